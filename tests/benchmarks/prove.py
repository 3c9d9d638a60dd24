"""Proves a whole story of the size that is to come, and measures it.

`python tests/benchmarks/prove.py [--check]`; with `--check` it fails above its bar. The story is made of the tables of
choices below (58 choices, 183 options), thirteen people for tea after each of six chapters, nine notes of which five
can be kept, what happens by itself between chapters, and ten endings; it has hardly any words.
"""

from __future__ import annotations

import collections
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

BAR_SECONDS = 60

METERS = {
    "su": 58, "zheng": 45, "qin": 48, "lei": 50, "xu": 45, "jiang": 42, "xiaoyi": 62, "yuxuan": 45, "luo": 40,
    "heran": 35, "ma": 35, "meng": 38, "zhou": 52, "innovation": 38, "livelihood": 48, "ecology": 52, "budget": 54,
    "trust": 46, "gloss": 4, "risk": 0, "silence": 0,
}  # fmt: skip
PEOPLE = tuple(METERS)[:13]
NOTES = {
    "note_position": "zheng", "note_talent": "zheng", "note_center": "qin", "note_fail": "qin", "note_chain": "lei",
    "note_window": "xu", "note_duty": "xu", "note_ip": "jiang", "note_smoke": "luo",
}  # fmt: skip

