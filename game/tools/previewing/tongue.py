"""The preview's own words, in the two languages that writers' tools speak.

Owns them alone. The program's interface has its catalogue; these few never reach a player.
"""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.diagnostic import Language

_CHINESE: Final = {
    "meters": "量",
    "flags": "标记（真）",
    "variables": "变量",
    "held": "收着的",
    "why here": "为什么是这一句",
    "locked": "选不了的",
    "hidden": "没出现的",
    "stage": "台上",
    "sound": "声音",
    "unread text": "译文",
    "translated": "已译",
    "not translated": "未译",
    "now": "现在",
    "reloaded in {ms} ms": "重新载入，{ms} 毫秒",
    "{count} mistakes: the story before them goes on": "{count} 处错误：先照改之前的演",
    "… and {count} more": "……还有 {count} 处",
    "F2 hides this until the next save": "F2 收起，下次保存再出现",
    "a scene, words of a line, a line's number · name = value · ? expression · back 3 · on 10 · choice": (
        "场名、台词、行号 · 名字 = 值 · ? 式子 · back 3 · on 10 · choice"
    ),
    "nothing to go back to": "前面没有了",
    "{place}: set VISUAL or EDITOR to open it": "{place}：设好 VISUAL 或 EDITOR 就能打开",
    "F3 inspector · F4 editor · Ctrl+G go, set, ask · PgUp, PgDn step": (
        "F3 细看 · F4 编辑器 · Ctrl+G 跳转、改值、查值 · PgUp PgDn 前后走"
    ),
}


class Tongue:
    """Says the words in one language."""

    def __init__(self, language: str) -> None:
        self.language: Language = "zh" if language.startswith("zh") else "en"

    def __call__(self, words: str, **values: object) -> str:
        """The words, with `{name}` filled from `values`."""
        said = _CHINESE.get(words, words) if self.language == "zh" else words
        return said.format_map({name: str(value) for name, value in values.items()}) if values else said
