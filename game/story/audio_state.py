"""What is to be heard at one moment: plain immutable data.

Owns the vocabulary of sound in a story. Must not know how anything is played or whether a sound device exists.
"""

from __future__ import annotations

import msgspec


class Track(msgspec.Struct, frozen=True):
    """A looping piece: asset name, volume 0..1 and the seconds its coming takes (a crossfade)."""

    name: str
    volume: float = 1.0
    fade: float = 1.5


class AudioState(msgspec.Struct, frozen=True):
    """The lasting sounds; None is silence. `fade_out` is the seconds in which a piece that ends dies away."""

    music: Track | None = None
    ambience: Track | None = None
    fade_out: float = 1.5


class SoundCue(msgspec.Struct, frozen=True):
    """A sound that happens once when its beat is shown; `times` plays it that often, one after another.

    With `wait` the words wait for its end.
    """

    name: str
    volume: float = 1.0
    times: int = 1
    wait: bool = False