# A choice, its scene, its clock, and when it comes up; its options, when they can be taken, what they do.
CHOICES = """
p_tofu p_01_river_dawn
  a meng+4 asked_water
  b meng+2 livelihood+1
  c silence+1 su+2
p_photo p_02_studio_party
  a xiaoyi-4 heran+4 trust+2
  b xiaoyi+6 trust-3 photo_taken
  c xiaoyi+4 yuxuan+4 zheng-4 held_camera
p_curve p_03_office_night
  a innovation+6 budget-8 zheng-2
  b budget+3 innovation-2 zheng+4
  c zheng+3 asked_fear
p_forty_one p_03_office_night 12s d
  a zhou+2 budget+1 signed_unread
  b su-4 zhou-2 read_all
  c zhou+6 asked_zhou
  d silence+1 zhou+1
p_first_word p_04_whiteboard
  a innovation+3 creed_fast
  b ecology+3 creed_true
  c livelihood+3 creed_people
  d silence+1 creed_blank
c1_corridor c1_01_corridor
  a zheng+4
  b qin+4
  c lei+4
  d xu+4
c1_open c1_02_opening
  a zheng+3 xu+2 lei-2
  b xu+1 qin-2 innovation+1
  c silence+1 luo+3 zhou-1
c1_policy_ask c1_03_positioning
  a budget+3 zheng-2
  b luo+4 qin-1 ask_existing
  c zheng+4 budget+2 innovation-1 sunset
c1_first_money c1_04_two_rivers
  a qin+6 lei-4 innovation+4
  b lei+6 qin-4 livelihood+4
  c qin+2 lei+3 xu+2 jiang-3 zhou-2
c1_one_window c1_05_smoke
  a xu+5 innovation+3 gloss+5
  b xu-3 ecology+4 named_duty
  c xu+2 trust+3 innovation-1 form_by_users
c1_ip c1_05_smoke
  a jiang+6 budget-3 innovation+2 ip_center
  b jiang-4 luo+4 asked_data
  c silence+1 jiang+2
c1_smoke c1_05_smoke 8s c
  a luo+6 qin-2 promised_luo
  b luo+2 lei+2 ecology+3 innovation-2
  c silence+1 luo-4 lei-3
c1_site c1_06_closing
  a qin+6 zheng-5 innovation+5 plot7_fast
  b ecology+4 budget-3 qin-3 zheng+2 soil_survey
  c zheng+5 innovation-4 qin-2 held_a_week
c1_after c1_07_after
  a luo+5 talked_brother
  b luo-3 innovation+1
  c silence+1 luo+2
c2_package c2_01_policy_night
  a innovation+8 budget-12 jiang+4 zheng-3
  b innovation+4 budget-6 zheng+4
  c budget+3 innovation+2 zheng+2 jiang-2 clawback
c2_existing c2_01_policy_night
  a budget-6 livelihood+6 luo+5 lei+4 qin-2
  b budget+5 livelihood-5 luo-6 lei-4 innovation+2
  c livelihood+2 lei+2 luo-1 ecology+3 grace_year
c2_school c2_02_school_gate
  a innovation+5 jiang+3 trust-6 su-5
  b budget-8 trust+3 su+4 livelihood+2
  c trust+5 su+4 innovation-4 jiang-3
c2_stage_fright c2_03_backstage
  a zheng-6 innovation+3
  b zheng+6 innovation-1
  c zheng+3 trust+4 innovation-2 risk_slide
c2_trees c2_04_promotion 8s d
  a heran+4 trust+3 innovation-2
  b heran-4 gloss+3 innovation+2
  c heran+6 qin-2 heran_site
  d zheng-3 heran-1
c2_bolan c2_05_tea_table
  a innovation+6 budget+7 ecology-7 xu+2 risk+1 bolan_waiver
  b innovation-4 budget-4 ecology+4 lei-3
  c innovation+2 budget+2 ecology+1 zhou-1
c2_balcony c2_06_balcony
  a su-3 innovation+1
  b su+5 saw_card
  c silence+1 su+2
c3_jar c3_01_lab
  a qin+6 innovation-3 qin_jar
  b innovation+5 qin-4
  c budget-6 qin+5 innovation+3 pilot_line
c3_patent c3_02_signing
  a qin+4 innovation+6 budget-5
  b innovation+2 budget+2
  c livelihood+5 lei+4 qin-4 innovation-1
c3_trees c3_03_plot_seven 10s d
  a budget-5 luo+4 ecology+2 innovation-2 trees_moved
  b luo-10 innovation+4 trust-3 trees_cut
  c luo+6 qin-3 innovation-2 asked_rect
  d ma+3 luo-3 innovation-1
c3_lunch c3_03_plot_seven
  a ma+8 zhou-2 ma_number
  b ma-3 innovation+3 risk+1
  c ma+6 livelihood+3 budget-3 wage_account
c3_drawer c3_04_drawer
  a [zheng>=60 or (zheng>=54 and (asked_fear or held_a_week or asked_rect))] zheng+6 zheng_told [else] zheng-4
  b silence+1 zheng+5 innovation-1 [zheng>=59] zheng_told
  c zheng-4 budget+1 written_opinion
c3_blue_mud c3_05_blue_mud if ma_number or ma>=48
  a ma+6 su-3 innovation-2 saw_blue_mud
  b qin+3 innovation-1 qin_knows_mud
  c ma-6 ecology-5 risk+1 innovation+2 blue_covered
c3_pen c3_06_three_months
  a su+1 fb_watched
  b innovation+1 fb_skipped
c4_niece c4_01_registration
  a trust+4 xiaoyi+2 jiang-1 recused
  b xiaoyi-8 yuxuan-4 trust+3 asked_withdraw
  c silence+1 xiaoyi+3 heran-3 trust-2
c4_offer c4_02_rehearsal if jiang>=42
  a budget-7 jiang+5 innovation+2 jiang_fund
  b jiang+8 innovation-2 jiang_free
  c jiang-8 budget+3 jiang_bound
c4_jury c4_03_jury
  a budget-5 trust+4 jury_clean
  b budget+4 trust-3 qin-3
  c heran+5 trust+3 xu-3 budget-2 open_jury
c4_duel c4_04_duel
  a luo+5 jiang+3 trust+3 innovation-1 sawed_open
  b jiang+4 luo-6 innovation+4
  c luo+4 jiang-5 livelihood+3
c4_blue_cup c4_05_blue_cup 12s b
  a xiaoyi+4 su+3 trust+2 ecology+2 innovation-3 told_now
  b xiaoyi-6 su-4 risk+1 told_late
  c yuxuan+4 xiaoyi-4 yuxuan_told
c4_bench c4_06_bench
  a heran+8 zheng-6 heran_lead
  b heran+2 ecology-1 two_weeks
  c heran-6 gloss+3 budget+1
  d silence+1 heran+3 ecology-1
c4_test c4_07_sample
  a ecology+4 budget-4 innovation-2 xu-4 risk-1 indep_test
  b gloss+6 xu+4 risk+1 internal_test
  c su+4 qin+3 innovation-1 budget-1 side_test
c5_list c5_01_list
  a innovation+6 budget+5 livelihood-9 luo-10 lei-6 list_signed
  b livelihood+3 lei+5 luo+4 innovation-3 zhou-2 risk-1 ninety_days
  c budget-9 livelihood+5 ecology+4 luo+3 lei+4 zheng-3 green_foundry
c5_leak c5_02_leading
  a lei-8 trust+2 zheng+2
  b lei+5 gloss+2 trust-2
  c lei+3 trust+3 luo-2 lei_told
c5_empty_table c5_03_fair 10s c
  a luo+5 trust-2 lei+2
  b {jiang>=45} jiang+4 luo+4 trust-2 ear_intro
  c silence+1 innovation+2 luo-3 [sawed_open] jiang+3 ear_intro
c5_ear c5_03_fair if ear_intro
  a jiang+5 luo-5 innovation+5 ear_buyout
  b luo+8 jiang-3 livelihood+5 innovation-1 ear_contract
  c qin+4 jiang-6 luo+1 innovation+3 ear_open
c5_downstream c5_04_downstream
  a meng+4 trust+5 su-5 ate_tofu
  b meng+6 trust+5 budget-5 lei-4 innovation-4 stopped_fair
  c meng-8 gloss+4 trust-5 innovation+3
  d {su>=60} su+3 meng+5 trust+5 xu-6 ecology+3 gloss-3 innovation-3 card_public
c5_letter c5_06_letter
  a zhou+6 meng+4 innovation-1
  b zhou-10 trust+3 zhou_moved
  c zhou+5 trust+2 budget-1 reads_letters
c6_queue c6_01_one_window
  a xu-2 trust-2 innovation+3
  b trust+3 xu+3 budget-1 zhou-2 queued
  c trust+4 ma-2 livelihood+1 helped_wang
c6_outliers c6_02_outliers
  a gloss-12 trust+4 xu-5 budget-4 innovation-3 ecology+3 raw_data
  b xu+4 gloss-3 su-3 risk+1
  c xu+8 gloss-8 budget-2 innovation-2 trust+1 shared_blame
c6_slip c6_03_blue_slip
  a yuxuan+2 zhou+1
  b yuxuan+8 xiaoyi-2 confess_yuxuan
  c silence+1 yuxuan+6 slip_read
  d yuxuan-12 heran-3 gloss+3 asked_copies
c6_storm_crew c6_04_storm 10s b
  a ma+6 ecology-6 innovation-1
  b ecology+4 ma-5 risk+1 crew_held
  c {luo>=50} ecology+4 luo+4 ma+3 livelihood-1 budget-3 foundry_came
c6_sluice c6_04_storm 8s c
  a budget-9 innovation-6 jiang-4 meng+6 trust+3 gate_closed
  b meng-15 trust-8 ecology-8 innovation+3 xu-3 gate_open
  c budget-4 ecology-4 meng-4 jiang-2 trust-2 gate_half
c6_warn c6_04_storm 8s b
  a meng+6 trust+3 zheng-2 village_warned
  b zheng+3 budget+1 meng-4 gloss+2
  c {zhou>=45} zhou+5 meng+4 risk+1 zhou_ran
c6_dawn_press c6_05_dawn
  a trust+6 heran+6 budget-6 innovation-5 storm_truth
  b gloss+8 heran-8 trust-3 budget+3 innovation+2 risk+1 weather_line
  c silence+1 heran+2 trust-1 cup_of_river
c6_kitchen c6_06_kitchen
  a su+10 xiaoyi-2 confess_su
  b su-2 half_confess
  c silence+1 su-10
c6_xiaoyi c6_07_dye_vat
  a xiaoyi-2 yuxuan+3 confess_xiaoyi
  b xiaoyi-12 yuxuan-4
  c su-6 xiaoyi-6 su_told_xiaoyi
c7_route c7_01_park_gate
  a xu+3 innovation+2
  b luo+4 lei+2 xu-2 trust+2 innovation-1 off_route
  c su+3 ecology+2 innovation-1 zhou-1 outfall_first
c7_founder c7_02_rnd
  a jiang-1 innovation+2
  b jiang+5 innovation-1
  c [ear_contract] luo+5 jiang+3 [else] luo+3 jiang-3 livelihood+1 credits_asked
c7_quality c7_03_site
  a ma+5 qin-2 innovation-2 ecology+2 risk-1 say_quality
  b qin+1 innovation+4 ma-5 risk+1 say_ontime
  c innovation+2 ma-3 say_both
  d silence+1 ma+4 qin+2 innovation-1 went_down
c7_blame c7_04_leaving
  a trust-2 budget+2 zheng-2 zheng_blame
  b zheng+8 refuse_scapegoat
  c {zheng>=50} zheng+6 trust+1 cosign innovation-2
c7_round_table c7_05_round_table
  a innovation+8 budget+8 ecology-4 gloss+6 su-4 final_on_time
  b innovation-8 budget-10 trust+8 ecology+8 qin+3 heran+4 final_disclose
  c innovation-4 budget-6 ecology+5 gloss+4 heran-3 final_quiet
  d {zheng_told and cosign and confess_su and silence>=3} silence+1 trust+8 ecology+5 innovation-2 budget-5 final_table
c7_own_name c7_05_round_table if final_disclose or final_table
  a trust+2 su+4 xiaoyi+5 yuxuan+4 innovation-4 budget-3 zhou-2 confess_public
  b zheng+2 budget+1 heran-2
c7_proud c7_06_home
  a su+1 trust+1
  b su+4 [not confess_su] su+2 late_confess
  c su+5
c7_night c7_07_night
  a trust+2 budget-1 resign
  b innovation+1 stay
  c {final_quiet or final_on_time} gloss+4 drawer_closed
  d silence+1 su+4
"""

