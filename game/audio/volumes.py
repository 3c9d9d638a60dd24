"""How loud each kind of sound is.

Owns the sliders' arithmetic. Must not know the device.
"""

from __future__ import annotations

import msgspec


class Volumes(msgspec.Struct, frozen=True):
    """Slider positions 0..1. A slider is heard squared, since loudness is felt roughly logarithmically."""

    master: float = 0.9
    music: float = 0.7
    ambience: float = 0.7
    effects: float = 0.8
    interface: float = 0.6
    blips: float = 0.4

    def gain(self, kind: str) -> float:
        """The factor 0..1 that sounds of `kind` (a field's name) are multiplied with."""
        position: float = getattr(self, kind)
        return (self.master * position) ** 2
