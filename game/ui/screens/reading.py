"""The screen that the story is read on: picture, band, name, words, quick actions.

Owns the course of one line: when it may begin, how it is typed, when it may be left, and the modes that go on by
themselves. Must not know what comes next: it asks the desk to go on.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.desktop.actions import Action, Context
from game.desktop.signals import (
    Focused,
    Moved,
    PointerDown,
    PointerUp,
    Pressed,
    Released,
    Scrolled,
    Signal,
)
from game.session.session import Session
from game.story.beat import Beat, Line, Text
from game.text.markup import MarkupError, parse, plain
from game.ui import lines
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.focus import Focus
from game.ui.key_names import key_for
from game.ui.screen import WHOLE, Screen
from game.ui.tokens import PLAIN_ACCENT, RIGHT, colour
from game.ui.widgets.band import TOP, Band
from game.ui.widgets.bookmark import LEFT as BOOKMARK_LEFT
from game.ui.widgets.bookmark import make_bookmark
from game.ui.widgets.full_page import FullPage
from game.ui.widgets.line_box import LineBox, Spoken
from game.ui.widgets.note_slip import NoteSlip
from game.ui.widgets.quick_row import QuickWord, place_row

# Parts of the stage whose coming the words wait for.
AWAITED = frozenset({"background", "cg"})
HAIR = 1018
# Letters sound at most this often.
_BLIP_APART = 0.055


class ReadingScreen(Screen):
    """Shows one beat after another."""

    name = "reading"
    context: Context = "reading"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.covered = False
        self.hidden = False
        self._beat: Beat | None = None
        self._line: LineBox | None = None
        self._page: FullPage | None = None
        self._note: NoteSlip | None = None
        self._waiting = False
        self._hold_until = 0.0
        self._done_at: float | None = None
        self._last_blip = 0.0
        self._band_state: tuple[int, int] = (0, 0)
        self._quick: list[QuickWord] = []
        self._focus = Focus()
        self._down = False
        self._hold_skip = False
        self._bookmark: tuple[pygame.Surface, int] | None = None
        self._bookmark_made: tuple[object, tuple[pygame.Surface, int]] | None = None
        self._make_band()
        self.build()

    # -- what stands here ------------------------------------------------------------------------------------

    @property
    def _session(self) -> Session:
        session = self.desk.session
        assert session is not None  # reading happens in a play-through only
        return session

    def build(self) -> None:
        """Make all parts anew in the present words and look; the line stands whole."""
        wanted = self._band.wanted
        self._make_band()
        if wanted:
            self._band.come(self.now - 10, "still")
        self._make_quick()
        self._make_bookmark()
        if self._beat is not None and self._line is not None and self._beat.line is not None:
            self._make_line(self._beat, self._beat.line)
            self._line.view.complete()
            self._arrived()
        elif self._beat is not None and self._page is not None and self._beat.line is not None:
            self._page = None
            self._make_page(self._beat, self._beat.line)
        self._make_note()
        self.damage()

    def _make_band(self) -> None:
        self._band = Band(self.desk.theme, opacity=self.desk.settings.box_opacity)

    def arrive(self, beat: Beat, *, hold: float = 0.0) -> None:
        """A beat has come: wait for the picture and, `hold` seconds, for a sound; then let the words come."""
        self._beat = beat
        self._done_at = None
        self._note = None
        self.hidden = False
        self._make_bookmark()
        awaited = any(motion.part in AWAITED for motion in beat.motions)
        if self._skipping:
            self.desk.stage.finish()
            awaited, hold = False, 0.0
        self._hold_until = self.now + hold
        self._waiting = (awaited and self.desk.stage.moving) or hold > 0
        if beat.line is None:
            self._drop_words()
            if beat.pause is not None:
                self._hold_until = self.now + max(hold, beat.pause)
            self.desk.stage.speak("", False)
        elif self._waiting:
            self._drop_words()
        else:
            self._begin_line()
        self._refocus()
        self.damage()

    def step_back_for(self, other: Screen | None) -> None:
        """Another screen covers this one (None: it is on top again)."""
        self.covered = other is not None
        if other is not None and not other.opaque and (self._beat is None or self._beat.line is None):
            self._band.vanish()
            self._line = None
        self.damage()

    def stand(self) -> None:
        """Show the whole line at once: the player has come back to it."""
        if self._beat is not None and self._beat.line is not None:
            if self._line is None and self._page is None:
                self._begin_line()
            self._band.come(self.now - 10, "still")
            self._complete()
        self.damage()

    @property
    def settled(self) -> bool:
        """Whether what the beat waits for has come, so that a menu, card or page may open over it."""
        return not self._waiting

    # -- signals ---------------------------------------------------------------------------------------------

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
            self._hold_skip = False
            self._set_mode("read")
            return True
        if isinstance(signal, Focused) and not signal.here and self._hold_skip:
            self._hold_skip = False
            self._set_mode("read")
        if isinstance(signal, Scrolled):
            return self._scroll(signal)
        if isinstance(signal, Moved):
            return self._point(self._focus.point(signal.at))
        if isinstance(signal, PointerDown):
            return self._press(signal)
        if isinstance(signal, PointerUp):
            return self._release(signal)
        return False

    def _act(self, signal: Pressed) -> bool:
        action = signal.action
        if action is Action.CONFIRM:
            current = self._focus.current
            if signal.repeat:
                return True
            if current is not None:
                current.activate()
            else:
                self.go_on()
        elif action in (Action.LEFT, Action.RIGHT):
            self._step(-1 if action is Action.LEFT else 1)
        elif action is Action.DOWN:
            self._step(0)
        elif action is Action.UP:
            self._point(None)
        elif action is Action.COLLECT:
            if self._note is not None:
                self._note.activate()
        elif action is Action.SKIP_HOLD:
            self._hold_skip = True
            self._set_mode("skip")
        else:
            acts = {
                Action.ROLL_BACK: self.desk.roll_back,
                Action.ROLL_FORWARD: self.desk.roll_forward,
                Action.LOG: lambda: self.desk.open("log"),
                Action.MENU: lambda: self.desk.open("settings"),
                Action.HIDE: lambda: self._hide(True),
                Action.AUTO: lambda: self._toggle("auto"),
                Action.SKIP: lambda: self._toggle("skip"),
                Action.QUICK_SAVE: self.desk.quick_save,
                Action.QUICK_LOAD: self.desk.quick_load,
            }
            if action not in acts:
                return False
            acts[action]()
        return True

    def _scroll(self, signal: Scrolled) -> bool:
        if signal.action is Action.LOG:
            self.desk.open("log")
        elif signal.action is Action.ROLL_FORWARD:
            # The wheel turned towards the reader goes on, over what was rolled back first.
            if self._session.can_roll_forward:
                self.desk.roll_forward()
            else:
                self.go_on()
        elif signal.action is Action.ROLL_BACK:
            self.desk.roll_back()
        else:
            return False
        return True

    def go_on(self) -> None:
        """The player wants to go on: the picture stands first, then the line, then it goes on."""
        session = self._session
        if session.pace.mode != "read" and not self._hold_skip:
            self._set_mode("read")
            return
        if self._waiting or (self._beat is not None and self._beat.pause is not None):
            self.desk.stage.finish()
            self._hold_until = self.now
            if self._beat is not None and self._beat.pause is not None:
                self.desk.next()
            return
        if self._typing:
            self.desk.stage.finish()
            self._complete()
        elif not self._turn():
            self.desk.next()

    # -- the course of the line ------------------------------------------------------------------------------

    @property
    def _typing(self) -> bool:
        view = self._line.view if self._line is not None else self._page.view if self._page is not None else None
        return view is not None and view.typing

    @property
    def _skipping(self) -> bool:
        return self.desk.session is not None and self.desk.session.pace.mode == "skip"

    def _begin_line(self) -> None:
        beat = self._beat
        if beat is None or beat.line is None:
            return
        self._waiting = False
        if beat.nvl:
            self._line = None
            self._band.go(self.now, "still")
            self._make_page(beat, beat.line)
        else:
            self._page = None
            self._make_line(beat, beat.line)
            self._band.come(self.now, self.motion)
        self._make_note()
        self._refocus()
        if self._skipping:
            self._band.come(self.now - 10, "still")
            self._complete()
        self.damage()

    def _make_line(self, beat: Beat, line: Line) -> None:
        theme = self.desk.theme
        lowest = self._band.goal if self._band.wanted else TOP
        # Read lines stand in one place; the band never sinks from line to line, or the words would dance.
        speed = float(self.desk.settings.text_speed)
        if self.motion == "still":
            speed = 0.0
        start = self.now if self._band.standing(self.now) else self.now + self.seconds(0.2)
        self._line = LineBox(theme, self._spoken(line), start, lowest=lowest, speed=speed)
        self._band.grow_to(self._line.band_top, self.now, self.motion)

    def _make_page(self, beat: Beat, line: Line) -> None:
        speed = 0.0 if self.motion == "still" else float(self.desk.settings.text_speed)
        if self._page is None:
            chapter = self._session.chapter
            self._page = FullPage(
                self.desk.theme,
                head=self._term(chapter) or self.story("chapters", chapter),
                under=self.story("chapters", chapter) if self._term(chapter) else "",
            )
            for earlier in self._earlier_on_page():
                self._page.add(earlier, self.now, 0.0)
        self._page.add(self._spoken(line), self.now, speed)

    def _earlier_on_page(self) -> list[Spoken]:
        """Lines that stand on this full page before the present one, after loading or rolling back."""
        log = self._session.log
        found: list[Spoken] = []
        for position in range(len(log) - 2, max(-1, len(log) - 40), -1):
            entry = log[position]
            if not getattr(entry, "nvl", False) or entry.text is None:
                break
            found.append(self._spoken_of(entry.text, entry.kind == "think", entry.who if entry.kind == "say" else ""))
        return found[::-1]

    def _spoken(self, line: Line) -> Spoken:
        return self._spoken_of(line.text, line.kind == "think", line.who if line.kind == "say" else "")

    def _spoken_of(self, text: Text, inner: bool, who: str) -> Spoken:
        source = self.desk.words.story(text)
        try:
            marked = parse(source, text.values)
        except MarkupError:
            marked = plain(source)
        member = self.desk.declared.cast.get(who)
        if not who or member is None:
            return Spoken(marked, inner=inner)
        return Spoken(
            marked,
            self.story("cast", who, "name"),
            self.story("cast", who, "role"),
            member.colour,
            inner,
        )

    def _drop_words(self) -> None:
        self._line = None
        self._page = None
        self._band.go(self.now, self.motion)

    def _complete(self) -> None:
        view = self._line.view if self._line is not None else self._page.view if self._page is not None else None
        if view is not None:
            view.complete()
        self._arrived()
        self.damage(self._band.box(self.now) if self._line is not None else None)

    def _arrived(self) -> None:
        """All letters of the page are there."""
        self._done_at = self.now
        if self._line is not None:
            self._line.put_mark()
            self._line.mark.mode = self._session.pace.mode
        elif self._page is not None:
            self._page.put_mark(self._session.pace.mode)
        self.desk.stage.speak(self._speaker, False)

    def _turn(self) -> bool:
        """Turn to the line's next page, if it has one."""
        if self._line is not None and self._line.view.turn(self.now):
            self._line.mark.at = None
            self._done_at = None
            self.damage(self._band.box(self.now))
            return True
        return False

    @property
    def _speaker(self) -> str:
        return self._beat.line.who if self._beat is not None and self._beat.line is not None else ""

    # -- time ------------------------------------------------------------------------------------------------

    def advance(self) -> None:
        """The picture moves, the band comes and goes, letters come, modes go on by themselves."""
        if not self.covered:
            for box in self.desk.stage.update(self.now):
                self.damage(pygame.Rect(box))
        self._move_band()
        if self.covered or self.hidden or self._beat is None:
            return
        if self._waiting and self.now >= self._hold_until and not self.desk.stage.moving:
            self._waiting = False
            if self._beat.line is not None:
                self._begin_line()
        if self._waiting:
            return
        if self._line is not None or self._page is not None:
            self._type()
        self._drive()

    def _move_band(self) -> None:
        state = (self._band.top(self.now), self._band.alpha(self.now))
        if state == self._band_state:
            return
        before = pygame.Rect(0, min(self._band_state[0], state[0]) - 140, 1920, 1080)
        self._band_state = state
        if self._line is not None:
            self._line.place(state[0])
            if self._done_at is not None:
                self._line.put_mark()
        if self._note is not None:
            self._note.place(state[0])
        self.damage(before)

    def _type(self) -> None:
        view = self._line.view if self._line is not None else self._page.view if self._page is not None else None
        if view is None:
            return
        if view.typing:
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
            self.desk.stage.speak(self._speaker, bool(letters) or self.now - self._last_blip < 0.18)
            if not view.typing:
                self._arrived()
                self.damage(self._mark_box())
        else:
            mark = self._line.mark if self._line is not None else self._page.mark if self._page is not None else None
            if mark is not None and mark.advance(self.now, self.motion):
                self.damage(mark.box)

    def _mark_box(self) -> pygame.Rect:
        if self._line is not None:
            return self._line.mark.box
        return self._page.mark.box if self._page is not None else WHOLE

    def _drive(self) -> None:
        session = self._session
        beat = session.beat
        if beat.pause is not None:
            if self.now >= self._hold_until or self._skipping:
                self.desk.next()
            return
        if beat.line is None or self._typing:
            return
        view = self._line.view if self._line is not None else self._page.view if self._page is not None else None
        if view is None:
            return
        stay = session.pace.seconds_to_stay(beat, view.page.layout.count, self.desk.words.language)
        mark = self._line.mark if self._line is not None else self._page.mark if self._page is not None else None
        if stay is None or self._done_at is None:
            return
        passed = self.now - self._done_at
        if mark is not None and session.pace.mode == "auto":
            mark.share = min(1.0, passed / stay) if stay else 1.0
        if passed >= stay and not (session.pace.mode == "auto" and self.desk.stage.moving) and not self._turn():
            self.desk.next()

    @property
    def moving(self) -> bool:
        """Whether something moves: letters, the band, the picture, a mode."""
        if self.covered:
            return False
        return (
            self._typing
            or self._waiting
            or self._band.moving(self.now)
            or self.desk.stage.moving
            or (self.desk.session is not None and self.desk.session.pace.mode != "read")
            or (self._beat is not None and self._beat.pause is not None)
        )

    # -- modes and quick words -------------------------------------------------------------------------------

    def _set_mode(self, mode: str) -> None:
        pace = self._session.pace
        if pace.mode != mode:
            pace.mode = mode  # type: ignore[assignment]
        if mode == "skip" and not pace.may_skip(self._session.beat, self._session.seen_before):
            pace.mode = "read"
            if not self._hold_skip:
                self.desk.tell(self.ui("You have not read this line yet. Settings can skip unread lines too."), "pages")
        self._show_mode()

    def _toggle(self, mode: str) -> None:
        self._set_mode("read" if self._session.pace.mode == mode else mode)
        if self._session.pace.mode == "skip":
            self.desk.stage.finish()
            self._complete()

    def _show_mode(self) -> None:
        mode = self._session.pace.mode
        for word in self._quick:
            if word.name in ("auto", "skip"):
                word.on = mode == word.name
                word.label = self.ui(_QUICK[word.name][1 if word.on else 0])
        place_row(self._quick, self.desk.theme, RIGHT)
        if self._done_at is not None:
            self._done_at = self.now
        if self._line is not None:
            self._line.mark.mode = mode
        elif self._page is not None:
            self._page.mark.mode = mode
        self.damage(pygame.Rect(0, HAIR - 40, 1920, 1080 - HAIR + 40))
        self.damage(self._mark_box())

    def modes_changed(self) -> None:
        """The pace has changed elsewhere (a choice or an unread line ended skipping)."""
        self._show_mode()

    def _make_quick(self) -> None:
        acts = {
            "log": lambda: self.desk.open("log"),
            "auto": lambda: self._toggle("auto"),
            "skip": lambda: self._toggle("skip"),
            "quick_save": self.desk.quick_save,
            "quick_load": self.desk.quick_load,
            "hide": lambda: self._hide(True),
            "menu": lambda: self.desk.open("settings"),
        }
        self._quick = [QuickWord(name, self.ui(_QUICK[name][0]), act) for name, act in acts.items()]
        if self.desk.session is not None:
            mode = self.desk.session.pace.mode
            for word in self._quick:
                if word.name == mode:
                    word.on = True
                    word.label = self.ui(_QUICK[word.name][1])
        place_row(self._quick, self.desk.theme, RIGHT)

    def _hide(self, hidden: bool) -> None:
        self.hidden = hidden
        self.desk.sound("ui_close" if hidden else "ui_open")
        self.damage()

    def _make_note(self) -> None:
        self._note = None
        beat = self._beat
        if beat is None or beat.line is None or beat.line.offer is None:
            return
        offer = beat.line.offer
        collection = self.desk.declared.collections.get(offer.collection)
        words = self.ui("Noted") if offer.taken else self.ui("Write this down")
        held = len(offer.held)
        count = f"{held}/{offer.capacity}" if offer.capacity else ""
        key = key_for(Action.COLLECT, self.desk.bindings, self.desk.device, self.desk.words.ui, self.desk.gamepad)
        if collection is None or (offer.full and collection.when_full == "refuse" and not offer.taken):
            return
        self._note = NoteSlip(
            self.desk.theme, words, key, count, self._band.goal, lambda: self._take(offer.entry), done=offer.taken
        )

    def _take(self, entry: str) -> None:
        self.desk.collect(entry)

    def offer_changed(self, beat: Beat) -> None:
        """The line's offer was taken: the line stays."""
        self._beat = beat
        self._make_note()
        self._refocus()
        self.damage(pygame.Rect(900, 0, 1020, 1080))

    # -- focus -----------------------------------------------------------------------------------------------

    def _refocus(self) -> None:
        controls: list[Control] = []
        if self._line is not None:
            controls += self._quick
        if self._note is not None and not self._note.done:
            controls.append(self._note)
        self._focus.controls = controls
        self._focus.index = min(self._focus.index, len(controls) - 1)
        if self._focus.current is not None and self.desk.device == "mouse":
            self._focus.index = -1

    def _step(self, step: int) -> None:
        count = len(self._focus.controls)
        if not count:
            return
        index = self._focus.index
        if index < 0:
            target = count - 1 if step <= 0 else 0
        else:
            target = index if step == 0 else max(0, min(count - 1, index + step))
        self._point(target)

    def _point(self, number: int | None) -> bool:
        wanted = -1 if number is None else number
        if wanted == self._focus.index:
            return False
        for box in (self._focus.current, self._focus.controls[wanted] if wanted >= 0 else None):
            if box is not None:
                self.damage(box.reach())
        self._focus.index = wanted
        if wanted >= 0:
            self.desk.sound("ui_move")
        return True

    def _press(self, signal: PointerDown) -> bool:
        self._down = True
        number = self._focus.point(signal.at)
        self._point(number)
        if number is not None:
            self._focus.pressed = self._focus.controls[number]
            self.damage(self._focus.controls[number].reach())
        return True

    def _release(self, signal: PointerUp) -> bool:
        if not self._down:
            return False
        self._down = False
        pressed, self._focus.pressed = self._focus.pressed, None
        number = self._focus.point(signal.at)
        if pressed is not None:
            self.damage(pressed.reach())
            if pressed.contains(signal.at):
                pressed.release(signal.at)
        elif number is None:
            self.go_on()
        if signal.device == "touch":
            self._point(None)
        return True

    def controls(self) -> Sequence[Control]:
        """Quick words and the note slip."""
        return () if self.hidden else self._focus.controls

    @property
    def focused(self) -> Control | None:
        """The word or slip in focus; None while the words are."""
        return self._focus.current

    # -- drawing ---------------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """The picture, and over it what belongs to the line."""
        if not (self._line is not None and not self.hidden and self._band.covers(clip, self.now)):
            self.desk.stage.draw(target, clip)
        if self.hidden:
            return
        if self._bookmark is not None and (self._line is not None or self.covered):
            picture, pad = self._bookmark
            target.blit(picture, (BOOKMARK_LEFT - pad, 0))
        if self._page is not None:
            self._page.draw(target, clip)
        elif not self._band.gone(self.now):
            self._draw_band(target, clip)
        if self._note is not None and not self._band.gone(self.now):
            self._note.draw(target, self.desk.theme, self._focus.look(self._note, self.now))

    def _draw_band(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        if self._band.alpha(self.now) >= 255:
            self._draw_words(target, clip)
            return
        # While it comes or goes all of it is drawn once, then laid back pale and lower.
        box = self._band.box(self.now).inflate(0, 200).clip(WHOLE)
        behind = target.subsurface(box).copy()
        self._draw_words(target, box)
        drawn = target.subsurface(box).copy()
        target.blit(behind, box)
        drawn.set_alpha(self._band.alpha(self.now))
        target.blit(drawn, (box.x, box.y + self._band.shift(self.now)))

    def _draw_words(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        theme = self.desk.theme
        self._band.draw(target, clip, self.now)
        left = 316 if theme.han else 204
        lines.across(target, left, RIGHT - 144, HAIR, theme.palette.hair, 1.3)
        for word in self._quick:
            if word.box.colliderect(clip):
                word.draw(target, theme, self._focus.look(word, self.now))
        if self._line is not None:
            self._line.draw(target, clip)

    # -- bookmark --------------------------------------------------------------------------------------------

    def _term(self, chapter: str) -> str:
        return self.story("chapters", chapter, "term")

    def _make_bookmark(self) -> None:
        self._bookmark = None
        session = self.desk.session
        if session is None or (self._beat is not None and (self._beat.nvl or self._beat.stage.cg)):
            return
        declared = self.desk.declared.chapters.get(session.chapter)
        if declared is None:
            return
        term = self._term(session.chapter) or self.story("chapters", session.chapter)
        if not term:
            return
        accent = colour(declared.accent.fill) if declared.accent is not None else PLAIN_ACCENT
        key = (term, declared.days, accent, id(self.desk.theme))
        if self._bookmark_made is None or self._bookmark_made[0] != key:
            made = make_bookmark(self.desk.theme, term, declared.days, self.ui("days"), accent)
            self._bookmark_made = (key, made)
        self._bookmark = self._bookmark_made[1]


_QUICK = {
    "log": ("Log",),
    "auto": ("Auto", "Auto is on"),
    "skip": ("Skip", "Skipping"),
    "quick_save": ("Q.Save",),
    "quick_load": ("Q.Load",),
    "hide": ("Hide",),
    "menu": ("Menu",),
}
