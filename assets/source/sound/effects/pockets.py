"""What people carry: the flask, keys, a nut on a ring, the jar, a tangerine, water poured."""

from __future__ import annotations

import numpy as np
from acoustics.filters import bandpass, equalize, lowpass, resonate
from acoustics.noise import grain, scatter, wander, white
from acoustics.signals import RATE, Generator, Signal, clock, decay, fade, lay, silence, stereo
from acoustics.space import within
from acoustics.struck import Mode, glass, ring, thud, wood

from effects.effect import Effect


def _squeak(rng: Generator, seconds: float, course: list[float], roughness: float) -> Signal:
    """Rubber and thread that stick and slip: a rough tone along a course of Hz."""
    time = clock(seconds)
    pitch = np.interp(time, np.linspace(0, seconds, len(course)), course)
    pitch = pitch * (1 + 0.010 * wander(rng, seconds, 22) + 0.004 * wander(rng, seconds, 120))
    phase = np.cumsum(pitch) / RATE
    # A stick-slip wave climbs slowly and lets go at once; softened, or it would saw.
    wave = np.zeros(len(time))
    for number, amount in ((1, 1.0), (2, 0.42), (3, 0.20), (4, 0.09)):
        wave += amount * np.sin(2 * np.pi * number * phase + 0.4 * number)
    slip = 1 + roughness * np.sin(2 * np.pi * np.cumsum(58 + 14 * wander(rng, seconds, 12)) / RATE)
    swell = np.sin(np.linspace(0.1, np.pi, len(time))) ** 0.55
    return wave * slip * swell * fade(len(time), 0.010, 0.035)


def thermos_squeak(rng: Generator) -> Signal:
    """吱: the lid gives a little, then sings all the way round, and comes off."""
    out = silence(1.05, 1)
    lay(out, 0.35 * _squeak(rng, 0.10, [1180, 1320, 1250], 0.6), 0.02)
    lay(out, 1.0 * _squeak(rng, 0.46, [1240, 1560, 1980, 2140, 1860], 0.38), 0.17)
    scrape = bandpass(white(rng, 0.5), 500, 2600) * np.sin(np.linspace(0, np.pi, round(0.5 * RATE)))
    lay(out, 0.10 * scrape, 0.16)
    body = resonate(out, ((720, 6, 0.5), (1480, 5, 0.6), (2350, 6, 0.4)))
    out = 0.55 * out + body
    # The lid leaves the neck: a small hollow pop and a touch of steel.
    lay(out, 0.30 * ring([Mode(520, 0.05, 1), Mode(1240, 0.09, 0.35), Mode(2210, 0.07, 0.18)], 0.14, rng), 0.70)
    return within(stereo(lowpass(out, 6200), -0.06), 0.24, 0.8)


def _jingle(rng: Generator, brightness: float) -> Signal:
    base = rng.uniform(2100, 3600)
    modes = [
        Mode(base * r, rng.uniform(0.06, 0.20) / r**0.4, a) for r, a in ((1, 1), (1.52, 0.6), (2.13, 0.4 * brightness))
    ]
    out = ring(modes, 0.25, rng)
    out[:26] *= np.linspace(0, 1, 26)
    return out * fade(len(out), 0, 0.08)


def keys(rng: Generator) -> Signal:
    """A hand closes over a bunch of keys in a pocket; cloth all round it."""
    out = silence(0.85, 1)
    for centre, count, amount in ((0.10, 5, 1.0), (0.27, 4, 0.6), (0.46, 3, 0.35)):
        for _ in range(count):
            at = max(0.01, centre + rng.normal(0, 0.028))
            lay(out, amount * rng.uniform(0.4, 1) * _jingle(rng, 0.8), at)
            lay(out, 0.20 * amount * grain(rng, 1400, 4000, 0.002), at)
    cloth = (
        bandpass(white(rng, 0.7), 300, 1800)
        * (0.4 + 0.6 * np.abs(wander(rng, 0.7, 7)))
        * fade(round(0.7 * RATE), 0.1, 0.3)
    )
    lay(out, 0.09 * cloth, 0.02)
    return within(stereo(equalize(out, [("lp", 5200, 0, 0.7)]), 0.12), 0.12, 0.4)


def nut_spin(rng: Generator) -> Signal:
    """A steel nut runs round its key ring on one finger: a turning whirr, small ticks, slower, caught in the fist."""
    seconds = 1.5
    time = clock(seconds)
    turns = np.interp(time, [0, 0.15, 0.9, 1.28], [4, 11, 8.5, 4.5])
    phase = np.cumsum(turns) / RATE
    whirr = bandpass(white(rng, seconds), 1500, 4800) * (0.5 + 0.5 * np.sin(2 * np.pi * phase)) ** 2
    out = 0.30 * whirr * np.interp(time, [0, 0.12, 1.1, 1.28, 1.32], [0, 1, 0.7, 0.4, 0])
    last = -1
    for index, turn in enumerate((phase * 2).astype(int)):
        if turn != last and 0.02 < time[index] < 1.28:
            last = turn
            pitch = 2460 if turn % 2 else 2630
            tick = ring([Mode(pitch, 0.11, 1), Mode(pitch * 1.63, 0.06, 0.4)], 0.14, rng)
            tick[:30] *= np.linspace(0, 1, 30)
            lay(out, 0.5 * rng.uniform(0.6, 1) * tick, time[index])
    lay(out, 0.8 * lowpass(white(rng, 0.08), 700) * decay(0.08, 0.014), 1.31)
    lay(out, 0.35 * ring([Mode(1900, 0.03, 1), Mode(3100, 0.02, 0.5)], 0.05, rng), 1.315)
    return within(stereo(equalize(out, [("lp", 5600, 0, 0.7)]), -0.1), 0.10, 0.35)


