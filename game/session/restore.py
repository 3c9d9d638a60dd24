"""Putting a save onto today's script, which may have been edited since.

Owns the order of what is tried, so that no effect ever happens twice: the very step, else the latest step of the trail
that still exists *with the state that belonged to it*, else the start of the scene, of the chapter, of the story.
Must not know files or the screen.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from game.save.record import Moment, Record
from game.story.fitting import Known, fit_state
from game.story.machine import Machine
from game.story.program import Program
from game.story.state import State

# How far back the player was set: not at all, a few lines, to the start of the scene, the chapter, the story.
SetBack = Literal["", "lines", "scene", "chapter", "story"]


class Restored(msgspec.Struct, frozen=True):
    """History to go on from, and what the player is to be told about where that is."""

    moments: tuple[Moment, ...]
    at: int
    scene_start: State
    chapter_start: State
    set_back: SetBack = ""
    play_seconds: float = 0.0


def restore(record: Record, program: Program) -> Restored:
    """The play-through of `record` on `program`. Always finds a place to go on from."""
    known: Known = {}
    fitted = [fit_state(program, moment.state, known) for moment in record.moments]
    chosen = next((index for index in range(record.at, -1, -1) if fitted[index] is not None), None)
    scene_start = fit_state(program, record.scene_start)
    chapter_start = fit_state(program, record.chapter_start)
    if chosen is not None:
        moments, at = _keep(program, record.moments, fitted, chosen)
        set_back: SetBack = "" if chosen == record.at else "lines"
    else:
        if scene_start is not None:
            state, set_back = scene_start, "scene"
        elif chapter_start is not None:
            state, set_back = chapter_start, "chapter"
        else:
            first = record.moments[0].state
            state, _beat = Machine(program).begin(seed=first.seed, known=first.known)
            set_back = "story"
        moments, at = (Moment(state),), 0
    here = moments[at].state
    return Restored(
        moments=moments,
        at=at,
        scene_start=scene_start or here,
        chapter_start=chapter_start or here,
        set_back=set_back,
        play_seconds=record.summary.play_seconds,
    )


def _keep(
    program: Program, moments: tuple[Moment, ...], fitted: list[State | None], chosen: int
) -> tuple[tuple[Moment, ...], int]:
    # Before the present: every step that still exists may be rolled back to. After it: only an unbroken row can be
    # walked again, and only when the player stands where they stood.
    kept: list[Moment] = []
    at = 0
    for index, (moment, state) in enumerate(zip(moments, fitted, strict=True)):
        if index > chosen and state is None:
            break
        if state is None:
            continue
        if index == chosen:
            at = len(kept)
        arrived = fit_state(program, moment.arrived) if moment.arrived is not None else None
        kept.append(Moment(state, moment.left_by, arrived))
    return tuple(kept), at
