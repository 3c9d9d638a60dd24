"""Owns the setting of a painted wall clock: takes the old hands off its dial and paints others.  The clock hangs
parallel to the picture, so its dial is a circle.  Knows no room and no light; works in display space.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

from .colours import Array, display, luminance

FACE = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc")
FINE = 8  # subpixels to a pixel along each side
INK, BRASS = "#14110f", "#6f5a36"
SOFTNESS = 0.5  # what the painting's brush leaves of a ruled edge, pixels
# Shares of the dial's radius, as drawings.clock_face has them; the ink line has made the strokes a little stronger.
TAIL, HOUR_REACH, MINUTE_REACH = 0.15, 0.485, 0.75
HOUR_WIDTH, MINUTE_WIDTH, PIN = 0.074, 0.050, 0.050
NUMERAL_AT, NUMERAL_SIZE, NUMERAL_STRENGTH = 0.685, 0.183, 0.52


@dataclass(frozen=True)
class Dial:
    """Where a dial lies in the picture: its centre and radius in pixels, and the time that is painted on it."""

    x: float
    y: float
    radius: float
    hour: int
    minute: int


def _turns(hour: int, minute: int) -> tuple[float, float]:
    """Angles of the hour and the minute hand, clockwise from twelve."""
    return (hour % 12 + minute / 60) * math.pi / 6, minute * math.pi / 30


class _Layer:
    """A square about the dial on which shapes are drawn finely; gives their coverage."""

    def __init__(self, dial: Dial) -> None:
        half = math.ceil(dial.radius) + 3
        self.left, self.top, self.side = int(dial.x) - half, int(dial.y) - half, 2 * half
        self._dial = dial
        self._image = Image.new("L", (self.side * FINE, self.side * FINE), 0)
        self._draw = ImageDraw.Draw(self._image)

    def _at(self, angle: float, reach: float) -> tuple[float, float]:
        d = self._dial
        x = d.x - self.left + math.sin(angle) * reach * d.radius
        y = d.y - self.top - math.cos(angle) * reach * d.radius
        return x * FINE, y * FINE

    def disc(self, angle: float, reach: float, radius: float) -> None:
        """A dot; all lengths are shares of the dial's radius."""
        x, y = self._at(angle, reach)
        r = radius * self._dial.radius * FINE
        self._draw.ellipse((x - r, y - r, x + r, y + r), fill=255)

    def hand(self, angle: float, reach: float, tail: float, width: float) -> None:
        """A stroke with round ends through the centre."""
        stroke = round(width * self._dial.radius * FINE)
        self._draw.line([self._at(angle, -tail), self._at(angle, reach)], fill=255, width=stroke)
        self.disc(angle, -tail, width / 2)
        self.disc(angle, reach, width / 2)

    def numeral(self, number: int) -> None:
        """The figure of an hour at its place."""
        font = ImageFont.truetype(str(FACE), round(NUMERAL_SIZE * self._dial.radius * FINE), index=2)
        x, y = self._at(number * math.pi / 6, NUMERAL_AT)
        lift = 0.013 * self._dial.radius * FINE  # figures sit a little above the middle of their line
        self._draw.text((x, y - lift), str(number), font=font, fill=255, anchor="mm")

    def coverage(self, softness: float) -> Array:
        """What the shapes cover, 0..1 for each pixel."""
        small = self._image.resize((self.side, self.side), Image.Resampling.BOX)
        return ndimage.gaussian_filter(np.asarray(small, np.float32) / 255, softness)


def _refilled(plane: Array, missing: Array) -> Array:
    """A dial whose missing pixels (1) are filled from the paint about them, with the grain of the kept paint."""
    # Ticks and figures beside the gap are no face: they must not run into it.
    grey = luminance(plane)
    known = (1 - missing) * (grey > np.median(grey) - 0.05)
    weight = ndimage.gaussian_filter(known, 4.0)[..., None]
    smooth = ndimage.gaussian_filter(plane * known[..., None], (4.0, 4.0, 0)) / np.maximum(weight, 1e-3)
    # The grain comes from the empty part of the dial, turned about the centre so that it doesn't repeat beside itself.
    grain = plane - ndimage.gaussian_filter(plane, (1.5, 1.5, 0))
    grain = np.clip(grain[::-1, ::-1], -0.008, 0.008)
    cover = ndimage.gaussian_filter(missing, 0.4)[..., None]
    return plane * (1 - cover) + (smooth + grain) * cover


def set_clock(y: Array, dial: Dial, hour: int, minute: int) -> Array:
    """The picture with another time on its clock; ticks and figures that no old hand touched stay as painted."""
    old_hour, old_minute = _turns(dial.hour, dial.minute)
    gone = _Layer(dial)
    gone.hand(old_hour, HOUR_REACH + 0.02, TAIL + 0.03, HOUR_WIDTH + 0.15)
    gone.hand(old_minute, MINUTE_REACH + 0.02, TAIL + 0.06, MINUTE_WIDTH + 0.15)
    # A hand that lies on a figure has spoilt it: the figure goes too and is painted anew.
    spoilt = round(dial.minute / 5) % 12 or 12 if dial.minute % 5 in (0, 1, 4) else None
    figure = _Layer(dial)
    if spoilt is not None:
        gone.disc(spoilt * math.pi / 6, NUMERAL_AT, 0.135)
        figure.numeral(spoilt)
    missing = (gone.coverage(0.0) > 0.02).astype(np.float32)
    hands, pin = _Layer(dial), _Layer(dial)
    new_hour, new_minute = _turns(hour, minute)
    hands.hand(new_hour, HOUR_REACH, TAIL, HOUR_WIDTH)
    hands.hand(new_minute, MINUTE_REACH, TAIL, MINUTE_WIDTH)
    hands.disc(0, 0, PIN * 1.2)
    pin.disc(0, 0, PIN * 0.7)
    out = y.copy()
    area = np.s_[gone.top : gone.top + gone.side, gone.left : gone.left + gone.side]
    face = _refilled(y[area], missing)
    for layer, code, strength in ((figure, INK, NUMERAL_STRENGTH), (hands, INK, 1.0), (pin, BRASS, 0.8)):
        cover = (layer.coverage(SOFTNESS) * strength)[..., None]
        face = face * (1 - cover) + display(code) * cover
    out[area] = face
    return out
