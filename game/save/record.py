"""What a save holds.

Owns the contents of a slot and their coding. Must not know where it is kept, nor the script.
"""

from __future__ import annotations

from typing import Any

import msgspec

from game.save.deltas import decode_states, encode_states
from game.save.files import DamagedFile, seal, unseal
from game.save.upgrades import FORMAT, upgrade
from game.story.inputs import Input
from game.story.state import State

KIND = "save"
TRAIL = 200


class LastLine(msgspec.Struct, frozen=True):
    """The words on the screen when the save was made, so that a slot can show them in any language."""

    id: str
    source: str
    who: str = ""
    values: dict[str, bool | int | float | str] = {}


class Summary(msgspec.Struct, frozen=True):
    """What a slot shows of a save. `when` is ISO 8601 with the zone, `play_seconds` the time played until then."""

    story: str
    story_version: str
    chapter: str
    scene: str
    when: str
    play_seconds: float = 0.0
    last: LastLine | None = None
    note: str = ""
    locked: bool = False


class Moment(msgspec.Struct, frozen=True):
    """A state the player was in, and the input with which they left it (None: they haven't).

    `arrived` is the state in which they came here, when something collected here changed it since (None: nothing).
    """

    state: State
    left_by: Input | None = None
    arrived: State | None = None


class Record(msgspec.Struct, frozen=True):
    """A whole save. `moments[at]` is where the player stands; later ones were rolled back over.

    `chapter_start` and `scene_start` are the states at the first step of those, for scripts whose lines are all gone.
    `picture` is a JPEG or PNG of the screen.
    """

    summary: Summary
    moments: tuple[Moment, ...]
    at: int
    scene_start: State
    chapter_start: State
    picture: bytes = b""

    @property
    def state(self) -> State:
        """Where the player stands."""
        return self.moments[self.at].state


class _Stored(msgspec.Struct):
    summary: Summary
    first: Any
    deltas: list[Any]
    inputs: list[Input | None]
    at: int
    scene_start: Any
    chapter_start: Any
    # By the moment's number: what was different when the player came there.
    arrived: dict[str, Any] = {}
    picture: bytes = b""


class _Glance(msgspec.Struct):
    summary: Summary
    picture: bytes = b""


def encode_record(record: Record) -> bytes:
    """The bytes of a slot's file. Only the last `TRAIL` steps before the present, and what lies ahead, are kept."""
    start = max(0, record.at - TRAIL)
    moments = record.moments[start : record.at + TRAIL]
    # The starts of scene and chapter are coded as changes too: they differ little from the first state kept.
    first, deltas = encode_states([moment.state for moment in moments])
    stored = _Stored(
        summary=record.summary,
        first=first,
        deltas=deltas,
        inputs=[moment.left_by for moment in moments],
        at=record.at - start,
        arrived={
            str(number): encode_states([moment.state, moment.arrived])[1][0]
            for number, moment in enumerate(moments)
            if moment.arrived is not None
        },
        scene_start=encode_states([moments[0].state, record.scene_start])[1][0],
        chapter_start=encode_states([moments[0].state, record.chapter_start])[1][0],
        picture=record.picture,
    )
    return seal(KIND, FORMAT, msgspec.json.encode(stored))


def decode_record(data: bytes) -> Record:
    """A save from the bytes of its file. Raises DamagedFile or NewerFile."""
    version, body = unseal(data, KIND, FORMAT)
    try:
        if version < FORMAT:
            body = msgspec.json.encode(upgrade(msgspec.json.decode(body), version))
        stored = msgspec.json.decode(body, type=_Stored)
        states = decode_states(stored.first, stored.deltas)
        if len(stored.inputs) != len(states) or not 0 <= stored.at < len(states):
            raise DamagedFile("its history doesn't fit together")
        return Record(
            summary=stored.summary,
            moments=tuple(
                Moment(state, left_by, _arrived(state, stored.arrived.get(str(number))))
                for number, (state, left_by) in enumerate(zip(states, stored.inputs, strict=True))
            ),
            at=stored.at,
            scene_start=decode_states(stored.first, [stored.scene_start])[1],
            chapter_start=decode_states(stored.first, [stored.chapter_start])[1],
            picture=stored.picture,
        )
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as error:
        raise DamagedFile(f"its contents can't be read ({error})") from error


def _arrived(state: State, delta: Any) -> State | None:
    return None if delta is None else decode_states(msgspec.to_builtins(state), [delta])[1]


def glance(data: bytes) -> tuple[Summary, bytes]:
    """Summary and picture only, without the work of reading the history. Raises DamagedFile or NewerFile."""
    version, body = unseal(data, KIND, FORMAT)
    try:
        if version < FORMAT:
            body = msgspec.json.encode(upgrade(msgspec.json.decode(body), version))
        seen = msgspec.json.decode(body, type=_Glance)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError) as error:
        raise DamagedFile(f"its contents can't be read ({error})") from error
    return seen.summary, seen.picture
