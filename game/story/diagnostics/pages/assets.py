"""Pages about pictures and sounds: remarks that are made where files are known."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

PAGES: Final = (
    Page(
        "A401",
        "error",
        "{kind} {name} 在 assets/manifest.yaml 里没有文件",
        "{kind} {name} has no file in assets/manifest.yaml",
        "把文件登记进去，或者改脚本里的名字。",
        "Enter its file there, or change the name in the script.",
        about="story",
    ),
    Page(
        "A402",
        "error",
        "清单里的 {file} 不存在",
        "the manifest names {file}, which doesn't exist",
        "",
        "",
        about="story",
    ),
    Page(
        "A403",
        "note",
        "{name} 没有任何地方用到",
        "{name} is used nowhere",
        "",
        "",
        about="story",
    ),
    Page(
        "A404",
        "error",
        "{who} 的立绘没有 {look} 这个表情",
        "the portrait of {who} doesn't have the expression {look}",
        "有的是：{known}。",
        "There are: {known}.",
        about="story",
    ),
)