def jar(rng: Generator) -> Signal:
    """嗒: a glass jar is set on wood, and the powder in it lies down."""
    out = silence(0.75, 1)
    lay(out, 0.9 * thud(rng, 172, 0.22, 0.5), 0.012)
    lay(out, 0.5 * wood(rng, 410, 0.10, 0.35), 0.012)
    lay(out, 0.55 * glass(rng, 1560, 0.16), 0.012)
    lay(out, 0.20 * wood(rng, 430, 0.06, 0.3), 0.062)
    lay(out, 0.14 * glass(rng, 1610, 0.10), 0.062)
    powder = bandpass(white(rng, 0.4), 1600, 5200) * np.exp(-clock(0.4) / 0.10) * (1 + 0.4 * wander(rng, 0.4, 30))
    lay(out, 0.06 * powder * fade(len(powder), 0.03, 0.1), 0.06)
    return within(stereo(out, 0.14), 0.15, 0.5)


def peel(rng: Generator) -> Signal:
    """A tangerine: the nail goes in, the skin tears in one long strip, wet and soft."""
    out = silence(1.5, 1)
    lay(out, 0.7 * grain(rng, 300, 1500, 0.012), 0.03)
    lay(out, 0.4 * grain(rng, 1200, 4200, 0.008), 0.035)
    for start, seconds, amount in ((0.16, 0.42, 0.8), (0.68, 0.62, 1.0)):
        pace = np.abs(wander(rng, seconds, 5)) + 0.4
        for at in scatter(rng, seconds, 190):
            here = pace[min(len(pace) - 1, int(at * RATE))]
            low = rng.uniform(500, 1500)
            lay(
                out,
                amount * 0.30 * here * rng.gamma(1.2, 0.5) * grain(rng, low, low * 3.0, rng.uniform(0.0015, 0.006)),
                start + at,
            )
        wet = bandpass(white(rng, seconds), 350, 1700) * np.abs(wander(rng, seconds, 26))
        lay(out, 0.10 * amount * wet * fade(len(wet), 0.06, 0.1), start)
    lay(out, 0.25 * grain(rng, 2500, 5500, 0.02), 0.60)
    return within(stereo(equalize(out, [("lp", 5000, 0, 0.6)]), 0.18), 0.08, 0.3)


def pour(rng: Generator) -> Signal:
    """Hot water into a steel flask: bubbles by the hundred, the air above them rising in pitch as it fills."""
    seconds = 2.3
    time = clock(seconds)
    out = np.zeros(len(time))
    flow = np.interp(time, [0, 0.12, 1.75, 2.05, 2.3], [0, 1, 0.9, 0.15, 0])
    for at in scatter(rng, 2.1, 260):
        strength = flow[int(at * RATE)]
        pitch, constant = rng.uniform(380, 1500), rng.uniform(0.004, 0.014)
        length = clock(constant * 6)
        bubble = np.sin(2 * np.pi * pitch * length * (1 + 1.1 * length / constant * 0.06)) * np.exp(-length / constant)
        lay(out, 0.5 * strength * rng.gamma(1.3, 0.5) * bubble * fade(len(bubble), 0.0015, 0.003), at)
    rush = bandpass(white(rng, seconds), 400, 3800) * flow * (1 + 0.2 * wander(rng, seconds, 14))
    out += 0.22 * rush
    # The column of air: a slowly rising resonance, taken step by step and blended.
    rising = np.zeros(len(time))
    heights = np.linspace(0, 1, 9)
    for part in heights:
        weight = np.maximum(0, 1 - np.abs(time / 2.0 - part) * 8)
        rising += weight * resonate(out, ((290 + 430 * part**1.3, 7, 1.6), (880 + 1150 * part**1.3, 8, 0.7)))
    return within(stereo(lowpass(0.55 * out + rising, 5500), 0.1), 0.12, 0.4)


EFFECTS = {
    "sfx_thermos_squeak": Effect(thermos_squeak, -24),
    "sfx_keys": Effect(keys, -30),
    "sfx_nut_spin": Effect(nut_spin, -30),
    "sfx_jar": Effect(jar, -25),
    "sfx_peel": Effect(peel, -31, -10),
    "sfx_pour": Effect(pour, -28),
}
