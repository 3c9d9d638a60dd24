"""A program → its graph. It goes where the machine would go, with every condition left open.

Owns the flow between instructions, scenes, calls, hooks and rounds of loops, as `game.story.machine.run` has it.
"""

from __future__ import annotations

from game.story.expressions.tree import Binary, Expression, Not
from game.story.ops import (
    Branch,
    Call,
    Choice,
    End,
    Goto,
    Interlude,
    Jump,
    Op,
    Return,
    Say,
    Set,
    Take,
)
from game.story.program import THE_END, Program
from game.tools.proving.graph import Edge, Frame, Graph, Guard, Node, NodeKind, Place, ordered
from game.tools.proving.loops import Loops
from game.tools.proving.questions import Questions

MOST_NODES = 150_000


class TooLarge(Exception):
    """The unrolled story has too many steps; the message says so in words."""


def unroll(program: Program, questions: Questions, loops: Loops, bound: int) -> Graph:
    """The graph of the program, each loop followed for `bound` rounds after the first. TooLarge."""
    return _Unroller(program, questions, loops, bound).graph()


class _Unroller:
    def __init__(self, program: Program, questions: Questions, loops: Loops, bound: int) -> None:
        self._program = program
        self._declarations = program.declarations
        self._questions = questions
        self._loops = loops
        self._bound = bound
        self._nodes: list[Node] = []
        self._numbers: dict[object, int] = {}
        self._todo: list[tuple[int, Place, int]] = []
        self._files = {scene: program.file_of(scene) for scene in program.scene_ids()}

    def graph(self) -> Graph:
        start = self._node(("start",), "start", None)
        self._nodes[start].edges.append(Edge(self._enter(Place(self._program.start))))
        while self._todo:
            number, place, index = self._todo.pop()
            self._follow(number, place, index)
        return Graph(self._nodes, start, ordered(self._nodes, start))

    def _node(self, key: object, kind: NodeKind, place: Place | None, **facts: object) -> int:
        number = len(self._nodes)
        if number >= MOST_NODES:
            raise TooLarge(f"the story has more than {MOST_NODES} steps when its loops are followed so often (--bound)")
        self._numbers[key] = number
        self._nodes.append(Node(kind, place, **facts))  # type: ignore[arg-type]
        return number

    def _single(self, kind: NodeKind, name: str, line: int = 0) -> int:
        key = (kind, name, line)
        found = self._numbers.get(key)
        return self._node(key, kind, None, name=name, line=line) if found is None else found

    # Where the story stands after it went somewhere.

    def _enter(self, place: Place) -> int:
        """The node of a scene's beginning, or of what stands for it beyond the bound."""
        if place.round > self._bound:
            members = self._loops.members(place.scene, bool(place.stack))
            return self._cut(members, place.stack) if place.wide else self._beyond(place.scene, members, place.stack)
        key = (place, -1)
        found = self._numbers.get(key)
        if found is None:
            found = self._node(key, "enter", place, name=place.scene)
            self._todo.append((found, place, -1))
        return found

    def _at(self, place: Place, index: int) -> int:
        """The node of the first instruction that matters from `index` on."""
        while True:
            ops = self._program.scene(place.scene).ops
            if index >= len(ops):
                return self._leave(place)
            op = ops[index]
            if isinstance(op, Jump):
                index = op.target
            elif isinstance(op, Goto):
                return self._go(place, self._program.scene_id(op.scene))
            elif isinstance(op, Call):
                return self._call(place, index, self._program.scene_id(op.scene))
            elif isinstance(op, Return):
                if not place.stack:
                    return self._single("stuck", "`return` in a scene that nobody called", op.line)
                return self._leave(place)
            elif isinstance(op, End):
                return self._single("end", op.ending)
            elif self._matters(op):
                break
            else:
                index += 1
        key = (place, index)
        found = self._numbers.get(key)
        if found is None:
            found = self._node(key, "change", place, line=op.line)
            self._todo.append((found, place, index))
        return found

    def _matters(self, op: Op) -> bool:
        if isinstance(op, Set):
            return any(change.name in self._questions.values for change in op.changes)
        if isinstance(op, Take):
            return op.entry in self._questions.entries
        if isinstance(op, Say):
            return op.offer in self._questions.entries
        return isinstance(op, Choice | Interlude | Branch)

    def _leave(self, place: Place) -> int:
        if place.stack:
            frame = place.stack[-1]
            if frame.hook:
                return self._between(frame.chapter, frame.place, frame.hook)
            assert frame.place is not None
            return self._at(frame.place, frame.index)
        following = self._program.scene_after(place.scene)
        if following:
            return self._go(place, following)
        return self._between(self._program.chapter_of(place.scene), None, "")

    def _go(self, place: Place, scene: str) -> int:
        nested = bool(place.stack)
        members = self._loops.members(place.scene, nested)
        if scene not in members:
            target = Place(scene, 0, place.stack)
        elif place.wide:
            target = Place(scene, self._bound + 1, place.stack, True)
        else:
            back = self._loops.goes_back(place.scene, scene, nested)
            target = Place(scene, place.round + back, place.stack)
        left, entered = self._program.chapter_of(place.scene), self._program.chapter_of(scene)
        if left and left != entered and not nested:
            return self._between(left, target, "")
        return self._enter(target)

    def _beyond(self, scene: str, members: frozenset[str], stack: tuple[Frame, ...]) -> int:
        """The node where the loop comes to the scene once more than is followed."""
        key = ("beyond", scene, stack)
        found = self._numbers.get(key)
        if found is None:
            name = " ".join(sorted(members))
            wide = Place(min(members), 0, stack, True)
            found = self._node(key, "beyond", wide, name=name, step=scene, touched=self._loops.touched(members))
            self._nodes[found].again = self._enter(Place(scene, 0, stack))
            self._nodes[found].edges = [Edge(self._enter(Place(one, 0, stack, True))) for one in sorted(members)]
        return found

    def _cut(self, members: frozenset[str], stack: tuple[Frame, ...]) -> int:
        key = ("cut", members, stack)
        found = self._numbers.get(key)
        if found is None:
            wide = Place(min(members), 0, stack, True)
            found = self._node(key, "cut", wide, name=" ".join(sorted(members)))
        return found

    def _call(self, place: Place, index: int, scene: str) -> int:
        same = sum(frame.place is not None and frame.place.scene == place.scene for frame in place.stack)
        if same > self._bound:
            return self._single("deep", scene)
        return self._enter(Place(scene, 0, (*place.stack, Frame(place, index + 1))))

    def _between(self, chapter: str, target: Place | None, after: str) -> int:
        """Between chapters: the first hook after the hook `after` that is due, else the scene to go on with."""
        hooks = list(self._declarations.hooks.values())
        played_last = [number for number, hook in enumerate(hooks) if hook.id == after]
        first = played_last[0] + 1 if played_last else 0
        for number in range(first, len(hooks)):
            hook = hooks[number]
            if hook.at != "chapter_end" or (hook.after and chapter not in hook.after):
                continue
            played = Place(hook.id, 0, (Frame(target, 0, hook.id, chapter),))
            if hook.when is None:
                return self._enter(played)
            key = ("hook", chapter, target, hook.id)
            found = self._numbers.get(key)
            if found is None:
                line = self._program.scene(hook.id).line
                found = self._node(key, "branch", None, name=hook.id, line=line)
                self._nodes[found].edges = [
                    Edge(self._enter(played), self._guards(hook.when, True, hook.id, line)),
                    Edge(self._between(chapter, target, hook.id), self._guards(hook.when, False, hook.id, line)),
                ]
            return found
        return self._single("end", THE_END) if target is None else self._enter(target)

    # What a node leads to.

    def _follow(self, number: int, place: Place, index: int) -> None:
        node = self._nodes[number]
        if index < 0:
            node.edges = [Edge(self._at(place, 0))]
            return
        op = self._program.scene(place.scene).ops[index]
        scene = place.scene
        if isinstance(op, Set):
            node.changes = op.changes
            node.edges = [Edge(self._at(place, index + 1))]
        elif isinstance(op, Take | Say):
            node.kind = "take" if isinstance(op, Take) else "offer"
            node.name = op.entry if isinstance(op, Take) else op.offer
            node.step = op.id
            node.edges = [Edge(self._at(place, index + 1))]
        elif isinstance(op, Branch):
            node.kind = "branch"
            node.edges = [
                Edge(self._at(place, index + 1), self._guards(op.condition, True, scene, op.line)),
                Edge(self._at(place, op.otherwise), self._guards(op.condition, False, scene, op.line)),
            ]
        elif isinstance(op, Choice):
            self._choice(node, op, place)
        else:
            assert isinstance(op, Interlude)
            self._interlude(node, op, place, index)

    def _choice(self, node: Node, op: Choice, place: Place) -> None:
        node.kind, node.name, node.step = "choice", op.id, op.id
        for option in op.options:
            guards = () if option.when is None else self._guards(option.when, True, place.scene, option.line)
            node.edges.append(Edge(self._at(place, option.target), guards, option.id, option.changes))
        if all(option.when is not None for option in op.options):
            node.otherwise = len(node.edges)
            node.edges.append(Edge(self._single("stuck", f"no option of {op.id} can be taken", op.line)))
        clock = next((option for option in op.options if op.seconds is not None and option.id == op.timeout), None)
        if clock is not None and clock.when is not None:
            words = f"the time of {op.id} runs out, and its option {clock.id} can't be taken"
            guards = self._guards(clock.when, False, place.scene, clock.line)
            node.edges.append(Edge(self._single("stuck", words, op.line), guards, clock.id, late=True))

    def _interlude(self, node: Node, op: Interlude, place: Place, index: int) -> None:
        node.kind, node.name, node.step = "interlude", op.interlude, op.id
        always = False
        for option in self._declarations.interludes[op.interlude].options.values():
            guards = () if option.when is None else self._guards(option.when, True, "", 0)
            scene = self._program.scene_id(option.scene) if option.scene else ""
            target = self._call(place, index, scene) if scene else self._at(place, index + 1)
            unseen = scene if option.once else ""
            node.edges.append(Edge(target, guards, option.id, option.effects, unseen))
            always = always or (not guards and not unseen)
        if not always:
            node.otherwise = len(node.edges)
            node.edges.append(Edge(self._at(place, index + 1)))

    def _guards(self, condition: Expression, wanted: bool, scene: str, line: int) -> tuple[Guard, ...]:
        file = self._files.get(scene, "scripts/story.yaml")
        return tuple(Guard(part, truth, file, line) for part, truth in conjuncts(condition, wanted))


def conjuncts(condition: Expression, wanted: bool) -> list[tuple[Expression, bool]]:
    """The conditions that must all hold (or, where false, not hold) for the whole to be as wanted."""
    if isinstance(condition, Not):
        return conjuncts(condition.inner, not wanted)
    if isinstance(condition, Binary) and condition.operator == ("and" if wanted else "or"):
        return [*conjuncts(condition.left, wanted), *conjuncts(condition.right, wanted)]
    return [(condition, wanted)]
