"""Opening a script at a line in the writer's editor.

Owns how the usual editors are told a line. Must not know the story.
"""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

# Editors that take `file:line`, and those that take the line before the file; all others get `+line file`.
_COLON: Final = {"code": ["-g"], "codium": ["-g"], "subl": [], "zed": [], "hx": []}
_LINE: Final = {"idea": "--line", "pycharm": "--line", "kate": "--line", "notepad++": "-n"}


def editor_of(environment: Mapping[str, str]) -> str:
    """The editor that the environment names; empty when it names none."""
    return environment.get("VISUAL", "") or environment.get("EDITOR", "")


def editor_command(editor: str, file: Path, line: int) -> list[str]:
    """The command that opens `file` at `line` (from 1)."""
    command = shlex.split(editor)
    name = Path(command[0]).stem.lower()
    if name in _COLON:
        return [*command, *_COLON[name], f"{file}:{line}"]
    if name == "notepad++":
        return [*command, f"-n{line}", str(file)]
    if _LINE.get(name):
        return [*command, _LINE[name], str(line), str(file)]
    return [*command, f"+{line}", str(file)]


def open_in_editor(editor: str, file: Path, line: int) -> str:
    """Open it and go on; why that couldn't be done, else empty."""
    try:
        subprocess.Popen(editor_command(editor, file, line))
    except (OSError, ValueError, IndexError) as error:
        return str(error)
    return ""
