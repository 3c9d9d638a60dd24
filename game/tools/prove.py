"""`prove`: one verdict for every scene, option and ending, and for the question whether a play can get stuck.

Owns the report. Ends with 1 unless everything is as story.yaml expects.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from game.assets.location import find_story
from game.story.load import load_story
from game.tools.proving.proof import BOUND, SECONDS, Terms, prove
from game.tools.proving.targets import targets_of
from game.tools.proving.verdicts import STUCK_ID, Proof, Verdict

KINDS = {"scene": "scenes", "option": "options", "ending": "endings"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `prove`."""
    parser.add_argument("--bound", type=int, default=BOUND, metavar="N", help=f"rounds of each loop (default {BOUND})")
    parser.add_argument(
        "--target",
        action="append",
        default=[],
        metavar="ID",
        help=f"only this scene, ending, option ('CHOICE OPTION') or `{STUCK_ID}`, with its route; can be repeated",
    )
    parser.add_argument(
        "--seconds", type=float, default=SECONDS, help=f"most that one target may take (default {SECONDS:g})"
    )
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same routes")
    parser.add_argument("--json", action="store_true", help="all verdicts and routes as one JSON object")


def run(given: argparse.Namespace) -> int:
    """0 when everything is as the story expects it, else 1; 2 when there is no such target."""
    loaded = load_story(find_story(given.story, Path.cwd()).root)
    if loaded.errors:
        first = loaded.errors[0]
        print(f"{len(loaded.errors)} errors in the scripts, the first {first.file}:{first.line}", file=sys.stderr)
        print("nothing can be proved of a story with errors; `check` lists them", file=sys.stderr)
        return 1
    known = {target.id for target in targets_of(loaded.program)}
    wanted = [" ".join(target.replace(".", " ").split()) for target in given.target]
    for target in wanted:
        if target not in known:
            print(f"there is no scene, option or ending {target}", file=sys.stderr)
            return 2
    terms = Terms(max(0, given.bound), given.seconds, given.seed)
    proof = prove(loaded.program, terms, wanted)
    if given.json:
        print(json.dumps(as_data(proof), ensure_ascii=False, indent=1))
    else:
        print("\n".join(report(proof, routes=bool(wanted))))
    return 0 if proof.holds else 1


def report(proof: Proof, *, routes: bool = False) -> list[str]:
    """The proof in words: what is not as expected, then the counts. With `routes` everything, with the ways there."""
    lines: list[str] = []
    for verdict in proof.verdicts:
        if routes or not verdict.as_expected:
            lines += told(verdict)
    if lines:
        lines.append("")
    if not proof.solver:
        lines.append("ortools is not installed (extra `prove`): routes were looked for, nothing is proved impossible")
    for kind, title in KINDS.items():
        group = [verdict for verdict in proof.verdicts if verdict.target.kind == kind]
        if group:
            lines.append(f"{title:8} {_counts(group)}")
    for verdict in proof.verdicts:
        if verdict.target.kind == "stuck":
            lines.append(f"stuck    {_stuck(verdict)}")
    if proof.loops:
        lines.append(f"loops followed for {proof.bound} rounds after the first: {len(proof.loops)}")
    wrong = sum(not verdict.as_expected for verdict in proof.verdicts)
    lines.append(f"{len(proof.verdicts)} verdicts in {proof.seconds:.1f} s, {wrong} not as expected")
    return lines


def told(verdict: Verdict) -> list[str]:
    """One verdict in words, a line each."""
    target = verdict.target
    name = "a stuck path" if target.kind == "stuck" else f"{target.kind} {target.id}"
    mark = "" if verdict.as_expected else "! "
    lines = [f"{mark}{name}: {verdict.outcome}" + (f"  ({target.where})" if target.where else "")]
    if verdict.clash:
        alone = len(verdict.clash) == 1
        lines.append("    this condition never holds there:" if alone else "    these conditions can't hold together:")
        for clash in verdict.clash:
            best = f"  -- {clash.best}" if clash.best else ""
            lines.append(f"      {clash.condition}  ({clash.where}){best}")
    if verdict.reason:
        lines.append(f"    {verdict.reason}")
    if verdict.route is not None:
        lines.append(f"    route: {verdict.route.words}")
    return lines


def _counts(group: list[Verdict]) -> str:
    counts = Counter(verdict.outcome for verdict in group)
    words = [f"{counts['reachable']} of {len(group)} reachable"]
    expected = sum(verdict.outcome == "unreachable" and verdict.as_expected for verdict in group)
    if counts["unreachable"]:
        words.append(f"{counts['unreachable']} unreachable" + (f" ({expected} as expected)" if expected else ""))
    if counts["unknown"]:
        words.append(f"{counts['unknown']} unknown")
    return ", ".join(words)


def _stuck(verdict: Verdict) -> str:
    if verdict.outcome == "unreachable":
        return f"no stuck path {verdict.reason}".rstrip()
    return "there is a stuck path" if verdict.outcome == "reachable" else "not known whether there is a stuck path"


def as_data(proof: Proof) -> dict[str, object]:
    """The proof as plain data."""
    return {
        "holds": proof.holds,
        "bound": proof.bound,
        "solver": proof.solver,
        "seconds": round(proof.seconds, 3),
        "loops": list(proof.loops),
        "verdicts": [_data(verdict) for verdict in proof.verdicts],
    }


def _data(verdict: Verdict) -> dict[str, object]:
    target, route = verdict.target, verdict.route
    answers = None
    if route is not None:
        answers = {
            "known": list(route.known),
            "answers": [
                {name: value for name in answer.__struct_fields__ if (value := getattr(answer, name))}
                for answer in route.answers
            ],
        }
    return {
        "kind": target.kind,
        "id": target.id,
        "file": target.file,
        "line": target.line,
        "verdict": verdict.outcome,
        "expected": verdict.as_expected,
        "route": answers,
        "clash": [{"condition": one.condition, "where": one.where, "best": one.best} for one in verdict.clash],
        "reason": verdict.reason,
        "seconds": round(verdict.seconds, 3),
    }
