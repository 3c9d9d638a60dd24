"""Templates of documents: which fields a page has, and what may stand in them.

Owns the declared types of fields and how a step's fields are read against them. Must not know how a page looks.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

import msgspec

from game.story.diagnostics.suggest import nearest
from game.story.expressions.tree import Expression
from game.story.schema.kinds import Condition, Kind, MapOf, OneOf, Prose, Whole, YesNo
from game.story.schema.names import Names
from game.story.schema.reader import Reader
from game.story.schema.record import Record
from game.story.source.nodes import Mapping, Node, Scalar, Sequence
from game.story.values import Value
from game.story.words import Shown, check_words

TYPES: Final = ("text", "name", "cast", "picture", "number", "truth", "value", "list", "first", "group")


class FieldType(Kind["Field"]):
    """A field of a template, written as a type's name or as a mapping with `type:`."""

    title = "field"

    def read(self, node: Node, reader: Reader) -> Field | None:
        """The declared field."""
        return _FIELD.read(node, reader)

    def describe(self, names: Names) -> dict[str, Any]:
        """A type's name, or an object with the type and what belongs to it."""
        return {"anyOf": [{"enum": list(TYPES)}, {"type": "object", "properties": {"type": {"enum": list(TYPES)}}}]}


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """What may stand in one field.

    text: words that a player reads. name: a plain word, of `one_of` when given. cast: someone of the cast. picture: a
    background's or an event picture's name. number, truth, value: an expression, worked out when the page is shown.
    list: items that have the fields of `fields` (or are texts), each with an optional `when:`; at most `most` of them
    are shown. first: like a list, and the first whose `when` holds is shown. group: a mapping with `fields`.
    """

    type: Annotated[str, OneOf(TYPES)] = "text"
    required: Annotated[bool, YesNo()] = False
    one_of: Annotated[str, Prose()] = ""
    fields: Annotated[dict[str, Field], MapOf(FieldType())] = {}
    most: Annotated[int | None, Whole(1, 999)] = None
    note: Annotated[str, Prose()] = ""


