"""The story that tests play: two people at a harbour. Only its scenes differ from test to test."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field

from game.story.beat import Beat
from game.story.diagnostics.diagnostic import Diagnostic
from game.story.files import Files
from game.story.inputs import Choose, Collect, Input, Next
from game.story.load import Loaded, load_text
from game.story.machine import Machine
from game.story.state import State

STORY = """\
format: 1
id: harbour
title: 港
version: 1.0.0
languages: {source: zh}
cast:
  anna: {name: 安娜, short: 小安, expressions: [neutral, smile], portraits: anna}
  bo: {name: 阿波, expressions: [neutral, smile], poses: [standing, sitting], portraits: bo, player: true}
minor:
  gull: {name: 海鸥}
meter_groups:
  warmth:
    range: [0, 100]
    tiers:
      - {from: 0, name: 冷}
      - {from: 40, name: 温}
      - {from: 60, name: 暖}
meters:
  anna: {group: warmth, start: 50}
  bo: {group: warmth, start: 30}
  wind: {start: 2, range: [0, 9]}
flags: {asked: 问过, told: 说过, promised: 答应过}
variables: {days: 30, title_of_boat: 海燕}
collections:
  keepsakes:
    title: 纪念
    capacity: 1
    entries:
      shell: {title: 贝壳, text: 里面有风, from: bo, effects: {bo: +1}}
      ticket: {title: 船票}
  log:
    title: 日志
    take: always
    entries:
      entry_storm: {title: 风暴}
boards: {slate: {title: 黑板}}
backgrounds:
  harbour: {title: 港口, variants: [day, night], framings: {lighthouse: [0.7, 0.4, 1.5]}}
  boat: {title: 船上, variants: [day], framings: {deck: [0.5, 0.6, 1.4]}}
cg: {cg_harbour: {title: 港口全景, framings: {far: [0.2, 0.3, 1.6]}}}
music: {mus_waves: 浪}
ambience: {amb_gulls: 海鸥}
sounds: {sfx_bell: 钟}
endings: {end_home: 回家}
interludes:
  supper:
    ask: 和谁吃晚饭
    options:
      anna: {scene: supper_anna, effects: {anna: +6}}
      bo: {scene: supper_bo, effects: {bo: +6}, when: bo >= 20}
style: {box_chars: 30, boxes_without_change: 3, exclamations_per_chapter: 2, banned: [不禁], never: {anna: [没事]}}
chapters:
  one: {file: chapters/one.yaml, title: 起风}
"""
LETTER = """\
page: letter
layout: letter
fields:
  to: text
  body: {type: text, required: true}
  lines: list
  left: number
"""
# Scenes that examples may go to; they lead nowhere else. What happens elsewhere changes every value.
OTHERS = """\
  pier:
    aside: true
    steps:
      - 风。
  arrival_again:
    aside: true
    steps:
      - goto: pier
  elsewhere:
    aside: true
    steps:
      - set: {asked: true, told: true, promised: true}
      - set: {anna: "100 - anna", bo: "100 - bo", wind: "9 - wind", days: -1, title_of_boat: "'海鸥'"}
      - bo: 「听。」
      - collect: shell
      - bo: 「看。」
      - collect: ticket
  supper_anna:
    aside: true
    steps:
      - anna: 「鱼汤。」
  supper_bo:
    aside: true
    steps:
      - bo: 「面包。」
      - return: true
"""


def chapter_of(steps: str) -> str:
    """A chapter whose first scene holds the steps."""
    body = textwrap.indent(textwrap.dedent(steps).strip("\n"), "    ")
    return f"chapter: one\ntitle: 起风\nscenes:\n  arrival:\n{body}\n{OTHERS}"


def files_of(
    chapter: str,
    story: str = STORY,
    *,
    pages: dict[str, str] | None = None,
    ids: str = "",
    glossary: str = "",
    more: dict[str, str] | None = None,
) -> Files:
    """The files of a story with one chapter."""
    templates = {"scripts/pages/letter.yaml": LETTER, **(pages or {})}
    return Files(
        story.encode(),
        glossary.encode(),
        ids.encode(),
        {path: text.encode() for path, text in templates.items()},
        {
            "scripts/chapters/one.yaml": chapter.encode(),
            **{f"scripts/chapters/{name}.yaml": text.encode() for name, text in (more or {}).items()},
        },
    )


@dataclass
class Harbour:
    """A story with these steps, being played."""

    steps: str = "- 她来了。"
    chapter: str = ""
    story: str = STORY
    loaded: Loaded = field(init=False)

    def __post_init__(self) -> None:
        self.loaded = load_text(files_of(self.chapter or chapter_of(self.steps), self.story))
        self.machine = Machine(self.loaded.program)
        self.state: State | None = None
        self.beat: Beat | None = None

    @property
    def remarks(self) -> tuple[Diagnostic, ...]:
        """All remarks of the compiler, but for the scenes that stand there for all tests and few go to."""
        return tuple(remark for remark in self.loaded.diagnostics if remark.code != "S402")

    @property
    def codes(self) -> list[str]:
        """The codes of all remarks."""
        return [remark.code for remark in self.remarks]

    def begin(self, **values: object) -> Beat:
        """Begin, with other values than declared."""
        self.state, self.beat = self.machine.begin(values=values)  # type: ignore[arg-type]
        return self.beat

    def give(self, given: Input) -> Beat:
        """Give the machine an input."""
        assert self.state is not None
        self.state, self.beat = self.machine.advance(self.state, given)
        return self.beat

    def next(self, times: int = 1) -> Beat:
        """Go on."""
        for _ in range(times):
            beat = self.give(Next())
        return beat

    def choose(self, option: str) -> Beat:
        """Take an option."""
        return self.give(Choose(option))

    def collect(self, entry: str, drop: str = "") -> Beat:
        """Take what the line offers."""
        return self.give(Collect(entry, drop))

    def value(self, name: str) -> object:
        """The value of a meter, flag or variable now."""
        assert self.state is not None
        return self.state.values[name]
