"""Cuts a person into what the game loads: bases, expression patches, lids and mouths, and the manifest.

Owns the files of one portrait folder (see the manifest's fields below). Must not draw.

A patch replaces its rectangle, alpha included. An expression's picture is its base plus its patch; lids and mouths
lie on top of that. All coordinates are pixels of the exported canvas.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from compositor import FACE, SIZE, Bench, figure, head, to_image
from faces.expressions import Expression
from layers import HEAD
from PIL import Image

UNIT = 0.8  # exported pixels a unit
OVER = 2  # drawn so many times larger
QUALITY = 90
LIDS = {"half": "half", "closed": "closed"}
MOUTH = {"half": "half", "open": "open"}
WORN = 6  # how far (of 255) a pixel must differ to belong to a patch

Rect = tuple[int, int, int, int]


@dataclass(frozen=True)
class Canvas:
    """Sizes in exported pixels: the figure's canvas and where HEAD and FACE lie in it."""

    w: int = round(SIZE[0] * UNIT)
    h: int = round(SIZE[1] * UNIT)
    head: Rect = (round(HEAD[0] * UNIT), round(HEAD[1] * UNIT), round(HEAD[2] * UNIT), round(HEAD[3] * UNIT))
    face: Rect = (round(FACE[0] * UNIT), round(FACE[1] * UNIT), round(FACE[2] * UNIT), round(FACE[3] * UNIT))


CANVAS = Canvas()


def scale() -> float:
    """Pixels a unit that a bench must be made with."""
    return UNIT * OVER


def export(b: Bench, out: Path) -> None:
    """Write the folder of one person."""
    out.mkdir(parents=True, exist_ok=True)
    for old in [*out.glob("*.webp"), *out.glob("manifest.json")]:
        old.unlink()
    expressions = b.person.expressions()
    bases: dict[str, Any] = {}
    drawn: dict[str, Image.Image] = {}
    entries: dict[str, Any] = {}
    for name, ex in expressions.items():
        base = ex.gesture or ex.pose
        own = bool(ex.gesture)
        if base not in drawn:
            first = ex if own else expressions["neutral"]
            drawn[base] = small(figure(b, replace(first, pose=ex.pose, gesture=ex.gesture)))
            bases[base] = save_base(drawn[base], out / f"{base}.webp")
        whole = small_box(head(b, ex), CANVAS.head)
        patch = difference(drawn[base].crop(CANVAS.head), whole)
        entry: dict[str, Any] = {"base": base, "patch": None}
        if patch:
            save(whole.crop(patch), out / f"{name}.webp")
            entry["patch"] = {"file": f"{name}.webp", "at": [patch[0] + CANVAS.head[0], patch[1] + CANVAS.head[1]]}
        x, y = CANVAS.face[0] - CANVAS.head[0], CANVAS.face[1] - CANVAS.head[1]
        face = whole.crop((x, y, x + CANVAS.face[2] - CANVAS.face[0], y + CANVAS.face[3] - CANVAS.face[1]))
        entry |= save_parts(face, list(parts(b, ex)), out / f"{name}_parts.webp")
        entries[name] = entry
    prop = replace(expressions["neutral"], pose="prop")
    drawn["prop"] = small(figure(b, prop))
    bases["prop"] = save_base(drawn["prop"], out / "prop.webp")
    box = head_box(b)
    manifest = {
        "format": 1,
        "canvas": [CANVAS.w, CANVAS.h],
        "facing": "left",
        "head": box,
        "eyes_y": eyes_y(b),
        "bases": bases,
        "expressions": entries,
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def parts(b: Bench, ex: Expression) -> Iterator[tuple[str, str, Image.Image]]:
    """Every lid and mouth position of an expression: kind, name, picture of FACE."""
    for name, key in LIDS.items():
        yield "lids", name, small_box(head(b, ex.part(lids=key), FACE), CANVAS.face)
    for name, key in MOUTH.items():
        yield "mouth", name, small_box(head(b, ex.part(mouth=key), FACE), CANVAS.face)


def small(arr: np.ndarray) -> Image.Image:
    """A drawn figure at export size."""
    return to_image(arr, (CANVAS.w, CANVAS.h))


def small_box(arr: np.ndarray, box: Rect) -> Image.Image:
    """A drawn part at export size."""
    return to_image(arr, (box[2] - box[0], box[3] - box[1]))


def difference(one: Image.Image, two: Image.Image) -> Rect | None:
    """The rectangle outside of which two pictures agree, or None."""
    a, b = np.asarray(one).astype(int), np.asarray(two).astype(int)
    worn = np.abs(a - b).max(-1) > WORN
    if not worn.any():
        return None
    ys, xs = np.where(worn)
    pad = 2
    return (
        max(0, int(xs.min()) - pad),
        max(0, int(ys.min()) - pad),
        min(one.width, int(xs.max()) + 1 + pad),
        min(one.height, int(ys.max()) + 1 + pad),
    )


def save_base(im: Image.Image, file: Path) -> dict[str, Any]:
    """A figure cropped to what is painted."""
    box = im.getchannel("A").point(lambda v: 255 if v > 2 else 0).getbbox() or (0, 0, im.width, im.height)
    save(im.crop(box), file)
    return {"file": file.name, "at": [box[0], box[1]]}


def save_parts(whole: Image.Image, pieces: list[tuple[str, str, Image.Image]], file: Path) -> dict[str, Any]:
    """All lids and mouths of one expression in one picture, one below the other."""
    entry: dict[str, Any] = {"lids": {}, "mouth": {}}
    cuts: list[tuple[str, str, Rect, Image.Image]] = []
    for kind, name, im in pieces:
        box = difference(whole, im)
        if box:
            cuts.append((kind, name, box, im.crop(box)))
    if not cuts:
        return entry
    width = max(c[3].width for c in cuts)
    page = Image.new("RGBA", (width, sum(c[3].height + 1 for c in cuts) - 1))
    y = 0
    for kind, name, box, im in cuts:
        page.paste(im, (0, y))
        at = [box[0] + CANVAS.face[0], box[1] + CANVAS.face[1]]
        entry[kind][name] = {"file": file.name, "area": [0, y, im.width, im.height], "at": at}
        y += im.height + 1
    save(page, file)
    return entry


def save(im: Image.Image, file: Path) -> None:
    """WebP, colours kept under transparency's edge."""
    im.save(file, quality=QUALITY, method=4, alpha_quality=100)


def head_box(b: Bench) -> list[int]:
    """A nearly square box of face and hair, for faces in menus."""
    k, (x, y) = b.person.scale, b.person.at
    w, h = 380 * k, 420 * k
    cx, bottom = x - 4 * k, y + 26 * k
    return [round((cx - w / 2) * UNIT), round((bottom - h) * UNIT), round(w * UNIT), round(h * UNIT)]


def eyes_y(b: Bench) -> int:
    """The height of the eyes."""
    return round((b.person.at[1] + (286 - 459) * b.person.scale) * UNIT)
