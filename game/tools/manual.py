"""`manual`: writes the reference pages of the writer's manual out of the program itself.

Owns the pages' form. The words are those of the commands' docstrings and of the diagnostics; a test fails when
the pages in `scripts/reference/` say something else.
"""

from __future__ import annotations

import argparse
import inspect
import re
from pathlib import Path

from game.story.commands.registry import COMMANDS
from game.story.diagnostics.catalogue import PAGES

COMMANDS_FILE = "COMMANDS.md"
MESSAGES_FILE = "MESSAGES.md"
_NOTE = "<!-- Written by `python -m game manual`. Change the docstrings it comes from, not this file. -->"


def commands_page() -> str:
    """The reference of all commands, as Markdown."""
    rule = "The first key of a step says which command it is; all other keys are its parameters."
    parts = ["# Commands", "", _NOTE, "", rule, ""]
    parts += [" · ".join(f"[`{name}`](#{name})" for name in COMMANDS), ""]
    for name, command in COMMANDS.items():
        parts += [f"## {name}", "", *_formatted(inspect.getdoc(command) or ""), ""]
    return "\n".join(parts).rstrip() + "\n"


def messages_page() -> str:
    """The reference of all messages of `check`, as Markdown."""
    parts = ["# Messages of `check`", "", _NOTE, ""]
    for code, page in sorted(PAGES.items()):
        parts += [f"## {code}", "", f"**{page.severity}** — {page.en}  ", f"{page.zh}", ""]
        if page.hint_en:
            parts += [f"{page.hint_en}  ", f"{page.hint_zh}", ""]
        for title, example in (("Wrong", page.wrong), ("Right", page.right)):
            if example:
                form = "po" if page.about == "po" else "yaml"
                parts += [f"{title}:", "", f"```{form}", example.rstrip(), "```", ""]
    return "\n".join(parts).rstrip() + "\n"


def _formatted(doc: str) -> list[str]:
    lines: list[str] = []
    section = ""
    for line in doc.split("\n"):
        heading = re.fullmatch(r"(Parameters|Example|Examples):", line)
        if heading:
            section = heading[1]
            lines += ["| parameter | |", "|---|---|"] if section == "Parameters" else ["```yaml"]
        elif section == "Parameters" and line.strip():
            key, colon, what = line.strip().partition(": ")
            if colon and re.fullmatch(r"[a-z_, ]+", key):
                lines.append(f"| `{key}` | {what.replace('|', chr(92) + '|')} |")
            else:
                lines[-1] = lines[-1].removesuffix(" |") + f" {line.strip()} |"
        elif section.startswith("Example"):
            lines.append(line.removeprefix("  "))
        else:
            lines.append(line)
    if section.startswith("Example"):
        while lines and not lines[-1].strip():
            lines.pop()
        lines.append("```")
    return lines


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `manual`."""
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="the folder to write the pages to")


def run(given: argparse.Namespace) -> int:
    """Always 0."""
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / COMMANDS_FILE).write_text(commands_page(), encoding="utf-8", newline="\n")
    (given.out / MESSAGES_FILE).write_text(messages_page(), encoding="utf-8", newline="\n")
    return 0
