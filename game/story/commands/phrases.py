"""The small phrases that stand after a command: `anna smile at left`, `harbour day`, `rule ink`.

Owns their grammar. Each is a kind of value; what it reads as is a plain tuple.
"""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from game.story.declarations.media import Background
from game.story.declarations.people import Member
from game.story.diagnostics.suggest import nearest
from game.story.schema.kinds import NO, YES, Kind
from game.story.schema.names import Names
from game.story.schema.reader import Reader
from game.story.source.nodes import Node, Scalar, Span
from game.story.stage_state import GESTURES, POSITIONS, RULES, TRANSITIONS

_WORD: Final = re.compile(r"\S+")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?\Z")
POSITION_WORDS: Final = {"centre": "center", "middle": "center"}


class Part(NamedTuple):
    """A word of a phrase and the place it stands at."""

    text: str
    span: Span


def parts_of(scalar: Scalar) -> list[Part]:
    """The words of a phrase."""
    lead = 1 if scalar.quoted else 0
    return [
        Part(m.group(), Span(scalar.file, scalar.line, scalar.column + lead + m.start(), len(m.group())))
        for m in _WORD.finditer(scalar.text)
    ]


def member(part: Part, reader: Reader) -> Member | None:
    """The member of the cast of that id; otherwise it is reported, with the one that was meant."""
    found = reader.names.thing("cast", part.text)
    if isinstance(found, Member):
        return found
    known = {candidate: candidate for candidate in reader.names_of("cast")}
    by_name = {}
    for candidate in known:
        person = reader.names.thing("cast", candidate)
        if isinstance(person, Member):
            by_name[person.name] = candidate
            if person.short:
                by_name[person.short] = candidate
    suggestion = by_name.get(part.text) or nearest(part.text, known)
    reader.report("S201", part.span, suggestion=suggestion, what="cast", name=part.text)
    return None


def look(person: Member, part: Part, reader: Reader) -> str | None:
    """The expression of that name of that person; otherwise it is reported."""
    if person.expressions and part.text not in person.expressions:
        reader.report(
            "S203",
            part.span,
            suggestion=nearest(part.text, person.expressions),
            who=person.id,
            look=part.text,
            known=", ".join(person.expressions),
        )
        return None
    return part.text


def position(part: Part, reader: Reader) -> str | None:
    """The position of that name; otherwise it is reported."""
    text = POSITION_WORDS.get(part.text, part.text)
    if text not in POSITIONS:
        reader.report(
            "S118", part.span, suggestion=nearest(text, POSITIONS), text=part.text, words=", ".join(POSITIONS)
        )
        return None
    return text


class Figure(NamedTuple):
    """Someone as `show:` names them; what isn't said is empty."""

    who: str
    look: str
    position: str


class FigurePhrase(Kind[Figure]):
    """WHO [EXPRESSION] [at POSITION]."""

    title = "WHO [EXPRESSION] [at POSITION]"

    def read(self, node: Node, reader: Reader) -> Figure | None:
        """The figure."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        parts = parts_of(scalar)
        if not parts:
            reader.report("S111", scalar.span)
            return None
        person = member(parts[0], reader)
        if person is None:
            return None
        where = ""
        rest = parts[1:]
        for number, part in enumerate(rest):
            if part.text in ("at", "on"):
                if number + 1 >= len(rest):
                    reader.report("S121", part.span, form=self.title)
                    return None
                found = position(rest[number + 1], reader)
                if found is None:
                    return None
                where = found
                if len(rest) > number + 2:
                    reader.report("S121", rest[number + 2].span, form=self.title)
                rest = rest[:number]
                break
        how = ""
        if rest:
            seen = look(person, rest[0], reader)
            if seen is None:
                return None
            how = seen
            if len(rest) > 1:
                reader.report("S121", rest[1].span, form=self.title)
        return Figure(person.id, how, where)


class WhoPhrase(Kind[str]):
    """Someone of the cast, or a word such as `all`."""

    def __init__(self, *also: str) -> None:
        self._also = also
        self.title = " / ".join(("WHO", *also))

    def read(self, node: Node, reader: Reader) -> str | None:
        """The id."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        parts = parts_of(scalar)
        if len(parts) != 1:
            reader.report("S121", scalar.span, form=self.title)
            return None
        if parts[0].text in self._also:
            return parts[0].text
        person = member(parts[0], reader)
        return None if person is None else person.id

    def describe(self, names: Names) -> dict[str, Any]:
        """Those that there are."""
        return {"enum": [*self._also, *names.names_of("cast")]}


class Where(Kind[str]):
    """A position on the stage."""

    title = "position"

    def read(self, node: Node, reader: Reader) -> str | None:
        """The position."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        return position(Part(scalar.text.strip(), scalar.span), reader)

    def describe(self, names: Names) -> dict[str, Any]:
        """The five."""
        return {"enum": list(POSITIONS)}


AUTO: Final = "auto"


class Entrance(Kind[str]):
    """A position at which someone comes in, or true for the first that is free."""

    title = "position, or true"

    def read(self, node: Node, reader: Reader) -> str | None:
        """The position; `auto` for true, nothing for false."""
        if isinstance(node, Scalar) and node.text.strip() in YES:
            return AUTO
        if isinstance(node, Scalar) and node.text.strip() in NO:
            return ""
        return Where().read(node, reader)

    def describe(self, names: Names) -> dict[str, Any]:
        """The five, or true."""
        return {"enum": [*POSITIONS, True]}


class Pair(NamedTuple):
    """Someone and a word about them."""

    who: str
    word: str


class MovePhrase(Kind[Pair]):
    """WHO to POSITION."""

    title = "WHO to POSITION"

    def read(self, node: Node, reader: Reader) -> Pair | None:
        """Who, and where to."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        parts = [part for part in parts_of(scalar) if part.text not in ("to", "at")]
        if len(parts) != 2:
            reader.report("S121", scalar.span, form=self.title)
            return None
        person = member(parts[0], reader)
        where = position(parts[1], reader)
        return None if person is None or where is None else Pair(person.id, where)


