"""Scripts and the transcripts that playing them gives (tests/cases), each fresh and through a save at every step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from game.story.load import load_text
from game.story.machine import Machine
from game.story.state import State
from game.story.transcript import following, transcript
from tests.story.harbour import STORY, chapter_of, files_of

FOLDER = Path(__file__).parent.parent / "cases"
CASES = sorted(FOLDER.glob("*.yaml"))


def through_json(state: State) -> State:
    """A state as it comes back out of a save."""
    return msgspec.json.decode(msgspec.json.encode(state), type=State)


def read(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


def machine_of(case: dict[str, Any]) -> Machine:
    chapter = case.get("chapter") or chapter_of(case["steps"])
    loaded = load_text(files_of(chapter, STORY + case.get("declared", ""), more=case.get("more")))
    unexpected = [remark.code for remark in loaded.diagnostics if remark.severity == "error"]
    assert unexpected == [], unexpected
    return Machine(loaded.program)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
@pytest.mark.parametrize("passage", [lambda state: state, through_json], ids=["fresh", "saved"])
def test_case(path: Path, passage: Any) -> None:
    case = read(path)
    machine = machine_of(case)
    known = tuple(case.get("known", ()))
    for play in case["plays"]:
        moves = [str(move) for move in play.get("moves", ())]
        text = transcript(machine, following(moves), passage=passage, watched=case.get("watched", ()), known=known)
        assert text == play["transcript"]


def rewrite() -> None:
    """Write the transcripts of all cases anew (then read the difference): python -m tests.story.test_cases"""
    for path in CASES:
        case = read(path)
        machine = machine_of(case)
        for play in case["plays"]:
            moves = [str(move) for move in play.get("moves", ())]
            play["transcript"] = transcript(
                machine, following(moves), watched=case.get("watched", ()), known=tuple(case.get("known", ()))
            )
        path.write_text(dumped(case), encoding="utf-8")


def dumped(case: dict[str, Any]) -> str:
    """A case as YAML with blocks of text, so that a difference can be read."""

    class Blocks(yaml.SafeDumper):
        pass

    def text(dumper: yaml.SafeDumper, words: str) -> yaml.ScalarNode:
        style = "|" if "\n" in words else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", words, style=style)

    Blocks.add_representer(str, text)
    return yaml.dump(case, Dumper=Blocks, allow_unicode=True, sort_keys=False, width=1000)


if __name__ == "__main__":
    rewrite()
