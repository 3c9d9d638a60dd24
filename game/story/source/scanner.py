"""Looks at the lines of a script before YAML does, so that text is read as the text it plainly is.

Owns the traps of YAML: it reports each (with the line to paste), repairs it in a copy of the text with the same number
of lines, and goes on. The repaired text is what the parser reads and what `check --fix` writes. Must not know commands:
whether a word is one is not asked here.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from game.story.diagnostics.diagnostic import Diagnostics
from game.story.source.columns import Columns
from game.story.source.flow import balance, is_flow, straightened
from game.story.source.lines import KEY, Line, quoted, take_apart
from game.story.source.nodes import Span
from game.story.source.quotes import closing, escapes_are_good

# What nearly all lines look like: nothing in them can be misread. Groups: indentation, dashes, key, text.
_PLAIN: Final = re.compile(
    r"( *)((?:- )*)(?:([A-Za-z_]\w*(?: \([a-z_0-9]+\))?):(?: |$))?"
    r"((?:[A-Za-z0-9+=][^:#\t：\x00-\x1f\u200b-\u200f\u2028\u2029\ufeff\xa0]*"
    r"|[「『（…—\u4e00-\u9fff][^:#\t\x00-\x1f\u200b-\u200f\u2028\u2029\ufeff\xa0]*)?)$"
)
_HIDDEN: Final = re.compile("[\u200b-\u200f\u2028\u2029\u2060\ufeff\x00-\x08\x0b-\x1f\x7f]")
_BLOCK: Final = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?\Z")
_WIDE_KEY: Final = re.compile(rf"({KEY})\s*：\s*(.*)\Z")
_TIGHT_KEY: Final = re.compile(rf"({KEY}):(?=[^\s/\d])(.*)\Z")
_WORD_VALUE: Final = re.compile(r"[\w.+=\-, ]*\Z", re.ASCII)
_NUMBER: Final = re.compile(r"-\d+(?:\.\d+)?\Z")
# Keys behind which never stands text that a player reads: there, “…” was meant as quotes.
_CODE_KEYS: Final = frozenset(
    {"if", "when", "time", "timeout", "goto", "call", "set", "music", "sound", "show", "hide"}
)
_SIGNS: Final = "&*!%@`,|>?]}:"


class Scanned(NamedTuple):
    """The text as YAML is to read it, where its columns come from, and which lines were joined to the one before."""

    text: str
    columns: Columns
    joined: frozenset[int]


def scan(text: str, file: str, diagnostics: Diagnostics) -> Scanned:
    """Report the traps in `text` and disarm them."""
    return _Scanner(file, diagnostics).run(text)


class _Finding(NamedTuple):
    """A trap found: where it is as written, and the index of the line whose repaired form is the one to paste."""

    code: str
    at: int
    column: int
    length: int
    pasted: int
    values: dict[str, str]


class _Scanner:
    def __init__(self, file: str, diagnostics: Diagnostics) -> None:
        self._file = file
        self._diagnostics = diagnostics
        self._columns = Columns()
        self._joined: set[int] = set()
        self._lines: list[str] = []
        self._written: list[str] = []
        self._findings: list[_Finding] = []
        # The last line that holds text which could go on in the next: its index, and the column to stand right of.
        self._open = -1
        self._parent = 0
        self._current = 0
        # Inside a block of literal text: the column its lines stand right of. Inside brackets: how many are open.
        self._block = -1
        self._brackets = 0

    def run(self, text: str) -> Scanned:
        self._lines = text.split("\n")
        self._written = list(self._lines)
        plain = _PLAIN.match
        for index, line in enumerate(self._lines):
            match = plain(line)
            if match is not None and not self._brackets and self._block < 0:
                indent, dashes, key, words = match.groups()
                if self._open >= 0 and len(indent) > self._parent and (dashes or key or words):
                    self._look(index, line)
                elif words:
                    self._open = index
                    width = len(indent)
                    self._parent = width + len(dashes) if key else width + len(dashes) - 2
                elif dashes or key:
                    self._open = -1
                continue
            self._look(index, line)
        for found in self._findings:
            self._diagnostics.add(
                found.code,
                Span(self._file, found.at + 1, found.column, found.length),
                fix=self._lines[found.pasted],
                excerpt=self._written[found.at],
                **found.values,
            )
        return Scanned("\n".join(self._lines), self._columns, frozenset(self._joined))

    def _look(self, index: int, line: str) -> None:
        self._current = index
        stripped = line.strip()
        indent = len(line) - len(line.lstrip(" \t\u3000\xa0"))
        if self._block >= 0:
            if not stripped or indent > self._block:
                return
            self._block = -1
        if not stripped:
            return
        if self._brackets:
            self._brackets += balance(line)
            return
        line = self._cleaned(index, line, indent)
        if not line.strip():
            return
        if line.lstrip().startswith("#") or line.startswith(("---", "...")):
            self._open = -1
            return
        line = self._dashed(index, line)
        if self._open >= 0 and len(line) - len(line.lstrip(" ")) > self._parent and self._continues(index, line):
            return
        line = self._lines[index]
        self._value(index, line, take_apart(line))

    # Repairs of the whole line.

    def _cleaned(self, index: int, line: str, indent: int) -> str:
        """Tabs, wide blanks and invisible characters."""
        lead = line[:indent]
        if lead.strip(" "):
            width = self._width(lead, line[indent:])
            self._report("S008", index, 1, indent)
            self._columns.shift(index + 1, 1, len(width) - indent)
            line = width + line[indent:]
        hidden = _HIDDEN.search(line)
        if hidden is not None:
            clean = _HIDDEN.sub("", line)
            self._report("S015", index, hidden.start() + 1, 1, mark=f"U+{ord(hidden.group()):04X}")
            line = clean
        self._lines[index] = line
        return line

    def _width(self, lead: str, body: str) -> str:
        """Blanks instead of an indentation with tabs: as many as set the line straight with the one before."""
        before = next((line for line in reversed(self._lines[: self._current]) if line.strip()), "")
        known = len(before) - len(before.lstrip(" "))
        wanted = {known} if body.startswith("-") == before.lstrip().startswith("-") else {known + 2, known - 2, known}
        for unit in (2, 4, 8, 1):
            width = sum(unit if character in "\t\u3000" else 1 for character in lead)
            if width in wanted:
                return " " * width
        return " " * sum(2 if character in "\t\u3000" else 1 for character in lead)

    def _dashed(self, index: int, line: str) -> str:
        """A dash without a blank behind it, or a full-width one."""
        body = line.lstrip(" ")
        indent = len(line) - len(body)
        if body[0] == "－" or (
            body[0] == "-" and len(body) > 1 and body[1] not in " -" and not _NUMBER.match(body.rstrip())
        ):
            fixed = f"{line[:indent]}- {body[1:].lstrip()}"
            self._report("S010", index, indent + 1, 1)
            self._columns.shift(index + 1, indent + 2, len(fixed) - len(line))
            self._lines[index] = line = fixed
        return line

    def _continues(self, index: int, line: str) -> bool:
        """The line stands further right than text can be followed by: join it, or set it straight. True when done."""
        part = take_apart(line)
        before = self._lines[self._open]
        if line.lstrip().startswith("- "):
            straight = " " * self._dash_column(before) + line.lstrip()
            self._report("S025", index, 1, max(1, part.indent))
            self._shift_indent(index, straight, line)
            return False
        if part.key:
            if take_apart(before).key:
                straight = " " * self._parent + line.lstrip()
                self._report("S026", index, 1, max(1, part.indent))
                self._shift_indent(index, straight, line)
            return False
        words = line.strip()
        last = before.rstrip()
        quote = last[-1] if last[-1] in "\"'" else ""
        glue = " " if last[-1].isascii() and words[0].isascii() and not quote else ""
        joined = last + glue + words
        at = take_apart(last)
        if at.value and at.value[0] == quote and closing(at.value) == len(at.value) - 1:
            text = at.value[1:-1].replace("''", "'") if quote == "'" else at.value[1:-1]
            joined = last[: at.value_column] + quoted(text + words)
        self._report("S009", index, part.indent + 1, len(words), pasted=self._open)
        self._lines[self._open] = joined
        self._lines[index] = ""
        self._joined.add(index)
        return True

    def _shift_indent(self, index: int, straight: str, line: str) -> None:
        self._columns.shift(index + 1, 1, len(straight) - len(line))
        self._lines[index] = straight

    def _dash_column(self, line: str) -> int:
        body = line.lstrip(" ")
        return len(line) - len(body) if body.startswith("- ") else max(0, len(line) - len(body) - 2)

    # Traps in the value of a line.

    def _value(self, index: int, line: str, part: Line) -> None:
        self._open = -1
        if not part.key:
            rekeyed = self._rekeyed(index, line, part)
            if rekeyed is not None:
                self._value(index, rekeyed, take_apart(rekeyed))
                return
        value, at = part.value, part.value_column
        if not value:
            return
        first = value[0]
        if first in "\"'":
            self._quotes(index, line, part)
        elif first in "[{":
            self._bracket(index, line, part)
        elif _BLOCK.match(value) and first in "|>":
            self._block = part.parent
        elif first == "“" and value.endswith("”") and part.key in _CODE_KEYS:
            self._enclose(index, line, part, "S014", value[1:-1], 0, 1, mark="“…”")
        elif (first in _SIGNS and (part.key or line.lstrip().startswith("- "))) or (
            first == "-" and part.key and value[1:2] in ("", " ")
        ):
            self._enclose(index, line, part, "S001", value, 0, 1, mark=first)
        elif first == "#":
            return
        else:
            self._plain(index, line, part)
        if at and self._lines[index] == line and first not in "[{|>":
            self._stays_open(index, part)

    def _rekeyed(self, index: int, line: str, part: Line) -> str | None:
        """`anna：words` and `anna:words` are someone speaking: the line with the colon that was meant."""
        text = part.value
        wide = _WIDE_KEY.match(text)
        if wide is not None:
            fixed = f"{line[: part.value_column]}{wide.group(1)}: {wide.group(2)}"
            name = wide.group(1)
            self._report("S006", index, part.value_column + len(name) + 1, 1, name=name)
            self._columns.shift(index + 1, part.value_column + len(name) + 2, len(fixed) - len(line.rstrip()))
            self._lines[index] = fixed
            return fixed
        tight = _TIGHT_KEY.match(text)
        if tight is not None:
            name = tight.group(1)
            fixed = f"{line[: part.value_column]}{name}: {tight.group(2)}"
            self._report("S007", index, part.value_column + len(name) + 1, 1, name=name)
            self._columns.shift(index + 1, part.value_column + len(name) + 2, 1)
            self._lines[index] = fixed
            return fixed
        return None

    def _quotes(self, index: int, line: str, part: Line) -> None:
        value = part.value
        end = closing(value)
        if end < 0:
            if self._closes_later(index, part, value[0]):
                return
            self._enclose(index, line, part, "S005", value, 0, 1)
            return
        rest = value[end + 1 :]
        if rest.strip() and not re.match(r"\s+#", rest):
            if not part.key and re.match(r"\s*:(?:\s|$)", rest):
                return
            self._enclose(index, line, part, "S004", value, end, 1, mark=value[0])
        elif value[0] == '"' and not escapes_are_good(value[1:end]):
            backslash = value.index("\\")
            self._enclose(index, line, part, "S013", value[1:end], backslash, 1)

    def _closes_later(self, index: int, part: Line, quote: str) -> bool:
        """Is this the first line of a quoted text that goes on properly in the next lines?"""
        for ahead in range(index + 1, min(index + 12, len(self._lines))):
            line = self._lines[ahead]
            body = line.strip()
            if body and (len(line) - len(line.lstrip(" ")) <= part.parent or body.startswith("- ")):
                return False
            if body.endswith(quote):
                for skipped in range(index + 1, ahead + 1):
                    self._joined.discard(skipped)
                self._block = part.parent
                return True
        return False

    def _bracket(self, index: int, line: str, part: Line) -> None:
        value = part.value
        in_list = not part.key
        if is_flow(value, in_list=in_list):
            straight = straightened(value)
            if straight != value:
                fixed = line[: part.value_column] + straight
                place = next(at for at, character in enumerate(value) if character in "，：")
                self._report("S027", index, part.value_column + place + 1, 1)
                self._lines[index] = fixed
            self._brackets = max(0, balance(value))
            return
        self._enclose(index, line, part, "S001", value, 0, 1, mark=value[0])

    def _plain(self, index: int, line: str, part: Line) -> None:
        value = part.value
        colon = value.find(": ")
        if colon < 0 and value.endswith(":"):
            colon = len(value) - 1
        comment = value.find(" #")
        if comment >= 0 and (colon < 0 or comment < colon):
            if part.key and _WORD_VALUE.match(value[:comment]):
                return
            self._enclose(index, line, part, "S003", value, comment + 1, 1)
        elif colon >= 0:
            self._enclose(index, line, part, "S002", value, colon, 1)

    def _enclose(
        self, index: int, line: str, part: Line, code: str, words: str, at: int, length: int, *, mark: str = ""
    ) -> None:
        """Report `code` at `at` of the value, and put the value in quotes."""
        fixed = line[: part.value_column] + quoted(words)
        self._report(code, index, part.value_column + at + 1, length, mark=mark)
        self._columns.shift(index + 1, part.value_column + 2, 1)
        self._lines[index] = fixed
        self._stays_open(index, part)

    def _stays_open(self, index: int, part: Line) -> None:
        self._open = index
        self._parent = part.parent

    def _report(self, code: str, index: int, column: int, length: int, *, pasted: int = -1, **values: str) -> None:
        """Note a trap at `column` (from 1) of the line as it is now."""
        original = self._columns.original(index + 1, column)
        self._findings.append(_Finding(code, index, original, max(1, length), index if pasted < 0 else pasted, values))
