"""A person's hands at hand: skin and build kept together, so that a pose needs only a place and two directions."""

from __future__ import annotations

from dataclasses import dataclass

from kit import Art
from skin import SKINS, Skin

from .hands.drawn import Hand, draw_hand
from .hands.skeleton import Build, Pose, Vec, place


@dataclass(frozen=True)
class Hands:
    """Both hands of a person."""

    who: str
    right: Build
    left: Build
    bare: tuple[float, float] | None = None  # half widths of a bare forearm and its wrist, parts of the hand's size

    @property
    def skin(self) -> Skin:
        """Their skin."""
        return SKINS[self.who]

    def draw(self, art: Art, pose: Pose, wrist: tuple[float, float] | Vec, way: Vec, back: Vec, left: bool,
             elbow: Vec | None = None, arm: tuple[float, float] = (0.30, 0.21), stub: tuple[float, float] | None = None,
             shoulder: tuple[float, float] | None = None) -> Hand:  # fmt: skip
        """The left or right hand posed at a wrist; not yet laid."""
        at: Vec = (wrist[0], wrist[1], 0.0) if len(wrist) == 2 else wrist
        b = self.left if left else self.right
        if self.bare and stub and elbow is None:
            elbow, arm, stub = (stub[0], stub[1], at[2] - 40), self.bare, None
        placed = place(pose, b, at, way, back, left, elbow, arm, (stub[0], stub[1], at[2]) if stub else None,
                  (shoulder[0], shoulder[1], -30.0) if shoulder else None)  # fmt: skip
        return draw_hand(placed, self.skin, art.scale)


def pair(who: str, size: float, thick: float = 1.0, bony: float = 0.5, age: float = 0.4, nail: float = 1.0,
    bare: tuple[float, float] | None = None) -> Hands:
    """Two hands alike."""
    b = Build(size, thick, bony, age, nail)
    return Hands(who, b, b, bare)
