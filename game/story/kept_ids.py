"""scripts/.ids.yaml: which steps kept their id when their words were changed, and what all steps said then.

Owns the form of that file. It is YAML, written by this module alone, so that it can be read line by line: it is looked
at on every compilation, and grows with the story.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

Kept = dict[str, dict[str, str]]

_HEAD: Final = """\
# Kept by `strings update`, read by the compiler: commit it, don't edit it.
# `kept`: a step whose words were changed keeps the id it had (fingerprint of its words: id).
# `steps`: what every step said at the last update ([id, speaker or sort, words]), so that changed words are recognised.
"""


class KnownStep(NamedTuple):
    """A step as it was at the last update."""

    id: str
    sort: str
    words: str


def read_kept(data: bytes) -> Kept:
    """For each scene, fingerprints of changed words and the ids that they keep. What can't be read is skipped."""
    kept: Kept = {}
    scene: dict[str, str] = {}
    for line in _lines(data, "kept:", "steps:"):
        if line.startswith("    "):
            mark, _, name = line.strip().partition(": ")
            if mark and name:
                scene[mark] = name
        elif line.endswith(":"):
            scene = kept.setdefault(line.strip()[:-1], {})
    return kept


def read_steps(data: bytes) -> dict[str, list[KnownStep]]:
    """For each scene, its steps as they were at the last update."""
    steps: dict[str, list[KnownStep]] = {}
    scene: list[KnownStep] = []
    for line in _lines(data, "steps:", ""):
        if line.startswith("    - "):
            try:
                name, sort, words = json.loads(line[6:])
            except ValueError:
                continue
            scene.append(KnownStep(str(name), str(sort), str(words)))
        elif line.endswith(":"):
            scene = steps.setdefault(line.strip()[:-1], [])
    return steps


def write(kept: Mapping[str, Mapping[str, str]], steps: Mapping[str, list[KnownStep]]) -> str:
    """The text of the file."""
    parts = [_HEAD, "kept:\n" if any(kept.values()) else "kept: {}\n"]
    for scene, marks in kept.items():
        if marks:
            parts.append(f"  {scene}:\n")
            parts += [f"    {mark}: {name}\n" for mark, name in marks.items()]
    parts.append("steps:\n" if any(steps.values()) else "steps: {}\n")
    for scene, known in steps.items():
        if known:
            parts.append(f"  {scene}:\n")
            parts += [f"    - {json.dumps(list(step), ensure_ascii=False)}\n" for step in known]
    return "".join(parts)


def _lines(data: bytes, begin: str, end: str) -> Iterator[str]:
    """The lines of one section of the file."""
    inside = False
    for line in data.decode("utf-8", errors="replace").splitlines():
        if line.startswith(begin):
            inside = True
        elif end and line.startswith(end):
            return
        elif inside and line.startswith("  "):
            yield line
