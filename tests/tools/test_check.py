"""`check` as a whole: what it says of files, of how texts fit, and how it says it."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.assets.location import Location
from game.tools import check as tool
from game.tools.check import check
from game.tools.translation_texts import told_in
from tests.tools.checked_story import MANIFEST, STORY, found, make_story, write

ROOT = Path(__file__).parent.parent.parent
LONG = "潮水退下去的时候，她还站在那里，看着远处的灯塔，和更远处看不见的那条船。"


def run(location: Location, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    """The exit code and what was printed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--story", type=Path)
    tool.add_options(parser)
    code = tool.run(parser.parse_args(["--story", str(location.root), "--no-text-fit", *options]))
    return code, capsys.readouterr().out


# The stories that are there.


def test_our_story_has_no_mistakes() -> None:
    remarks = check(Location(ROOT))
    wrong = [remark for remark in remarks if remark.severity == "error"]
    wrong += [remark for remark in remarks if remark.severity == "warning" and remark.code[0] in "SF"]
    assert [(remark.code, remark.file, remark.line) for remark in wrong] == []


def test_the_other_story_lacks_its_files_and_nothing_else() -> None:
    remarks = check(Location(ROOT / "tests" / "stories" / "lantern"))
    assert {remark.code for remark in remarks} == {"A401", "S722"}
    assert [remark.values["name"] for remark in remarks if remark.code == "S722"] == ["told_truth"]


# How it is said.


def test_every_remark_has_an_excerpt_and_they_stand_in_order(tmp_path: Path) -> None:
    location = make_story(
        tmp_path,
        "- background: harbour day\n- anna (smile): 「别动,听。」\n- sound: nothing\n# TODO more",
        manifest=MANIFEST.replace("harbour_day.jpg", "harbor.jpg"),
        files=" ",
        translations={"en/one.po": 'msgctxt "arrival.gone"\nmsgid "走了。"\nmsgstr "Gone."\n'},
    )
    remarks = check(location)
    assert {remark.code for remark in remarks} >= {"S605", "S201", "S742", "A402", "T501", "T502"}
    assert all(remark.excerpt for remark in remarks if remark.code != "T502" or remark.line > 1)
    places = [(remark.file, remark.line, remark.column) for remark in remarks]
    assert places == sorted(places)


def test_the_last_line_counts_and_the_exit_code_follows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(make_story(tmp_path), capsys)
    assert (code, out.strip().split("\n")[-1]) == (0, "0 errors, 0 warnings")
    code, out = run(make_story(tmp_path, "- background: harbour noon\n- anna: 「别动,听。」"), capsys)
    assert (code, out.strip().split("\n")[-1]) == (1, "1 errors, 1 warnings")


def test_notes_are_shown_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    location = make_story(tmp_path, story=STORY.replace("flags: {", "flags: {lonely: 无人问, "))
    assert "lonely" not in run(location, capsys)[1]
    assert "note S721: the flag lonely" in run(location, capsys, "--notes")[1]


def test_json_is_one_list_whatever_happens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(make_story(tmp_path, "- anna (smile): 「别动,听。」"), capsys, "--json", "--lang", "zh")
    (remark,) = [remark for remark in json.loads(out) if remark["code"] == "S605"]
    assert (remark["line"], remark["column"], remark["length"]) == (5, 24, 1)
    assert remark["excerpt"] == "    - anna (smile): 「别动,听。」" and remark["severity"] == "warning"
    assert "半角" in remark["message"] and remark["hint"] == "写成 ，。"
    # Nothing of this story can be played.
    write(tmp_path, "scripts/chapters/one.yaml", "- 一。\n")
    code, out = run(Location(tmp_path), capsys, "--json")
    assert code == 1 and "S108" in [remark["code"] for remark in json.loads(out)]


