"""Paper and what writes on it: pages, pens, the dry marker, the clip."""

from __future__ import annotations

import numpy as np
from acoustics.filters import bandpass, equalize, lowpass, resonate
from acoustics.noise import grain, wander, white
from acoustics.signals import Generator, Signal, clock, decay, fade, lay, silence, stereo
from acoustics.space import within
from acoustics.struck import Mode, ring, wood

from effects.effect import Effect


def page(rng: Generator, seconds: float = 0.52) -> Signal:
    """A sheet lifted, swept over, laid down; from left to right."""
    time = clock(seconds)
    noise = white(rng, seconds)
    out = np.zeros(len(time))
    for low, high, centre, width in ((450, 1400, 0.20, 0.20), (1100, 3200, 0.42, 0.21), (2300, 6200, 0.60, 0.16)):
        out += bandpass(noise, low, high) * np.exp(-((((time / seconds) - centre) / width) ** 2))
    # Paper doesn't hiss, it crackles: many small folds giving way.
    for at in rng.uniform(0.06, 0.8, round(90 * seconds)) * seconds:
        lay(out, 0.55 * rng.random() * grain(rng, 1500, 5800, 0.0016), at)
    lay(out, 1.1 * lowpass(white(rng, 0.07), 480) * decay(0.07, 0.013), seconds * 0.78)
    angle = (np.interp(time, [0, seconds], [-0.5, 0.4]) + 1) * np.pi / 4
    sides = np.stack([out * np.cos(angle), out * np.sin(angle)], 1)
    return equalize(sides * fade(len(time), 0.02, 0.07)[:, None], [("high", 4200, -7, 0.6)])


def page_turn(rng: Generator) -> Signal:
    """A page is turned."""
    return within(page(rng), 0.12, 0.35)


def scratch(rng: Generator, seconds: float, low: float, high: float) -> Signal:
    """One stroke of a nib: quicker in the middle, with the grain of the paper in it."""
    noise = bandpass(white(rng, seconds), low, high)
    tooth = 1 + 0.35 * wander(rng, seconds, 90)
    speed = np.sin(np.linspace(0.12, np.pi, len(noise))) ** 0.8
    out = noise * tooth * speed
    lay(out, 0.5 * lowpass(white(rng, 0.02), 700) * decay(0.02, 0.003), 0)
    return out * fade(len(out), 0.004, 0.012)


def pen_scratch(rng: Generator) -> Signal:
    """Three characters written with a fountain pen: strokes short and long, the nib lifted between them."""
    out = silence(1.75, 1)
    at = 0.04
    for strokes in (5, 3, 4):
        for _ in range(strokes):
            seconds = float(rng.choice([0.045, 0.075, 0.13], p=[0.4, 0.4, 0.2]) * rng.uniform(0.85, 1.15))
            lay(out, rng.uniform(0.55, 1) * scratch(rng, seconds, rng.uniform(900, 1500), rng.uniform(3400, 5200)), at)
            at += seconds + rng.uniform(0.028, 0.05)
        at += 0.10
    out = resonate(out, ((420, 1.2, 0.7), (1350, 1.0, 1.0), (2900, 0.9, 0.6))) + 0.35 * out
    return within(stereo(out, 0.1), 0.08, 0.3)


def pen_roll(rng: Generator) -> Signal:
    """A six-sided pen rolls across the table, slower and slower, tips once more and lies."""
    out = silence(1.7, 1)
    at, gap = 0.03, 0.052
    strength = 1.0
    for step in range(17):
        side = 1 + 0.13 * np.sin(step * np.pi / 3 + 0.6)
        tap = wood(rng, 640 * side, 0.07, 0.25)
        lay(tap, 0.35 * wood(rng, 1710 * side, 0.03, 0.3), 0)
        lay(out, strength * rng.uniform(0.8, 1.0) * tap, at)
        lay(out, 0.07 * strength * grain(rng, 500, 2600, gap * 0.35), at + 0.004)
        at += gap
        gap *= 1.055 if step < 12 else 1.16
        strength *= 0.965 if step < 12 else 0.80
    lay(out, 0.18 * wood(rng, 520, 0.05, 0.2), at - gap * 0.62)
    angle = (np.interp(np.arange(len(out)), [0, len(out) * 0.8], [-0.45, 0.45]) + 1) * np.pi / 4
    moving = np.stack([out * np.cos(angle), out * np.sin(angle)], 1)
    return within(moving, 0.12, 0.4)


