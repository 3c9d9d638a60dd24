"""Pages about story.yaml."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = (
    Page(
        "S701",
        "error",
        "story.yaml 读不出内容",
        "story.yaml holds nothing that can be read",
        "",
        "",
        wrong="- cast",
        right="format: 1\nid: small\ntitle: 港\nchapters:\n  one: chapters/one.yaml",
        about="story",
    ),
    Page(
        "S702",
        "error",
        "story.yaml 是第 {format} 版格式，这个引擎只认到第 {known} 版",
        "story.yaml is written in format {format}; this engine knows up to {known}",
        "更新引擎。",
        "Update the engine.",
        wrong="format: 99\nid: small\ntitle: 港\nchapters:\n  one: chapters/one.yaml",
        right="format: 1\nid: small\ntitle: 港\nchapters:\n  one: chapters/one.yaml",
        about="story",
    ),
    Page(
        "S703",
        "error",
        "{name} 的 range 要写成 [低, 高]",
        "the range of {name} must read [low, high]",
        "",
        "",
        wrong="chapters:\n  one: chapters/one.yaml\nmeters:\n  warmth: {start: 3, range: [9, 1]}",
        right="chapters:\n  one: chapters/one.yaml\nmeters:\n  warmth: {start: 3, range: [1, 9]}",
        about="story",
    ),
    Page(
        "S704",
        "error",
        "{name} 的起点不在 {low} 到 {high} 之间",
        "{name} starts outside of its range {low} to {high}",
        "",
        "",
        wrong="chapters:\n  one: chapters/one.yaml\nmeters:\n  warmth: {start: 30, range: [1, 9]}",
        right="chapters:\n  one: chapters/one.yaml\nmeters:\n  warmth: {start: 3, range: [1, 9]}",
        about="story",
    ),
    Page(
        "S705",
        "error",
        "{name} 声明了两次：数值、标志和变量不能重名",
        "{name} is declared twice: meters, flags and variables share their names",
        "",
        "",
        wrong="chapters:\n  one: chapters/one.yaml\nmeters:\n  warmth: {start: 3}\nflags:\n  warmth: 暖",
        right="chapters:\n  one: chapters/one.yaml\nmeters:\n  warmth: {start: 3}\nflags:\n  warm: 暖",
        about="story",
    ),
    Page(
        "S706",
        "error",
        "{name} 不在 cast 里，要写 text 说明叫什么",
        "{name} isn't in the cast, so it needs a `text` to be shown as",
        "",
        "",
        wrong=(
            "chapters:\n  one: chapters/one.yaml\ninterludes:\n  stroll:\n    options:\n      sea: {scene: arrival}"
        ),
        right=(
            "chapters:\n"
            "  one: chapters/one.yaml\n"
            "interludes:\n"
            "  stroll:\n"
            "    options:\n"
            "      sea: {scene: arrival, text: 看海}"
        ),
        about="story",
    ),
    Page(
        "S707",
        "error",
        "story.yaml 没有声明任何一章",
        "story.yaml declares no chapters",
        "加上 chapters: {one: chapters/01_one.yaml}。",
        "Add chapters: {one: chapters/01_one.yaml}.",
        wrong="format: 1\nid: small",
        right="format: 1\nid: small\nchapters:\n  one: chapters/one.yaml",
        about="story",
    ),
    Page(
        "S708",
        "error",
        "{name} 的档（或颜色）要从低到高排",
        "the tiers (or shades) of {name} must go from low to high",
        "",
        "",
        wrong=(
            "chapters:\n"
            "  one: chapters/one.yaml\n"
            "meters:\n"
            "  warmth:\n"
            "    tiers:\n"
            "      - {from: 50, name: 热}\n"
            "      - {from: 0, name: 冷}"
        ),
        right=(
            "chapters:\n"
            "  one: chapters/one.yaml\n"
            "meters:\n"
            "  warmth:\n"
            "    tiers:\n"
            "      - {from: 0, name: 冷}\n"
            "      - {from: 50, name: 热}"
        ),
        about="story",
    ),
    Page(
        "S709",
        "error",
        "开头的场景 {name} 不存在",
        "the story starts in the scene {name}, which doesn't exist",
        "",
        "",
        wrong="start: nowhere\nchapters:\n  one: chapters/one.yaml",
        right="start: arrival\nchapters:\n  one: chapters/one.yaml",
        about="story",
    ),
    Page(
        "S710",
        "error",
        "没有 {file} 这个文件",
        "there is no file {file}",
        "",
        "",
        wrong="chapters:\n  one: chapters/nowhere.yaml",
        right="chapters:\n  one: chapters/one.yaml",
        about="story",
    ),
    Page(
        "S711",
        "warning",
        "{file} 没有写进 story.yaml 的 chapters，不会用到",
        "{file} isn't named in chapters of story.yaml, so it isn't used",
        "把它加进 chapters，或者删掉。",
        "Add it to chapters, or take it away.",
    ),
)
