"""The line that a remark is about, with a mark right under the words, as a terminal or a log shows it.

Owns the width of characters. Must not know colours or terminals.
"""

from __future__ import annotations

import unicodedata

from game.story.diagnostics.diagnostic import Diagnostic, Language

_TAB = 4


def width(text: str) -> int:
    """How many columns of a terminal `text` takes: two for Han characters and full-width marks, none for combining."""
    total = 0
    for character in text:
        if character == "\t":
            total += _TAB
        elif unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
            continue
        else:
            total += 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
    return total


def marked(line: str, column: int, length: int) -> tuple[str, str]:
    """The line as it is shown and the line of carets for the `length` characters from `column` (from 1)."""
    shown = line.replace("\t", " " * _TAB)
    before = line[: column - 1]
    under = line[column - 1 : column - 1 + length]
    return shown, " " * width(before) + "^" * max(1, width(under))


def render(diagnostic: Diagnostic, language: Language = "en", *, source: str = "") -> str:
    """The whole remark as text of several lines: place, message, excerpt with caret, hint, quoted form to paste."""
    words = {"error": "错误", "warning": "警告", "note": "提示"} if language == "zh" else {}
    severity = words.get(diagnostic.severity, diagnostic.severity)
    colon = "：" if language == "zh" else ": "
    place = f"{diagnostic.file}:{diagnostic.line}:{diagnostic.column}"
    parts = [f"{place}: {severity} {diagnostic.code}{colon}{diagnostic.message(language)}"]
    line = source or diagnostic.excerpt
    if line:
        shown, carets = marked(line, diagnostic.column, diagnostic.length)
        number = str(diagnostic.line)
        parts.append(f"  {number} | {shown}")
        parts.append(f"  {' ' * len(number)} | {carets}")
    if diagnostic.fix is not None:
        parts.append(("  改成 " if language == "zh" else "  write ") + diagnostic.fix.strip())
    hint = diagnostic.hint(language)
    if hint:
        parts.append(f"  = {hint}")
    return "\n".join(parts)
