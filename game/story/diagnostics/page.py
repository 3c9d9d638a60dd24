"""What a page that explains one kind of mistake consists of.

Owns the shape and the filling in of words. The examples on it are run as tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.story.diagnostics.terms import in_chinese


@dataclass(frozen=True, slots=True)
class Page:
    """One kind of mistake: its words in both languages (`{name}` is filled in), a wrong and a right example.

    `about` says what the examples are: steps of a scene (`shown`: steps that need pictures and fonts to be judged), a
    whole chapter file, entries of story.yaml, a page template, a manifest of assets, or entries of a .po file.
    An example that needs no pair (nothing wrong can be written down) leaves both empty.
    """

    code: str
    severity: Literal["error", "warning", "note"]
    zh: str
    en: str
    hint_zh: str = ""
    hint_en: str = ""
    wrong: str = ""
    right: str = ""
    about: Literal["steps", "chapter", "story", "page", "shown", "manifest", "po"] = "steps"

    def message(self, language: str, values: dict[str, str]) -> str:
        """The message in `language` (zh or en) with its words filled in."""
        return self._filled(self.zh, self.en, language, values)

    def hint(self, language: str, values: dict[str, str]) -> str:
        """The hint in `language`, with its words filled in; empty when there is none."""
        return self._filled(self.hint_zh, self.hint_en, language, values)

    def _filled(self, zh: str, en: str, language: str, values: dict[str, str]) -> str:
        if language != "zh":
            return fill(en, values)
        return fill(zh, {name: in_chinese(name, value) for name, value in values.items()})


def fill(template: str, values: dict[str, str]) -> str:
    """`template` with each `{name}` replaced by its value; braces that name no value stay as they are."""
    for name, value in values.items():
        template = template.replace("{" + name + "}", value)
    return template