# In this order; the first that holds is the ending.
STAYS = "(jiang_fund and budget >= 20) or (jiang_free and jiang >= 55) or (ear_contract and jiang >= 45)"
ENDINGS = {
    "end_dry_season": "trust < 28 or budget < 6",
    "end_grain_buds": "final_table and confess_public and creed_blank and (confess_yuxuan or slip_read)"
    " and confess_xiaoyi and luo >= 55 and meng >= 45 and not resign",
    "end_empty_cup": "su < 40",
    "end_signature": "resign and confess_public",
    "end_listening_iron": "(final_disclose or final_table) and ear_contract and luo >= 60 and jiang >= 45",
    "end_open_ledger": "final_disclose or final_table",
    "end_drawer": "final_quiet or drawer_closed",
    "end_all_lights_on": f"final_on_time and livelihood < 47 and not ({STAYS})",
    "end_on_time": "final_on_time",
}
EARLY = ("end_day_74", "(say_ontime or say_both) and risk >= 6 and ma < 46")

# What happens by itself at the end of chapters two to six, and on the morning after the storm.
BETWEEN = (
    ("", "budget: -1, livelihood: -1"),
    ("innovation >= 50", "budget: +3"),
    ("gloss >= 12", "trust: -2"),
    ("bolan_waiver", "ecology: -2"),
    ("wage_account", "livelihood: +1"),
)
STORM = (
    ("zheng < 45", "ecology: -2"),
    ("qin < 50 and not qin_jar", "ecology: -2"),
    ("lei < 45", "budget: -3"),
    ("jiang < 50", "ecology: -1"),
)
# When its condition doesn't hold, the choice is passed over, and this happens.
PASSED_OVER = {"c3_blue_mud": "ecology: -5, risk: +1, blue_covered: true"}


