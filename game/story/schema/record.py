"""Mappings read into typed records, by the annotations of the record's class.

Owns the way from `key: value` to a field: keys are field names without a closing underscore, kinds stand in the
annotations (`Annotated[str, Ref("cast")]`), a field without a default must be written. Unknown and missing keys are
reported. Must not know what any record is for.
"""

from __future__ import annotations

import dataclasses
import inspect
from typing import Annotated, Any, Generic, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from game.story.diagnostics.suggest import nearest
from game.story.schema.kinds import Kind
from game.story.schema.names import Names
from game.story.schema.reader import Reader
from game.story.source.nodes import Mapping, Node, Scalar

R = TypeVar("R")


@dataclasses.dataclass(frozen=True, slots=True)
class Parameter:
    """One field of a record: its name in Python, its key in scripts, its kind, and whether it must be there."""

    name: str
    key: str
    kind: Kind[Any]
    required: bool
    default: Any = None


class Record(Kind[R], Generic[R]):
    """A mapping whose keys are the fields of `cls` (a dataclass or a msgspec Struct).

    With `main`, a value that is no mapping counts as that field alone. Keys in `ignored` are someone else's.
    """

    def __init__(self, cls: type[R], *, main: str = "", ignored: tuple[str, ...] = ()) -> None:
        self.cls = cls
        self.main = main
        self.parameters = parameters_of(cls)
        self.title = cls.__name__.lower()
        self._by_key = {parameter.key: parameter for parameter in self.parameters}
        self._ignored = frozenset(ignored)
        self._required = tuple(parameter for parameter in self.parameters if parameter.required)

    def read(self, node: Node, reader: Reader) -> R | None:
        """The record, or None when something that must be there isn't (or can't be read)."""
        if not isinstance(node, Mapping):
            if self.main and isinstance(node, Scalar):
                value = self._by_key[self.main].kind.read(node, reader)
                return None if value is None else self.cls(**{self._by_key[self.main].name: value})
            found = "text" if isinstance(node, Scalar) else "list"
            reader.report("S110", node.span, wanted=self.title, found=found)
            return None
        return self.read_pairs(node.pairs, node, reader)

    def read_pairs(self, pairs: list[tuple[Scalar, Node]], whole: Node, reader: Reader) -> R | None:
        """The record out of some pairs of the mapping `whole`."""
        values: dict[str, Any] = {}
        good = True
        for key, child in pairs:
            parameter = self._by_key.get(key.text)
            if parameter is None:
                if key.text not in self._ignored:
                    known = list(self._by_key)
                    reader.report(
                        "S102",
                        key.span,
                        suggestion=nearest(key.text, known),
                        key=key.text,
                        owner=self.title,
                        known=", ".join(known),
                    )
                continue
            value = parameter.kind.read(child, reader)
            if value is None:
                good = good and not parameter.required
            else:
                values[parameter.name] = value
        for parameter in self._required:
            if parameter.name not in values and not any(key.text == parameter.key for key, _ in pairs):
                reader.report("S103", whole.span, key=parameter.key, owner=self.title)
                good = False
        return self.cls(**values) if good else None

    def describe(self, names: Names) -> dict[str, Any]:
        """An object with these properties and no others; or the main one alone."""
        described = {
            "type": "object",
            "properties": {parameter.key: parameter.kind.describe(names) for parameter in self.parameters},
            "required": [parameter.key for parameter in self._required],
            "additionalProperties": False,
        }
        return {"anyOf": [self._by_key[self.main].kind.describe(names), described]} if self.main else described


def parameters_of(cls: type[Any]) -> tuple[Parameter, ...]:
    """The fields of a record class that scripts can write: those with a Kind in their annotation."""
    hints = get_type_hints(cls, include_extras=True)
    found: list[Parameter] = []
    for name, required, default in _fields(cls):
        kind = _kind_in(hints[name])
        if kind is not None:
            found.append(Parameter(name, name.rstrip("_"), kind, required, default))
    return tuple(found)


def manual_of(cls: type[Any]) -> str:
    """The docstring of a record class, set straight."""
    return inspect.cleandoc(cls.__doc__ or "")


def _fields(cls: type[Any]) -> list[tuple[str, bool, Any]]:
    if dataclasses.is_dataclass(cls):
        missing = dataclasses.MISSING
        return [
            (
                field.name,
                field.default is missing and field.default_factory is missing,
                None if field.default is missing else field.default,
            )
            for field in dataclasses.fields(cls)
        ]
    return [
        (field.name, field.required, None if field.default is msgspec.NODEFAULT else field.default)
        for field in msgspec.structs.fields(cls)
    ]


def _kind_in(hint: Any) -> Kind[Any] | None:
    if get_origin(hint) is Annotated:
        for extra in get_args(hint)[1:]:
            if isinstance(extra, Kind):
                return extra
        return _kind_in(get_args(hint)[0])
    for part in get_args(hint):
        kind = _kind_in(part)
        if kind is not None:
            return kind
    return None
