"""Neck and throat: skin from under the jaw into the collar, with the chin's shadow on it."""

from __future__ import annotations

from dataclasses import dataclass

from kit import MUL, Art, mix, shape
from skin import Skin

from .cloth import Cloth, bounds, outline, paint
from .relief import Fold, Relief


@dataclass(frozen=True)
class Neck:
    """Front and back edges at the jaw, how much it widens downwards, age of the skin 0..1, bones shown 0..1."""

    front: float = 456.0
    back: float = 588.0
    flare: float = 0.0
    age: float = 0.3
    bones: float = 0.6
    open: bool = False  # the collarbones show


def flesh(s: Skin) -> Cloth:
    """Skin as something to paint with."""
    return Cloth(s["base"], mix(s["base"], s["shade"], 0.92), mix(s["shade"], s["deep"], 0.55), s["light"], s["line"],
        0.35, 1.1)


def draw_neck(art: Art, s: Skin, n: Neck) -> None:
    """The neck down into the chest; clothes cover what they like."""
    f, b, w = n.front, n.back, n.flare
    pts = [
        (f + 4, 385), (f, 440), (f + 1, 490), (f - 2 - w, 530), (f - 20 - w, 560), (f - 46 - w, 590), (f - 60, 640),
        (470, 900), (640, 740),
        (b + 52 + w, 626), (b + 34 + w, 572), (b + 18 + w, 530), (b + 6 + w * 0.5, 480), (b + 6, 430), (b + 10, 375),
    ]  # fmt: skip
    path = shape(pts)
    skin = flesh(s)
    form = Relief(bounds(path), art.scale)
    form.tube([((f + b) / 2 + 8, 350), ((f + b) / 2, 450), ((f + b) / 2 - 4, 560), ((f + b) / 2 - 14, 700)],
              [(b - f) / 2 + 2, (b - f) / 2, (b - f) / 2 + 8 + w, (b - f) / 2 + 70], 0.72)  # fmt: skip
    pit = (f + 44, 566)
    cords = [
        Fold([(b - 4, 420), (b - 30, 480), (pit[0] + 26, 545), (pit[0] + 10, 566)], 12, 6.0 * n.bones, 0.0, 0.3),
        Fold([(f + 6, 470), (f + 16, 520), (pit[0] - 8, 562)], 8, 3.0 * n.bones, 0.0, 0.2),
        Fold([(f + 38, 496), (f + 34, 512), (f + 38, 528)], 9, 4.5 * n.bones, 0.0, 0.3),
    ]
    if n.open:
        cords += [
            Fold([(pit[0] + 12, 572), (pit[0] + 70, 562), (pit[0] + 150, 574)], 10, 5.0 * n.bones, 0.5, 0.4),
            Fold([(pit[0] - 14, 574), (pit[0] - 60, 574), (pit[0] - 110, 590)], 9, 4.0 * n.bones, 0.4, 0.4),
        ]
    if n.age > 0.25:
        for i, y in enumerate((500, 524)):
            cords.append(Fold([(f + 2, y - 2), (f + 40, y + 9), (f + 96, y)], 6, 2.6 * n.age, 0.55 * n.age + 0.1 * i,
                0.2))
    paint(art, path, skin, form, cords, 5)
    k = mix("#ffffff", mix(s["shade"], s["deep"], 0.35), 0.78)
    with art.clip(path):
        shadow = [
            (f - 30, 380), (f - 4, 462), (f + 10, 492), (f + 30, 512), (f + 62, 522), (f + 98, 514), (f + 122, 496),
            (b + 0, 486), (b + 60, 470), (b + 60, 360),
        ]  # fmt: skip
        art.fill(shadow, k, 0.92, None, 0.7, MUL)
        art.fill([(x + 5, y + 5) for x, y in shadow[:8]] + [(b + 70, 500), (b + 60, 360)], k, 0.16, None, 1.5, MUL)
        art.fill([(b - 16, 480), (b - 4, 540), (b + 26, 590), (b + 110, 640), (b + 110, 480)], k, 0.34, None, 1.0, MUL)
    outline(art, pts[1:6], skin, 2.5, 1, False)
    outline(art, pts[8:14], skin, 2.5, 2, False)
