"""Pages about who stands where, and what can be seen."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = (
    Page(
        "S501",
        "warning",
        "{command}：{who} 这时不在台上",
        "{command}: {who} isn't on the stage at this moment",
        "",
        "",
        wrong="- background: harbour day\n- animate: anna nod",
        right="- background: harbour day\n- show: anna\n- animate: anna nod",
    ),
    Page(
        "S502",
        "note",
        "{who} 站到 {position}，那里的 {other} 就下场了",
        "{who} comes to stand at {position}, so {other}, who stood there, leaves",
        "想让两个人都在，换一个位置；就是要换人，先 hide。",
        "For both to stay, take another position; to make it plain, `hide` the other first.",
        wrong="- background: harbour day\n- show: anna at left\n- show: bo at left",
        right="- background: harbour day\n- show: anna at left\n- show: bo at right",
    ),
    Page(
        "S503",
        "warning",
        "{who} 没有立绘，上不了台",
        "{who} has no portrait to be seen by",
        "在 story.yaml 里给这个人加上 portraits，或者让这个人只出声。",
        "Give them `portraits` in story.yaml, or let them be heard only.",
        wrong="- show: gull",
        right="- gull: 「嘎。」",
    ),
    Page(
        "S505",
        "error",
        "{picture} 没有叫 {framing} 的取景",
        "{picture} has no framing called {framing}",
        "在 story.yaml 里给它加上，或者用“X Y 倍数”。",
        "Add it in story.yaml, or write X Y ZOOM.",
        wrong="- background: harbour day\n- camera: deck",
        right="- background: harbour day\n- camera: lighthouse",
    ),
)
