"""The engine's own sounds: wood, paper, ink. Short, quiet, and on the five notes D E F# A B."""

from __future__ import annotations

import numpy as np
from acoustics.filters import bandpass, equalize, lowpass
from acoustics.noise import grain, white
from acoustics.plucked import harmonic
from acoustics.signals import Generator, Signal, clock, decay, fade, lay, silence, stereo
from acoustics.space import within
from acoustics.struck import thud, wood

from effects.effect import Effect
from effects.paper import page, scratch

E4, A4, B4, E5, F5_SHARP, A5, B5, E6 = 329.63, 440.0, 493.88, 659.26, 739.99, 880.0, 987.77, 1318.51


def _soft(signal: Signal, hertz: float = 4500) -> Signal:
    return equalize(lowpass(signal, hertz), [("hp", 140, 0, 0.7)])


def move(rng: Generator) -> Signal:
    """A bead of wood touched: the mark goes to another option."""
    out = silence(0.10, 1)
    lay(out, wood(rng, A5, 0.045, 0.15), 0.001)
    lay(out, 0.10 * grain(rng, 1200, 3600, 0.006), 0.001)
    return stereo(_soft(out, 3600) * fade(len(out), 0.001, 0.03))


def confirm(rng: Generator) -> Signal:
    """A seal pressed on paper, and two strings that say yes."""
    out = silence(0.75, 1)
    lay(out, 0.55 * thud(rng, 150, 0.12, 0.35), 0.001)
    lay(out, 0.40 * wood(rng, E4, 0.07, 0.15), 0.001)
    lay(out, 0.26 * harmonic(A4, 0.6, 0.5, 3), 0.012)
    lay(out, 0.30 * harmonic(E5, 0.6, 0.55, 4), 0.075)
    return within(stereo(_soft(out, 5000) * fade(len(out), 0.001, 0.3)), 0.14, 0.5)


def cancel(rng: Generator) -> Signal:
    """A sheet drawn back, and the wood a step lower."""
    out = silence(0.34, 1)
    slide = bandpass(white(rng, 0.13), 700, 3000) * np.sin(np.linspace(0, np.pi, len(clock(0.13)))) ** 1.5
    lay(out, 0.14 * slide, 0.0)
    lay(out, 0.50 * wood(rng, B4, 0.07, 0.15), 0.012)
    lay(out, 0.62 * wood(rng, E4, 0.10, 0.12), 0.085)
    return within(stereo(_soft(out, 3600) * fade(len(out), 0.002, 0.08)), 0.10, 0.4)


def choose(rng: Generator) -> Signal:
    """An answer given: the seal comes down with weight, and two strings sound together, open."""
    out = silence(1.1, 1)
    lay(out, 0.85 * thud(rng, 118, 0.18, 0.4), 0.001)
    lay(out, 0.45 * wood(rng, E4, 0.09, 0.2), 0.001)
    lay(out, 0.22 * harmonic(B4, 0.9, 0.5, 21), 0.030)
    lay(out, 0.24 * harmonic(E5, 0.9, 0.5, 22), 0.052)
    return within(stereo(_soft(out, 4600) * fade(len(out), 0.001, 0.4)), 0.16, 0.6)


def _slide(rng: Generator, seconds: float, upwards: bool) -> Signal:
    """A sheet drawn out of a folder or pushed back."""
    count = len(clock(seconds))
    low = bandpass(white(rng, seconds), 500, 1900)
    high = bandpass(white(rng, seconds), 1600, 3600)
    rise = np.linspace(0, 1, count) if upwards else np.linspace(1, 0, count)
    return (low * (1 - rise) + high * rise) * np.sin(np.linspace(0, np.pi, count)) ** 1.4


def opened(rng: Generator) -> Signal:
    """A sheet drawn out of its folder, wood upwards."""
    out = silence(0.36, 1)
    lay(out, 0.16 * _slide(rng, 0.16, True), 0.0)
    lay(out, 0.42 * wood(rng, A4, 0.06, 0.15), 0.045)
    lay(out, 0.46 * wood(rng, E5, 0.07, 0.15), 0.115)
    return within(stereo(_soft(out, 4000) * fade(len(out), 0.002, 0.08)), 0.10, 0.4)


