"""A report: title, number, paragraphs in type, a seal at its end.

Owns what tells it from a letter; the layout is the same sheet.
"""

from __future__ import annotations

from game.ui.screens.pages.document import DocumentScreen


class ReportScreen(DocumentScreen):
    """In type, under the thick-and-thin rule."""

    family = "serif"
    leading = 1.55
    indent = 2.0
    sheet_width = 1320
    seal = True
    head_role = "headline"
    opening_role = "note_bold"
