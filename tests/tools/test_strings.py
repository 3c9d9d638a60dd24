"""Translations follow the script: nothing a translator wrote is lost, and what no longer fits is said."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from game.__main__ import main
from game.story.load import load_story
from game.tools.translating.declared_places import DeclaredPlaces
from game.tools.translating.marks import broken_marks, other_marks
from game.tools.translating.messages import Message, messages_of

ROOT = Path(__file__).parent.parent.parent
LANTERN = ROOT / "tests" / "stories" / "lantern"

STORY = """format: 1
id: small
title: 小故事
languages: {source: zh, offered: [zh, en]}
cast:
  anna: {name: 安娜, portraits: anna, expressions: [plain, wry]}
meters:
  luck: {start: 1, range: [0, 3]}
boards:
  slate: {title: 石板, default: true}
chapters:
  one: chapters/one.yaml
"""

STEPS = """    - 开始，还有 {var:luck} 次。
    - anna (wry): 「一句话。」
      note: Said to the wall.
    - anna: 「第二句话。」
    - board: 水
    - choice: pick
      ask: 去哪儿？
      options:
        - a: 河边
          when: luck > 2
          reason: 船还没来。
        - b: 山上
    - 一天过去了。
"""


class Writer:
    """A story on disk, its script and what a translator does to its files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "scripts" / "chapters").mkdir(parents=True)
        (root / "scripts" / "story.yaml").write_text(STORY, encoding="utf-8")
        self.write(STEPS)

    def write(self, steps: str) -> None:
        text = "chapter: one\ntitle: x\nscenes:\n  start:\n" + steps
        (self.root / "scripts" / "chapters" / "one.yaml").write_text(text, encoding="utf-8")

    def run(self, *arguments: str) -> int:
        return main(["strings", *arguments, "--story", str(self.root)])

    def po(self, name: str = "one") -> Path:
        return self.root / "scripts" / "locale" / "en" / f"{name}.po"

    def entries(self, name: str = "one") -> dict[str, polib.POEntry]:
        """Entries that are in use, by source words."""
        return {entry.msgid: entry for entry in polib.pofile(str(self.po(name))) if not entry.obsolete}

    def translate(self, **by_source: str) -> None:
        file = polib.pofile(str(self.po()))
        for entry in file:
            entry.msgstr = by_source.get(entry.msgid, f"en {entry.msgid}")
            entry.tcomment = f"about {entry.msgid}"
        file.save()


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    return Writer(tmp_path)


@pytest.fixture
def translated(writer: Writer) -> Writer:
    writer.run("update")
    writer.run("export", "--lang", "en")
    writer.translate()
    return writer


def test_a_new_file_has_every_text_with_its_place_and_what_a_translator_should_know(writer: Writer) -> None:
    writer.run("export", "--lang", "en")
    entries = writer.entries()
    assert list(entries)[:4] == ["开始，还有 {var:luck} 次。", "「一句话。」", "「第二句话。」", "水"]
    line = entries["「一句话。」"]
    assert line.msgctxt.startswith("start.") and line.msgstr == ""
    assert line.comment.split("\n") == ["scene start", "安娜 (anna), wry", "note: Said to the wall."]
    assert line.occurrences == [("scripts/chapters/one.yaml", "6")]
    assert "安娜 (anna), wry" in entries["「第二句话。」"].comment, "a face stays until it changes"
    assert entries["河边"].msgctxt == "pick.a"
    assert entries["船还没来。"].msgctxt == "pick.a.reason"
    assert entries["水"].msgctxt == "board.水" and "石板" in entries["水"].comment
    assert writer.entries("story")["安娜"].occurrences == [("scripts/story.yaml", "6")]


def test_templates_are_written_without_a_language(writer: Writer, tmp_path: Path) -> None:
    assert writer.run("export", "--out", str(tmp_path / "pot")) == 0
    assert all(not entry.msgstr for entry in polib.pofile(str(tmp_path / "pot" / "one.pot")))
    assert not writer.po().exists()


def test_an_update_of_an_unchanged_script_changes_nothing(translated: Writer) -> None:
    translated.run("update")
    before = translated.po().read_bytes()
    translated.run("update")
    assert translated.po().read_bytes() == before
    assert translated.run("check") == 0


def test_an_update_begins_no_file_by_itself(writer: Writer) -> None:
    writer.run("update")
    assert not writer.po().exists()


def test_changed_words_keep_their_translation_as_fuzzy(translated: Writer) -> None:
    translated.write(STEPS.replace("「一句话。」", "「一句长话。」"))
    translated.run("update")
    entry = translated.entries()["「一句长话。」"]
    assert entry.fuzzy and entry.previous_msgid == "「一句话。」"
    assert entry.msgstr == "en 「一句话。」" and entry.tcomment == "about 「一句话。」"
    # Changed once more before anybody looked: it is still compared with what was translated.
    translated.write(STEPS.replace("「一句话。」", "「一句更长的话。」"))
    translated.run("update")
    assert translated.entries()["「一句更长的话。」"].previous_msgid == "「一句话。」"


