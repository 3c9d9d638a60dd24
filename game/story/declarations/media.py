"""Pictures and sounds as a story names them.

Owns the names that scripts may use, framings of pictures, and the captions of sounds. Must not know files.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from game.story.schema.kinds import Kind, ListOf, MapOf, Number, Prose, YesNo
from game.story.schema.names import Names
from game.story.schema.reader import Reader
from game.story.source.nodes import Node, Sequence
from game.story.stage_state import Camera
from game.story.words import Shown


class Framing(Kind[Camera]):
    """A part of a picture: [centre x 0-1, centre y 0-1, zoom 1-2]."""

    title = "[x, y, zoom]"

    def read(self, node: Node, reader: Reader) -> Camera | None:
        """The framing."""
        if not isinstance(node, Sequence) or len(node.items) != 3:
            reader.report("S110", node.span, wanted=self.title, found="text")
            return None
        fraction, zoom = Number(0, 1), Number(1, 2)
        values = [kind.read(item, reader) for kind, item in zip((fraction, fraction, zoom), node.items, strict=True)]
        x, y, z = values
        return None if x is None or y is None or z is None else Camera(float(x), float(y), float(z))

    def describe(self, names: Names) -> dict[str, Any]:
        """Three numbers."""
        return {"type": "array", "items": {"type": "number"}, "minItems": 3, "maxItems": 3}


Area = tuple[float, float, float, float]


class AreaKind(Kind[Area]):
    """A rectangle in a picture: [left, top, width, height], each 0-1."""

    title = "[left, top, width, height]"

    def read(self, node: Node, reader: Reader) -> Area | None:
        """The rectangle."""
        if not isinstance(node, Sequence) or len(node.items) != 4:
            reader.report("S110", node.span, wanted=self.title, found="text")
            return None
        fraction = Number(0, 1)
        left, top, width, height = (fraction.read(item, reader) for item in node.items)
        if left is None or top is None or width is None or height is None:
            return None
        return float(left), float(top), float(width), float(height)

    def describe(self, names: Names) -> dict[str, Any]:
        """Four numbers."""
        return {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}


class Background(msgspec.Struct, frozen=True, kw_only=True):
    """A place; each variant is a picture `<id>_<variant>` (a place without variants is the picture `<id>`).

    `boards` says where a board of the story hangs in it: its words are written there.
    """

    id: str = ""
    title: Annotated[str, Shown()] = ""
    variants: Annotated[tuple[str, ...], ListOf(Prose())] = ()
    framings: Annotated[dict[str, Camera], MapOf(Framing())] = {}
    boards: Annotated[dict[str, Area], MapOf(AreaKind())] = {}

    def pictures(self) -> tuple[str, ...]:
        """The names of its pictures."""
        return tuple(f"{self.id}_{variant}" for variant in self.variants) or (self.id,)


class EventPicture(msgspec.Struct, frozen=True, kw_only=True):
    """An event picture, with its parts that the camera can look at and what stands on its back."""

    id: str = ""
    title: Annotated[str, Shown()] = ""
    back: Annotated[str, Shown()] = ""
    framings: Annotated[dict[str, Camera], MapOf(Framing())] = {}


class Music(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of music: its title, and what a player reads who can't hear it."""

    id: str = ""
    title: Annotated[str, Shown()] = ""
    caption: Annotated[str, Shown()] = ""


class Noise(msgspec.Struct, frozen=True, kw_only=True):
    """An ambience or a sound: what a player reads who can't hear it. A sound with `duck` holds the music back."""

    id: str = ""
    caption: Annotated[str, Shown()] = ""
    duck: Annotated[bool, YesNo()] = False
