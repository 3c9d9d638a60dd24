"""Make the sounds: `python assets/source/build.py sound [NAME...]`.

Effects go to `assets/sound`, ambiences to `assets/ambience`, blips to `assets/sound/blips`, the interface's own sounds
(`ui_…`) to the engine's `game/resources/sound`. All of it is synthesis; nothing is recorded. Needs the packages of
requirements.txt. `assets/source/sound/verify.py` measures what comes out.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import numpy as np  # noqa: E402
from acoustics.files import loop_tags, write_blip, write_ogg  # noqa: E402
from acoustics.meters import loudness  # noqa: E402
from acoustics.signals import Generator, from_db  # noqa: E402
from ambience.places import PLACES  # noqa: E402
from effects import interface, iron, paper, people, phones, pockets, rooms  # noqa: E402
from effects.effect import Effect, finished  # noqa: E402
from voices.blips import COUNT, blip, read_voices  # noqa: E402

EFFECTS: dict[str, Effect] = {
    **iron.EFFECTS,
    **paper.EFFECTS,
    **pockets.EFFECTS,
    **rooms.EFFECTS,
    **people.EFFECTS,
    **phones.EFFECTS,
}
INTERFACE: dict[str, Effect] = dict(interface.EFFECTS)
VOICES = {f"blip_{name}": name for name in read_voices()}
NAMES = sorted([*EFFECTS, *INTERFACE, *PLACES, *VOICES])

_EFFECT_QUALITY, _PLACE_QUALITY = 5, 4


def seeded(name: str) -> Generator:
    """The randomness of one sound, the same every time."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def _effect(name: str, effect: Effect, folder: Path) -> None:
    write_ogg(finished(effect, seeded(name)), folder / f"{name}.ogg", {}, _EFFECT_QUALITY)


def _place(name: str, folder: Path) -> None:
    loop = PLACES[name].make(seeded(name))
    loop = loop - loop.mean(0)
    loop *= from_db(PLACES[name].loudness - loudness(loop))
    write_ogg(loop, folder / f"{name}.ogg", loop_tags(0, len(loop)), _PLACE_QUALITY)


def build(names: Sequence[str], out: Path) -> None:
    """Make the named sounds; `out` is the assets folder, beside which the engine's resources lie in `game`."""
    for name in names:
        if name in PLACES:
            _place(name, out / "ambience")
        elif name in VOICES:
            voice = VOICES[name]
            for number in range(COUNT):
                write_blip(
                    blip(voice, read_voices()[voice], number), out / "sound" / "blips" / f"{voice}_{number + 1}.wav"
                )
        elif name in INTERFACE:
            _effect(name, INTERFACE[name], out.parent / "game" / "resources" / "sound")
        else:
            _effect(name, EFFECTS[name], out / "sound")
        print(name)
