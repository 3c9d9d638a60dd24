"""What a choice or a step does to the story's values: plain data.

Owns the form of a change and how it is read. Applying changes is the machine's business.
"""

from __future__ import annotations

import re
from typing import Any, Final, Literal

import msgspec

from game.story.diagnostics.suggest import nearest
from game.story.expressions.printer import print_expression
from game.story.expressions.tree import Expression, Number, Truth
from game.story.schema.kinds import NO, YES, Kind
from game.story.schema.names import Names
from game.story.schema.reader import Reader
from game.story.source.nodes import Mapping, Node, Scalar, Sequence

_AMOUNT: Final = re.compile(r"[+＋\-－−]\s*\d+(?:\.\d+)?\Z")
_FIXED: Final = re.compile(r"[=＝]\s*(-?\d+(?:\.\d+)?)\Z")
_BARE: Final = re.compile(r"\d+(?:\.\d+)?\Z")


class Change(msgspec.Struct, frozen=True, array_like=True):
    """A change of one value: `add` an amount to it, or `set` it to what an expression gives."""

    name: str
    how: Literal["add", "set"]
    to: Expression


Changes = tuple[Change, ...]


class Effects(Kind[Changes]):
    """A mapping of names to changes: +6 and -2 add, =4 sets, true and false for flags, else an expression."""

    title = "effects"

    def read(self, node: Node, reader: Reader) -> Changes | None:
        """The changes that could be read, in the order written."""
        if not isinstance(node, Mapping):
            found = "list" if isinstance(node, Sequence) else "text"
            reader.report("S110", node.span, wanted="{name: +1}", found=found)
            return None
        changes: list[Change] = []
        for key, child in node.pairs:
            kind = reader.type_of(key.text)
            if kind is None:
                suggestion = nearest(key.text, reader.value_names())
                reader.report("S202", key.span, suggestion=suggestion, name=key.text)
                continue
            scalar = reader.scalar(child, "+1, -1, =1, true, false")
            if scalar is None:
                continue
            change = _change(key.text, kind, scalar, reader)
            if change is not None:
                changes.append(change)
        return tuple(changes)

    def describe(self, names: Names) -> dict[str, Any]:
        """An object with the story's values as keys."""
        value = {"type": ["string", "number", "boolean"]}
        known = list(names.value_names())
        if not known:
            return {"type": "object", "additionalProperties": value}
        return {"type": "object", "properties": dict.fromkeys(known, value), "additionalProperties": False}


def words_of(changes: Changes) -> str:
    """Changes as one line of text, the same for the same changes."""
    return " ".join(f"{change.name} {change.how} {print_expression(change.to)}" for change in changes)


def _change(name: str, kind: str, scalar: Scalar, reader: Reader) -> Change | None:
    text = scalar.text.strip()
    if kind == "number":
        if _AMOUNT.match(text):
            digits = text[1:].strip()
            sign = 1 if text[0] in "+＋" else -1
            return Change(name, "add", Number(sign * (float(digits) if "." in digits else int(digits))))
        fixed = _FIXED.match(text)
        if fixed:
            digits = fixed.group(1)
            return Change(name, "set", Number(float(digits) if "." in digits else int(digits)))
        if _BARE.match(text):
            reader.report("S119", scalar.span, name=name, text=text)
            return None
    if kind == "truth":
        low = text.lower()
        if low in YES or low in NO:
            return Change(name, "set", Truth(low in YES))
        if _AMOUNT.match(text) or _BARE.match(text):
            reader.report("S120", scalar.span, name=name, text=text)
            return None
    expression = reader.expression(scalar, kind)  # type: ignore[arg-type]
    return None if expression is None else Change(name, "set", expression)