def test_words_that_are_changed_back_are_translated_again(translated: Writer) -> None:
    translated.write(STEPS.replace("「一句话。」", "「一句长话。」"))
    translated.run("update")
    translated.write(STEPS)
    translated.run("update")
    entry = translated.entries()["「一句话。」"]
    assert not entry.fuzzy and not entry.previous_msgid and entry.msgstr == "en 「一句话。」"


def test_what_is_gone_stays_as_obsolete_and_comes_back(translated: Writer) -> None:
    translated.write(STEPS.replace("    - 一天过去了。\n", ""))
    translated.run("update")
    gone = [entry for entry in polib.pofile(str(translated.po())) if entry.obsolete]
    assert [(entry.msgid, entry.msgstr) for entry in gone] == [("一天过去了。", "en 一天过去了。")]
    translated.write(STEPS)
    translated.run("update")
    assert translated.entries()["一天过去了。"].msgstr == "en 一天过去了。"
    assert not any(entry.obsolete for entry in polib.pofile(str(translated.po())))


def test_a_line_carried_into_another_scene_keeps_its_translation(translated: Writer) -> None:
    translated.write(STEPS.replace("    - 一天过去了。\n", "") + "  later:\n    - 一天过去了。\n")
    translated.run("update")
    entry = translated.entries()["一天过去了。"]
    assert entry.msgctxt.startswith("later.") and entry.msgstr == "en 一天过去了。" and not entry.fuzzy


def test_a_renamed_scene_keeps_its_translations(translated: Writer) -> None:
    steps = "".join(f"  {line}\n" for line in STEPS.replace("「一句话。」", "「一句长话。」").splitlines())
    text = f"chapter: one\ntitle: x\nscenes:\n  dawn:\n    renamed: [start]\n    steps:\n{steps}"
    (translated.root / "scripts" / "chapters" / "one.yaml").write_text(text, encoding="utf-8")
    translated.run("update")
    entries = translated.entries()
    assert entries["「第二句话。」"].msgstr == "en 「第二句话。」"
    assert entries["「一句长话。」"].fuzzy and entries["「一句长话。」"].msgstr == "en 「一句话。」"


def test_the_head_that_a_translator_wrote_stays(translated: Writer) -> None:
    file = polib.pofile(str(translated.po()))
    file.metadata["Last-Translator"] = "Ines"
    file.header = "Set in British English."
    file.save()
    translated.write(STEPS + "    - 完。\n")
    translated.run("update")
    again = polib.pofile(str(translated.po()))
    assert again.metadata["Last-Translator"] == "Ines" and "British" in again.header


def test_missing_texts_are_notes(writer: Writer, capsys: pytest.CaptureFixture[str]) -> None:
    writer.run("export", "--lang", "en")
    assert writer.run("check") == 0
    out = capsys.readouterr().out
    assert "0 errors" in out and "12 missing" in out


def test_stale_translations_are_named(translated: Writer, capsys: pytest.CaptureFixture[str]) -> None:
    translated.write(STEPS.replace("「一句话。」", "「一句长话。」"))
    assert translated.run("check") == 0
    assert "translation is stale: 「一句话。」" in capsys.readouterr().out


def test_a_translation_that_loses_a_value_is_an_error(translated: Writer, capsys: pytest.CaptureFixture[str]) -> None:
    translated.translate(**{"开始，还有 {var:luck} 次。": "It begins."})
    assert translated.run("check") == 1
    assert "{var:luck} is missing" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("source", "translation", "why"),
    [
        ("剩 {var:days} 天", "{var:days} days left", ""),
        ("剩 {var:days} 天", "some days left", "{var:days} is missing"),
        ("剩几天", "{var:days} days left", "the original has no {var:days}"),
        ("{b}停{/b}", "{b}Stop", "never closed"),
        ("停", "{bold}Stop", "there is no mark"),
        ("停", "St}op", "closing brace"),
    ],
)
def test_marks_that_break_a_translation(source: str, translation: str, why: str) -> None:
    found = broken_marks(source, translation)
    assert (why in found) if why else not found


def test_marks_of_style_may_differ_but_are_told() -> None:
    assert other_marks("{em}停{/em}{w=1}", "{em}Stop{/em}") == "{w} 1 -> 0"
    assert not other_marks("{ruby=mǎn}满{/ruby}", "Man")


def test_languages_are_asked_for_rightly(writer: Writer) -> None:
    assert writer.run("export", "--lang", "zh") == 2
    assert writer.run("export", "--lang", "../en") == 2


def test_every_declared_text_is_found_in_its_file() -> None:
    for root in (ROOT, LANTERN):
        story = messages_of(load_story(root).program, root)["story"]
        # What hooks say is a step's, with a remark on it; its line is the step's.
        lost = [message.id for message in story if not message.comments and not _stands_there(root, message)]
        assert not lost


def _stands_there(root: Path, message: Message) -> bool:
    lines = (root / message.file).read_text(encoding="utf-8").splitlines()
    return message.source[:10] in "\n".join(lines[message.line - 1 : message.line + 2])


def test_an_unreadable_declaration_costs_the_line_only(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "story.yaml").write_text('title: "a" b: {', encoding="utf-8")
    assert DeclaredPlaces(tmp_path).find("cast.anna.name") == ("scripts/story.yaml", 1)
