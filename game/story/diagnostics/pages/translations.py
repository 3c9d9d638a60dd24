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
    Page(
        "T503",
        "error",
        "{language} 的译文显示不了：{reason}（{text}）",
        "the {language} translation can't be shown: {reason} ({text})",
        "标记照原文写：{var:…} 一个不能少，{b} 有开有合。",
        "Keep the marks of the original: every {var:…}, and {b} closed by {/b}.",
        about="story",
    ),
    Page(
        "T504",
        "warning",
        "{language} 的译文标记和原文不一样：{marks}（{text}）",
        "the {language} translation has other marks than the original: {marks} ({text})",
        "",
        "",
        about="story",
    ),
)
