"""Keeps the ids of steps when their words are changed.

Owns the matching of changed words to the steps they were: by their neighbours and by likeness. It is run by hand
(`strings update`) and writes scripts/.ids.yaml; the compiler only reads that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from game.story.compiler.chapter import StepRecord
from game.story.compiler.story import compile_story
from game.story.files import IDS, Files, read_files
from game.story.kept_ids import Kept, KnownStep, read_kept, read_steps, write

# Between two steps that stayed: words this much alike are the same step, changed.
ALIKE: Final = 0.45
# Somewhere else in the scene they must be more alike than that.
MOVED: Final = 0.72


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update did: (scene, id, words before, words now) of steps that keep their id, and those that are gone."""

    changed: tuple[tuple[str, str, str, str], ...]
    gone: tuple[tuple[str, KnownStep], ...]
    text: str


def update_ids(root: Path) -> Updated:
    """Match the story's steps with those of the last update, and write scripts/.ids.yaml anew."""
    updated = updated_ids(root)
    path = root / IDS
    temporary = path.with_name(f"{path.name}.new")
    temporary.write_text(updated.text, encoding="utf-8", newline="\n")
    temporary.replace(path)
    return updated


def updated_ids(root: Path) -> Updated:
    """What an update would do."""
    return matched_ids(read_files(root))


def matched_ids(files: Files) -> Updated:
    """What an update of files would do that need not lie on a disk; `files.ids` is what is compared with."""
    compiled = compile_story(files)
    old_kept = read_kept(files.ids)
    old_steps = read_steps(files.ids)
    records = {scene: steps for chapter in compiled.chapters for scene, steps in chapter.records.items()}
    former = {new: old for old, new in compiled.index.renamed.items()}
    now = {record[0] for steps in records.values() for record in steps}
    kept: Kept = {}
    steps: dict[str, list[KnownStep]] = {}
    changed: list[tuple[str, str, str, str]] = []
    for scene, found in records.items():
        before = old_steps.get(scene) or old_steps.get(former.get(scene, ""), [])
        marks = old_kept.get(scene) or old_kept.get(former.get(scene, ""), {})
        known = {record[3] for record in found}
        kept[scene] = {mark: name for mark, name in marks.items() if mark in known}
        match = match_steps(before, found)
        names: list[KnownStep] = []
        for record in found:
            name, sort, words, mark = record
            was = match.get(mark)
            if was is not None and was.id not in now:
                kept[scene][mark] = was.id
                changed.append((scene, was.id, was.words, words))
                name = was.id
            names.append(KnownStep(name, sort, words))
        steps[scene] = names
    after = {step.id for known_steps in steps.values() for step in known_steps}
    gone = tuple(
        (scene, step) for scene, known_steps in old_steps.items() for step in known_steps if step.id not in after
    )
    return Updated(tuple(changed), gone, write(kept, steps))


def match_steps(before: Sequence[KnownStep], now: Sequence[StepRecord]) -> Mapping[str, KnownStep]:
    """For fingerprints of new steps, the old steps whose words were changed into theirs."""
    new_ids = {record[0] for record in now}
    old_ids = {step.id for step in before}
    lost = [step for step in before if step.id not in new_ids]
    fresh = [record for record in now if record[0] not in old_ids]
    if not lost or not fresh:
        return {}
    matched: dict[str, KnownStep] = {}
    used: set[str] = set()
    for old_gap, new_gap in _gaps(before, now, old_ids & new_ids):
        for step, record, likeness in _by_likeness(old_gap, new_gap):
            alone = len(old_gap) == len(new_gap) == 1
            if step.id not in used and record[3] not in matched and likeness >= (ALIKE / 2 if alone else ALIKE):
                matched[record[3]] = step
                used.add(step.id)
    rest_old = [step for step in lost if step.id not in used]
    rest_new = [record for record in fresh if record[3] not in matched]
    for step, record, likeness in _by_likeness(rest_old, rest_new):
        if step.id not in used and record[3] not in matched and likeness >= MOVED:
            matched[record[3]] = step
            used.add(step.id)
    return matched


def _gaps(
    before: Sequence[KnownStep], now: Sequence[StepRecord], same: set[str]
) -> list[tuple[list[KnownStep], list[StepRecord]]]:
    """The steps that changed between each two that stayed."""
    gaps: dict[str, tuple[list[KnownStep], list[StepRecord]]] = {}
    anchor = ""
    for step in before:
        if step.id in same:
            anchor = step.id
        else:
            gaps.setdefault(anchor, ([], []))[0].append(step)
    anchor = ""
    for record in now:
        if record[0] in same:
            anchor = record[0]
        else:
            gaps.setdefault(anchor, ([], []))[1].append(record)
    return [gap for gap in gaps.values() if gap[0] and gap[1]]


def _by_likeness(old: Sequence[KnownStep], new: Sequence[StepRecord]) -> list[tuple[KnownStep, StepRecord, float]]:
    """All pairs of the same speaker or sort, the most alike first."""
    pairs: list[tuple[KnownStep, StepRecord, float]] = []
    for step in old:
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(step.words)
        for record in new:
            if record[1] == step.sort:
                matcher.set_seq1(record[2])
                pairs.append((step, record, matcher.ratio()))
    return sorted(pairs, key=lambda pair: -pair[2])
