"""An open choice: the question as the head of a document, options under it, the clock as ink that runs out.

Owns the layout for any number and length of options, the time, and what silence does. Must not know what an option
leads to.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Focused, Pressed, Scrolled, Signal
from game.story.beat import Menu, OptionView, Text
from game.text.setting import Layout
from game.ui import lines
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.focus import Direction
from game.ui.focus_screen import FocusScreen
from game.ui.key_names import key_for, keys_for
from game.ui.motion import ENTER, ENTER_APART, out_quint
from game.ui.paper import CARD, LIFTED
from game.ui.screen import Screen
from game.ui.screens.choice_layout import MANY, WIDTH, Asked, lay_out_choice
from game.ui.widgets.choice_clock import ChoiceClock
from game.ui.widgets.hints import draw_hints
from game.ui.widgets.option import Option, Words

_MOST_FACES = 3
GUARD = 0.35
_LETTERS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"
_LATIN_LETTERS = "ABCDEFGHIJKLMNOP"


class ChoiceScreen(FocusScreen):
    """Over the reading screen. Nothing is chosen by a stray click: the first key only gives the focus."""

    name = "choice"
    opaque = False
    wrap = True
    context = "reading"

    def __init__(self, desk: Desk, menu: Menu, chosen_before: Sequence[str] = ()) -> None:
        super().__init__(desk)
        self.menu = menu
        self._before = frozenset(chosen_before)
        seconds = menu.seconds
        if seconds is not None:
            seconds = {"normal": seconds, "double": seconds * 2, "off": None}[desk.settings.timed]
        self.clock = ChoiceClock(seconds) if seconds is not None else None
        self._opened: float | None = None
        self._sliding: Sequence[Option] = ()
        self._begun = False
        self.done = False

    def build(self) -> None:
        """Make all parts anew."""
        first = not self.focus.controls
        super().build()
        if first:
            # Nobody has pointed at anything yet: the first option that can be taken has the focus.
            for number, control in enumerate(self.focus.controls):
                if control.enabled:
                    self.focus.index = number
                    break
        self._slide()

    def make_controls(self) -> list[Control]:
        """The options in their places."""
        faces = _MOST_FACES if len(self.menu.options) <= MANY else 1
        asked = [Asked(self._words(view.text), view.locked, min(faces, len(view.cares))) for view in self.menu.options]
        self._places = lay_out_choice(self.desk.theme, asked, self._question_height)
        controls: list[Control] = []
        length = 0.0 if self._begun else self.seconds(ENTER)
        apart = ENTER_APART if self.motion == "full" else 0.0
        for number, (view, box) in enumerate(zip(self.menu.options, self._places.options, strict=True)):
            option = self._option(view, number, box)
            if length:
                option.entering.set(0.0)
                option.entering.send(1.0, self.now, length, out_quint, number * apart)
            controls.append(option)
        return controls

    def _option(self, view: OptionView, number: int, box: pygame.Rect) -> Option:
        theme, declared = self.desk.theme, self.desk.declared
        text = self._words(view.text)
        reason = self._words(view.reason) if view.locked and view.reason is not None else ""
        if view.locked and not reason:
            reason = self.ui("Not open to you this time")
        faces = tuple(
            (
                self.desk.faces.face(
                    theme, declared.cast.get(who), 80, name=self.story("cast", who, "name"), grey=view.locked
                ),
                self._short(who),
            )
            for who in view.cares[: 1 if self._places.columns > 1 else _MOST_FACES]
        )
        letters = _LETTERS if theme.han else _LATIN_LETTERS
        return Option(
            theme,
            box,
            Words(letters[number % len(letters)], text, reason),
            lambda: self._choose(view),
            locked=view.locked,
            chosen_before=view.id in self._before,
            faces=faces,
            care=self.ui("will care") if faces and self._places.columns == 1 else "",
            size=self._places.size,
            alone=self._places.columns == 1,
        )

    def _short(self, who: str) -> str:
        return self.story("cast", who, "short") or self.story("cast", who, "name")

    def _words(self, text: Text | None) -> str:
        return self.words(self.desk.words.story(text), dict(text.values)) if text is not None else ""

    def _question_height(self, size: int) -> int:
        if self.menu.ask is None:
            return 0
        ask, under = self._ask_layout(size), self._under_layout(size)
        return max(150, 56 + round(ask.height) + (round(under.height) + 22 if under is not None else 26))

    def _ask_layout(self, size: int) -> Layout:
        theme = self.desk.theme
        look = theme.style("headline", max(40, min(58, round(size * 1.1))))
        return theme.block(self._words(self.menu.ask), look, WIDTH - 220, leading=1.3, tracking=1 if theme.han else 0)

    def _under_layout(self, size: int) -> Layout | None:
        if self.menu.under is None:
            return None
        theme = self.desk.theme
        look = theme.style("note", max(28, min(42, round(size * 0.72))))
        return theme.block(self._words(self.menu.under), look, WIDTH - 220, leading=1.4)

    # -- signals -----------------------------------------------------------------------------------------------------

    def receive(self, signal: Signal) -> bool:
        """Options by focus or letter; the log and saving stay open to the player; the clock can be stopped."""
        if isinstance(signal, Focused) and self.clock is not None:
            return False
        if isinstance(signal, Scrolled):
            if signal.action is Action.LOG:
                self.desk.open("log")
            return True
        return super().receive(signal)

    def act(self, signal: Pressed) -> bool:
        """As in reading, without going on."""
        action = signal.action
        if action is Action.PAUSE_CLOCK:
            if self.clock is not None:
                self.clock.toggle(self.now)
                self.damage()
            return True
        acts = {
            Action.LOG: lambda: self.desk.open("log"),
            Action.MENU: lambda: self.desk.open("settings"),
            Action.QUICK_SAVE: self.desk.quick_save,
            Action.QUICK_LOAD: self.desk.quick_load,
            Action.ROLL_BACK: self.desk.roll_back,
            Action.ROLL_FORWARD: self.desk.roll_forward,
        }
        if action in acts:
            acts[action]()
            return True
        return super().act(signal)

    def cancelled(self) -> None:
        """A choice can't be left; the menu is where its key says."""

    def go(self, direction: Direction) -> bool:
        """Up and down; beside something lies only where there are many options."""
        return super().go(direction) if direction in ("up", "down") or self._places.columns > 1 else True

    def focus_moved(self) -> None:
        """Let the focused one slide out."""
        self._slide()

    def _slide(self) -> None:
        length = 1.0 if self.motion == "full" else 0.0
        for control in self.focus.controls:
            if isinstance(control, Option):
                control.slide(control is self.focus.current and not control.locked, self.now, length)

    def _choose(self, view: OptionView) -> None:
        # A key that was still going on with the text before must not choose.
        if not self.done and self._opened is not None and self.now - self._opened >= GUARD:
            self.done = True
            self.desk.sound("ui_choose")
            self.desk.choose(view.id)

    # -- time ----------------------------------------------------------------------------------------------------------

    def advance(self) -> None:
        """Options enter and slide; ink runs out."""
        self._begun = True
        if self._opened is None:
            self._opened = self.now
        for control in self.focus.controls:
            if isinstance(control, Option) and (control.moving(self.now) or control in self._sliding):
                self.damage(control.reach())
        self._sliding = [
            control for control in self.focus.controls if isinstance(control, Option) and control.moving(self.now)
        ]
        if self.clock is not None and not self.done:
            if self.clock.advance(self.now):
                self.damage(self.clock.box)
            if self.clock.over:
                self.done = True
                self.desk.choose(self.menu.timeout, timed_out=True)

    @property
    def moving(self) -> bool:
        """Whether options move or time runs."""
        running = self.clock is not None and self.clock.running
        return running or bool(self._sliding) or super().moving

    @property
    def busy(self) -> bool:
        """Whether options are still coming: a clock that runs waits for the player."""
        return bool(self._sliding) or super().moving

    def step_back_for(self, other: Screen | None) -> None:
        """Other screens stop the clock: nobody reads against time elsewhere."""
        if self.clock is not None:
            self.clock.cover(other is not None, self.now)

    # -- drawing -------------------------------------------------------------------------------------------------------

    def draw_ground(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """The veil, the question, the foot."""
        theme, palette = self.desk.theme, self.desk.theme.palette
        foot = self._places.foot
        theme.lay_veil(target, clip)
        if self._places.question.height and self._places.question.inflate(90, 90).colliderect(clip):
            self._draw_question(target)
        if foot.inflate(60, 60).colliderect(clip):
            theme.sheet(target, foot, palette.paper, seed=43, shadow=CARD)
            words = self._silence()
            hints = self._hints()
            wide = 0
            if words:
                wide = (
                    theme.write(target, words, "note", palette.ink, (foot.x + 32, foot.centery + 11), room=560).right
                    - foot.x
                )
            draw_hints(target, theme, hints, foot.right - 28, foot.centery, room=WIDTH - wide - 80)
        if self.clock is not None and self.clock.box.colliderect(clip):
            stopped = self.ui("stopped") if self.clock.paused else ""
            self.clock.draw(target, theme, self.ui("Time"), self.ui("seconds"), stopped)

    def _draw_question(self, target: pygame.Surface) -> None:
        theme, palette, box = self.desk.theme, self.desk.theme.palette, self._places.question
        theme.sheet(target, box, palette.paper, seed=31, shadow=LIFTED)
        lines.rule(target, box.x + 36, box.right - 36, box.y + 28, palette.ink)
        ask, under = self._ask_layout(self._places.size), self._under_layout(self._places.size)
        theme.lettering.paint(target, ask, (box.x + 44, box.y + 50), palette.ink)
        if under is not None:
            theme.lettering.paint(target, under, (box.x + 44, round(box.y + 54 + ask.height)), palette.ink2)
        side = 78
        theme.seal(target, pygame.Rect(box.right - 122, box.centery - side // 2 + 12, side, side), self.ui("SEAL"))

    def _silence(self) -> str:
        if self.clock is None or not self.menu.timeout:
            return ""
        view = next((view for view in self.menu.options if view.id == self.menu.timeout), None)
        return self.ui("When the ink is gone: {words}", words=self._words(view.text).strip("（）()")) if view else ""

    def _hints(self) -> list[tuple[str, str]]:
        desk = self.desk
        ui = desk.words.ui
        args = (desk.bindings, desk.device, ui, desk.gamepad)
        hints = [(key_for(Action.CONFIRM, *args), self.ui("decide"))]
        if self.clock is not None:
            words = self.ui("go on") if self.clock.paused else self.ui("stop the clock")
            hints.append((key_for(Action.PAUSE_CLOCK, *args), words))
        hints.append((keys_for((Action.UP, Action.DOWN), *args), self.ui("choose")))
        hints.append((key_for(Action.LOG, *args), self.ui("read back")))
        return hints
