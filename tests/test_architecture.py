"""The packages of `game` import downwards only, and the engine knows no story."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
GAME = ROOT / "game"

# What each package may import from the others; `game/README.md` draws it.
ALLOWED: dict[str, set[str]] = {
    "story": set(),
    "text": set(),
    "language": set(),
    "assets": set(),
    "save": {"story"},
    "session": {"story", "text", "language", "save"},
    "desktop": set(),
    "stage": {"story", "assets", "text", "desktop"},
    "audio": {"story", "assets"},
    "ui": {"desktop", "stage", "audio", "session", "text", "language", "assets", "story", "save"},
    "app": {"story", "text", "language", "assets", "save", "session", "desktop", "stage", "audio", "ui"},
    "tools": {"story", "text", "language", "assets", "save", "session"},
}
# The tools that may also use the window: they show, or measure what is shown.
WINDOWED_TOOLS = {"preview", "previewing", "shot", "shot_sheets", "posing", "demo", "text_fit", "play"}
# Of the story's and audio's packages, drawing and playing need the plain types only.
STORY_TYPES = {"game.story.stage_state", "game.story.audio_state", "game.story.beat", "game.story.values"}
# Third-party packages, by the packages of ours that may use them.
THIRD_PARTY: dict[str, set[str]] = {
    "pygame": {"desktop", "stage", "audio", "ui", "app"},
    "yaml": {"story", "assets", "tools"},
    "msgspec": {"story", "assets", "save", "session", "audio", "stage", "desktop", "ui", "app", "text", "tools"},
    "polib": {"language", "tools"},
    "platformdirs": {"save", "app", "tools"},
}
STANDARD_ONLY = {"text": {"msgspec"}}


def modules() -> list[Path]:
    return sorted(path for path in GAME.rglob("*.py") if "__pycache__" not in path.parts)


def imports(path: Path) -> list[tuple[str, int]]:
    names: list[tuple[str, int]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            names.append((node.module or "", node.lineno))
            names += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return names


def package_of(path: Path) -> str:
    parts = path.relative_to(GAME).parts
    return parts[0] if len(parts) > 1 else ""


def is_windowed(path: Path) -> bool:
    """Whether it is such a tool, or a part of one that is a package."""
    return package_of(path) == "tools" and bool(WINDOWED_TOOLS & {path.stem, path.parent.name})


def test_packages_import_only_what_lies_below_them() -> None:
    wrong = []
    for path in modules():
        package = package_of(path)
        if not package:
            continue
        allowed = ALLOWED[package] | {package}
        if is_windowed(path):
            allowed = allowed | {"ui", "app", "desktop", "stage", "audio"}
        for name, line in imports(path):
            parts = name.split(".")
            if parts[0] == "game" and len(parts) > 1 and parts[1] in ALLOWED and parts[1] not in allowed:
                wrong.append(f"{path.relative_to(ROOT)}:{line}: {package} imports {name}")
    assert not wrong, "\n".join(wrong)


def test_stage_and_audio_know_only_the_plain_types_of_the_story() -> None:
    wrong = []
    for path in modules():
        if package_of(path) not in {"stage", "audio"}:
            continue
        for name, line in imports(path):
            if name.startswith("game.story.") and not any(name == t or name.startswith(t + ".") for t in STORY_TYPES):
                wrong.append(f"{path.relative_to(ROOT)}:{line}: {name}")
    assert not wrong, "\n".join(wrong)


def test_third_party_packages_stay_in_their_rooms() -> None:
    wrong = []
    for path in modules():
        package = package_of(path)
        for name, line in imports(path):
            top = name.split(".")[0]
            if top in THIRD_PARTY and package and package not in THIRD_PARTY[top]:
                if top == "pygame" and is_windowed(path):
                    continue
                wrong.append(f"{path.relative_to(ROOT)}:{line}: {package} imports {top}")
            if top in {"PIL", "numpy", "scipy", "skia"} and package != "tools":
                wrong.append(f"{path.relative_to(ROOT)}:{line}: the player imports {top}")
    assert not wrong, "\n".join(wrong)


def test_every_module_says_what_it_owns() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in modules()
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert not silent, "\n".join(silent)


def story_ids() -> set[str]:
    """Every id that the story declares: people, meters, flags, pictures, cues, scenes, choices."""
    data = yaml.safe_load((ROOT / "scripts" / "story.yaml").read_text(encoding="utf-8"))
    ids = {data["id"]}
    sections = ("cast", "meters", "flags", "collections", "boards", "backgrounds", "cgs", "music", "ambience", "sounds")
    for section in sections:
        entries = data.get(section) or {}
        ids |= set(entries)
        if section == "collections":
            for collection in entries.values():
                ids |= set(collection["entries"])
    for chapter in (ROOT / "scripts" / "chapters").glob("*.yaml"):
        script = yaml.load(chapter.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        ids |= {script["chapter"], *script["scenes"]}
    return {str(name) for name in ids}


# Ids that are also everyday words of programs; a story may use them, and so may the engine.
EVERYDAY = {"notes", "silence", "trust", "risk", "budget", "corridor"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_id_of_the_story_stands_in_the_engine(path: Path) -> None:
    words = set(re.findall(r"[A-Za-z_][A-Za-z0-9_]*", path.read_text(encoding="utf-8")))
    assert not words & (story_ids() - EVERYDAY)
