"""The command `collect`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import msgspec

from game.story.commands.base import Builder, Step
from game.story.declarations.things import Collection, Entry
from game.story.ops import Say, Take
from game.story.schema.kinds import Ref


@dataclass(frozen=True, slots=True)
class Collect:
    """The line right before can be written down: it offers an entry of a collection.

    If the collection is declared with `take: always`, the entry is taken without asking, and the step can stand
    anywhere.

    Parameters:
      collect: the entry

    Example:
      - bo: 「每只贝壳里都有一封没寄的信。」
      - collect: shell
    """

    collect: Annotated[str, Ref("entry")]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the offer into the line before."""
        names = builder.reader.names
        entry = names.thing("entry", self.collect)
        collection = names.thing("collection", entry.collection) if isinstance(entry, Entry) else None
        if isinstance(collection, Collection) and collection.take == "always":
            builder.emit(Take(builder.effect_id("take:", self.collect), step.line, self.collect))
            return
        before = builder.line_before
        line = builder.at(before) if before is not None else None
        if before is None or not isinstance(line, Say):
            builder.reader.report("S410", step.span, entry=self.collect)
            return
        if line.offer:
            builder.reader.report("S411", step.span, entry=self.collect, other=line.offer)
            return
        builder.fill(before, msgspec.structs.replace(line, offer=self.collect))
