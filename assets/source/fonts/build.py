"""Cut the project's fonts from full ones: `python assets/source/build.py fonts [NAME...]`.

Owns which font file holds which characters. The text faces keep GB 2312 level 1 and everything that the story, its
translations and the interface use, so that later edits and typed names stay covered; the display faces, which only
set titles and single words, keep what is used. A font whose licence reserves its name gets another one, as the licence
asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import sources
from characters import LATIN, MARKS, gb2312_level_1, ranges, used_characters
from fontTools import subset
from fontTools.ttLib import TTFont
from sources import Package

SEASONS = "小满芒种夏至大暑白露霜降立冬大寒立春"
NUMBERS = "〇一二三四五六七八九十百千万年月日号章第甲乙丙丁"


@dataclass(frozen=True)
class Cut:
    """One font to make: its package and file, its licence (`OFL-<licence>.txt` beside the fonts), its characters.

    `keep` is `text` (GB 2312 level 1 and all used characters), `display` (used characters alone) or `latin`.
    `renamed` is the new family name where the old one is reserved.
    """

    package: Package
    file: str
    licence: str
    keep: str
    renamed: str = ""


CUTS: dict[str, Cut] = {
    "serif_500": Cut(sources.NOTO_SERIF, "package/500Medium/NotoSerifSC_500Medium.ttf", "noto_serif_sc", "text"),
    "serif_700": Cut(sources.NOTO_SERIF, "package/700Bold/NotoSerifSC_700Bold.ttf", "noto_serif_sc", "text"),
    "serif_900": Cut(sources.NOTO_SERIF, "package/900Black/NotoSerifSC_900Black.ttf", "noto_serif_sc", "display"),
    "sans_400": Cut(sources.NOTO_SANS, "package/400Regular/NotoSansSC_400Regular.ttf", "noto_sans_sc", "text"),
    "sans_500": Cut(sources.NOTO_SANS, "package/500Medium/NotoSansSC_500Medium.ttf", "noto_sans_sc", "text"),
    "sans_700": Cut(sources.NOTO_SANS, "package/700Bold/NotoSansSC_700Bold.ttf", "noto_sans_sc", "text"),
    "kai": Cut(
        sources.WENKAI, "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", "kai", "text", "Qingshan Kai"
    ),
    "brush": Cut(sources.MA_SHAN, "package/400Regular/MaShanZheng_400Regular.ttf", "ma_shan_zheng", "display"),
    "pen": Cut(
        sources.LONG_CANG, "package/files/long-cang-chinese-simplified-400-normal.woff2", "long_cang", "display"
    ),
    "latin_500": Cut(sources.GARAMOND, "package/500Medium/EBGaramond_500Medium.ttf", "eb_garamond", "latin"),
    "latin_700": Cut(sources.GARAMOND, "package/700Bold/EBGaramond_700Bold.ttf", "eb_garamond", "latin"),
    "latin_500_italic": Cut(
        sources.GARAMOND, "package/500Medium_Italic/EBGaramond_500Medium_Italic.ttf", "eb_garamond", "latin"
    ),
}
NAMES = list(CUTS)


def build(names: Sequence[str], out: Path) -> None:
    """Write `<name>.ttf` of each name into the engine's fonts, which lie beside the `assets` folder `out`."""
    root = out.parent
    folder = root / "game" / "resources" / "fonts"
    folder.mkdir(parents=True, exist_ok=True)
    base = ranges(MARKS, LATIN)
    used = base | used_characters(root)
    wanted = {"latin": base, "text": used | gb2312_level_1(), "display": used | set(SEASONS + NUMBERS)}
    for name in names:
        cut = CUTS[name]
        font = TTFont(sources.unpacked(cut.package) / cut.file)
        shrink(font, wanted[cut.keep])
        if cut.renamed:
            rename(font, cut.renamed)
        font.flavor = None
        # The same characters give the same bytes, whenever it is built.
        font.recalcTimestamp = False
        font.save(folder / f"{name}.ttf")
        print(f"{name}: {len(font.getBestCmap())} characters, {(folder / f'{name}.ttf').stat().st_size // 1024} KB")


def shrink(font: TTFont, characters: set[str]) -> None:
    """Drop every glyph, table and feature that these characters don't need."""
    options = subset.Options()
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]
    options.drop_tables += ["vhea", "vmtx", "BASE", "STAT", "gasp", "prep", "fpgm", "cvt ", "DSIG"]
    options.hinting = False
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = ["*"]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(character) for character in characters])
    cutter.subset(font)


def rename(font: TTFont, family: str) -> None:
    """Give the font another family name everywhere; copyright and licence stay."""
    postscript = family.replace(" ", "")
    words = {1: family, 3: f"{family} subset", 4: family, 6: f"{postscript}-Regular", 16: family}
    table = font["name"]
    # Names in other languages carry the reserved name too.
    table.names = [entry for entry in table.names if entry.nameID in (0, 2, 5, 13, 14) and entry.langID == 0x409]
    for number, text in words.items():
        table.setName(text, number, 3, 1, 0x409)
