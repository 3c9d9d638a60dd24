"""Where the canvas lies in a window of any size, and the way from one to the other.

Owns the arithmetic of fitting. Must not know pygame.
"""

from __future__ import annotations

import math

import msgspec

Size = tuple[int, int]
Box = tuple[int, int, int, int]


class Letterbox(msgspec.Struct, frozen=True):
    """The canvas in the window: scaled by `scale`, its top left corner at (x, y), bars around it."""

    canvas: Size
    window: Size
    x: int
    y: int
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Window pixels for one canvas pixel."""
        return self.width / self.canvas[0]

    @property
    def exact(self) -> bool:
        """True when no scaling is needed."""
        return (self.width, self.height) == self.canvas

    def to_canvas(self, at: tuple[float, float]) -> tuple[int, int]:
        """The canvas place under a place of the window; outside the canvas in the bars."""
        return math.floor((at[0] - self.x) / self.scale), math.floor((at[1] - self.y) / self.scale)

    def to_window(self, box: Box) -> Box:
        """The window pixels that show a canvas box (left, top, width, height), rounded outwards."""
        scale = self.scale
        left, top = math.floor(box[0] * scale), math.floor(box[1] * scale)
        right, bottom = math.ceil((box[0] + box[2]) * scale), math.ceil((box[1] + box[3]) * scale)
        left, top = max(0, left), max(0, top)
        right, bottom = min(self.width, right), min(self.height, bottom)
        return self.x + left, self.y + top, max(0, right - left), max(0, bottom - top)

    @property
    def grid(self) -> int:
        """The distance, in canvas pixels, at which canvas lines and window pixels coincide."""
        return self.canvas[0] // math.gcd(self.canvas[0], self.width)

    def bars(self) -> list[Box]:
        """The parts of the window that the canvas doesn't cover."""
        window_width, window_height = self.window
        boxes = [
            (0, 0, window_width, self.y),
            (0, self.y + self.height, window_width, window_height - self.y - self.height),
            (0, self.y, self.x, self.height),
            (self.x + self.width, self.y, window_width - self.x - self.width, self.height),
        ]
        return [box for box in boxes if box[2] > 0 and box[3] > 0]


def fit(canvas: Size, window: Size) -> Letterbox:
    """The largest canvas of (nearly) the same shape that the window holds, in its middle.

    Its size is a whole multiple of the shape (16 by 9 for 1920 by 1080), so that canvas lines and window pixels
    coincide at short distances, and a changed part can be scaled by itself. At most one multiple is lost to bars.
    """
    common = math.gcd(*canvas)
    shape = canvas[0] // common, canvas[1] // common
    times = max(1, min(window[0] // shape[0], window[1] // shape[1]))
    width, height = shape[0] * times, shape[1] * times
    return Letterbox(canvas, window, (window[0] - width) // 2, (window[1] - height) // 2, width, height)


def first_size(canvas: Size, desktop: Size) -> Size:
    """A window for a first start: the canvas where it fits with room around it, else a smaller one of its shape."""
    for share in (1.0, 5 / 6, 2 / 3, 1 / 2, 1 / 3):
        size = round(canvas[0] * share), round(canvas[1] * share)
        if size[0] <= desktop[0] * 0.94 and size[1] <= desktop[1] * 0.88:
            return size
    return max(1, desktop[0] * 9 // 10), max(1, desktop[1] * 8 // 10)
