"""Pages about who stands where, and what can be seen."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = ()
_ = Page
