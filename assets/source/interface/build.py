"""Bake the interface's pictures: `python assets/source/build.py interface [NAME...]`.

Owns which picture is made by which drawing. The engine's pieces go to game/resources/interface, the story's own to
assets/interface. Everything that depends on a size, a colour or a language is made of these by the program itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import icons
import skia
import story_pictures
import textures
from ink import INK, PAPER, nib, picture, save, save_bled, save_mask, stroke

NIB_SCALE = 4


def _nib(code: str, slit: str, turn: float, file: Path) -> None:
    """A nib four times as large as it is shown; the corner one comes from the lower right, the other from the left."""
    size = 30 * NIB_SCALE
    box = 40 * NIB_SCALE

    def draw(canvas: skia.Canvas) -> None:
        if turn:
            # Pointing right: the tip at the middle of the right edge.
            nib(canvas, 52 * NIB_SCALE - 4, box / 2, size, code, slit, turn)
        else:
            nib(canvas, 6, 6, size, code, slit)

    save_bled(file, picture(52 * NIB_SCALE if turn else box, box, draw), code)


def _stroke(
    size: tuple[int, int],
    points: list[tuple[float, float]],
    width: float,
    seed: int,
    taper: bool,
    dry: float,
    file: Path,
) -> None:
    save_mask(
        file, picture(*size, lambda canvas: stroke(canvas, points, width, seed=seed, taper=taper, dry=dry))
    )


def _icon(name: str, file: Path) -> None:
    save_mask(file, picture(icons.SIZE, icons.SIZE, lambda canvas: icons.draw(canvas, name)))


def _story_picture(name: str, file: Path) -> None:
    size, draw = story_pictures.PICTURES[name]
    save(file, picture(*size, draw))


Bake = Callable[[Path], None]
ENGINE: dict[str, Bake] = {
    "grain": textures.grain,
    "edge": textures.edge,
    "nib_corner_ink": partial(_nib, INK, PAPER, 0.0),
    "nib_corner_paper": partial(_nib, PAPER, INK, 0.0),
    "nib_right_ink": partial(_nib, INK, PAPER, 135.0),
    "nib_right_paper": partial(_nib, PAPER, INK, 135.0),
    # Lying: sliders and the paths of things that fill up.
    "stroke_level": partial(_stroke, (1240, 24), [(2, 12), (620, 11), (1238, 12)], 9, 4, False, 0.0),
    # Standing: the ink of the clock; its upper end is dry.
    "stroke_clock": partial(_stroke, (28, 740), [(14, 738), (13, 500), (15, 260), (14, 2)], 13, 6, True, 0.3),
    "stroke_scroll": partial(_stroke, (20, 220), [(10, 2), (9, 110), (10, 218)], 11, 4, True, 0.0),
    "stroke_mark": partial(_stroke, (56, 12), [(3, 7), (27, 5), (53, 7)], 5, 3, True, 0.0),
    "stroke_strike": partial(_stroke, (720, 24), [(4, 12), (240, 8), (480, 14), (716, 10)], 6, 3, True, 0.0),
    **{f"icon_{name}": partial(_icon, name) for name in icons.ICONS},
}
STORY: dict[str, Bake] = {name: partial(_story_picture, name) for name in story_pictures.PICTURES}
NAMES = [*ENGINE, *STORY]


def build(names: Sequence[str], out: Path) -> None:
    """Bake the named pictures; `out` is the assets folder, beside which the program lies."""
    for name in names:
        if name in ENGINE:
            file = out.parent / "game" / "resources" / "interface" / f"{name}.png"
            bake = ENGINE[name]
        else:
            file = out / "interface" / f"{name}.png"
            bake = STORY[name]
        file.parent.mkdir(parents=True, exist_ok=True)
        bake(file)
        print(file.relative_to(out.parent))
