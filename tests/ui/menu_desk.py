"""A desk on which menus work for real: settings come back, saves are written, questions are kept for an answer."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pygame

from game.desktop.bindings import Bindings
from game.save.record import Record
from game.save.settings import Settings
from game.ui.screen import Screen

from .conftest import Driver
from .plain_desk import PlainDesk

LONG_NOTE = "阳台上别报数，记着那一盏灯"


class MenuDesk(PlainDesk):
    """`asked` is the last question with its answer's deed; `told` what slips said."""

    def __init__(self, root: Path, saves: Path, *, language: str = "", settings: Settings | None = None) -> None:
        super().__init__(root, saves, language=language, settings=settings)
        self.asked: tuple[str, str, Callable[[], None]] | None = None
        self.told: list[str] = []
        self.day = 1

    def change(self, **values: object) -> None:
        super().change(**values)
        if "bindings" in values:
            self.bindings = Bindings(self.settings.bindings)

    def ask(self, question: str, detail: str, yes: str, no: str, then: Callable[[], None]) -> None:
        super().ask(question, detail, yes, no, then)
        self.asked = (question, detail, then)

    def tell(self, words: str, icon: str = "") -> None:
        super().tell(words, icon)
        self.told.append(words)

    def yes(self) -> None:
        """Say yes to what was asked."""
        assert self.asked is not None
        asked, self.asked = self.asked, None
        asked[2]()

    def record(self, note: str = "", *, locked: bool = False) -> Record:
        """A save of the present moment, a day later than the last."""
        assert self.session is not None
        picture = pygame.Surface((480, 270)).convert()
        picture.fill((90 + self.day * 20 % 160, 120, 110))
        stream = io.BytesIO()
        pygame.image.save(picture, stream, "picture.jpg")
        made = self.session.record(f"2030-06-{self.day:02d}T20:14:00+08:00", stream.getvalue(), note)
        self.day += 1
        return msgspec.structs.replace(made, summary=msgspec.structs.replace(made.summary, locked=locked))

    def save_into(self, slot: str, note: str = "") -> None:
        super().save_into(slot, note)
        self.slots.write(slot, self.record(note))

    def read_on(self, beats: int) -> None:
        """Go on by so many beats, always taking the first open option."""
        session = self.session or self.start()
        for _ in range(beats):
            menu = session.beat.menu
            if session.beat.ending is not None:
                return
            if menu is None:
                session.next()
            else:
                session.choose(next(option.id for option in menu.options if not option.locked))

    def damage_file(self, slot: str) -> None:
        """Let a slot's file go bad."""
        path = self.slots.folder / f"{slot}.save"
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 0x55
        path.write_bytes(bytes(data))


class Hands(Driver):
    """All that a player has: keys, pad, pointer, and letters of an input method."""

    def __init__(self, desk: MenuDesk, screen: Screen, *below: Screen) -> None:
        screen.now = 99.0
        screen.build()
        super().__init__(desk, screen, *below)
        self.draw()
        self.screen.take_damages()

    def pad(self, button: int) -> Hands:
        """Press a button of a gamepad by SDL's number."""
        for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            pygame.event.post(pygame.Event(kind, button=button, instance_id=0))
            self._frame()
        return self

    def down(self, at: tuple[int, int]) -> Hands:
        """Press the pointer's button and keep it."""
        self.move(at)
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1, touch=False))
        self._frame()
        return self

    def up(self, at: tuple[int, int]) -> Hands:
        """Let it go."""
        pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=at, button=1, touch=False))
        self._frame()
        return self

    def type(self, text: str) -> Hands:
        """Text comes, from keys or an input method."""
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=text, window=None))
        self._frame()
        return self

    def compose(self, text: str) -> Hands:
        """An input method is at work."""
        pygame.event.post(pygame.Event(pygame.TEXTEDITING, text=text, start=len(text), length=0, window=None))
        self._frame()
        return self

    def _frame(self) -> None:
        # The program does this when a screen asks for letters.
        wants = bool(self.screen.typing)
        if wants != self.reader.text_mode:
            if wants:
                self.reader.begin_text((0, 0, 10, 10))
            else:
                self.reader.end_text()
        self.reader.bindings = self.desk.bindings
        super()._frame()

    def hint(self) -> str:
        """The name of what has the focus."""
        focused = self.screen.focused
        return focused.hint if focused is not None else ""

    def control(self, hint: str) -> pygame.Rect:
        """Where a control is, by its name."""
        return next(control.box for control in self.screen.controls() if control.hint == hint)


def boxes_of(screen: Screen) -> Sequence[pygame.Rect]:
    """Where the controls are."""
    return [control.box for control in screen.controls()]
