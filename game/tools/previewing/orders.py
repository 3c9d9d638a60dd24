"""What can be typed into the preview's command line.

Owns its grammar and the list of what the words typed so far could mean. Carrying an order out is the preview's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from game.story.conditions import compile_condition, value_in
from game.story.errors import StoryError
from game.story.program import Program
from game.story.state import State
from game.story.values import Value
from game.tools.previewing.places import Atlas, place_of
from game.tools.words import read_words

Deed = Literal["scene", "step", "force", "back", "on", "choice", "tell"]

_FORCE: Final = re.compile(r"(?:set\s+)?(\w+)\s*([+\-]?=)\s*(.+)")
_MOVE: Final = re.compile(r"(back|on)(?:\s+(\d+))?")
_LINE: Final = re.compile(r"(?:(\S+\.yaml))?:?(\d+)")
_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Order:
    """Something to do: go to a scene or a step, force a value, go back or on. `label` and `detail` are shown.

    `tell` does nothing: it only answers, or says what is wrong.
    """

    deed: Deed
    label: str
    detail: str = ""
    scene: str = ""
    step: str = ""
    name: str = ""
    value: Value = 0
    count: int = 1


def orders_for(typed: str, program: Program, atlas: Atlas, state: State) -> list[Order]:
    """What the words typed could mean, the likeliest first; all scenes while nothing is typed."""
    typed = typed.strip()
    if typed.startswith("?"):
        return [_answer(typed[1:].strip(), program, state)]
    forced = _FORCE.fullmatch(typed)
    if forced:
        return [_force(program, state, *forced.groups())]
    move = _MOVE.fullmatch(typed)
    if move:
        count = int(move[2] or 1)
        return [Order("back" if move[1] == "back" else "on", f"{move[1]} {count}", count=count)]
    if typed == "choice":
        return [Order("choice", "choice", "on to the next choice")]
    line = _LINE.fullmatch(typed)
    if line:
        return [_line(program, atlas, state, line[1] or "", int(line[2]))]
    return _found(typed.lower(), program, atlas) or [Order("tell", typed, "nothing is called so, and no line says it")]


def _found(typed: str, program: Program, atlas: Atlas) -> list[Order]:
    scenes = [
        Order("scene", scene, str(place_of(program, scene, "")), scene=scene)
        for scene in program.scene_ids()
        if typed in scene.lower()
    ]
    if not typed:
        return scenes
    choices: list[Order] = []
    lines: list[Order] = []
    for step in atlas.steps:
        detail = f"{step.scene} · {step.file}:{step.line}"
        words = " / ".join(read_words(text.source) for text in step.texts)
        if step.kind == "choice" and (typed in step.id.lower() or typed in words.lower()):
            choices.append(Order("step", f"{step.id} {words}".strip(), detail, step.scene, step.id))
        elif typed in words.lower():
            label = f"{step.who}: {words}" if step.who else words
            lines.append(Order("step", label, detail, step.scene, step.id))
    return [*scenes, *choices, *lines][:_MOST]


def _line(program: Program, atlas: Atlas, state: State, name: str, line: int) -> Order:
    here = program.file_of(state.scene)
    file = next((info.file for info in program.index.chapters if name and info.file.endswith(name)), here)
    step = atlas.near_line(file, line)
    if step is None:
        return Order("tell", f"{name}:{line}", "there is nothing to show in that file")
    words = " / ".join(read_words(text.source) for text in step.texts) or step.kind
    return Order("step", words, f"{step.scene} · {step.file}:{step.line}", step.scene, step.id)


def _force(program: Program, state: State, name: str, how: str, text: str) -> Order:
    starts = program.declarations.starts()
    if name not in starts:
        return Order("tell", name, "there is no meter, flag or variable of that name")
    wanted = f"{name} {how[0]} ({text})" if how != "=" else text
    try:
        value = value_in(program, compile_condition(program, wanted, None), state)
    except StoryError as error:
        return Order("tell", wanted, error.reason)
    start = starts[name]
    if isinstance(start, bool) != isinstance(value, bool) or isinstance(start, str) != isinstance(value, str):
        return Order("tell", wanted, f"{name} holds {type(start).__name__}, and this is {type(value).__name__}")
    meter = program.declarations.meters.get(name)
    if meter is not None and not isinstance(value, str):
        value = meter.clamp(value)
    now = state.values.get(name, start)
    return Order("force", f"{name} = {shown(value)}", f"now {shown(now)}", name=name, value=value)


def _answer(text: str, program: Program, state: State) -> Order:
    if not text:
        return Order("tell", "?", "type an expression: ? luck > 3 and seen(start)")
    try:
        return Order("tell", text, shown(value_in(program, compile_condition(program, text, None), state)))
    except StoryError as error:
        return Order("tell", text, error.reason)


def shown(value: Value) -> str:
    """A value as scripts write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)
