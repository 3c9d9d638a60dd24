"""The writer's reference says what the program does."""

from __future__ import annotations

from pathlib import Path

import yaml

from game.story.commands.registry import COMMANDS
from game.tools.manual import COMMANDS_FILE, MESSAGES_FILE, commands_page, messages_page

REFERENCE = Path(__file__).parent.parent.parent / "scripts" / "reference"


def test_the_pages_are_those_that_the_program_writes() -> None:
    assert (REFERENCE / COMMANDS_FILE).read_text(encoding="utf-8") == commands_page()
    assert (REFERENCE / MESSAGES_FILE).read_text(encoding="utf-8") == messages_page()


def test_every_command_has_a_page_with_parameters_and_an_example() -> None:
    for name, text in zip(COMMANDS, commands_page().split("\n## ")[1:], strict=True):
        assert text.startswith(f"{name}\n")
        assert f"| `{name}` |" in text, name
        example = text.split("```yaml\n")[1].split("\n```")[0]
        assert isinstance(yaml.load(example, Loader=yaml.BaseLoader), list), name
