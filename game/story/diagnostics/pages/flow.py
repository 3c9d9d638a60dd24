"""Pages about the way through the story: steps, choices, scenes."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

_TWO = "\n  options:\n    - a: 「去。」\n    - b: 「不去。」"
_ROUND: Final = "chapter: one\nscenes:\n  arrival:\n    - 风。\n    - goto: pier\n  pier:\n    - 浪。\n"

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
        right=(
            "chapter: one\n"
            "scenes:\n"
            "  arrival:\n"
            "    - choice: first_talk\n"
            "      options:\n"
            "        - a: 「再等等。」\n"
            "          then:\n"
            "            - goto: pier\n"
            "        - b: 「走吧。」\n"
            "    - ending: end_home\n"
            "  pier:\n"
            "    - 风。\n"
            "    - goto: arrival"
        ),
        about="chapter",
    ),
    Page(
        "S404",
        "warning",
        "到了 {scene}，故事就再也走不到头",
        "once in {scene}, the story can never come to an end",
        "这一圈里每条路都绕回来：留一条出去的路，或放一个 ending。",
        "Every way in this round leads back into it: leave one out of it, or put an `ending` there.",
        wrong=_ROUND + "    - goto: arrival",
        right=_ROUND + "    - ending: end_home",
        about="chapter",
    ),
    Page(
        "S405",
        "warning",
        "{scene} 里有 return，可是不用 call 也能来到这里，那时无处可回",
        "there is a `return` in {scene}, but one can come here uncalled, and then there is nowhere to return to",
        "用 call 来这里，或者把 return 换成 goto。",
        "Come here with `call`, or put a `goto` in the place of the `return`.",
        wrong=("chapter: one\nscenes:\n  arrival:\n    - goto: pier\n  pier:\n    - 风。\n    - return: true"),
        right=(
            "chapter: one\n"
            "scenes:\n"
            "  arrival:\n"
            "    - call: pier\n"
            "    - 她来了。\n"
            "  pier:\n"
            "    aside: true\n"
            "    steps:\n"
            "      - 风。\n"
            "      - return: true"
        ),
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
        "{choice} 可能一个选项也选不了：当 {when}",
        "it may be that no option of {choice} can be taken: when {when}",
        "留一个没有条件的，或者让各项的 when 合起来把所有情形都管到。",
        "Leave one without a condition, or let the conditions cover every case between them.",
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
    Page(
        "S430",
        "warning",
        "{choice} 的选项 {option} 永远选不了：{condition} 在这里从不成立",
        "option {option} of {choice} can never be taken: {condition} never holds here",
        "看看这些数值在别处怎么变；写错的是数还是名字？",
        "Look at how these values change elsewhere: is it the number, or the name, that is wrong?",
        wrong="- choice: first_talk\n  options:\n    - a: 「去。」\n      when: wind > 9\n    - b: 「不去。」",
        right="- choice: first_talk\n  options:\n    - a: 「去。」\n      when: wind > 1\n    - b: 「不去。」",
    ),
    Page(
        "S431",
        "warning",
        "{condition} 在这里从不成立，后面的步骤永远走不到",
        "{condition} never holds here, so its steps are never played",
        "",
        "",
        wrong="- if: anna >= 60\n  then:\n    - if: anna < 40\n      then:\n        - 她没有笑。",
        right="- if: anna >= 60\n  then:\n    - 她笑了。\n- if: anna < 40\n  then:\n    - 她没有笑。",
    ),
    Page(
        "S432",
        "note",
        "{condition} 在这里总是成立，不用问",
        "{condition} always holds here, so there is no need to ask",
        "",
        "",
        wrong="- if: wind >= 0\n  then:\n    - 有风。",
        right="- if: wind >= 3\n  then:\n    - 有风。",
    ),
    Page(
        "S433",
        "warning",
        "{choice} 的选项 {second} 和 {first} 说的一样",
        "options {first} and {second} of {choice} say the same",
        "改掉一个，或者让两项不会同时出现（when 加 hidden）。",
        "Change one, or let them never stand there together (`when` and `hidden`).",
        wrong="- choice: first_talk\n  options:\n    - a: 「去。」\n    - b: 「去！」",
        right="- choice: first_talk" + _TWO,
    ),
    Page(
        "S434",
        "note",
        "{choice} 的选项 {second} 和 {first} 长得太像，容易看错",
        "options {first} and {second} of {choice} look so alike that they are easily mixed up",
        "",
        "",
        wrong=(
            "- choice: first_talk\n"
            "  options:\n"
            "    - a: 「把灯塔下面的那条小船交给她吧。」\n"
            "    - b: 「把灯塔下面的那条小船交给他吧。」"
        ),
        right=(
            "- choice: first_talk\n  options:\n    - a: 「船给安娜。」\n    - b: 「把灯塔下面的那条小船交给他吧。」"
        ),
    ),
)
