"""Pages about translations: remarks that are made where .po files are known."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = (
    Page(
        "T501",
        "warning",
        "{language} 的译文过时了：{text}",
        "the {language} translation is stale: {text}",
        "原文改过或已不在。运行 strings update，再看一遍译文。",
        "The original was changed or is gone. Run `strings update`, then look at the translation.",
        about="story",
    ),
    Page(
        "T502",
        "note",
        "{language} 还没有译：{text}",
        "not translated into {language} yet: {text}",
        "",
        "",
        about="story",
    ),
)
