"""The places of the story as they sound when nobody speaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from acoustics.filters import equalize, lowpass
from acoustics.signals import Generator, Signal, lay, silence, stereo
from acoustics.space import within
from effects.rooms import door, step

from ambience.air import lamp, room_air, ventilation
from ambience.birds import dove, sparrow, swift
from ambience.murmur import cup, sheet, voices
from ambience.ring import around
from ambience.traffic import bicycle_bell, broom, hum, passing, train


@dataclass(frozen=True)
class Place:
    """A maker of a loop, and the loop's loudness in LUFS."""

    make: Callable[[Generator], Signal]
    loudness: float = -30.0


def _unit(signal: Signal) -> Signal:
    return signal / np.std(signal)


def corridor(rng: Generator) -> Signal:
    """The third floor: ventilation, voices behind doors, somebody who walks past the far end, a door."""
    seconds = 28.0
    out = silence(seconds)
    out += 0.028 * _unit(voices(rng, seconds, 4, 700, 2.6))
    for index in range(9):
        weight = 0.075 + 0.075 * np.sin(np.pi * index / 8)
        lay(
            out,
            stereo(weight * lowpass(step(rng, 1.0), 1300), -0.6 + 0.12 * index),
            6.0 + 0.51 * index + rng.normal(0, 0.015),
            around=True,
        )
    for index in range(6):
        lay(out, stereo(0.075 * lowpass(step(rng, 1.0), 1000), 0.7 - 0.1 * index), 19.4 + 0.56 * index, around=True)
    far_door = around(lambda x: lowpass(x, 900), np.r_[door(rng) * 0.22, silence(1.0)])
    lay(out, far_door, 14.2, around=True)
    wet = within(out, 0.9, 1.8, around=True)
    return wet + 0.030 * _unit(ventilation(rng, seconds)) + 0.030 * _unit(room_air(rng, seconds, 1.3))


def hall(rng: Generator) -> Signal:
    """The meeting room: its air, six people in undertones, paper, a cup."""
    seconds = 32.0
    out = silence(seconds)
    out += 0.032 * _unit(voices(rng, seconds, 9, 1300, 2.6))
    for at, pan, amount in (
        (2.1, -0.5, 0.11),
        (7.6, 0.6, 0.08),
        (12.9, 0.1, 0.10),
        (18.3, -0.7, 0.09),
        (24.4, 0.4, 0.11),
        (29.2, -0.2, 0.08),
    ):
        lay(out, stereo(amount * sheet(rng), pan), at, around=True)
    for at, pan in ((10.2, -0.3), (26.8, 0.7)):
        lay(out, stereo(0.06 * cup(rng), pan), at, around=True)
    wet = within(out, 0.55, 0.8, around=True)
    return wet + 0.026 * _unit(ventilation(rng, seconds)) + 0.028 * _unit(room_air(rng, seconds, 1.2))


def dusk_room(rng: Generator) -> Signal:
    """The same room when all have gone: a lamp, the town far below, sparrows settling, two swifts."""
    seconds = 36.0
    out = silence(seconds)
    for at, pan in ((3.4, -0.6), (5.1, -0.5), (11.8, -0.75), (13.0, -0.6), (20.6, -0.45), (27.3, -0.7), (28.1, -0.62)):
        lay(out, stereo(rng.uniform(0.018, 0.036) * sparrow(rng), pan), at, around=True)
    for at, pan in ((8.0, -0.3), (8.7, -0.55), (31.5, -0.2)):
        lay(out, stereo(0.009 * swift(rng), pan), at, around=True)
    outside = within(out, 0.7, 1.2, around=True)
    outside += 0.055 * _unit(hum(rng, seconds))
    for centre, leftwards, amount in ((6.5, True, 0.030), (17.0, False, 0.036), (27.5, True, 0.024)):
        outside += amount * _unit(passing(rng, seconds, centre, leftwards=leftwards)) * 0.5
    # Through a closed window.
    outside = around(lambda x: equalize(x, [("high", 2600, -7, 0.6)]), outside)
    return outside + 0.006 * _unit(lamp(seconds)) + 0.020 * _unit(room_air(rng, seconds, 1.5))


def dawn_city(rng: Generator) -> Signal:
    """Before the town is awake: sparrows, a dove on a roof, a broom on stone, a train beyond the river, one bicycle."""
    seconds = 40.0
    out = silence(seconds)
    at = 0.8
    while at < seconds - 0.6:
        pan, near = rng.uniform(-0.85, 0.85), rng.uniform(0.008, 0.036)
        lay(out, stereo(near * sparrow(rng), pan), at, around=True)
        at += rng.gamma(2.0, 0.62)
    for start, pan in ((9.0, 0.55), (11.6, 0.55), (30.2, 0.6)):
        lay(out, stereo(0.030 * dove(rng), pan), start, around=True)
    for start, pan in ((16.4, 0.1), (17.1, 0.25), (36.0, -0.5)):
        lay(out, stereo(0.005 * swift(rng), pan), start, around=True)
    for index, start in enumerate((3.2, 4.6, 6.0, 7.5, 21.0, 22.4, 23.9, 25.3)):
        lay(out, stereo(0.018 * broom(rng), -0.5 + 0.04 * index), start, around=True)
    lay(out, 0.009 * bicycle_bell(rng, 0.7), 27.6, around=True)
    wet = within(out, 0.8, 1.6, around=True)
    far = silence(seconds)
    lay(far, 0.0058 * train(rng), 12.6, around=True)
    # Across water and fields: more of the echo than of the train.
    wet += within(far, 2.2, 3.0, around=True)
    wet += 0.050 * _unit(hum(rng, seconds))
    for centre, leftwards in ((14.0, False), (33.5, True)):
        wet += 0.011 * _unit(passing(rng, seconds, centre, leftwards=leftwards, length=3.4))
    return around(lambda x: equalize(x, [("high", 5000, -3, 0.7)]), wet)


PLACES: Mapping[str, Place] = {
    "amb_corridor": Place(corridor),
    "amb_hall": Place(hall),
    "amb_dusk_room": Place(dusk_room),
    "amb_dawn_city": Place(dawn_city),
}
