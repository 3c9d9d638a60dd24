"""Lays a figure together: hair behind, body, head, hands before it; fall-off, paper.

Owns the order of the figure's layers and what is kept between expressions. Must not know persons' numbers, files or
the manifest. Units are those of the figure canvas, 1000 x 1500.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from faces.expressions import Expression
from kit import Art, grain, over, rim
from layers import HEAD, Box, Still, cut, draw_front, make_still, still_of
from people.person import Person
from PIL import Image

SIZE = (1000, 1500)
FACE: Box = (320, 190, 700, 540)  # where lids and mouths move, inside HEAD
WARM, COOL = "#ffe6c4", "#e9f0ff"


class Bodies(Protocol):
    """Who draws everything below the chin, and hands that lie over the head; arguments: canvas, who, pose, gesture."""

    def draw_body(self, art: Art, who: str, pose: str, gesture: str) -> None:
        """Neck, clothes, arms, hands, props."""

    def draw_front(self, art: Art, who: str, pose: str, gesture: str) -> None:
        """What of it lies in front of the head."""

    def has_front(self, who: str, pose: str, gesture: str) -> bool:
        """Whether draw_front would draw anything."""


@dataclass(frozen=True)
class Bench:
    """One person at one scale (pixels a unit), with the layers drawn so far."""

    person: Person
    body: Bodies
    scale: float
    bodies: dict[tuple[str, str], np.ndarray] = field(default_factory=dict)
    fronts: dict[tuple[str, str], np.ndarray | None] = field(default_factory=dict)
    stills: dict[Expression, Still] = field(default_factory=dict)


def figure(b: Bench, ex: Expression) -> np.ndarray:
    """The whole figure, float RGBA, straight alpha."""
    whole, hands = _body(b, ex), _front(b, ex)
    out = finish(whole if hands is None else over(whole, hands), (0, 0, *SIZE), b.scale)
    x0, y0, x1, y1 = _pixels(HEAD, b.scale)
    out[y0:y1, x0:x1] = head(b, ex)
    return out


def head(b: Bench, ex: Expression, box: Box = HEAD) -> np.ndarray:
    """The part `box` of the figure, which lies within HEAD, finished."""
    still = _still(b, ex)
    x0, y0, x1, y1 = _pixels(box, b.scale)
    out = over(cut(still.back, box, b.scale), _body(b, ex)[y0:y1, x0:x1])
    out = over(out, draw_front(b.person, ex, still, box, b.scale))
    hands = _front(b, ex)
    if hands is not None:
        out = over(out, hands[y0:y1, x0:x1])
    return finish(out, box, b.scale)


def finish(arr: np.ndarray, box: Box, scale: float) -> np.ndarray:
    """Fall-off away from the face and paper, alike for a part and for the whole."""
    x0, y0, _, _ = _pixels(box, scale)
    y = (np.arange(y0, y0 + arr.shape[0], dtype=np.float32) / (SIZE[1] * scale))[:, None, None]
    f = np.clip((y - 0.34) / 0.66, 0, 1) ** 1.15
    out = arr.copy()
    out[..., :3] *= 1.0 - f * np.array([0.15, 0.15, 0.115], np.float32)
    return grain(out, 0.010, scale, (x0, y0))


def to_image(arr: np.ndarray, size: tuple[int, int] | None = None) -> Image.Image:
    """As an RGBA picture, shrunk to `size` with premultiplied alpha so that edges stay clean."""
    a = np.clip(arr, 0, 1)
    if size is None or size == (arr.shape[1], arr.shape[0]):
        return Image.fromarray((a * 255 + 0.5).astype(np.uint8), "RGBA")
    way = Image.Resampling.BOX if arr.shape[1] == 2 * size[0] else Image.Resampling.LANCZOS
    a[..., :3] *= a[..., 3:]
    small = np.stack(
        [np.asarray(Image.fromarray(np.ascontiguousarray(a[..., i])).resize(size, way)) for i in range(4)], -1
    )
    small[..., :3] /= np.maximum(small[..., 3:], 1e-4)
    return Image.fromarray((np.clip(small, 0, 1) * 255 + 0.5).astype(np.uint8), "RGBA")


def _pixels(box: tuple[int, int, int, int], scale: float) -> Box:
    return round(box[0] * scale), round(box[1] * scale), round(box[2] * scale), round(box[3] * scale)


def _still(b: Bench, ex: Expression) -> Still:
    key = still_of(ex)
    if key not in b.stills:
        b.stills.clear()  # one at a time: they are large
        b.stills[key] = make_still(b.person, ex, b.scale)
    return b.stills[key]


def _body(b: Bench, ex: Expression) -> np.ndarray:
    key = (ex.pose, ex.gesture)
    if key not in b.bodies:
        art = Art(*SIZE, b.scale)
        b.body.draw_body(art, b.person.who, ex.pose, ex.gesture)
        b.bodies[key] = _rimmed(art.array(), b.scale)
    return b.bodies[key]


def _front(b: Bench, ex: Expression) -> np.ndarray | None:
    key = (ex.pose, ex.gesture)
    if key not in b.fronts:
        b.fronts[key] = None
        if b.body.has_front(b.person.who, ex.pose, ex.gesture):
            art = Art(*SIZE, b.scale)
            b.body.draw_front(art, b.person.who, ex.pose, ex.gesture)
            b.fronts[key] = _rimmed(art.array(), b.scale)
    return b.fronts[key]


def _rimmed(arr: np.ndarray, k: float) -> np.ndarray:
    inset = max(1, round(1.8 * k))
    rim(arr, max(1, round(4 * k)), -max(1, round(2 * k)), WARM, 0.34, 0.9 * k, inset)
    return rim(arr, -max(1, round(4 * k)), -max(1, round(2 * k)), COOL, 0.22, 1.0 * k, inset)
