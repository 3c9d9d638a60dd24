"""A whole face without hair: ear, painted skin, lines, features, in their order."""

from __future__ import annotations

import numpy as np
import skia
from kit import Art, mix, poly

from . import ageing, relief, skull
from .anatomy import Face
from .brows import draw_brows
from .expressions import Expression
from .eyes import draw_eyes
from .mouth import draw_mouth
from .nose import draw_nose


def draw_skin(art: Art, face: Face, ex: Expression, painted: np.ndarray, fringe: skia.Path | None = None) -> None:
    """All but the features; `painted` from relief.shade; `fringe` is the hair whose shadow falls on the forehead."""
    skull.double_chin(art, face, ex)
    skull.draw_ear(art, face)
    with art.clip(poly(skull.contour(face, ex))):
        relief.lay(art, painted)
        if fringe is not None:
            art.mul(fringe, mix(face.skin["shade"], "#b08488", 0.35), 0.62, blur=0.9)
        ageing.draw_lines(art, face, ex)
        ageing.draw_stubble(art, face, ex)
    skull.draw_outline(art, face, ex)


def draw_features(art: Art, face: Face, ex: Expression) -> None:
    """Nose, mouth, eyes, brows, and sweat over them."""
    draw_nose(art, face, ex)
    draw_mouth(art, face, ex)
    draw_eyes(art, face, ex, poly(skull.contour(face, ex)))
    draw_brows(art, face, ex)
    ageing.draw_sweat(art, face, ex)
