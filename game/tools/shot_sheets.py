"""The pictures of contact sheets: first moments of scenes, a person with every face in every place, all screens.

Owns what is on which sheet. Pictures are the real program's canvas; the page is `contact_sheet`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
from PIL import Image

from game.app.app import App
from game.story.errors import StoryError
from game.story.stage_state import Sprite, StageState
from game.tools.contact_sheet import Thumbnail, contact_sheet, small
from game.tools.first_moments import FirstMoments, first_moments
from game.tools.posing import press, session_at, settle
from game.ui.screen import WHOLE, Screen
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.crash import CrashScreen
from game.ui.screens.first_start import FirstStartScreen
from game.ui.screens.strike_out import StrikeOutScreen
from game.ui.settings_pages import PARTS

_COLUMNS = 4
# Turns of the loop until slips of notice are gone.
_SLIPS_STAY = 240


def write_sheets(app: App, folder: Path, who: str) -> list[Path]:
    """Write all sheets (with `who`: only that person's) as PNG; the files. KeyError when nobody is called so."""
    sheets: list[tuple[str, str, list[Thumbnail], int]] = []
    if who:
        faces = max(1, len(app.declared.cast[who].expressions))
        name = app.declared.cast[who].name
        sheets.append(
            (f"who_{who}", f"{name} ({who})", list(person(app, who)), faces if faces <= 6 else -(-faces // 2))
        )
    else:
        moments = first_moments(app.room.program)
        sheets.append(("scenes", app.declared.title, list(scenes(app, moments)), _COLUMNS))
        sheets.append(("screens", app.declared.title, list(screens(app, moments)), _COLUMNS))
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for file, title, pictures, columns in sheets:
        if pictures:
            path = folder / f"{file}.png"
            contact_sheet(title, pictures, columns, app.room.assets.resource("fonts")).save(path)
            files.append(path)
    return files


def scenes(app: App, moments: FirstMoments) -> Iterator[Thumbnail]:
    """The first line (or choice) of every scene."""
    for scene, state in moments.scenes.items():
        app.play(session_at(app, state))
        settle(app)
        yield Thumbnail(scene, picture_of(app))


def person(app: App, who: str) -> Iterator[Thumbnail]:
    """Every background with every expression; a member without a portrait gives nothing."""
    member = app.declared.cast[who]
    places = [name for background in app.declared.backgrounds.values() for name in background.pictures()]
    canvas = app.canvas.copy()
    for place in [place for place in places if app.find("background", place)] or [""]:
        for look in member.expressions if member.portraits else ():
            stage = app.room.stage
            stage.show(StageState(place, sprites=(Sprite(who, look, "center"),)), (), "", True)
            stage.finish()
            stage.update(0.0)
            stage.draw(canvas)
            yield Thumbnail(f"{look} · {place}", _image(canvas))


def screens(app: App, moments: FirstMoments) -> Iterator[Thumbnail]:
    """Every screen of the program, as the story fills it."""
    app.to_title()
    settle(app)
    yield Thumbnail("title", picture_of(app))
    yield Thumbnail("first_start", _alone(app, FirstStartScreen(app, lambda: None)))
    for sort, state in moments.sorts.items():
        if sort != "ending":
            app.play(session_at(app, state))
            settle(app)
            yield Thumbnail(sort, picture_of(app))
    last = next(reversed(moments.scenes.values()))
    app.play(session_at(app, last))
    settle(app)
    _read_on(app)
    for slot in ("manual-001", "manual-002"):
        app.save_into(slot)
    for _ in range(_SLIPS_STAY):
        app.step()
    for name in ("log", "save", "load"):
        app.open(name)
        settle(app)
        yield Thumbnail(name, picture_of(app))
        app.close()
        settle(app)
    app.open("settings")
    settle(app)
    for number, (part, _label) in enumerate(PARTS):
        if number:
            press(app, pygame.K_PAGEDOWN)
        yield Thumbnail(f"settings {part}", picture_of(app))
    app.close()
    settle(app)
    question = ConfirmScreen(app, app.words.ui("Leave the game"), "", "OK", app.words.ui("Cancel"), lambda: None)
    yield Thumbnail("confirm", _alone(app, question))
    yield from _full(app, moments)
    if "ending" in moments.sorts:
        app.play(session_at(app, moments.sorts["ending"]))
        settle(app)
        yield Thumbnail("ending", picture_of(app))
    crash = CrashScreen(app, "StoryError: no option of a choice can be taken", "crash.txt", "")
    yield Thumbnail("crash", _alone(app, crash))


def _full(app: App, moments: FirstMoments) -> Iterator[Thumbnail]:
    state = moments.sorts.get("full")
    if state is None:
        return
    session = session_at(app, state)
    line = session.beat.line
    if line is not None and line.offer is not None:
        app.play(session)
        settle(app)
        yield Thumbnail("strike_out", _alone(app, StrikeOutScreen(app, line.offer)))


def _read_on(app: App, boxes: int = 9) -> None:
    """Some lines, so that the log has something to show."""
    for _ in range(boxes):
        session = app.session
        if session is None or session.beat.ending is not None:
            return
        try:
            if session.beat.menu is not None:
                app.choose(next(option.id for option in session.beat.menu.options if not option.locked))
            else:
                app.next()
        except StoryError:
            return
        settle(app)


def _alone(app: App, screen: Screen) -> Image.Image:
    """A screen that nothing has led to, drawn over what stands there."""
    screen.build()
    canvas = app.canvas.copy()
    now = app.room.clock.seconds()
    for turn in range(120):
        screen.update(now + turn / 30)
    screen.draw(canvas, WHOLE)
    return _image(canvas)


def picture_of(app: App) -> Image.Image:
    """What stands on the canvas now, as a thumbnail."""
    return _image(app.canvas)


def _image(surface: pygame.Surface) -> Image.Image:
    return small(Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB")))
