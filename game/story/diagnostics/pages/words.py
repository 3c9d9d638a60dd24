"""Pages about words that a player reads: tags and style."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = (
    Page(
        "S601",
        "error",
        "没有 {{tag}} 这个标记",
        "there is no tag {{tag}}",
        "有 {em} {b} {i} {ruby=…} {w} {w=0.6} {fast} {var:名字}。",
        "There are {em} {b} {i} {ruby=…} {w} {w=0.6} {fast} {var:name}.",
        wrong="- anna: 「{bold}别{/bold}动。」",
        right="- anna: 「{b}别{/b}动。」",
    ),
    Page(
        "S602",
        "error",
        "{{tag}} 没有对应的开头，或者和别的标记交叉了",
        "{{tag}} closes nothing, or crosses another tag",
        "",
        "",
        wrong="- anna: 「别{/b}动。」",
        right="- anna: 「{b}别{/b}动。」",
    ),
    Page(
        "S603",
        "error",
        "{{tag}} 没有关上",
        "{{tag}} is never closed",
        "在后面加上 {/{tag}}。",
        "Put {/{tag}} behind it.",
        wrong="- anna: 「{b}别动。」",
        right="- anna: 「{b}别{/b}动。」",
    ),
    Page(
        "S604",
        "error",
        "单独的花括号",
        "a brace by itself",
        "花括号只用来写标记。",
        "Braces are for tags only.",
        wrong="- anna: 「别 } 动。」",
        right="- anna: 「别动。」",
    ),
)
