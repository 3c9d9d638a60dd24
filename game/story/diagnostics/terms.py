"""What the sorts and types that messages speak of are called in Chinese.

Owns that small dictionary. In English the words of the program itself are used.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

# Values of these names in a message are words of the program, never of the story.
NAMES: Final = frozenset({"what", "wanted", "found", "left", "right", "owner", "kind"})
CHINESE: Final = MappingProxyType(
    {
        "cast": "人物",
        "scene": "场景",
        "choice": "选择",
        "option": "选项",
        "chapter": "章",
        "background": "背景",
        "cg": "CG",
        "picture": "图",
        "portrait": "立绘",
        "framing": "取景",
        "music": "音乐",
        "ambience": "环境声",
        "sound": "音效",
        "voice": "语音",
        "entry": "条目",
        "collection": "收集",
        "codex": "词条",
        "unlockable": "CG 或词条",
        "ending": "结局",
        "interlude": "间奏",
        "board": "板子",
        "page": "文书",
        "meter": "数值",
        "flag": "标志",
        "variable": "变量",
        "meter_group": "数值组",
        "number": "数（number）",
        "truth": "真假（true / false）",
        "words": "文字",
        "text": "文字",
        "list": "列表",
        "mapping": "映射",
        "fields": "各栏",
    }
)


def in_chinese(name: str, value: str) -> str:
    """The value of a message's word, in Chinese when it is a word of the program."""
    return CHINESE.get(value, value) if name in NAMES else value
