"""`preview`: play from any scene, while it is being written.

Owns the command line and the main loop. What happens while it runs is `game.tools.previewing`'s.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
import tempfile
from pathlib import Path

import msgspec
import pygame

from game.app.launch import open_room
from game.assets.location import find_story
from game.desktop.actions import Action
from game.desktop.bindings import DEFAULTS
from game.desktop.window import NoDisplay
from game.save.folder import user_folder
from game.save.profile import ProfileFile
from game.save.settings import Settings
from game.story.declarations.story import Declarations
from game.story.errors import StoryError
from game.story.load import load_story
from game.story.program import Program
from game.story.values import Value
from game.tools.previewing.editor import editor_of
from game.tools.previewing.orders import orders_for
from game.tools.previewing.places import Atlas
from game.tools.previewing.preview_app import PreviewApp


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `preview`."""
    parser.add_argument("--scene", default="", metavar="ID", help="begin at this scene (default: the story's first)")
    parser.add_argument("--line", default="", metavar="N", help="go on to this line of the script, or to these words")
    parser.add_argument("--set", default=[], action="append", metavar="NAME=VALUE", help="a value to begin with")
    parser.add_argument("--lang", default="", help="language (zh, en)")
    parser.add_argument("--size", default="1280x720", metavar="WxH", help="size of the window")


def run(given: argparse.Namespace) -> int:
    """0 when the window was closed, 2 when what was asked for doesn't exist."""
    location = find_story(given.story, Path.cwd())
    size = re.fullmatch(r"(\d{3,4})x(\d{3,4})", given.size)
    if size is None:
        print(f"--size {given.size}: write it as 1280x720", file=sys.stderr)
        return 2
    loaded = load_story(location.root)
    for mistake in loaded.errors:
        print(f"{mistake.file}:{mistake.line}: {mistake.message()}", file=sys.stderr)
    if given.scene and not loaded.program.scene_id(given.scene):
        raise StoryError(f"there is no scene {given.scene}; there are {', '.join(loaded.program.scene_ids())}")
    values = forced(given.set, loaded.program)
    with tempfile.TemporaryDirectory() as folder:
        saves = Path(folder)
        make_profile(saves, loaded.declarations)
        try:
            room = open_room(
                location, saves=saves, language=given.lang, window_size=(int(size[1]), int(size[2])), seed=1
            )
        except NoDisplay as error:
            print(f"No window can be opened: {error}", file=sys.stderr)
            return 2
        app = PreviewApp(room, location, editor=editor_of(os.environ))
        try:
            begin(app, given.scene, given.line, values)
            # Ctrl+C in the terminal that it was started from is as good as closing the window.
            with contextlib.suppress(KeyboardInterrupt):
                while app.step():
                    pass
        finally:
            app.close_all()
            pygame.quit()
    return 0


def begin(app: PreviewApp, scene: str, line: str, values: dict[str, Value]) -> None:
    """Go where the command line says. A StoryError when that can't be."""
    app.start(scene, values)
    session = app.session
    if line and session is not None:
        orders = orders_for(line, app.room.program, Atlas(app.room.program), session.state)
        app.carry_out(orders[0])


def forced(texts: list[str], program: Program) -> dict[str, Value]:
    """The values that `--set NAME=VALUE` names; a StoryError for one that can't be."""
    atlas = Atlas(program)
    state = atlas.entry(program.start, None)
    values: dict[str, Value] = {}
    for text in texts:
        order = orders_for(f"set {text}", program, atlas, state)[0]
        if order.deed != "force":
            raise StoryError(f"--set {text}: {order.detail}")
        values[order.name] = order.value
    return values


def make_profile(saves: Path, declared: Declarations) -> None:
    """A profile of its own, with the player's settings; Ctrl belongs to the command line here, not to skipping."""
    try:
        settings = ProfileFile(user_folder(declared.id) / "profile.json").read()[0].settings
    except OSError:
        settings = Settings()
    skipping = tuple(trigger for trigger in DEFAULTS[Action.SKIP_HOLD] if not trigger.endswith("ctrl"))
    wanted = {
        "first_start_done": True,
        "full_screen": False,
        "bindings": {**settings.bindings, Action.SKIP_HOLD.value: skipping},
    }
    file = ProfileFile(saves / "profile.json")
    profile, _told = file.read()
    profile.settings = msgspec.convert({**msgspec.to_builtins(settings), **wanted}, Settings)
    file.write(profile)
