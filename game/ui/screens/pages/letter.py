"""A letter or a note, written by hand on a sheet that lies over the picture.

Owns its layout and its pages when it is long. Must not know who writes.
"""

from __future__ import annotations

from game.ui.screens.pages.document import DocumentScreen


class LetterScreen(DocumentScreen):
    """In the hand of the kai; the name stands at the end, to the right."""

    family = "kai"
    leading = 1.62
    indent = 2.0
    sheet_width = 1180
    seal = False
    head_role = "hand_large"
    opening_role = "hand_large"
