"""The command `page`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.declarations.pages import GroupField, ListField, PageFields, PageValue, Template, TextField
from game.story.ops import Page as PageOp
from game.story.schema.kinds import Ref
from game.story.source.nodes import Mapping


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


def emit_page(builder: Builder, step: Step, whole: Mapping) -> None:
    """Write a document, its fields read against its template."""
    page = Ref("page").read(step.value, builder.reader)
    template = builder.reader.names.thing("page", page or "")
    if not isinstance(template, Template):
        return
    fields = PageFields(template).read_pairs(whole.pairs[1:], whole, builder.reader) or {}
    words = "\n".join(text for value in fields.values() for text in texts_in(value))
    name = builder.stop_id("page:", f"{template.id}\n{words}", step.span)
    builder.emit(PageOp(name, step.line, template.id, fields))


def texts_in(value: PageValue) -> list[str]:
    """All words in a field, in order."""
    if isinstance(value, TextField):
        return [value.source]
    if isinstance(value, ListField):
        return [text for item in value.items for text in texts_in(item.content)]
    if isinstance(value, GroupField):
        return [text for inner in value.fields.values() for text in texts_in(inner)]
    return []