_FIELD: Final = Record(Field, main="type")


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of document: its name (the file's), what it is for, and its fields. `layout` picks the engine's drawing
    of it: newspaper, letter, report, phone, note…"""

    id: str = ""
    page: Annotated[str, Prose()] = ""
    title: Annotated[str, Shown()] = ""
    layout: Annotated[str, Prose()] = ""
    fields: Annotated[dict[str, Field], MapOf(FieldType())] = {}


class TextField(msgspec.Struct, frozen=True, array_like=True, tag="text"):
    """Words for the player; `path` is the part of their id that says which field they are."""

    path: str
    source: str


class FixedField(msgspec.Struct, frozen=True, array_like=True, tag="fixed"):
    """A plain name or number."""

    value: Value


class WorkedField(msgspec.Struct, frozen=True, array_like=True, tag="worked"):
    """An expression, worked out when the page is shown."""

    expression: Expression


class Item(msgspec.Struct, frozen=True, array_like=True):
    """An item of a list, there when its condition holds."""

    content: PageValue
    when: Expression | None = None


class ListField(msgspec.Struct, frozen=True, array_like=True, tag="list"):
    """Items in order; `first` shows only the first that holds, `most` no more than so many."""

    items: tuple[Item, ...]
    most: int | None = None
    first: bool = False


class GroupField(msgspec.Struct, frozen=True, array_like=True, tag="group"):
    """Fields with names."""

    fields: dict[str, PageValue]


PageValue = TextField | FixedField | WorkedField | ListField | GroupField


class PageFields(Kind[dict[str, PageValue]]):
    """The fields of one page step, read against its template."""

    title = "fields"

    def __init__(self, template: Template) -> None:
        self._template = template

    def read(self, node: Node, reader: Reader) -> dict[str, PageValue] | None:
        """The fields that could be read."""
        if not isinstance(node, Mapping):
            reader.report("S110", node.span, wanted=self.title, found="text")
            return None
        return self.read_pairs(node.pairs, node, reader)

    def read_pairs(self, pairs: list[tuple[Scalar, Node]], whole: Node, reader: Reader) -> dict[str, PageValue] | None:
        """The fields out of some pairs of the mapping `whole`."""
        return _read_group(self._template.fields, pairs, whole, reader, f"page {self._template.id}", "")

    def describe(self, names: Names) -> dict[str, Any]:
        """An object with the template's fields."""
        return {"type": "object", "properties": {name: {} for name in self._template.fields}}


def _read_group(
    fields: dict[str, Field],
    pairs: list[tuple[Scalar, Node]],
    whole: Node,
    reader: Reader,
    owner: str,
    path: str,
) -> dict[str, PageValue] | None:
    values: dict[str, PageValue] = {}
    for key, child in pairs:
        field = fields.get(key.text)
        if field is None:
            suggestion = nearest(key.text, fields)
            reader.report("S802", key.span, suggestion=suggestion, key=key.text, owner=owner, known=", ".join(fields))
            continue
        value = _read_value(field, child, reader, f"{path}{key.text}")
        if value is not None:
            values[key.text] = value
    for name, field in fields.items():
        if field.required and not any(key.text == name for key, _ in pairs):
            reader.report("S803", whole.span, key=name, owner=owner)
    return values


def _read_value(field: Field, node: Node, reader: Reader, path: str) -> PageValue | None:
    kind = field.type
    if kind in ("list", "first"):
        return _read_list(field, node, reader, path)
    if kind == "group":
        if not isinstance(node, Mapping):
            reader.report("S110", node.span, wanted="fields", found="text")
            return None
        group = _read_group(field.fields, node.pairs, node, reader, path, f"{path}.")
        return None if group is None else GroupField(group)
    scalar = reader.scalar(node, kind)
    if scalar is None:
        return None
    if kind == "text":
        check_words(scalar, reader)
        return TextField(path, scalar.text)
    if kind in ("number", "truth", "value"):
        expression = reader.expression(scalar, None if kind == "value" else kind)  # type: ignore[arg-type]
        return None if expression is None else WorkedField(expression)
    if kind == "name":
        allowed = tuple(word.strip() for word in field.one_of.split(",") if word.strip())
        if allowed and OneOf(allowed).read(scalar, reader) is None:
            return None
        return FixedField(scalar.text)
    name = reader.name(kind, scalar)
    return None if name is None else FixedField(name)


def _read_list(field: Field, node: Node, reader: Reader, path: str) -> PageValue | None:
    items: list[Item] = []
    for number, child in enumerate(node.items if isinstance(node, Sequence) else [node]):
        here = f"{path}.{number}"
        when: Expression | None = None
        content: PageValue | None
        if isinstance(child, Mapping):
            pairs = [pair for pair in child.pairs if pair[0].text != "when"]
            condition = child.get("when")
            if condition is not None:
                when = Condition().read(condition, reader)
                if when is None:
                    continue
            if field.fields:
                group = _read_group(field.fields, pairs, child, reader, path, f"{here}.")
                content = None if group is None else GroupField(group)
            elif len(pairs) == 1 and pairs[0][0].text == "text":
                content = _read_value(Field(type="text"), pairs[0][1], reader, here)
            else:
                reader.report("S804", child.span, key=path)
                continue
        elif field.fields and len(field.fields) == 1:
            ((name, only),) = field.fields.items()
            inner = _read_value(only, child, reader, f"{here}.{name}")
            content = None if inner is None else GroupField({name: inner})
        elif field.fields:
            reader.report("S110", child.span, wanted=", ".join(field.fields), found="text")
            continue
        else:
            content = _read_value(Field(type="text"), child, reader, here)
        if content is not None:
            items.append(Item(content, when))
    return ListField(tuple(items), field.most, field.type == "first")
