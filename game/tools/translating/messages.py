"""Everything of a story that has to be translated, in the order of its scripts, with what a translator should know.

Owns which file a text belongs to and the comments on it. Must not know the form of .po files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.story.beat import Text
from game.story.commands.page import texts_of_page
from game.story.declarations.story import Declarations
from game.story.declarations.texts import declared_texts
from game.story.machine.texts import board_text
from game.story.ops import Background, Board, Card, ChapterUnit, Choice, Notify, Op, Option, Page, Say, Scene, Show
from game.story.program import Program
from game.tools.translating.declared_places import DeclaredPlaces

# The file for what is declared rather than told: names, titles, articles, and the steps of hooks.
DECLARED: Final = "story"

_KINDS: Final = {"narrate": "narration", "think": "inner voice"}


@dataclass(frozen=True, slots=True)
class Message:
    """A text to be translated: its id, its words, where it stands, and remarks on it, a line each."""

    id: str
    source: str
    file: str
    line: int
    comments: tuple[str, ...] = ()


def messages_of(program: Program, root: Path) -> dict[str, list[Message]]:
    """All texts, for each file of translations (by the name without its ending). Each id once; empty texts never."""
    files: dict[str, list[Message]] = {DECLARED: []}
    known: set[str] = set()

    def add(name: str, message: Message) -> None:
        if message.source.strip() and message.id not in known:
            known.add(message.id)
            files.setdefault(name, []).append(message)

    places = DeclaredPlaces(root)
    for text in declared_texts(program.declarations):
        file, line = places.find(text.id)
        add(DECLARED, Message(text.id, text.source, file, line))
    for unit in program.units():
        for message in _unit(unit, program.declarations):
            add(file_of(unit), message)
    return {name: messages for name, messages in files.items() if messages}


def file_of(unit: ChapterUnit) -> str:
    """The name of the translations of a chapter: its script's, so that both lie in the same order."""
    return DECLARED if unit.id.startswith("_") else Path(unit.file).stem


def _unit(unit: ChapterUnit, declared: Declarations) -> Iterator[Message]:
    for scene in unit.scenes:
        looks: dict[str, str] = {}
        for op in scene.ops:
            _watch(op, looks)
            for text, line, comments in _texts(op, scene, declared, looks):
                yield Message(text.id, text.source, unit.file, line, (f"scene {scene.id}", *comments))


def _watch(op: Op, looks: dict[str, str]) -> None:
    """Follow the faces through the scene as it is written; of two branches the later one is believed."""
    if isinstance(op, Show | Say) and op.who and op.look:
        looks[op.who] = op.look
    elif isinstance(op, Background) and not op.keep:
        looks.clear()


Found = tuple[Text, int, tuple[str, ...]]


def _texts(op: Op, scene: Scene, declared: Declarations, looks: dict[str, str]) -> Iterator[Found]:
    if isinstance(op, Say):
        note = (f"note: {op.note}",) if op.note else ()
        yield Text(f"{scene.id}.{op.id}", op.words), op.line, (_speaker(op, declared, looks), *note)
    elif isinstance(op, Choice):
        yield from _choice(op)
    elif isinstance(op, Card):
        yield Text(f"{scene.id}.{op.id}", op.words), op.line, ("chapter card",)
        yield Text(f"{scene.id}.{op.id}.under", op.under), op.line, ("under the chapter card",)
    elif isinstance(op, Page):
        for path, words in texts_of_page(op.fields):
            yield Text(f"{scene.id}.{op.id}.{path}", words), op.line, (f"document {op.template}, {path}",)
    elif isinstance(op, Notify):
        yield Text(f"{scene.id}.{op.id}", op.words), op.line, ("notice",)
    elif isinstance(op, Board) and op.words and not op.erase:
        title = declared.boards[op.board].title if op.board in declared.boards else ""
        yield board_text(op.words), op.line, (f"written on {title or op.board}",)


def _choice(op: Choice) -> Iterator[Found]:
    clock = (f"{op.seconds:g} seconds to choose",) if op.seconds is not None else ()
    yield Text(f"{op.id}.ask", op.ask), op.line, (f"choice {op.id}: the question", *clock)
    yield Text(f"{op.id}.under", op.under), op.line, (f"choice {op.id}: under the question",)
    for option in op.options:
        yield Text(f"{op.id}.{option.id}", option.words), option.line, (_option(op, option),)
        yield (
            Text(f"{op.id}.{option.id}.reason", option.reason),
            option.line,
            (f"choice {op.id}: why option {option.id} is locked",),
        )


def _option(op: Choice, option: Option) -> str:
    silence = ", a silence" if option.silent else ""
    return f"choice {op.id}: option {option.id}{silence}"


def _speaker(op: Say, declared: Declarations, looks: dict[str, str]) -> str:
    if op.kind in _KINDS:
        return _KINDS[op.kind]
    member = declared.cast.get(op.who)
    name = f"{member.name} ({op.who})" if member is not None else op.who
    look = op.look or looks.get(op.who, "")
    return f"{name}, {look}" if look else name