def closed(rng: Generator) -> Signal:
    """The sheet goes back, wood downwards."""
    out = silence(0.36, 1)
    lay(out, 0.16 * _slide(rng, 0.15, False), 0.0)
    lay(out, 0.42 * wood(rng, E5, 0.05, 0.12), 0.020)
    lay(out, 0.50 * wood(rng, A4, 0.08, 0.12), 0.095)
    return within(stereo(_soft(out, 3600) * fade(len(out), 0.002, 0.08)), 0.10, 0.4)


def refused(rng: Generator) -> Signal:
    """Not possible: two dull knocks on the same board, no string answers."""
    out = silence(0.30, 1)
    for at, amount in ((0.001, 0.8), (0.105, 0.6)):
        lay(out, amount * wood(rng, B4 / 2, 0.06, 0.1), at)
        lay(out, 0.3 * amount * thud(rng, 165, 0.07, 0.3), at)
    return within(stereo(_soft(out, 2600) * fade(len(out), 0.001, 0.06)), 0.05, 0.25)


def turn(rng: Generator) -> Signal:
    """A small page."""
    return within(equalize(page(rng, 0.30), [("lp", 5200, 0, 0.7)]), 0.08, 0.3)


def save(rng: Generator) -> Signal:
    """Signed and sealed: a flourish of the nib, the seal, and a harmonic that hangs on re."""
    out = silence(1.5, 1)
    for at, seconds in ((0.005, 0.07), (0.10, 0.05), (0.17, 0.16)):
        lay(out, 0.22 * scratch(rng, seconds, 1000, 3800), at)
    lay(out, 0.70 * thud(rng, 138, 0.15, 0.4), 0.40)
    lay(out, 0.35 * wood(rng, E4, 0.08, 0.2), 0.40)
    for index, hertz in enumerate((A5, B5, E6)):
        lay(out, 0.17 * harmonic(hertz, 0.9, 0.45, 7 + index), 0.43 + 0.085 * index)
    return within(stereo(_soft(out, 5500) * fade(len(out), 0.002, 0.5)), 0.22, 0.9)


def timer(rng: Generator) -> Signal:
    """One tick of time that runs out: dry wood over a small escapement."""
    out = silence(0.16, 1)
    lay(out, 0.9 * wood(rng, E5, 0.05, 0.35), 0.001)
    lay(out, 0.35 * wood(rng, A4, 0.07, 0.2), 0.001)
    lay(out, 0.12 * wood(rng, B5, 0.03, 0.3), 0.022)
    return within(stereo(_soft(out, 4200) * fade(len(out), 0.0008, 0.05)), 0.06, 0.25)


def note(rng: Generator) -> Signal:
    """Something is written down: three strokes and the string for it."""
    out = silence(1.1, 1)
    for at, seconds in ((0.005, 0.05), (0.08, 0.06), (0.165, 0.10)):
        lay(out, 0.30 * scratch(rng, seconds, 1000, 3800), at)
    lay(out, 0.17 * harmonic(F5_SHARP, 0.8, 0.45, 11), 0.27)
    lay(out, 0.20 * harmonic(B5, 0.8, 0.45, 12), 0.36)
    lay(out, 0.10 * lowpass(white(rng, 0.04), 500) * decay(0.04, 0.007), 0.27)
    return within(stereo(_soft(out, 5200) * fade(len(out), 0.002, 0.4)), 0.16, 0.6)


EFFECTS = {
    "ui_move": Effect(move, -32, -13),
    "ui_confirm": Effect(confirm, -25, -8),
    "ui_choose": Effect(choose, -24, -8),
    "ui_cancel": Effect(cancel, -27, -10),
    "ui_open": Effect(opened, -28, -10),
    "ui_close": Effect(closed, -28, -10),
    "ui_error": Effect(refused, -28, -9),
    "ui_page": Effect(turn, -28, -10),
    "ui_save": Effect(save, -25, -8),
    "ui_timer": Effect(timer, -28, -8),
    "ui_note": Effect(note, -26, -9),
}
