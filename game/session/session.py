"""One play-through, without a screen: all that an interface, a robot or a test needs in order to play.

Owns the machine, the history with rollback, the log, and what is marked as read. Must not know pictures, clocks or
files; whoever holds it makes records of it and writes them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from game.save.profile import Profile
from game.save.record import LastLine, Moment, Record, Summary
from game.session.history import History
from game.session.log import Log
from game.session.pace import Pace
from game.session.restore import Restored
from game.story.beat import Beat
from game.story.inputs import Choose, Collect, Input, Next
from game.story.machine import Machine
from game.story.program import Program
from game.story.state import State
from game.story.values import Value


class Session:
    """A play-through in progress. `beat` is what stands on the screen now."""

    def __init__(self, program: Program, profile: Profile, history: History, beat: Beat, starts: tuple[State, State]):
        self.program = program
        self.machine = Machine(program)
        self.profile = profile
        self.pace = Pace(profile.settings)
        self.play_seconds = 0.0
        self.beat = beat
        self._history = history
        self._scene_start, self._chapter_start = starts
        self.seen_before = self._is_seen()

    @classmethod
    def begin(
        cls,
        program: Program,
        profile: Profile,
        *,
        seed: int,
        known: Collection[str] = (),
        scene: str = "",
        values: Mapping[str, Value] | None = None,
    ) -> Session:
        """A new play-through. `known` is what the story may know of earlier ones (endings reached).

        `scene` and `values` begin it elsewhere, for pictures and previews.
        """
        known = tuple(sorted(known))
        state, beat = Machine(program).begin(seed=seed, known=known, scene=scene, values=values)
        return cls(program, profile, History([Moment(state)], 0), beat, (state, state))

    @classmethod
    def resume(cls, program: Program, profile: Profile, restored: Restored) -> Session:
        """Go on from a save that `restore` has put onto today's script."""
        history = History(restored.moments, restored.at)
        beat = Machine(program).beat(history.state)
        session = cls(program, profile, history, beat, (restored.scene_start, restored.chapter_start))
        session.play_seconds = restored.play_seconds
        return session

    @property
    def state(self) -> State:
        """The present state."""
        return self._history.state

    @property
    def index(self) -> int:
        """The index of the present moment in the history."""
        return self._history.at

    @property
    def log(self) -> Log:
        """What was said up to now."""
        return Log(self._history, self.machine.beat)

    def last_moments(self, count: int) -> tuple[Moment, ...]:
        """The latest moments up to the present, for a report."""
        return tuple(self._history[index] for index in range(max(0, self.index + 1 - count), self.index + 1))

    @property
    def chapter(self) -> str:
        """The id of the chapter the player is in."""
        return self.program.chapter_of(self.state.scene)

    def next(self) -> None:
        """Go on from a line, pause, card or page. Does nothing at a choice or an ending."""
        if self.beat.menu is None and self.beat.ending is None:
            self._go(Next())

    def choose(self, option: str, *, timed_out: bool = False) -> None:
        """Take an option of the open choice. Raises ValueError when there is none such, or it is locked."""
        menu = self.beat.menu
        if menu is None:
            raise ValueError("no choice is open")
        view = next((view for view in menu.options if view.id == option), None)
        if view is None or view.locked:
            raise ValueError(f"choice {menu.id} has no open option {option}")
        self.profile.seen.add(f"{menu.id}/{option}")
        self._go(Choose(option, timed_out))

    def collect(self, entry: str, drop: str = "") -> None:
        """Take what the line offers, striking out `drop` when there is no room. The line stays."""
        self.beat = self._history.stay(Collect(entry, drop), self.machine.advance)

    def taken_before(self, choice: str) -> tuple[str, ...]:
        """The options of a choice that were taken in any play-through."""
        prefix = f"{choice}/"
        return tuple(name.removeprefix(prefix) for name in self.profile.seen if name.startswith(prefix))

    @property
    def can_roll_back(self) -> bool:
        """Whether there is an earlier beat to return to."""
        return self._earlier() is not None

    def roll_back(self) -> bool:
        """Return to the beat before, past mere pauses; False at the very first."""
        index = self._earlier()
        if index is None:
            return False
        self.jump_to(index)
        return True

    @property
    def can_roll_forward(self) -> bool:
        """Whether the player rolled back over beats that can be walked again."""
        return self._history.ahead is not None

    def roll_forward(self) -> bool:
        """Walk one beat of the way ahead again, with the same choice; False at the front."""
        step = self._history.ahead
        if step is None:
            return False
        self._go(step)
        while self.beat.pause is not None and self._history.ahead is not None:
            self._go(self._history.ahead)
        return True

    def jump_to(self, index: int) -> None:
        """Return to a moment of the history (from the log). IndexError when there is none."""
        self._history.return_to(index)
        self.beat = self.machine.beat(self.state)
        self.seen_before = self._is_seen()
        self.pace.mode = "read"

    def record(self, when: str, picture: bytes = b"", note: str = "") -> Record:
        """A save of this moment. `when` is ISO 8601 with the zone; `picture` a JPEG or PNG."""
        declared = self.program.declarations
        return Record(
            summary=Summary(
                story=declared.id,
                story_version=declared.version,
                chapter=self.chapter,
                scene=self.state.scene,
                when=when,
                play_seconds=self.play_seconds,
                last=self._last_line(),
                note=note,
            ),
            moments=self._history.moments(),
            at=self._history.at,
            scene_start=self._scene_start,
            chapter_start=self._chapter_start,
            picture=picture,
        )

    def _go(self, step: Input) -> None:
        self.profile.seen.add(self.beat.step)
        before = self.state
        beat = self._history.go(step, self.machine.advance)
        state = self.state
        # Walking an old way again, something collected there may already be in the state.
        self.beat = msgspec.structs.replace(
            self.machine.beat(state), motions=beat.motions, sounds=beat.sounds, notices=beat.notices
        )
        if state.scene != before.scene:
            self._scene_start = state
            if self.program.chapter_of(state.scene) != self.program.chapter_of(before.scene):
                self._chapter_start = state
        self.profile.unlocked.update(state.unlocked)
        self.seen_before = self._is_seen()
        self.pace.arrive(self.beat, self.seen_before)

    def _is_seen(self) -> bool:
        return self.beat.step in self.profile.seen

    def _earlier(self) -> int | None:
        for index in range(self._history.at - 1, -1, -1):
            if self.machine.beat(self._history[index].state).pause is None:
                return index
        return None

    def _last_line(self) -> LastLine | None:
        for index in range(self._history.at, max(-1, self._history.at - 20), -1):
            line = self.machine.beat(self._history[index].state).line
            if line is not None:
                return LastLine(line.text.id, line.text.source, line.who, dict(line.text.values))
        return None
