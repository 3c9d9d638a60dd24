"""Who is on the stage where, as far as a script shows without being played.

Owns the remarks about people and pictures that can't be there. It follows the instructions of a scene in order and
knows less after every place where ways meet; it only speaks when it is sure.
"""

from __future__ import annotations

from typing import Final

from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.ops import (
    Background,
    Branch,
    Call,
    ChapterUnit,
    Choice,
    End,
    EventPicture,
    Gesture,
    Goto,
    Hide,
    Interlude,
    Jump,
    Look,
    Move,
    Op,
    Return,
    Say,
    Scene,
    Show,
)
from game.story.source.nodes import Span

_PREFERRED: Final = ("center", "left", "right", "far_left", "far_right")
# Nobody can say who is here.
_UNKNOWN: Final = "?"


class Standing:
    """Who is where; `known` false when anybody may be anywhere. `picture` is what the camera sees."""

    __slots__ = ("known", "people", "picture", "under")

    def __init__(self, people: dict[str, str], known: bool, picture: str, under: str) -> None:
        self.people = people
        self.known = known
        self.picture = picture
        self.under = under

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Standing):
            return NotImplemented
        return (self.people, self.known, self.picture, self.under) == (
            other.people,
            other.known,
            other.picture,
            other.under,
        )

    __hash__ = None  # type: ignore[assignment]

    def copy(self) -> Standing:
        return Standing(dict(self.people), self.known, self.picture, self.under)

    def meet(self, other: Standing) -> Standing:
        """What is sure when one comes from either side."""
        people = {
            who: (where if other.people[who] == where else _UNKNOWN)
            for who, where in self.people.items()
            if who in other.people
        }
        same = set(self.people) == set(other.people)
        picture = self.picture if self.picture == other.picture else _UNKNOWN
        under = self.under if self.under == other.under else _UNKNOWN
        return Standing(people, self.known and other.known and same, picture, under)


def nobody_knows() -> Standing:
    """Anybody may be anywhere."""
    return Standing({}, False, _UNKNOWN, _UNKNOWN)


def empty_stage() -> Standing:
    """Nobody is there, and nothing is to be seen: so every story begins."""
    return Standing({}, True, "", "")


def check_staging(unit: ChapterUnit, declarations: Declarations, diagnostics: Diagnostics) -> None:
    """Report what can't be as the script has it, scene by scene, each by itself."""
    for scene in unit.scenes:
        pass_through(scene, unit.file, nobody_knows(), declarations, diagnostics)


def pass_through(
    scene: Scene, file: str, entering: Standing, declarations: Declarations, diagnostics: Diagnostics
) -> list[tuple[str, Standing]]:
    """Follow a scene from how the stage is when it begins, reporting what can't be.

    The answer is how the stage is wherever the scene is left: for each `goto` its scene, for the end of it "".
    """
    arriving: dict[int, Standing] = {}
    exits: list[tuple[str, Standing]] = []
    stage: Standing | None = entering.copy()
    for at, op in enumerate(scene.ops):
        meeting = arriving.pop(at, None)
        if meeting is not None:
            stage = meeting if stage is None else stage.meet(meeting)
        if stage is None:
            continue
        targets: list[int] = []
        if isinstance(op, Branch):
            targets = [op.otherwise]
        elif isinstance(op, Jump):
            targets = [op.target]
        elif isinstance(op, Choice):
            targets = [option.target for option in op.options]
        for target in targets:
            other = arriving.get(target)
            arriving[target] = stage.copy() if other is None else other.meet(stage)
        if isinstance(op, Goto):
            exits.append((op.scene, stage))
        if isinstance(op, Jump | Choice | Goto | Return | End):
            stage = None
        else:
            _step(op, stage, Span(file, op.line, 1), declarations, diagnostics)
    for other in arriving.values():
        stage = other if stage is None else stage.meet(other)
    if stage is not None:
        exits.append(("", stage))
    return exits


def _step(op: Op, stage: Standing, span: Span, declarations: Declarations, diagnostics: Diagnostics) -> None:
    if isinstance(op, Background):
        stage.under = op.picture
        if not op.keep:
            stage.people, stage.known, stage.picture = {}, True, op.picture
        elif stage.picture not in declarations.cgs:
            stage.picture = op.picture
    elif isinstance(op, EventPicture):
        stage.picture = op.picture or stage.under
    elif isinstance(op, Look):
        known = stage.picture != _UNKNOWN
        if op.framing and known and declarations.framing(stage.picture, op.framing) is None:
            diagnostics.add("S505", span, framing=op.framing, picture=stage.picture or "-")
    elif isinstance(op, Show):
        _seen(op.who, span, declarations, diagnostics)
        _come(op.who, op.position, stage, span, diagnostics)
    elif isinstance(op, Say):
        if op.enter:
            _seen(op.who, span, declarations, diagnostics)
            _come(op.who, "" if op.enter == "auto" else op.enter, stage, span, diagnostics)
    elif isinstance(op, Move):
        if _absent(op.who, stage):
            diagnostics.add("S501", span, who=op.who, command="move")
        else:
            _come(op.who, op.position, stage, span, diagnostics)
    elif isinstance(op, Gesture):
        if _absent(op.who, stage):
            diagnostics.add("S501", span, who=op.who, command="animate")
    elif isinstance(op, Hide):
        if op.who == "all":
            stage.people, stage.known = {}, True
        else:
            if _absent(op.who, stage):
                diagnostics.add("S501", span, who=op.who, command="hide")
            stage.people.pop(op.who, None)
    elif isinstance(op, Call | Interlude):
        # What is played in between may have changed everything.
        stage.people, stage.known, stage.picture, stage.under = {}, False, _UNKNOWN, _UNKNOWN


def _seen(who: str, span: Span, declarations: Declarations, diagnostics: Diagnostics) -> None:
    member = declarations.cast.get(who)
    if member is not None and not member.portraits:
        diagnostics.add("S503", span, who=who)


def _absent(who: str, stage: Standing) -> bool:
    return stage.known and who not in stage.people


def _come(who: str, position: str, stage: Standing, span: Span, diagnostics: Diagnostics) -> None:
    before = stage.people.get(who, "")
    if not position:
        if before or not stage.known:
            stage.people.setdefault(who, _UNKNOWN)
            return
        taken = set(stage.people.values())
        position = _UNKNOWN if _UNKNOWN in taken else next((p for p in _PREFERRED if p not in taken), "center")
    if position != _UNKNOWN:
        for other, where in list(stage.people.items()):
            if other != who and where == position:
                diagnostics.add("S502", span, who=who, other=other, position=position)
                del stage.people[other]
    stage.people[who] = position
