"""Pages about the way through the story: steps, choices, scenes."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

_TWO = "\n  options:\n    - a: 「去。」\n    - b: 「不去。」"

PAGES: Final = (
    Page(
        "S401",
        "warning",
        "这一步永远走不到",
        "this step is never reached",
        "前一步已经去了别处。",
        "The step before it goes somewhere else.",
        wrong="- goto: pier\n- 她来了。",
        right="- 她来了。\n- goto: pier",
    ),
    Page(
        "S402",
        "warning",
        "场景 {scene} 永远走不到",
        "nothing leads to the scene {scene}",
        "用 goto 或 call 去那里，或者删掉它。",
        "Lead to it with `goto` or `call`, or take it out.",
        wrong=(
            "chapter: one\n"
            "scenes:\n"
            "  arrival:\n"
            "    - goto: pier\n"
            "  attic:\n"
            "    - 灰尘。\n"
            "    - goto: pier\n"
            "  pier:\n"
            "    - 风。"
        ),
        right=(
            "chapter: one\n"
            "scenes:\n"
            "  arrival:\n"
            "    - goto: attic\n"
            "  attic:\n"
            "    - 灰尘。\n"
            "    - goto: pier\n"
            "  pier:\n"
            "    - 风。"
        ),
        about="chapter",
    ),
    Page(
        "S403",
        "warning",
        "从 {scene} 可以一步不停地绕回 {scene}",
        "one can come back to {scene} from {scene} without a single stop",
        "在圈里放一句话或一个选择。",
        "Put a line or a choice into the round.",
        wrong="chapter: one\nscenes:\n  arrival:\n    - goto: pier\n  pier:\n    - goto: arrival",
        right="chapter: one\nscenes:\n  arrival:\n    - goto: pier\n  pier:\n    - 风。\n    - goto: arrival",
        about="chapter",
    ),
    Page(
        "S410",
        "error",
        "collect: {entry} 前面不是一句话",
        "there is no line right before collect: {entry}",
        "把它放在要记下的那句话后面。",
        "Put it right behind the line that is to be written down.",
        wrong="- anna: 「听。」\n- pause: 1\n- collect: shell",
        right="- anna: 「听。」\n- collect: shell\n- pause: 1",
    ),
    Page(
        "S411",
        "error",
        "这句话已经可以记下 {other} 了",
        "that line offers {other} already",
        "一句话只能记一条。",
        "A line offers one entry.",
        wrong="- anna: 「听。」\n- collect: shell\n- collect: ticket",
        right="- anna: 「听。」\n- collect: shell\n- anna: 「看。」\n- collect: ticket",
    ),
    Page(
        "S412",
        "warning",
        "这个 if 什么也不做",
        "this `if` does nothing",
        "加上 then。",
        "Give it a `then`.",
        wrong="- if: asked",
        right="- if: asked\n  then:\n    - 她笑了。",
    ),
    Page(
        "S420",
        "error",
        "{choice} 一个选项也没有",
        "{choice} has no options",
        "",
        "",
        wrong="- choice: first_talk\n  options: []",
        right="- choice: first_talk" + _TWO,
    ),
    Page(
        "S421",
        "warning",
        "{choice} 的选项全有条件，可能一个也选不了",
        "all options of {choice} have conditions: perhaps none can be taken",
        "留一个没有条件的。",
        "Leave one without.",
        wrong=(
            "- choice: first_talk\n"
            "  options:\n"
            "    - a: 「去。」\n"
            "      when: asked\n"
            "    - b: 「不去。」\n"
            "      when: told"
        ),
        right="- choice: first_talk\n  options:\n    - a: 「去。」\n      when: asked\n    - b: 「不去。」",
    ),
    Page(
        "S422",
        "error",
        "选项要写成“- a: 文字”",
        "an option reads `- a: words`",
        "",
        "",
        wrong="- choice: first_talk\n  options:\n    - 「去。」\n    - b: 「不去。」",
        right="- choice: first_talk" + _TWO,
    ),
    Page(
        "S423",
        "warning",
        "选项 {option} 写了 hidden，却没有 when，永远都在",
        "option {option} is hidden but has no `when`: it is always there",
        "",
        "",
        wrong="- choice: first_talk\n  options:\n    - a: 「去。」\n      hidden: true\n    - b: 「不去。」",
        right=(
            "- choice: first_talk\n"
            "  options:\n"
            "    - a: 「去。」\n"
            "      hidden: true\n"
            "      when: asked\n"
            "    - b: 「不去。」"
        ),
    ),
    Page(
        "S424",
        "warning",
        "选项 {option} 的 reason 谁也看不到",
        "nobody will ever see the reason of option {option}",
        "reason 只在选项带 when、又不 hidden 时显示。",
        "It is shown when the option has a `when` and isn't hidden.",
        wrong="- choice: first_talk\n  options:\n    - a: 「去。」\n      reason: 太晚了\n    - b: 「不去。」",
        right=(
            "- choice: first_talk\n"
            "  options:\n"
            "    - a: 「去。」\n"
            "      when: asked\n"
            "      reason: 太晚了\n"
            "    - b: 「不去。」"
        ),
    ),
    Page(
        "S425",
        "error",
        "{choice} 写了 timeout，却没有 time",
        "{choice} has a timeout but no time",
        "",
        "",
        wrong="- choice: first_talk\n  timeout: b" + _TWO,
        right="- choice: first_talk\n  time: 8s\n  timeout: b" + _TWO,
    ),
    Page(
        "S426",
        "error",
        "{choice} 限了时，却没说时间到了选哪一项",
        "{choice} has a time but doesn't say which option is taken when it is over",
        "加上 timeout。",
        "Add `timeout`.",
        wrong="- choice: first_talk\n  time: 8s" + _TWO,
        right="- choice: first_talk\n  time: 8s\n  timeout: b" + _TWO,
    ),
    Page(
        "S427",
        "error",
        "{choice} 的 timeout 是 {option}，没有这一项",
        "the timeout of {choice} is {option}, and there is no such option",
        "有的是：{known}。",
        "There are: {known}.",
        wrong="- choice: first_talk\n  time: 8s\n  timeout: c" + _TWO,
        right="- choice: first_talk\n  time: 8s\n  timeout: b" + _TWO,
    ),
    Page(
        "S428",
        "error",
        "{choice} 超时会选 {option}，可它带条件，到时未必选得了",
        "{choice} takes {option} when its time is over, but that option has a condition",
        "让 timeout 指向没有 when 的一项。",
        "Let `timeout` name an option without `when`.",
        wrong=(
            "- choice: first_talk\n"
            "  time: 8s\n"
            "  timeout: b\n"
            "  options:\n"
            "    - a: 「去。」\n"
            "    - b: 「不去。」\n"
            "      when: asked"
        ),
        right=(
            "- choice: first_talk\n"
            "  time: 8s\n"
            "  timeout: a\n"
            "  options:\n"
            "    - a: 「去。」\n"
            "    - b: 「不去。」\n"
            "      when: asked"
        ),
    ),
)
