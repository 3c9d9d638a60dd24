"""Sound iron, cracked iron, the tuning fork, the small hammer: what is listened to.

The good casting, the fork and the anvil in the music ring on the same A: ear and machine agree on one pitch.
"""

from __future__ import annotations

from acoustics.filters import lowpass
from acoustics.noise import grain, white
from acoustics.signals import Generator, Signal, decay, fade, lay, silence, stereo
from acoustics.space import within
from acoustics.struck import Mode, dead_iron, iron, ring, thud, wood

from effects.effect import Effect

PITCH = 440.0


def iron_good(rng: Generator) -> Signal:
    """当: a sound casting rings for three seconds and more."""
    return within(stereo(iron(rng, PITCH, 3.6, 0.5), 0.06), 0.22, 1.3)


def iron_bad(rng: Generator) -> Signal:
    """哒: the crack swallows it."""
    return within(stereo(dead_iron(rng, PITCH), 0.06), 0.14, 0.5)


def tuning_fork(rng: Generator) -> Signal:
    """A fork struck on a knee and held up: the clang is gone at once, the tone stays."""
    seconds = 4.2
    tone = ring([Mode(PITCH, 7.5, 1.0), Mode(PITCH * 2.002, 1.4, 0.10), Mode(PITCH * 6.27, 0.55, 0.16)], seconds)
    swell = 1 - 0.35 * decay(seconds, 0.25)
    out = tone * swell * fade(len(tone), 0.006, 1.6)
    lay(out, 0.35 * lowpass(white(rng, 0.04), 900) * decay(0.04, 0.008), 0)
    return within(stereo(out, -0.08), 0.16, 0.9)


def hammer_down(rng: Generator) -> Signal:
    """A small hammer stood on its head: 笃, iron on an old table, then the handle is let go."""
    out = silence(0.5, 1)
    lay(out, thud(rng, 128, 0.32, 0.55), 0.01)
    lay(out, 0.45 * wood(rng, 340, 0.14, 0.3), 0.012)
    lay(out, 0.10 * ring([Mode(1870, 0.10, 1), Mode(2950, 0.06, 0.5)], 0.12, rng), 0.012)
    lay(out, 0.10 * grain(rng, 600, 2200, 0.012), 0.19)
    return within(stereo(out, 0.1), 0.16, 0.5)


EFFECTS = {
    "sfx_iron_good": Effect(iron_good, -20),
    "sfx_iron_bad": Effect(iron_bad, -22),
    "sfx_tuning_fork": Effect(tuning_fork, -25),
    "sfx_hammer_down": Effect(hammer_down, -24),
}
