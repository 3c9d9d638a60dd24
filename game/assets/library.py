"""Where the pictures and sounds of a story lie.

Owns the way from a kind and a name to a file, through `assets/manifest.yaml`, and the rule that a story's own file
wins over the engine's of the same name. Must not open the files themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
import yaml

KINDS = ("background", "cg", "portrait", "music", "ambience", "sound", "voice", "font", "interface", "page")


class ManifestError(Exception):
    """`assets/manifest.yaml` can't be used; the message says where and why."""


class Asset(msgspec.Struct, frozen=True):
    """One entry of the manifest: what it is called, where it lies (relative to the assets folder), whose it is.

    A portrait's file is its folder; a voice's file is the first of its tones (`<voice>_1.wav`, the others beside it).
    """

    name: str
    kind: str
    file: str
    licence: str
    author: str
    source: str = ""
    note: str = ""


class Manifest(msgspec.Struct, frozen=True):
    """All entries, in the order of the file."""

    assets: tuple[Asset, ...] = ()


def read_manifest(file: Path) -> Manifest:
    """Read a manifest; an absent file is an empty one. ManifestError when it is damaged."""
    if not file.exists():
        return Manifest()
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        manifest = msgspec.convert(data or {"assets": []}, Manifest)
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise ManifestError(f"{file}: {error}") from error
    for asset in manifest.assets:
        if asset.kind not in KINDS:
            raise ManifestError(f"{file}: {asset.name}: unknown kind {asset.kind!r}; one of {', '.join(KINDS)}")
        if Path(asset.file).is_absolute() or ".." in Path(asset.file).parts:
            raise ManifestError(f"{file}: {asset.name}: {asset.file} leads out of the assets folder")
    return manifest


class Assets:
    """Finds files: the story's `assets` folder first, then the engine's resources."""

    def __init__(self, folder: Path, resources: Path) -> None:
        self._folder = folder
        self._resources = resources
        self.manifest = read_manifest(folder / "manifest.yaml")
        self._files = {(asset.kind, asset.name): folder / asset.file for asset in self.manifest.assets}

    def find(self, kind: str, name: str) -> Path | None:
        """The file (or folder) of `name`, or None when the manifest has none or the file is gone."""
        path = self._files.get((kind, name))
        return path if path is not None and path.exists() else None

    def names(self, kind: str) -> Sequence[str]:
        """All names of one kind, in the manifest's order."""
        return [asset.name for asset in self.manifest.assets if asset.kind == kind]

    def resource(self, path: str) -> Path:
        """A file of the engine's theme (`sound/ui_move.ogg`); the story's file of the same path wins."""
        own = self._folder / path
        return own if own.exists() else self._resources / path
