"""The report of a crash: what a player can copy and send, and nothing about them.

Owns its contents and its file. Must not know how it is shown.
"""

from __future__ import annotations

import datetime
import platform
import traceback
from pathlib import Path

import msgspec
import pygame

from game import __version__
from game.save.record import Moment
from game.session.session import Session

_MOMENTS = 12


def make_report(error: BaseException, session: Session | None, when: datetime.datetime, told: list[str]) -> str:
    """The report's text: versions, the error, the place in the story, the last steps. No names or folders."""
    lines = [
        f"When      {when.isoformat(timespec='seconds')}",
        f"Program   {__version__}",
        f"Python    {platform.python_version()} on {platform.system()} {platform.machine()}",
        f"pygame-ce {pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}",
    ]
    if session is not None:
        declared = session.program.declarations
        lines += [
            f"Story     {declared.id} {declared.version}",
            f"At        scene {session.state.scene}, step {session.state.step}",
        ]
    lines += ["", *_without_folders(traceback.format_exception(error))]
    if told:
        lines += ["", "Reported before:", *(f"  {line}" for line in told[-20:])]
    if session is not None:
        lines += ["", "Last steps:", *(f"  {_step(moment)}" for moment in session.last_moments(_MOMENTS))]
    return "\n".join(lines) + "\n"


def write_report(folder: Path, text: str, when: datetime.datetime) -> Path | None:
    """Put a report beside the saves; None when that can't be done."""
    path = folder / f"crash-{when:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path


def _step(moment: Moment) -> str:
    left_by = msgspec.json.encode(moment.left_by).decode() if moment.left_by is not None else ""
    return f"{moment.state.scene} {moment.state.step} {left_by}".rstrip()


def _without_folders(lines: list[str]) -> list[str]:
    """The traceback with files named from the package on: a player's user name is nobody's business."""
    root = str(Path(__file__).parent.parent.parent)
    home = str(Path.home())
    text = "".join(lines).replace(root, "…").replace(home, "~")
    return text.rstrip().split("\n")
