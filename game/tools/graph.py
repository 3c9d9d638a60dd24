"""`graph`: the story as a picture.

Owns the command line. The picture is made by `game.tools.graphing`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.assets.location import find_story, resources
from game.language.catalogue import EMPTY, read_catalogue
from game.story.load import load_story
from game.tools.graphing.coverage import coverage_of
from game.tools.graphing.page import page
from game.tools.graphing.plain_forms import dot, mermaid
from game.tools.graphing.story_graph import story_graph
from game.tools.graphing.words import labels_in
from game.tools.tempers import TEMPERS
from game.tools.walk import walk


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `graph`."""
    parser.add_argument("--format", choices=("html", "dot", "mermaid"), default="html", help="html is one file")
    parser.add_argument("--lang", default="", metavar="CODE", help="language of the texts (default: the scripts')")
    parser.add_argument("--walk", type=int, default=0, metavar="N", help="colour it by what N plays see (html)")
    parser.add_argument("--robot", choices=TEMPERS, default="random", help="who walks")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first play")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="file to write (default: the screen)")


def run(given: argparse.Namespace) -> int:
    """0 when it was drawn; 2 for a language that the story doesn't offer."""
    location = find_story(given.story, Path.cwd())
    program = load_story(location.root).program
    languages = program.declarations.languages
    language = given.lang or languages.source
    if language not in (languages.source, *languages.offered):
        print(f"--lang {language}: the story offers {', '.join(languages.offered)}", file=sys.stderr)
        return 2
    files = sorted((location.scripts / "locale" / language).glob("*.po")) if language != languages.source else []
    words = read_catalogue(files) if files else EMPTY
    graph = story_graph(program, words)
    if given.format == "html":
        seen = walk(program, given.walk, given.seed, given.robot) if given.walk > 0 else None
        coverage = coverage_of(program, seen) if seen is not None else None
        text = page(program, graph, words, labels_in(language), coverage, resources() / "graph")
    else:
        text = dot(graph) if given.format == "dot" else mermaid(graph)
    if given.out is None:
        print(text, end="")
    else:
        given.out.parent.mkdir(parents=True, exist_ok=True)
        given.out.write_text(text, encoding="utf-8")
        print(f"{given.out}: {len(graph.nodes)} nodes, {len(graph.edges)} ways")
    return 0
