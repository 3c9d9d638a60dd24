"""Play the scores into `assets/music`: `python assets/source/build.py music [NAME...]`.

Needs the packages of requirements.txt. The same versions of everything give the same files; other versions of
FluidSynth or scipy give files that sound the same. `assets/source/music/verify.py` measures what comes out.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# The signal toolbox is shared with the sound effects and lies with them.
sys.path[:0] = [str(HERE), str(HERE.parent / "sound")]

import yaml  # noqa: E402
from acoustics.files import loop_tags, write_ogg  # noqa: E402
from composition.performance import Part, perform  # noqa: E402
from composition.score import Score, read_score  # noqa: E402
from mix import render  # noqa: E402

NAMES = sorted(file.stem for file in (HERE / "scores").glob("*.yaml"))
QUALITY = 5


def instruments() -> dict[str, dict[str, Any]]:
    """The orchestra, by name."""
    return dict(yaml.safe_load((HERE / "orchestra" / "instruments.yaml").read_text(encoding="utf-8")))


def played(name: str) -> tuple[Score, list[Part]]:
    """A score and its parts as they are played."""
    score = read_score(HERE / "scores" / f"{name}.yaml")
    return score, list(perform(score, instruments()))


def build(names: Sequence[str], out: Path) -> None:
    """Play the named scores into `out/music`."""
    for name in names:
        score, parts = played(name)
        cue = render(score, parts, instruments())
        tags: dict[str, object] = {"TITLE": score.title["zh"]}
        if cue.loop_length:
            tags |= loop_tags(cue.loop_start, cue.loop_length)
        write_ogg(cue.signal, out / "music" / f"{name}.ogg", tags, QUALITY)
        print(f"{name}: {len(cue.signal) / 44100:.1f} s")
