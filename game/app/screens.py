"""Which screen shows what.

Owns the choice of a screen for a beat that isn't words, and for the pages of the spine. Must not know how they are
drawn.
"""

from __future__ import annotations

from game.story.beat import Beat, Offer
from game.ui.desk import Desk, ScreenName
from game.ui.screen import Screen
from game.ui.screens.card import CardScreen
from game.ui.screens.choice import ChoiceScreen
from game.ui.screens.ending import EndingScreen
from game.ui.screens.log import LogScreen
from game.ui.screens.pages import make_page
from game.ui.screens.save import SaveScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.strike_out import StrikeOutScreen


def screen_over(desk: Desk, beat: Beat, taken_before: tuple[str, ...]) -> Screen | None:
    """The screen over the reading screen for a choice, a card, a document or an ending; None for other beats."""
    if beat.menu is not None:
        return ChoiceScreen(desk, beat.menu, taken_before)
    if beat.card is not None:
        return CardScreen(desk, beat.card)
    if beat.page is not None:
        return make_page(desk, beat.page)
    if beat.ending is not None:
        return EndingScreen(desk, beat.ending)
    return None


def strike_out(desk: Desk, offer: Offer) -> Screen:
    """The screen that asks which entry makes room for an offered one."""
    return StrikeOutScreen(desk, offer)


def page_of_spine(desk: Desk, name: ScreenName) -> Screen:
    """A page that the spine turns to."""
    if name == "log":
        return LogScreen(desk)
    if name in ("save", "load"):
        return SaveScreen(desk, loading=name == "load")
    return SettingsScreen(desk)