def write_story(root: Path, chapters: str = "pc1234567") -> None:
    """Write the story into a folder; with fewer chapters (their first signs), a smaller one."""
    used = [block for block in CHOICES.strip().split("\n\n") for block in re.split(r"\n(?=\S)", block)]
    blocks = [block for block in used if _chapter(block.split()[1]) in _wanted(chapters)]
    scenes: dict[str, dict[str, list[str]]] = {}
    for block in blocks:
        head, *options = block.split("\n")
        scene = head.split()[1]
        chapter = _chapter(scene)
        scenes.setdefault(chapter, {}).setdefault(scene, []).extend(_choice(head, options))
    if "c1" in scenes:
        first = scenes["c1"].setdefault("c1_05_smoke", [])
        for note in NOTES:
            first[:0] = ["- 一句话。", f"- collect: {note}"]
    if "c6" in scenes:
        scenes["c6"]["c6_05_dawn"][:0] = [line for condition, effect in STORM for line in _if(condition, effect)]
    if "c7" in scenes:
        table = scenes["c7"]["c7_05_round_table"]
        table[:0] = [
            "- choice: c7_wipe", "  options:", "    - a: 擦了", "      when: silence >= 5 and not creed_blank",
            "      hidden: true",
            "      effects: {creed_blank: true, creed_fast: false, creed_true: false, creed_people: false}",
            "    - b: 不擦",
        ]  # fmt: skip
        scenes["c7"]["c7_03_site"] += [f"- if: {EARLY[1]}", "  then:", f"    - ending: {EARLY[0]}"]
        ends = scenes.setdefault("e", {}).setdefault("e_00", [])
        for ending, condition in ENDINGS.items():
            ends += [f"- if: {condition}", "  then:", f"    - ending: {ending}"]
    _write(root, scenes)


