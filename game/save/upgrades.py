"""The steps that bring the save of an older version to today's format.

Owns one function a step, each from one format to the next. Must not know today's structures: a step is written once
and stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.save.files import DamagedFile

FORMAT: Final = 1

Step = Callable[[Any], Any]

# From the format in the key to the next one.
STEPS: Final[Mapping[int, Step]] = {}


def upgrade(body: Any, version: int, steps: Mapping[int, Step] = STEPS, newest: int = FORMAT) -> Any:
    """`body` of format `version` as one of format `newest`. DamagedFile when there never was such a format."""
    while version < newest:
        step = steps.get(version)
        if step is None:
            raise DamagedFile(f"there never was a save of format {version}")
        body = step(body)
        version += 1
    return body
