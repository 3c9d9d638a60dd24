"""The system's clipboard.

Owns putting text there. Must not fail where there is none.
"""

from __future__ import annotations

import pygame


def put_text(text: str) -> bool:
    """Put `text` on the clipboard; False where there is none."""
    try:
        pygame.scrap.put_text(text)
    except (pygame.error, AttributeError):
        return False
    return True
