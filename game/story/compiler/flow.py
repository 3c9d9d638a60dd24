"""Where a story can go: scenes that nothing leads to, and rounds that never stop.

Owns the reasoning about the graph of scenes. It looks at instructions, never at words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.ops import STOPS, Branch, Call, ChapterUnit, Choice, End, Goto, Interlude, Jump, Return, Scene
from game.story.program import Index
from game.story.source.nodes import Span


def check_flow(
    units: Sequence[ChapterUnit], index: Index, declarations: Declarations, diagnostics: Diagnostics
) -> None:
    """Report scenes that can't be reached and rounds without a stop."""
    graph = _Graph(units, index, declarations)
    start = declarations.start if declarations.start in graph.scenes else graph.first
    reached = graph.reached(start)
    for name, (unit, scene) in graph.scenes.items():
        if name not in reached and not unit.id.startswith("_"):
            diagnostics.add("S402", Span(unit.file, scene.line, 1, len(name)), scene=name)
    for name in graph.rounds():
        unit, scene = graph.scenes[name]
        diagnostics.add("S403", Span(unit.file, scene.line, 1, len(name)), scene=name)


class _Graph:
    def __init__(self, units: Sequence[ChapterUnit], index: Index, declarations: Declarations) -> None:
        self.scenes: dict[str, tuple[ChapterUnit, Scene]] = {}
        self._declarations = declarations
        self._index = index
        straight: list[str] = []
        asides = {scene for info in index.chapters for scene in info.asides}
        for unit in units:
            for scene in unit.scenes:
                if scene.id not in self.scenes:
                    self.scenes[scene.id] = (unit, scene)
                    if scene.id not in asides and not unit.id.startswith("_"):
                        straight.append(scene.id)
        self.first = straight[0] if straight else ""
        self._after = dict(pairwise(straight))

    def reached(self, start: str) -> set[str]:
        """All scenes that some way of playing leads to (conditions are not looked at)."""
        waiting = [start] if start in self.scenes else []
        waiting += [hook for hook in self._declarations.hooks if hook in self.scenes]
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            waiting += [target for target in self._targets(name) if target not in seen]
        return seen

    def rounds(self) -> list[str]:
        """Scenes from which one can come back to them without a single stop."""
        quick = {name: self._without_stop(scene) for name, (_, scene) in self.scenes.items()}
        found: list[str] = []
        for name in quick:
            seen: set[str] = set()
            waiting = list(quick[name])
            while waiting:
                target = waiting.pop()
                if target == name:
                    found.append(name)
                    break
                if target not in seen and target in quick:
                    seen.add(target)
                    waiting += quick[target]
        return found

    def _named(self, scene: str) -> str:
        return scene if scene in self.scenes else self._index.renamed.get(scene, scene)

    def _targets(self, name: str) -> list[str]:
        _, scene = self.scenes[name]
        targets: list[str] = []
        falls = _ends(scene)
        for op in scene.ops:
            if isinstance(op, Goto | Call):
                targets.append(self._named(op.scene))
            elif isinstance(op, Interlude):
                interlude = self._declarations.interludes.get(op.interlude)
                if interlude is not None:
                    targets += [self._named(option.scene) for option in interlude.options.values() if option.scene]
        if falls and name in self._after:
            targets.append(self._after[name])
        return [target for target in targets if target in self.scenes]

    def _without_stop(self, scene: Scene) -> list[str]:
        """The scenes that can be entered from the beginning of this one without a stop on the way."""
        targets: list[str] = []
        seen: set[int] = set()
        waiting = [0]
        ops = scene.ops
        while waiting:
            at = waiting.pop()
            if at in seen:
                continue
            seen.add(at)
            if at >= len(ops):
                if scene.id in self._after:
                    targets.append(self._after[scene.id])
                continue
            op = ops[at]
            if isinstance(op, STOPS):
                if isinstance(op, Interlude):
                    waiting.append(at + 1)
            elif isinstance(op, Jump):
                waiting.append(op.target)
            elif isinstance(op, Branch):
                waiting += [at + 1, op.otherwise]
            elif isinstance(op, Goto):
                targets.append(self._named(op.scene))
            elif isinstance(op, Call):
                target = self._named(op.scene)
                targets.append(target)
                # Whether the called scene stops somewhere decides if what follows is reached without a stop.
                if target not in self.scenes or not any(isinstance(o, STOPS) for o in self.scenes[target][1].ops):
                    waiting.append(at + 1)
            elif not isinstance(op, Return):
                waiting.append(at + 1)
        return targets


def _ends(scene: Scene) -> bool:
    """Can the end of the scene be reached?"""
    seen: set[int] = set()
    waiting = [0]
    ops = scene.ops
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        if at >= len(ops):
            return True
        op = ops[at]
        if isinstance(op, Jump):
            waiting.append(op.target)
        elif isinstance(op, Branch):
            waiting += [at + 1, op.otherwise]
        elif isinstance(op, Choice):
            waiting += [option.target for option in op.options]
        elif not isinstance(op, Goto | Return | End):
            waiting.append(at + 1)
    return False
