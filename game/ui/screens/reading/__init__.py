"""The screen that the story is read on.

`screen` holds the course of a beat, `utterance` the words that are being said, `beside` what can be reached beside
them.
"""

from game.ui.screens.reading.screen import ReadingScreen

__all__ = ["ReadingScreen"]
