"""One advance of the story: from a place over everything that happens by itself to the next stop.

Owns the instructions' meaning and the flow between scenes. It is created for one advance and thrown away; what it
leaves behind is a State.
"""

from __future__ import annotations

from typing import Final

import msgspec

from game.story.audio_state import SoundCue, Track
from game.story.beat import Notice
from game.story.declarations.story import Hook
from game.story.effects import Changes
from game.story.errors import StoryError
from game.story.expressions.evaluator import evaluate
from game.story.expressions.tree import Expression
from game.story.machine.changes import applied
from game.story.machine.facts import StoryFacts
from game.story.machine.options import reachable
from game.story.machine.stage import STAGE_OPS, spoken, staged
from game.story.machine.texts import board_text, line_text
from game.story.ops import (
    STOPS,
    Board,
    Branch,
    Call,
    Choice,
    End,
    Goto,
    Interlude,
    Jump,
    Loop,
    Notify,
    Nvl,
    Op,
    Return,
    Say,
    Scene,
    Set,
    Sound,
    Stop,
    Take,
    Unlock,
)
from game.story.program import THE_END, Program
from game.story.stage_state import Motion
from game.story.state import Frame, State, Visit

# A story that does so much without stopping once will never stop.
MOST_STEPS: Final = 100_000
DEEPEST_CALL: Final = 64


