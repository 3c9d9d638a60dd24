"""`shot`: a picture of any moment or screen, or of all of them on sheets, by the real renderer.

Owns getting there: to a scene, a line, a choice, a screen. The picture is what a player's window would show.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from pathlib import Path

import msgspec
import pygame

from game.app.app import App
from game.app.launch import open_room
from game.assets.location import find_story
from game.desktop.clock import HandClock
from game.save.profile import ProfileFile
from game.save.settings import Settings
from game.session.session import Session
from game.story.conditions import compile_condition, value_in
from game.story.values import Value
from game.tools.posing import press, settle

SCREENS = ("title", "log", "save", "load", "settings")


class NotThere(Exception):
    """The moment asked for doesn't come; the message says why."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `shot`."""
    parser.add_argument("--scene", default="", help="begin at this scene")
    parser.add_argument("--line", type=int, default=1, metavar="N", help="the N-th thing shown from there (default 1)")
    parser.add_argument("--choice", default="", metavar="ID", help="go on to this choice")
    parser.add_argument("--take", default="", metavar="abc…", help="options taken on the way (default: the first open)")
    parser.add_argument("--set", default=[], action="append", metavar="NAME=VALUE", help="a value to begin with")
    parser.add_argument("--screen", choices=SCREENS, help="a screen; with --scene, over that moment")
    parser.add_argument("--tab", type=int, default=0, metavar="N", help="turn so many tabs in that screen")
    parser.add_argument("--lang", default="", help="language (zh, en)")
    parser.add_argument("--text-size", type=int, default=0, metavar="PX", help="size of the story's text, 28 to 76")
    parser.add_argument("--contrast", choices=("normal", "high"), default="normal")
    parser.add_argument("--size", default="1920x1080", metavar="WxH", help="size of the window")
    parser.add_argument("--saves", type=Path, metavar="DIR", help="use the saves of this folder")
    parser.add_argument("--sheet", type=Path, metavar="DIR", help="sheets of all scenes and screens (needs Pillow)")
    parser.add_argument("--who", default="", metavar="ID", help="with --sheet: all faces of a person in all places")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="PNG file to write")


def run(given: argparse.Namespace) -> int:
    """0 when the picture was made, 1 when the moment doesn't come."""
    size = re.fullmatch(r"(\d{3,4})x(\d{3,4})", given.size)
    if size is None:
        print(f"--size {given.size}: write it as 1280x720", file=sys.stderr)
        return 2
    if given.out is None and given.sheet is None:
        print("say where: -o FILE for a picture, --sheet DIR for sheets", file=sys.stderr)
        return 2
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    with tempfile.TemporaryDirectory() as temporary:
        saves = given.saves or Path(temporary)
        app = open_app(given, saves, (int(size[1]), int(size[2])))
        try:
            if given.sheet is not None:
                write_all(app, given.sheet, given.who)
                return 0
            show(app, given)
            shoot(app, given.out)
        except NotThere as error:
            print(error, file=sys.stderr)
            return 1
        finally:
            app.close_all()
            pygame.quit()
    return 0


def write_all(app: App, folder: Path, who: str) -> None:
    """Write the sheets and name them. Raises NotThere without Pillow, and for somebody who doesn't exist."""
    try:
        # Only here: a picture by itself needs no Pillow.
        from game.tools.shot_sheets import write_sheets
    except ImportError as error:
        raise NotThere(f"--sheet needs Pillow: pip install Pillow ({error})") from error
    if who and who not in app.declared.cast:
        raise NotThere(f"nobody is called {who}; there are {', '.join(app.declared.cast)}")
    settle(app)
    for file in write_sheets(app, folder, who):
        print(file)


def open_app(given: argparse.Namespace, saves: Path, size: tuple[int, int]) -> App:
    """The program in a window of `size`, with the settings that the command line names."""
    file = ProfileFile(saves / "profile.json")
    profile, _told = file.read()
    wanted: dict[str, object] = {"window_size": size, "first_start_done": True, "contrast": given.contrast}
    if given.text_size:
        wanted["text_size"] = given.text_size
    if given.lang:
        wanted["language"] = given.lang
    profile.settings = msgspec.convert({**msgspec.to_builtins(profile.settings), **wanted}, Settings)
    file.write(profile)
    location = find_story(given.story, Path.cwd())
    return App(open_room(location, saves=saves, clock=HandClock(), window_size=size, seed=1, silent=True))


def show(app: App, given: argparse.Namespace) -> None:
    """Bring the program to the moment that the command line names. Raises NotThere."""
    settle(app)
    if given.scene or given.choice:
        program = app.room.program
        if given.scene and not program.scene_id(given.scene):
            raise NotThere(f"there is no scene {given.scene}; there are {', '.join(program.scene_ids())}")
        values = dict(_value(app, text) for text in given.set)
        session = Session.begin(program, app.profile, seed=1, scene=given.scene, values=values)
        walk(session, given)
        app.play(session)
        settle(app)
    if given.screen and given.screen != "title":
        app.open(given.screen)
        settle(app)
        for _ in range(given.tab):
            press(app, pygame.K_e)


def walk(session: Session, given: argparse.Namespace) -> None:
    """Go on in a session to the line or choice wanted."""
    takes = list(given.take)
    shown = 0
    for _ in range(20_000):
        beat = session.beat
        if beat.ending is not None:
            raise NotThere(f"the story ends before; last in scene {beat.scene}")
        if beat.pause is None:
            shown += 1
        if given.choice:
            if beat.menu is not None and beat.menu.id == given.choice:
                return
        elif shown >= given.line and beat.pause is None:
            return
        if beat.menu is not None:
            open_options = [option.id for option in beat.menu.options if not option.locked]
            option = takes.pop(0) if takes else open_options[0]
            if option not in open_options:
                raise NotThere(f"{beat.menu.id} has no open option {option}; open: {', '.join(open_options)}")
            session.choose(option)
        else:
            session.next()
    raise NotThere("the story goes in circles")


def shoot(app: App, file: Path) -> None:
    """Write what the window shows."""
    app.room.window.expose()
    app.room.window.present([])
    file.parent.mkdir(parents=True, exist_ok=True)
    surface = pygame.display.get_surface()
    assert surface is not None
    pygame.image.save(surface, str(file))


def _value(app: App, text: str) -> tuple[str, Value]:
    name, _, value = text.partition("=")
    program = app.room.program
    if name not in program.declarations.starts():
        raise NotThere(f"--set {text}: there is no meter, flag or variable {name}")
    session = Session.begin(program, app.profile, seed=1)
    return name, value_in(program, compile_condition(program, value, None), session.state)