def test_it_runs_without_pygame(tmp_path: Path) -> None:
    location = make_story(tmp_path)
    code = (
        "import sys; sys.modules['pygame'] = None\n"
        "from game.__main__ import main\n"
        f"sys.exit(main(['check', '--no-text-fit', '--story', {str(location.root)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_errors_are_never_crowded_out_by_notes(tmp_path: Path) -> None:
    steps = "\n".join(f"- 别动,听{number}。" for number in range(2500)) + "\n- goto: nowhere"
    assert "S201" in [remark.code for remark in check(make_story(tmp_path, steps), text_fit=False)]


# Files.


def test_remarks_about_the_manifest_stand_at_its_entries(tmp_path: Path) -> None:
    entry = "  - {{name: {0}, kind: sound, file: sound/{0}.ogg, licence: CC0-1.0, author: The project}}\n"
    manifest = MANIFEST + entry.format("sfx_a") + entry.format("sfx_b") + entry.format("sfx_a")
    location = make_story(tmp_path, manifest=manifest, files=MANIFEST + "file: sound/sfx_a.ogg")
    remarks = found(location, "A")
    assert [(remark.code, remark.line) for remark in remarks] == [("A403", 4), ("A402", 5), ("A407", 6)]
    assert [remark.excerpt[remark.column - 1 :][: remark.length] for remark in remarks] == [
        "sfx_a",
        "sound/sfx_b.ogg",
        "sfx_a",
    ]
    assert remarks[2].values["line"] == "4"


def test_a_manifest_that_can_t_be_read_doesn_t_hide_the_rest(tmp_path: Path) -> None:
    location = make_story(tmp_path, "- anna: 「别动,听。」", manifest="assets:\n  - {name: [\n")
    remarks = found(location, "A", "S6")
    assert [remark.code for remark in remarks] == ["A400", "S605"] and remarks[0].line > 1


def test_what_the_title_screen_and_endings_show_counts_as_used(tmp_path: Path) -> None:
    night = MANIFEST.split("\n")[1].replace("harbour_day", "harbour_night")
    manifest = f"{MANIFEST}{night}\n"
    story = STORY.replace("flags:", "opening: {background: harbour_day, night: harbour_night}\nflags:")
    assert found(make_story(tmp_path, story=story, manifest=manifest), "A") == []
    story = story.replace("harbour_night}", "harbour_nigth}")
    remarks = found(make_story(tmp_path, story=story, manifest=manifest), "A401")
    assert [(remark.code, remark.file, remark.suggestion) for remark in remarks] == [
        ("A401", "scripts/story.yaml", "harbour_night")
    ]


def test_tones_of_a_voice_and_parts_of_a_portrait_need_no_entry(tmp_path: Path) -> None:
    voice = "  - {name: anna, kind: voice, file: sound/anna_1.wav, licence: CC0-1.0, author: The project}\n"
    story = STORY.replace("portraits: anna,", "portraits: anna, voice: anna,")
    location = make_story(
        tmp_path, "- background: harbour day\n- show: anna\n- anna: 「听。」", story=story, manifest=MANIFEST + voice
    )
    for path in ("sound/anna_2.wav", "sound/anna_12.wav", "portraits/anna/smile.webp", "source/raw/take.wav"):
        write(tmp_path, f"assets/{path}", "")
    assert found(location, "A") == []
    write(tmp_path, "assets/sound/left_over.wav", "")
    assert [remark.values["file"] for remark in found(location, "A")] == ["sound/left_over.wav"]


def test_someone_heard_only_needs_no_portrait_but_their_voice(tmp_path: Path) -> None:
    story = STORY.replace("portraits: anna,", "portraits: nobody, voice: anna,").replace(
        "cast:", "cast:\n  bo: {name: 阿波}"
    )
    location = make_story(tmp_path, "- background: harbour day\n- anna (smile): 「听。」\n- bo: 「嗯。」", story=story)
    assert [(remark.code, remark.values["kind"]) for remark in found(location, "A4") if remark.code == "A401"] == [
        ("A401", "voice")
    ]


# Translations.


def po(*pairs: tuple[str, str, str]) -> str:
    return "\n".join(f'msgctxt "{id_}"\nmsgid "{source}"\nmsgstr "{words}"\n' for id_, source, words in pairs)


def test_remarks_about_translations_stand_at_what_they_are_about(tmp_path: Path) -> None:
    steps = "- say: 船{b}来{/b}了。\n  id: came\n- say: 走吧。\n  id: go"
    text = po(("arrival.came", "船{b}来{/b}了。", "The {b}boat."), ("arrival.go", "快走吧。", "Hurry."))
    location = make_story(tmp_path, steps, translations={"en/one.po": text})
    remarks = [remark for remark in found(location, "T") if remark.file.endswith(".po")]
    assert [(remark.code, remark.excerpt) for remark in remarks] == [
        ("T503", 'msgstr "The {b}boat."'),
        ("T501", 'msgid "快走吧。"'),
    ]


def test_only_translations_that_are_shown_are_measured(tmp_path: Path) -> None:
    text = po(("arrival.came", "来了。", "In.")) + '\n#, fuzzy\nmsgctxt "arrival.go"\nmsgid "走。"\nmsgstr "Go."\n'
    make_story(tmp_path, translations={"en/one.po": text})
    assert {name: told.words for name, told in told_in(tmp_path / "scripts" / "locale", "en").items()} == {
        "arrival.came": "In."
    }


# How texts fit.


def test_a_translation_that_pages_is_reported_at_its_line(tmp_path: Path) -> None:
    words = "The tide had gone out and she was still there. " * 12
    steps = "- background: harbour day\n- show: anna\n- say: 船来了。\n  id: came"
    location = make_story(tmp_path, steps, translations={"en/one.po": po(("arrival.came", "船来了。", words.strip()))})
    remarks = found(location, "F6", text_fit=True)
    assert {remark.code for remark in remarks} == {"F601", "F604"}
    for remark in remarks:
        assert remark.file == "scripts/locale/en/one.po" and remark.excerpt.startswith("msgstr")
        assert remark.values["language"] == "en"


def test_missing_characters_are_found_in_every_text(tmp_path: Path) -> None:
    steps = "- background: harbour day\n- show: anna\n- say: 船来了。\n  id: came"
    story = STORY.replace("name: 安娜", "name: 安\U00020bb7")
    text = po(("arrival.came", "船来了。", "The \u0bf8 boat."))
    location = make_story(tmp_path, steps, story=story, translations={"en/one.po": text})
    remarks = found(location, "F602", text_fit=True)
    assert [(remark.file.rpartition("/")[2], remark.values["characters"]) for remark in remarks] == [
        ("one.po", "\u0bf8"),
        ("story.yaml", "\U00020bb7"),
    ]


def test_full_pages_hold_longer_texts_than_the_box(tmp_path: Path) -> None:
    steps = f"- background: harbour day\n- nvl: on\n- {LONG * 6}\n- nvl: off\n- {LONG * 6}"
    assert [remark.line for remark in found(make_story(tmp_path, steps), "F601", text_fit=True)] == [9]


def test_questions_count_with_their_options(tmp_path: Path) -> None:
    options = "".join(f"    - {name}: 「{LONG}{name}」\n" for name in "abcd")
    steps = f"- background: harbour day\n- choice: talk\n  ask: {LONG * 5}\n  under: {LONG * 5}\n  options:\n{options}"
    assert [remark.code for remark in found(make_story(tmp_path, steps), "F60", text_fit=True)] == ["F605"]
    short = (
        "- background: harbour day\n- choice: talk\n  ask: 去吗？\n  options:\n    - a: 「去。」\n    - b: 「不去。」"
    )
    assert found(make_story(tmp_path, short), "F", text_fit=True) == []


def test_names_that_are_cut_are_reported(tmp_path: Path) -> None:
    story = STORY.replace("name: 安娜", "name: 从很远很远的北方海岸坐着一条没有名字的小船来的安娜小姐")
    assert [remark.file for remark in found(make_story(tmp_path, story=story), "F606", text_fit=True)] == [
        "scripts/story.yaml"
    ]