def _wanted(chapters: str) -> set[str]:
    return {"p" if sign == "p" else f"c{sign}" for sign in chapters if sign != "c"}


def _chapter(scene: str) -> str:
    return scene.split("_")[0]


def _choice(head: str, options: list[str]) -> list[str]:
    name, _, *rest = head.split(" ", 2)
    rest_words = rest[0] if rest else ""
    condition = rest_words.partition("if ")[2]
    clock = re.match(r"(\d+s) (\w)", rest_words)
    lines = [f"- choice: {name}"]
    if clock:
        lines += [f"  time: {clock.group(1)}", f"  timeout: {clock.group(2)}"]
    lines.append("  options:")
    for option in options:
        lines += ["    " + line for line in _option(option.strip())]
    if condition:
        lines = [f"- if: {_spaced(condition)}", "  then:", *("    " + line for line in lines)]
        if name in PASSED_OVER:
            lines += ["  else:", f"    - set: {{{PASSED_OVER[name]}}}"]
    return lines


def _option(text: str) -> list[str]:
    key, _, rest = text.partition(" ")
    when = re.match(r"\{(.*?)\} ", rest)
    if when:
        rest = rest[when.end() :]
    always, *conditional = re.split(r"(?=\[)", rest)
    lines = [f"- {key}: 选项"]
    if when:
        lines += [f"  when: {_spaced(when.group(1))}", "  hidden: true"]
    if always.strip():
        lines.append(f"  effects: {{{_effects(always)}}}")
    if conditional:
        (condition, effects), *other = [part[1:].split("] ", 1) for part in conditional]
        lines += ["  then:", f"    - if: {_spaced(condition)}"]
        lines += ["      then:", f"        - set: {{{_effects(effects)}}}"]
        if other:
            lines += ["      else:", f"        - set: {{{_effects(other[0][1])}}}"]
    return lines


def _effects(text: str) -> str:
    parts = []
    for word in text.split():
        match = re.fullmatch(r"(\w+)([+-]\d+)", word)
        parts.append(f"{match.group(1)}: {match.group(2)}" if match else f"{word}: true")
    return ", ".join(parts)


def _spaced(condition: str) -> str:
    return re.sub(r"(>=|<)", r" \1 ", condition)


def _if(condition: str, effect: str) -> list[str]:
    if not condition:
        return [f"- set: {{{effect}}}"]
    return [f"- if: {condition}", "  then:", f"    - set: {{{effect}}}"]


def _flags() -> list[str]:
    options = re.findall(r"^  [a-d] (.*)$", re.sub(r"\{.*?\}|\[.*?\]", "", CHOICES), re.MULTILINE)
    return sorted({word for words in options for word in words.split() if re.fullmatch(r"[a-z]\w*", word)})


