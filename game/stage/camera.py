"""Which part of a picture the camera sees, and how that part fills the canvas.

Owns the geometry and the way from one framing to the next. Must not draw.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from game.stage.easing import Channel, Curve, in_out_sine
from game.story.stage_state import Camera

_PARALLAX = 0.07  # how far figures, who are nearer, are carried along, as a share of the width
_FARTHEST = 72.0  # pixels


class View(NamedTuple):
    """`area` of the picture (whole pixels), scaled to `size`, its top left at `offset` (0 or less) on the canvas."""

    area: tuple[int, int, int, int]
    size: tuple[int, int]
    offset: tuple[int, int]


def view_of(camera: Camera, picture: tuple[int, int], canvas: tuple[int, int]) -> View:
    """What the camera sees. The canvas is always filled; the picture's proportions are kept.

    The part that is wanted rarely begins at a whole pixel. So the whole pixels around it are scaled, and what is too
    much hangs over the canvas's edge.
    """
    zoom = max(1.0, camera.zoom)
    fit = max(canvas[0] / picture[0], canvas[1] / picture[1]) * zoom  # canvas pixels a picture pixel
    starts: list[int] = []
    lengths: list[int] = []
    sizes: list[int] = []
    offsets: list[int] = []
    for side, room, centre in zip(picture, canvas, (camera.x, camera.y), strict=True):
        seen = min(float(side), room / fit)
        start = min(max(centre * side - seen / 2, 0.0), side - seen)
        first = math.floor(start + 1e-9)
        last = min(side, math.ceil(start + seen - 1e-9))
        offset = -round((start - first) * fit)
        starts.append(first)
        lengths.append(max(1, last - first))
        sizes.append(max(round((last - first) * fit), room - offset))
        offsets.append(offset)
    return View(
        (starts[0], starts[1], lengths[0], lengths[1]), (sizes[0], sizes[1]), (offsets[0], offsets[1])
    )  # fmt: skip


def drift_of(camera: Camera, width: int) -> float:
    """By how many pixels figures move when the camera looks there."""
    return min(_FARTHEST, max(-_FARTHEST, (0.5 - camera.x) * camera.zoom * _PARALLAX * width))


class CameraPath:
    """The camera, at rest or on its way."""

    def __init__(self, camera: Camera) -> None:
        self._x = Channel(camera.x)
        self._y = Channel(camera.y)
        self._zoom = Channel(math.log(camera.zoom))  # a steady zoom is steady in the logarithm

    def put(self, camera: Camera) -> None:
        """Look there at once."""
        self.travel(camera, 0.0, 0.0)

    def travel(self, camera: Camera, now: float, lasts: float, curve: Curve = in_out_sine, delay: float = 0.0) -> None:
        """Turn there in `lasts` seconds."""
        for channel, goal in ((self._x, camera.x), (self._y, camera.y), (self._zoom, math.log(max(1.0, camera.zoom)))):
            channel.travel(goal, now, lasts, curve, delay)

    def at(self, now: float) -> Camera:
        """Where it looks at a time."""
        return Camera(self._x.at(now), self._y.at(now), math.exp(self._zoom.at(now)))

    def moving(self, now: float) -> bool:
        """Whether it is on its way."""
        return self._x.moving(now) or self._y.moving(now) or self._zoom.moving(now)

    def finish(self) -> None:
        """Be where it is going."""
        for channel in (self._x, self._y, self._zoom):
            channel.put(channel.goal)
