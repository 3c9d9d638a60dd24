"""All bodies by id, the arms that pass before a face, and the gestures that each body has."""

from __future__ import annotations

from collections.abc import Callable

from kit import Art

from . import jiang, lei, lin, luo, qin, su, xu, zheng, zhou

PERSONS: dict[str, Callable[[Art, str, str], None]] = {
    "lin": lin.draw, "su": su.draw, "zheng": zheng.draw, "qin": qin.draw, "lei": lei.draw, "xu": xu.draw,
    "jiang": jiang.draw, "luo": luo.draw, "zhou": zhou.draw,
}  # fmt: skip
FRONTS: dict[tuple[str, str], Callable[[Art], None]] = {
    (who, gesture): draw
    for who, fronts in (("lin", lin.FRONTS), ("zheng", zheng.FRONTS), ("qin", qin.FRONTS), ("jiang", jiang.FRONTS),
        ("luo", luo.FRONTS))
    for gesture, draw in fronts.items()
}
GESTURES: dict[str, dict[str, str]] = {
    "lin": lin.GESTURES, "su": su.GESTURES, "zheng": zheng.GESTURES, "qin": qin.GESTURES, "lei": lei.GESTURES,
    "xu": xu.GESTURES,
    "jiang": jiang.GESTURES, "luo": luo.GESTURES, "zhou": zhou.GESTURES,
}  # fmt: skip
RISE: dict[str, float] = {
    "lin": 14, "su": 6, "zheng": 8, "qin": 10, "lei": 16, "xu": 8, "jiang": 6, "luo": 18, "zhou": 14,
}  # fmt: skip
