"""`plan`: runs the story tests in scripts/plans/, and says which expectations were not met.

Owns the report. Ends with 1 when one fails or can't be used.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.assets.location import find_story
from game.story.load import load_story
from game.tools.plans import PlanError, play_plan, read_plans


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `plan`."""
    parser.add_argument("words", nargs="*", help="only the plans whose name holds one of these words")


def run(given: argparse.Namespace) -> int:
    """0 when every plan passed, else 1."""
    location = find_story(given.story, Path.cwd())
    program = load_story(location.root).program
    failed = count = 0
    try:
        for file, plan in read_plans(location.scripts / "plans"):
            if given.words and not any(word in plan.plan for word in given.words):
                continue
            count += 1
            outcome = play_plan(program, plan, file)
            if outcome.failures:
                failed += 1
                print(f"FAILED {file.name}: {plan.plan}")
                for failure in outcome.failures:
                    print(f"  {failure}")
    except PlanError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{count - failed} of {count} plans passed")
    return 1 if failed else 0
