"""What is remembered about a player beyond any one play-through.

Owns the profile and its file: settings, lines seen, endings, what was unlocked, time played. Must not know the story.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from game.save.files import DamagedFile, NewerFile, backup_of, read_file, seal, unseal, write_file
from game.save.settings import Settings, read_settings

KIND = "profile"
FORMAT = 1


class Profile(msgspec.Struct):
    """The one thing here that changes in place. `seen` holds step ids, `endings` how often each was reached."""

    settings: Settings = Settings()
    seen: set[str] = msgspec.field(default_factory=set)
    endings: dict[str, int] = msgspec.field(default_factory=dict)
    unlocked: set[str] = msgspec.field(default_factory=set)
    play_seconds: float = 0.0
    starts: int = 0


class ProfileFile:
    """The profile on disk. A damaged file is put aside, never overwritten, and the backup is read instead."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[Profile, list[str]]:
        """The profile, and what a player should know about how it was read (empty when all is well)."""
        told: list[str] = []
        for path in (self.path, backup_of(self.path)):
            try:
                return self._decode(read_file(path), told), told
            except FileNotFoundError:
                continue
            except NewerFile:
                told.append("newer")
                self._put_aside(path, "newer")
            except DamagedFile:
                told.append("damaged")
                self._put_aside(path, "damaged")
        return Profile(), told

    def write(self, profile: Profile) -> None:
        """Write the profile. Raises UnwritableFolder."""
        write_file(self.path, seal(KIND, FORMAT, msgspec.json.encode(profile, order="deterministic")))

    @staticmethod
    def _decode(data: bytes, told: list[str]) -> Profile:
        _version, body = unseal(data, KIND, FORMAT)
        try:
            plain = msgspec.json.decode(body)
            settings, bad = read_settings(plain.pop("settings", {}))
            profile = msgspec.convert(plain, Profile)
        except (msgspec.DecodeError, msgspec.ValidationError, AttributeError) as error:
            raise DamagedFile(str(error)) from error
        told.extend(f"setting:{name}" for name in bad)
        profile.settings = settings
        return profile

    @staticmethod
    def _put_aside(path: Path, why: str) -> None:
        aside = path.with_name(f"{path.name}.{why}")
        try:
            path.replace(aside)
        except OSError:
            # It stays where it is; the next write keeps it as the backup.
            return
