"""What the stage *is* at one moment: plain immutable data that a picture can be drawn from.

Owns the vocabulary of the stage (places, sprites, camera) and of the ways it changes (`Motion`).
Must not know how anything is drawn, how large a screen is, or what time it is.
"""

from __future__ import annotations

from typing import Final

import msgspec

POSITIONS: Final = ("far_left", "left", "center", "right", "far_right")
TRANSITIONS: Final = ("cut", "dissolve", "fade", "wipe_left", "wipe_right", "rule")
# The pictures that a transition `rule NAME` can go by.
RULES: Final = ("ink", "iris", "diagonal", "clock", "blinds")
WEATHERS: Final = ("none", "rain", "heavy_rain", "snow", "petals")
EFFECTS: Final = ("none", "dim", "film", "blur", "night")
GESTURES: Final = ("nod", "hop", "shake", "lean_in", "recoil")


class Sprite(msgspec.Struct, frozen=True):
    """One figure on the stage: who, with which look (expression) and pose, and where it stands."""

    who: str
    look: str
    position: str
    pose: str = ""


class Camera(msgspec.Struct, frozen=True):
    """The part of the place that is seen: centre as fractions 0..1 of the picture, zoom 1..2."""

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0


class Writing(msgspec.Struct, frozen=True):
    """What stands on a board in the place: its words in the source language, and where the board is.

    `area` is (left, top, width, height) as fractions 0..1 of the picture.
    """

    words: tuple[str, ...]
    area: tuple[float, float, float, float]


class StageState(msgspec.Struct, frozen=True):
    """All that is to be seen, apart from what is said; names are asset names, empty where there is none.

    `writings` are worked out when a beat is made, from the boards of the story and the place; a State never keeps them.
    """

    background: str = ""
    cg: str = ""
    sprites: tuple[Sprite, ...] = ()
    camera: Camera = Camera()
    weather: str = "none"
    effect: str = "none"
    sprites_over_cg: bool = False
    writings: tuple[Writing, ...] = ()

    def sprite(self, who: str) -> Sprite | None:
        """The figure of `who`, or None when it isn't on the stage."""
        for sprite in self.sprites:
            if sprite.who == who:
                return sprite
        return None


class Motion(msgspec.Struct, frozen=True):
    """How one part of the stage comes to its new state; forgotten once it has been shown.

    `part` is one of background, cg, sprite, camera, weather, effect, shake, flash, gesture.
    `target` names the figure (sprite, gesture) or the strength or colour (shake, flash).
    `how` is a transition of `TRANSITIONS`, for a gesture one of `GESTURES`; `rule` names the picture of a rule
    dissolve. `seconds` is how long it takes; None leaves it to the stage's taste.
    """

    part: str
    target: str = ""
    how: str = ""
    rule: str = ""
    seconds: float | None = None
