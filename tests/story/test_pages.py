"""Every diagnostic has a page, and the examples on it do what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import game.story
from game.story.checking.story import check_story
from game.story.diagnostics.catalogue import PAGES
from game.story.diagnostics.page import Page
from game.story.errors import StoryError
from game.story.load import load_text
from tests.story.harbour import STORY, chapter_of, files_of

# Pages about files are tried where there are files: tests/tools/test_check_pages.py.
WITH_EXAMPLES = [page for page in PAGES.values() if page.wrong and page.code.startswith("S")]
# What is declared and not used.
UNUSED = {"S721", "S722", "S723"}


def codes(page: Page, example: str) -> list[str]:
    if page.about == "steps":
        files = files_of(chapter_of(example))
    elif page.about == "chapter":
        files = files_of(example, STORY[: STORY.index("interludes:")] + STORY[STORY.index("chapters:") :])
    elif page.about == "story":
        files = files_of("chapter: one\nscenes:\n  arrival:\n    - 她来了。", example)
    else:
        files = files_of(chapter_of("- 她来了。"), STORY, pages={"scripts/pages/example.yaml": example})
    try:
        loaded = load_text(files)
    except StoryError:
        return ["nothing can be played", page.code]
    remarks = [*loaded.diagnostics, *check_story(loaded.program, files, loaded.diagnostics)]
    # What stands there for all examples, and is used by few.
    common = set() if page.code in UNUSED else UNUSED
    if page.about != "chapter":
        common = common | {"S402"}
    return [remark.code for remark in remarks if remark.code not in common]


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.code)
def test_the_wrong_example_gets_the_remark(page: Page) -> None:
    assert page.code in codes(page, page.wrong)


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.code)
def test_the_right_example_gets_no_remark_at_all(page: Page) -> None:
    assert codes(page, page.right) == []


def test_every_code_that_the_program_reports_has_a_page() -> None:
    folder = Path(game.story.__file__).parent
    used = set()
    for path in folder.rglob("*.py"):
        if "pages" not in path.parts:
            used |= set(re.findall(r'"(S\d{3})"', path.read_text(encoding="utf-8")))
    assert used <= set(PAGES)


def test_every_page_of_a_story_mistake_is_reported_somewhere() -> None:
    folder = Path(game.story.__file__).parent
    text = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py") if "pages" not in path.parts)
    unused = [code for code in PAGES if code.startswith("S") and f'"{code}"' not in text]
    assert unused == []


def test_pages_speak_both_languages() -> None:
    for page in PAGES.values():
        assert re.search(r"[\u4e00-\u9fff]", page.zh), page.code
        assert not re.search(r"[\u4e00-\u9fff]", page.en), page.code
        assert not re.search(r"[\u4e00-\u9fff]", page.hint_en.replace("「」", "")), page.code


def test_both_languages_name_the_same_things() -> None:
    for page in PAGES.values():
        assert set(re.findall(r"\{(\w+)\}", page.zh)) == set(re.findall(r"\{(\w+)\}", page.en)), page.code
