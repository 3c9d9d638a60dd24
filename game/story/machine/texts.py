"""The ids that words are translated by.

Owns their form: SCENE.STEP for what stands in a scene, CHOICE.OPTION for options, board.WORD for boards.
"""

from __future__ import annotations

from game.story.beat import Text
from game.story.expressions.evaluator import Facts


def line_text(scene: str, step: str, words: str, names: tuple[str, ...], facts: Facts, part: str = "") -> Text:
    """Words of a step of a scene, with the values that they name."""
    name = f"{scene}.{step}.{part}" if part else f"{scene}.{step}"
    return Text(name, words, {value: facts.value(value) for value in names} if names else {})


def option_text(choice: str, option: str, words: str, names: tuple[str, ...], facts: Facts, part: str = "") -> Text:
    """Words of an option, with the values that they name; `part` reason for why it is locked."""
    name = f"{choice}.{option}.{part}" if part else f"{choice}.{option}"
    return Text(name, words, {value: facts.value(value) for value in names} if names else {})


def board_text(word: str) -> Text:
    """A word on a board."""
    return Text(f"board.{word}", word)
