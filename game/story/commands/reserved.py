"""Words that can't be ids, because a script would not say what is meant.

Owns that list. It is written down here rather than gathered, because commands themselves ask for it.
"""

from __future__ import annotations

from typing import Final

COMMAND_NAMES: Final = [
    "say",
    "show",
    "hide",
    "move",
    "animate",
    "background",
    "cg",
    "camera",
    "shake",
    "flash",
    "weather",
    "effect",
    "music",
    "ambience",
    "sound",
    "pause",
    "card",
    "page",
    "nvl",
    "collect",
    "unlock",
    "notify",
    "board",
    "set",
    "if",
    "choice",
    "interlude",
    "goto",
    "call",
    "return",
    "ending",
]
_PARAMETERS: Final = [
    "at",
    "ask",
    "by",
    "days",
    "effects",
    "elif",
    "else",
    "enter",
    "erase",
    "fade",
    "hidden",
    "id",
    "keep",
    "look",
    "note",
    "on",
    "options",
    "pose",
    "reason",
    "silent",
    "then",
    "time",
    "timeout",
    "times",
    "under",
    "volume",
    "wait",
    "when",
    "with",
    "chapter",
    "title",
    "renamed",
    "scenes",
    "steps",
    "aside",
    "all",
    "none",
    "reset",
]
_YAML: Final = ("true", "false", "yes", "no", "on", "off", "y", "n", "null")
_EXPRESSIONS: Final = ("and", "or", "not", "seen", "visits", "chose", "has", "tier", "known", "endings")

# For what stands where a command or a parameter could: people, scenes, choices, options, hooks.
RESERVED: Final = frozenset((*COMMAND_NAMES, *_PARAMETERS, *_YAML, *_EXPRESSIONS))
# For what stands in expressions only: meters, flags, variables.
RESERVED_VALUES: Final = frozenset((*_YAML, *_EXPRESSIONS))
