"""The program itself: one object that the screens ask for everything, and one turn of the main loop.

Owns the lifetimes of window, story, session and screens, and what each of the screens' wishes leads to
(`game.ui.desk.Desk`). `step()` is one turn and never blocks but for the clock's rest.
"""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pygame

from game.app.course import Course
from game.app.heap import give_back
from game.app.machine_room import MachineRoom
from game.app.preferences import bindings_of, compare, stage_look_of, volumes_of
from game.app.report import make_report, write_report
from game.app.saving import Saving
from game.app.screens import page_of_spine, screen_over, strike_out
from game.app.stack import ScreenStack
from game.app.stage_view import StageOnDesk
from game.app.turning import PageTurn
from game.desktop.actions import Action
from game.desktop.bindings import Bindings
from game.desktop.clock import AWAY_RATE, MOVING_RATE, STILL_RATE
from game.desktop.signals import Device, Focused, Pressed, QuitAsked, Resized, Signal
from game.language.translator import Translator
from game.save.files import DamagedFile, NewerFile, UnwritableFolder
from game.save.profile import Profile
from game.save.settings import Settings
from game.save.slots import Slots
from game.session.restore import restore
from game.session.session import Session
from game.story.declarations.story import Declarations
from game.ui.control import Control
from game.ui.desk import ScreenName
from game.ui.faces import Faces
from game.ui.screen import Screen
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.crash import CrashScreen
from game.ui.screens.first_start import FirstStartScreen
from game.ui.screens.title import TitleScreen
from game.ui.theme import Theme
from game.ui.widgets.notices import Notice, Notices

# Seconds between two sweeps, where nothing large has been left behind.
_SWEEP_APART = 20.0


