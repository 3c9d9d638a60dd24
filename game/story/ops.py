"""What a compiled scene consists of: a flat list of small instructions with jumps.

Owns the instruction set. Scripts are compiled to it, the machine runs it, nobody writes it. `line` is the line of the
script (from 1). A *stop* waits for the player and has an `id` that stays the same when the script around it changes;
what has an effect has one too, so that it never happens twice in one visit of a scene.
"""

from __future__ import annotations

import msgspec

from game.story.beat import LineKind
from game.story.declarations.pages import PageValue
from game.story.effects import Changes
from game.story.expressions.tree import Expression


class _Op(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """What all instructions share: nothing but how they are written down."""


class Say(_Op, frozen=True, array_like=True, tag="say"):
    """Stop. Words of someone, of the narrator or in someone's mind; `offer` is an entry that can be collected here.

    `enter` is a position, or auto: the first that is free.
    """

    id: str
    line: int
    kind: LineKind
    words: str
    who: str = ""
    look: str = ""
    enter: str = ""
    how: str = ""
    rule: str = ""
    offer: str = ""
    note: str = ""


class Option(msgspec.Struct, frozen=True, array_like=True):
    """An option of a choice; `target` is the instruction that its steps begin at."""

    id: str
    line: int
    words: str
    target: int
    changes: Changes = ()
    when: Expression | None = None
    reason: str = ""
    hidden: bool = False
    silent: bool = False
    cares: tuple[str, ...] = ()


class Choice(_Op, frozen=True, array_like=True, tag="choice"):
    """Stop. A choice; the clock takes option `timeout` after `seconds`. `end` is the instruction behind all of it."""

    id: str
    line: int
    options: tuple[Option, ...]
    ask: str = ""
    under: str = ""
    seconds: float | None = None
    timeout: str = ""
    end: int = 0


class Interlude(_Op, frozen=True, array_like=True, tag="interlude"):
    """Stop. A declared interlude; skipped when nobody can be reached."""

    id: str
    line: int
    interlude: str


class Pause(_Op, frozen=True, array_like=True, tag="pause"):
    """Stop. Nothing happens for so many seconds."""

    id: str
    line: int
    seconds: float


class Card(_Op, frozen=True, array_like=True, tag="card"):
    """Stop. A chapter card."""

    id: str
    line: int
    words: str
    under: str = ""
    days: int | None = None


class Page(_Op, frozen=True, array_like=True, tag="page"):
    """Stop. A document."""

    id: str
    line: int
    template: str
    fields: dict[str, PageValue]


class End(_Op, frozen=True, array_like=True, tag="end"):
    """Stop. An ending of the story."""

    id: str
    line: int
    ending: str


class Show(_Op, frozen=True, array_like=True, tag="show"):
    """Someone comes on stage or changes: empty look, position and pose stay as they are."""

    line: int
    who: str
    look: str = ""
    position: str = ""
    pose: str = ""
    how: str = ""
    rule: str = ""
    seconds: float | None = None


class Hide(_Op, frozen=True, array_like=True, tag="hide"):
    """Someone (or all) leave the stage."""

    line: int
    who: str
    how: str = ""
    rule: str = ""
    seconds: float | None = None


class Move(_Op, frozen=True, array_like=True, tag="move"):
    """Someone goes to another position."""

    line: int
    who: str
    position: str
    seconds: float | None = None


class Gesture(_Op, frozen=True, array_like=True, tag="gesture"):
    """Someone nods, hops, shakes, leans in or recoils."""

    line: int
    who: str
    how: str


class Background(_Op, frozen=True, array_like=True, tag="background"):
    """A new place; unless `keep`, everyone leaves and the event picture ends."""

    line: int
    picture: str
    how: str = ""
    rule: str = ""
    seconds: float | None = None
    keep: bool = False


class EventPicture(_Op, frozen=True, array_like=True, tag="cg"):
    """An event picture over the place; an empty one takes it away."""

    line: int
    picture: str
    how: str = ""
    rule: str = ""
    seconds: float | None = None
    keep: bool = False


class Look(_Op, frozen=True, array_like=True, tag="camera"):
    """The camera: a framing of the picture that is up, or a centre and zoom; an empty framing without zoom resets."""

    line: int
    framing: str = ""
    x: float = 0.5
    y: float = 0.5
    zoom: float = 0.0
    seconds: float | None = None


class Jolt(_Op, frozen=True, array_like=True, tag="jolt"):
    """The picture shakes (`part` shake; light, heavy) or flashes (flash; paper, white, ink)."""

    line: int
    part: str
    target: str
    seconds: float | None = None


class Air(_Op, frozen=True, array_like=True, tag="air"):
    """Weather or an effect over the stage (`part` weather or effect)."""

    line: int
    part: str
    name: str
    seconds: float | None = None


class Loop(_Op, frozen=True, array_like=True, tag="loop"):
    """Music or ambience (`part`); an empty name ends it. None for fade and volume is the player's usual."""

    line: int
    part: str
    name: str
    volume: float = 1.0
    fade: float | None = None


class Sound(_Op, frozen=True, array_like=True, tag="sound"):
    """A sound that happens once."""

    line: int
    name: str
    volume: float = 1.0
    times: int = 1
    wait: bool = False


class Nvl(_Op, frozen=True, array_like=True, tag="nvl"):
    """Full-page text on or off."""

    line: int
    on: bool


class Set(_Op, frozen=True, array_like=True, tag="set"):
    """Changes of values, summed, applied at once and clamped."""

    id: str
    line: int
    changes: Changes


class Take(_Op, frozen=True, array_like=True, tag="take"):
    """An entry goes into its collection without being asked."""

    id: str
    line: int
    entry: str


class Unlock(_Op, frozen=True, array_like=True, tag="unlock"):
    """A picture or an article can be looked up from now on."""

    line: int
    name: str


class Notify(_Op, frozen=True, array_like=True, tag="notify"):
    """A slip of notice; `id` is that of its words."""

    id: str
    line: int
    words: str


class Board(_Op, frozen=True, array_like=True, tag="board"):
    """A word on a board; `erase` takes it (or, without a word, all) away."""

    id: str
    line: int
    board: str
    words: str = ""
    erase: bool = False


class Jump(_Op, frozen=True, array_like=True, tag="jump"):
    """On to another instruction of the scene."""

    line: int
    target: int


class Branch(_Op, frozen=True, array_like=True, tag="branch"):
    """On to the next instruction when the condition holds, else to `otherwise`."""

    line: int
    condition: Expression
    otherwise: int


class Goto(_Op, frozen=True, array_like=True, tag="goto"):
    """On to another scene."""

    line: int
    scene: str


class Call(_Op, frozen=True, array_like=True, tag="call"):
    """Into another scene, and back here afterwards; `id` is the place to come back to."""

    id: str
    line: int
    scene: str


class Return(_Op, frozen=True, array_like=True, tag="return"):
    """Back to where the scene was called from."""

    line: int


Stop = Say | Choice | Interlude | Pause | Card | Page | End
Op = (
    Stop
    | Show
    | Hide
    | Move
    | Gesture
    | Background
    | EventPicture
    | Look
    | Jolt
    | Air
    | Loop
    | Sound
    | Nvl
    | Set
    | Take
    | Unlock
    | Notify
    | Board
    | Jump
    | Branch
    | Goto
    | Call
    | Return
)
STOPS = (Say, Choice, Interlude, Pause, Card, Page, End)


class Scene(msgspec.Struct, frozen=True):
    """A compiled scene: where it stands, its instructions, and the old names that lead to it.

    An `aside` is only ever gone to or called: the scene before it doesn't lead into it.
    """

    id: str
    chapter: str
    line: int
    ops: tuple[Op, ...]
    renamed: tuple[str, ...] = ()
    aside: bool = False


class ChapterUnit(msgspec.Struct, frozen=True):
    """A compiled chapter: its scenes in the order written."""

    id: str
    file: str
    scenes: tuple[Scene, ...]
    title: str = ""
    renamed: tuple[str, ...] = ()
    aside: bool = False
