"""Do the texts of a story fit, as they are really set, in every language?

Owns the measuring with the game's own fonts and the rooms of its screens, at the default size and at the largest. Needs
pygame; `check --no-text-fit` goes without.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import pygame

from game.assets.library import Assets
from game.save.settings import Settings
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.ops import Choice, Notify, Nvl, Say
from game.story.program import Program
from game.story.source.nodes import Span
from game.text.markup import Marked, MarkupError, parse, variables
from game.text.paging import pages
from game.text.setting import Setting
from game.text.style import Style
from game.tools.translating.messages import Message, messages_of
from game.tools.translation_texts import Told, told_in
from game.ui.lettering.coverage import characters
from game.ui.lettering.lettering import Lettering
from game.ui.pieces import Pieces
from game.ui.screens.choice_layout import WIDTH, Asked, lay_out_choice
from game.ui.theme import Theme
from game.ui.tokens import HEIGHT
from game.ui.widgets.band import HIGHEST
from game.ui.widgets.line_box import ALONE_TIGHT, FLOOR, UNDER_ROLE, WIDEST
from game.ui.widgets.name_slip import LONGEST_STANDING
from game.ui.widgets.option import option_text

# Every text can be set in these: the reading faces that a player can choose.
READING_FACES: Final = ("serif_500", "sans_500", "kai")
DEFAULT: Final = 42
LARGEST: Final = 76
# So many pages of one line are read in patience, where the player has chosen letters of the largest size.
MOST_PAGES_AT_LARGEST: Final = 3
# No letter is wider than so many sizes.
_WIDE: Final = 1.14
_RUN: Final = re.compile(r"[^\s\u1100-\u11ff\u2014\u2026\u2e80-\uffef/-]{8,}")
# Four options of so few letters fit at every size, on one line or two.
_SHORT: Final = 24
_SMALLEST: Final = 26
_LYING_NAME: Final = 760 - 84
_REASON: Final = 128 + 28 + 24
_NOTICE: Final = 760


def check_text_fit(program: Program, assets: Assets, locale: Path) -> tuple[Diagnostic, ...]:
    """Remarks about texts that don't fit, in each language that the story is told in so far."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((64, 64))
    remarks = Diagnostics()
    languages = program.declarations.languages
    files = messages_of(program, locale.parent.parent)
    messages = {message.id: message for group in files.values() for message in group}
    for language in dict.fromkeys((languages.source, *languages.offered)):
        told = _source(messages.values()) if language == languages.source else told_in(locale, language)
        if told:
            _Fit(program, assets, language, told, remarks).check()
    return remarks.sorted()


def _source(messages: Iterable[Message]) -> dict[str, Told]:
    return {message.id: Told(message.source, Span(message.file, message.line, 1)) for message in messages}


@dataclass(frozen=True, slots=True)
class _Room:
    """Where lines of one sort stand: how they are set, and how tall a page is."""

    setting: Setting
    tall: float


