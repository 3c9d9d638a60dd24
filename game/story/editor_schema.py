"""JSON Schema of chapter files, story.yaml and page templates, for editors that complete and check YAML.

Owns those three descriptions. They are made of what the commands and declarations say about themselves, with the names
of one story in them.
"""

from __future__ import annotations

from typing import Any, Final

from game.story.commands.choice import Option
from game.story.commands.registry import COMMANDS, RECORDS
from game.story.commands.say import Say
from game.story.declarations.pages import Template
from game.story.declarations.reader import type_of
from game.story.declarations.sections import OPENING, SECTIONS, SIMPLE
from game.story.declarations.story import Declarations
from game.story.program import Program
from game.story.schema.names import Names
from game.story.schema.record import Record, manual_of

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_STEPS: Final = {"$ref": "#/definitions/steps"}
# Parameters that hold steps, or options with steps in them.
_NESTED: Final[dict[str, Any]] = {
    "then": _STEPS,
    "else": _STEPS,
    "options": {"type": "array", "items": {"$ref": "#/definitions/option"}},
    "elif": {
        "type": "array",
        "items": {"type": "object", "properties": {"if": {"type": "string"}, "then": _STEPS}, "required": ["if"]},
    },
}


def names_of(declarations: Declarations, program: Program | None = None) -> Names:
    """The names of a compiled story, as the compiler had them; with the program, its scenes and choices too."""
    names = Names()
    for name, value in declarations.starts().items():
        names.declare_value(name, type_of(value))
    sorts: dict[str, Any] = {
        "cast": declarations.cast,
        "meter": declarations.meters,
        "board": declarations.boards,
        "background": declarations.backgrounds,
        "cg": declarations.cgs,
        "music": declarations.music,
        "ambience": declarations.ambience,
        "sound": declarations.sounds,
        "ending": declarations.endings,
        "interlude": declarations.interludes,
        "page": declarations.pages,
        "chapter": declarations.chapters,
        "entry": {name: entry for group in declarations.collections.values() for name, entry in group.entries.items()},
        "unlockable": {**declarations.cgs, **declarations.codex},
    }
    if program is not None:
        sorts["scene"] = dict.fromkeys(program.scene_ids())
        sorts["choice"] = program.index.choices
    for sort, things in sorts.items():
        for name, thing in things.items():
            names.declare(sort, name, thing)
    return names


def chapter_schema(program: Program) -> dict[str, Any]:
    """The schema of the chapter files of a story."""
    names = names_of(program.declarations, program)
    steps = [_described(name, names) for name in COMMANDS]
    line = _properties(Record(Say), names, {"say", "by", "look"})
    speakers = "|".join(program.declarations.cast)
    speech = {
        "type": "object",
        "patternProperties": {rf"^({speakers})( *[(（].*[)）])?$": {"type": "string"}},
        "properties": line,
        "additionalProperties": False,
    }
    option = {
        "type": "object",
        "properties": _properties(Record(Option), names, set()),
        "additionalProperties": {"type": "string"},
        "minProperties": 1,
    }
    step = {"anyOf": [{"type": ["string", "number", "boolean"]}, *steps, *([speech] if speakers else [])]}
    scene = {
        "anyOf": [
            _STEPS,
            {
                "type": "object",
                "properties": {
                    "renamed": {"type": "array", "items": {"type": "string"}},
                    "aside": {"type": "boolean"},
                    "steps": _STEPS,
                },
                "required": ["steps"],
                "additionalProperties": False,
            },
        ]
    }
    return {
        "$schema": _DRAFT,
        "title": f"{program.declarations.title}: chapter",
        "type": "object",
        "properties": {
            "chapter": {"enum": list(program.declarations.chapters)},
            "title": {"type": "string"},
            "renamed": {"type": "array", "items": {"type": "string"}},
            "aside": {"type": "boolean"},
            "scenes": {"type": "object", "additionalProperties": scene},
        },
        "required": ["chapter", "scenes"],
        "additionalProperties": False,
        "definitions": {"steps": {"type": "array", "items": step}, "option": option},
    }


def story_schema(declarations: Declarations) -> dict[str, Any]:
    """The schema of story.yaml."""
    names = names_of(declarations)

    sections = {key: {"type": "object", "additionalProperties": kind.describe(names)} for key, kind in SECTIONS.items()}
    return {
        "$schema": _DRAFT,
        "title": "story.yaml",
        "type": "object",
        "properties": {
            **{key: kind.describe(names) for key, kind in SIMPLE.items()},
            **sections,
            "opening": OPENING.describe(names),
        },
        "required": ["format", "id", "chapters"],
        "additionalProperties": False,
    }


def page_schema() -> dict[str, Any]:
    """The schema of a page template."""
    return {"$schema": _DRAFT, "title": "page", **Record(Template).describe(Names())}


def _described(name: str, names: Names) -> dict[str, Any]:
    record = RECORDS[name]
    described = record.describe(names)
    described["properties"] = _properties(record, names, set())
    described["description"] = manual_of(record.cls).split("\n\n")[0]
    if name == "page":
        # Its fields are the template's.
        described["additionalProperties"] = True
    return described


def _properties(record: Record[Any], names: Names, without: set[str]) -> dict[str, Any]:
    return {
        parameter.key: _NESTED.get(parameter.key) or parameter.kind.describe(names)
        for parameter in record.parameters
        if parameter.key not in without
    }
