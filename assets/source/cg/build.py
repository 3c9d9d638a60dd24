"""Builds the event pictures.  `python build.py [NAME...]`.

Shares the workshop of the backgrounds, which it finds in the folder beside this one; needs requirements.txt and
the Noto CJK fonts.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
SIZE = (2400, 1350)
LIMIT = 900 * 1024
PICTURES: dict[str, tuple[str, str]] = {"cg_round_table": ("round_table", "table")}
NAMES = list(PICTURES)


def _scene(module: str) -> ModuleType:
    for folder in (HERE, HERE.parent / "backgrounds"):
        if str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
    return importlib.import_module(module)


def build(
    names: list[str],
    out: Path,
    work: Path | None = None,
    width: int = SIZE[0],
    samples: int | None = None,
    paint_only: bool = False,
) -> None:
    """Makes the named pictures (all when empty) as JPEG files in `out`/cg; `width` below 2400 traces a smaller
    picture.
    """
    place = work or Path(tempfile.gettempdir()) / "qingshan-cg"
    place.mkdir(parents=True, exist_ok=True)
    for name in names or NAMES:
        scene, variant = PICTURES[name]
        module = _scene(scene)
        from workshop import painting, rendering

        traced = place / f"{name}.exr"
        if not paint_only:
            module.build(variant, place)
            rendering.render(traced, width, width * SIZE[1] // SIZE[0], samples or module.SAMPLES)
        passes = rendering.read_passes(traced).resized(*SIZE)
        size = painting.save(module.finish(variant, passes, [], None, place), out / "cg" / f"{name}.jpg", limit=LIMIT)
        print(f"{name}.jpg  {size // 1024} KiB", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *NAMES])
    parser.add_argument("--out", type=Path, default=HERE.parents[1])
    parser.add_argument("--work", type=Path)
    parser.add_argument("--width", type=int, default=SIZE[0])
    parser.add_argument("--samples", type=int)
    parser.add_argument("--paint-only", action="store_true")
    chosen = parser.parse_args()
    build(chosen.names, chosen.out, chosen.work, chosen.width, chosen.samples, chosen.paint_only)
