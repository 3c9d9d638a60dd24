"""Expressions as numbers: lids, gaze, brows, mouth, jaw, tilt of the head.

Owns the common ten and the persons' own; knows nothing of how a face is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Expression:
    """Units are those of the head; `eye` 1 is the open eye at rest, 0 the closed one."""

    eye: float = 1.0
    far_eye: float = 1.0  # factor on the far eye
    near_eye: float = 1.0
    squint: float = 0.0  # lower lid raised, 0..1
    happy: float = 0.0  # closed lids arch upwards
    gaze: tuple[float, float] = (0.0, 0.0)
    iris: float = 1.0
    brow_in: float = 0.0  # inner end up
    brow_mid: float = 0.0
    brow_out: float = 0.0
    brow_far: float = 0.0  # far brow higher than the near one
    frown: float = 0.0  # brows drawn together, 0..1
    lift: float = 0.0  # mouth corners up
    skew: float = 0.0  # near corner higher
    open: float = 0.0  # height of the open mouth
    width: float = 1.0
    teeth: float = 0.0  # upper teeth seen, 0..1
    grit: float = 0.0  # lower teeth too
    press: float = 0.0  # lips pressed thin, 0..1
    pout: float = 0.0  # lower lip pushed out
    jaw: float = 0.0  # chin lower
    cheek: float = 0.0  # cheeks raised, 0..1: deepens the folds
    flush: float = 0.0  # added to the person's own
    sweat: float = 0.0
    tilt: float = 0.0  # degrees, crown to the viewer's left
    nod: float = 0.0  # units the head sinks
    turn: float = 0.0  # the face turned away, to the left, units
    glasses: str = "nose"  # nose, forehead
    pose: str = "stand"
    gesture: str = ""

    def part(self, lids: str = "open", mouth: str = "shut") -> Expression:
        """The same expression in mid blink (`half`, `closed`) or mid word (`half`, `open`)."""
        k = {"open": 1.0, "half": 0.5, "closed": 0.0}[lids]
        add = {"shut": 0.0, "half": 5.0, "open": 10.5}[mouth]
        width = self.width * (1.0 if mouth == "shut" else 0.94)
        more = {"press": 0.0, "grit": 0.0} if mouth != "shut" else {}
        if mouth == "shut":
            height = self.open
        elif self.open > 6:  # an open mouth talks by closing
            height = max(2.5, self.open * (0.45 if mouth == "half" else 0.8))
        else:
            height = self.open + add
        return replace(self, eye=self.eye * k, open=height, width=width, **more)


COMMON: dict[str, Expression] = {
    "neutral": Expression(lift=0.6),
    "smile": Expression(
        lift=6.8, squint=0.5, eye=0.94, brow_mid=1.5, brow_out=1, width=1.12, cheek=0.6, flush=0.1, tilt=1.0
    ),
    "laugh": Expression(
        eye=0.0,
        happy=1.0,
        squint=0.3,
        lift=8.5,
        open=18,
        width=1.22,
        teeth=1,
        brow_in=3,
        brow_mid=4,
        brow_out=2,
        cheek=1.0,
        flush=0.25,
        tilt=3.2,
        jaw=7,
        nod=-4,
    ),
    "serious": Expression(
        lift=-2.6, eye=0.80, brow_in=-6.0, brow_mid=-1.5, brow_out=0.5, frown=0.75, width=0.96, press=0.55, nod=3
    ),
    "worried": Expression(
        lift=-3.6,
        eye=1.0,
        brow_in=9.5,
        brow_mid=1.0,
        brow_out=-5,
        frown=0.6,
        gaze=(-2, 1.5),
        width=0.88,
        tilt=-1.5,
        nod=2,
    ),
    "angry": Expression(
        lift=-3.6,
        eye=0.92,
        squint=0.25,
        brow_in=-9,
        brow_mid=-2,
        brow_out=4,
        frown=1.0,
        width=0.98,
        flush=0.3,
        open=9.5,
        teeth=0.45,
        jaw=3,
        nod=3,
        iris=0.94,
    ),
    "sad": Expression(
        lift=-4.2,
        eye=0.66,
        brow_in=9.5,
        brow_mid=-1,
        brow_out=-6,
        frown=0.25,
        gaze=(-3, 4.5),
        width=0.88,
        tilt=-2.5,
        nod=7,
    ),
    "surprised": Expression(
        eye=1.36, brow_in=14, brow_mid=9.5, brow_out=6, open=15, width=0.60, iris=0.9, lift=-1.0, jaw=9, nod=-3
    ),
    "tired": Expression(
        eye=0.52, brow_in=1.5, brow_mid=-1.5, brow_out=-3, lift=-2.4, width=0.95, gaze=(0, 3), tilt=2.5, nod=6
    ),
    "look_away": Expression(
        gaze=(-8.5, 1.0), eye=0.88, brow_in=1, brow_out=-1, lift=-1.2, skew=-1.2, width=0.92, tilt=-1.0, turn=9
    ),
}
