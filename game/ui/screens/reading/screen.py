"""The course of a beat on the screen: picture first, then words, then the reader.

Owns when the words may begin and be left, and the modes that go on by themselves. Must not know what comes next: it
asks the desk to go on.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.desktop.actions import Action, Context
from game.desktop.signals import Focused, Moved, PointerDown, PointerUp, Pressed, Released, Scrolled, Signal
from game.session.pace import Mode
from game.session.session import Session
from game.story.beat import Beat
from game.ui.control import Act, Control
from game.ui.desk import Desk
from game.ui.screen import WHOLE, Screen
from game.ui.screens.reading.beside import ROW, Beside
from game.ui.screens.reading.utterance import Utterance

# Parts of the stage whose coming the words wait for.
AWAITED = frozenset({"background", "cg"})
# Letters sound at most this often.
_BLIP_APART = 0.055
# A mouth stays open so long after a letter that sounds.
_MOUTH = 0.18


class ReadingScreen(Screen):
    """Shows one beat after another."""

    name = "reading"
    context: Context = "reading"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.covered = False
        self.hidden = False
        self._beat: Beat | None = None
        self._waiting = False
        self._hold_until = 0.0
        self._whole_since: float | None = None
        self._last_blip = 0.0
        self._pointer_down = False
        self._holding_skip = False
        self._words = Utterance(desk)
        self._acts: dict[str, Act] = {
            "log": lambda: desk.open("log"),
            "auto": lambda: self._toggle("auto"),
            "skip": lambda: self._toggle("skip"),
            "quick_save": desk.quick_save,
            "quick_load": desk.quick_load,
            "hide": lambda: self._hide(True),
            "menu": lambda: desk.open("settings"),
        }
        self._beside = Beside(desk, self._acts)
        self.build()

    @property
    def _session(self) -> Session:
        session = self.desk.session
        assert session is not None  # reading happens in a play-through only
        return session

    @property
    def _mode(self) -> Mode:
        return self.desk.session.pace.mode if self.desk.session is not None else "read"

    # -- what the program says ---------------------------------------------------------------------------------------

    def build(self) -> None:
        """Make all parts anew in the present words and look; the line stands whole."""
        self._words.rebuild(self._beat, self.now)
        self._beside.build()
        self._beside.offer(self._beat, self._words.band.goal)
        if self._words.there:
            self._whole_since = self.now
        self._beside.refocus(self._words.in_band)
        self.damage()

    def arrive(self, beat: Beat, *, hold: float = 0.0) -> None:
        """A beat has come: wait for the picture and, `hold` seconds, for a sound; then let the words come."""
        self._beat = beat
        self._whole_since = None
        self.hidden = False
        awaited = any(motion.part in AWAITED for motion in beat.motions)
        if self._mode == "skip":
            self.desk.stage.finish()
            awaited, hold = False, 0.0
        self._hold_until = self.now + hold
        self._waiting = (awaited and self.desk.stage.moving) or hold > 0
        self._beside.offer(None, 0)
        if beat.line is None:
            self._words.drop(self.now)
            self._hold_until = self.now + max(hold, beat.pause or 0.0)
            self.desk.stage.speak("", False)
        elif self._waiting:
            self._words.drop(self.now)
        else:
            self._begin()
        self._beside.refocus(self._words.in_band)
        self._beside.show_mode(self._mode)
        self.damage()

    def stand(self) -> None:
        """Show the whole line at once: the player has come back to it."""
        if self._beat is not None and self._beat.line is not None:
            self._waiting = False
            if not self._words.there:
                self._begin()
            self._words.band.come(self.now - 10, "still")
            self._complete()
        self.damage()

    def step_back_for(self, other: Screen | None) -> None:
        """Another screen covers this one (None: it is on top again)."""
        self.covered = other is not None
        if other is not None and not other.opaque and (self._beat is None or self._beat.line is None):
            self._words.vanish()
        self._holding_skip = False
        self.damage()

    def offer_changed(self, beat: Beat) -> None:
        """The line's offer was taken: the line stays."""
        self._beat = beat
        self._beside.offer(beat, self._words.band.goal)
        self._beside.refocus(self._words.in_band)
        self.damage(pygame.Rect(900, 0, 1020, 1080))

    def modes_changed(self) -> None:
        """The pace has changed elsewhere."""
        self._show_mode()

    @property
    def settled(self) -> bool:
        """Whether what the beat waits for has come, so that a menu, card or page may open over it."""
        return not self._waiting

    # -- signals -----------------------------------------------------------------------------------------------------

    def receive(self, signal: Signal) -> bool:
        """Go on, or do what a key, a word of the row or the note slip says."""
        if self.hidden and isinstance(signal, Pressed | PointerUp | Scrolled):
            if isinstance(signal, Pressed) and signal.action in (Action.SCREENSHOT, Action.FULL_SCREEN):
                return False
            self._hide(False)
            return True
        if isinstance(signal, Pressed):
            return self._act(signal)
        if isinstance(signal, Released) and signal.action is Action.SKIP_HOLD:
            return self._let_skip_go()
        if isinstance(signal, Focused) and not signal.here:
            self._let_skip_go()
            return False
        if isinstance(signal, Scrolled):
            return self._scroll(signal)
        if isinstance(signal, Moved):
            return self._point(self._beside.focus.point(signal.at))
        if isinstance(signal, PointerDown):
            return self._press(signal)
        return isinstance(signal, PointerUp) and self._release(signal)

    def _act(self, signal: Pressed) -> bool:
        action, focus = signal.action, self._beside.focus
        if action is Action.CONFIRM:
            if not signal.repeat:
                current = focus.current
                if current is not None:
                    current.activate()
                else:
                    self.go_on()
            return True
        acts: dict[Action, Act] = {
            Action.LEFT: lambda: self._step(-1),
            Action.RIGHT: lambda: self._step(1),
            Action.DOWN: lambda: self._step(0),
            Action.UP: lambda: self._leave_row(),
            Action.COLLECT: self._take_note,
            Action.SKIP_HOLD: self._hold_skip,
            Action.ROLL_BACK: self.desk.roll_back,
            Action.ROLL_FORWARD: self.desk.roll_forward,
            Action.LOG: self._acts["log"],
            Action.MENU: self._acts["menu"],
            Action.HIDE: self._acts["hide"],
            Action.AUTO: self._acts["auto"],
            Action.SKIP: self._acts["skip"],
            Action.QUICK_SAVE: self._acts["quick_save"],
            Action.QUICK_LOAD: self._acts["quick_load"],
        }
        if action not in acts:
            return False
        acts[action]()
        return True

    def _scroll(self, signal: Scrolled) -> bool:
        if signal.action is Action.LOG:
            self.desk.open("log")
        elif signal.action is Action.ROLL_BACK:
            self.desk.roll_back()
        elif signal.action is Action.ROLL_FORWARD:
            # The wheel turned towards the reader goes on, over what was rolled back first.
            if self._session.can_roll_forward:
                self.desk.roll_forward()
            else:
                self.go_on()
        else:
            return False
        return True

    def go_on(self) -> None:
        """The player wants to go on: the picture stands first, then the line, then its next page, then what follows."""
        if self._mode != "read" and not self._holding_skip:
            self._set_mode("read")
        elif self._beat is not None and self._beat.pause is not None:
            self.desk.stage.finish()
            self.desk.next()
        elif self._waiting:
            self.desk.stage.finish()
            self._hold_until = self.now
        elif self._words.typing:
            self.desk.stage.finish()
            self._complete()
        elif not self._turn():
            self.desk.next()

    # -- the course of the words -------------------------------------------------------------------------------------

    def _begin(self) -> None:
        beat = self._beat
        if beat is None or beat.line is None:
            return
        self._waiting = False
        self._words.begin(beat, self.now)
        self._beside.offer(beat, self._words.band.goal)
        self._beside.refocus(self._words.in_band)
        if self._mode == "skip":
            self._words.band.come(self.now - 10, "still")
        if self._mode == "skip" or not self._words.typing:
            self._complete()
        self.damage()

    def _complete(self) -> None:
        self._words.complete(self._mode)
        self._stands()
        self.damage(self._words.band.box(self.now) if self._words.in_band else None)

    def _stands(self) -> None:
        """All letters of the page are there."""
        self._whole_since = self.now
        self.desk.stage.speak(self._speaker, False)

    def _turn(self) -> bool:
        if not self._words.turn(self.now):
            return False
        self._whole_since = None
        if not self._words.typing:
            self._complete()
        self.damage(self._words.band.box(self.now))
        return True

    @property
    def _speaker(self) -> str:
        return self._beat.line.who if self._beat is not None and self._beat.line is not None else ""

    def advance(self) -> None:
        """The picture moves, the band comes and goes, letters come, modes go on by themselves."""
        if not self.covered:
            for box in self.desk.stage.update(self.now):
                # What moves under the band's paper is never seen: neither it nor the words over it are drawn again.
                self.damage(pygame.Rect(box) if self.hidden else self._words.spared(pygame.Rect(box), self.now))
        moved = self._words.move(self.now)
        if moved is not None:
            self.damage(moved)
            if self._beside.note is not None:
                self._beside.note.place(self._words.band.top(self.now))
        if self.covered or self.hidden or self._beat is None:
            return
        if self._waiting and self.now >= self._hold_until and not self.desk.stage.moving:
            self._waiting = False
            self._begin()
        if not self._waiting:
            self._type()
            self._drive(self._session)

    def _type(self) -> None:
        view, mark = self._words.view, self._words.mark
        if view is None or mark is None:
            return
        if not view.typing:
            if mark.advance(self.now, self.motion):
                self.damage(mark.box)
            return
        before = view.shown
        letters = view.advance(self.now)
        box = view.new_box(before)
        if box is not None:
            self.damage(box)
        if letters and self.now - self._last_blip >= _BLIP_APART:
            self._last_blip = self.now
            member = self.desk.declared.cast.get(self._speaker)
            if member is not None and member.voice:
                self.desk.blip(member.voice)
        self.desk.stage.speak(self._speaker, self.now - self._last_blip < _MOUTH)
        if not view.typing:
            self._words.put_mark(self._mode)
            self._stands()
            self.damage(mark.box)

    def _drive(self, session: Session) -> None:
        """Go on by itself when a pause is over or a mode says so."""
        beat = session.beat
        if beat.pause is not None:
            if self.now >= self._hold_until or self._mode == "skip":
                self.desk.next()
            return
        view, mark = self._words.view, self._words.mark
        if beat.line is None or view is None or mark is None or self._whole_since is None:
            return
        stay = session.pace.seconds_to_stay(beat, view.page.layout.count, self.desk.words.language)
        if stay is None:
            return
        passed = self.now - self._whole_since
        mark.share = min(1.0, passed / stay) if stay else 1.0
        held_up = self._mode == "auto" and self.desk.stage.moving
        if passed >= stay and not held_up and not self._turn():
            self.desk.next()

    @property
    def moving(self) -> bool:
        """Whether something moves: letters, the band, the picture, a mode, a pause."""
        if self.covered:
            return False
        busy = self._words.typing or self._waiting or self._words.band.moving(self.now) or self.desk.stage.moving
        return busy or self._mode != "read" or (self._beat is not None and self._beat.pause is not None)

    # -- modes -------------------------------------------------------------------------------------------------------

    def _toggle(self, mode: Mode) -> None:
        self._set_mode("read" if self._mode == mode else mode)

    def _set_mode(self, mode: Mode) -> None:
        session = self._session
        session.pace.mode = mode
        if mode == "skip":
            if session.pace.may_skip(session.beat, session.seen_before):
                self.desk.stage.finish()
                if self._words.there:
                    self._complete()
            else:
                session.pace.mode = "read"
                self.desk.tell(self.ui("You have not read this line yet. Settings can skip unread lines too."), "pages")
        self._show_mode()

    def _show_mode(self) -> None:
        self._beside.show_mode(self._mode)
        if self._whole_since is not None:
            self._whole_since = self.now
        mark = self._words.mark
        if mark is not None:
            mark.mode = self._mode
            self.damage(mark.box)
        self.damage(ROW)

    def _hold_skip(self) -> None:
        if not self._holding_skip:
            self._holding_skip = True
            self._set_mode("skip")

    def _let_skip_go(self) -> bool:
        if self._holding_skip:
            self._holding_skip = False
            self._set_mode("read")
        return True

    def _hide(self, hidden: bool) -> None:
        self.hidden = hidden
        self.desk.sound("ui_close" if hidden else "ui_open")
        self.damage()

    def _take_note(self) -> None:
        if self._beside.note is not None:
            self._beside.note.activate()

    # -- focus -------------------------------------------------------------------------------------------------------

    def _step(self, step: int) -> None:
        self._point(self._beside.stepped(step))

    def _leave_row(self) -> None:
        self._point(None)

    def _point(self, number: int | None) -> bool:
        focus = self._beside.focus
        wanted = -1 if number is None else number
        if wanted == focus.index:
            return False
        before = focus.current
        focus.index = wanted
        for control in (before, focus.current):
            if control is not None:
                self.damage(control.reach())
        if wanted >= 0:
            self.desk.sound("ui_move")
        return True

    def _press(self, signal: PointerDown) -> bool:
        self._pointer_down = True
        number = self._beside.focus.point(signal.at)
        self._point(number)
        if number is not None:
            control = self._beside.focus.controls[number]
            self._beside.focus.pressed = control
            self.damage(control.reach())
        return True

    def _release(self, signal: PointerUp) -> bool:
        if not self._pointer_down:
            return False
        self._pointer_down = False
        focus = self._beside.focus
        pressed, focus.pressed = focus.pressed, None
        if pressed is not None:
            self.damage(pressed.reach())
            if pressed.contains(signal.at):
                pressed.release(signal.at)
        elif focus.point(signal.at) is None:
            self.go_on()
        if signal.device == "touch":
            self._point(None)
        return True

    def controls(self) -> Sequence[Control]:
        """Quick words and the note slip."""
        return () if self.hidden else self._beside.focus.controls

    @property
    def focused(self) -> Control | None:
        """The word or slip in focus; None while the words have it."""
        return self._beside.focus.current

    # -- drawing -----------------------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """The picture, and over it what belongs to the line."""
        if self.hidden or not self._words.hides(clip, self.now):
            self.desk.stage.draw(target, clip)
        if self.hidden:
            return
        if self._words.there or self.covered:
            self._beside.draw_bookmark(target, self._beat)
        if not self._words.draw_page(target, clip) and not self._words.band.gone(self.now):
            self._draw_band(target, clip)
            if self._beside.note is not None:
                self._beside.draw_note(target, self.now)

    def _draw_band(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        band = self._words.band
        if band.alpha(self.now) >= 255:
            self._draw_in_band(target, clip)
            return
        # While it comes or goes all of it is drawn once, then laid back pale and lower.
        box = band.box(self.now).inflate(0, 200).clip(WHOLE)
        behind = target.subsurface(box).copy()
        self._draw_in_band(target, box)
        drawn = target.subsurface(box).copy()
        target.blit(behind, box)
        drawn.set_alpha(band.alpha(self.now))
        target.blit(drawn, (box.x, box.y + band.shift(self.now)))

    def _draw_in_band(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        self._words.band.draw(target, clip, self.now)
        self._beside.draw_row(target, clip, self.now)
        self._words.draw_words(target, clip)
