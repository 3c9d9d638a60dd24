"""Pages about how words look when they are set: remarks that are made where fonts are known."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = (
    Page(
        "F601",
        "warning",
        "在默认字号下要翻 {pages} 页才放得下",
        "at the default text size this takes {pages} pages of the box",
        "拆成两句，读者就不必在半句话里点一下。",
        "Make two lines of it, so that nobody has to click within a sentence.",
        about="story",
    ),
    Page(
        "F602",
        "error",
        "字体里没有这些字：{characters}",
        "the fonts have no {characters}",
        "换个字，或者重建字体：python assets/source/build.py fonts",
        "Use other characters, or build the fonts anew: python assets/source/build.py fonts",
        about="story",
    ),
)
