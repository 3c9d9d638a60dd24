"""A story that goes round and round for thousands of lines: what grows, and what becomes slow."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pygame
from measuring import Figure, Sample, best, memory, of_many, run, sample
from program import press, program, settle, wait

from game.save.profile import Profile
from game.save.record import encode_record
from game.session.session import Session
from game.story.load import load_story
from game.story.program import Program

LINES = 5000
STORY = """\
format: 1
id: round
title: 圆
cast: {a: {name: 甲}, b: {name: 乙}}
meters: {a: {start: 50}, b: {start: 50}}
chapters: {c: chapters/c.yaml}
"""
CHAPTER = """\
chapter: c
title: 圆
scenes:
  c_round:
    - 桌子还是那张桌子，茶又凉了一遍。
    - a: 「再说一遍，从头说。」
      effects: {}
    - b: 「第一句，我记得。第二句，我也记得。」
    - set: {a: +1}
    - a: 「那就从第三句说起。窗外的天已经亮了，街上还没有人。」
    - set: {a: -1}
    - b: 「第三句是你说的。」
    - if: visits(c_round) > 2000
      then:
        - ending: e
      else:
        - goto: c_round
"""


def write_story(root: Path) -> None:
    """The story, below `root`."""
    (root / "scripts" / "chapters").mkdir(parents=True)
    (root / "scripts" / "story.yaml").write_text(STORY + "endings: {e: 完}\n", encoding="utf-8")
    chapter = CHAPTER.replace("      effects: {}\n", "")
    (root / "scripts" / "chapters" / "c.yaml").write_text(chapter, encoding="utf-8")


def played(story: Program, lines: int) -> Session:
    """A session so many lines long."""
    session = Session.begin(story, Profile(), seed=1)
    for _ in range(lines):
        session.next()
    assert session.beat.ending is None
    return session


def figures() -> Iterator[Figure]:
    """Without a screen, then with one."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_story(root)
        loaded = load_story(root)
        assert not loaded.errors, [remark.message("en") for remark in loaded.errors]
        played(loaded.program, 200)
        gc.collect()
        before = memory()
        session = played(loaded.program, LINES)
        gc.collect()
        yield Figure(f"a session of {LINES} lines", "MiB", memory() - before, 10)
        yield from of_session(session)
        yield from of_program(root)


def of_session(session: Session) -> Iterator[Figure]:
    """What a long session answers, and how fast."""
    yield best(f"the log of {LINES} lines, made", lambda: session.log, bar=50)
    yield best("its last fifty entries", lambda: session.log[-50:], bar=50)
    yield best("a record of it", lambda: session.record("2030-01-01T00:00:00+00:00"), bar=10)
    yield best("a record, encoded", lambda: encode_record(session.record("2030-01-01T00:00:00+00:00")))
    back: list[Sample] = []
    while session.can_roll_back:
        back.append(sample(session.roll_back))
    yield of_many(f"one step back, {LINES} times", back, 1)
    forward: list[Sample] = []
    while session.can_roll_forward:
        forward.append(sample(session.roll_forward))
    yield of_many("one step forward again", forward, 1)
    yield best("a jump to the beginning", lambda: session.jump_to(0), bar=1)


def of_program(root: Path) -> Iterator[Figure]:
    """The whole program over so many lines."""
    with program(story=root, text_speed=0, motion="still") as app:
        press(app, pygame.K_RETURN)
        settle(app)
        half = 0.0
        turns: list[Sample] = []
        for number in range(LINES):
            press(app, pygame.K_RETURN)
            turns.append(sample(app.step))
            if number == LINES // 2:
                gc.collect()
                half = memory()
        gc.collect()
        yield Figure(f"the program: the last {LINES // 2} of {LINES} lines", "MiB", memory() - half, 5)
        assert app.session is not None and app.session.index >= LINES - 10
        yield of_many("the next line, at the beginning", turns[50:550])
        yield of_many(f"the next line, after {LINES}", turns[-500:])
        opened: list[Sample] = []
        for _ in range(5):
            opened.append(sample(lambda: (app.open("log"), app.step())))
            wait(app, 1.0)
            app.close()
            settle(app)
        yield of_many(f"the log of {LINES} lines, opened and drawn", opened, 100)
        yield of_many("one line back on the screen", [sample(lambda: (app.roll_back(), app.step())) for _ in range(20)])
        jumps = [sample(lambda: (app.jump(5), app.step()))]
        yield of_many("to the fifth line from the log", jumps)


if __name__ == "__main__":
    raise SystemExit(run(figures))
