"""Loading a story: files, cache, what is left out, what can't be played."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import game.story.load
from game.story.errors import StoryError
from game.story.inputs import Next
from game.story.load import load_story, load_text
from game.story.machine import Machine
from tests.story.harbour import STORY, chapter_of, files_of

LANTERN = Path(__file__).parent.parent / "stories" / "lantern"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A story on the disk."""
    folder = tmp_path / "story"
    (folder / "scripts/chapters").mkdir(parents=True)
    (folder / "scripts/story.yaml").write_text(STORY, encoding="utf-8")
    (folder / "scripts/chapters/one.yaml").write_text(chapter_of("- 一。\n- 二。"), encoding="utf-8")
    return folder


def test_from_the_cache_it_is_the_same_story(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    fresh = load_story(root, cache)

    def never(*_: object) -> None:
        raise AssertionError("compiled although nothing changed")

    monkeypatch.setattr(game.story.load, "compile_story", never)
    again = load_story(root, cache)
    assert again.declarations == fresh.declarations
    assert again.diagnostics == fresh.diagnostics
    assert again.program.index == fresh.program.index
    assert again.program.scene("arrival") == fresh.program.scene("arrival")
    assert Machine(again.program).begin() == Machine(fresh.program).begin()


@pytest.mark.parametrize("name", ["scripts/story.yaml", "scripts/chapters/one.yaml"])
def test_a_change_is_seen(root: Path, tmp_path: Path, name: str) -> None:
    cache = tmp_path / "cache"
    load_story(root, cache)
    path = root / name
    path.write_text(path.read_text(encoding="utf-8").replace("一。", "壹。").replace("安娜", "安安"), encoding="utf-8")
    loaded = load_story(root, cache)
    text = loaded.program.scene("arrival").ops[0].words + loaded.declarations.cast["anna"].name  # type: ignore[union-attr]
    assert "壹" in text or "安安" in text


def test_only_the_chapter_that_changed_is_compiled_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    (root / "scripts/story.yaml").write_text(STORY + "  two: {file: chapters/two.yaml}\n", encoding="utf-8")
    two = root / "scripts/chapters/two.yaml"
    two.write_text("chapter: two\nscenes:\n  b:\n    - 一。\n", encoding="utf-8")
    load_story(root, cache)
    compiled: list[str] = []
    real = game.story.compiler.story.compile_chapter

    def noted(node: object, file: str, *rest: object) -> object:
        compiled.append(file)
        return real(node, file, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(game.story.compiler.story, "compile_chapter", noted)
    two.write_text("chapter: two\nscenes:\n  b:\n    - 二。\n", encoding="utf-8")
    load_story(root, cache)
    assert compiled == ["scripts/chapters/two.yaml"]


def test_a_damaged_cache_counts_as_none(root: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    fresh = load_story(root, cache)
    for path in cache.iterdir():
        path.write_bytes(path.read_bytes()[: len(path.read_bytes()) // 2])
    again = load_story(root, cache)
    assert again.program.scene("arrival") == fresh.program.scene("arrival")


def test_a_chapter_that_vanished_from_the_cache_is_compiled_again(root: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    load_story(root, cache)
    again = load_story(root, cache)
    shutil.rmtree(cache)
    assert len(again.program.scene("arrival").ops) == 2


def test_a_cache_that_can_t_be_written_is_no_harm(root: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert load_story(root, blocked / "cache").program.scene("arrival").ops


def test_without_a_story_there_is_nothing_to_play(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match=r"story\.yaml"):
        load_story(tmp_path)


def test_without_a_scene_there_is_nothing_to_play() -> None:
    with pytest.raises(StoryError):
        load_text(files_of("chapter: one\nscenes: {}\n"))


def test_mistakes_are_left_out_and_the_rest_is_played() -> None:
    loaded = load_text(files_of(chapter_of("- 一。\n- showw: anna\n- anan: 「来了。」\n- set: {nobody: +1}\n- 二。")))
    assert [remark.code for remark in loaded.errors] == ["S101", "S101", "S202"]
    machine = Machine(loaded.program)
    state, _ = machine.begin()
    _, beat = machine.advance(state, Next())
    assert beat.line is not None and beat.line.text.source == "二。"


def test_a_chapter_that_no_one_names_is_reported() -> None:
    loaded = load_text(files_of(chapter_of("- 一。"), more={"spare": "chapter: spare\nscenes: {}\n"}))
    assert "S711" in [remark.code for remark in loaded.diagnostics]


def test_the_glossary_brings_articles_that_can_be_unlocked() -> None:
    loaded = load_text(
        files_of(chapter_of("- 一。\n- unlock: tide"), glossary="tide: {term: 潮, text: 来了又走。, words: [潮水]}")
    )
    assert loaded.errors == ()
    assert loaded.declarations.codex["tide"].words == ("潮水",)
    assert loaded.declarations.text("codex", "tide", "term").source == "潮"


def test_a_story_of_another_kind_plays_without_a_remark(tmp_path: Path) -> None:
    loaded = load_story(LANTERN, tmp_path)
    assert loaded.diagnostics == ()
    assert loaded.declarations.languages.source == "en"
    assert loaded.declarations.meters["boy"].whole is False
    assert loaded.declarations.player == "keeper"
