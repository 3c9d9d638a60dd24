"""Do the texts of a story fit, as they are really set?

Owns the measuring with the game's own fonts and line box, at the default size. Needs pygame; `check --no-text-fit` goes
without.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.assets.library import Assets
from game.save.settings import Settings
from game.story.beat import Text
from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.outline import StepOutline, outline
from game.story.program import Program
from game.story.source.nodes import Span
from game.text.markup import MarkupError, parse, variables
from game.ui.lettering.coverage import characters
from game.ui.lettering.lettering import Lettering
from game.ui.pieces import Pieces
from game.ui.theme import Theme
from game.ui.widgets.line_box import LineBox, Spoken

# Every text can be set in these: the reading faces that a player can choose.
READING_FACES = ("serif_500", "sans_500", "kai")


def check_text_fit(program: Program, assets: Assets) -> tuple[Diagnostic, ...]:
    """Remarks about lines that need more than one page, and about characters that no reading face has."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((64, 64))
    remarks = Diagnostics()
    language = program.declarations.languages.source
    lettering = Lettering(assets.resource("fonts"), language)
    theme = Theme(lettering, Pieces(assets.resource), Settings())
    known = _characters(assets.resource("fonts"))
    for step in outline(program):
        for text, line in _texts(step):
            span = Span(step.file, line, 1)
            missing = sorted({letter for letter in text.source if ord(letter) > 32 and ord(letter) not in known})
            if missing:
                remarks.add("F602", span, characters=" ".join(missing))
        if step.kind in ("say", "narrate", "think") and step.texts:
            count = _pages(program, theme, step)
            if count > 1:
                remarks.add("F601", Span(step.file, step.line, 1), pages=count)
    return remarks.sorted()


def _pages(program: Program, theme: Theme, step: StepOutline) -> int:
    source = step.texts[0].source
    # A value of usual length stands for whatever a play-through will put there.
    values = dict.fromkeys(variables(source), "000")
    try:
        marked = parse(source, values)
    except MarkupError:
        return 1  # reported by the compiler
    member = program.declarations.cast.get(step.who)
    name = member.name if member is not None and step.kind == "say" else ""
    return LineBox(theme, Spoken(marked, name, inner=step.kind == "think"), 0.0, speed=0.0).view.page_count


def _texts(step: StepOutline) -> Iterator[tuple[Text, int]]:
    for text in step.texts:
        yield text, step.line
    for option in step.options:
        yield option.text, option.line


def _characters(folder: Path) -> frozenset[int]:
    """What every reading face can show, by itself or through the Latin face beside it."""
    latin = characters(folder / "latin_500.ttf")
    faces = [characters(folder / f"{face}.ttf") | latin for face in READING_FACES]
    return frozenset.intersection(*faces)
