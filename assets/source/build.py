"""Rebuild the pictures and sounds that lie in `assets/` from their sources.

    python assets/source/build.py KIND [NAME ...]      one kind, all of it or some
    python assets/source/build.py --list               what there is

Each kind is a folder beside this file with a `build.py` that has `NAMES` and `build(names, out)`. Needs the `art` extra
of pyproject.toml and the Debian packages that assets/README.md names; playing needs none of it.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

SOURCE = Path(__file__).parent
ASSETS = SOURCE.parent


def kinds() -> list[str]:
    """The folders that can be built."""
    return sorted(path.parent.name for path in SOURCE.glob("*/build.py"))


def load(kind: str) -> ModuleType:
    """The builder of a kind, with its own folder on the import path as its modules expect."""
    folder = SOURCE / kind
    sys.path.insert(0, str(folder))
    spec = importlib.util.spec_from_file_location(f"build_{kind}", folder / "build.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder / 'build.py'} can't be loaded")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main(arguments: Sequence[str] | None = None) -> int:
    """Build what the command line says; 2 when it names something that doesn't exist."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kind", nargs="?", choices=kinds())
    parser.add_argument("names", nargs="*")
    parser.add_argument("--list", action="store_true", help="show what can be built")
    given = parser.parse_args(arguments)
    if given.list or given.kind is None:
        for kind in kinds():
            print(kind)
        return 0
    module = load(given.kind)
    unknown = [name for name in given.names if name not in module.NAMES]
    if unknown:
        print(f"{given.kind} has no {', '.join(unknown)}; it has {', '.join(module.NAMES)}", file=sys.stderr)
        return 2
    module.build(given.names or list(module.NAMES), ASSETS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