class _Fit:
    """One language of a story."""

    def __init__(
        self, program: Program, assets: Assets, language: str, told: Mapping[str, Told], remarks: Diagnostics
    ) -> None:
        self._program = program
        self._told = told
        self._remarks = remarks
        self._language = language
        self._lettering = Lettering(assets.resource("fonts"), language)
        pieces = Pieces(assets.resource)
        self._themes = [Theme(self._lettering, pieces, Settings(text_size=size)) for size in (DEFAULT, LARGEST)]
        self._known = _characters(assets.resource("fonts"))
        self._values = _sample_values(program.declarations)
        self._rooms: dict[tuple[int, bool, bool], _Room] = {}
        self._advances: dict[Style, dict[str, float]] = {}

    def check(self) -> None:
        """Look at every text of the language."""
        for told in self._told.values():
            missing = sorted({letter for letter in told.words if ord(letter) > 32 and ord(letter) not in self._known})
            if missing:
                self._remarks.add("F602", told.span, characters=" ".join(missing))
        for unit in self._program.units():
            for scene in unit.scenes:
                full_page = False
                for op in scene.ops:
                    if isinstance(op, Nvl):
                        full_page = op.on
                    elif isinstance(op, Say) and not full_page:
                        line = self._told.get(f"{scene.id}.{op.id}")
                        if line is not None:
                            self._line(line, named=op.kind == "say", inner=op.kind == "think")
                    elif isinstance(op, Choice):
                        self._choice(op)
                    elif isinstance(op, Notify):
                        self._one_line(f"{scene.id}.{op.id}", self._themes[0].style("note"), _NOTICE, shrinks=False)
        for member in self._program.declarations.cast.values():
            name = self._told.get(f"cast.{member.id}.name")
            if name is not None and not (self._lettering.han and len(name.words) <= LONGEST_STANDING):
                self._one_line(f"cast.{member.id}.name", self._themes[0].style("name"), _LYING_NAME)

    # -- lines -------------------------------------------------------------------------------------------------------

    def _line(self, told: Told, *, named: bool, inner: bool) -> None:
        count = self._pages(told, 0, named, inner)
        if count > 1:
            self._remarks.add("F601", told.span, pages=count, language=self._language)
        large = self._pages(told, 1, named, inner)
        if large > MOST_PAGES_AT_LARGEST:
            self._remarks.add("F604", told.span, pages=large, size=LARGEST, language=self._language)
        self._runs(told, self.room(1, named, inner).setting)

    def _pages(self, told: Told, size: int, named: bool, inner: bool) -> int:
        room = self.room(size, named, inner)
        if self._surely_fits(told.words, room):
            return 1
        marked = self._marked(told)
        return len(pages(marked, room.setting, self._lettering, room.tall)) if marked is not None else 1

    def _surely_fits(self, words: str, room: _Room) -> bool:
        """Is the text so short that it need not be set: even if every line of the page ended as early as can be?"""
        if "\n" in words or "{" in words:
            return False
        style = room.setting.style
        known = self._advances.setdefault(style, {})
        for letter in set(words) - known.keys():
            known[letter] = self._lettering.width(letter, style)
        wide = 1.03 * (sum(map(known.__getitem__, words)) + room.setting.tracking * len(words))
        # A line ends early for the sake of what follows: a word, or a few marks that stay together.
        longest = max(4.0, max(map(len, words.split()), default=0) if words.isascii() else 8.0) * style.size
        return wide <= int(room.tall // room.setting.pitch) * (room.setting.length - longest)

    def room(self, number: int, named: bool, inner: bool) -> _Room:
        """The room of a line, as the line box has it (`number` 0: the default size, 1: the largest)."""
        key = (number, named, inner)
        if key not in self._rooms:
            theme = self._themes[number]
            size = theme.settings.text_size
            width = min(WIDEST if size <= 56 else 1500, 34 * (size + 1))
            tall = FLOOR - HIGHEST - (UNDER_ROLE if named else ALONE_TIGHT)
            self._rooms[key] = _Room(theme.reading(width, inner=inner), tall)
        return self._rooms[key]

    def _runs(self, told: Told, setting: Setting) -> None:
        """Report a word that is longer than a line, so that it is cut where no word may be."""
        if len(told.words) * setting.style.size * _WIDE < setting.length:
            return
        marked = self._marked(told)
        for run in _RUN.findall(marked.plain) if marked is not None else ():
            if self._lettering.width(run, setting.style) > setting.length:
                self._remarks.add("F603", told.span, run=run, size=setting.style.size, word=run)
                return

    # -- choices -----------------------------------------------------------------------------------------------------

    def _choice(self, op: Choice) -> None:
        for option in op.options:
            if option.reason:
                room = WIDTH - _REASON - 100 * len(option.cares[:3])
                self._one_line(f"{op.id}.{option.id}.reason", self._themes[0].style("reason"), room)
        told = [self._told.get(f"{op.id}.{option.id}") for option in op.options]
        whole = next((one for one in told if one is not None), None)
        if whole is None:
            return
        words = [one.words for one in told if one is not None]
        if len(words) <= 4 and max(map(len, words)) <= _SHORT and f"{op.id}.ask" not in self._told:
            return
        for number, theme in enumerate(self._themes):
            ask, under = (self._words(f"{op.id}.{part}") for part in ("ask", "under"))
            shown = [
                Asked(self._words(f"{op.id}.{option.id}"), option.when is not None, len(option.cares[:3]))
                for option in op.options
                if not option.hidden
            ]
            hidden = [option for option in op.options if option.hidden]
            if hidden:
                # Of those that only sometimes stand there, the longest stands for all.
                longest = max((self._words(f"{op.id}.{option.id}") for option in hidden), key=len)
                shown.append(Asked(longest, False, 0))
            places = lay_out_choice(theme, shown, partial(question_height, theme, ask, under))
            if places.foot.bottom > HEIGHT - 24:
                span = self._asked(op, whole)
                self._remarks.add("F605", span, choice=op.id, size=theme.settings.text_size, language=self._language)
                break
            if places.size < min(theme.settings.text_size, DEFAULT):
                self._remarks.add(
                    "F607",
                    self._asked(op, whole),
                    choice=op.id,
                    size=theme.settings.text_size,
                    small=places.size,
                    language=self._language,
                )
                break
            if number:
                for one in told:
                    if one is not None and len(one.words) > _SHORT:
                        self._runs(one, option_text(theme, "x", WIDTH, 0, size=places.size, bold=True).setting)

    def _asked(self, op: Choice, option: Told) -> Span:
        """Where the question stands, or else an option."""
        told = self._told.get(f"{op.id}.ask")
        return (told or option).span

    # -- words on one line -------------------------------------------------------------------------------------------

    def _one_line(self, text: str, style: Style, room: float, *, shrinks: bool = True) -> None:
        """Report words that are cut short, where they are set smaller first (or, without `shrinks`, aren't)."""
        told = self._told.get(text)
        if told is None or len(told.words) * style.size * _WIDE < room:
            return
        words = self._words(text)
        look = Style(style.family, min(style.size, _SMALLEST), style.weight, style.italic) if shrinks else style
        wide = self._lettering.extent(words, look)
        if wide > room:
            self._remarks.add("F606", told.span, over=round(wide - room), words=words)

    def _words(self, text: str) -> str:
        told = self._told.get(text)
        marked = self._marked(told) if told is not None else None
        return marked.plain if marked is not None else ""

    def _marked(self, told: Told) -> Marked | None:
        values = {name: self._values.get(name, "000") for name in variables(told.words)}
        try:
            return parse(told.words, values)
        except MarkupError:
            return None  # said elsewhere


def question_height(theme: Theme, ask: str, under: str, size: int) -> int:
    """The height of the sheet of a question over options of that size, as the choice screen sets it; 0 without one."""
    if not ask:
        return 0
    head = theme.style("headline", max(40, min(58, round(size * 1.1))))
    tall = theme.block(ask, head, WIDTH - 220, leading=1.3, tracking=1 if theme.han else 0).height
    if not under:
        return max(150, 56 + round(tall) + 26)
    note = theme.style("note", max(28, min(42, round(size * 0.72))))
    below = theme.block(under, note, WIDTH - 220, leading=1.4).height
    return max(150, 56 + round(tall) + round(below) + 22)


def _sample_values(declarations: Declarations) -> dict[str, str]:
    """What stands for the values that lines show: a number of usual length, or the words it starts with."""
    return {name: start if isinstance(start, str) else "000" for name, start in declarations.starts().items()}


def _characters(folder: Path) -> frozenset[int]:
    """What every reading face can show, by itself or through the Latin face beside it."""
    latin = characters(folder / "latin_500.ttf")
    faces: Sequence[frozenset[int]] = [characters(folder / f"{face}.ttf") | latin for face in READING_FACES]
    return frozenset.intersection(*faces)
