"""Pages about translations: remarks that are made where .po files are known."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page


def _entry(source: str, translation: str, before: str = "") -> str:
    # The examples' story has one line, pinned as `came`.
    return f'{before}msgctxt "arrival.came"\nmsgid "{source}"\nmsgstr "{translation}"\n'


_GOOD: Final = _entry("船{b}来{/b}了。", "The boat is {b}in{/b}.")

PAGES: Final = (
    Page(
        "T501",
        "warning",
        "{language} 的译文过时了：{text}",
        "the {language} translation is stale: {text}",
        "原文改过或已不在。运行 strings update，再看一遍译文。",
        "The original was changed or is gone. Run `strings update`, then look at the translation.",
        wrong=_entry("船{b}还没{/b}来。", "The boat is {b}not{/b} in yet."),
        right=_GOOD,
        about="po",
    ),
    Page(
        "T502",
        "note",
        "{language} 还没有译：{text}",
        "not translated into {language} yet: {text}",
        "",
        "",
        wrong=_entry("船{b}来{/b}了。", ""),
        right=_GOOD,
        about="po",
    ),
    Page(
        "T503",
        "error",
        "{language} 的译文显示不了：{reason}（{text}）",
        "the {language} translation can't be shown: {reason} ({text})",
        "标记照原文写：{var:…} 一个不能少，{b} 有开有合。",
        "Keep the marks of the original: every {var:…}, and {b} closed by {/b}.",
        wrong=_entry("船{b}来{/b}了。", "The boat is {b}in."),
        right=_GOOD,
        about="po",
    ),
    Page(
        "T504",
        "warning",
        "{language} 的译文标记和原文不一样：{marks}（{text}）",
        "the {language} translation has other marks than the original: {marks} ({text})",
        "",
        "",
        wrong=_entry("船{b}来{/b}了。", "The boat is in."),
        right=_GOOD,
        about="po",
    ),
    Page(
        "T505",
        "warning",
        "中文译文里用了半角的 {mark}",
        "{mark} is a half-width mark, and stands in a Chinese translation",
        "写成 {wide}。",
        "Write {wide}.",
        wrong=_entry("The boat is {b}in{/b}.", "船{b}来{/b}了."),
        right=_entry("The boat is {b}in{/b}.", "船{b}来{/b}了。"),
        about="po",
    ),
    Page(
        "T506",
        "warning",
        "{language} 的译文里没有字（{text}）",
        "there is nothing to read in the {language} translation ({text})",
        "",
        "",
        wrong=_entry("船{b}来{/b}了。", "{b}「」{/b}"),
        right=_GOOD,
        about="po",
    ),
)
