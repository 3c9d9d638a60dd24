"""Writing files so that a kill at any instant loses nothing, and reading them so that damage is found.

Owns the envelope (format, kind, checksum), the temporary file, the rename and the backup. Must not know what is inside.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

import msgspec

MAX_BYTES = 32 * 1024 * 1024
BACKUP = ".bak"
_PART = ".part"


class DamagedFile(Exception):
    """A file that can't be trusted: cut short, altered, or of another kind. The message says what is wrong with it."""


class NewerFile(Exception):
    """A file that a later version of the program wrote."""


class UnwritableFolder(Exception):
    """The file can't be written: the disk is full, the folder read-only or gone. The message says which."""


class Envelope(msgspec.Struct, frozen=True):
    """What lies around every file: its kind and format, and a SHA-256 of the body's bytes."""

    kind: str
    format: int
    checksum: str
    body: msgspec.Raw


def seal(kind: str, version: int, body: bytes) -> bytes:
    """`body` (JSON) in its envelope, as bytes to be written."""
    return msgspec.json.encode(Envelope(kind, version, hashlib.sha256(body).hexdigest(), msgspec.Raw(body)))


def unseal(data: bytes, kind: str, newest: int) -> tuple[int, bytes]:
    """Format and body of a sealed file. Raises DamagedFile or NewerFile."""
    if len(data) > MAX_BYTES:
        raise DamagedFile(f"the file has {len(data) // 2**20} MiB; none of ours has more than {MAX_BYTES // 2**20}")
    try:
        envelope = msgspec.json.decode(data, type=Envelope)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedFile(f"the file is cut short or isn't one of ours ({error})") from error
    if envelope.kind != kind:
        raise DamagedFile(f"this is a {envelope.kind!r} file, not a {kind!r}")
    if envelope.format > newest:
        raise NewerFile(f"it was written by a later version (format {envelope.format}, this version knows {newest})")
    body = bytes(envelope.body)
    if hashlib.sha256(body).hexdigest() != envelope.checksum:
        raise DamagedFile("its contents were changed after it was written")
    return envelope.format, body


def write_file(path: Path, data: bytes) -> None:
    """Put `data` at `path` whole or not at all; what was there stays as the backup. Raises UnwritableFolder."""
    part = path.with_name(path.name + _PART)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            _keep_backup(path)
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise UnwritableFolder(f"{path}: {error.strerror or error}") from error


def read_file(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes at `path`. Raises FileNotFoundError, or DamagedFile when it can't be read or is larger than `limit`."""
    try:
        if path.stat().st_size > limit:
            raise DamagedFile(f"{path.name} is larger than any of our files")
        return path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise DamagedFile(f"{path.name} can't be read: {error.strerror or error}") from error


def backup_of(path: Path) -> Path:
    """Where the previous contents of `path` are kept."""
    return path.with_name(path.name + BACKUP)


def remove_file(path: Path) -> None:
    """Remove a file and its backup; absent ones are no error. Raises UnwritableFolder."""
    try:
        path.unlink(missing_ok=True)
        backup_of(path).unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFolder(f"{path}: {error.strerror or error}") from error


def _keep_backup(path: Path) -> None:
    # A hard link first, so that `path` itself is never absent; file systems without links get a copy.
    backup = backup_of(path)
    spare = backup.with_name(backup.name + _PART)
    spare.unlink(missing_ok=True)
    try:
        os.link(path, spare)
    except OSError:
        spare.write_bytes(path.read_bytes())
    spare.replace(backup)


def _sync_folder(folder: Path) -> None:
    # The rename itself must reach the disk; Windows has no folder handles to sync.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
