"""All commands by name.

Owns the list and the way from a mapping to a command.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

from game.story.commands.ambience import Ambience
from game.story.commands.animate import Animate
from game.story.commands.background import Background
from game.story.commands.board import Board
from game.story.commands.branch import If
from game.story.commands.call import Call
from game.story.commands.camera import Camera
from game.story.commands.card import Card
from game.story.commands.cg import Cg
from game.story.commands.choice import Choice
from game.story.commands.collect import Collect
from game.story.commands.effect import Effect
from game.story.commands.ending import Ending
from game.story.commands.flash import Flash
from game.story.commands.goto import Goto
from game.story.commands.hide import Hide
from game.story.commands.interlude import Interlude
from game.story.commands.move import Move
from game.story.commands.music import Music
from game.story.commands.notify import Notify
from game.story.commands.nvl import Nvl
from game.story.commands.page import Page
from game.story.commands.pause import Pause
from game.story.commands.return_ import Return
from game.story.commands.say import Say
from game.story.commands.set import Set
from game.story.commands.shake import Shake
from game.story.commands.show import Show
from game.story.commands.sound import Sound
from game.story.commands.unlock import Unlock
from game.story.commands.weather import Weather
from game.story.schema.record import Record

COMMANDS: Final = MappingProxyType(
    {
        "say": Say,
        "show": Show,
        "hide": Hide,
        "move": Move,
        "animate": Animate,
        "background": Background,
        "cg": Cg,
        "camera": Camera,
        "shake": Shake,
        "flash": Flash,
        "weather": Weather,
        "effect": Effect,
        "music": Music,
        "ambience": Ambience,
        "sound": Sound,
        "pause": Pause,
        "card": Card,
        "page": Page,
        "nvl": Nvl,
        "collect": Collect,
        "unlock": Unlock,
        "notify": Notify,
        "board": Board,
        "set": Set,
        "if": If,
        "choice": Choice,
        "interlude": Interlude,
        "goto": Goto,
        "call": Call,
        "return": Return,
        "ending": Ending,
    }
)
RECORDS: Final[MappingProxyType[str, Record[Any]]] = MappingProxyType(
    {name: Record(command) for name, command in COMMANDS.items()}
)
