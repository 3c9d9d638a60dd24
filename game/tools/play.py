"""`play`: the game itself.

Owns nothing but its command line: the window is `game.app`'s.
"""

from __future__ import annotations

import argparse


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `play`."""
    parser.add_argument("--lang", default="", help="start in this language (zh, en)")
    parser.add_argument("--safe-mode", action="store_true", help="with default settings, in a window, without sound")
    parser.add_argument("--no-cache", action="store_true", help="compile the scripts anew")


def run(given: argparse.Namespace) -> int:
    """The exit code of the game: 0."""
    from game.app.launch import launch

    return launch(given.story, language=given.lang, safe_mode=given.safe_mode, use_cache=not given.no_cache)
