"""Does every picture and sound that a story names exist, and is every file used?

Owns the comparison of a program with the manifest of assets, and of the manifest with the folder. Must not open
pictures: a portrait's manifest tells its looks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from game.assets.library import Assets
from game.story.checking.places import Places
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.diagnostics.suggest import nearest
from game.story.files import Files
from game.story.ops import Background, EventPicture, Loop, Op, Page, Say, Show, Sound
from game.story.program import Program
from game.story.source.nodes import Span
from game.tools.manifest_places import ManifestPlaces

# Kinds that scripts don't name: the interface and documents find them by themselves.
_FOUND_BY_ENGINE: Final = ("font", "interface", "page")
_MEDIA: Final = frozenset({".png", ".jpg", ".jpeg", ".webp", ".ogg", ".wav", ".mp3", ".flac", ".ttf", ".otf"})
# What pictures and sounds are made from lies there.
_SOURCES: Final = "source"


class Named(msgspec.Struct, frozen=True):
    """An asset that a story names: its kind and name, a look and a pose for portraits, and where it does."""

    kind: str
    name: str
    span: Span
    look: str = ""
    pose: str = ""
    # Only a look is named, of someone who may not be seen at all.
    unseen: bool = False


class _Portrait(NamedTuple):
    looks: tuple[str, ...] = ()
    poses: tuple[str, ...] = ()


def check_assets(program: Program, assets: Assets, folder: Path, files: Files) -> tuple[Diagnostic, ...]:
    """All remarks about the assets of a story; `folder` is where they lie."""
    remarks = Diagnostics()
    named = [*_declared(program.declarations, Places(files)), *_in_scenes(program)]
    _check_named(named, assets, remarks)
    _check_manifest(named, assets, folder, remarks)
    return remarks.sorted()


def _check_named(named: list[Named], assets: Assets, remarks: Diagnostics) -> None:
    names = {kind: set(assets.names(kind)) for kind in {use.kind for use in named}}
    portraits = {name: _portrait(assets.find("portrait", name)) for name in assets.names("portrait")}
    told: set[tuple[str, str, str]] = set()

    def once(code: str, use: Named, what: str = "", **values: str) -> None:
        if (use.kind, use.name, what) not in told:
            told.add((use.kind, use.name, what))
            remarks.add(code, use.span, **values)

    for use in named:
        if use.name not in names[use.kind]:
            if not use.unseen:
                suggestion = nearest(use.name, names[use.kind])
                once("A401", use, suggestion=suggestion, kind=use.kind, name=use.name)
            continue
        known = portraits.get(use.name) if use.kind == "portrait" else None
        if known is None or not known.looks:
            continue
        if use.look and use.look not in known.looks:
            suggestion = nearest(use.look, known.looks)
            listed = ", ".join(known.looks)
            once("A404", use, use.look, suggestion=suggestion, who=use.name, look=use.look, known=listed)
        if use.pose and use.pose not in known.poses:
            suggestion = nearest(use.pose, known.poses)
            listed = ", ".join(known.poses)
            once("A406", use, f"{use.pose} pose", suggestion=suggestion, who=use.name, pose=use.pose, known=listed)


def _check_manifest(named: list[Named], assets: Assets, folder: Path, remarks: Diagnostics) -> None:
    places = ManifestPlaces(folder / "manifest.yaml")
    used = {(use.kind, use.name) for use in named} | {("voice", "narration")}
    first: dict[tuple[str, str], int] = {}
    for number, asset in enumerate(assets.manifest.assets):
        key = (asset.kind, asset.name)
        if key in first:
            remarks.add("A407", places.of(number), kind=asset.kind, name=asset.name, line=places.of(first[key]).line)
            continue
        first[key] = number
        if not (folder / asset.file).exists():
            remarks.add("A402", places.of(number, "file"), file=asset.file)
        elif asset.kind not in _FOUND_BY_ENGINE and key not in used:
            remarks.add("A403", places.of(number), kind=asset.kind, name=asset.name)
    listed = [folder / asset.file for asset in assets.manifest.assets]
    for path in _unlisted(folder, listed):
        remarks.add("A405", Span("assets/manifest.yaml", 1, 1), file=path.relative_to(folder).as_posix())


def _unlisted(folder: Path, listed: list[Path]) -> Iterator[Path]:
    """Pictures and sounds in the folder that no entry stands for."""
    exact = set(listed)
    # A voice's entry is its first tone; the others lie beside it.
    tones = {(path.parent, path.stem.removesuffix("_1")) for path in listed if path.stem.endswith("_1")}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in _MEDIA or path in exact or path.relative_to(folder).parts[0] == _SOURCES:
            continue
        stem, _, number = path.stem.rpartition("_")
        if not (exact & set(path.parents) or (number.isdigit() and (path.parent, stem) in tones)):
            yield path


def _in_scenes(program: Program) -> Iterator[Named]:
    portraits = {member.id: member.portraits for member in program.declarations.cast.values() if member.portraits}
    first = {member.id: member.expressions[0] for member in program.declarations.cast.values() if member.expressions}
    voices = {member.id: member.voice for member in program.declarations.cast.values() if member.voice}
    for unit in program.units():
        for scene in unit.scenes:
            for op in scene.ops:
                yield from _of_op(op, unit.file, portraits, first, voices)


def _of_op(
    op: Op, file: str, portraits: dict[str, str], first: dict[str, str], voices: dict[str, str]
) -> Iterator[Named]:
    if isinstance(op, Say):
        if op.who in voices:
            yield Named("voice", voices[op.who], Span(file, op.line, 1))
        if op.who in portraits and (op.look or op.enter):
            look = op.look or first.get(op.who, "")
            yield Named("portrait", portraits[op.who], Span(file, op.line, 1), look, unseen=not op.enter)
    elif isinstance(op, Background):
        if op.picture:
            yield Named("background", op.picture, Span(file, op.line, 1))
    elif isinstance(op, EventPicture):
        if op.picture:
            yield Named("cg", op.picture, Span(file, op.line, 1))
    elif isinstance(op, Loop):
        if op.name:
            yield Named(op.part, op.name, Span(file, op.line, 1))
    elif isinstance(op, Sound):
        yield Named("sound", op.name, Span(file, op.line, 1))
    elif isinstance(op, Show):
        if op.who in portraits:
            yield Named(
                "portrait", portraits[op.who], Span(file, op.line, 1), op.look or first.get(op.who, ""), op.pose
            )
    elif isinstance(op, Page):
        who, look = (str(getattr(op.fields.get(field), "value", "")) for field in ("who", "look"))
        if who in portraits:
            yield Named("portrait", portraits[who], Span(file, op.line, 1), look)


def _declared(declared: Declarations, places: Places) -> Iterator[Named]:
    """What the title screen, galleries and endings show and play without a scene naming it."""
    opening = declared.opening
    for key, kind in (("background",) * 2, ("night", "background"), ("music",) * 2, ("ambience",) * 2):
        name = getattr(opening, key)
        if name:
            yield Named(kind, name, places.declared("opening", key))
    for ending in declared.endings.values():
        if ending.cg:
            yield Named("cg", ending.cg, places.declared("endings", ending.id, "cg"))
    for gallery in declared.galleries.values():
        for number, picture in enumerate(gallery.pictures):
            yield Named("cg", picture.picture, places.declared("galleries", gallery.id, "pictures", f"{number}"))


def _portrait(folder: Path | None) -> _Portrait:
    if folder is None:
        return _Portrait()
    try:
        data = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        return _Portrait(tuple(data["expressions"]), tuple(data.get("bases", ())))
    except (OSError, ValueError, KeyError, TypeError):
        return _Portrait()
