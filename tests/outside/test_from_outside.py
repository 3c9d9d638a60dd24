"""The game as a player's machine has it: a process with a window, played by keys from another program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.save.profile import Profile, ProfileFile
from game.save.settings import Settings

ROOT = Path(__file__).parent.parent.parent
NEEDED = ("Xvfb", "xdotool")

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in NEEDED), reason=f"needs {' and '.join(NEEDED)}"
)


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1600x900x24", "-nolisten", "tcp"],
        pass_fds=(writer,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as numbers:
        number = numbers.readline().strip()
    assert number, "Xvfb didn't come up"
    yield f":{number}"
    server.terminate()
    server.wait()


def finished(saves: Path) -> bool:
    file = saves / "qingshan" / "profile.json"
    try:
        return bool(json.loads(file.read_text(encoding="utf-8"))["body"]["endings"])
    except (OSError, ValueError, KeyError):
        return False


def test_the_chapter_is_played_from_title_to_end_by_keys_from_outside(tmp_path: Path, display: str) -> None:
    settings = Settings(motion="still", text_speed=0, first_start_done=True, window_size=(1280, 720), language="zh")
    folder = tmp_path / "qingshan"
    folder.mkdir()
    ProfileFile(folder / "profile.json").write(Profile(settings))
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("SDL_")},
        "DISPLAY": display,
        "GAME_SAVES": str(tmp_path),
        "SDL_AUDIODRIVER": "dummy",
    }
    game = subprocess.Popen(
        [sys.executable, "-m", "game", "--lang", "zh"], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    )

    def xdotool(*words: str) -> str:
        command = ["xdotool", *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=30)
        return done.stdout.strip()

    try:
        window = ""
        patience = time.monotonic() + 40
        while not window:
            assert game.poll() is None and time.monotonic() < patience, "no window came up"
            window = xdotool("search", "--onlyvisible", "--pid", str(game.pid)).split("\n")[0]
            time.sleep(0.1)
        xdotool("windowfocus", window)
        end = time.monotonic() + 150
        while not finished(tmp_path):
            assert game.poll() is None, f"the game ended by itself: {game.stderr.read() if game.stderr else ''}"
            assert time.monotonic() < end, "the chapter never came to its end"
            # Twenty at a time: starting xdotool costs more than the keys.
            xdotool("key", "--delay", "45", *["Return"] * 20)
        assert not list(folder.glob("crash-*.txt"))
    finally:
        game.terminate()
        game.wait(timeout=20)
        if game.stderr is not None:
            game.stderr.close()