def _story(chapters: list[str]) -> Iterator[str]:
    yield "format: 1\nid: tables\ntitle: 表\nversion: 1.0.0\nlanguages: {source: zh}\ncast:"
    for person in PEOPLE:
        yield f"  {person}: {{name: {person}}}"
    yield "meters:"
    for name, start in METERS.items():
        yield f"  {name}: {{start: {start}, range: [0, {99 if name == 'silence' else 100}]}}"
    yield "flags:"
    for flag in _flags():
        yield f"  {flag}: {flag}"
    yield "collections:\n  notes:\n    title: 笔记\n    capacity: 5\n    entries:"
    for note, person in NOTES.items():
        yield f"      {note}: {{title: {note}, from: {person}, effects: {{{person}: +1}}}}"
    yield "interludes:\n  tea:\n    options:"
    for person in PEOPLE:
        when = ", when: su >= 60 and seen(c5_01_list)" if person == "su" and "c5" in chapters else ""
        yield f"      {person}: {{scene: tea_{person}, effects: {{{person}: +6}}{when}}}"
    yield "hooks:"
    later = [chapter for chapter in chapters if chapter in ("c2", "c3", "c4", "c5", "c6")]
    if later:
        yield f"  natural:\n    at: chapter_end\n    after: [{', '.join(later)}]\n    do:"
        for condition, effect in BETWEEN:
            for line in _if(condition, effect):
                yield f"      {line}"
    after = [chapter for chapter in chapters if chapter in ("c1", "c2", "c3", "c4", "c5", "c6")]
    yield f"  tea_time:\n    at: chapter_end\n    after: [{', '.join(after)}]\n    do:\n      - interlude: tea"
    if "c7" in chapters:
        yield "endings:"
        for ending in (EARLY[0], *ENDINGS):
            yield f"  {ending}: {ending}"
    yield "chapters:"
    for chapter in chapters:
        yield f"  {chapter}: {{file: chapters/{chapter}.yaml, title: {chapter}}}"
    yield "  asides: {file: chapters/asides.yaml, title: 茶}"


def _write(root: Path, scenes: dict[str, dict[str, list[str]]]) -> None:
    folder = root / "scripts" / "chapters"
    folder.mkdir(parents=True)
    for chapter, contents in scenes.items():
        lines = [f"chapter: {chapter}", "title: 章", "scenes:"]
        for scene, steps in contents.items():
            lines += [f"  {scene}:", "    - 开始。", *("    " + step for step in steps)]
        (folder / f"{chapter}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    asides = ["chapter: asides", "title: 茶", "aside: true", "scenes:"]
    for person in PEOPLE:
        asides += [f"  tea_{person}:", f"    - {person}: 「喝茶。」"]
    (folder / "asides.yaml").write_text("\n".join(asides) + "\n", encoding="utf-8")
    (root / "scripts" / "story.yaml").write_text("\n".join(_story(list(scenes))) + "\n", encoding="utf-8")


def main() -> int:
    """Write it, prove it, say how long that took."""
    from game.story.load import load_story
    from game.tools.proving.proof import prove

    with tempfile.TemporaryDirectory() as folder:
        write_story(Path(folder))
        loaded = load_story(Path(folder))
        for remark in loaded.errors:
            print(remark.file, remark.line, remark.message("en"))
        begun = time.perf_counter()
        proof = prove(loaded.program)
        seconds = time.perf_counter() - begun
    for kind in ("ending", "option", "scene", "stuck"):
        verdicts = [verdict for verdict in proof.verdicts if verdict.target.kind == kind]
        print(f"{kind:8}", dict(collections.Counter(verdict.outcome for verdict in verdicts)))
    print(f"{seconds:.1f} s, bar {BAR_SECONDS} s")
    for verdict in proof.verdicts:
        if not verdict.as_expected:
            print(f"  {verdict.outcome} {verdict.target.id} {verdict.reason}")
    return int("--check" in sys.argv and (seconds > BAR_SECONDS or not proof.holds))


if __name__ == "__main__":
    sys.exit(main())
