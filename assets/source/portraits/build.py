"""Portraits from their source: `build(names, out)` writes one folder a person.

python build.py [NAME ...] [--out FOLDER]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import figures
from compositor import Bench
from export import export, scale
from people.roster import PEOPLE

NAMES = list(PEOPLE)


def build(names: list[str], out: Path) -> None:
    """Draw and cut the persons `names` (all when empty) into `out`/portraits/<who>/. KeyError for an unknown name."""
    for who in names or NAMES:
        export(Bench(PEOPLE[who], figures, scale()), out / "portraits" / who)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parents[2])
    options = parser.parse_args()
    build(options.names, options.out)
