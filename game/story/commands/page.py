"""The command `page`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.declarations.pages import GroupField, ListField, PageFields, PageValue, Template, TextField
from game.story.ops import Page as PageOp
from game.story.schema.kinds import Ref
from game.story.source import nodes


@dataclass(frozen=True, slots=True)
class Page:
    """A document over the whole screen: a letter, a report, a newspaper, the chat on a phone.

    Which fields there are, the template in pages/ says. Numbers can be expressions; items of a list can have a `when:`.

    Parameters:
      page: the template
      …: the template's own fields

    Example:
      - page: letter
        to: 安娜
        body: 别来接我。
    """

    page: Annotated[str, Ref("page")]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the document with whatever fields it has."""
        builder.emit(PageOp(builder.stop_id("page:", self.page, step.span), step.line, self.page, {}))


def emit_page(builder: Builder, step: Step, whole: nodes.Mapping) -> None:
    """Write a document, its fields read against its template."""
    page = Ref("page").read(step.value, builder.reader)
    template = builder.reader.names.thing("page", page or "")
    if not isinstance(template, Template):
        return
    fields = PageFields(template).read_pairs(whole.pairs[1:], whole, builder.reader) or {}
    words = "\n".join(text for _, text in texts_of_page(fields))
    name = builder.stop_id("page:", f"{template.id}\n{words}", step.span)
    builder.emit(PageOp(name, step.line, template.id, fields))


def texts_of_page(fields: Mapping[str, PageValue]) -> list[tuple[str, str]]:
    """All words of a document in order, each with the part of its id that says where it stands."""
    return [text for value in fields.values() for text in _texts_in(value)]


def _texts_in(value: PageValue) -> list[tuple[str, str]]:
    if isinstance(value, TextField):
        return [(value.path, value.source)]
    if isinstance(value, ListField):
        return [text for item in value.items for text in _texts_in(item.content)]
    if isinstance(value, GroupField):
        return texts_of_page(value.fields)
    return []
