"""Text is read as the text it plainly is; every trap of YAML is reported, repaired, and stays repaired."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.diagnostics.diagnostic import Diagnostics
from game.story.source.fixing import fixed
from game.story.source.nodes import Mapping, Node, Scalar, Sequence
from game.story.source.parser import parse
from game.story.source.scanner import scan


def read(text: str) -> tuple[Node | None, list[str]]:
    diagnostics = Diagnostics()
    scanned = scan(text, "x.yaml", diagnostics)
    node = parse(scanned.text, "x.yaml", diagnostics, scanned.columns)
    return node, [remark.code for remark in diagnostics.sorted()]


def plain(node: Node | None) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.pairs}
    return None


TRAPS = [
    ("- {em}慢{/em}一点。", ["{em}慢{/em}一点。"], "S001"),
    ("- {w=0.6}……来。", ["{w=0.6}……来。"], "S001"),
    ("- {var:days}天。", ["{var:days}天。"], "S001"),
    ("- [笑] 来了。", ["[笑] 来了。"], "S001"),
    ("- [笑]", ["[笑]"], "S001"),
    ("- *星号* 开头", ["*星号* 开头"], "S001"),
    ("- &c", ["&c"], "S001"),
    ("- !叹", ["!叹"], "S001"),
    ("- %百分", ["%百分"], "S001"),
    ("- @某人", ["@某人"], "S001"),
    ("- `代码`", ["`代码`"], "S001"),
    ("- > 大于", ["> 大于"], "S001"),
    ("- | 竖线", ["| 竖线"], "S001"),
    ("- , 逗号", [", 逗号"], "S001"),
    ("- anna: {b}粗{/b}", [{"anna": "{b}粗{/b}"}], "S001"),
    ("- anna: 「她说: 走。」", [{"anna": "「她说: 走。」"}], "S002"),
    ("- 她说: 走。", ["她说: 走。"], "S002"),
    ("- He said: go.", ["He said: go."], "S002"),
    ("- 她说:", ["她说:"], "S002"),
    ("- anna: 听:", [{"anna": "听:"}], "S002"),
    ("- 她住在 #4 号船。", ["她住在 #4 号船。"], "S003"),
    ("- anna: 「来了。」 # 注释", [{"anna": "「来了。」 # 注释"}], "S003"),
    ('- "走吧"，她说。', ['"走吧"，她说。'], "S004"),
    ("- 'twas \"late\"', he said", ["'twas \"late\"', he said"], "S004"),
    ('- "走吧。', ['"走吧。'], "S005"),
    ("- 'Tis late.", ["'Tis late."], "S005"),
    ("- anna：「来了。」", [{"anna": "「来了。」"}], "S006"),
    ("- anna (smile)： 「来了。」", [{"anna (smile)": "「来了。」"}], "S006"),
    ("- show: anna\n  at：left", [{"show": "anna", "at": "left"}], "S006"),
    ("- anna:「来了。」", [{"anna": "「来了。」"}], "S007"),
    ("- anna (smile):「来了。」", [{"anna (smile)": "「来了。」"}], "S007"),
    ("-\t她来了。", None, "S010"),
    ("a:\n  - 一。\n\t- 二。", {"a": ["一。", "二。"]}, "S008"),
    ("a:\n  - 一。\n　- 二。", {"a": ["一。", "二。"]}, "S008"),
    ("- 潮水退下去，\n  她还在。", ["潮水退下去，她还在。"], "S009"),
    ("- She stood\n  there.", ["She stood there."], "S009"),
    ("- anna: 「来\n    了。」", [{"anna": "「来了。」"}], "S009"),
    ("-她来了。", ["她来了。"], "S010"),
    ("－ 她来了。", ["她来了。"], "S010"),
    ("- show: anna\n  at: left\n  at: right", [{"show": "anna", "at": "left"}], "S011"),
    ('- "C:\\潮水"', ["C:\\潮水"], "S013"),
    ("- if: “anna > 3”", [{"if": "anna > 3"}], "S014"),
    ("- 看不见\u200b的。", ["看不见的。"], "S015"),
    ("- 她来了。\n  - 她走了。", ["她来了。", "她走了。"], "S025"),
    ("- anna: 「来了。」\n      enter: left", [{"anna": "「来了。」", "enter": "left"}], "S026"),
    ("- set: {anna: +1，asked：true}", [{"set": {"anna": "+1", "asked": "true"}}], "S027"),
    ("- 一。\n---\n- 二。", ["一。"], "S022"),
]


@pytest.mark.parametrize(("text", "meant", "code"), TRAPS, ids=[f"{code} {text}" for text, _, code in TRAPS])
def test_a_trap_is_reported_and_read_as_meant(text: str, meant: object, code: str) -> None:
    node, codes = read(text)
    assert code in codes
    if meant is not None:
        assert plain(node) == meant


@pytest.mark.parametrize(("text", "meant", "code"), TRAPS, ids=[f"{code} {text}" for text, _, code in TRAPS])
def test_fixing_leaves_nothing_to_report_and_changes_no_meaning(text: str, meant: object, code: str) -> None:
    if code in ("S011", "S022"):
        return
    repaired, remarks = fixed(text.encode(), "x.yaml")
    assert remarks
    node, codes = read(repaired)
    assert codes == []
    if meant is not None:
        assert plain(node) == meant
    assert fixed(repaired.encode(), "x.yaml") == (repaired, ())


FINE = [
    "- 她来了。\n\n# 一句注释\n- anna: 「来了。」\n  enter: left",
    "- anna (smile): 「来了：真的。」",
    "- choice: c\n  time: 8s\n  options:\n    - a: 「去。」\n      effects: {anna: +6, asked: true}\n"
    "      then:\n        - 走。",
    '- say: "9:30，渡口: 到。"',
    "- say: '他说 #4'",
    "- say: >\n    很长的: 一段 # 不是注释\n    第二行\n- 完。",
    "- page: phone\n  messages:\n    - {from: anna, text: 干了。, time: '17:45'}\n    - {from: bo,\n       text: 好。}",
    "framings: {far: [0.2, 0.3, 1.6]}\nlist: [a, b]  # 尾注",
    "a: 8s # eight seconds\nb: c",
    "- ……\n- ——\n- （他走了。）\n- “走。”\n- -5",
    "key:\n  - one\n  -\n    two: 2",
    'quoted: "a\n  b"\nnext: c',
    "- goto: there\n- https://example.org/a#b",
]


@pytest.mark.parametrize("text", FINE)
def test_what_is_fine_is_left_alone(text: str) -> None:
    diagnostics = Diagnostics()
    assert scan(text, "x.yaml", diagnostics).text == text
    assert list(diagnostics) == []
    assert parse(text, "x.yaml", diagnostics) is not None
    assert list(diagnostics) == []


def test_one_run_reports_every_trap() -> None:
    text = "- anna：「来。」\n- 她说: 走。\n- {em}慢{/em}。\n- 'Tis late.\n"
    assert read(text)[1] == ["S006", "S002", "S001", "S005"]


def test_the_line_to_paste_stands_in_the_remark() -> None:
    diagnostics = Diagnostics()
    scan("    - anna: 「她说: 走。」", "x.yaml", diagnostics)
    (remark,) = diagnostics
    assert remark.fix == '    - anna: "「她说: 走。」"'
    assert remark.excerpt == "    - anna: 「她说: 走。」"
    assert (remark.line, remark.column) == (1, 16)


def test_places_behind_a_repair_are_those_of_the_written_line() -> None:
    text = "- anna：「来。」\n- show: anna"
    diagnostics = Diagnostics()
    scanned = scan(text, "x.yaml", diagnostics)
    node = parse(scanned.text, "x.yaml", diagnostics, scanned.columns)
    assert isinstance(node, Sequence)
    step = node.items[0]
    assert isinstance(step, Mapping)
    assert text.splitlines()[0][step.pairs[0][1].column - 1 :] == "「来。」"


def test_encodings_and_line_ends() -> None:
    text, remarks = fixed("\ufeff- 她来了。\r\n- 走。\r\n".encode(), "x.yaml")
    assert text == "- 她来了。\n- 走。\n"
    assert [remark.code for remark in remarks] == ["S016", "S017"]
    text, remarks = fixed("- 她来了。".encode("gb18030"), "x.yaml")
    assert text == "- 她来了。"
    assert [remark.code for remark in remarks] == ["S018"]


def test_an_alias_bomb_is_refused() -> None:
    bomb = "a: {x: &a [1, 2, 3], y: [*a, *a, *a]}\n"
    node, codes = read(bomb)
    assert codes.count("S024") >= 2
    assert plain(node) == {"a": {"x": ["1", "2", "3"], "y": ["", "", ""]}}


def test_deep_nesting_is_refused() -> None:
    node, codes = read("a: " + "[" * 500 + "]" * 500)
    assert node is None
    assert codes == ["S021"]


def test_a_file_that_is_too_large_is_refused() -> None:
    text, remarks = fixed(b"- a\n" * 9_000_000, "x.yaml")
    assert text == ""
    assert [remark.code for remark in remarks] == ["S019"]


LINES = st.text(alphabet=st.sampled_from("她来了ab19 :：#\"'「」{}[]-,，&*!%@`|>\\?=\t"), min_size=0, max_size=14)


@settings(max_examples=400, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=5))
def test_no_text_breaks_the_reader_and_each_line_is_read_back(lines: list[str]) -> None:
    text = "\n".join(f"- {line}" for line in lines)
    node, codes = read(text)
    assert node is None or isinstance(node, Node)
    repaired, _ = fixed(text.encode(), "x.yaml")
    again, _ = read(repaired)
    if "S020" not in codes:
        assert plain(again) == plain(node)


SPOKEN = st.text(alphabet=st.sampled_from("她来了ab19 :#\"'「」{}[]-,&*!%@`|>\\?="), min_size=1, max_size=20).filter(
    lambda text: text.strip() == text and text.strip()
)


@settings(max_examples=400, deadline=None)
@given(SPOKEN)
def test_whatever_someone_says_is_what_is_read(words: str) -> None:
    if words[0] in "\"'[{#|>" or " #" in words:
        return
    node, codes = read(f"- anna: {words}\n- 完。")
    assert "S020" not in codes
    assert plain(node) == [{"anna": words}, "完。"]
