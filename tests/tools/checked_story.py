"""A small story on the disk, for what `check` says about files: pictures, fonts, translations."""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path

from game.assets.location import Location
from game.story.diagnostics.diagnostic import Diagnostic
from game.tools.check import check

STORY = """\
format: 1
id: harbour
title: 港
languages: {source: zh, offered: [zh, en]}
cast:
  anna: {name: 安娜, portraits: anna, player: true}
flags: {asked: 问过}
backgrounds: {harbour: {variants: [day, night]}}
chapters: {one: chapters/one.yaml}
"""
STEPS = "- background: harbour day\n- show: anna smile\n- 风。"
MANIFEST = """\
assets:
  - {name: harbour_day, kind: background, file: backgrounds/harbour_day.jpg, licence: CC0-1.0, author: The project}
  - {name: anna, kind: portrait, file: portraits/anna, licence: CC0-1.0, author: The project}
"""
PORTRAIT = {"expressions": {"neutral": {}, "smile": {}}, "bases": {"standing": {}, "sitting": {}}}
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
# Another scene, in which the flag is set, so that whoever asks about it asks something.
ELSEWHERE = "  two:\n    - set: {asked: true}\n    - 雨。\n"


def write(root: Path, path: str, text: str) -> None:
    """A file below `root`."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def make_story(
    root: Path,
    steps: str = STEPS,
    *,
    story: str = STORY,
    manifest: str = MANIFEST,
    files: str = "",
    translations: dict[str, str] | None = None,
) -> Location:
    """A story in `root`; what the entries in `files` name exists, and of `translations` each file by its path."""
    write(root, "scripts/story.yaml", story)
    body = textwrap.indent(steps.strip("\n"), "    ")
    write(root, "scripts/chapters/one.yaml", f"chapter: one\ntitle: 起风\nscenes:\n  arrival:\n{body}\n{ELSEWHERE}")
    write(root, "assets/manifest.yaml", manifest)
    for file in re.findall(r"file: ([\w/]+\.\w+)", files or manifest):
        write(root, f"assets/{file}", "")
    write(root, "assets/portraits/anna/manifest.json", json.dumps(PORTRAIT))
    for path, text in (translations or {}).items():
        write(root, f"scripts/locale/{path}", HEAD + text)
    return Location(root)


def found(location: Location, *codes: str, text_fit: bool = False) -> list[Diagnostic]:
    """The remarks of those codes, or of families (F, A)."""
    return [remark for remark in check(location, text_fit=text_fit) if remark.code.startswith(codes)]
