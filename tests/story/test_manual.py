"""The manual page of every command is true: its parameters are those that there are, and its example compiles."""

from __future__ import annotations

import re

import pytest

from game.story.commands.registry import COMMANDS, RECORDS
from game.story.commands.reserved import COMMAND_NAMES, RESERVED
from game.story.load import load_text
from game.story.schema.names import Names
from game.story.schema.record import manual_of
from tests.story.harbour import STORY, chapter_of, files_of


def section(manual: str, title: str) -> str:
    _, _, rest = manual.partition(f"\n{title}:\n")
    lines = []
    for line in rest.splitlines():
        if line and not line.startswith(" "):
            break
        lines.append(line[2:])
    return "\n".join(lines).strip("\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_manual_names_every_parameter(name: str) -> None:
    written = re.findall(r"^([a-z_]+):", section(manual_of(COMMANDS[name]), "Parameters"), re.MULTILINE)
    assert written == sorted(written, key=written.index)
    assert set(written) == {parameter.key for parameter in RECORDS[name].parameters}
    assert written[0] == name


@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_compiles_without_a_remark(name: str) -> None:
    example = section(manual_of(COMMANDS[name]), "Example")
    assert example
    opening = "- background: harbour day\n- show: anna\n" if name in ("hide", "move", "animate", "camera") else ""
    loaded = load_text(files_of(chapter_of(opening + example), STORY))
    assert [remark for remark in loaded.diagnostics if remark.code not in ("S402",)] == []


def test_names_of_commands_can_t_be_ids() -> None:
    assert list(COMMANDS) == COMMAND_NAMES
    keys = {parameter.key for record in RECORDS.values() for parameter in record.parameters}
    assert keys <= RESERVED


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_described_to_an_editor(name: str) -> None:
    described = RECORDS[name].describe(Names())
    assert name in described["properties"]
    assert described["additionalProperties"] is False
