"""A story is previewed while it is written: what is saved is on the screen, at the same place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.launch import open_room
from game.assets.location import Location
from game.desktop.clock import HandClock
from game.story.errors import StoryError
from game.story.load import load_story
from game.tools.posing import settle
from game.tools.preview import begin, forced, make_profile
from game.tools.previewing.branches import asked_on_the_way, locked_options
from game.tools.previewing.editor import editor_command, editor_of
from game.tools.previewing.orders import orders_for
from game.tools.previewing.places import Atlas, place_of
from game.tools.previewing.preview_app import PreviewApp
from game.tools.previewing.watching import ScriptWatch

LANTERN = Path(__file__).parent.parent / "stories" / "lantern"


class Writer:
    """A copy of a story, and the program that previews it."""

    def __init__(self, root: Path, app: PreviewApp, said: list[str]) -> None:
        self.root = root
        self.app = app
        self.said = said
        self.script = root / "scripts" / "chapters" / "landfall.yaml"

    def save(self, before: str, after: str) -> None:
        text = self.script.read_text(encoding="utf-8")
        assert before in text
        self.script.write_text(text.replace(before, after, 1), encoding="utf-8")
        for _ in range(60):  # a second of its clock
            self.app.step()

    def key(self, code: int, mods: int = 0) -> None:
        pygame.key.set_mods(mods)
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.Event(kind, key=code, mod=mods, unicode="", scancode=0))
        self.app.step()
        pygame.key.set_mods(0)
        settle(self.app)

    def order(self, words: str) -> None:
        self.key(pygame.K_g, pygame.KMOD_LCTRL)
        pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=words))
        self.app.step()
        self.key(pygame.K_RETURN)

    @property
    def line(self) -> str:
        session = self.app.session
        assert session is not None
        return session.beat.line.text.source if session.beat.line is not None else ""

    @property
    def at(self) -> tuple[str, str]:
        session = self.app.session
        assert session is not None
        return session.state.scene, session.state.step


@pytest.fixture
def writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Writer]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setenv("GAME_SAVES", str(tmp_path / "players"))
    root = tmp_path / "story"
    shutil.copytree(LANTERN, root)
    saves = tmp_path / "saves"
    make_profile(saves, load_story(root).declarations)
    location = Location(root)
    room = open_room(location, saves=saves, clock=HandClock(), window_size=(1280, 720), seed=1, silent=True)
    said: list[str] = []
    app = PreviewApp(room, location, told=said.append)
    app.change(motion="still", text_speed=0, timed="off")
    begin(app, "shore", "Spars came", {})
    settle(app)
    yield Writer(root, app, said)
    app.close_all()
    pygame.quit()


def test_it_begins_at_the_scene_asked_for(writer: Writer) -> None:
    assert writer.at[0] == "shore" and writer.line.startswith("Spars came in")


def test_changed_words_are_on_the_screen_and_the_line_stays_the_same(writer: Writer) -> None:
    step, words = writer.at, writer.line
    writer.save(words[:20], words[:20].upper())
    assert writer.at == step
    assert writer.line.startswith(words[:20].upper())


def test_steps_written_before_the_line_move_nothing(writer: Writer) -> None:
    step = writer.at
    writer.save("  shore:\n", "  shore:\n    - A line before all others.\n")
    assert writer.at == step
    writer.order("back 1")
    assert writer.app.session is not None


def test_mistakes_are_shown_and_the_old_story_goes_on(writer: Writer) -> None:
    step, program = writer.at, writer.app.room.program
    writer.save("  shore:\n", "  shore:\n    - shwo: keeper plain\n")
    assert [mistake.code for mistake in writer.app.mistakes] == ["S101"]
    assert writer.app.room.program is program and writer.at == step
    writer.key(pygame.K_RETURN)
    assert writer.at != step, "it can be played on meanwhile"
    writer.save("    - shwo: keeper plain\n", "")
    assert not writer.app.mistakes and writer.app.room.program is not program


def test_a_story_that_cannot_be_read_at_all_is_told(writer: Writer) -> None:
    step = writer.at
    (writer.root / "scripts" / "story.yaml").write_text("nothing: here\n", encoding="utf-8")
    for _ in range(60):
        writer.app.step()
    assert writer.at == step


def test_the_command_line_jumps_to_scenes_lines_and_words(writer: Writer) -> None:
    writer.order("lamp_room")
    assert writer.at[0] == "lamp_room"
    steps = [step for step in Atlas(writer.app.room.program).steps if step.scene == "shore"]
    line = [step for step in steps if step.who][1]
    writer.order(line.texts[0].source[:18])
    assert writer.at == ("shore", line.id)
    writer.order("lamp_room")
    writer.order(f"landfall.yaml:{line.line}")
    assert writer.at == ("shore", line.id)
    writer.order("take_in")
    assert writer.at == ("shore", "take_in")


def test_a_step_back_leads_to_where_one_jumped_from(writer: Writer) -> None:
    before = writer.at
    writer.order("lamp_room")
    writer.key(pygame.K_PAGEUP)
    assert writer.at == before


def test_letters_typed_into_the_command_line_do_nothing_else(writer: Writer) -> None:
    before = writer.at
    writer.key(pygame.K_g, pygame.KMOD_LCTRL)
    for key in (pygame.K_l, pygame.K_h, pygame.K_SPACE, pygame.K_F3):
        writer.key(key)
    writer.key(pygame.K_ESCAPE)
    assert writer.at == before and writer.app.screen == "reading"


def test_values_are_forced_and_kept_over_jumps_and_reloads(writer: Writer) -> None:
    writer.order("oil = 11")
    assert writer.app.session is not None and writer.app.session.state.values["oil"] == 11
    writer.order("lamp_room")
    assert writer.app.session.state.values["oil"] == 11
    writer.save("  shore:\n", "  shore:\n    - Another line.\n")
    assert writer.app.session.state.values["oil"] == 11
    writer.order("oil += 40")
    assert writer.app.session.state.values["oil"] == 12, "kept within its range"


def test_on_to_the_next_choice(writer: Writer) -> None:
    writer.order("choice")
    assert writer.app.session is not None and writer.app.session.beat.menu is not None


def test_the_inspector_draws_and_follows(writer: Writer) -> None:
    before = writer.app.canvas.copy()
    writer.key(pygame.K_F3)
    assert pygame.image.tobytes(before, "RGB") != pygame.image.tobytes(writer.app.canvas, "RGB")
    writer.key(pygame.K_RETURN)
    writer.key(pygame.K_F3)


def test_the_place_of_the_line_is_told(writer: Writer) -> None:
    writer.key(pygame.K_F4)
    (place,) = writer.said
    file, _, number = place.partition(":")
    line = (writer.root / file).read_text(encoding="utf-8").splitlines()[int(number) - 1]
    assert writer.line[:10] in line


# -- parts ------------------------------------------------------------------------------------------------------------


def test_a_file_is_told_as_changed_once_it_stands_still(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a", encoding="utf-8")
    watch = ScriptWatch(tmp_path)
    assert not watch.changed(1.0) and not watch.changed(2.0)
    file.write_text("ab", encoding="utf-8")
    assert not watch.changed(3.0), "it may still be written"
    assert watch.changed(4.0) and not watch.changed(5.0)
    (tmp_path / "b.yaml").write_text("b", encoding="utf-8")
    assert not watch.changed(5.1), "not more often than every so often"
    assert not watch.changed(6.0) and watch.changed(7.0)


@pytest.mark.parametrize(
    ("typed", "deed", "said"),
    [
        ("oil = 3", "force", "oil = 3"),
        ("set oil += 2", "force", "oil = 8"),
        ("lamp_lit = true", "force", "lamp_lit = true"),
        ("lamp_lit = 3", "tell", "bool"),
        ("oyl = 3", "tell", "no meter"),
        ("oil = oyl", "tell", "oyl"),
        ("? oil + 1", "tell", "7"),
        ("? oil > 3 and not lamp_lit", "tell", "true"),
        ("? oyl", "tell", "oyl"),
        ("back 3", "back", "back 3"),
        ("on", "on", "on 1"),
        ("watch.yaml:1", "step", "watch.yaml"),
        ("no such words anywhere", "tell", "nothing"),
    ],
)
def test_what_typed_words_mean(typed: str, deed: str, said: str) -> None:
    program = load_story(LANTERN).program
    atlas = Atlas(program)
    order = orders_for(typed, program, atlas, atlas.entry("shore", None))[0]
    assert order.deed == deed and said in f"{order.label} {order.detail}"


def test_every_step_of_a_story_can_be_jumped_to() -> None:
    program = load_story(LANTERN).program
    atlas = Atlas(program)
    for step in atlas.steps:
        state = atlas.at(step.scene, step.id, None)
        assert state.step == step.id, step
        assert place_of(program, state.scene, state.step).line == step.line


def test_why_a_line_comes_and_why_an_option_is_locked() -> None:
    program = load_story(LANTERN).program
    atlas = Atlas(program)
    menu = atlas.at("lamp_room", "light_it", None)
    asked = asked_on_the_way(program, menu, None)
    assert any("oil" in one.text and one.taken for one in asked)
    locked = locked_options(program, menu)
    assert [option.id for option in locked] == ["c"] and "boy >= 0.7" in locked[0].text


def test_values_of_the_command_line_are_checked() -> None:
    program = load_story(LANTERN).program
    assert forced(["oil=3", "lamp_lit=true"], program) == {"oil": 3, "lamp_lit": True}
    with pytest.raises(StoryError, match="oyl"):
        forced(["oyl=3"], program)


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+12", "a.yaml"]),
        ("code --wait", ["code", "--wait", "-g", "a.yaml:12"]),
        ("/usr/bin/kate", ["/usr/bin/kate", "--line", "12", "a.yaml"]),
        ("notepad++", ["notepad++", "-n12", "a.yaml"]),
    ],
)
def test_editors_are_told_the_line_in_their_own_way(editor: str, command: list[str]) -> None:
    assert editor_command(editor, Path("a.yaml"), 12) == command


def test_the_editor_is_the_one_the_writer_chose() -> None:
    assert editor_of({"EDITOR": "vim", "VISUAL": "code"}) == "code"
    assert editor_of({}) == ""