class App:
    """Everything that runs. Made by `game.app.launch`, by tests, and by the tools that show pictures."""

    def __init__(self, room: MachineRoom) -> None:
        self.room = room
        self.words: Translator = room.words
        self.declared: Declarations = room.program.declarations
        self.profile: Profile = room.profile
        self.slots: Slots = room.slots
        self.faces = Faces(room.assets.find)
        self.theme: Theme = self._make_theme()
        self._stage = StageOnDesk(room.stage)
        self._stack = ScreenStack()
        self._notices = Notices(lambda: self.theme)
        self._saving = Saving(room.slots, self._could_not_save)
        self._course: Course | None = None
        self._before_turn: pygame.Surface | None = None
        self._turning: PageTurn | None = None
        self._running = True
        self._here = True
        self._last = room.clock.seconds()
        self._told_profile = False
        # Whether anything moved since memory was given back, and when that was.
        self._stirred = True
        self._swept = self._last
        self.to_title()
        if not self.settings.first_start_done and not room.safe_mode:
            self._show(FirstStartScreen(self, self._first_start_done))
        for told in room.told:
            self._tell_about_profile(told)

    # -- one turn ----------------------------------------------------------------------------------------------------

    def step(self) -> bool:
        """One turn of the main loop; False when the program is to end."""
        try:
            self._turn()
        except Exception as error:  # the one place where nothing may get through to the player as a traceback
            self._crashed(error)
        self.room.clock.rest(self._rate())
        return self._running

    def _turn(self) -> None:
        room = self.room
        now = room.clock.seconds()
        for signal in room.reader.read(self._stack.context, now):
            self._receive(signal)
            if not self._running:
                return
        self._saving.look()
        self._stack.update(now)
        if self._course is not None:
            self._course.update()
        room.audio.update(min(0.25, max(0.0, now - self._last)))
        self._last = now
        self._draw(now)
        if not self.idle:
            self._stirred = True
        elif self._stack.littered or (self._stirred and now >= self._swept + _SWEEP_APART):
            self._sweep(now)

    def _sweep(self, now: float) -> None:
        """Let go of what was left behind, now that nothing moves. Takes some 5 ms.

        Screens that have left and their controls hold one another, and Python counts objects, not the megabytes of
        pictures in them, when it decides to look for such rings.
        """
        self._stack.littered = self._stirred = False
        self._swept = now
        gc.collect()
        give_back()

    def _draw(self, now: float) -> None:
        room = self.room
        slips = self._notices.update(now, self.settings.motion)
        boxes = self._stack.damages(slips)
        if boxes:
            self._stack.draw(room.canvas, boxes, lambda canvas: self._notices.draw(canvas, now, self.settings.motion))
        if self._before_turn is not None:
            ground = self.theme.palette.night
            self._turning = PageTurn(self._before_turn, room.canvas.copy(), now, self.settings.motion, ground)
            self._before_turn = None
        if self._turning is not None:
            boxes = [room.canvas.get_rect()]
            if self._turning.over(now):
                self._turning.finish(room.canvas)
                self._turning = None
            else:
                self._turning.draw(room.canvas, now)
        room.window.present(boxes)

    def _rate(self) -> int:
        if not self._here:
            return AWAY_RATE
        if self._stack.moving or self._notices.moving or self._turns:
            return MOVING_RATE
        return max(STILL_RATE, self._stage.pace if self._reading else 0)

    @property
    def _turns(self) -> bool:
        return self._turning is not None or self._before_turn is not None

    @property
    def _reading(self) -> bool:
        return self._course is not None and self._course.reading in self._stack.visible()

    def _receive(self, signal: Signal) -> None:
        if isinstance(signal, QuitAsked):
            self.leave()
        elif isinstance(signal, Resized):
            self.room.window.resized()
        elif isinstance(signal, Focused):
            self._here = signal.here
            self.room.audio.mute(not signal.here and self.settings.mute_unfocused)
            if signal.here:
                self.room.window.expose()
            self._stack.receive(signal)
        elif isinstance(signal, Pressed) and signal.action is Action.FULL_SCREEN:
            self.change(full_screen=not self.settings.full_screen)
        elif isinstance(signal, Pressed) and signal.action is Action.SCREENSHOT:
            self._screenshot()
        else:
            self._stack.receive(signal)

    # -- what others may look at ------------------------------------------------------------------------------------

    @property
    def canvas(self) -> pygame.Surface:
        """The picture, 1920 by 1080."""
        return self.room.canvas

    @property
    def screen(self) -> str:
        """The name of the screen that has the hands."""
        return self._stack.top.name

    @property
    def top(self) -> Screen:
        """The screen that has the hands."""
        return self._stack.top

    def controls(self) -> Sequence[Control]:
        """What can be focused there."""
        return self._stack.top.controls()

    @property
    def focused(self) -> Control | None:
        """What has the focus there."""
        return self._stack.top.focused

    @property
    def idle(self) -> bool:
        """Whether nothing moves but what lives by itself, so that the player is waited for."""
        return not self._stack.busy and not self._turns

    @property
    def words_shown(self) -> str:
        """The step that is being read; empty outside of a play-through."""
        return f"{self.session.beat.scene} {self.session.beat.step}" if self.session is not None else ""

    @property
    def notices(self) -> list[str]:
        """The words on the slips that are to be seen now."""
        return self._notices.words

    # -- the desk: what screens ask for ---------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """The player's settings."""
        return self.profile.settings

    @property
    def session(self) -> Session | None:
        """The play-through; None at the title."""
        return self._course.session if self._course is not None else None

    @property
    def stage(self) -> StageOnDesk:
        """The picture behind the words."""
        return self._stage

    @property
    def bindings(self) -> Bindings:
        """Keys and buttons."""
        return self.room.reader.bindings

    @property
    def device(self) -> Device:
        """What the hands used last."""
        return self.room.reader.device

    @property
    def gamepad(self) -> str:
        """The gamepad's name; empty when there is none."""
        return self.room.reader.gamepad

    def find(self, kind: str, name: str) -> Path | None:
        """The file of a picture of the story."""
        return self.room.assets.find(kind, name)

    def today(self) -> datetime.datetime:
        """The time of day."""
        return self.room.clock.now()

    def sound(self, name: str) -> None:
        """A sound of the interface."""
        self.room.audio.interface(name)

    def blip(self, voice: str) -> None:
        """A letter of somebody's speech has appeared."""
        self.room.audio.blip(voice)

    def open(self, name: ScreenName) -> None:
        """Open a screen, or put it in place of another page of the same spine."""
        screen = page_of_spine(self, name)
        replaces = self._stack.top.page and screen.page
        self._turn_page(screen.page and not replaces)
        if replaces:
            self._stack.replace_top(screen, self.room.clock.seconds())
        else:
            self._show(screen)
        self.sound("ui_page")

    def close(self) -> None:
        """Close the top screen; title and reading stay."""
        top = self._stack.top
        if isinstance(top, TitleScreen) or (self._course is not None and top is self._course.reading):
            return
        self._turn_page(top.page)
        self.type_into(None)
        self._stack.pop()
        self._uncover()

    def ask(self, question: str, detail: str, yes: str, no: str, then: Callable[[], None]) -> None:
        """Ask before something that can't be undone."""
        self._show(ConfirmScreen(self, question, detail, yes, no, then))

    def tell(self, words: str, icon: str = "") -> None:
        """A small slip of notice."""
        self._notices.add(Notice(words, icon), self.room.clock.seconds())

    def change(self, **values: object) -> None:
        """Change settings; they count at once."""
        before = self.settings
        after = msgspec.convert({**msgspec.to_builtins(before), **values}, Settings)
        self.profile.settings = after
        changes = compare(before, after)
        if self.session is not None:
            self.session.pace.settings = after
        if changes.volumes:
            self.room.audio.set_volumes(volumes_of(after))
        if changes.bindings:
            self.room.reader.bindings = bindings_of(after)
        if changes.stage:
            self.room.stage.look = stage_look_of(after)
        if changes.full_screen and self.room.window.full_screen != after.full_screen:
            self.room.window.toggle_full_screen()
        if changes.language:
            self.words.switch(after.language)
            self.room.lettering.language = self.words.language
        if changes.look or changes.bindings:
            self.theme = self._make_theme()
            self.faces.forget()
            self._stack.rebuild()

    def type_into(self, box: pygame.Rect | None) -> None:
        """Letters are typed into a field at `box` (canvas); None ends it."""
        if box is None:
            self.room.reader.end_text()
        else:
            self.room.reader.begin_text(self.room.window.letterbox.to_window((box.x, box.y, box.width, box.height)))

    def begin(self) -> None:
        """A new play-through."""
        room = self.room
        self.profile.starts += 1
        session = Session.begin(
            room.program, self.profile, seed=room.seed(self.profile.starts), known=self.profile.endings
        )
        self._take_up(session).begin()

    def go_on_from(self, slot: str) -> None:
        """Load a save; what can't be loaded is told and nothing is lost."""
        self._saving.wait()
        try:
            record = self.slots.read(slot)
        except (DamagedFile, NewerFile, FileNotFoundError) as error:
            self.tell(self.words.ui("This save can't be opened: {why}", why=error), "cross")
            return
        restored = restore(record, self.room.program)
        session = Session.resume(self.room.program, self.profile, restored)
        if session.beat.ending is not None:
            # A save made at the end shows the last words again, instead of nothing.
            session.roll_back()
        self._take_up(session).resume()
        if restored.set_back:
            self.tell(self.words.ui(_SET_BACK[restored.set_back]), "back")

    def save_into(self, slot: str, note: str = "") -> None:
        """Save into a slot."""
        if self._course is not None and self._saving.write(slot, self._course.snapshot(note)):
            self.sound("ui_save")
            self.tell(self.words.ui("Saved"), "check")
            self._keep_profile()

    def quick_save(self) -> None:
        """Save into the ring of quick saves."""
        if self._course is not None:
            self._saving.write_ring("quick", self._course.snapshot())
            self.sound("ui_save")
            self.tell(self.words.ui("Quick save"), "check")

    def quick_load(self) -> None:
        """Load the newest quick save."""
        self._saving.wait()
        newest = next(iter(self.slots.ring("quick")), None)
        if newest is None:
            self.tell(self.words.ui("There is no quick save yet"), "cross")
        else:
            self.go_on_from(newest.name)

    def to_title(self) -> None:
        """Leave the play-through for the title, with an autosave."""
        if self._course is not None:
            self._course.autosave()
            self._saving.wait()
        self._course = None
        self._keep_profile()
        self._stack.clear()
        title = TitleScreen(self)
        self._stack.open(title, self.room.clock.seconds())
        self.room.play_opening()

    def leave(self) -> None:
        """End the program; an autosave first."""
        if self._course is not None:
            self._course.autosave()
        self._running = False

    def next(self) -> None:
        """Go on from what is shown."""
        if self._course is not None:
            self._course.next()

    def choose(self, option: str, *, timed_out: bool = False) -> None:
        """Take an option."""
        if self._course is not None:
            self._course.choose(option, timed_out=timed_out)

    def collect(self, entry: str, drop: str = "") -> None:
        """Take what the line offers."""
        if self._course is None or self.session is None:
            return
        line = self.session.beat.line
        offer = line.offer if line is not None else None
        if offer is not None and offer.full and not drop:
            self._show(strike_out(self, offer))
            return
        self._course.collect(entry, drop)

    def roll_back(self) -> None:
        """One beat back."""
        if self._course is not None and not self._course.roll_back():
            self.tell(self.words.ui("This is where it begins"), "back")

    def roll_forward(self) -> None:
        """One beat of the old way ahead."""
        if self._course is not None:
            self._course.roll_forward()

    def jump(self, index: int) -> None:
        """To a moment of the log, closing what lies over the reading screen."""
        if self._course is not None:
            while self._stack.top is not self._course.reading:
                self._stack.pop()
            self._course.jump(index)

    # -- for tools ---------------------------------------------------------------------------------------------------

    def play(self, session: Session) -> None:
        """Put a session on the screen as it stands (previews, pictures)."""
        self._take_up(session).resume()

    def close_all(self) -> None:
        """Write what must be kept and give everything back."""
        self._saving.close()
        self.faces.close()
        self._keep_profile()
        self.room.close()

    def _first_start_done(self) -> None:
        self.change(first_start_done=True)
        self.close()

    # -- inside ------------------------------------------------------------------------------------------------------

    def _take_up(self, session: Session) -> Course:
        if self._course is not None:
            self._course.autosave()
        self._stack.clear()
        self._notices.clear()
        room = self.room
        room.audio.stop_sounds()
        self._course = Course(
            self,
            session,
            self._stage,
            room.audio,
            self._saving,
            self._stack,
            room.clock,
            lambda notice: self._notices.add(notice, room.clock.seconds()),
            self._keep_profile,
            lambda beat: screen_over(self, beat, session.taken_before(beat.menu.id) if beat.menu else ()),
        )
        return self._course

    def _make_theme(self) -> Theme:
        return Theme(self.room.lettering, self.room.pieces, self.profile.settings)

    def _show(self, screen: Screen) -> None:
        """Lay a screen on top of the present one."""
        self._stack.top.step_back_for(screen)
        self._stack.open(screen, self.room.clock.seconds())

    def _uncover(self) -> None:
        self._stack.top.step_back_for(None)
        if self._course is not None and self._stack.top is self._course.reading:
            self._course.reading.stand()

    def _turn_page(self, turns: bool) -> None:
        if turns and self.settings.motion != "still":
            self._before_turn = self.room.canvas.copy()

    def _keep_profile(self) -> None:
        window = self.room.window
        if not window.full_screen and not self.room.safe_mode:
            self.profile.settings = msgspec.structs.replace(self.settings, window_size=window.windowed_size)
        try:
            self.room.profile_file.write(self.profile)
        except UnwritableFolder as error:
            if not self._told_profile:
                self._told_profile = True
                self._could_not_save(str(error))

    def _could_not_save(self, why: str) -> None:
        self.tell(self.words.ui("Could not save: {why}", why=why), "cross")

    def _tell_about_profile(self, told: str) -> None:
        words = {
            "damaged": "The profile was damaged; its backup was read, and the damaged file put aside.",
            "newer": "The profile is from a later version; it was put aside, and a new one begun.",
            "second": "Another game is running on the same saves. What it saves last wins.",
        }.get(told)
        if words is not None:
            self.tell(self.words.ui(words), "cross")

    def _screenshot(self) -> None:
        when = self.room.clock.now()
        path = self.room.saves / "screenshots" / f"{when:%Y%m%d-%H%M%S}.png"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            pygame.image.save(self.room.canvas, str(path))
        except (OSError, pygame.error) as error:
            self._could_not_save(str(error))
            return
        self.tell(self.words.ui("Screenshot: {file}", file=path.name), "check")

    def _crashed(self, error: Exception) -> None:
        room = self.room
        when = room.clock.now()
        text = make_report(error, self.session, when, room.reports)
        path = write_report(room.saves, text, when)
        if self._stack.holds(CrashScreen):
            # The crash page itself can't be shown: end, with the report written.
            self._running = False
            return
        slot = ""
        if self._course is not None:
            try:
                slot = self.slots.write_ring("auto", self._course.session.record(when.isoformat(timespec="seconds")))
            except Exception as second:  # a session that broke may not be fit to be saved
                room.reports.append(f"no save after the crash: {second}")
        self._course = None
        self._turning = self._before_turn = None
        self._stack.clear()
        newest = self.slots.newest()
        screen = CrashScreen(self, text, str(path) if path else "", slot or (newest.name if newest else ""))
        self._stack.open(screen, room.clock.seconds())


_SET_BACK = {
    "lines": "The script was changed here: you are a few lines back.",
    "scene": "The script was changed here: you are at the start of the scene.",
    "chapter": "The script was changed here: you are at the start of the chapter.",
    "story": "The script was changed so much that the story begins anew.",
}
