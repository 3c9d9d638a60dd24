"""From a command line to a running game.

Owns the making of the machine room, the main loop around `App.step`, and what is said when the game can't even begin.
Must not know what the game shows.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pygame

from game.app.app import App
from game.app.heap import keep_large_blocks_apart
from game.app.inscriptions import Inscriber
from game.app.machine_room import MachineRoom
from game.app.preferences import bindings_of, stage_look_of, volumes_of
from game.app.tongues import make_translator
from game.app.voices import blips_in
from game.assets.library import Assets
from game.assets.location import Location, find_story, resources
from game.audio.player import AudioPlayer
from game.desktop.clock import Clock, RealClock
from game.desktop.input import InputReader
from game.desktop.window import CANVAS, NoDisplay, Window
from game.save.folder import RunningLock, cache_folder, user_folder
from game.save.profile import ProfileFile
from game.save.settings import Settings
from game.save.slots import Slots
from game.stage.picture_cache import PictureCache
from game.stage.stage import Stage
from game.story.load import load_story
from game.ui.lettering.lettering import Lettering
from game.ui.pieces import Pieces


def open_room(
    location: Location,
    *,
    saves: Path | None = None,
    cache: Path | None = None,
    clock: Clock | None = None,
    language: str = "",
    window_size: tuple[int, int] = (0, 0),
    safe_mode: bool = False,
    seed: int | None = None,
    silent: bool = False,
) -> MachineRoom:
    """Everything that an App needs. Raises StoryError, ManifestError, NoDisplay.

    `saves` and `cache` are folders (the platform's own when None; no cache when `cache` is None and saves are given).
    """
    keep_large_blocks_apart()
    own = resources()
    program = load_story(location.root, cache).program
    declared = program.declarations
    assets = Assets(location.assets, own)
    folder = saves if saves is not None else user_folder(declared.id)
    profile_file = ProfileFile(folder / "profile.json")
    profile, told = profile_file.read()
    lock = RunningLock(folder)
    if not lock.take():
        told.append("second")
    if safe_mode:
        profile.settings = Settings(language=profile.settings.language)
    if language:
        profile.settings = msgspec.structs.replace(profile.settings, language=language)
    settings = profile.settings
    reports: list[str] = []
    words = make_translator(
        declared, location.scripts, own, settings.language, _system_languages(), reports
    )
    icon = assets.resource("interface/icon.png")
    window = Window(
        words.story(declared.text("story", declared.id)) or declared.title,
        size=window_size if min(window_size) > 0 else settings.window_size,
        full_screen=settings.full_screen and not safe_mode,
        icon=icon if icon.exists() else None,
    )
    lettering = Lettering(own / "fonts", words.language)
    pictures = PictureCache(assets.find, report=lambda kind, name, why: reports.append(f"{kind} {name}: {why}"))
    first_seed = seed if seed is not None else random.SystemRandom().randrange(1, 2**31)
    return MachineRoom(
        program=program,
        assets=assets,
        saves=folder,
        profile=profile,
        profile_file=profile_file,
        slots=Slots(folder / "saves"),
        words=words,
        clock=clock or RealClock(),
        window=window,
        reader=InputReader(bindings_of(settings), lambda at: window.letterbox.to_canvas(at)),
        lettering=lettering,
        pieces=Pieces(assets.resource),
        stage=Stage(
            CANVAS, pictures, stage_look_of(settings), first_seed, inscribe=Inscriber(lettering, words)
        ),
        audio=AudioPlayer(
            assets.find,
            volumes_of(settings),
            blips=blips_in(assets.find),
            resource=assets.resource,
            report=reports.append,
            silent=silent or safe_mode,
        ),
        lock=lock,
        safe_mode=safe_mode,
        first_seed=first_seed,
        reports=reports,
        told=told,
    )


def launch(story: Path | None, *, language: str = "", safe_mode: bool = False, use_cache: bool = True) -> int:
    """Play until the player leaves; the exit code."""
    location = find_story(story, Path.cwd())
    name = location.root.name
    try:
        room = open_room(
            location, cache=cache_folder(name) if use_cache else None, language=language, safe_mode=safe_mode
        )
    except NoDisplay as error:
        print(f"No window can be opened: {error}", file=sys.stderr)
        return 2
    app = App(room)
    # What is there now stays: no sweep needs to look at it again.
    gc.freeze()
    try:
        while app.step():
            pass
    finally:
        app.close_all()
        pygame.quit()
    return 0


def _system_languages() -> Sequence[str]:
    try:
        return [locale["language"] for locale in pygame.system.get_pref_locales()]
    except (pygame.error, AttributeError, KeyError):
        return []
