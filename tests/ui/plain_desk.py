"""The program around a screen, made of real parts but without a loop: for driving one screen at a time."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pygame

from game.assets.library import Assets
from game.assets.location import Location, resources
from game.desktop.bindings import Bindings
from game.desktop.signals import Device
from game.language.catalogue import read_catalogue
from game.language.translator import Translator
from game.save.profile import Profile
from game.save.settings import Settings
from game.save.slots import Slots
from game.session.session import Session
from game.story.load import load_story
from game.ui.faces import Faces
from game.ui.lettering.lettering import Lettering
from game.ui.pieces import Pieces
from game.ui.theme import Theme

SIZE = (1920, 1080)
_FOLDERS = {"background": "backgrounds", "cg": "cg", "portrait": "portraits", "interface": "interface"}


class PlainStage:
    """A picture that stands still, or is under way for as long as a test says."""

    def __init__(self, picture: pygame.Surface) -> None:
        self.picture = picture
        self.moving = False
        self.finished = 0
        self.spoken: tuple[str, bool] = ("", False)

    def update(self, now: float) -> Sequence[pygame.Rect]:
        return []

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        target.blit(self.picture, clip, clip)

    def finish(self) -> None:
        self.finished += 1
        self.moving = False

    def speak(self, who: str, open_mouth: bool) -> None:
        self.spoken = (who, open_mouth)


class PlainDesk:
    """Fulfils `game.ui.desk.Desk`; `did` is the list of what screens asked for."""

    def __init__(self, root: Path, saves: Path, *, language: str = "", settings: Settings | None = None) -> None:
        location = Location(root)
        self.root = root
        self.loaded = load_story(root)
        self.program = self.loaded.program
        self.declared = self.program.declarations
        self.assets = Assets(location.assets, resources())
        self.profile = Profile()
        if settings is not None:
            self.profile.settings = settings
        self.slots = Slots(saves)
        self.session: Session | None = None
        self.bindings = Bindings()
        self.device: Device = "key"
        self.gamepad = ""
        source = self.declared.languages.source
        offered = self.declared.languages.offered or (source,)

        def interface(name: str):
            return read_catalogue([resources() / "locale" / name / "ui.po"])

        def story(name: str):
            return read_catalogue(sorted((location.scripts / "locale" / name).glob("*.po")))

        self.words = Translator(interface, story, offered, language or source, source)
        self.pieces = Pieces(self.assets.resource)
        self.lettering = Lettering(resources() / "fonts", self.words.language)
        self.theme = Theme(self.lettering, self.pieces, self.settings)
        self.faces = Faces(self.find)
        self.stage = PlainStage(self.behind())
        self.did: list[tuple[object, ...]] = []

    def behind(self) -> pygame.Surface:
        """Some picture of the story, as large as the canvas."""
        names = [name for place in self.declared.backgrounds.values() for name in place.pictures()]
        for name in names:
            file = self.find("background", name)
            if file is not None:
                return pygame.transform.smoothscale(pygame.image.load(str(file)).convert(), SIZE)
        picture = pygame.Surface(SIZE)
        picture.fill((120, 130, 110))
        return picture

    @property
    def settings(self) -> Settings:
        return self.profile.settings

    def start(self) -> Session:
        """A new play-through."""
        self.session = Session.begin(self.program, self.profile, seed=1)
        return self.session

    def find(self, kind: str, name: str) -> Path | None:
        found = self.assets.find(kind, name)
        if found is None and kind in _FOLDERS:
            # A story under way may have files that its manifest doesn't list yet.
            folder = self.root / "assets" / _FOLDERS[kind]
            found = next((file for file in (folder / name, *folder.glob(f"{name}.*")) if file.exists()), None)
        return found

    def today(self) -> datetime.datetime:
        return datetime.datetime(2030, 6, 5, 8, 55, tzinfo=datetime.UTC)

    def sound(self, name: str) -> None:
        self.did.append(("sound", name))

    def blip(self, voice: str) -> None:
        self.did.append(("blip", voice))

    def open(self, name: str) -> None:
        self.did.append(("open", name))

    def close(self) -> None:
        self.did.append(("close",))

    def ask(self, question: str, detail: str, yes: str, no: str, then: Callable[[], None]) -> None:
        self.did.append(("ask", question))
        self.answer = then

    def tell(self, words: str, icon: str = "") -> None:
        self.did.append(("tell", words))

    def change(self, **values: object) -> None:
        self.profile.settings = msgspec.structs.replace(self.settings, **values)
        if "language" in values:
            self.words.switch(str(values["language"]))
            self.lettering.language = self.words.language
        self.theme = Theme(self.lettering, self.pieces, self.settings)
        self.faces.forget()
        self.did.append(("change", *values))

    def type_into(self, box: pygame.Rect | None) -> None:
        self.did.append(("type_into", box is not None))

    def begin(self) -> None:
        self.did.append(("begin",))

    def go_on_from(self, slot: str) -> None:
        self.did.append(("go_on_from", slot))

    def save_into(self, slot: str, note: str = "") -> None:
        self.did.append(("save_into", slot))

    def quick_save(self) -> None:
        self.did.append(("quick_save",))

    def quick_load(self) -> None:
        self.did.append(("quick_load",))

    def to_title(self) -> None:
        self.did.append(("to_title",))

    def leave(self) -> None:
        self.did.append(("leave",))

    def next(self) -> None:
        self.did.append(("next",))

    def choose(self, option: str, *, timed_out: bool = False) -> None:
        self.did.append(("choose", option, timed_out))

    def collect(self, entry: str, drop: str = "") -> None:
        self.did.append(("collect", entry, drop))

    def roll_back(self) -> None:
        self.did.append(("roll_back",))

    def roll_forward(self) -> None:
        self.did.append(("roll_forward",))

    def jump(self, index: int) -> None:
        self.did.append(("jump", index))
