"""What the player has set.

Owns the settings and their ranges. Must not know how they are shown or obeyed.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Fraction = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
TextSize = Annotated[int, msgspec.Meta(ge=28, le=76)]

FontChoice = Literal["serif", "sans", "kai", "readable"]
Motion = Literal["full", "reduced", "still"]
Timed = Literal["normal", "double", "off"]
Contrast = Literal["normal", "high"]


class Settings(msgspec.Struct, frozen=True):
    """All settings with their defaults. Sizes are pixels on the 1920x1080 canvas, times seconds.

    `text_speed` is letters a second, 0 shows a line at once. `auto_delay` is the rest after a line in auto mode, on
    top of its reading time. `bindings` holds only the actions that the player bound otherwise.
    """

    language: str = ""
    text_speed: Annotated[int, msgspec.Meta(ge=0, le=200)] = 40
    auto_delay: Annotated[float, msgspec.Meta(ge=0.0, le=10.0)] = 1.6
    text_size: TextSize = 42
    font: FontChoice = "serif"
    line_spacing: Annotated[float, msgspec.Meta(ge=1.2, le=2.2)] = 1.6
    box_opacity: Annotated[float, msgspec.Meta(ge=0.5, le=1.0)] = 1.0
    contrast: Contrast = "normal"
    motion: Motion = "full"
    shake: bool = True
    flash: bool = True
    timed: Timed = "normal"
    skip_unread: bool = False
    skip_after_choices: bool = True
    confirm_overwrite: bool = True
    notice_consequences: bool = True
    master: Fraction = 0.9
    music: Fraction = 0.7
    ambience: Fraction = 0.7
    effects: Fraction = 0.8
    interface: Fraction = 0.6
    blips: Fraction = 0.4
    mute_unfocused: bool = True
    full_screen: bool = False
    window_size: tuple[int, int] = (0, 0)
    bindings: dict[str, tuple[str, ...]] = {}
    first_start_done: bool = False


def read_settings(data: object) -> tuple[Settings, list[str]]:
    """Settings from plain data, and the names of those that couldn't be used and stay at their default."""
    if not isinstance(data, dict):
        return Settings(), ["all"]
    good: dict[str, object] = {}
    bad: list[str] = []
    for field in msgspec.structs.fields(Settings):
        if field.name not in data:
            continue
        try:
            good[field.name] = msgspec.convert(data[field.name], field.type)
        except msgspec.ValidationError:
            bad.append(field.name)
    return Settings(**good), bad  # type: ignore[arg-type]
