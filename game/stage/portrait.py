"""What a portrait's `manifest.json` says: bases, expressions and the small pictures of lids and mouths.

Owns the format of that file. Must not open pictures.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from game.stage.picture_header import LIMIT, PictureError

FORMAT = 1
NEUTRAL = "neutral"
Point = tuple[int, int]
Box = tuple[int, int, int, int]


class Piece(msgspec.Struct, frozen=True):
    """A picture and where its top left lies on the figure's canvas."""

    file: str
    at: Point


class Part(msgspec.Struct, frozen=True):
    """A piece that is one area of a picture."""

    file: str
    area: Box
    at: Point


class Expression(msgspec.Struct, frozen=True):
    """A look: a base, what is different from it, and the positions of lids (half, closed) and mouth (half, open)."""

    base: str
    patch: Piece | None = None
    lids: dict[str, Part] = {}
    mouth: dict[str, Part] = {}


class Portrait(msgspec.Struct, frozen=True):
    """One figure, on a canvas of its own. `facing` is where it looks; `head` a box of face and hair."""

    format: int
    canvas: Point
    facing: str
    head: Box
    bases: dict[str, Piece]
    expressions: dict[str, Expression]
    eyes_y: int = 0

    @property
    def axis(self) -> float:
        """Where the middle of the head lies, from the left of the canvas."""
        return self.head[0] + self.head[2] / 2

    def look(self, name: str) -> str:
        """The expression that stands for `name`: itself, else neutral, else the first one."""
        if name in self.expressions:
            return name
        return NEUTRAL if NEUTRAL in self.expressions else next(iter(self.expressions))

    def base(self, look: str, pose: str) -> Piece:
        """The body of a look. A pose replaces the body of those looks that bring no hands of their own."""
        own = self.expressions[self.look(look)].base
        usual = self.expressions[self.look(NEUTRAL)].base
        return self.bases[pose if pose in self.bases and own == usual else own]

    def files(self, look: str, pose: str) -> list[str]:
        """All pictures that a look needs, without repeats."""
        expression = self.expressions[self.look(look)]
        files = [self.base(look, pose).file]
        if expression.patch:
            files.append(expression.patch.file)
        files += [part.file for part in (*expression.lids.values(), *expression.mouth.values())]
        return list(dict.fromkeys(files))


def read_portrait(folder: Path) -> Portrait:
    """The portrait of a folder. PictureError when the manifest is missing, damaged, or names what it doesn't have."""
    try:
        portrait = msgspec.json.decode((folder / "manifest.json").read_bytes(), type=Portrait)
    except OSError as error:
        raise PictureError(f"manifest.json: {error.strerror or error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise PictureError(f"manifest.json: {error}") from error
    if portrait.format != FORMAT:
        raise PictureError(f"manifest.json: format {portrait.format}; this program reads {FORMAT}")
    if not portrait.expressions or not all(0 < side <= LIMIT for side in portrait.canvas):
        raise PictureError("manifest.json: no expressions, or an impossible canvas")
    for name, expression in portrait.expressions.items():
        if expression.base not in portrait.bases:
            raise PictureError(f"manifest.json: {name} stands on the base {expression.base!r}, which isn't there")
        for file in portrait.files(name, ""):
            if Path(file).name != file:
                raise PictureError(f"manifest.json: {file!r} leads out of the folder")
    return portrait
