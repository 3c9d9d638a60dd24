"""The title: a jacket with its title slip pasted on, and the belly band with the menu.

Owns the layout, the menu's words, what "continue" would resume, and the facts that the story declares for it. Must not
know what stands in the story.
"""

from __future__ import annotations

from pathlib import Path

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Pressed
from game.save.slots import SlotView
from game.ui import lines, logo
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.focus_screen import FocusScreen
from game.ui.paper import BAND, CHIP, SLIP, fade
from game.ui.title_facts import Fact, facts_of
from game.ui.tokens import HEIGHT, WIDTH, colour
from game.ui.widgets.menu_word import PAD_X, MenuWord

BAND_TOP = 884
BASELINE = BAND_TOP + 96
SLIP_LEFT, SLIP_WIDTH, SLIP_HEIGHT = 384, 276, 812
MENU_LEFT = 752
MENU_GAP = 76
_NIGHT = colour("#070B18")
_LIGHT = colour("#F6F0E2")


class TitleScreen(FocusScreen):
    """What the program begins and ends with."""

    name = "title"
    wrap = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._newest: SlotView | None = None

    def build(self) -> None:
        """Look again at what can be continued."""
        self._newest = self.desk.slots.newest()
        super().build()

    def make_controls(self) -> list[Control]:
        """The menu's words, from left to right."""
        theme, desk = self.desk.theme, self.desk
        newest = self._newest
        entries = []
        if newest is not None:
            entries.append((self.ui("Continue"), lambda: desk.go_on_from(newest.name), True))
        entries += [
            (self.ui("Begin"), self._begin, True),
            (self.ui("Load"), lambda: desk.open("load"), newest is not None),
            (self.ui("Settings"), lambda: desk.open("settings"), True),
            (self.ui("Leave"), desk.leave, True),
        ]
        small = self._menu_width([label for label, _, _ in entries]) > WIDTH - 96 - MENU_LEFT
        x = MENU_LEFT
        controls: list[Control] = []
        for label, act, enabled in entries:
            word = MenuWord(theme, label, (x, BASELINE), act, enabled=enabled, small=small)
            controls.append(word)
            x += word.box.width - 2 * PAD_X + (MENU_GAP if not small else 46)
        return controls

    def _menu_width(self, labels: list[str]) -> int:
        theme = self.desk.theme
        return sum(theme.width(label, "menu_focus", 6 if theme.han else 0) for label in labels) + MENU_GAP * (
            len(labels) - 1
        )

    def _begin(self) -> None:
        self.desk.sound("ui_choose")
        self.desk.begin()

    def act(self, signal: Pressed) -> bool:
        """Escape asks nothing here: leaving has its own word."""
        if signal.action is Action.CANCEL:
            return True
        return super().act(signal)

    # -- drawing -----------------------------------------------------------------------------------------------------

    def make_ground(self) -> pygame.Surface:
        """Jacket, slip, band, facts, the resume line."""
        out = pygame.Surface((WIDTH, HEIGHT))
        self._draw_jacket(out)
        self._draw_slip(out)
        self._draw_band(out)
        self._draw_facts(out)
        self._draw_resume(out)
        return out

    def _draw_jacket(self, out: pygame.Surface) -> None:
        theme = self.desk.theme
        out.fill(theme.palette.night)
        file = self._picture()
        if file is not None:
            try:
                picture = pygame.image.load(str(file))
                if picture.get_size() != (WIDTH, HEIGHT):
                    # In the canvas's format: pictures of 24 bits take four times as long to scale.
                    picture = pygame.transform.smoothscale(picture.convert(), (WIDTH, HEIGHT))
                out.blit(picture, (0, 0))
            except (pygame.error, OSError):
                pass  # the night ground stands for a picture that can't be read
        out.blit(fade((WIDTH, 300), [(_NIGHT, 0.45), (_NIGHT, 0.0)]), (0, 0))
        out.blit(fade((WIDTH, 520), [(_NIGHT, 0.0), (_NIGHT, 0.62)]), (0, 560))
        version = self.desk.declared.version
        if version:
            theme.write(out, version, "quick", _LIGHT, (WIDTH - 96, 60), align="right")

    def _picture(self) -> Path | None:
        desk = self.desk
        names = [desk.declared.opening.picture(desk.today().hour)]
        names += [picture for place in desk.declared.backgrounds.values() for picture in place.pictures()]
        for name in names:
            for kind in ("background", "cg", "interface"):
                file = desk.find(kind, name) if name else None
                if file is not None:
                    return file
        return None

    def _draw_slip(self, out: pygame.Surface) -> None:
        theme, palette = self.desk.theme, self.desk.theme.palette
        self._draw_side_slip(out)
        drawn = self._logo_picture("logo")
        mark = logo.from_picture(drawn, theme) if drawn is not None else logo.from_title(self.title, theme)
        width = max(SLIP_WIDTH, mark.get_width() + 72)
        height = SLIP_HEIGHT if mark.get_height() > 500 else mark.get_height() + 150
        box = pygame.Rect(SLIP_LEFT, -20, width, height + 20)
        theme.sheet(out, box, palette.paper, seed=3, sides="rbl", shadow=SLIP, framed=False)
        lines.rule_down(out, box.x + 20, 0, height - 22, palette.ink, gap=8, short=0, thin=1.4)
        lines.down(out, box.right - 20, 0, height - 132, palette.ink, 1.4)
        lines.across(out, box.x + 20, box.right - 96, height - 24, palette.ink, 4)
        out.blit(mark, mark.get_rect(midtop=(box.centerx + 5, 44 if height >= SLIP_HEIGHT else 60)))

    def _draw_side_slip(self, out: pygame.Surface) -> None:
        """A narrower slip beneath the first: the title in the other letters, if the story has it drawn."""
        side = self._logo_picture("logo_latin")
        if side is None:
            return
        theme, palette = self.desk.theme, self.desk.theme.palette
        mark = logo.from_picture(side, theme)
        ink = mark.get_bounding_rect()
        box = pygame.Rect(SLIP_LEFT + SLIP_WIDTH - 24, -20, 24 + 70, ink.height + 150)
        theme.sheet(out, box, palette.spine, seed=12, sides="rb", shadow=CHIP, framed=False)
        out.blit(mark, (SLIP_LEFT + SLIP_WIDTH + 36 - ink.centerx, 66 - ink.y))
        lines.across(out, SLIP_LEFT + SLIP_WIDTH, box.right - 26, box.bottom - 22, palette.ink, 3)

    def _logo_picture(self, name: str) -> pygame.Surface | None:
        file = self.desk.find("interface", name)
        if file is None:
            return None
        try:
            return pygame.image.load(str(file)).convert_alpha()
        except (pygame.error, OSError):
            return None

    def _draw_band(self, out: pygame.Surface) -> None:
        theme, palette = self.desk.theme, self.desk.theme.palette
        box = pygame.Rect(-10, BAND_TOP, WIDTH + 20, HEIGHT - BAND_TOP + 20)
        theme.sheet(out, box, palette.paper, seed=11, sides="t", shadow=BAND, framed=False)
        lines.rule(out, 0, WIDTH - 148, BAND_TOP + 20, palette.ink, gap=8, short=70, thin=1.4)

    def _draw_facts(self, out: pygame.Surface) -> None:
        palette = self.desk.theme.palette
        facts = facts_of(self.desk, self._newest)
        if not facts:
            return
        for x in (SLIP_LEFT - 40, SLIP_LEFT + 296):
            lines.down(out, x, BAND_TOP + 56, HEIGHT - 44, palette.hair, 1.5)
        for fact, left, room in zip(facts, (84, SLIP_LEFT), (252, 270), strict=False):
            self._draw_fact(out, fact, left, room)

    def _draw_fact(self, out: pygame.Surface, fact: Fact, left: int, room: int) -> None:
        theme, palette = self.desk.theme, self.desk.theme.palette
        if fact.colour:
            theme.swatch(out, pygame.Rect(left, BASELINE - 44, 96, 106), fact.colour, 6)
            left, room = left + 116, room - 116
        theme.write(out, fact.label, "caption", palette.ink2, (left, BASELINE - 16), room=room)
        if fact.unit:
            look = theme.style("title", 74)
            right = theme.lettering.write(out, fact.value, look, palette.ink, (left, BASELINE + 58)).right
            theme.write(out, fact.unit, "label", palette.ink, (right + 16, BASELINE + 56), room=room)
        else:
            theme.write(out, fact.value, "tab_on", palette.ink, (left, BASELINE + 52), room=room, tracking=2)

    def _draw_resume(self, out: pygame.Surface) -> None:
        newest = self._newest
        if newest is None or newest.summary is None:
            return
        theme, palette = self.desk.theme, self.desk.theme.palette
        summary, y = newest.summary, BASELINE + 66
        term = self.story("chapters", summary.chapter, "term")
        title = self.story("chapters", summary.chapter)
        where = " · ".join(part for part in (term, title) if part)
        x = MENU_LEFT - PAD_X
        right = theme.write(out, where, "caption_bold", palette.ink, (x, y), room=420).right
        clock = _hours(summary.play_seconds)
        left = theme.write(out, clock, "caption", palette.ink2, (WIDTH - 148, y), align="right").left
        if summary.last is not None:
            last = self.words(self.desk.words.story(summary.last), dict(summary.last.values))
            theme.lettering.write(
                out,
                theme.lettering.shortened(last, theme.style("hand"), left - right - 80),
                theme.style("hand"),
                palette.ink2,
                (right + 36, y),
            )


def _hours(seconds: float) -> str:
    minutes = int(seconds) // 60
    return f"{minutes // 60}:{minutes % 60:02d}"
