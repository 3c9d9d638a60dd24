"""The pages about files: their wrong examples get the remark, their right ones get none at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.assets.location import Location
from game.story.diagnostics.catalogue import PAGES
from game.story.diagnostics.diagnostic import Diagnostic
from game.story.diagnostics.excerpt import render
from game.story.diagnostics.page import Page
from game.tools.check import check
from tests.tools.checked_story import STORY, make_story

ABOUT_FILES = [page for page in PAGES.values() if page.about in ("shown", "manifest", "po")]
# A file that the page says isn't there.
MISSING = "harbor_day.jpg"
UNUSED = ("S721", "S722", "S723", "S432")


def story_of(root: Path, page: Page, example: str, files: str) -> Location:
    if page.about == "manifest":
        return make_story(root, manifest=example, files=files.replace(MISSING, ""))
    if page.about == "shown":
        return make_story(root, f"- background: harbour day\n- anna (smile): 「来了。」\n{example}")
    # Examples of translations have one line; what they are translated from is what the right one says it is.
    source = next(line for line in page.right.split("\n") if line.startswith("msgid"))[7:-1]
    language = "zh" if page.code == "T505" else "en"
    story = STORY.replace("source: zh", f"source: {'en' if language == 'zh' else 'zh'}")
    steps = f'- background: harbour day\n- show: anna smile\n- say: "{source}"\n  id: came'
    return make_story(root, steps, story=story, translations={f"{language}/one.po": example})


def remarks(root: Path, page: Page, example: str, files: str) -> list[Diagnostic]:
    location = story_of(root, page, example, files)
    all_ = check(location, text_fit=page.code.startswith("F"))
    if page.about == "po":
        # Of the other texts of the story nothing is translated.
        return [
            remark
            for remark in all_
            if remark.file.endswith(".po") or (remark.code == "T502" and "船" in remark.excerpt)
        ]
    return [remark for remark in all_ if remark.code not in UNUSED]


@pytest.mark.parametrize("page", ABOUT_FILES, ids=lambda page: page.code)
def test_the_wrong_example_gets_the_remark_with_an_excerpt(page: Page, tmp_path: Path) -> None:
    all_ = remarks(tmp_path, page, page.wrong, page.wrong + page.right)
    mine = [remark for remark in all_ if remark.code == page.code]
    assert mine, [remark.code for remark in all_]
    for remark in mine:
        assert remark.excerpt, remark
        assert len(render(remark, "zh").split("\n")) >= 3


@pytest.mark.parametrize("page", ABOUT_FILES, ids=lambda page: page.code)
def test_the_right_example_gets_no_remark_at_all(page: Page, tmp_path: Path) -> None:
    assert [render(remark) for remark in remarks(tmp_path, page, page.right, page.right)] == []


def test_every_page_of_a_mistake_in_files_has_examples() -> None:
    tools = Path(__file__).parent.parent.parent / "game" / "tools"
    text = "\n".join(path.read_text(encoding="utf-8") for path in tools.glob("*.py"))
    for page in ABOUT_FILES:
        assert page.wrong and page.right, page.code
        assert f'"{page.code}"' in text, page.code
    assert {page.code for page in PAGES.values() if page.code[0] in "AFT"} == {page.code for page in ABOUT_FILES}
