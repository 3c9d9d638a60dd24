"""One scene while it is being compiled.

Owns the list of instructions, the ids of its steps, and whether what follows can still be reached. Commands write into
it; see `game.story.commands.base.Builder` for what they may do.
"""

from __future__ import annotations

import re
from typing import Final

from game.story.commands.base import Step
from game.story.commands.page import emit_page
from game.story.commands.phrases import Part, look, member
from game.story.commands.registry import RECORDS
from game.story.commands.say import Say, emit_line
from game.story.declarations.people import Member
from game.story.diagnostics.suggest import nearest
from game.story.ops import Jump, Op
from game.story.schema.kinds import IDENTIFIER
from game.story.schema.reader import Reader
from game.story.schema.record import Record
from game.story.source.nodes import Mapping, Node, Scalar, Sequence, Span
from game.story.step_ids import SceneIds
from game.story.words import check_words

_SPEAKER: Final = re.compile(r"\s*([^\s(（]+)\s*(?:[(（]\s*([^)）]*?)\s*[)）])?\s*\Z")
_LINE: Final = Record(Say, ignored=("say", "by", "look"))
_PLACEHOLDER: Final = Jump(0, 0)


class SceneBuilder:
    """Instructions of one scene, written step by step."""

    def __init__(self, scene: str, reader: Reader, ids: SceneIds) -> None:
        self.scene = scene
        self.reader = reader
        self.ids = ids
        self.ops: list[Op] = []
        self.line_before: int | None = None
        self._ended = False
        self._cast = {name: reader.names.thing("cast", name) for name in reader.names_of("cast")}

    # What commands use.

    @property
    def here(self) -> int:
        """The number of the next instruction."""
        return len(self.ops)

    def emit(self, op: Op) -> int:
        """Add an instruction; returns its number."""
        self.ops.append(op)
        return len(self.ops) - 1

    def reserve(self) -> int:
        """Leave room for an instruction that is filled in later."""
        return self.emit(_PLACEHOLDER)

    def fill(self, index: int, op: Op) -> None:
        """Put the instruction into its room (or in the place of another)."""
        self.ops[index] = op

    def at(self, index: int) -> Op | None:
        """The instruction with that number."""
        return self.ops[index] if 0 <= index < len(self.ops) else None

    def stop_id(self, sort: str, words: str, place: Span, pinned: str = "") -> str:
        """A stable id for a stop; a pinned one that the scene has already is reported."""
        if not pinned:
            return self.ids.give(sort, words)
        if not self.ids.pin(pinned, sort, words):
            self.reader.report("S105", place, name=pinned)
        return pinned

    def effect_id(self, sort: str, words: str) -> str:
        """A stable id for a step that has an effect and doesn't wait."""
        return self.ids.effect(sort, words)

    def end_path(self) -> None:
        """Nothing after this instruction is reached in this list of steps."""
        self._ended = True

    def steps(self, node: Node | None) -> bool:
        """Compile steps here; false when nothing that follows them can be reached."""
        if node is None:
            return True
        self._ended = False
        self.line_before = None
        reported = False
        for step in node.items if isinstance(node, Sequence) else [node]:
            if self._ended and not reported:
                self.reader.report("S401", step.span)
                reported = True
            ended = self._ended
            self._step(step)
            self._ended = self._ended or ended
        goes_on = not self._ended
        self._ended = False
        self.line_before = None
        return goes_on

    # Reading one step.

    def _step(self, node: Node) -> None:
        if type(node) is Scalar:
            self._narration(node)
        elif type(node) is Mapping and node.pairs:
            self._mapping(node)
        else:
            self.line_before = None
            self.reader.report("S106", node.span)

    def _narration(self, node: Scalar) -> None:
        words = node.text.strip()
        if not words:
            self.reader.report("S111", node.span)
            return
        if words in RECORDS:
            self.reader.report("S107", node.span, name=words)
            return
        check_words(node, self.reader)
        emit_line(self, Step(node, node), words)

    def _mapping(self, node: Mapping) -> None:
        key, value = node.pairs[0]
        text = key.text
        record = RECORDS.get(text)
        if record is None:
            self._speech(node, key, value)
            return
        before = self.line_before
        step = Step(key, value)
        if text == "page":
            self.line_before = None
            emit_page(self, step, node)
            return
        command = record.read(node, self.reader)
        if command is None:
            self.line_before = None
            return
        if text == "collect":
            command.emit(self, step)
            self.line_before = before
            return
        self.line_before = None
        command.emit(self, step)
        if text != "say":
            self.line_before = None

    def _speech(self, node: Mapping, key: Scalar, value: Node) -> None:
        self.line_before = None
        match = _SPEAKER.match(key.text)
        person = self._cast.get(match.group(1)) if match else None
        if not isinstance(person, Member):
            self._unknown(key, match)
            return
        assert match is not None
        scalar = self.reader.scalar(value, "words")
        if scalar is None:
            return
        words = scalar.text.strip()
        if not words:
            self.reader.report("S111", key.span)
            return
        how = ""
        if match.group(2):
            span = Span(key.file, key.line, key.column + match.start(2), max(1, len(match.group(2))))
            how = look(person, Part(match.group(2), span), self.reader) or ""
        step = Step(key, value)
        if len(node.pairs) == 1:
            check_words(scalar, self.reader)
            emit_line(self, step, words, who=person.id, look=how)
            return
        rest = [pair for pair in node.pairs if pair[0] is not key]
        extra = _LINE.read_pairs([(Scalar(key.file, key.line, key.column, 1, "say"), scalar), *rest], node, self.reader)
        if extra is None:
            return
        for wrong in rest:
            if wrong[0].text in ("say", "by", "look"):
                self.reader.report(
                    "S102", wrong[0].span, key=wrong[0].text, owner=key.text, known="enter, with, id, note"
                )
        if extra.with_ is None:
            emit_line(
                self,
                step,
                words,
                who=person.id,
                look=how,
                enter=extra.enter,
                pinned=extra.id,
                note=extra.note,
            )
        else:
            emit_line(
                self,
                step,
                words,
                who=person.id,
                look=how,
                enter=extra.enter,
                way=extra.with_,
                pinned=extra.id,
                note=extra.note,
            )

    def _unknown(self, key: Scalar, match: re.Match[str] | None) -> None:
        """A first key that is neither a command nor someone: say what it may have been."""
        text = match.group(1) if match else key.text
        if IDENTIFIER.match(text) or match is None:
            known = [*RECORDS, *self._cast]
            self.reader.report("S101", key.span, suggestion=nearest(text, known), name=text)
        else:
            quiet = Reader(self.reader.names, self.reader.diagnostics)
            member(Part(text, Span(key.file, key.line, key.column, len(text))), quiet)
