"""How lively the stage may be: the player's settings that concern motion.

Owns what each setting allows. Must not know where settings are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FADE = 0.12  # seconds: the one motion that is left when motion is reduced

MotionLevel = Literal["full", "reduced", "still"]


@dataclass(frozen=True, slots=True)
class StageLook:
    """`full` moves everything; `reduced` keeps short fades, blinking and lips; `still` cuts and rests.

    `shake` and `flash` allow those two while motion is full.
    """

    motion: MotionLevel = "full"
    shake: bool = True
    flash: bool = True

    @property
    def full(self) -> bool:
        """Whether things may travel."""
        return self.motion == "full"

    @property
    def still(self) -> bool:
        """Whether nothing may move at all."""
        return self.motion == "still"

    def lasting(self, seconds: float) -> float:
        """How long a change of `seconds` takes under this setting."""
        if self.motion == "full":
            return seconds
        return 0.0 if self.motion == "still" else min(seconds, FADE)
