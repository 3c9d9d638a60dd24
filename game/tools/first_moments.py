"""The first moment of each scene, and of each sort of thing that a story shows.

Owns finding them, by plays that try what was tried least. What no play comes to is begun from the scene itself.
"""

from __future__ import annotations

import msgspec

from game.story.beat import Beat
from game.story.errors import StoryError
from game.story.machine.machine import Machine
from game.story.program import Program
from game.story.state import State
from game.tools.robot import play
from game.tools.tempers import make_robots

_PLAYS = 30
_STEPS = 20_000


class FirstMoments(msgspec.Struct, frozen=True):
    """States by scene (in the order of the story), and by sort: line, voice, nvl, choice, timed, card, `page NAME`,
    full (something is offered and there is no room), ending.

    `scenes` are the first lines or choices, `entries` the very first stops, whatever they are.
    """

    scenes: dict[str, State]
    entries: dict[str, State]
    sorts: dict[str, State]


def first_moments(program: Program) -> FirstMoments:
    """Play until every scene was seen, at most some dozen times; the same story gives the same moments."""
    machine = Machine(program)
    robot = make_robots(program, "greedy")
    wanted = program.scene_ids()
    found: dict[str, State] = {}
    entries: dict[str, State] = {}
    sorts: dict[str, State] = {}
    for seed in range(_PLAYS):
        try:
            for step in play(machine, machine.begin(seed=seed), robot(seed), _STEPS):
                entries.setdefault(step.beat.scene, step.state)
                if step.beat.line is not None or step.beat.menu is not None:
                    found.setdefault(step.beat.scene, step.state)
                for sort in _sorts(step.beat):
                    sorts.setdefault(sort, step.state)
        except StoryError:
            continue  # a stuck path is what `walk` tells of
        if len(found) >= len(wanted):
            break
    for scene in wanted:
        if scene not in found:
            try:
                found[scene] = machine.begin(scene=scene)[0]
            except StoryError:
                continue
            entries.setdefault(scene, found[scene])
    return FirstMoments({scene: found[scene] for scene in wanted if scene in found}, entries, sorts)


def _sorts(beat: Beat) -> list[str]:
    if beat.line is not None:
        sort = "nvl" if beat.nvl else "voice" if beat.line.kind == "think" else beat.line.kind
        full = beat.line.offer is not None and beat.line.offer.full
        return [sort, "full"] if full else [sort]
    if beat.menu is not None:
        return ["timed" if beat.menu.seconds is not None else "choice"]
    if beat.page is not None:
        return [f"page {beat.page.template}"]
    if beat.card is not None:
        return ["card"]
    return ["ending"] if beat.ending is not None else []
