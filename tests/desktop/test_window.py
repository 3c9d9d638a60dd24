"""What changes on the canvas comes to the screen, at any window size, without seams."""

from __future__ import annotations

import random

import pygame
import pytest

from game.desktop.window import Window


def screen_bytes() -> bytes:
    return pygame.image.tobytes(pygame.display.get_surface(), "RGB")


def paint_noise(surface: pygame.Surface, box: pygame.Rect, seed: int) -> None:
    noise = random.Random(seed)
    for x in range(box.left, box.right, 8):
        for y in range(box.top, box.bottom, 8):
            surface.fill((noise.randrange(256), noise.randrange(256), noise.randrange(256)), (x, y, 8, 8))


SIZES = [(1920, 1080), (1280, 720), (2560, 1440), (640, 360), (1280, 800), (2560, 1080), (1366, 768), (1999, 1111)]


@pytest.mark.parametrize("size", SIZES)
def test_a_changed_part_looks_as_if_all_had_been_drawn(window: Window, size: tuple[int, int]) -> None:
    pygame.display.set_mode(size)
    window.resized()
    paint_noise(window.canvas, window.canvas.get_rect(), 1)
    window.present([])
    box = pygame.Rect(403, 207, 331, 155)
    paint_noise(window.canvas, box, 2)
    window.present([box.inflate(16, 16)])
    part = screen_bytes()
    window.expose()
    window.present([])
    # A few steps of rounding are allowed (noise is the worst case): the filter adds up in fixed-point numbers.
    assert max(abs(a - b) for a, b in zip(part, screen_bytes(), strict=True)) <= 4


def test_nothing_changed_means_nothing_is_touched(window: Window) -> None:
    window.present([])
    window.canvas.fill((200, 10, 10))
    before = screen_bytes()
    window.present([])
    assert screen_bytes() == before


def test_bars_are_painted_in_their_colour(window: Window) -> None:
    pygame.display.set_mode((1280, 800))
    window.resized()
    window.canvas.fill((255, 255, 255))
    window.present([])
    assert pygame.display.get_surface().get_at((5, 5))[:3] == (0, 0, 0)
    # Scaling loses a little: smoothscale's own rounding.
    assert min(pygame.display.get_surface().get_at((640, 400))[:3]) >= 252


def test_full_screen_and_back_keeps_the_windows_size(window: Window) -> None:
    window.toggle_full_screen()
    assert window.full_screen
    window.toggle_full_screen()
    assert (window.full_screen, window.size, window.windowed_size) == (False, (1280, 720), (1280, 720))
