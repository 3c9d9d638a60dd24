"""All pages of the diagnostics, by code.

Owns the lookup. The pages themselves are data in `game.story.diagnostics.pages`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.story.diagnostics.page import Page
from game.story.diagnostics.pages import (
    assets,
    declarations,
    documents,
    expressions,
    fit,
    flow,
    names,
    source,
    staging,
    structure,
    translations,
    words,
)

PAGES: Final[Mapping[str, Page]] = MappingProxyType(
    {
        page.code: page
        for pages in (
            source.PAGES,
            structure.PAGES,
            names.PAGES,
            expressions.PAGES,
            flow.PAGES,
            staging.PAGES,
            words.PAGES,
            declarations.PAGES,
            documents.PAGES,
            assets.PAGES,
            translations.PAGES,
            fit.PAGES,
        )
        for page in pages
    }
)


def page_of(code: str) -> Page:
    """The page that explains `code`; an unknown code is a mistake of the program, and raises KeyError."""
    return PAGES[code]
