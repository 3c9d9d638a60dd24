"""How long a story of a hundred thousand lines takes to compile, and to start from the cache. Run by hand:

    python tests/benchmarks/compile.py [LINES]

Times are CPU seconds, so that a busy machine doesn't spoil them.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from game.story.load import load_story

STORY = """\
format: 1
id: long
title: 长
cast:
{cast}
meters:
{meters}
flags:
{flags}
backgrounds:
  harbour: {{variants: [day, night], framings: {{lighthouse: [0.7, 0.4, 1.5]}}}}
music: {{mus_waves: 浪}}
sounds: {{sfx_bell: 钟}}
chapters:
{chapters}
style: {{box_chars: 60, boxes_without_change: 6, banned: [不禁]}}
"""
LOOKS = "expressions: [neutral, smile]"
WORDS = "潮水退到第三级台阶时她才想起船票还夹在那本没写完的航海日志里面风从灯塔那边吹过来带着铁锈和盐的味道"


def write_story(root: Path, lines: int) -> int:
    """Write a story of about so many lines below `root`; returns how many they are."""
    chance = random.Random(1)
    people = [f"p{number}" for number in range(12)]
    chapters: list[str] = []
    written = 0
    (root / "scripts/chapters").mkdir(parents=True)
    while written < lines:
        number = len(chapters)
        parts = [f"chapter: c{number}\ntitle: 第{number}章\nscenes:\n"]
        for scene in range(40):
            parts.append(f"  c{number}_s{scene}:\n    - background: harbour day\n      music: mus_waves\n")
            for step in range(12):
                parts.append(steps(chance, people, f"c{number}_{scene}_{step}"))
        text = "".join(parts)
        written += text.count("\n")
        (root / f"scripts/chapters/c{number}.yaml").write_text(text, encoding="utf-8")
        chapters.append(f"  c{number}: chapters/c{number}.yaml")
    (root / "scripts/story.yaml").write_text(
        STORY.format(
            cast="\n".join(f"  {who}: {{name: 人{who}, portraits: {who}, {LOOKS}}}" for who in people),
            meters="\n".join(f"  {who}: {{start: 50}}" for who in people),
            flags="\n".join(f"  f{number}: 标志" for number in range(40)),
            chapters="\n".join(chapters),
        ),
        encoding="utf-8",
    )
    return written


def steps(chance: random.Random, people: list[str], name: str) -> str:
    """A dozen and a half lines as they stand in real chapters."""

    def words() -> str:
        start = chance.randrange(len(WORDS) - 20)
        return WORDS[start : start + chance.randrange(8, 20)]

    a, b, c = chance.sample(people, 3)
    return f"""\
    - {words()}。
    - show: {a} neutral at left
    - {a} (smile): 「{words()}，{words()}。」
    - {b}: 「{words()}？」
      enter: right
    - {words()}，{words()}。
    - sound: sfx_bell
    - {a}: 「{words()}。」
    - choice: {name}
      options:
        - a: 「{words()}。」
          effects: {{{a}: +6, {b}: -2, f{chance.randrange(40)}: true}}
          then:
            - {b}: 「{words()}。」
        - b: 「{words()}。」
          when: {a} >= 40 and not f{chance.randrange(40)}
        - c: （不说话）
          effects: {{{c}: +1}}
    - if: {a} >= 60 or f{chance.randrange(40)}
      then:
        - {words()}。
      else:
        - {c}: 「{words()}。」
    - hide: all
"""


START = """\
import sys, time
from pathlib import Path
begun = time.process_time()
from game.story.load import load_story
from game.story.machine import Machine
imported = time.process_time()
loaded = load_story(Path(sys.argv[1]), Path(sys.argv[2]))
Machine(loaded.program).begin()
now = time.process_time()
print(f"start from cache: {now - begun:.2f} s, of which imports {imported - begun:.2f} s")
"""


def main() -> None:
    """Write, compile, and start from the cache."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "story", Path(folder) / "cache"
        written = write_story(root, lines)
        begun = time.process_time()
        loaded = load_story(root, cache)
        print(f"compile {written} lines: {time.process_time() - begun:.2f} s, {len(loaded.diagnostics)} remarks")
        print({remark.code for remark in loaded.diagnostics})
        one = sorted((root / "scripts/chapters").iterdir())[0]
        one.write_text(one.read_text(encoding="utf-8") + "    - 又一行。\n", encoding="utf-8")
        begun = time.process_time()
        load_story(root, cache)
        print(f"compile again after one line was changed: {time.process_time() - begun:.2f} s")
        subprocess.run([sys.executable, "-c", START, str(root), str(cache)], check=True)


if __name__ == "__main__":
    main()
