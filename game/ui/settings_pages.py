"""Which settings there are, in which parts, with which values and words.

Owns that list as data. Must not draw, nor know who obeys a setting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

Words = Callable[[str], str]
Part = str

PARTS: Final[tuple[tuple[Part, str], ...]] = (
    ("text", "Text"),
    ("picture", "Picture"),
    ("sound", "Sound"),
    ("controls", "Controls"),
    ("access", "For everyone"),
)

# How languages call themselves.
LANGUAGES: Final = {"zh": "中文", "en": "English"}


@dataclass(frozen=True, slots=True)
class Cells:
    """A setting with a few values, each a word. `labels` and `note` are keys of the interface's words."""

    name: str
    label: str
    values: tuple[object, ...]
    labels: tuple[str, ...]
    note: str = ""
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """A setting along a line. `shown` makes the digits of a value, with the interface's words at hand."""

    name: str
    label: str
    values: tuple[int | float, ...]
    shown: Callable[[float, Words], str] = field(default=lambda value, ui: str(round(value)))
    note: str = ""
    sample: bool = False

    def nearest(self, value: float) -> int:
        """The number of the value that is nearest."""
        return min(range(len(self.values)), key=lambda number: abs(self.values[number] - value))


Setting = Cells | Range


def _percent(value: float, ui: Words) -> str:
    return f"{round(value * 100)}%"


def _seconds(value: float, ui: Words) -> str:
    return f"{value:.1f} {ui('s')}"


def _speed(value: float, ui: Words) -> str:
    return str(round(value)) if value else ui("at once")


def _steps(low: int, high: int, step: int, scale: float = 1.0) -> tuple[float, ...]:
    return tuple(round(value * scale, 4) for value in range(low, high + 1, step))


def _switch(name: str, label: str, note: str = "") -> Cells:
    return Cells(name, label, (False, True), ("Off", "On"), note)


def _volume(name: str, label: str) -> Range:
    return Range(name, label, _steps(0, 100, 5, 0.01), _percent)


_SIZE: Final = Range("text_size", "Text size", tuple(range(28, 77, 2)), sample=True)
_FONT: Final = Cells(
    "font",
    "Font",
    ("serif", "sans", "kai", "readable"),
    ("Song", "Hei", "Kai", "Easy to read"),
    families=("serif", "sans", "kai", "easy"),
)
_OPACITY: Final = Range("box_opacity", "Belly band", _steps(50, 100, 5, 0.01), _percent)
_MOTION: Final = Cells(
    "motion", "Motion", ("full", "reduced", "still"), ("As it is", "Reduced", "Still"), "Reduced: nothing but fades"
)
_CONTRAST: Final = Cells(
    "contrast", "High contrast", ("normal", "high"), ("Off", "On"), "White words on black, no paper"
)
_TIMED: Final = Cells(
    "timed",
    "Timed choices",
    ("normal", "double", "off"),
    ("As they are", "Time ×2", "No limit"),
    "No key is hidden behind a clock.",
)

SETTINGS: Final[dict[Part, tuple[Setting, ...]]] = {
    "text": (
        _SIZE,
        _FONT,
        Range("line_spacing", "Line spacing", _steps(12, 22, 1, 0.1), lambda value, ui: f"{value:.1f}"),
        Range("text_speed", "Text speed", (*range(10, 121, 5), 0), _speed),
        Range("auto_delay", "Auto: rest", _steps(0, 100, 4, 0.1), _seconds),
    ),
    "picture": (
        _switch("full_screen", "Full screen"),
        _OPACITY,
        _MOTION,
        _switch("shake", "Shaking"),
        _switch("flash", "Flashes"),
    ),
    "sound": (
        _volume("master", "Everything"),
        _volume("music", "Music"),
        _volume("ambience", "Surroundings"),
        _volume("effects", "Sounds"),
        _volume("interface", "Interface"),
        _volume("blips", "Voices' letters"),
        _switch("mute_unfocused", "Silent in the background"),
    ),
    "controls": (
        _switch("skip_unread", "Skip unread lines too"),
        _switch("skip_after_choices", "Go on skipping after choices"),
        _switch("confirm_overwrite", "Ask before overwriting"),
    ),
    "access": (
        _SIZE,
        _FONT,
        _CONTRAST,
        _TIMED,
        _MOTION,
        _OPACITY,
        _switch("notice_consequences", "Tell when a bond changes"),
    ),
}


def language_setting(languages: Sequence[str]) -> Cells | None:
    """The choice among a story's languages; None where there is but one."""
    if len(languages) < 2:
        return None
    return Cells("language", "Language", tuple(languages), tuple(LANGUAGES.get(one, one.upper()) for one in languages))
