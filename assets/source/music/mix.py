"""Stems to a finished cue: levels, hall, tone, glue, limiter, and the loop.

A loop's tail is folded round and everything runs on the circular signal, so the loop body is its own steady state; the
file is a clean head (nothing of the end rings in it) and then the body, which LOOPSTART and LOOPLENGTH name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from acoustics.dynamics import glue, limit
from acoustics.filters import equalize
from acoustics.meters import loudness
from acoustics.signals import RATE, Signal, frames, from_db, place, shaped
from acoustics.space import reverberate, room
from composition.performance import Part
from composition.score import Score
from orchestra.made import made_stem
from orchestra.sampled import sampled_stem

LOUDNESS, CEILING = -18.0, -2.0
"""LUFS of a finished cue; dBFS that its peaks stay under, which leaves the codec a decibel."""

LEAD_IN, TAIL = 0.5, 6.0
_PICKUP, _JOIN = 0.16, 0.12
_TONE = (("hp", 28, 0, 0.7), ("low", 150, 1.5, 0.6), ("peak", 540, -1.5, 0.9), ("high", 5200, 3.5, 0.6))


@dataclass(frozen=True)
class Cue:
    """A finished piece: samples, and the loop in it (length 0 for none)."""

    signal: Signal
    loop_start: int
    loop_length: int


def _stem(score: Score, part: Part, instrument: Mapping[str, Any], total: int) -> Signal:
    model = instrument.get("model")
    if model:
        signal = made_stem(model, part.notes, LEAD_IN, total)
    else:
        signal = sampled_stem(part.notes, instrument, score.pentatonic, LEAD_IN, total)
    signal = place(equalize(signal, instrument.get("eq", ())), instrument["pan"], instrument["width"])
    level = loudness(signal)
    # Mixing without ears: every stem is set to a loudness of its own, whatever its samples' level is.
    return signal * from_db(instrument["lufs"] + part.trim - level) if np.isfinite(level) else signal


def _bus(dry: Signal, sent: Signal, score: Score) -> Signal:
    hall = room(float(score.mix.get("hall", 1.9)))
    wet = reverberate(equalize(sent, [("hp", 150, 0, 0.7), ("high", 6000, -2, 0.7)]), hall)
    signal = dry + wet * from_db(float(score.mix.get("wet", 0)))
    middle, side = signal.mean(1, keepdims=True), (signal[:, :1] - signal[:, 1:]) / 2
    signal = np.c_[middle + side, middle - side]
    return equalize(signal, [*_TONE, *score.mix.get("tone", ())])


def _fold(signal: Signal, length: int) -> Signal:
    """What sounds before the first bar is laid under the end, what rings after the last under the beginning."""
    lead_in = int(LEAD_IN * RATE)
    body = signal[lead_in : lead_in + length].copy()
    body[-lead_in:] += signal[:lead_in]
    tail = signal[lead_in + length :]
    body[: len(tail)] += tail
    return body


def _master(signal: Signal, gain: float) -> Signal:
    return limit(glue(signal * from_db(gain), threshold=-19), CEILING)


def render(score: Score, parts: Sequence[Part], instruments: Mapping[str, Mapping[str, Any]]) -> Cue:
    """Play and mix the parts. Takes some 20 seconds of one core for a cue."""
    length = frames(score.length)
    total = int(LEAD_IN * RATE) + length + int(TAIL * RATE)
    dry, sent = np.zeros((total, 2)), np.zeros((total, 2))
    for part in parts:
        instrument = instruments[part.instrument]
        stem = _stem(score, part, instrument, total)
        dry += stem
        sent += stem * instrument["send"]
    return _looped(score, dry, sent, length) if score.loop else _ending(score, dry, sent, length)


def _gain_for(signal: Signal, body: slice) -> float:
    gain = LOUDNESS - loudness(signal[body])
    for _ in range(2):
        gain += LOUDNESS - loudness(_master(signal, gain)[body])
    return gain


def _looped(score: Score, dry: Signal, sent: Signal, length: int) -> Cue:
    dry_loop, sent_loop = _fold(dry, length), _fold(sent, length)
    twice = _bus(np.r_[dry_loop, dry_loop], np.r_[sent_loop, sent_loop], score)
    gain = _gain_for(twice, slice(length, None))
    body = _master(twice, gain)[length:]
    once = _master(_bus(dry, sent, score), gain)
    head_length = frames(score.time(score.head_bars * score.meter))
    pickup, lead_in, join = int(_PICKUP * RATE), int(LEAD_IN * RATE), int(_JOIN * RATE)
    head = once[lead_in - pickup : lead_in + head_length].copy()
    blend = np.linspace(0, 1, join)[:, None]
    head[-join:] = head[-join:] * (1 - blend) + body[head_length - join : head_length] * blend
    head[: pickup // 2] *= np.linspace(0, 1, pickup // 2)[:, None]
    return Cue(np.r_[head, body[head_length:], body[:head_length]], pickup + head_length, length)


def _ending(score: Score, dry: Signal, sent: Signal, length: int) -> Cue:
    signal = _bus(dry, sent, score)
    start = int((LEAD_IN - _PICKUP) * RATE)
    end = int(LEAD_IN * RATE) + length + frames(float(score.mix.get("tail", 1.5)))
    signal = signal[start:end]
    finished = _master(signal, _gain_for(signal, slice(None)))
    return Cue(shaped(finished, 0.01, float(score.mix.get("tail", 1.5))), 0, 0)
