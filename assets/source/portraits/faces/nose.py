"""The drawn lines of the nose: bridge, tip, wing, nostril. Its form lies in relief."""

from __future__ import annotations

from kit import Art, cr, mix, poly

from .anatomy import Face
from .expressions import Expression


def draw_nose(art: Art, face: Face, ex: Expression) -> None:
    """The lines, broken where the light eats them."""
    n, s = face.nose, face.skin
    w = face.line

    def put(pts: list[tuple[float, float]]) -> list[tuple[float, ...]]:
        out = []
        for x, y in pts:
            k = min(1.0, max(0.0, (y - 300) / 40))
            xx = (
                458
                + (x - 458) * (1 + (n.width - 1) * k)
                - (n.out - 0.45 * face.yaw) * k * (1 if x < 456 else 0.4)
                - n.hump * max(0, 1 - abs(y - 304) / 22)
            )
            yy = 285 + (y - 285) * n.length - n.lift * k * (1 if x < 462 else 0.2)
            out.append((xx, yy))
        return face.at(out)

    carve = 1 - face.soft
    tip = 1 + (n.tip - 1) * 0.6
    if carve > 0.35:
        art.brush(
            put([(459, 284), (454, 300), (447, 318), (440, 332)]),
            1.7 * w,
            s["line"],
            0.55 * carve,
            ([0, 0.25, 0.8, 1], [0, 0.8, 0.8, 0.1]),
        )
    art.brush(
        put([(441.5, 330), (435.5 - tip, 339), (436 - tip, 347), (441, 352.5), (448, 354)]),
        2.1 * w,
        s["line"],
        0.88,
        ([0, 0.3, 0.65, 1], [0.1, 1, 0.9, 0.2]),
    )
    far = poly(cr(put([(440, 353), (445, 350.5), (450, 353), (446, 355.5)]), True))
    art.fill(far, mix(s["line"], "#2a1210", 0.3), 0.75)
    near = poly(cr(put([(458, 355.5), (463, 351), (471, 351), (474, 354), (467, 357)]), True))
    art.fill(near, mix(s["line"], "#2a1210", 0.45), 0.85)
    art.brush(put([(450, 354.5), (455, 357.5), (460, 356)]), 1.5 * w, s["line"], 0.6)
    art.brush(
        put([(474, 335), (481.5, 342), (481.5, 351), (475, 356.5), (469, 356)]),
        1.9 * w,
        s["line"],
        0.55 + 0.25 * n.wing * carve,
        ([0, 0.3, 0.7, 1], [0, 0.8, 1, 0.3]),
    )
    art.brush(put([(433.5, 345), (431, 350), (434.5, 354.5)]), 1.3 * w, s["line"], 0.45)
    art.dot(put([(443, 337)])[0], 2.6, "#ffffff", 0.38, blur=1.3, ry=3.4)
    art.brush(put([(458, 300), (450, 318), (446, 330)]), 2.6, s["light"], 0.45 * carve, blur=1.1)
