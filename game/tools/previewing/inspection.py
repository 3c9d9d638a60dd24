"""What the inspector tells about a moment: place, reasons, values, stage.

Owns the choice and order of facts, as rows of plain words. Must not draw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.story.declarations.story import Declarations
from game.story.expressions.explainer import words as reading_words
from game.story.program import Program
from game.story.state import State
from game.story.values import Value
from game.tools.previewing.branches import asked_on_the_way, locked_options
from game.tools.previewing.orders import shown
from game.tools.previewing.places import place_of
from game.tools.previewing.tongue import Tongue

Tone = Literal["plain", "heading", "yes", "no", "faint", "changed"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: words at the left, a value at the right. `tone` says how it is to be seen."""

    left: str
    right: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Inspection:
    """The head of the panel, and its two columns."""

    title: str
    place: str
    reasons: tuple[Row, ...]
    values: tuple[Row, ...]


def inspect(
    program: Program, state: State, before: State | None, tongue: Tongue, untranslated: bool | None
) -> Inspection:
    """Everything about a moment; `before` is the one that led here. `untranslated` is None in the source language."""
    place = place_of(program, state.scene, state.step)
    chapter = program.chapter_of(state.scene)
    reasons = [*_why(program, state, before, tongue), *_stage(state, tongue), *_held(state, tongue)]
    if untranslated is not None:
        told = tongue("not translated") if untranslated else tongue("translated")
        reasons.append(Row(tongue("unread text"), told, "no" if untranslated else "yes"))
    title = f"{state.scene} · {state.step}" + (f" · {chapter}" if chapter else "")
    values = tuple(_values(program.declarations, state, before, tongue))
    return Inspection(title, str(place), tuple(reasons), values)


def _why(program: Program, state: State, before: State | None, tongue: Tongue) -> list[Row]:
    rows: list[Row] = []
    for asked in asked_on_the_way(program, state, before):
        alone = len(asked.now) == 1
        now = shown(asked.now[0][1]) if alone else ""
        rows.append(Row(f"{asked.line}  {asked.text}", now, "yes" if asked.taken else "no"))
        if not alone and asked.now:
            rows.append(Row("    " + ", ".join(f"{name} {shown(value)}" for name, value in asked.now), tone="faint"))
    if rows:
        rows.insert(0, Row(tongue("why here"), tone="heading"))
    for number, option in enumerate(locked_options(program, state)):
        if not number:
            rows.append(Row(tongue("locked"), tone="heading"))
        kind = f" ({tongue('hidden')})" if option.hidden else ""
        rows.append(Row(f"{option.id}{kind}  {option.text}", tone="no"))
        rows += [Row(f"    {reading_words(part, now=tongue('now'))}", tone="faint") for part in option.fails]
    return rows


def _stage(state: State, tongue: Tongue) -> list[Row]:
    stage, audio = state.stage, state.audio
    rows = [Row(tongue("stage"), tone="heading")]
    rows.append(Row(stage.background or "—", f"cg {stage.cg}" if stage.cg else ""))
    for sprite in stage.sprites:
        pose = f" {sprite.pose}" if sprite.pose else ""
        rows.append(Row(f"{sprite.who} {sprite.look}{pose}", sprite.position))
    camera = stage.camera
    if (camera.x, camera.y, camera.zoom) != (0.5, 0.5, 1.0):
        rows.append(Row("camera", f"{camera.x:g} {camera.y:g} {camera.zoom:g}"))
    air = [name for name in (stage.weather, stage.effect) if name != "none"]
    if air:
        rows.append(Row(" ".join(air)))
    tracks = [track for track in (audio.music, audio.ambience) if track is not None]
    if tracks:
        rows.append(Row(tongue("sound"), tone="heading"))
        rows += [Row(track.name, f"{track.volume:g}") for track in tracks]
    return rows


def _held(state: State, tongue: Tongue) -> list[Row]:
    rows = [Row(name, ", ".join(held)) for name, held in state.collections.items() if held]
    rows += [Row(name, " ".join(words)) for name, words in state.boards.items() if words]
    return [Row(tongue("held"), tone="heading"), *rows] if rows else []


def _values(declared: Declarations, state: State, before: State | None, tongue: Tongue) -> list[Row]:
    was = before.values if before is not None else state.values
    starts = declared.starts()

    def row(name: str) -> Row:
        value, old = state.values.get(name, starts[name]), was.get(name, starts[name])
        return Row(name, _change(value, old), "changed" if value != old else "plain")

    rows = [Row(tongue("meters"), tone="heading"), *(row(name) for name in declared.meters)]
    true = [name for name in declared.flags if state.values.get(name) or was.get(name)]
    if true:
        rows.append(Row(tongue("flags"), tone="heading"))
        for name in true:
            value, old = bool(state.values.get(name)), bool(was.get(name))
            rows.append(Row(name, "" if value else shown(value), "changed" if value != old else "plain"))
    if declared.variables:
        rows += [Row(tongue("variables"), tone="heading"), *(row(name) for name in declared.variables)]
    return rows


def _change(value: Value, old: Value) -> str:
    if value == old:
        return shown(value)
    if isinstance(value, bool) or isinstance(old, bool | str) or isinstance(value, str):
        return f"{shown(old)} > {shown(value)}"
    return f"{shown(value)} ({value - old:+g})"
