"""What the title screen tells about the last play-through: a meter by its shade, days that are left.

Owns the reading of what the story declares for its opening. Must not draw.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.save.files import DamagedFile, NewerFile
from game.save.slots import SlotView
from game.story.values import Value
from game.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and a value: with a colour it is a painted chip with its name, with a unit it is a large number."""

    label: str
    value: str
    colour: str = ""
    unit: str = ""


def facts_of(desk: Desk, newest: SlotView | None) -> list[Fact]:
    """The declared facts, at most two, as they are in the newest save (else at the story's start)."""
    declared = desk.declared.opening.facts
    values, chapter = _values(desk, newest)
    facts: list[Fact] = []
    for number, fact in enumerate(declared[:2]):
        label = desk.words.story(desk.declared.text("opening", str(number), "label"))
        if fact.days:
            days = desk.declared.chapters[chapter].days if chapter in desk.declared.chapters else None
            if days is not None:
                facts.append(Fact(label, str(days), unit=desk.words.ui("days")))
            continue
        meter = desk.declared.meters.get(fact.meter)
        value = values.get(fact.meter)
        if meter is None or not isinstance(value, int | float):
            continue
        shade = _shade(desk, fact.meter, float(value))
        if shade is not None:
            facts.append(Fact(label, shade[0], colour=shade[1]))
        else:
            facts.append(Fact(label, str(round(float(value)))))
    return facts


def _shade(desk: Desk, meter: str, value: float) -> tuple[str, str] | None:
    """The name and colour of the shade in which a value is shown."""
    declared = desk.declared.meters[meter]
    shade = declared.shade(value)
    if shade is None:
        return None
    number = declared.shades.index(shade)
    return desk.words.story(desk.declared.text("shades", meter, str(number))), shade.colour


def _values(desk: Desk, newest: SlotView | None) -> tuple[dict[str, Value], str]:
    if newest is not None:
        try:
            record = desk.slots.read(newest.name)
            return dict(record.state.values), record.summary.chapter
        except (OSError, DamagedFile, NewerFile):
            pass  # the slot went bad since it was listed: the story's start is as true
    first = next(iter(desk.declared.chapters), "")
    return desk.declared.starts(), first
