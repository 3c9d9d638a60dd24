"""Pages about names that lead nowhere."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

_TALK: Final = "- choice: first_talk\n  options:\n    - a: 「去。」\n    - b: 「不去。」\n"
_ONE: Final = "chapters:\n  one: chapters/one.yaml\n"
_SET: Final = "hooks:\n  close:\n    at: chapter_end\n    do:\n      - set: {asked: true}"
_ASKED: Final = "  later:\n    at: chapter_end\n    when: asked\n    do:\n      - 灯还亮着。"
_SET_AND_ASKED: Final = f"{_SET}\n{_ASKED}"

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
        wrong=_TALK + "- if: chose(first_talk) == c\n  then:\n    - 她笑了。",
        right=_TALK + "- if: chose(first_talk) == a\n  then:\n    - 她笑了。",
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
    Page(
        "S209",
        "error",
        "{who} 没有叫 {pose} 的姿势",
        "{who} has no pose called {pose}",
        "有的是：{known}。",
        "There are: {known}.",
        wrong="- show: bo\n  pose: siting",
        right="- show: bo\n  pose: sitting",
    ),
    Page(
        "S210",
        "warning",
        "没有叫 {name} 的转场图样",
        "there is no rule called {name} for a transition",
        "有的是：{known}。",
        "There are: {known}.",
        wrong="- background: harbour day\n  with: rule inkk",
        right="- background: harbour day\n  with: rule ink",
    ),
    Page(
        "S721",
        "note",
        "{what} {name} 声明了，没有一处用到",
        "the {what} {name} is declared and used nowhere",
        "",
        "",
        wrong=f"{_ONE}flags: {{asked: 问过, told: 说过}}\n{_SET_AND_ASKED}",
        right=f"{_ONE}flags: {{asked: 问过}}\n{_SET_AND_ASKED}",
        about="story",
    ),
    Page(
        "S722",
        "note",
        "{what} {name} 只写不读：没有一个条件问到它，也不显示",
        "the {what} {name} is changed, but nothing asks about it or shows it",
        "",
        "",
        wrong=f"{_ONE}flags: {{asked: 问过}}\n{_SET}",
        right=f"{_ONE}flags: {{asked: 问过}}\n{_SET_AND_ASKED}",
        about="story",
    ),
    Page(
        "S723",
        "note",
        "{what} {name} 有条件问到，却没有一处改它：它总是开头的值",
        "the {what} {name} is asked about, but nothing changes it: it is always what it starts as",
        "",
        "",
        wrong=f"{_ONE}flags: {{asked: 问过}}\nhooks:\n{_ASKED}",
        right=f"{_ONE}flags: {{asked: 问过}}\n{_SET_AND_ASKED}",
        about="story",
    ),
)
