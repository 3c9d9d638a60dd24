"""The ids that words are translated by.

Owns their form: SCENE.STEP for what stands in a scene, CHOICE.OPTION for options, board.WORD for boards.
"""

from __future__ import annotations

from game.story.beat import Text
from game.story.expressions.evaluator import Facts
from game.story.words import named_in


def line_text(scene: str, step: str, words: str, facts: Facts, part: str = "") -> Text:
    """Words of a step of a scene (or of one `part` of it), with the values that they name."""
    return _text(f"{scene}.{step}.{part}" if part else f"{scene}.{step}", words, facts)


def choice_text(choice: str, part: str, words: str, facts: Facts) -> Text:
    """Words of a choice or interlude, with the values that they name; `part` is ask, under, OPTION or OPTION.reason."""
    return _text(f"{choice}.{part}", words, facts)


def board_text(word: str) -> Text:
    """A word on a board."""
    return Text(f"board.{word}", word)


def _text(name: str, words: str, facts: Facts) -> Text:
    if "{var:" not in words:
        return Text(name, words)
    return Text(name, words, {value: facts.value(value) for value in named_in(words)})
