"""The skin of each person: the colours that face, neck and hands share.

base, light: in the light; shade, deep: multiplied or laid in the shadow; line: contour; blush, lip, lipd: local colour;
red: ears, nose tip and knuckles; beard: the shadow of a shaved chin.
"""

from __future__ import annotations

Skin = dict[str, str]


def skin(base: str, light: str, shade: str, deep: str, line: str, **more: str) -> Skin:
    """A skin palette, with local colours that suit most people."""
    usual = {"blush": "#e0806a", "lip": "#b8695a", "lipd": "#86453c", "red": "#d9705c", "beard": "#8d8f9b"}
    return {"base": base, "light": light, "shade": shade, "deep": deep, "line": line, **usual, **more}


SKINS: dict[str, Skin] = {
    "lin": skin("#edc8aa", "#fbe6d0", "#cf9a80", "#a5664f", "#6e3d30"),
    "zheng": skin("#e9c5a6", "#f8e3cd", "#c99478", "#9f644c", "#6a3c2e", blush="#d98068", red="#cf6a58"),
    "qin": skin("#f0cfb6", "#fdeada", "#d3a08a", "#aa6c5a", "#714238", lip="#b96c62", lipd="#8a4a44"),
    "lei": skin(
        "#dda680",
        "#f1c9a5",
        "#b97655",
        "#8a4a30",
        "#5c2e20",
        blush="#cc5a3c",
        lip="#a8604c",
        lipd="#743a2c",
        red="#c44f36",
        beard="#7d7a80",
    ),
    "xu": skin("#f5d8c3", "#fff0e2", "#dba993", "#b07260", "#7a453c", blush="#e2796f", lip="#a8325c", lipd="#74203f"),
    "jiang": skin(
        "#f2d8c6", "#fdeee2", "#d2a696", "#a87064", "#6f453f", blush="#d98a80", lip="#bb7a70", lipd="#8c5550"
    ),
    "luo": skin(
        "#c9946e",
        "#e0b48e",
        "#a2684a",
        "#7a442e",
        "#4e2a1e",
        blush="#b35a40",
        lip="#94584a",
        lipd="#66362c",
        red="#b5503a",
        beard="#d8d4cf",
    ),
    "zhou": skin("#f4d5bc", "#fff0e0", "#dba58c", "#b06c58", "#7a4438", blush="#e58a74", lip="#c4776a", lipd="#92524a"),
    "su": skin("#f4d6c0", "#ffefe1", "#d9a893", "#ae715f", "#77453b", blush="#e08a78", lip="#bd6a62", lipd="#8d4a46"),
}