class GesturePhrase(Kind[Pair]):
    """WHO GESTURE."""

    title = "WHO GESTURE"

    def read(self, node: Node, reader: Reader) -> Pair | None:
        """Who, and which gesture."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        parts = parts_of(scalar)
        if len(parts) != 2:
            reader.report("S121", scalar.span, form=self.title)
            return None
        person = member(parts[0], reader)
        gesture = parts[1]
        if gesture.text not in GESTURES:
            suggestion = nearest(gesture.text, GESTURES)
            reader.report("S118", gesture.span, suggestion=suggestion, text=gesture.text, words=", ".join(GESTURES))
            return None
        return None if person is None else Pair(person.id, gesture.text)


class PlacePhrase(Kind[str]):
    """BACKGROUND [VARIANT]; reads as the picture's name. `none` is an empty stage."""

    title = "BACKGROUND [VARIANT]"

    def read(self, node: Node, reader: Reader) -> str | None:
        """The picture's name."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        parts = parts_of(scalar)
        if not parts or len(parts) > 2:
            reader.report("S121", scalar.span, form=self.title)
            return None
        if parts[0].text == "none" and len(parts) == 1:
            return ""
        place = reader.names.thing("background", parts[0].text)
        if not isinstance(place, Background):
            suggestion = nearest(parts[0].text, reader.names_of("background"))
            reader.report("S201", parts[0].span, suggestion=suggestion, what="background", name=parts[0].text)
            return None
        if len(parts) == 1:
            if len(place.variants) > 1:
                reader.report("S204", parts[0].span, place=place.id, known=", ".join(place.variants))
            return place.pictures()[0]
        variant = parts[1]
        if variant.text not in place.variants:
            reader.report(
                "S205",
                variant.span,
                suggestion=nearest(variant.text, place.variants),
                place=place.id,
                variant=variant.text,
                known=", ".join(place.variants),
            )
            return None
        return f"{place.id}_{variant.text}"

    def describe(self, names: Names) -> dict[str, Any]:
        """All places with all their variants."""
        every: list[str] = []
        for name in names.names_of("background"):
            place = names.thing("background", name)
            if isinstance(place, Background):
                every += [f"{name} {variant}" for variant in place.variants] or [name]
        return {"enum": ["none", *every]} if every else {"type": "string"}


class Way(NamedTuple):
    """A transition, and the picture of its rule."""

    how: str
    rule: str = ""


class Transition(Kind[Way]):
    """cut, dissolve, fade, wipe_left, wipe_right, or rule NAME."""

    title = "transition"

    def read(self, node: Node, reader: Reader) -> Way | None:
        """The transition."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        parts = parts_of(scalar)
        if not parts or parts[0].text not in TRANSITIONS:
            text = scalar.text
            reader.report(
                "S118", scalar.span, suggestion=nearest(text, TRANSITIONS), text=text, words=", ".join(TRANSITIONS)
            )
            return None
        if (parts[0].text == "rule") != (len(parts) == 2):
            reader.report("S121", scalar.span, form="rule NAME")
            return None
        if len(parts) == 2 and parts[1].text not in RULES:
            suggestion = nearest(parts[1].text, RULES)
            reader.report("S210", parts[1].span, suggestion=suggestion, name=parts[1].text, known=", ".join(RULES))
        return Way(parts[0].text, parts[1].text if len(parts) == 2 else "")

    def describe(self, names: Names) -> dict[str, Any]:
        """A pattern."""
        return {"type": "string", "pattern": f"^(cut|dissolve|fade|wipe_left|wipe_right|rule ({'|'.join(RULES)}))$"}


class View(NamedTuple):
    """What the camera looks at: a framing, or a centre and zoom; all empty for the whole picture."""

    framing: str = ""
    x: float = 0.5
    y: float = 0.5
    zoom: float = 0.0


class CameraPhrase(Kind[View]):
    """FRAMING, or X Y ZOOM, or reset."""

    title = "FRAMING / X Y ZOOM / reset"

    def read(self, node: Node, reader: Reader) -> View | None:
        """The view."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        parts = parts_of(scalar)
        if len(parts) == 1:
            part = parts[0]
            if part.text == "reset":
                return View()
            if reader.name("framing", scalar, part.text, part.span.column - scalar.column) is None:
                return None
            return View(part.text)
        if len(parts) != 3 or not all(_NUMBER.match(part.text) for part in parts):
            reader.report("S121", scalar.span, form=self.title)
            return None
        x, y, zoom = (float(part.text) for part in parts)
        for value, low, high, part in ((x, 0, 1, parts[0]), (y, 0, 1, parts[1]), (zoom, 1, 2, parts[2])):
            if not low <= value <= high:
                reader.report("S114", part.span, text=part.text, low=low, high=high)
                return None
        return View("", x, y, zoom)
