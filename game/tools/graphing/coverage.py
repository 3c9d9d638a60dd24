"""What a walk saw, as shares for the picture.

Owns the arithmetic alone.
"""

from __future__ import annotations

import msgspec

from game.story.outline import outline
from game.story.program import Program
from game.tools.graphing.story_graph import Node
from game.tools.walk import Walk


class Coverage(msgspec.Struct, frozen=True):
    """Shares from 0 to 1: plays that came to a scene or ending, its lines that were seen, an option of its choice."""

    plays: int
    scenes: dict[str, float]
    lines: dict[str, float]
    options: dict[tuple[str, str], float]
    endings: dict[str, float]
    unseen: frozenset[tuple[str, str]] = frozenset()

    def never(self, node: Node) -> bool:
        """Whether no play came to a node (to none of its options)."""
        if node.kind == "scene":
            return not self.scenes.get(node.id)
        if node.kind == "ending":
            return not self.endings.get(node.id)
        return not any(self.options.get((node.choice, option.id)) for option in node.options)


def coverage_of(program: Program, seen: Walk) -> Coverage:
    """The shares of a walk."""
    plays = max(1, seen.plays)
    lines: dict[str, list[bool]] = {}
    unseen: set[tuple[str, str]] = set()
    for step in outline(program):
        if step.kind in ("say", "narrate", "think"):
            was_seen = (step.scene, step.id) in seen.lines
            lines.setdefault(step.scene, []).append(was_seen)
            if not was_seen:
                unseen.add((step.scene, step.id))
    taken: dict[str, int] = {}
    for (choice, _option), count in seen.options.items():
        taken[choice] = taken.get(choice, 0) + count
    return Coverage(
        plays=seen.plays,
        scenes={scene: seen.scenes.get(scene, 0) / plays for scene in program.scene_ids()},
        lines={scene: sum(found) / len(found) for scene, found in lines.items()},
        options={(choice, option): count / taken[choice] for (choice, option), count in seen.options.items()},
        endings={ending: count / plays for ending, count in seen.endings.items()},
        unseen=frozenset(unseen),
    )
