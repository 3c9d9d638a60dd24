"""Whatever stands in a script: it is read, reported and played, or a StoryError says why not. Never a traceback."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from game.story.beat import Beat
from game.story.diagnostics.excerpt import render
from game.story.errors import StoryError
from game.story.files import Files, read_files
from game.story.inputs import Choose, Collect, Input, Next
from game.story.load import load_text
from game.story.machine import Machine
from game.story.program import Program

LANTERN = Path(__file__).parent.parent / "stories" / "lantern"
SNIPPETS = [
    ": ", " #", "- ", "\n", "\n  ", "  ", '"', "'", "{", "}", "[", "]", "：", "，", "「", "&a ", "*a", "!x ",
    "|", ">", "\t", "\u200b", "then:", "when: ", "options:", "- choice: x\n", "- goto: shore\n", "{var:oil}",
    "{em}", "true", "-1", "at ", "\x00", "💡", "\ufeff", "%", "@", "?", ">=", "chose(x) == ", "---\n", "# ",
]  # fmt: skip


def damaged(text: str, chance: random.Random) -> str:
    """The text with a few things put in, taken out or doubled."""
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(text) + 1)
        kind = chance.randrange(4)
        if kind == 0:
            text = text[:at] + chance.choice(SNIPPETS) + text[at:]
        elif kind == 1:
            text = text[:at] + text[at + chance.randrange(1, 30) :]
        else:
            lines = text.split("\n")
            one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
            if kind == 2:
                lines.insert(other, lines[one])
            else:
                lines[one], lines[other] = lines[other], lines[one]
            text = "\n".join(lines)
    return text


def played(program: Program, chance: random.Random) -> None:
    """Play at random for a while."""
    machine = Machine(program)
    state, beat = machine.begin()
    for _ in range(300):
        given = move(beat, chance)
        if given is None:
            return
        state, beat = machine.advance(state, given)
        assert machine.beat(state).step == beat.step


def move(beat: Beat, chance: random.Random) -> Input | None:
    """Something that a player can do."""
    if beat.ending is not None:
        return None
    if beat.menu is not None:
        return Choose(chance.choice([option.id for option in beat.menu.options if not option.locked]))
    if beat.line is not None and beat.line.offer is not None and chance.random() < 0.5:
        return Collect(beat.line.offer.entry, chance.choice([*beat.line.offer.held, ""]))
    return Next()


@pytest.mark.parametrize("seed", range(12))
def test_damaged_scripts_are_reported_not_raised(seed: int) -> None:
    chance = random.Random(seed)
    good = read_files(LANTERN)
    for _ in range(40):
        story, pages, chapters = good.story, dict(good.pages), dict(good.chapters)
        which = chance.randrange(6)
        if which == 0:
            story = damaged(story.decode(), chance).encode()
        elif which == 1:
            path = chance.choice(list(pages))
            pages[path] = damaged(pages[path].decode(), chance).encode()
        else:
            path = chance.choice(list(chapters))
            chapters[path] = damaged(chapters[path].decode(), chance).encode()
        try:
            loaded = load_text(Files(story, good.glossary, good.ids, pages, chapters))
            for remark in loaded.diagnostics:
                assert render(remark, "zh") and render(remark, "en")
                assert remark.line >= 1 and remark.column >= 1
            played(loaded.program, chance)
        except StoryError as error:
            assert str(error)
