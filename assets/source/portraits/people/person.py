"""What the compositor needs to know of one person. Owns no numbers and draws nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Any

from faces.anatomy import Face
from faces.expressions import COMMON, Expression
from faces.glasses import Frame
from hairstyles.style import Style

ADDED = {
    "squint", "brow_in", "brow_mid", "brow_out", "frown", "lift", "skew", "press", "pout", "cheek", "flush",
    "tilt", "nod", "turn", "brow_far",
}


@dataclass(frozen=True)
class Person:
    """`rest` is added to every expression (`eye` and `width` multiply); `habits` change common ones; `own` are new."""

    who: str
    face: Face
    hair: Style
    scale: float = 0.92
    at: tuple[float, float] = (520.0, 472.0)
    frame: Frame | None = None
    rest: dict[str, float] = field(default_factory=dict)
    habits: dict[str, dict[str, Any]] = field(default_factory=dict)
    own: dict[str, Expression] = field(default_factory=dict)

    def expressions(self) -> dict[str, Expression]:
        """All expressions of this person by name, the common ten first."""
        out = {}
        for name, ex in {**COMMON, **self.own}.items():
            ex = replace(ex, **self.habits.get(name, {}))
            change: dict[str, Any] = {}
            for key, value in self.rest.items():
                was = getattr(ex, key)
                change[key] = was + value if key in ADDED else was * value
            out[name] = replace(ex, **change)
        return out


def check(person: Person) -> None:
    """ValueError when a habit names no field of Expression."""
    known = {f.name for f in fields(Expression)}
    for name, habit in person.habits.items():
        wrong = set(habit) - known
        if wrong or name not in {**COMMON, **person.own}:
            raise ValueError(f"{person.who}: {name}: {sorted(wrong)}")
