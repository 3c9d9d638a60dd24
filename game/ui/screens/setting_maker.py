"""Making the row of a setting.

Owns the way from a setting's data and present value to a row. Must not know the page it stands on.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.desktop.actions import Action
from game.ui.action_names import NAMES
from game.ui.control import Act
from game.ui.desk import Desk
from game.ui.key_names import trigger_name
from game.ui.rebinding import clashes
from game.ui.settings_pages import Cells, Range
from game.ui.widgets.binding_row import BindingRow, Keys
from game.ui.widgets.segment_row import SegmentRow
from game.ui.widgets.setting_row import Grid
from game.ui.widgets.slider_row import SliderRow

Change = Callable[[str, object], None]


def value_of(desk: Desk, name: str) -> object:
    """The present value; the language is the one spoken, whether or not it was ever chosen."""
    return desk.words.language if name == "language" else getattr(desk.settings, name)


def make_cells(desk: Desk, grid: Grid, box: pygame.Rect, entry: Cells, change: Change) -> SegmentRow:
    """A row of cells."""
    ui, value = desk.words.ui, value_of(desk, entry.name)
    return SegmentRow(
        desk.theme,
        grid,
        box,
        ui(entry.label),
        [ui(label) for label in entry.labels],
        entry.values.index(value) if value in entry.values else 0,
        lambda number: change(entry.name, entry.values[number]),
        ui(entry.note) if entry.note else "",
        entry.families,
    )


def make_range(desk: Desk, grid: Grid, box: pygame.Rect, entry: Range, change: Change) -> SliderRow:
    """A row with a weight on a line."""
    ui, value = desk.words.ui, value_of(desk, entry.name)
    at = entry.nearest(float(value) if isinstance(value, int | float) else 0.0)
    return SliderRow(
        desk.theme,
        grid,
        box,
        ui(entry.label),
        len(entry.values) - 1,
        at,
        entry.shown(entry.values[at], ui),
        lambda number: change(entry.name, entry.values[number]),
        ui(entry.note) if entry.note else "",
        ui("A") if entry.sample else "",
    )


def make_binding(desk: Desk, grid: Grid, box: pygame.Rect, action: Action, act: Act, *, waits: bool) -> BindingRow:
    """A row with the keys of an action; `waits` when the next key is for it."""
    ui, triggers = desk.words.ui, desk.bindings.triggers(action)
    names = [(trigger.startswith("pad:"), trigger_name(trigger, ui, desk.gamepad)) for trigger in triggers]
    clash = next((other for _, other in clashes(desk.bindings, action)), None)
    keys = Keys(
        tuple(dict.fromkeys(name for pad, name in names if not pad)),
        tuple(dict.fromkeys(name for pad, name in names if pad)),
        ui("also: {what}", what=ui(NAMES[clash])) if clash is not None else "",
    )
    prompt = ui("Press the new key or button …") if waits else ""
    return BindingRow(grid, box, ui(NAMES[action]), keys, ui("none"), act, prompt=prompt)
