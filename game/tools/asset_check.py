"""Does every picture and sound that a script names exist, and is every file used?

Owns the comparison of a program with the manifest of assets. Must not open pictures: a portrait's manifest tells its
looks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec

from game.assets.library import Assets
from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.diagnostics.suggest import nearest
from game.story.ops import Background, EventPicture, Loop, Op, Page, Say, Show, Sound
from game.story.program import Program
from game.story.source.nodes import Span

MANIFEST = "assets/manifest.yaml"


class Named(msgspec.Struct, frozen=True):
    """An asset that a script names: its kind and name, a look for portraits, and where it does."""

    kind: str
    name: str
    file: str
    line: int
    look: str = ""


def check_assets(program: Program, assets: Assets) -> tuple[Diagnostic, ...]:
    """All remarks about the assets of a story."""
    remarks = Diagnostics()
    named = list(_named(program))
    looks = {name: _looks(assets.find("portrait", name)) for name in assets.names("portrait")}
    told: set[tuple[str, str]] = set()
    for use in named:
        span = Span(use.file, use.line, 1)
        if use.name not in assets.names(use.kind):
            if (use.kind, use.name) not in told:
                told.add((use.kind, use.name))
                suggestion = nearest(use.name, assets.names(use.kind))
                remarks.add("A401", span, suggestion=suggestion, kind=use.kind, name=use.name)
        elif use.look and use.look not in looks.get(use.name, ()):
            known = looks.get(use.name, ())
            suggestion = nearest(use.look, known)
            remarks.add("A404", span, suggestion=suggestion, who=use.name, look=use.look, known=", ".join(known))
    used = {(use.kind, use.name) for use in named} | _used_by_engine(program)
    for asset in assets.manifest.assets:
        if assets.find(asset.kind, asset.name) is None:
            remarks.add("A402", Span(MANIFEST, 1, 1), file=asset.file)
        elif asset.kind not in ("font", "interface", "page") and (asset.kind, asset.name) not in used:
            remarks.add("A403", Span(MANIFEST, 1, 1), name=asset.name)
    return remarks.sorted()


def _named(program: Program) -> Iterator[Named]:
    portraits = {member.id: member.portraits for member in program.declarations.cast.values() if member.portraits}
    for unit in program.units():
        for scene in unit.scenes:
            for op in scene.ops:
                yield from _of_op(op, unit.file, portraits)


def _of_op(op: Op, file: str, portraits: dict[str, str]) -> Iterator[Named]:
    if isinstance(op, Background):
        yield Named("background", op.picture, file, op.line)
    elif isinstance(op, EventPicture) and op.picture:
        yield Named("cg", op.picture, file, op.line)
    elif isinstance(op, Loop) and op.name:
        yield Named(op.part, op.name, file, op.line)
    elif isinstance(op, Sound):
        yield Named("sound", op.name, file, op.line)
    elif (isinstance(op, Show) and op.who in portraits) or (isinstance(op, Say) and op.enter and op.who in portraits):
        yield Named("portrait", portraits[op.who], file, op.line, op.look)
    elif isinstance(op, Page):
        who, look = (getattr(op.fields.get(field), "value", "") for field in ("who", "look"))
        if who in portraits:
            yield Named("portrait", portraits[str(who)], file, op.line, str(look))


def _used_by_engine(program: Program) -> set[tuple[str, str]]:
    """What the title screen, blips and galleries use without a script naming it."""
    declared = program.declarations
    used = {("voice", member.voice) for member in declared.cast.values() if member.voice}
    used |= {("voice", name) for name in ("narration",)}
    title = getattr(declared, "opening", None)
    for kind in ("background", "music", "ambience"):
        name = getattr(title, kind, "")
        if name:
            used.add((kind, name))
    return used


def _looks(folder: Path | None) -> tuple[str, ...]:
    if folder is None:
        return ()
    try:
        data = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        return tuple(data["expressions"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()
