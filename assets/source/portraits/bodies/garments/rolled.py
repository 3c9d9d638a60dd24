"""Turned-up ends of sleeves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from kit import Art, cr, normals, resample

from ..cloth import Cloth, piece
from ..relief import Fold


def draw_roll(art: Art, across: Sequence[tuple[float, float]], cloth: Cloth, width: float, seed: int = 1,
    turns: int = 2) -> None:
    """A roll that lies along `across` (from one edge of the arm to the other), `width` wide."""
    c = resample(cr(list(across)), 24)
    n = normals(c)
    rs = np.random.RandomState(seed)
    for k in range(turns):
        off = (k - (turns - 1) / 2) * width * 0.52
        bulge = 1 + 0.08 * np.sin(np.linspace(0, 9, 24) + rs.rand() * 6)
        a = c + n * (off + width * 0.34 * bulge)[:, None]
        b = c + n * (off - width * 0.34 * bulge)[:, None]
        line = np.vstack([a, b[::-1]])
        folds = []
        for t in (0.2, 0.42, 0.66, 0.85):
            i = int(t * 23)
            folds.append(Fold([tuple(a[i]), tuple((a[i] + b[max(0, i - 2)]) / 2), tuple(b[max(0, i - 3)])], 7, 2.4,
                0.45))
        piece(art, line, cloth, width * 0.36, width * 0.30, folds, seed + k, 2.2)
