"""`python -m game`: plays the story, or runs one of the tools for those who write and ship one.

Owns the command line. Each command is a module of `game.tools`, imported only when it is asked for, so that playing
starts at once and the tools that need no window never load one.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from game import __version__
from game.assets.location import NoStory
from game.story.errors import StoryError

# name: what it does, in the order of a writer's day
COMMANDS = {
    "play": "play the story (the default)",
    "check": "report everything that can be known to be wrong before playing",
    "walk": "play at random without a screen; coverage, crashes, stuck paths",
    "prove": "prove what can be reached: every scene, option and ending, and that no path gets stuck",
    "plan": "run the story tests in scripts/plans/",
    "graph": "the story as a picture: HTML, dot or Mermaid",
    "stats": "count lines, characters, choices, reading time",
    "preview": "play from any scene while it is written; hot reload, jumps, forced values, inspector",
    "shot": "a picture of any moment or screen, by the real renderer",
    "demo": "play the real program by itself, through real input events",
    "manual": "write the reference pages of the writer's manual",
    "strings": "keep ids and translations (.po) true to changed scripts; export, update, check",
}


def make_parser() -> argparse.ArgumentParser:
    """The whole command line. A tool's own options are added by its module when it is chosen."""
    lines = "\n".join(f"  {name:8} {what}" for name, what in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="python -m game",
        description=f"Plays a visual novel, and helps to write one.\n\ncommands:\n{lines}\n\n"
        "`python -m game COMMAND --help` tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    parser.add_argument("command", nargs="?", default="play", help=argparse.SUPPRESS)
    parser.add_argument("-h", "--help", action="store_true", help="show this and end")
    parser.add_argument("--version", action="version", version=f"game {__version__}")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 when all is well, 1 when it found something wrong, 2 when it was asked for wrongly."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (given[0].startswith("-") and given[0] not in {"-h", "--help", "--version"}):
        given.insert(0, "play")
    parser = make_parser()
    chosen, rest = parser.parse_known_args(given[:1])
    if chosen.help:
        parser.print_help()
        return 0
    if chosen.command not in COMMANDS:
        print(f"there is no command {chosen.command}; there are {', '.join(COMMANDS)}", file=sys.stderr)
        return 2
    tool = importlib.import_module(f"game.tools.{chosen.command}")
    options = argparse.ArgumentParser(prog=f"python -m game {chosen.command}", description=COMMANDS[chosen.command])
    options.add_argument("--story", type=Path, metavar="DIR", help="the folder of another story")
    tool.add_options(options)
    try:
        return int(tool.run(options.parse_args(rest + given[1:])))
    except (NoStory, StoryError) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0


if __name__ == "__main__":
    sys.exit(main())
