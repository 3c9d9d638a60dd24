"""Pages about pictures and sounds: remarks that are made where files are known."""

from __future__ import annotations

from typing import Final

from game.story.diagnostics.page import Page

_OURS: Final = "licence: CC-BY-4.0, author: The project"


def _entry(name: str, kind: str, file: str) -> str:
    return f"  - {{name: {name}, kind: {kind}, file: {file}, {_OURS}}}\n"


_PLACE: Final = _entry("harbour_day", "background", "backgrounds/harbour_day.jpg")
_ANNA: Final = _entry("anna", "portrait", "portraits/anna")
# What stands in the manifest of the examples' story, which shows one place and one person.
_ALL: Final = f"assets:\n{_PLACE}{_ANNA}"

PAGES: Final = (
    Page(
        "A400",
        "error",
        "清单读不了：{reason}",
        "the manifest can't be read: {reason}",
        "每一项要有 name、kind、file、licence、author。",
        "Each entry has name, kind, file, licence and author.",
        wrong=f"assets:\n{_PLACE}{_ANNA}  - {{name: waves, kind: song, file: music/waves.ogg, {_OURS}}}\n",
        right=_ALL,
        about="manifest",
    ),
    Page(
        "A401",
        "error",
        "{kind} {name} 在 assets/manifest.yaml 里没有文件",
        "{kind} {name} has no file in assets/manifest.yaml",
        "把文件登记进去，或者改脚本里的名字。",
        "Enter its file there, or change the name in the script.",
        wrong=f"assets:\n{_ANNA}",
        right=_ALL,
        about="manifest",
    ),
    Page(
        "A402",
        "error",
        "清单里的 {file} 不存在",
        "the manifest names {file}, which doesn't exist",
        "文件没有做好，或者路径写错了（从 assets/ 算起）。",
        "It hasn't been made yet, or its path (below assets/) is wrong.",
        wrong=f"assets:\n{_entry('harbour_day', 'background', 'backgrounds/harbor_day.jpg')}{_ANNA}",
        right=_ALL,
        about="manifest",
    ),
    Page(
        "A403",
        "note",
        "{kind} {name} 没有任何地方用到",
        "the {kind} {name} is used nowhere",
        "",
        "",
        wrong=f"{_ALL}{_entry('harbour_night', 'background', 'backgrounds/harbour_night.jpg')}",
        right=_ALL,
        about="manifest",
    ),
    Page(
        "A404",
        "error",
        "{who} 的立绘没有 {look} 这个表情",
        "the portrait of {who} doesn't have the expression {look}",
        "有的是：{known}。",
        "There are: {known}.",
        wrong="- background: harbour day\n- show: anna laugh",
        right="- background: harbour day\n- show: anna smile",
        about="shown",
    ),
    Page(
        "A405",
        "note",
        "{file} 在文件夹里，清单却没有登记",
        "{file} lies in the folder, but the manifest has no entry for it",
        "登记它的来历和许可，或者删掉它。",
        "Enter where it comes from and its licence, or take it away.",
        wrong=_ALL,
        right=f"{_ALL}{_entry('logo', 'interface', 'interface/logo.png')}",
        about="manifest",
    ),
    Page(
        "A406",
        "error",
        "{who} 的立绘没有 {pose} 这个姿势",
        "the portrait of {who} doesn't have the pose {pose}",
        "有的是：{known}。",
        "There are: {known}.",
        wrong="- background: harbour day\n- show: anna\n  pose: lying",
        right="- background: harbour day\n- show: anna\n  pose: sitting",
        about="shown",
    ),
    Page(
        "A407",
        "warning",
        "{kind} {name} 登记了两次，第一次在第 {line} 行",
        "there are two entries for the {kind} {name}; the first is in line {line}",
        "删掉一个，或给它另一个名字。",
        "Take one of them out, or give it another name.",
        wrong=f"{_ALL}{_PLACE}",
        right=_ALL,
        about="manifest",
    ),
)
