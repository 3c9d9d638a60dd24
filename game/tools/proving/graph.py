"""A story unrolled: steps that matter, in an order in which none is ever come back to.

Owns the data. A node is a step at a place; its edges say where the story can go from it, and on what condition. What
neither asks, decides nor changes anything is not in the graph.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.story.effects import Changes
from game.story.expressions.tree import Expression
from game.tools.proving.loops import Touched

NodeKind = Literal[
    "start",  # the beginning
    "enter",  # a scene begins
    "change",  # values change
    "take",  # an entry goes into its collection
    "offer",  # an entry can be taken
    "choice",
    "interlude",
    "branch",  # a condition decides
    "end",  # an ending, or the end of the story
    "stuck",  # the machine can't go on
    "beyond",  # a loop was followed as often as the bound says: now anything may have happened in it
    "cut",  # one more round after that
    "deep",  # calls in calls, more than the bound says
]


@dataclass(frozen=True, slots=True)
class Frame:
    """A call that has not returned: where it came from, and the instruction to go on with there.

    With `hook`, it is what is played between two chapters, and `place` is where the story goes on (None: it ends).
    """

    place: Place | None
    index: int = 0
    hook: str = ""
    chapter: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A scene in a round of its loop. In `wide` places anything that the loop can change may have any value."""

    scene: str
    round: int = 0
    stack: tuple[Frame, ...] = ()
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition on an edge, and where it stands. `wanted` false: it must not hold."""

    condition: Expression
    wanted: bool
    file: str
    line: int


@dataclass(slots=True)
class Edge:
    """A way on to the node `target`. `option` is what the player takes for it; `changes` happen on the way.

    It needs the scene `unseen` not to have been entered before. `late`: the clock wants the option, and can't have it.
    """

    target: int
    guards: tuple[Guard, ...] = ()
    option: str = ""
    changes: Changes = ()
    unseen: str = ""
    late: bool = False


@dataclass(slots=True)
class Node:
    """A step. `name` is what it is about: a scene, a choice or interlude, an entry, an ending, a reason.

    A choice that can leave the player without an option has a last edge to a stuck node, an interlude that can be
    passed over one that says so (`otherwise` is its number): taken when all others are closed. A node beyond a loop
    knows what can be `touched` there, and the node of the scene it stands for in the first round (`again`).
    """

    kind: NodeKind
    place: Place | None
    name: str = ""
    step: str = ""
    changes: Changes = ()
    edges: list[Edge] = field(default_factory=list)
    otherwise: int | None = None
    touched: Touched | None = None
    again: int | None = None
    line: int = 0


@dataclass(slots=True)
class Graph:
    """All nodes; `order` is an order in which every edge leads forward. `start` is the first."""

    nodes: list[Node]
    start: int
    order: list[int]

    @property
    def has_loops(self) -> bool:
        """Is there a loop that was not followed to its end?"""
        return any(node.kind in ("beyond", "deep") for node in self.nodes)


def ordered(nodes: list[Node], start: int) -> list[int]:
    """The numbers of the nodes that can be reached, so that every edge leads forward."""
    entering = [0] * len(nodes)
    seen = {start}
    waiting = [start]
    while waiting:
        for edge in nodes[waiting.pop()].edges:
            entering[edge.target] += 1
            if edge.target not in seen:
                seen.add(edge.target)
                waiting.append(edge.target)
    order: list[int] = []
    waiting = [start]
    while waiting:
        number = waiting.pop()
        order.append(number)
        for edge in nodes[number].edges:
            entering[edge.target] -= 1
            if entering[edge.target] == 0:
                waiting.append(edge.target)
    if len(order) != len(seen):
        raise AssertionError("an unrolled story comes back to a step")
    return order
