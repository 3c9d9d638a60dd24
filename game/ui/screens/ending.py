"""The end of a play-through: its title, a line about it, what is left to find.

Owns the last page. Must not know how the story came here.
"""

from __future__ import annotations

import pygame

from game.story.program import THE_END
from game.ui import lines
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.focus_screen import FocusScreen
from game.ui.paper import Shadow
from game.ui.tokens import HEIGHT, WIDTH
from game.ui.widgets.menu_word import MenuWord

_PAPER = 660
_LEFT = 760


class EndingScreen(FocusScreen):
    """A page of paper beside the ending's picture; the story's last touch stays open."""

    name = "ending"
    wrap = True

    def __init__(self, desk: Desk, ending: str) -> None:
        super().__init__(desk)
        self._ending = ending

    def make_controls(self) -> list[Control]:
        """Back to the jacket, or read back."""
        theme = self.desk.theme
        first = MenuWord(theme, self.ui("Back to the title"), (_LEFT, 980), self.desk.to_title)
        second = MenuWord(theme, self.ui("Read back"), (first.box.right + 60, 980), lambda: self.desk.open("log"))
        return [first, second]

    def cancelled(self) -> None:
        """Leave for the title."""
        self.desk.to_title()

    def make_ground(self) -> pygame.Surface:
        """Picture, paper, words."""
        theme, palette = self.desk.theme, self.desk.theme.palette
        out = pygame.Surface((WIDTH, HEIGHT))
        out.fill(palette.night)
        self._draw_picture(out)
        page = pygame.Rect(_PAPER, -10, WIDTH - _PAPER + 20, HEIGHT + 20)
        theme.sheet(out, page, palette.paper, seed=8, sides="l", shadow=Shadow(0, 24, 0.5), framed=False)
        lines.rule_down(out, 1776, 96, 984, palette.ink, gap=-7, short=200)
        declared = self.desk.declared.endings.get(self._ending)
        if declared is not None:
            title, text = self.story("endings", self._ending), self.story("endings", self._ending, "text")
        else:
            title, text = self.ui("To be continued"), self.ui("The story goes this far for now.")
        y = 300
        kicker = self.ui("An ending") if declared is not None and self._ending != THE_END else self.title
        theme.write(out, kicker, "note", palette.ink2, (_LEFT, y), tracking=4 if theme.han else 0)
        layout = theme.block(title, theme.style("title", 84), 920, leading=1.25)
        theme.lettering.paint(out, layout, (_LEFT, y + 30), palette.ink)
        y = round(y + 60 + layout.height)
        lines.rule(out, _LEFT, 1660, y, palette.ink, short=160)
        body = theme.block(text, "hand_large", 880, leading=1.7)
        theme.lettering.paint(out, body, (_LEFT, y + 40), palette.ink)
        y = round(y + 70 + body.height)
        found = self._found()
        if found:
            theme.write(out, found, "note", palette.ink2, (_LEFT, max(y + 40, 860)))
        return out.convert()

    def _found(self) -> str:
        endings = self.desk.declared.endings
        if not endings:
            return ""
        reached = sum(1 for ending in endings if self.desk.profile.endings.get(ending))
        return self.ui("{found} of {all} endings found", found=reached, all=len(endings))

    def _draw_picture(self, out: pygame.Surface) -> None:
        declared = self.desk.declared.endings.get(self._ending)
        name = declared.cg if declared is not None else ""
        file = self.desk.find("cg", name) if name else None
        if file is None:
            # The stage as it was left.
            self.desk.stage.draw(out, out.get_rect())
            return
        try:
            picture = pygame.image.load(str(file)).convert()
        except (pygame.error, OSError):
            return
        tall = pygame.transform.smoothscale_by(picture, HEIGHT / picture.get_height())
        out.blit(tall, ((_PAPER - tall.get_width()) // 2, 0))
