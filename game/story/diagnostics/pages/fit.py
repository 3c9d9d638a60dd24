"""Pages about how words look when they are set: remarks that are made where fonts are known."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

_SHORT: Final = "- anna: 「潮水退下去了。」"
_LONG: Final = "潮水退下去的时候，她还站在那里，看着远处的灯塔，和更远处看不见的那条船。" * 6
_TWO: Final = "- choice: first_talk\n  options:\n    - a: 「去。」\n    - b: 「不去。」"

PAGES: Final = (
    Page(
        "F601",
        "warning",
        "在默认字号下要翻 {pages} 页才放得下（{language}）",
        "at the default text size this takes {pages} pages of the box ({language})",
        "拆成两句，读者就不必在半句话里点一下。",
        "Make two lines of it, so that nobody has to click within a sentence.",
        wrong=f"- {_LONG}",
        right=_SHORT,
        about="shown",
    ),
    Page(
        "F602",
        "error",
        "字体里没有这些字：{characters}",
        "the fonts have no {characters}",
        "换个字，或者重建字体：python assets/source/build.py fonts",
        "Use other characters, or build the fonts anew: python assets/source/build.py fonts",
        wrong="- anna: 「我姓\U00020bb7。」",
        right="- anna: 「我姓吉。」",
        about="shown",
    ),
    Page(
        "F603",
        "warning",
        "{run} 太长，在 {size} 号字下一行放不下，会从当中断开",
        "{run} is longer than a line at text size {size}, and would be cut in two",
        "换个短的说法，或者在里面放一个连字符。",
        "Find a shorter word, or put a hyphen into it.",
        wrong="- anna: 「Rindfleischetikettierungsüberwachungsaufgabe。」",
        right="- anna: 「Rindfleisch-Etikettierung。」",
        about="shown",
    ),
    Page(
        "F604",
        "warning",
        "在最大字号（{size}）下要翻 {pages} 页（{language}）",
        "at the largest text size ({size}) this takes {pages} pages ({language})",
        "拆成几句。",
        "Make several lines of it.",
        wrong=f"- {_LONG}",
        right=_SHORT,
        about="shown",
    ),
    Page(
        "F605",
        "error",
        "{choice} 的问题和选项在 {size} 号字下一屏放不下（{language}）",
        "question and options of {choice} don't fit on the screen at text size {size} ({language})",
        "把选项写短，或者少几项。",
        "Make the options shorter, or fewer.",
        wrong="- choice: first_talk\n  options:\n" + "".join(f"    - {name}: 「{_LONG}{name}」\n" for name in "abcdef"),
        right=_TWO,
        about="shown",
    ),
    Page(
        "F607",
        "warning",
        "{choice} 的选项太长，{size} 号字的玩家只能看到 {small} 号的（{language}）",
        "the options of {choice} are so long that who reads at size {size} gets them at size {small} ({language})",
        "把选项写短，或者少几项。",
        "Make the options shorter, or fewer.",
        wrong="- choice: first_talk\n  options:\n"
        + "".join(f"    - {name}: 「{_LONG[:110]}{name}」\n" for name in "abcd"),
        right=_TWO,
        about="shown",
    ),
    Page(
        "F606",
        "warning",
        "{words}：这里只有一行，放不下，会截掉（多出 {over} 像素）",
        "{words}: there is one line for this, {over} pixels too short, so it is cut",
        "写短一点。",
        "Make it shorter.",
        wrong=_TWO + f"\n      when: asked\n      reason: {_LONG[:78]}",
        right=_TWO + "\n      when: asked\n      reason: 太晚了",
        about="shown",
    ),
)
