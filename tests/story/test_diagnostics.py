"""Remarks as a writer reads them."""

from __future__ import annotations

from game.story.diagnostics.excerpt import marked, render, width
from game.story.diagnostics.suggest import nearest
from tests.story.harbour import Harbour


def test_the_caret_stands_under_han_characters() -> None:
    line = "- 她（啊）said：x"
    shown, carets = marked(line, line.index("said") + 1, 4)
    assert width(shown[: line.index("said")]) == len(carets) - 4
    assert carets == " " * 10 + "^^^^"


def test_a_remark_says_where_what_and_what_was_meant() -> None:
    (remark,) = Harbour("- 一。\n- anna (simle): 「来了。」").remarks
    assert render(remark, "zh").splitlines()[:3] == [
        "scripts/chapters/one.yaml:6:13: 错误 S203：anna 没有叫 simle 的表情",
        "  6 |     - anna (simle): 「来了。」",
        "    |             ^^^^^",
    ]
    assert "是不是想写 smile" in render(remark, "zh")
    assert "Did you mean smile?" in render(remark, "en")


def test_someone_called_by_name_is_recognised() -> None:
    (remark,) = Harbour("- 安娜: 「来了。」").remarks
    assert (remark.code, remark.suggestion) == ("S201", "anna")


def test_text_that_other_readers_of_yaml_would_change_is_reported_with_the_line_to_paste() -> None:
    remarks = Harbour("- 9:30\n- anna: no\n- 2026").remarks
    assert [remark.code for remark in remarks] == ["S012", "S012", "S012"]
    assert [remark.fix for remark in remarks] == ['    - "9:30"', '    - anna: "no"', '    - "2026"']


def test_places_of_names_in_conditions_and_phrases() -> None:
    remarks = Harbour(
        '- if: asked and anan > 3\n  then:\n    - 一。\n- show: anna smile at lefft\n- camera: "deck2"'
    ).remarks
    assert [(remark.code, remark.line, remark.column) for remark in remarks] == [
        ("S310", 5, 21),
        ("S118", 8, 27),
        ("S201", 9, 16),
    ]


def test_a_scene_that_isn_t_there_is_found_when_all_chapters_are_known() -> None:
    (remark,) = [remark for remark in Harbour("- goto: peir").remarks if remark.severity == "error"]
    assert (remark.code, remark.suggestion, remark.line, remark.column) == ("S201", "pier", 5, 13)


def test_one_run_reports_everything() -> None:
    codes = Harbour("- showw: anna\n- anan: 「来。」\n- set: {nobody: +1}\n- anna：「来。」\n- music: mus_wave").codes
    assert sorted(codes) == ["S006", "S101", "S101", "S201", "S202"]


def test_only_what_is_alike_is_suggested() -> None:
    assert nearest("anan", ["anna", "bo"]) == "anna"
    assert nearest("ANNA", ["anna"]) == "anna"
    assert nearest("xyz", ["anna", "bo"]) == ""
    assert nearest("", ["anna"]) == ""
