"""Text goes to the clipboard where there is one, and nothing fails where there is none."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.clipboard import put_text
from game.desktop.window import Window


def test_text_is_put_on_the_clipboard(window: Window) -> None:
    assert put_text("报告\nreport")
    assert pygame.scrap.get_text() == "报告\nreport"


def test_without_a_clipboard_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_text: str) -> None:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "put_text", nothing)
    assert not put_text("x")
