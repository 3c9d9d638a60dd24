"""Documents that fill the screen: which layout draws which template.

Owns that choice. A layout that isn't known is drawn as a report: nothing that a writer declares is lost.
"""

from __future__ import annotations

from game.story.beat import Page
from game.ui.desk import Desk
from game.ui.screens.pages.letter import LetterScreen
from game.ui.screens.pages.phone import PhoneScreen
from game.ui.screens.pages.report import ReportScreen
from game.ui.screens.waiting import WaitingScreen

_LAYOUTS: dict[str, type[PhoneScreen] | type[LetterScreen] | type[ReportScreen]] = {
    "phone": PhoneScreen,
    "letter": LetterScreen,
    "note": LetterScreen,
    "report": ReportScreen,
}


def make_page(desk: Desk, page: Page) -> WaitingScreen:
    """The screen of a document."""
    template = desk.declared.pages.get(page.template)
    layout = template.layout if template is not None else ""
    return _LAYOUTS.get(layout, ReportScreen)(desk, page)
