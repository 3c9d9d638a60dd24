"""Everything of the drawing room under one roof: `from kit import Art, cr, mix`."""

from drawing.canvas import PROFILES, Art
from drawing.colour import ATOP, MUL, NRM, OVL, SCR, SOFT, hexrgb, lin, mix, rad, rgb
from drawing.curves import Curve, Points, cr, lerp, normals, poly, resample, shape, union
from drawing.finishing import edge_light, grain, lit, over, paper, rim
from drawing.sheets import Palette, Sheet, hpal, lock

__all__ = [
    "ATOP", "MUL", "NRM", "OVL", "PROFILES", "SCR", "SOFT", "Art", "Curve", "Palette", "Points", "Sheet", "cr",
    "edge_light", "grain", "hexrgb", "hpal", "lerp", "lin", "lit", "lock", "mix", "normals", "over", "paper",
    "poly", "rad", "resample", "rgb", "rim", "shape", "union",
]
