"""What words cost: `python tests/benchmarks/lettering.py`. CPU milliseconds, best of several runs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.text.markup import parse
from game.text.setting import Setting
from game.text.style import Style
from game.ui.lettering.lettering import Lettering

FONTS = Path(__file__).parents[2] / "game" / "resources" / "fonts"
TEXT = (
    "「从论文到产品隔着一条河。{em}大家{/em}都在河这边鼓掌，没人会游泳……」他又说：「第27号文件，"
    "GDP涨了{b}6.8%{/b}——再说一遍，没人会游泳。{ruby=xiǎo mǎn}小满{/ruby}那天我就说过，没人听见，是水声太大了。」"
)
INK = (31, 28, 25)


def best(work: Callable[[], object], runs: int = 50) -> float:
    """The least CPU time of a piece of work, in milliseconds."""
    times = []
    for _ in range(runs):
        begun = time.process_time_ns()
        work()
        times.append((time.process_time_ns() - begun) / 1e6)
    return min(times)


def main() -> None:
    """Measure and print."""
    pygame.display.init()
    canvas = pygame.display.set_mode((1920, 1080))
    lettering = Lettering(FONTS)
    rules = Setting(Style("serif", 42), 1204, tracking=1)
    marked = parse(TEXT)
    begun = time.process_time()
    layout = lettering.lay_out(marked, rules)
    lettering.paint(canvas, layout, (316, 40), INK)
    print(f"first line of the game, fonts opened     {1000 * (time.process_time() - begun):8.3f} ms")
    print(f"{layout.count} characters, {len(layout.lines)} lines")
    print(f"marks taken out                          {best(lambda: parse(TEXT)):8.3f} ms")
    print(f"set                                      {best(lambda: lettering.lay_out(marked, rules)):8.3f} ms")
    whole = best(lambda: lettering.paint(canvas, layout, (316, 40), INK))
    print(f"painted whole                            {whole:8.3f} ms")
    last = layout.count
    frame = best(lambda: lettering.paint(canvas, layout, (316, 40), INK, since=last - 2, upto=last))
    print(f"typewriter frame, two characters         {frame:8.3f} ms (bar 1 ms)")
    label = best(lambda: lettering.write(canvas, "回看 自动 快进 速存", Style("sans", 26), INK, (100, 900)))
    print(f"a label                                  {label:8.3f} ms")
    print(f"glyph cache                              {lettering.glyphs.held / 1024:8.0f} KB")


if __name__ == "__main__":
    main()
