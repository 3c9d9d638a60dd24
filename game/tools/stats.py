"""`stats`: how much text there is, whose it is, how long it takes to read, and what is missing.

Owns the counting rules. A text that is shown twice counts once.
"""

from __future__ import annotations

import argparse
import collections
import json
import re
from pathlib import Path

import msgspec

from game.assets.location import find_story
from game.language.catalogue import read_catalogue
from game.story.beat import Text
from game.story.load import load_story
from game.story.outline import outline
from game.story.program import Program
from game.tools.words import read_words

# Grown readers: about 350 Han characters or 240 English words a minute, silently, for prose; plus a click each box.
HAN_A_MINUTE = 350
WORDS_A_MINUTE = 240
SECONDS_A_BOX = 0.6

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*")


class Count(msgspec.Struct):
    """What was counted of one chapter or character: boxes, Han characters, words in Latin letters."""

    boxes: int = 0
    han: int = 0
    words: int = 0

    def add(self, text: str) -> None:
        """Count one text."""
        self.boxes += 1
        self.han += len(_HAN.findall(text))
        self.words += len(_WORD.findall(text))

    @property
    def minutes(self) -> float:
        """Reading time in minutes."""
        return self.han / HAN_A_MINUTE + self.words / WORDS_A_MINUTE + self.boxes * SECONDS_A_BOX / 60


class Stats(msgspec.Struct):
    """All counts of a story."""

    total: Count = msgspec.field(default_factory=Count)
    chapters: dict[str, Count] = msgspec.field(default_factory=dict)
    scenes: dict[str, Count] = msgspec.field(default_factory=dict)
    people: dict[str, Count] = msgspec.field(default_factory=dict)
    choices: int = 0
    options: int = 0
    endings: int = 0
    translated: dict[str, tuple[int, int]] = msgspec.field(default_factory=dict)


def count(program: Program, locale: Path) -> Stats:
    """Count a story; `locale` is the folder of its translations."""
    stats = Stats()
    seen: set[tuple[str, str]] = set()
    distinct: list[Text] = []

    def add(text: Text, speaker: str, chapter: str, scene: str) -> None:
        words = read_words(text.source)
        if (speaker, words) in seen:
            return
        seen.add((speaker, words))
        distinct.append(text)
        stats.total.add(words)
        for counters, name in ((stats.chapters, chapter), (stats.scenes, scene), (stats.people, speaker)):
            counters.setdefault(name, Count()).add(words)

    for step in outline(program):
        speaker = step.who or {"narrate": "—", "think": "—"}.get(step.kind, f"({step.kind})")
        for text in step.texts:
            add(text, speaker, step.chapter, step.scene)
        for option in step.options:
            add(option.text, "(option)", step.chapter, step.scene)
        stats.choices += step.kind == "choice"
        stats.options += len(step.options)
    stats.endings = len(program.declarations.endings)
    for language in program.declarations.languages.offered:
        if language != program.declarations.languages.source:
            words = read_catalogue(sorted((locale / language).glob("*.po")))
            done = sum(1 for text in distinct if words.find(text.source, text.id))
            stats.translated[language] = (done, len(distinct))
    return stats


def table(stats: Stats) -> list[str]:
    """The counts as lines of text."""
    head = f"{'':28}{'boxes':>8}{'Han':>9}{'words':>8}{'minutes':>9}"

    def row(name: str, counted: Count) -> str:
        return f"{name:28}{counted.boxes:8}{counted.han:9}{counted.words:8}{counted.minutes:9.1f}"

    people = collections.Counter({name: counted.han + counted.words for name, counted in stats.people.items()})
    lines = [head, row("everything", stats.total), "", "by chapter"]
    lines += [row(f"  {name}", counted) for name, counted in stats.chapters.items()]
    lines += ["", "by scene", *(row(f"  {name}", counted) for name, counted in stats.scenes.items())]
    lines += ["", "by who speaks (— is narration)"]
    lines += [row(f"  {name}", stats.people[name]) for name, _count in people.most_common()]
    lines += ["", f"{stats.choices} choices with {stats.options} options, {stats.endings} endings"]
    for language, (done, of) in stats.translated.items():
        lines.append(f"translated into {language}: {done} of {of} texts")
    return lines


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `stats`."""
    parser.add_argument("--json", action="store_true", help="as JSON, for other programs")


def run(given: argparse.Namespace) -> int:
    """Always 0: counting finds nothing wrong."""
    location = find_story(given.story, Path.cwd())
    stats = count(load_story(location.root).program, location.scripts / "locale")
    print(json.dumps(msgspec.to_builtins(stats), ensure_ascii=False) if given.json else "\n".join(table(stats)))
    return 0
