"""People of a story.

Owns what is declared about someone who speaks or stands on the stage.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from game.story.schema.kinds import Identifier, ListOf, Prose, YesNo
from game.story.words import Shown


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """Someone who speaks: names as shown, the colour of the name, voice of the blips, folder of the portrait.

    `expressions` are the looks that the portrait has; the first is the one shown when none is said. Without
    `portraits` the person is heard and never seen. `player` is the one whom the player plays.
    """

    id: str = ""
    name: Annotated[str, Shown()]
    short: Annotated[str, Shown()] = ""
    role: Annotated[str, Shown()] = ""
    colour: Annotated[str, Prose()] = ""
    voice: Annotated[str, Identifier()] = ""
    portraits: Annotated[str, Identifier()] = ""
    expressions: Annotated[tuple[str, ...], ListOf(Identifier())] = ()
    poses: Annotated[tuple[str, ...], ListOf(Identifier())] = ()
    player: Annotated[bool, YesNo()] = False
    minor: bool = False
