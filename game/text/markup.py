"""The marks inside a line of text: `{b}`, `{em}`, `{ruby=…}`, `{w=0.6}`, `{fast}`, `{var:…}`.

Owns their syntax and meaning. Must not know fonts, widths or time; the places of pauses are kept as character counts.

    {b}…{/b}  bold          {em}…{/em}  emphasis (dots under Han, italics for Latin)
    {ruby=xiǎo mǎn}小满{/ruby}  small reading above          {w=0.6}  the typewriter rests 0.6 seconds
    {fast}  all before it is there at once          {var:days}  the value of a variable          {{  a brace
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

TAGS = ("b", "em", "ruby", "w", "fast", "var")
SPANS = ("b", "em", "ruby")
LONGEST_PAUSE = 10.0

_PIECE = re.compile(r"\{\{|\}\}|\{[^{}]*\}?|\}|[^{}]+")


class MarkupError(ValueError):
    """A mark that can't be understood: `column` counts characters from 0, `hint` says what to write instead."""

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `ruby` is the small reading above all of them; `group` tells neighbouring readings apart."""

    text: str
    bold: bool = False
    emphasis: bool = False
    ruby: str = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its marks taken out: the runs, the pauses (character count before it, seconds), and how many
    characters are there at once."""

    runs: tuple[Run, ...] = ()
    pauses: tuple[tuple[int, float], ...] = ()
    at_once: int = 0

    @property
    def plain(self) -> str:
        """The words alone: for the log's search, speech, and counting."""
        return "".join(run.text for run in self.runs)

    def part(self, start: int, end: int) -> Marked:
        """The characters from `start` to before `end`, with the marks that fall among them."""
        runs: list[Run] = []
        at = 0
        for run in self.runs:
            text = run.text[max(0, start - at) : max(0, end - at)]
            if text:
                runs.append(replace(run, text=text))
            at += len(run.text)
        pauses = tuple((place - start, seconds) for place, seconds in self.pauses if start < place <= end)
        return Marked(tuple(runs), pauses, min(max(0, self.at_once - start), max(0, end - start)))


def plain(text: str) -> Marked:
    """A text without any marks."""
    return Marked((Run(text),) if text else ())


def parse(source: str, values: Mapping[str, object] | None = None) -> Marked:
    """Take the marks out of a text and put values in. MarkupError when a mark is wrong or a value is missing."""
    return _Parser(source, values or {}).parse()


def variables(source: str) -> tuple[str, ...]:
    """The names of the variables that a text shows, in the order of their first place."""
    return tuple(dict.fromkeys(re.findall(r"(?<!\{)\{var:\s*([^{}]*?)\s*\}", source)))


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    column: int
    value: str = ""
    group: int = 0


class _Parser:
    def __init__(self, source: str, values: Mapping[str, object]) -> None:
        self._source = source
        self._values = values
        self._runs: list[Run] = []
        self._pauses: list[tuple[int, float]] = []
        self._open: list[_Open] = []
        self._length = 0
        self._at_once = 0
        self._groups = 0

    def parse(self) -> Marked:
        for found in _PIECE.finditer(self._source):
            piece, column = found[0], found.start()
            if piece in ("{{", "}}"):
                self._add(piece[0])
            elif piece == "}":
                raise MarkupError("a closing brace } without an opening one", column, "write }} for a brace as such")
            elif piece[0] != "{":
                self._add(piece)
            elif piece[-1] != "}":
                raise MarkupError("the mark has no closing brace }", column, "write {{ for a brace as such")
            else:
                self._mark(piece[1:-1].strip(), column)
        if self._open:
            last = self._open[-1]
            raise MarkupError(f"{{{last.name}}} is never closed", last.column, f"add {{/{last.name}}} where it ends")
        return Marked(tuple(self._runs), tuple(self._pauses), self._at_once)

    def _add(self, text: str) -> None:
        names = {span.name for span in self._open}
        ruby = next((span for span in self._open if span.name == "ruby"), None)
        run = Run(text, "b" in names, "em" in names, ruby.value if ruby else "", ruby.group if ruby else 0)
        if self._runs and replace(self._runs[-1], text=text) == run:
            self._runs[-1] = replace(run, text=self._runs[-1].text + text)
        else:
            self._runs.append(run)
        self._length += len(text)

    def _mark(self, mark: str, column: int) -> None:
        if mark.startswith("/"):
            self._close(mark[1:].strip(), column)
            return
        name, separator, value = self._split(mark)
        if name in ("b", "em", "fast") and separator:
            raise MarkupError(f"{{{name}}} takes no value", column, f"write {{{name}}}")
        if name in ("b", "em"):
            self._begin(_Open(name, column), column)
        elif name == "fast":
            self._at_once = self._length
        elif name == "ruby":
            if separator != "=" or not value:
                raise MarkupError("{ruby} needs its reading", column, "write {ruby=xiǎo mǎn}小满{/ruby}")
            self._groups += 1
            self._begin(_Open(name, column, value, self._groups), column)
        elif name == "w":
            self._pauses.append((self._length, self._seconds(separator, value, column)))
        elif name == "var":
            if separator != ":" or not value:
                raise MarkupError("{var} needs the name of a variable", column, "write {var:days}")
            if value not in self._values:
                close = get_close_matches(value, [*self._values], 1)
                raise MarkupError(
                    f"there is no value called {value}", column, f"did you mean {{var:{close[0]}}}?" if close else ""
                )
            self._add(str(self._values[value]))
        else:
            self._unknown(name, column)

    @staticmethod
    def _split(mark: str) -> tuple[str, str, str]:
        found = re.match(r"([^=:\s]*)\s*([=:]?)\s*(.*)", mark, re.S)
        assert found is not None  # every part may be empty
        return found[1], found[2], found[3]

    def _begin(self, span: _Open, column: int) -> None:
        if any(other.name == span.name for other in self._open):
            raise MarkupError(f"{{{span.name}}} inside {{{span.name}}}", column, f"first close it: {{/{span.name}}}")
        self._open.append(span)

    def _close(self, name: str, column: int) -> None:
        if not self._open or self._open[-1].name != name:
            if name not in SPANS:
                raise MarkupError(f"{{/{name}}} closes nothing", column, "only {/b}, {/em} and {/ruby} close a span")
            inner = self._open[-1].name if self._open else ""
            hint = f"close {{{inner}}} first with {{/{inner}}}" if inner else f"open it with {{{name}}}"
            raise MarkupError(f"{{/{name}}} without its {{{name}}}", column, hint)
        self._open.pop()

    @staticmethod
    def _seconds(separator: str, value: str, column: int) -> float:
        try:
            seconds = float(value) if separator == "=" else -1.0
        except ValueError:
            seconds = -1.0
        if not 0 <= seconds <= LONGEST_PAUSE:
            raise MarkupError("{w} needs seconds from 0 to 10", column, "write {w=0.6}")
        return seconds

    @staticmethod
    def _unknown(name: str, column: int) -> None:
        close = get_close_matches(name, TAGS, 1, 0.5)
        hint = f"did you mean {{{close[0]}}}? " if close else ""
        known = "The marks are {b} {em} {ruby=…} {w=…} {fast} {var:…}"
        raise MarkupError(f"there is no mark {{{name}}}", column, hint + known)
