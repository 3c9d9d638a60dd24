"""Pictures: their headers, their cache, loading ahead, portraits."""

from __future__ import annotations

import io
import json
import struct
import time
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from PIL import Image

from game.stage import PictureCache
from game.stage.picture_header import PictureError, picture_size
from game.stage.portrait import read_portrait

Find = Callable[[str, str], Path | None]


@pytest.mark.parametrize(
    ("kind", "mode", "options"),
    [
        ("JPEG", "RGB", {}),
        ("JPEG", "RGB", {"progressive": True}),
        ("PNG", "RGBA", {}),
        ("WEBP", "RGB", {}),
        ("WEBP", "RGBA", {}),
        ("WEBP", "RGBA", {"lossless": True}),
        ("WEBP", "RGB", {"lossless": True}),
    ],
)
def test_sizes_are_read_from_headers(tmp_path: Path, kind: str, mode: str, options: dict[str, bool]) -> None:
    file = tmp_path / "picture"
    Image.new(mode, (321, 123)).save(file, kind, **options)
    assert picture_size(file) == (321, 123)


def test_an_oversized_picture_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    file = tmp_path / "bomb.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 60000, 60000) + bytes(5))
    with pytest.raises(PictureError, match="60000 x 60000 pixels; the limit is 8192"):
        picture_size(file)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff", b"\xff\xd8\x00", b"\x89PNG\r\n\x1a\n", b"RIFF"])
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    with pytest.raises(PictureError):
        picture_size(file)


def test_a_cut_off_file_of_every_length_is_refused_or_read(tmp_path: Path) -> None:
    whole = io.BytesIO()
    Image.new("RGB", (64, 48)).save(whole, "JPEG")
    for length in range(0, 200, 7):
        file = tmp_path / "cut"
        file.write_bytes(whole.getvalue()[:length])
        try:
            assert picture_size(file) == (64, 48)
        except PictureError:
            continue


def test_missing_and_damaged_pictures_are_reported_once(
    cache: PictureCache, reports: list[tuple[str, str, str]]
) -> None:
    for _ in range(3):
        assert cache.scenery("background", "nowhere") is None
        assert cache.scenery("background", "broken") is None
        assert cache.portrait("nobody") is None
        assert cache.piece("nobody", "stand.png") is None
    assert [report[:2] for report in reports] == [
        ("background", "nowhere"),
        ("background", "broken"),
        ("portrait", "nobody"),
    ]


def test_a_damaged_picture_loaded_ahead_is_reported_when_it_is_wanted(
    cache: PictureCache, reports: list[tuple[str, str, str]]
) -> None:
    cache.ahead("background", "broken")
    settle(cache)
    assert not reports
    assert cache.scenery("background", "broken") is None
    assert len(reports) == 1


def test_pictures_stay_within_the_budget(find: Find) -> None:
    one = 600 * 338 * 4
    pictures = PictureCache(find, budget=2 * one + 100)
    first = pictures.scenery("background", "room")
    pictures.scenery("background", "street")
    assert pictures.scenery("background", "room") is first
    pictures.scenery("background", "night")  # street, the one not used for longest, goes
    assert pictures.size == 2 * one
    assert pictures.scenery("background", "room") is first
    pictures.close()


def test_a_picture_loaded_ahead_is_the_one_that_is_shown(cache: PictureCache) -> None:
    cache.ahead("background", "room")
    cache.ahead_figure("ann", "smile", "")
    settle(cache)
    before = cache.size
    assert cache.scenery("background", "room") is not None
    for file in ("stand.png", "smile.png", "parts.png"):
        assert cache.piece("ann", file) is not None
    assert cache.size == before


def test_a_picture_wanted_while_it_is_queued_is_had_at_once(cache: PictureCache) -> None:
    for name in ("room", "street", "night"):
        cache.ahead("background", name)
    assert cache.scenery("background", "night") is not None


def test_closing_twice_is_harmless(find: Find) -> None:
    pictures = PictureCache(find)
    pictures.ahead("background", "room")
    pictures.close()
    pictures.close()
    pictures.ahead("background", "street")
    assert pictures.scenery("background", "street") is not None


def test_pieces_are_premultiplied(cache: PictureCache, tmp_path: Path) -> None:
    folder = tmp_path / "portrait" / "glass"
    folder.mkdir(parents=True)
    picture = pygame.Surface((2, 2), pygame.SRCALPHA)
    picture.fill((200, 100, 50, 128))
    pygame.image.save(picture, folder / "stand.png")
    manifest = {
        "format": 1, "canvas": [2, 2], "facing": "left", "head": [0, 0, 2, 2],
        "bases": {"stand": {"file": "stand.png", "at": [0, 0]}}, "expressions": {"neutral": {"base": "stand"}},
    }  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps(manifest))
    pictures = PictureCache(lambda kind, name: folder)
    piece = pictures.piece("glass", "stand.png")
    assert piece is not None
    assert tuple(piece.get_at((0, 0))) == (100, 50, 25, 128)


def test_a_pose_replaces_the_body_of_looks_without_hands_of_their_own(find: Find) -> None:
    folder = find("portrait", "ann")
    assert folder is not None
    portrait = read_portrait(folder)
    assert portrait.base("smile", "raised").file == "raised.png"
    assert portrait.base("smile", "unknown").file == "stand.png"
    assert portrait.base("wave", "stand").file == "raised.png"
    assert portrait.look("furious") == "neutral"
    assert portrait.files("smile", "") == ["stand.png", "smile.png", "parts.png"]


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"expressions": {}},
        {"canvas": [0, 10]},
        {"expressions": {"neutral": {"base": "none"}}},
        {"bases": {"stand": {"file": "../../secret.png", "at": [0, 0]}}},
        {"head": "big"},
    ],
)
def test_a_damaged_portrait_says_why(tmp_path: Path, change: dict[str, object]) -> None:
    manifest = {
        "format": 1, "canvas": [10, 10], "facing": "left", "head": [0, 0, 5, 5],
        "bases": {"stand": {"file": "stand.png", "at": [0, 0]}}, "expressions": {"neutral": {"base": "stand"}},
    }  # fmt: skip
    (tmp_path / "manifest.json").write_text(json.dumps(manifest | change))
    with pytest.raises(PictureError, match=r"manifest\.json"):
        read_portrait(tmp_path)


def settle(cache: PictureCache) -> None:
    """Wait until everything that was asked for is ready."""
    deadline = time.monotonic() + 10
    while not cache.settled and time.monotonic() < deadline:
        if not cache.receive():
            time.sleep(0.002)
    assert cache.settled
