"""Owns the laying of near, out-of-focus things over a painted picture."""

from __future__ import annotations

import numpy as np

from .brush import blur
from .colours import Array
from .painting import Look, grade, tone
from .rendering import Passes


def lay_foreground(y: Array, front: Passes, look: Look, softness: float, dim: float = 0.85) -> Array:
    """The picture with the near things blurred by `softness` pixels over it; `dim` < 1 sets them back in shadow."""
    alpha = np.clip(front.alpha, 0, 1)
    light = front.rgb / np.maximum(alpha[..., None], 1e-3)
    near = grade(tone(light, look.exposure, look.saturation, look.contrast), look.shadow, look.light) * dim
    # Blurred with its coverage, so that no dark fringe appears.
    cover = blur(alpha, softness)
    colour = blur(near * alpha[..., None], softness) / np.maximum(cover[..., None], 1e-4)
    return y * (1 - cover[..., None]) + colour * cover[..., None]
