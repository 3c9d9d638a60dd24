"""What `check` measures is what the screens do: the same rooms, the same heights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.assets.library import Assets
from game.assets.location import Location, resources
from game.save.settings import Settings, read_settings
from game.story.beat import Menu, OptionView, Text
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.files import read_files
from game.story.load import load_text
from game.story.source.nodes import Span
from game.text.markup import parse
from game.tools.text_fit import DEFAULT, LARGEST, _Fit, question_height
from game.tools.translation_texts import Told
from game.ui.lettering.lettering import Lettering
from game.ui.pieces import Pieces
from game.ui.screens.choice import ChoiceScreen
from game.ui.theme import Theme
from game.ui.widgets.line_box import LineBox, Spoken
from game.ui.widgets.name_slip import NameSlip
from tests.tools.checked_story import make_story
from tests.ui.plain_desk import PlainDesk

ROOT = Path(__file__).parent.parent.parent
SIZES = (DEFAULT, LARGEST)
WORDS = {
    "zh": "潮水退下去的时候，她还站在那里，看着远处的灯塔，和更远处看不见的那条船。",
    "en": "The tide had gone out and she stood there still, looking at the lighthouse, and past it for the boat. ",
}


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1920, 1080))
    yield


@pytest.fixture
def assets(display: None) -> Assets:
    return Assets(ROOT / "assets", resources())


def fit_of(tmp_path: Path, assets: Assets, language: str) -> _Fit:
    location: Location = make_story(tmp_path)
    told = {"arrival.x": Told("x", Span("x", 1, 1))}
    return _Fit(load_text(read_files(location.root)).program, assets, language, told, Diagnostics())


def test_the_sizes_are_those_of_the_settings() -> None:
    assert Settings().text_size == DEFAULT
    assert read_settings({"text_size": LARGEST})[1] == []
    assert read_settings({"text_size": LARGEST + 1})[1] == ["text_size"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(("named", "inner"), [(True, False), (False, False), (False, True)])
def test_lines_have_the_room_of_the_line_box(
    tmp_path: Path, assets: Assets, language: str, number: int, named: bool, inner: bool
) -> None:
    fit = fit_of(tmp_path, assets, language)
    room = fit.room(number, named, inner)
    theme = Theme(
        Lettering(assets.resource("fonts"), language), Pieces(assets.resource), Settings(text_size=SIZES[number])
    )
    for times in range(1, 12):
        words = WORDS[language] * times
        box = LineBox(theme, Spoken(parse(words), "安娜" if named else "", inner=inner), 0.0, speed=0.0)
        assert box.view.page.layout.setting == room.setting
        assert fit._pages(Told(words, Span("x", 1, 1)), number, named, inner) == box.view.page_count


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("under", [WORDS["zh"], ""])
def test_questions_have_the_height_of_the_choice_screen(display: None, tmp_path: Path, size: int, under: str) -> None:
    desk = PlainDesk(ROOT, tmp_path, settings=Settings(text_size=size))
    ask = WORDS["zh"] * 2
    options = (OptionView("a", Text("m.a", "「算。」")),)
    screen = ChoiceScreen(desk, Menu("m", options, Text("m.ask", ask), Text("m.under", under) if under else None))
    for letters in (28, 40, 52):
        assert question_height(desk.theme, ask, under, letters) == screen._question_height(letters)


def test_names_have_the_room_of_the_slip(assets: Assets) -> None:
    from game.tools.text_fit import _LYING_NAME

    theme = Theme(Lettering(assets.resource("fonts"), "en"), Pieces(assets.resource), Settings())
    assert NameSlip(theme, "Anna " * 40, "#2F5D50").size[0] - 84 == _LYING_NAME


def test_words_are_cut_only_where_no_hyphen_parts_them(tmp_path: Path) -> None:
    from tests.tools.checked_story import found

    long = "Rindfleischetikettierungsüberwachungsaufgabe"
    steps = f"- background: harbour day\n- show: anna\n- anna: 「{long}。」\n- anna: 「{long[:20]}-{long[20:]}。」"
    remarks = found(make_story(tmp_path, steps), "F603", text_fit=True)
    assert [(remark.line, remark.values["run"]) for remark in remarks] == [(7, long)]
    assert remarks[0].excerpt[remarks[0].column - 1 :].startswith(long)