class Run:
    """The story in motion."""

    def __init__(self, program: Program, state: State) -> None:
        self._program = program
        self._declarations = program.declarations
        self.scene: Scene = program.scene(state.scene) if state.scene else Scene("", "", 0, ())
        self.index = 0
        self.values = state.values
        self.collections = state.collections
        self.boards = state.boards
        self.visits = state.visits
        self.chosen = state.chosen
        self.unlocked = state.unlocked
        self.stack = state.stack
        self.stage = state.stage
        self.audio = state.audio
        self.nvl = state.nvl
        self.ending = state.ending
        self.done = state.done
        self.past = state.past
        self.again = state.again
        self._before = state
        self.motions: list[Motion] = []
        self.sounds: list[SoundCue] = []
        self.notices: list[Notice] = []

    def facts(self) -> StoryFacts:
        """The present, for conditions."""
        return StoryFacts(
            self._declarations, self.values, self.collections, self.visits, self.chosen, self._before.known
        )

    def state(self, step: str) -> State:
        """The state at a stop of the present scene."""
        before = self._before
        return State(
            self.scene.id,
            step,
            before.seed,
            before.draws,
            self.stack,
            self.values,
            self.collections,
            self.boards,
            self.visits,
            self.chosen,
            self.unlocked,
            before.known,
            self.stage,
            self.audio,
            self.nvl,
            self.ending,
            self.done,
            self.past,
            self.again,
        )

    def change(self, changes: Changes) -> None:
        """Apply changes of values."""
        if changes:
            self.values = applied(self.values, changes, self._declarations, self.facts())

    def take(self, entry: str, drop: str = "") -> None:
        """Put an entry into its collection, striking out `drop` when it is full."""
        found = self._declarations.entry(entry)
        if found is None:
            raise StoryError(f"there is no entry {entry}")
        collection = self._declarations.collections[found.collection]
        held = self.collections.get(collection.id, ())
        if entry in held:
            return
        if collection.capacity is not None and len(held) >= collection.capacity:
            if collection.when_full == "refuse" or drop not in held:
                return
            held = tuple(other for other in held if other != drop)
        self.collections = {**self.collections, collection.id: (*held, entry)}
        self.change(found.effects)
        self.notices.append(Notice("collect", entry))

    def enter(self, scene: str) -> None:
        """Begin a scene."""
        self._close()
        self.scene = self._program.scene(scene)
        self.index = 0
        self.done = self.again.get(self.scene.id, ())
        if self.scene.id in self.again:
            self.again = {name: done for name, done in self.again.items() if name != self.scene.id}
        self.visits = {**self.visits, self.scene.id: self.visits.get(self.scene.id, 0) + 1}

    def go(self, scene: str) -> None:
        """On to a scene; between two chapters, what is hooked to a chapter's end is played first."""
        left, entered = self._program.chapter_of(self.scene.id), self._program.chapter_of(scene)
        if left and left != entered and not self.stack:
            self._between(left, scene, "")
        else:
            self.enter(scene)

    def leave(self) -> bool:
        """The scene is over: back to the caller, or on to what follows. False when that was the end of the story."""
        if self.stack:
            frame = self.stack[-1]
            self.stack = self.stack[:-1]
            if frame.hook:
                return self._between(frame.chapter, frame.scene, frame.hook)
            place = self._program.find(frame.scene, frame.step)
            if place is None:
                raise self._error(f"the call to return to is gone: {frame.scene}, {frame.step}")
            self._close()
            self.scene = self._program.scene(place.scene)
            self.index = place.index + 1
            self.done = frame.done
            return True
        following = self._program.scene_after(self.scene.id)
        if following:
            self.go(following)
            return True
        chapter = self._program.chapter_of(self.scene.id)
        return self._between(chapter, "", "")

    def to_stop(self) -> Stop | None:
        """Play on to the next stop and return it; None at the end of the story."""
        steps = 0
        while True:
            ops = self.scene.ops
            if self.index >= len(ops):
                here = self.scene
                if not self.leave():
                    self.scene = here
                    self.ending = THE_END
                    return None
                steps += 1
            else:
                op = ops[self.index]
                if isinstance(op, STOPS):
                    if isinstance(op, Choice | Interlude) and op.id in self.done:
                        self.index = op.end if isinstance(op, Choice) else self.index + 1
                        continue
                    if isinstance(op, Say):
                        self.stage = spoken(self.stage, op, self._declarations, self.motions)
                    if isinstance(op, Interlude) and not reachable(op, self._declarations, self.facts()):
                        self.index += 1
                        continue
                    if isinstance(op, End):
                        self.ending = op.ending
                    return op
                self.index += 1
                self._perform(op)
                steps += 1
            if steps > MOST_STEPS:
                raise self._error("the story goes round and round here without ever stopping")

    def _perform(self, op: Op) -> None:
        if isinstance(op, STAGE_OPS):
            self.stage = staged(self.stage, op, self._declarations, self.motions)
            picture = self.stage.cg
            if picture and picture not in self.unlocked:
                self.unlocked = (*self.unlocked, picture)
        elif isinstance(op, Branch):
            if not self._holds(op.condition):
                self.index = op.otherwise
        elif isinstance(op, Jump):
            self.index = op.target
        elif isinstance(op, Set):
            if self._first_time(op.id):
                self.change(op.changes)
        elif isinstance(op, Goto):
            self.go(op.scene)
        elif isinstance(op, Call):
            if self._first_time(op.id):
                self.call(op.id, op.scene)
        elif isinstance(op, Return):
            self.index = len(self.scene.ops)
            if not self.stack:
                raise self._error("`return` in a scene that nobody called")
        elif isinstance(op, Loop):
            self._loop(op)
        elif isinstance(op, Sound):
            self.sounds.append(SoundCue(op.name, op.volume, op.times, op.wait))
        elif isinstance(op, Nvl):
            self.nvl = op.on
        elif isinstance(op, Take):
            if self._first_time(op.id):
                self.take(op.entry)
        elif isinstance(op, Unlock):
            if op.name not in self.unlocked:
                self.unlocked = (*self.unlocked, op.name)
                self.notices.append(Notice("unlock", op.name))
        elif isinstance(op, Notify):
            text = line_text(self.scene.id, op.id, op.words, self.facts())
            self.notices.append(Notice("note", "", text))
        elif isinstance(op, Board) and self._first_time(op.id):
            self._board(op)

    def choose(self, op: Choice | Interlude, option: str) -> None:
        """Take an option of the choice or interlude that the story stands at; a StoryError when it can't be taken."""
        if isinstance(op, Interlude):
            taken = next((one for one in reachable(op, self._declarations, self.facts()) if one.id == option), None)
            if taken is None:
                raise self._error(f"{option} can't be reached in the interlude {op.interlude}")
            self.change(taken.effects)
            self.chosen = {**self.chosen, op.interlude: option}
            self.done = (*self.done, op.id)
            self.index += 1
            if taken.scene:
                self.call(op.id, taken.scene)
            return
        for one in op.options:
            if one.id == option:
                if one.when is not None and not self._holds(one.when):
                    raise self._error(f"option {option} of {op.id} can't be taken now")
                self.change(one.changes)
                self.chosen = {**self.chosen, op.id: option}
                self.done = (*self.done, op.id)
                self.index = one.target
                return
        raise self._error(f"choice {op.id} has no option {option}")

    def call(self, step: str, scene: str) -> None:
        """Into a scene and back to `step` of the present one."""
        if len(self.stack) >= DEEPEST_CALL:
            raise self._error("scenes call each other without end")
        self.stack = (*self.stack, Frame(self.scene.id, step, done=self.done))
        self.enter(scene)

    def _between(self, chapter: str, scene: str, after: str) -> bool:
        """Between chapters: play the next hook after the hook `after`, or go on to `scene`."""
        hooks = list(self._declarations.hooks.values())
        first = 0
        if after:
            first = next((number + 1 for number, hook in enumerate(hooks) if hook.id == after), len(hooks))
        for hook in hooks[first:]:
            if self._due(hook, chapter):
                self.stack = (*self.stack, Frame(scene, "", hook.id, chapter))
                self.enter(hook.id)
                return True
        if not scene:
            return False
        self.enter(scene)
        return True

    def _due(self, hook: Hook, chapter: str) -> bool:
        if hook.at != "chapter_end" or (hook.after and chapter not in hook.after):
            return False
        return hook.when is None or self._holds(hook.when)

    def _close(self) -> None:
        """The present scene is left: remember what was done in this visit."""
        if self.scene.id:
            others = tuple(visit for visit in self.past if visit.scene != self.scene.id)
            self.past = (*others, Visit(self.scene.id, self.done))

    def _first_time(self, step: str) -> bool:
        """Is this the first time in this visit of the scene? It won't be again."""
        if step in self.done:
            return False
        self.done = (*self.done, step)
        return True

    def _holds(self, condition: Expression) -> bool:
        try:
            return bool(evaluate(condition, self.facts()))
        except StoryError as error:
            raise self._error(error.reason) from None

    def _loop(self, op: Loop) -> None:
        fade = 1.5 if op.fade is None else op.fade
        if not op.name:
            changes: dict[str, object] = {op.part: None}
            if op.fade is not None:
                changes["fade_out"] = op.fade
        else:
            changes = {op.part: Track(op.name, op.volume, fade), "fade_out": fade}
        self.audio = msgspec.structs.replace(self.audio, **changes)

    def _board(self, op: Board) -> None:
        words = self.boards.get(op.board, ())
        if op.erase:
            words = tuple(word for word in words if op.words and word != op.words)
        else:
            words = (*words, op.words)
            self.notices.append(Notice("board", op.words, board_text(op.words)))
        self.boards = {**self.boards, op.board: words}

    def _error(self, reason: str) -> StoryError:
        index = min(self.index, len(self.scene.ops)) - 1
        line = self.scene.ops[max(0, index)].line if self.scene.ops else self.scene.line
        return StoryError(reason, file=self._program.file_of(self.scene.id), line=line, scene=self.scene.id)
