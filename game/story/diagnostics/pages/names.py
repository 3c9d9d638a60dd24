"""Pages about names that lead nowhere."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = (
    Page(
        "S201",
        "error",
        "没有叫 {name} 的 {what}",
        "there is no {what} called {name}",
        "名字要在 story.yaml（场景：在某一章）里有。",
        "The name has to be declared in story.yaml (a scene: in a chapter).",
        wrong="- music: mus_wave",
        right="- music: mus_waves",
    ),
    Page(
        "S202",
        "error",
        "没有叫 {name} 的数值、标志或变量",
        "there is no meter, flag or variable called {name}",
        "在 story.yaml 的 meters、flags 或 variables 里加上它。",
        "Add it to meters, flags or variables in story.yaml.",
        wrong="- set: {askd: true}",
        right="- set: {asked: true}",
    ),
    Page(
        "S203",
        "error",
        "{who} 没有叫 {look} 的表情",
        "{who} has no expression called {look}",
        "有的是：{known}。",
        "There are: {known}.",
        wrong="- anna (simle): 「来了。」",
        right="- anna (smile): 「来了。」",
    ),
    Page(
        "S204",
        "warning",
        "{place} 有好几个样子，没说是哪一个",
        "{place} has several variants, and none is named",
        "有的是：{known}。用了第一个。",
        "There are: {known}. The first was taken.",
        wrong="- background: harbour",
        right="- background: harbour night",
    ),
    Page(
        "S205",
        "error",
        "{place} 没有 {variant} 这个样子",
        "{place} has no variant called {variant}",
        "有的是：{known}。",
        "There are: {known}.",
        wrong="- background: harbour noon",
        right="- background: harbour day",
    ),
    Page(
        "S206",
        "error",
        "story.yaml 没有声明 boards，没有地方写字",
        "story.yaml declares no boards to write on",
        "在 story.yaml 里加上 boards。",
        "Add boards to story.yaml.",
    ),
    Page(
        "S207",
        "error",
        "{choice} 没有 {option} 这一项",
        "{choice} has no option {option}",
        "有的是：{known}。",
        "There are: {known}.",
        wrong=(
            "- choice: first_talk\n  options:\n    - a: 「去。」\n- if: chose(first_talk) == c\n  then:\n    - 她笑了。"
        ),
        right=(
            "- choice: first_talk\n  options:\n    - a: 「去。」\n- if: chose(first_talk) == a\n  then:\n    - 她笑了。"
        ),
    ),
    Page(
        "S208",
        "note",
        "{name} 现在叫 {now}",
        "{name} is called {now} now",
        "改成新名字。",
        "Use the new name.",
        wrong=(
            "chapter: one\n"
            "scenes:\n"
            "  arrival:\n"
            "    - goto: quay\n"
            "  pier:\n"
            "    renamed: [quay]\n"
            "    steps:\n"
            "      - 风。"
        ),
        right=(
            "chapter: one\n"
            "scenes:\n"
            "  arrival:\n"
            "    - goto: pier\n"
            "  pier:\n"
            "    renamed: [quay]\n"
            "    steps:\n"
            "      - 风。"
        ),
        about="chapter",
    ),
)
