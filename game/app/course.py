"""A play-through on the screen: each beat to stage, sound and words, and what follows from it.

Owns the order in which a beat is shown, notices of what changed, autosaves at chapters and choices, and looking ahead
for pictures. Must not know the window or how a screen looks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame

from game.app.saving import Saving, Snapshot
from game.app.stack import ScreenStack
from game.app.stage_view import StageOnDesk
from game.audio.player import AudioPlayer
from game.desktop.clock import Clock
from game.session.session import Session
from game.story.beat import Beat
from game.story.errors import StoryError
from game.story.inputs import Choose, Next
from game.story.state import State
from game.ui.desk import Desk
from game.ui.screen import Screen
from game.ui.screens.reading import ReadingScreen
from game.ui.widgets.notices import Notice

ScreenOver = Callable[[Beat], "Screen | None"]


class Course:
    """Shows the beats of one session. The reading screen lies at the bottom, choices, cards and pages over it."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        stage: StageOnDesk,
        audio: AudioPlayer,
        saving: Saving,
        stack: ScreenStack,
        clock: Clock,
        notice: Callable[[Notice], None],
        ended: Callable[[], None],
        screen_over: ScreenOver,
    ) -> None:
        self.session = session
        self.reading = ReadingScreen(desk)
        self._desk = desk
        self._stage = stage
        self._audio = audio
        self._saving = saving
        self._stack = stack
        self._clock = clock
        self._notice = notice
        self._ended = ended
        self._screen_over = screen_over
        self._waiting: Beat | None = None
        self._over: Screen | None = None
        self._played_from = clock.seconds()

    # -- the player's moves ------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Show the present beat for the first time: all of it comes as the story says."""
        self._stack.open(self.reading, self._clock.seconds())
        self._show(self.session.beat, moved=True)

    def resume(self) -> None:
        """Show the present beat as it stands: after loading."""
        self._stack.open(self.reading, self._clock.seconds())
        self._show(self.session.beat, moved=False)
        self.reading.stand()

    def next(self) -> None:
        """Go on from what is shown."""
        before, chapter = self.session.state, self.session.chapter
        self.session.next()
        self._went_on(before, chapter)

    def choose(self, option: str, *, timed_out: bool = False) -> None:
        """Take an option."""
        before, chapter = self.session.state, self.session.chapter
        self.session.choose(option, timed_out=timed_out)
        self._went_on(before, chapter)

    def collect(self, entry: str, drop: str = "") -> None:
        """Take what the line offers; the line stays."""
        before = self.session.state
        self.session.collect(entry, drop)
        self._desk.sound("ui_note")
        self._tell_changes(before, self.session.state)
        self.reading.offer_changed(self.session.beat)

    def roll_back(self) -> bool:
        """One beat back; False at the beginning."""
        return self._went_elsewhere(self.session.roll_back())

    def roll_forward(self) -> bool:
        """One beat of the old way ahead; False when there is none."""
        return self._went_elsewhere(self.session.roll_forward())

    def jump(self, index: int) -> None:
        """To a moment of the log."""
        self.session.jump_to(index)
        self._went_elsewhere(True)

    # -- time --------------------------------------------------------------------------------------------------------

    def update(self) -> None:
        """Open the choice, card or page of the beat once the picture stands; count the time played."""
        now = self._clock.seconds()
        if self._stack.visible()[:1] == [self.reading]:
            passed = min(now - self._played_from, 1.0)
            self.session.play_seconds += passed
            self.session.profile.play_seconds += passed
        self._played_from = now
        if self._waiting is not None and self.reading.settled and self._stack.top is self.reading:
            beat, self._waiting = self._waiting, None
            self._open_over(beat)

    # -- saves ---------------------------------------------------------------------------------------------------------

    def snapshot(self, note: str = "") -> Snapshot:
        """A save of the present moment, with a picture of the stage alone."""
        picture = pygame.Surface((1920, 1080), 0, 32)
        self._stage.stage.draw(picture)
        when = self._clock.now().astimezone().isoformat(timespec="seconds")
        return Snapshot(self.session.record(when, note=note), picture)

    def autosave(self) -> None:
        """Into the ring of autosaves."""
        self._saving.write_ring("auto", self.snapshot())

    # -- inside --------------------------------------------------------------------------------------------------------

    def _went_on(self, before: State, chapter: str) -> None:
        beat = self.session.beat
        self._close_over()
        self._show(beat, moved=True)
        self._tell_changes(before, self.session.state)
        if beat.ending is not None:
            endings = self.session.profile.endings
            endings[beat.ending] = endings.get(beat.ending, 0) + 1
            self.autosave()
            self._ended()
        elif beat.menu is not None or self.session.chapter != chapter:
            self.autosave()

    def _went_elsewhere(self, moved: bool) -> bool:
        if moved:
            self._close_over()
            self._audio.stop_sounds()
            self._show(self.session.beat, moved=False)
            self.reading.stand()
        return moved

    def _show(self, beat: Beat, *, moved: bool) -> None:
        skipping = self.session.pace.mode == "skip"
        self._stage.show(beat, instant=not moved or skipping)
        self._audio.show(beat.audio)
        hold = 0.0
        if moved and not skipping:
            for cue in beat.sounds:
                length = self._audio.play(cue)
                declared = self._desk.declared.sounds.get(cue.name)
                if declared is not None and declared.duck:
                    self._audio.duck_for(length)
                if cue.wait:
                    hold = max(hold, length)
        for notice in beat.notices if moved else ():
            self._tell(notice.kind, notice.subject, notice.text)
        self._waiting = None
        if beat.line is None and beat.pause is None:
            self._waiting = beat
        self.reading.arrive(beat, hold=hold)
        self._look_ahead()

    def _open_over(self, beat: Beat) -> None:
        self._over = self._screen_over(beat)
        if self._over is None:
            return
        self.reading.step_back_for(self._over)
        self._stack.open(self._over, self._clock.seconds())

    def _close_over(self) -> None:
        self._waiting = None
        if self._over is None:
            return
        while self._stack.top is not self.reading:
            self._stack.pop()
        self._over = None
        self.reading.step_back_for(None)

    def _tell(self, kind: str, subject: str, text: object) -> None:
        if kind == "note" and text is not None:
            self._notice(Notice(self.reading.words(self._desk.words.story(text))))  # type: ignore[arg-type]

    def _tell_changes(self, before: State, after: State) -> None:
        """A slip when what somebody feels has come to another tier: its shade, never its number."""
        if not self.session.profile.settings.notice_consequences or before.values is after.values:
            return
        for name, meter in self._desk.declared.meters.items():
            member = self._desk.declared.cast.get(name)
            old, new = before.values.get(name, meter.start), after.values.get(name, meter.start)
            if member is None or meter.hidden or meter.look != "tea" or old == new:
                continue
            was, now = meter.tier(float(old)), meter.tier(float(new))
            if was != now and meter.tiers:
                tier = meter.tiers[now].name
                label = self._desk.declared.text("tiers", meter.group or name, str(now))
                words = self._desk.words.story(label) or tier
                person = self._desk.words.story(self._desk.declared.text("cast", name, "name"))
                self._notice(Notice(f"{person} · {words}", tea=(now, len(meter.tiers))))

    def _look_ahead(self) -> None:
        for beat in self._next_beats():
            self._stage.stage.preload(beat.stage)
            for who in {who for option in beat.menu.options for who in option.cares} if beat.menu else ():
                member = self._desk.declared.cast.get(who)
                if member is not None:
                    self._desk.faces.ahead(member)

    def _next_beats(self) -> Iterator[Beat]:
        """What may be seen after this beat: the machine is pure, so it can be asked without going there."""
        beat, machine, state = self.session.beat, self.session.machine, self.session.state
        if beat.ending is not None:
            return
        inputs: list[Next | Choose] = (
            [Choose(option.id) for option in beat.menu.options if not option.locked] if beat.menu else [Next()]
        )
        for given in inputs:
            try:
                yield machine.advance(state, given)[1]
            except StoryError:
                continue
