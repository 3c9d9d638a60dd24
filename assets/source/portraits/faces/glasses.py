"""Spectacles on the head: frame families, lenses, temple arm, their shadow on the skin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import skia
from kit import Art, cr, mix, poly

from .anatomy import Face


@dataclass(frozen=True)
class Frame:
    """`kind` one of SHAPES; `w` the frame's thickness; `drop` lower on the nose, units."""

    kind: str
    colour: str
    w: float
    drop: float = 0.0
    size: float = 1.0
    tint: str = "#dfe9f2"
    pattern: str = ""  # "tortoise"


SHAPES: dict[str, tuple[list[tuple[float, ...]], list[tuple[float, ...]]]] = {
    # near lens, far lens
    "square": (
        [
            (484, 272), (490, 265), (530, 262), (566, 264), (573, 272), (573, 292), (566, 310), (556, 316),
            (530, 318), (502, 316), (493, 309), (486, 292),
        ],
        [
            (453, 272), (447, 265), (424, 263), (401, 264), (395, 272), (394, 290), (399, 309), (407, 315),
            (422, 317), (440, 316), (448, 309), (452, 292),
        ],
    ),
    "slim": (
        [(486, 283, 1), (528, 279), (569, 282, 1), (571, 295), (564, 309), (530, 313), (498, 310), (487, 298)],
        [(453, 283, 1), (424, 280), (397, 282, 1), (395, 295), (400, 308), (422, 312), (444, 309), (452, 298)],
    ),
    "round": (
        [
            (484, 288), (491, 270), (510, 260), (534, 259), (556, 269), (565, 288), (558, 308), (537, 319),
            (512, 318), (492, 306),
        ],
        [
            (453, 288), (448, 271), (434, 261), (417, 260), (401, 270), (395, 288), (400, 307), (416, 318),
            (433, 317), (447, 306),
        ],
    ),
}


def _placed(face: Face, frame: Frame, pts: list[tuple[float, ...]], up: float) -> list[tuple[float, ...]]:
    cx = sum(p[0] for p in pts) / len(pts)
    cy = sum(p[1] for p in pts) / len(pts)
    gap = face.eye.gap * (1 if cx > 470 else -0.4)
    k = frame.size
    moved = [(cx + (p[0] - cx) * k + gap, cy + (p[1] - cy) * k + frame.drop + face.eye.y, *p[2:]) for p in pts]
    out = face.at(moved)
    return [(p[0], p[1] - up, *p[2:]) for p in out]


def draw_glasses(art: Art, face: Face, frame: Frame, forehead: bool = False, lids_shadow: bool = True) -> None:
    """The glasses; `forehead` lays them above the brows."""
    up = 88.0 if forehead else 0.0
    near_pts, far_pts = SHAPES[frame.kind]
    near, far = _placed(face, frame, near_pts, up), _placed(face, frame, far_pts, up)
    s = face.skin
    dark = mix(frame.colour, "#0a0608", 0.45)
    light = mix(frame.colour, "#fff6ea", 0.55)

    def bridge(dy: float) -> list[tuple[float, float]]:
        y0 = near[0][1] + (10 if frame.kind == "square" else 4) if frame.kind != "round" else near[0][1] - 6
        return [(far[0][0], y0 + dy), ((far[0][0] + near[0][0]) / 2 - 2, y0 - 4 + dy), (near[0][0], y0 + dy)]

    hinge = max(near, key=lambda p: p[0])
    arm_y = near[2][1] + 6 if frame.kind != "round" else near[4][1] + 6
    end = (609.0, 288.0 - (36 if forehead else 0))
    arm = [(hinge[0] - 1, arm_y), ((hinge[0] + end[0]) / 2, (arm_y + end[1]) / 2 - 1.5), end]
    # the frame's shadow on the skin
    with art.group(alpha=0.55, mode=skia.BlendMode.kMultiply):
        for q in (near, far):
            art.ink([(p[0] + 4, p[1] + 6, *p[2:]) for p in q], frame.w * 1.5, s["shade"], 1)
        art.brush([(p[0] + 3, p[1] + 6) for p in arm], frame.w * 1.6, s["shade"], 1, "flat")
        art.brush([(p[0] + 3, p[1] + 6) for p in bridge(0)], frame.w * 1.5, s["shade"], 1, "flat")
    for q, k in ((far, 0.88), (near, 1.0)):
        path = poly(cr(q, True))
        art.fill(path, frame.tint, 0.05)
        with art.clip(path):
            x0 = sum(p[0] for p in q) / len(q)
            y0 = sum(p[1] for p in q) / len(q)
            glint = [(x0 + 26, y0 - 34), (x0 + 40, y0 - 34), (x0 + 20, y0 + 2), (x0 + 6, y0 + 2)]
            art.fill(poly(glint), "#ffffff", 0.20, blur=0.8)
            low = [(x0 - 12, y0 + 12), (x0 - 4, y0 + 12), (x0 - 14, y0 + 40), (x0 - 22, y0 + 40)]
            art.fill(poly(low), "#ffffff", 0.14, blur=0.8)
        art.ink(q, frame.w * k, frame.colour, 1)
        if frame.pattern == "tortoise":
            c = cr(q, True)
            for i in range(3, len(c), 13):
                art.dot(c[i], frame.w * 0.42 * k, "#c98a3e" if i % 2 else "#2a140c", 0.75, ry=frame.w * 0.36, rot=i * 7)
        if frame.w > 3.4:
            art.brush(cr(q, True)[4:30] + np.array((0, -frame.w * 0.22)), frame.w * 0.28, light, 0.6)
            art.ink(q, frame.w * 0.25 * k, dark, 0.8)
        else:
            art.brush(cr(q, True)[2:26] + np.array((-0.3, -0.5)), frame.w * 0.35, light, 0.75)
    art.brush(bridge(0), frame.w * 1.05, frame.colour, 1, ([0, 1], [1, 1]))
    art.brush(arm, frame.w * 1.15, frame.colour, 1, ([0, 1], [1.1, 0.8]))
    art.brush([(p[0], p[1] - frame.w * 0.3) for p in arm], frame.w * 0.35, light, 0.6)
    art.dot((hinge[0] - 1, arm_y), frame.w * 0.8, dark, 0.9)
