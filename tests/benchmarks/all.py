"""All benchmarks in one table: `python tests/benchmarks/all.py [NAME...] [--json]`.

    start     to the first menu that is drawn, warm
    memory    resident, at the menu, in play, after the whole story
    still     while the player reads, by the real clock (two minutes)
    frames    of everything that moves, in three sizes of window
    saving    and loading
    growth    over five thousand lines: memory, log, rollback
    drawing, lettering, compile, prove    have tables of their own, printed as they are; run only when named

Each runs in a process of its own. The exit code is 1 when a bar is missed. `cpu` is what the bars are for: CPU time,
mean of the frames or median of the runs. The machine's pace is told first: at 1.5, all figures are half too high.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from measuring import Figure, pace, table

HERE = Path(__file__).parent
OURS = ("start", "memory", "still", "frames", "saving", "growth")
OTHERS = ("drawing", "lettering", "compile", "prove")


def main() -> int:
    """Run those that are named, or all that share a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="which (default: all with a common table)")
    parser.add_argument("--json", action="store_true", help="a JSON document instead of a table")
    given = parser.parse_args()
    unknown = set(given.names) - {*OURS, *OTHERS}
    if unknown:
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    names = given.names or list(OURS)
    before = pace()
    figures: list[Figure] = []
    texts: dict[str, str] = {}
    failed: list[str] = []
    for name in names:
        if not given.json:
            print(f"… {name}", file=sys.stderr, flush=True)
        done = subprocess.run(
            [sys.executable, str(HERE / f"{name}.py"), "--json"],
            cwd=HERE.parent.parent,
            stdout=subprocess.PIPE,
            text=True,
        )
        if done.returncode:
            failed.append(name)
        if name in OURS:
            figures += [Figure(**json.loads(line)) for line in done.stdout.splitlines() if line.startswith("{")]
        else:
            texts[name] = done.stdout
    if given.json:
        told = {"pace": before, "figures": [one._asdict() for one in figures], "texts": texts, "failed": failed}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print(f"pace of the machine {before:.2f} before, {pace():.2f} after\n{table(figures)}")
        for name, text in texts.items():
            print(f"\n{name}\n{text}")
        missed = [one.name for one in figures if one.missed]
        print(f"\n{len(missed)} bars missed" + "".join(f"\n  {name}" for name in (*missed, *failed)))
    return int(bool(failed) or any(one.missed for one in figures))


if __name__ == "__main__":
    raise SystemExit(main())