def _felt(rng: Generator, seconds: float, start: float, end: float) -> Signal:
    """A dry felt tip dragged over the board: it stutters, and now and then it sings."""
    time = clock(seconds)
    rub = bandpass(white(rng, seconds), 700, 3600)
    chatter = 48 + 22 * np.sin(np.pi * time / seconds) + 5 * wander(rng, seconds, 9)
    phase = np.cumsum(chatter) / 44100
    stutter = np.maximum(0, np.sin(2 * np.pi * phase)) ** 1.6
    pitch = np.interp(time, [0, seconds], [start, end]) * (1 + 0.012 * wander(rng, seconds, 14))
    tone_phase = 2 * np.pi * np.cumsum(pitch) / 44100
    squeak = np.sin(tone_phase) + 0.30 * np.sin(2 * tone_phase + 0.5) + 0.10 * np.sin(3 * tone_phase)
    sings = np.clip(wander(rng, seconds, 5) - 0.35, 0, 1.2)
    out = rub * (0.45 + 0.55 * stutter) + 0.40 * squeak * sings * (0.5 + 0.5 * stutter)
    return out * np.sin(np.linspace(0.2, np.pi, len(out))) ** 0.6 * fade(len(out), 0.012, 0.05)


def marker_dry(rng: Generator) -> Signal:
    """The marker without ink: shaken twice, tried with one short stroke and one long."""
    out = silence(1.75, 1)
    for at, amount in ((0.02, 0.5), (0.13, 0.42)):
        lay(out, amount * wood(rng, 820, 0.05, 0.2), at)
        lay(out, amount * 0.5 * wood(rng, 1350, 0.03, 0.2), at + 0.028)
    lay(out, 0.35 * lowpass(white(rng, 0.05), 600) * decay(0.05, 0.008), 0.40)
    lay(out, 0.75 * _felt(rng, 0.26, 1650, 1820), 0.41)
    lay(out, _felt(rng, 0.70, 1500, 2050), 0.80)
    # The board is a thin drum behind the tip.
    out = out + 0.5 * resonate(out, ((260, 2, 0.7), (610, 2.5, 0.6), (1500, 2, 0.4)))
    return within(stereo(lowpass(out, 6500), -0.12), 0.18, 0.6)


def clip(rng: Generator) -> Signal:
    """A spring clip opens with a creak of its steel and shuts: 咔."""
    out = silence(0.42, 1)
    lay(out, 0.16 * ring([Mode(1650, 0.05, 1), Mode(2480, 0.04, 0.6), Mode(3600, 0.03, 0.3)], 0.08, rng), 0.02)
    lay(out, 0.10 * grain(rng, 900, 3000, 0.012), 0.025)
    shut = ring([Mode(980, 0.05, 0.8), Mode(1730, 0.06, 1), Mode(2840, 0.045, 0.6), Mode(4210, 0.03, 0.25)], 0.1, rng)
    lay(out, shut, 0.19)
    lay(out, 0.7 * grain(rng, 800, 4200, 0.003), 0.19)
    lay(out, 0.35 * shut, 0.203)
    return within(stereo(lowpass(out, 6500), 0.15), 0.12, 0.35)


EFFECTS = {
    "sfx_page_turn": Effect(page_turn, -27),
    "sfx_pen_scratch": Effect(pen_scratch, -29),
    "sfx_pen_roll": Effect(pen_roll, -27),
    "sfx_marker_dry": Effect(marker_dry, -27),
    "sfx_clip": Effect(clip, -28, -8),
}
