"""Builds the backgrounds: model, ray-trace, paint.  `python build.py [NAME...]`.

Needs Python 3.11, requirements.txt and the Noto CJK fonts (Debian: fonts-noto-cjk).  Every seed is fixed.  Renders
are kept in
the work folder, so a picture can be painted again without tracing it again (`--paint-only`).
"""

from __future__ import annotations

import argparse
import importlib
import json
import tempfile
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).resolve().parent
SIZE = (2400, 1350)
LIMIT = 900 * 1024
PICTURES: dict[str, tuple[str, str]] = {
    "title_dawn": ("title", "dawn"),
    "title_night": ("title", "night"),
    "meeting_room_day": ("meeting_room", "day"),
    "meeting_room_dusk": ("meeting_room", "dusk"),
    "corridor_day": ("corridor", "day"),
}
HOURS: dict[str, tuple[str, str]] = {
    f"meeting_room_{hour}": ("meeting_room_hours", hour)
    for hour in ("forenoon", "before_noon", "noon", "afternoon", "late", "six")
}  # painted over a finished picture, without a render
NAMES = [*PICTURES, *HOURS]
VIEWS: dict[str, tuple[str, str]] = {
    "outlook_day": ("outlook", "day"),
    "outlook_dusk": ("outlook", "dusk"),
}  # seen through windows
VIEW_WIDTH = 1600


def _scene(module: str) -> ModuleType:
    import sys

    if str(HERE) not in sys.path:
        sys.path.insert(0, str(HERE))
    return importlib.import_module(f"scenes.{module}")


def _trace(name: str, module: ModuleType, variant: str, work: Path, width: int, samples: int | None) -> None:
    from workshop import rendering

    beams = module.build(variant, work)
    (work / f"{name}.json").write_text(json.dumps(beams))
    transparent = getattr(module, "TRANSPARENT", False)
    rendering.render(work / f"{name}.exr", width, width * SIZE[1] // SIZE[0], samples or module.SAMPLES, transparent)
    front = getattr(module, "build_foreground", None)
    if front is not None and front(variant, work):
        rendering.render(work / f"{name}_front.exr", SIZE[0] // 2, SIZE[1] // 2, 24, True)


def _paint(name: str, module: ModuleType, variant: str, work: Path, out: Path) -> None:
    from workshop import painting, rendering

    passes = rendering.read_passes(work / f"{name}.exr").resized(*SIZE)
    beams = json.loads((work / f"{name}.json").read_text())
    front = work / f"{name}_front.exr"
    y = module.finish(
        variant, passes, beams, rendering.read_passes(front).resized(*SIZE) if front.exists() else None, work
    )
    target = work / f"{name}.png" if name in VIEWS else out / "backgrounds" / f"{name}.jpg"
    size = painting.save(y, target, limit=LIMIT)
    print(f"{target.name}  {size // 1024} KiB", flush=True)


def _repaint(name: str, module: ModuleType, hour: str, out: Path) -> None:
    from workshop import repainting

    folder = out / "backgrounds"
    y = module.paint_hour(repainting.load(folder / f"{module.BASE}.jpg"), hour)
    size = repainting.save(y, folder / f"{name}.jpg", LIMIT)
    print(f"{name}.jpg  {size // 1024} KiB", flush=True)


def build(
    names: list[str],
    out: Path,
    work: Path | None = None,
    width: int = SIZE[0],
    samples: int | None = None,
    paint_only: bool = False,
) -> None:
    """Makes the named pictures (all when empty) as JPEG files in `out`/backgrounds; `width` below 2400 traces a
    smaller picture.
    """
    place = work or Path(tempfile.gettempdir()) / "qingshan-backgrounds"
    place.mkdir(parents=True, exist_ok=True)
    for name in names or NAMES:
        if name in HOURS:
            scene, hour = HOURS[name]
            _repaint(name, _scene(scene), hour, out)
            continue
        scene, variant = PICTURES[name]
        module = _scene(scene)
        view = getattr(module, "NEEDS", {}).get(variant)
        if view and not (place / f"{view}.png").exists():
            _trace(view, _scene(VIEWS[view][0]), VIEWS[view][1], place, min(width, VIEW_WIDTH), samples)
            _paint(view, _scene(VIEWS[view][0]), VIEWS[view][1], place, out)
        if not paint_only:
            _trace(name, module, variant, place, width, samples)
        _paint(name, module, variant, place, out)


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
