"""The reverse side of the sheet: pages that are bound together by a spine with a slip for each.

Owns what these pages share: paper, spine, head, the print that shows through, the keys at the foot, turning from one
page to the next. Must not know what stands on a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Pressed
from game.ui import lines
from game.ui.control import Act, Control
from game.ui.desk import Desk, ScreenName
from game.ui.focus_screen import FocusScreen
from game.ui.growth import fitting
from game.ui.key_names import key_for, keys_for
from game.ui.paper import Shadow
from game.ui.tokens import HEIGHT, PAGE_LEFT, RIGHT, SPINE, WIDTH
from game.ui.widgets.foot_action import FootAction, foot_action_width
from game.ui.widgets.spine_tab import PITCH, SpineClose, SpineTab

HEAD = 112
RULE = 144
TOP = 188
FOOT = 1022
FOOT_BOX = pygame.Rect(PAGE_LEFT - 20, FOOT - 34, WIDTH - PAGE_LEFT + 20, 80)
HEAD_BOX = pygame.Rect(PAGE_LEFT, 44, WIDTH - PAGE_LEFT, 88)
_TABS_TOP = 92
_SPINE_SHADE = Shadow(0, 10, 0.28)
_PAGES: tuple[tuple[ScreenName, str], ...] = (
    ("log", "Log"),
    ("save", "Save"),
    ("load", "Load"),
    ("settings", "Settings"),
)
_KEY_GAP = 14


@dataclass(frozen=True, slots=True)
class Hint:
    """Keys at the foot and what they do. With `act` it can be clicked too."""

    actions: tuple[Action, ...]
    words: str
    act: Act | None = None


class SpineScreen(FocusScreen):
    """A page. Subclasses say their head and make their content; the focus is kept by each control's `hint`."""

    page = True
    head = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._device = desk.device
        self._foot_plain: list[tuple[str, str, int]] = []
        self._foot_left = RIGHT

    # -- to be said by each page ---------------------------------------------------------------------------------

    def make_content(self) -> list[Control]:
        """The page's own controls, the first of which has the focus when it opens."""
        return []

    def hints(self) -> Sequence[Hint]:
        """Keys at the foot, from left to right."""
        return ()

    def note(self) -> str:
        """A line at the foot's left."""
        return ""

    def print_through(self) -> Sequence[str]:
        """Words of the other side of the sheet; the story's title where nothing else stands there."""
        return (self.words(self.desk.words.story(self.desk.declared.text("story", "", "title"))),)

    def draw_page(self, out: pygame.Surface) -> None:
        """Draw what belongs to the ground of this page."""

    # -- the same for all ----------------------------------------------------------------------------------------

    def build(self) -> None:
        """Make ground and controls anew; what had the focus keeps it."""
        self._ground = None
        self.relay()
        self.damage()

    def relay(self, wanted: str | None = None) -> None:
        """Make the controls anew, keeping (or giving) the focus and the hold by name."""
        current, pressed = self.focus.current, self.focus.pressed
        kept = wanted if wanted is not None else current.hint if current is not None else ""
        held = pressed.hint if pressed is not None else ""
        controls = [*self.make_content(), *self._make_spine()]
        names = [control.hint for control in controls]
        self.focus.set(controls, names.index(kept) if kept and kept in names else None)
        # What stands at the foot depends on what has the focus now.
        foot = self._make_foot()
        self.focus.controls += foot
        names += [control.hint for control in foot]
        if kept and kept in names:
            self.focus.index = names.index(kept)
        if held and held in names:
            self.focus.pressed = self.focus.controls[names.index(held)]

    def turn(self, step: int) -> None:
        """Turn to the page before or behind this one."""
        names = [name for name, _ in self._pages()]
        here = names.index(self.name) if self.name in names else 0
        self.turn_to(names[(here + step) % len(names)])

    def act(self, signal: Pressed) -> bool:
        """Pages are turned from anywhere on them."""
        if signal.action in (Action.TAB_LEFT, Action.TAB_RIGHT):
            self.turn(-1 if signal.action is Action.TAB_LEFT else 1)
            return True
        return super().act(signal)

    def advance(self) -> None:
        """Name the keys of the hands that are in use."""
        super().advance()
        if self.desk.device != self._device:
            self._device = self.desk.device
            self.refresh_foot()
            self.damage(pygame.Rect(0, 0, SPINE, HEIGHT))

    def refresh_foot(self) -> None:
        """What stands at the foot has changed."""
        self.relay()
        self.damage(FOOT_BOX)

    def _pages(self) -> list[tuple[ScreenName, str]]:
        """The pages that can be turned to: without a play-through there is nothing to read again or to save."""
        playing = self.desk.session is not None
        return [page for page in _PAGES if playing or page[0] in ("load", "settings")]

    def turn_to(self, name: ScreenName) -> None:
        """Turn to a page."""
        if name != self.name:
            self.desk.open(name)

    def _to_title(self) -> None:
        if self.desk.session is None:
            self.cancelled()
            return
        self.desk.ask(
            self.ui("Go to the title?"),
            self.ui("An automatic save keeps this moment."),
            self.ui("To the title"),
            self.ui("Stay"),
            self.desk.to_title,
        )

    def _make_spine(self) -> list[Control]:
        controls: list[Control] = []
        y = _TABS_TOP
        for name, key in self._pages():
            tab = SpineTab(self.ui(key), y, partial(self.turn_to, name), on=name == self.name)
            tab.hint = f"tab:{name}"
            controls.append(tab)
            y += PITCH
        title = SpineTab(self.ui("Title"), y, self._to_title, on=False)
        title.hint = "tab:title"
        controls.append(title)
        close = SpineClose(self.ui("Close"), self.cancelled)
        close.hint = "tab:close"
        controls.append(close)
        return controls

    # -- the foot --------------------------------------------------------------------------------------------------

    def _make_foot(self) -> list[Control]:
        """Lay the keys out from the right; those with an act become controls."""
        theme, desk = self.desk.theme, self.desk
        controls: list[Control] = []
        self._foot_plain = []
        right = RIGHT
        args = (desk.bindings, desk.device, desk.words.ui, desk.gamepad)
        for hint in reversed(self.hints()):
            if len(hint.actions) == 1:
                key = key_for(hint.actions[0], *args)
            else:
                key = keys_for(hint.actions, *args)
            if hint.act is None and not key:
                continue
            wide = foot_action_width(theme, key, hint.words)
            if right - wide < PAGE_LEFT + 420:
                break
            left = right - wide + (0 if controls or self._foot_plain else 10)
            if hint.act is not None:
                control = FootAction(theme, key, hint.words, left, FOOT, hint.act)
                control.hint = f"foot:{hint.words}"
                controls.insert(0, control)
            else:
                self._foot_plain.append((key, hint.words, left + 10))
            right = left - _KEY_GAP
        self._foot_left = right
        return controls

    def _draw_foot(self, target: pygame.Surface) -> None:
        theme, palette = self.desk.theme, self.desk.theme.palette
        for key, words, left in self._foot_plain:
            x = theme.key_cap(target, key, left, FOOT, palette.ink2) + 10
            theme.write(target, words, "quick", palette.ink2, (x, FOOT + 9))
        note = self.note()
        x = self.note_left()
        room = self._foot_left - x - 24
        size = fitting(theme, note, "caption", 28, room)
        # Keys come first: a note that has no room beside them isn't cut short but left out.
        if note and theme.width(note, "caption", size=size) <= room:
            theme.write(target, note, "caption", palette.ink2, (x, FOOT + 10), size=size)

    def note_left(self) -> int:
        """Where the note at the foot begins."""
        return PAGE_LEFT

    # -- drawing ---------------------------------------------------------------------------------------------------

    def make_ground(self) -> pygame.Surface:
        """Paper, print from the other side, spine, head."""
        theme, palette = self.desk.theme, self.desk.theme.palette
        out = theme.papers.field((WIDTH, HEIGHT), palette.paper, 2)
        if palette.textured:
            self._draw_print(out)
        spine = pygame.Rect(-12, -12, SPINE + 12, HEIGHT + 24)
        theme.sheet(out, spine, palette.spine, seed=5, sides="r", shadow=_SPINE_SHADE, framed=False)
        if not palette.textured:
            lines.down(out, SPINE, 0, HEIGHT, palette.ink, 3)
        tracking = 10 if theme.han else 0
        theme.write(out, self.ui(self.head), "title", palette.ink, (PAGE_LEFT, HEAD), tracking=tracking)
        thick, thin = (4, 1.3) if palette.textured else (5, 2)
        lines.rule(out, PAGE_LEFT, RIGHT, RULE, palette.ink, gap=8, short=110, thick=thick, thin=thin)
        self.draw_page(out)
        return out.convert()

    def head_right(self) -> int:
        """Where the head's words end."""
        theme = self.desk.theme
        return PAGE_LEFT + theme.width(self.ui(self.head), "title", 10 if theme.han else 0)

    def _draw_print(self, out: pygame.Surface) -> None:
        theme, y = self.desk.theme, 330
        for words in self.print_through():
            wide = theme.width(words, "letter", size=96) + 20
            layer = pygame.Surface((wide, 150), pygame.SRCALPHA)
            layer.fill((*theme.palette.ink, 0))
            theme.write(layer, words, "letter", theme.palette.ink, (10, 108), size=96)
            small = pygame.transform.smoothscale(layer, (max(1, wide // 3), 50))
            faint = pygame.transform.flip(pygame.transform.smoothscale(small, layer.get_size()), True, False)
            faint.fill((255, 255, 255, 11), special_flags=pygame.BLEND_RGBA_MULT)
            out.blit(faint, (1770 - wide, y - 108))
            y += 146

    def draw_ground(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """The ground and the keys on it, which depend on the hands."""
        super().draw_ground(target, clip)
        theme, palette, desk = self.desk.theme, self.desk.theme.palette, self.desk
        if clip.left < SPINE:
            args = (desk.bindings, desk.device, desk.words.ui, desk.gamepad)
            last = _TABS_TOP + (len(self._pages()) + 1) * PITCH + 34
            for action, y in ((Action.TAB_LEFT, 52), (Action.TAB_RIGHT, last)):
                key = key_for(action, *args)
                if key:
                    theme.key_cap(target, key, 74 - theme.key_width(key) // 2, y, palette.ink)
        if clip.bottom > FOOT_BOX.top:
            self._draw_foot(target)
