"""The settings: parts of rows, every change counts at once, and a line at the foot shows what it looks like.

Owns the way from settings to rows and back, and the giving of keys. Must not know who obeys a setting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Pressed, Signal
from game.save.settings import Settings
from game.ui.action_names import GROUPS, NAMES
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.focus import Direction
from game.ui.screens.key_giving import KeyGiving
from game.ui.screens.list_page import ListPage
from game.ui.screens.setting_maker import make_binding, make_cells, make_range
from game.ui.screens.spine import HEAD, RULE, Hint
from game.ui.settings_pages import PARTS, SETTINGS, Cells, Part, Range, Setting, language_setting
from game.ui.tokens import HEIGHT, PAGE_LEFT, WIDTH
from game.ui.widgets.binding_row import PAD_LEFT
from game.ui.widgets.head_tab import HeadTab, head_tab_width
from game.ui.widgets.sample import Sample
from game.ui.widgets.setting_row import LABEL_LEFT, Grid, HeadingRow, SettingRow, grid
from game.ui.widgets.slider_row import SliderRow

_TOP = RULE + 34
_TAB_GAP = 58
_HEADING = 74


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading among the rows."""

    label: str


Entry = Setting | Heading | Action


class SettingsScreen(ListPage):
    """Opens at its first part; `part` is the open one."""

    name = "settings"
    head = "Settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.part: Part = PARTS[0][0]
        self.keys = KeyGiving(desk, self._refresh_rows)
        self._entries: list[Entry] = []
        self._grid = Grid(0, 88, 34, 32, 620)
        self._sample: Sample | None = None
        self._built_for: object = None

    # -- parts and rows --------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Set anew for the present words, sizes and keys."""
        self._built_for = self.desk.theme
        self._entries = self._list()
        theme = self.desk.theme
        labels = [NAMES[entry] if isinstance(entry, Action) else entry.label for entry in self._entries]
        self._grid = grid(theme, [self.ui(label) for label in labels])
        words = self.ui("“Can you read every stroke of this?”")
        self._sample = Sample(theme, self.ui("Sample"), words, self._grid.control, self._behind())
        super().build()

    def _list(self) -> list[Entry]:
        entries: list[Entry] = []
        if self.part == "text":
            language = language_setting(self.desk.words.languages)
            if language is not None:
                entries.append(language)
        entries += SETTINGS[self.part]
        if self.part == "controls":
            for label, actions in GROUPS:
                entries.append(Heading(label))
                entries += actions
        return entries

    def _behind(self) -> pygame.Surface | None:
        """The picture behind the words, as far as the band lets it through."""
        if self.desk.settings.box_opacity >= 1 or self.desk.session is None:
            return None
        picture = pygame.Surface((WIDTH, HEIGHT)).convert()
        self.desk.stage.draw(picture, picture.get_rect())
        return picture

    def window(self) -> pygame.Rect:
        """From the head to the band."""
        bottom = self._sample.top - 22 if self._sample is not None else 800
        return pygame.Rect(PAGE_LEFT, _TOP, 1568, bottom - _TOP)

    def count(self) -> int:
        """The part's rows."""
        return len(self._entries)

    def row_height(self, row: int) -> int:
        """Rows are alike; headings too."""
        return self._grid.pitch if not isinstance(self._entries[row], Heading) else max(_HEADING, self._grid.pitch - 8)

    def focusable(self, row: int) -> bool:
        """All but headings."""
        return not isinstance(self._entries[row], Heading)

    def make_row(self, row: int, box: pygame.Rect) -> Control:
        """The row of an entry."""
        entry = self._entries[row]
        if isinstance(entry, Heading):
            columns = [(self.ui("Keyboard and mouse"), self._grid.control), (self.ui("Gamepad"), PAD_LEFT)]
            return HeadingRow(self._grid, box, self.ui(entry.label), columns)
        if isinstance(entry, Cells):
            return make_cells(self.desk, self._grid, box, entry, self._set)
        if isinstance(entry, Range):
            return make_range(self.desk, self._grid, box, entry, self._set)
        act = partial(self.keys.listen, entry)
        return make_binding(self.desk, self._grid, box, entry, act, waits=self.keys.action is entry)

    def head_controls(self) -> list[Control]:
        """The parts."""
        theme = self.desk.theme
        x = self.head_right() + 74
        tabs: list[Control] = []
        for part, label in PARTS:
            words = self.ui(label)
            tab = HeadTab(theme, words, (x, HEAD - 2), partial(self.open_part, part), on=part == self.part)
            tab.hint = f"part:{part}"
            tabs.append(tab)
            x += head_tab_width(theme, words) + _TAB_GAP
        return tabs

    def open_part(self, part: Part) -> None:
        """Turn to a part."""
        if part == self.part:
            return
        self.keys.stop()
        self.part = part
        self.desk.sound("ui_page")
        self.scroll.to_start()
        current = self.focus.current
        tabs = isinstance(current, HeadTab)
        self.build()
        self.relay(f"part:{part}" if tabs else "row:0")

    # -- setting ---------------------------------------------------------------------------------------------------

    def _set(self, name: str, value: object) -> None:
        self.desk.change(**{name: value})
        if self._built_for is not self.desk.theme:
            self.build()
        else:
            self.relay()
            self.damage(self.window())
        self.desk.sound("ui_move")
        if name == "text_speed" and self._sample is not None:
            self._sample.type(self.now, self.desk.settings.text_speed)

    def relay(self, wanted: str | None = None) -> None:
        """A slider that is held goes on being held."""
        held = self.focus.pressed
        super().relay(wanted)
        now_held = self.focus.pressed
        if isinstance(held, SliderRow) and isinstance(now_held, SliderRow) and held is not now_held:
            now_held.hold(held)

    def _ask_reset(self) -> None:
        label = dict(PARTS)[self.part]
        self.desk.ask(
            self.ui("Back to the defaults?"),
            self.ui("This part only: {part}", part=self.ui(label)),
            self.ui("Back to the defaults"),
            self.ui("Leave it"),
            self._reset,
        )

    def _reset(self) -> None:
        defaults = Settings()
        names = [entry.name for entry in SETTINGS[self.part]]
        values: dict[str, object] = {name: getattr(defaults, name) for name in names}
        if self.part == "controls":
            values["bindings"] = {}
        self.desk.change(**values)
        self.build()

    def _refresh_rows(self) -> None:
        self.refresh_foot()
        self.damage(self.window().inflate(28, 28))

    # -- signals -----------------------------------------------------------------------------------------------------

    def receive(self, signal: Signal) -> bool:
        """While a row waits for a key, the next one is it."""
        if self.keys.take(signal):
            return True
        return super().receive(signal)

    def act(self, signal: Pressed) -> bool:
        """Parts by page keys; defaults."""
        action = signal.action
        if action in (Action.PAGE_UP, Action.PAGE_DOWN):
            names = [part for part, _ in PARTS]
            step = 1 if action is Action.PAGE_DOWN else -1
            self.open_part(names[(names.index(self.part) + step) % len(names)])
            return True
        if action is Action.RESET:
            self._ask_reset()
            return True
        if action is Action.DELETE and self.row is not None:
            entry = self._entries[self.row]
            if isinstance(entry, Action):
                self.keys.restore(entry)
                return True
        return super().act(signal)

    def go(self, direction: Direction) -> bool:
        """Among the parts, going there opens them."""
        if isinstance(self.focus.current, HeadTab) and direction in ("left", "right"):
            taken = super().go(direction)
            now = self.focus.current
            if isinstance(now, HeadTab):
                now.activate()
            return taken
        if isinstance(self.focus.current, HeadTab) and direction == "down":
            self.to_row(self.scroll.place[0])
            return True
        return super().go(direction)

    def advance(self) -> None:
        """The sample types."""
        super().advance()
        self.keys.rest()
        if self._sample is not None and self._sample.advance(self.now):
            self.damage(self._sample.box)

    @property
    def moving(self) -> bool:
        """While the sample types."""
        return (self._sample is not None and self._sample.typing) or super().moving

    # -- what else stands here -----------------------------------------------------------------------------------

    def focus_moved(self) -> None:
        """Another row has another note and other keys."""
        self.refresh_foot()

    def hints(self) -> Sequence[Hint]:
        """Change, parts, defaults, close."""
        row = self.row
        entry = self._entries[row] if row is not None and row < len(self._entries) else None
        hints = [Hint((Action.PAGE_UP, Action.PAGE_DOWN), self.ui("other parts"))]
        if isinstance(entry, Action):
            hints.append(Hint((Action.CONFIRM,), self.ui("new key")))
            hints.append(Hint((Action.DELETE,), self.ui("as it was")))
        else:
            hints.append(Hint((Action.LEFT, Action.RIGHT), self.ui("change")))
        hints.append(Hint((Action.RESET,), self.ui("defaults"), self._ask_reset))
        return [*hints, Hint((Action.CANCEL,), self.ui("Close"), self.cancelled)]

    def note(self) -> str:
        """What the focused row is good for, where that had no room beside it."""
        current = self.focus.current
        if isinstance(current, SettingRow) and current.note and not current.shows_note(self.desk.theme):
            return current.note
        return self.ui("Every change counts at once.")

    def note_left(self) -> int:
        """Under the labels."""
        return LABEL_LEFT

    def draw_page(self, out: pygame.Surface) -> None:
        """The band."""
        if self._sample is not None:
            self._sample.draw_ground(out)

    def draw_over(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """The sample's line."""
        if self._sample is not None and clip.colliderect(self._sample.box):
            self._sample.draw(target)
