"""`strings`: keeps the ids of lines whose words were changed, so that saves and translations follow them.

Owns the report. The matching itself is the story's (`game.story.ids`).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from game.assets.location import find_story
from game.story.ids import update_ids


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `strings`."""
    parser.add_argument("what", choices=("update",), help="update: match changed lines with their old ids")


def run(given: argparse.Namespace) -> int:
    """Always 0: a line that matches nothing is simply new."""
    location = find_story(given.story, Path.cwd())
    updated = update_ids(location.root)
    for scene, step, before, now in updated.changed:
        print(f"{scene} {step}\n  - {before}\n  + {now}")
    for scene, known in updated.gone:
        print(f"{scene} {known.id} is gone\n  - {known.words}")
    print(f"{len(updated.changed)} changed lines keep their ids, {len(updated.gone)} are gone")
    return 0
