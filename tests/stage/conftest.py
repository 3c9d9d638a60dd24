"""Small drawn pictures in the format of the story's assets, and stages that use them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.stage import PictureCache, Stage, StageLook

SIZE = (480, 270)
CANVAS = (200, 300)


def draw_person(folder: Path, colour: tuple[int, int, int]) -> None:
    """A portrait that faces left: a body, a head with a nose on the left, eyes and a mouth."""
    folder.mkdir(parents=True)
    body = pygame.Surface((100, 280), pygame.SRCALPHA)
    pygame.draw.rect(body, colour, (0, 90, 100, 190), border_radius=20)
    pygame.draw.ellipse(body, (230, 190, 160), (25, 0, 50, 80))
    pygame.draw.rect(body, (200, 120, 100), (19, 40, 10, 10))
    pygame.draw.rect(body, (20, 20, 20), (35, 30, 24, 4))
    pygame.image.save(body, folder / "stand.png")
    raised = body.copy()
    pygame.draw.rect(raised, colour, (80, 20, 20, 90))
    pygame.image.save(raised, folder / "raised.png")
    patch = pygame.Surface((30, 20), pygame.SRCALPHA)
    patch.fill((240, 150, 150))
    pygame.image.save(patch, folder / "smile.png")
    parts = pygame.Surface((24, 20), pygame.SRCALPHA)
    for row, shade in enumerate(((120, 90, 80), (230, 190, 160), (150, 60, 60), (90, 20, 20))):
        pygame.draw.rect(parts, shade, (0, 5 * row, 24, 4))
    pygame.image.save(parts, folder / "parts.png")

    def part(row: int, y: int) -> dict[str, object]:
        return {"file": "parts.png", "area": [0, 5 * row, 24, 4], "at": [85, y]}

    face = {"lids": {"half": part(0, 50), "closed": part(1, 50)}, "mouth": {"half": part(2, 75), "open": part(3, 75)}}
    manifest = {
        "format": 1,
        "canvas": list(CANVAS),
        "facing": "left",
        "head": [75, 20, 50, 80],
        "eyes_y": 52,
        "bases": {"stand": {"file": "stand.png", "at": [50, 20]}, "raised": {"file": "raised.png", "at": [50, 20]}},
        "expressions": {
            "neutral": {"base": "stand", "patch": None, **face},
            "smile": {"base": "stand", "patch": {"file": "smile.png", "at": [82, 60]}, **face},
            "wave": {"base": "raised", "patch": None, **face},
        },
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


@pytest.fixture(scope="session")
def pictures_on_disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with portraits of ann, bob and cat, and the places room, street and night."""
    folder = tmp_path_factory.mktemp("assets")
    for name, colour in (("ann", (60, 90, 160)), ("bob", (60, 130, 80)), ("cat", (150, 80, 60))):
        draw_person(folder / "portrait" / name, colour)
    (folder / "background").mkdir()
    (folder / "cg").mkdir()
    for name, colour in (("room", (200, 180, 150)), ("street", (120, 160, 200)), ("night", (20, 24, 40))):
        picture = pygame.Surface((600, 338))
        picture.fill(colour)
        for x in range(0, 600, 60):
            pygame.draw.rect(picture, tuple(c * 3 // 4 for c in colour), (x, x // 3, 30, 60))
        pygame.image.save(picture, folder / "background" / f"{name}.png")
    pygame.image.save(pygame.Surface((600, 338)), folder / "cg" / "black.png")
    (folder / "background" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    return folder


@pytest.fixture
def find(pictures_on_disk: Path) -> Callable[[str, str], Path | None]:
    """The way from kind and name to a file."""

    def look_up(kind: str, name: str) -> Path | None:
        path = pictures_on_disk / kind / (name if kind == "portrait" else f"{name}.png")
        return path if path.exists() else None

    return look_up


@pytest.fixture
def reports() -> list[tuple[str, str, str]]:
    """What was reported as missing or damaged."""
    return []


@pytest.fixture
def cache(find: Callable[[str, str], Path | None], reports: list[tuple[str, str, str]]) -> Iterator[PictureCache]:
    """A picture cache of the drawn pictures."""
    pictures = PictureCache(find, report=lambda *what: reports.append(what))
    yield pictures
    pictures.close()


@pytest.fixture
def stage(cache: PictureCache) -> Stage:
    """A small stage on which everything moves."""
    return Stage(SIZE, cache, StageLook(), seed=1)


@pytest.fixture
def canvas() -> pygame.Surface:
    """Something to draw on."""
    return pygame.Surface(SIZE, 0, 32)
