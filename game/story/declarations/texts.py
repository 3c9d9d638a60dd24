"""Every text that a story's declarations show to a player, with the ids they are translated by.

Owns the list of what is shown. The texts of scenes are in `game.story.outline`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.story.beat import Text
from game.story.declarations.story import Declarations

# For each sort of things (the keys of story.yaml): the fields that a player reads.
_FIELDS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("cast", ("name", "short", "role")),
    ("meter_groups", ("title",)),
    ("meters", ("name",)),
    ("collections", ("title",)),
    ("boards", ("title",)),
    ("backgrounds", ("title",)),
    ("cg", ("title", "back")),
    ("music", ("title", "caption")),
    ("ambience", ("caption",)),
    ("sounds", ("caption",)),
    ("chapters", ("title", "term", "date")),
    ("endings", ("title", "text")),
    ("galleries", ("title",)),
    ("codex", ("term", "text")),
    ("pages", ("title",)),
)


def declared_texts(declarations: Declarations) -> Iterator[Text]:
    """All texts in the order of story.yaml; empty ones are left out."""
    for text in _all(declarations):
        if text.source:
            yield text


def _all(declarations: Declarations) -> Iterator[Text]:
    yield declarations.text("story", declarations.id)
    for number in range(len(declarations.opening.facts)):
        yield declarations.text("opening", str(number), "label")
    for sort, fields in _FIELDS:
        things: Mapping[str, object] = getattr(declarations, {"cg": "cgs"}.get(sort, sort))
        for name in things:
            for field in fields:
                yield declarations.text(sort, name, field)
            if sort == "collections":
                for entry in declarations.collections[name].entries:
                    yield declarations.text("entries", entry, "title")
                    yield declarations.text("entries", entry, "text")
            elif sort == "meter_groups":
                for number in range(len(declarations.meter_groups[name].tiers)):
                    yield declarations.text("tiers", name, str(number))
            elif sort == "meters":
                meter = declarations.meters[name]
                group = declarations.meter_groups.get(meter.group)
                if group is None or meter.tiers != group.tiers:
                    for number in range(len(meter.tiers)):
                        yield declarations.text("tiers", name, str(number))
                for number in range(len(meter.shades)):
                    yield declarations.text("shades", name, str(number))
            elif sort == "galleries":
                for picture in declarations.galleries[name].pictures:
                    yield Text(f"galleries.{name}.{picture.picture}", picture.back)
    for interlude in declarations.interludes.values():
        yield Text(f"{interlude.id}.ask", interlude.ask)
        yield Text(f"{interlude.id}.under", interlude.under)
        for option in interlude.options.values():
            yield Text(f"{interlude.id}.{option.id}", option.text)
            yield Text(f"{interlude.id}.{option.id}.reason", option.reason)
