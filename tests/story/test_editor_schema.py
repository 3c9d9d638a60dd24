"""The schemas for editors describe files as they really are."""

from __future__ import annotations

from pathlib import Path

import yaml

from game.story.commands.registry import COMMANDS
from game.story.editor_schema import chapter_schema, names_of, page_schema, story_schema
from game.story.load import load_story

LANTERN = Path(__file__).parent.parent / "stories" / "lantern"


def test_every_key_of_a_real_story_is_described() -> None:
    declarations = load_story(LANTERN).declarations
    described = story_schema(declarations)["properties"]
    written = yaml.safe_load((LANTERN / "scripts/story.yaml").read_text(encoding="utf-8"))
    assert set(written) <= set(described)
    for section in ("cast", "meters", "collections"):
        fields = set(described[section]["additionalProperties"]["properties"])
        assert {key for thing in written[section].values() for key in thing} <= fields


def test_a_chapter_knows_every_command_and_everyone_who_speaks() -> None:
    program = load_story(LANTERN).program
    schema = chapter_schema(program)
    steps = schema["definitions"]["steps"]["items"]["anyOf"]
    first = [next(iter(step["required"])) for step in steps if step.get("required")]
    assert set(COMMANDS) <= set(first)
    assert any("keeper|boy|radio" in next(iter(step.get("patternProperties", {"": 0}))) for step in steps)
    background = next(step for step in steps if "background" in step.get("required", ()))
    assert background["properties"]["background"]["enum"] == ["none", "shore dusk", "shore storm", "lamp_room"]


def test_names_can_be_had_back_from_a_compiled_story() -> None:
    program = load_story(LANTERN).program
    names = names_of(program.declarations, program)
    assert names.type_of("oil") == "number" and names.type_of("lamp_lit") == "truth"
    assert names.knows("entry", "entry_wreck") and not names.knows("entry", "nothing")
    assert "shore" in names.names_of("scene")


def test_a_page_template_is_described() -> None:
    assert set(page_schema()["properties"]) == {"page", "title", "layout", "fields"}
