"""Edits that a writer might make to a chapter between two releases, on the text of the YAML.

Each kind takes a chapter's text and a source of chance, and gives the edited text (None when there is nothing to edit).
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Mapping

Edit = Callable[[str, random.Random], str | None]

_STEP = re.compile(r"^(?P<indent> {4,})- (?P<body>.*)$")
_LINE = re.compile(r"^(?P<indent> {4,})- (?!\w: )(?P<who>\w+(?: \(\w+\))?: )?(?P<words>[「\u4e00-\u9fff（].*)$")
_SCENE = re.compile(r"^  (?P<name>\w+):$")


def blocks(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The lines, and for each step the range of lines that it takes with all that belongs to it."""
    lines = text.split("\n")
    ranges = []
    for start, line in enumerate(lines):
        match = _STEP.match(line)
        if match is None or re.match(r"[a-d]: ", match["body"]):
            continue
        depth = len(match["indent"])
        end = start + 1
        while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > depth:
            end += 1
        ranges.append((start, end))
    return lines, ranges


def insert(text: str, chance: random.Random) -> str | None:
    """A new line of narration somewhere."""
    lines, ranges = blocks(text)
    start, _end = chance.choice(ranges)
    indent = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
    if "collect:" in lines[start]:
        return None
    return "\n".join([*lines[:start], f"{indent}- 新写的一句，第{chance.randrange(1000)}号。", *lines[start:]])


def delete(text: str, chance: random.Random) -> str | None:
    """A step (with all that belongs to it) is taken out, unless a list would be left empty."""
    lines, ranges = blocks(text)
    start, end = chance.choice(ranges)
    if _alone(lines, start, end) or (end < len(lines) and "collect:" in lines[end]):
        return None
    return "\n".join(lines[:start] + lines[end:])


def edit(text: str, chance: random.Random) -> str | None:
    """Other words in a line."""
    lines = text.split("\n")
    found = [number for number, line in enumerate(lines) if _LINE.match(line)]
    number = chance.choice(found)
    lines[number] = lines[number].replace("。", f"，改过{chance.randrange(1000)}。", 1)
    return "\n".join(lines)


def move(text: str, chance: random.Random) -> str | None:
    """A step changes places with the next one of the same depth."""
    lines, ranges = blocks(text)
    start, end = chance.choice(ranges)
    after = next((r for r in ranges if r[0] == end), None)
    if after is None or _depth(lines[start]) != _depth(lines[after[0]]):
        return None
    if "collect:" in lines[start] + lines[after[0]] or (after[1] < len(lines) and "collect:" in lines[after[1]]):
        return None
    swapped = lines[after[0] : after[1]] + lines[start:end]
    return "\n".join(lines[:start] + swapped + lines[after[1] :])


def carry(text: str, chance: random.Random) -> str | None:
    """A line goes to the beginning of another scene."""
    lines, ranges = blocks(text)
    start, end = chance.choice(ranges)
    scenes = [
        number
        for number, (line, first) in enumerate(itertools.pairwise(lines))
        if _SCENE.match(line) and first.startswith("    - ")
    ]
    if _depth(lines[start]) != 4 or not _LINE.match(lines[start]) or _alone(lines, start, end):
        return None
    target = chance.choice(scenes)
    taken = lines[start:end]
    if "\n".join(taken) in "\n".join(lines[target : target + 12]):
        return None
    rest = lines[:start] + lines[end:]
    place = rest.index(lines[target]) + 1
    return "\n".join(rest[:place] + taken + rest[place:])


def rename(text: str, chance: random.Random) -> str | None:
    """A scene gets another name and says what it was called."""
    lines = text.split("\n")
    found = [number for number, line in enumerate(lines) if _SCENE.match(line)]
    number = chance.choice(found)
    old = lines[number].strip(" :")
    end = number + 1
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith("    ")):
        end += 1
    body = lines[number + 1 : end]
    if any(line.startswith("    renamed:") for line in body):
        return None
    head = [f"  {old}_anew:", f"    renamed: [{old}]"]
    if any(line.startswith("    steps:") for line in body):
        return "\n".join([*lines[:number], *head, *body, *lines[end:]])
    return "\n".join([*lines[:number], *head, "    steps:", *(f"  {line}" for line in body), *lines[end:]])


def split(text: str, chance: random.Random) -> str | None:
    """A long line becomes two."""
    lines = text.split("\n")
    found = [number for number, line in enumerate(lines) if _LINE.match(line) and "，" in line]
    if not found:
        return None
    number = chance.choice(found)
    match = _LINE.match(lines[number])
    assert match is not None
    first, second = match["words"].split("，", 1)
    who = match["who"] or ""
    opening, closing = ("「", "」") if match["words"].startswith("「") else ("", "")
    lines[number : number + 1] = [
        f"{match['indent']}- {who}{first}。{closing}",
        f"{match['indent']}- {who}{opening}{second}",
    ]
    return "\n".join(lines)


def join(text: str, chance: random.Random) -> str | None:
    """Two lines of narration become one."""
    lines = text.split("\n")
    found = [
        number
        for number, (one, two) in enumerate(itertools.pairwise(lines))
        if _narration(one) and _narration(two) and _depth(one) == _depth(two)
    ]
    if not found:
        return None
    number = chance.choice(found)
    lines[number : number + 2] = [lines[number] + lines[number + 1].strip()[2:]]
    return "\n".join(lines)


KINDS: Mapping[str, Edit] = {
    "insert": insert,
    "delete": delete,
    "edit": edit,
    "move": move,
    "carry": carry,
    "rename": rename,
    "split": split,
    "join": join,
}


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _narration(line: str) -> bool:
    match = _LINE.match(line)
    return match is not None and not match["who"] and not match["words"].startswith("「")


def _alone(lines: list[str], start: int, end: int) -> bool:
    """Whether the step is the only one of its list."""
    depth = _depth(lines[start])
    before = start > 0 and _depth(lines[start - 1]) >= depth and bool(lines[start - 1].strip())
    after = end < len(lines) and bool(lines[end].strip()) and _depth(lines[end]) == depth
    return not before and not after
