"""Pages about documents and their templates."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = (
    Page(
        "S802",
        "error",
        "{owner} 没有叫 {key} 的栏",
        "{owner} has no field called {key}",
        "有的是：{known}。",
        "There are: {known}.",
        wrong="- page: letter\n  too: 安娜\n  body: 别来接我。",
        right="- page: letter\n  to: 安娜\n  body: 别来接我。",
    ),
    Page(
        "S803",
        "error",
        "{owner} 少了 {key} 这一栏",
        "{owner} lacks its field {key}",
        "",
        "",
        wrong="- page: letter\n  to: 安娜",
        right="- page: letter\n  to: 安娜\n  body: 别来接我。",
    ),
    Page(
        "S804",
        "error",
        "{key} 的每一条要写成文字，或 {when: 条件, text: 文字}",
        "each item of {key} is a text, or {when: condition, text: words}",
        "",
        "",
        wrong="- page: letter\n  body: 别来接我。\n  lines:\n    - {words: 又及}",
        right="- page: letter\n  body: 别来接我。\n  lines:\n    - {when: asked, text: 又及}",
    ),
)
