"""A plain work card on a neck ribbon, always facing front."""

from __future__ import annotations

from kit import Art

from ..cloth import dyed

RIBBON = dyed("#39506e", line="#111b2b")


def draw_card(art: Art, left: tuple[float, float], right: tuple[float, float], at: tuple[float, float],
    tilt: float = 0.0,
              ribbon: bool = True, card: bool = True) -> None:  # fmt: skip
    """The ribbon from both sides of the collar to the card whose clip hangs at `at`."""
    x, y = at
    for a in (left, right) if ribbon else ():
        mid = ((a[0] + x) / 2 + (8 if a is right else -6), (a[1] + y) / 2 + 8)
        art.brush([(a[0] + 5, a[1] + 4), (mid[0] + 5, mid[1] + 5), (x + 5, y + 4)], 13, "#2a2c3a", 0.35, "flat")
        art.brush([a, mid, (x, y)], 13, RIBBON.line, 1, "flat")
        art.brush([a, mid, (x, y)], 9.5, RIBBON.base, 1, "flat")
        art.brush([(a[0] - 3, a[1]), (mid[0] - 3, mid[1]), (x - 2, y)], 2, RIBBON.hi, 0.6, "flat")
    if not card:
        return
    art.c.save()
    art.c.translate(x, y)
    art.c.rotate(tilt)
    art.fill([(-46, 22, 1), (58, 22, 1), (58, 164, 1), (-46, 164, 1)], "#2a2c3a", 0.4)
    art.fill([(-52, 14, 1), (52, 14, 1), (52, 156, 1), (-52, 156, 1)], "#f4f3ee")
    art.fill([(-52, 14, 1), (52, 14, 1), (52, 44, 1), (-52, 44, 1)], "#8fa3b8")
    art.fill([(-42, 54, 1), (-4, 54, 1), (-4, 104, 1), (-42, 104, 1)], "#d6dde4")
    art.dot((-23, 72), 9, "#e9c9ae")
    art.fill([(-40, 104, 1), (-38, 88), (-23, 82), (-8, 88), (-6, 104, 1)], "#5d6673")
    art.fill([(-33, 66), (-30, 58), (-16, 58), (-13, 68), (-23, 62)], "#25222a")
    for yy, w in ((62, 40), (78, 34), (94, 40)):
        art.brush([(6, yy), (6 + w, yy)], 4, "#59606c", 0.9, "flat")
    for yy in (122, 136):
        art.brush([(-40, yy), (40, yy)], 2.4, "#a9aeb8", 0.9, "flat")
    art.ink([(-52, 14, 1), (52, 14, 1), (52, 156, 1), (-52, 156, 1)], 2.4, "#3a3f4c")
    art.fill([(-50, 16, 1), (-10, 16, 1), (-44, 154, 1), (-50, 154, 1)], "#ffffff", 0.22)
    art.fill([(-9, -10, 1), (9, -10, 1), (10, 18, 1), (-10, 18, 1)], "#aeb2bb")
    art.fill([(-9, -10, 1), (-2, -10, 1), (-3, 18, 1), (-10, 18, 1)], "#e6e8ec")
    art.ink([(-9, -10, 1), (9, -10, 1), (10, 18, 1), (-10, 18, 1)], 1.8, "#2b2e37")
    art.c.restore()
