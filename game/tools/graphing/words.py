"""The few words of the picture itself, in the two languages of the tools.

Owns them alone; the story's words come from the story.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Labels:
    """Words on the picture and its page."""

    language: str
    start: str
    aside: str
    never: str
    otherwise: str
    end: str
    ending: str
    between: str
    kinds: dict[str, str]
    page: dict[str, str] = field(default_factory=dict)

    def boxes(self, count: int) -> str:
        """How much a scene shows."""
        return f"{count} 屏" if self.language == "zh" else f"{count} boxes"

    def count(self, scenes: int, choices: int, boxes: int) -> str:
        """What is in a chapter."""
        if self.language == "zh":
            return f"{scenes} 场 · {choices} 处选择 · {boxes} 屏"
        return f"{scenes} scenes · {choices} choices · {boxes} boxes"

    def seen(self, share: float, lines: float) -> str:
        """How many plays came to a scene, and how much of it they saw."""
        if self.language == "zh":
            return f"{share:.0%} 的走法 · 看到 {lines:.0%}"
        return f"{share:.0%} of plays · {lines:.0%} seen"


CHINESE = Labels(
    "zh",
    start="开场",
    aside="插场",
    never="从未",
    otherwise="否则",
    end="剧终",
    ending="最后一场演完",
    between="章与章之间",
    kinds={"scene": "场", "choice": "选择", "interlude": "间隙", "ending": "结局"},
    page={
        "search": "找场、选择、台词……",
        "fit": "全图",
        "closer": "放大",
        "away": "缩小",
        "close": "关上",
        "none": "没有找到",
        "when": "条件",
        "effects": "影响",
        "leads": "通向",
        "from": "来自",
        "calls": "插入",
        "walked": "走了 {plays} 遍",
        "legend": "线：往下走 · 点线：去了还回来 · 深色：多数走法经过 · 虚框红字：从未走到",
        "plain": "线：往下走 · 点线：去了还回来 · 深格：有条件 · 虚格：不满足就不出现",
    },
)

ENGLISH = Labels(
    "en",
    start="start",
    aside="aside",
    never="never",
    otherwise="else",
    end="The end",
    ending="the last scene ends",
    between="between chapters",
    kinds={"scene": "scene", "choice": "choice", "interlude": "interlude", "ending": "ending"},
    page={
        "search": "find scenes, choices, lines…",
        "fit": "whole",
        "closer": "closer",
        "away": "away",
        "close": "close",
        "none": "nothing found",
        "when": "when",
        "effects": "effects",
        "leads": "leads to",
        "from": "comes from",
        "calls": "calls",
        "walked": "{plays} plays",
        "legend": "line: goes on · dots: goes and comes back · darker: most plays pass · dashed, red: never reached",
        "plain": "line: goes on · dots: goes and comes back · dark row: locked unless · dashed row: hidden unless",
    },
)


def labels_in(language: str) -> Labels:
    """Chinese for Chinese readers, English for all others."""
    return CHINESE if language.startswith("zh") else ENGLISH
