"""Files are written whole or not at all, and damage is found when they are read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.save.files import (
    DamagedFile,
    NewerFile,
    UnwritableFolder,
    backup_of,
    read_file,
    remove_file,
    seal,
    unseal,
    write_file,
)


def test_what_is_sealed_can_be_unsealed() -> None:
    assert unseal(seal("save", 1, b'{"a":1}'), "save", 1) == (1, b'{"a":1}')


@pytest.mark.parametrize("cut", [0, 1, 10, 60, -1])
def test_a_file_cut_short_is_damaged(cut: int) -> None:
    with pytest.raises(DamagedFile):
        unseal(seal("save", 1, b'{"a":1}')[:cut], "save", 1)


def test_a_changed_body_is_damaged() -> None:
    data = seal("save", 1, b'{"a":1}').replace(b'{"a":1}', b'{"a":2}')
    with pytest.raises(DamagedFile, match="changed"):
        unseal(data, "save", 1)


def test_a_file_of_another_kind_is_damaged() -> None:
    with pytest.raises(DamagedFile, match="profile"):
        unseal(seal("profile", 1, b"{}"), "save", 1)


def test_a_file_of_a_later_format_says_so() -> None:
    with pytest.raises(NewerFile, match="format 9"):
        unseal(seal("save", 9, b"{}"), "save", 1)


def test_writing_keeps_what_was_there_as_the_backup(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.save"
    write_file(path, b"one")
    write_file(path, b"two")
    assert (read_file(path), read_file(backup_of(path))) == (b"two", b"one")
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["a.save", "a.save.bak"]


def test_removing_takes_the_backup_too(tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    write_file(path, b"one")
    write_file(path, b"two")
    remove_file(path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnwritableFolder, match="file"):
        write_file(tmp_path / "file" / "a.save", b"one")


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.save"
    write_file(path, b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableFolder, match="No space"):
        write_file(path, b"two")
    assert read_file(path) == b"one"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.save"]


def test_where_links_are_not_to_be_had_the_backup_is_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_args: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "a.save"
    write_file(path, b"one")
    write_file(path, b"two")
    assert read_file(backup_of(path)) == b"one"


WRITER = """
import sys
from pathlib import Path
from game.save.files import seal, write_file
path = Path(sys.argv[1])
number = 0
print("ready", flush=True)
while True:
    number += 1
    write_file(path, seal("save", 1, b'{"n":%d,"pad":"%s"}' % (number, b"x" * 200_000)))
"""


@pytest.mark.skipif(os.name == "nt", reason="kill signals are POSIX")
def test_a_kill_at_any_instant_of_a_save_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "a.save"
    write_file(path, seal("save", 1, b'{"n":0}'))
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    for attempt in range(12):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, env=environment)
        assert process.stdout is not None
        process.stdout.readline()
        # Spread over the writer's few milliseconds a file, so that every part of a write is hit in the long run.
        time.sleep(0.0013 * (attempt + 1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        unseal(read_file(path), "save", 1)
        if backup_of(path).exists():
            unseal(read_file(backup_of(path)), "save", 1)
