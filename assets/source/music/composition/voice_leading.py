"""The smoothest way for a choir through a course of chords, found by dynamic programming."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

from composition.harmony import Chord, Harmony

Voicing = tuple[int, ...]
TopLine = Callable[[float], float]
"""Beat to the pitch that the highest voice should be near."""

_KEPT = 80


def voicings(chord: Chord, voices: int, low: int, high: int) -> Iterator[Voicing]:
    """All ways to spread a chord that leave out nothing needed and have no muddy or gaping intervals."""
    pool = [number for number in range(low, high + 1) if number % 12 in chord.tones]
    for voicing in itertools.combinations(pool, voices):
        if not chord.needed <= {number % 12 for number in voicing} and len(chord.needed) <= voices:
            continue
        gaps = [upper - lower for lower, upper in itertools.pairwise(voicing)]
        muddy = any(gap == 1 and lower < 60 for gap, lower in zip(gaps, voicing, strict=False))
        if (gaps and (max(gaps) > 10 or muddy)) or sum(gap <= 2 for gap in gaps) > 1:
            continue
        yield voicing


def bass_line(harmonies: list[Harmony], low: int) -> list[int]:
    """The basses of the chords, each in the octave nearest to the one before."""
    out: list[int] = []
    for harmony in harmonies:
        choices = [number for number in range(low, low + 14) if number % 12 == harmony.chord.bass]
        before = out[-1] if out else low + 5
        out.append(min(choices, key=lambda n: abs(n - before) + 0.3 * abs(n - low - 5)))
    return out


def parallels(one: Voicing, two: Voicing) -> int:
    """How many pairs of voices move together from a fifth to a fifth or an octave to an octave."""
    count = 0
    for i, j in itertools.combinations(range(len(one)), 2):
        before, after = (one[j] - one[i]) % 12, (two[j] - two[i]) % 12
        moved = one[i] != two[i] and (one[i] - two[i]) * (one[j] - two[j]) > 0
        count += before == after and before in (0, 7) and moved
    return count


def _fitness(voicing: Voicing, chord: Chord, low: int, high: int, wanted: float | None) -> float:
    middle = (low + high) / 2 if wanted is None else wanted - 7
    score = abs(sum(voicing) / len(voicing) - middle) + 0.15 * (voicing[-1] - voicing[0])
    score += 0.0 if voicing[0] % 12 != chord.bass else 1.5
    score += 2.5 * (len(voicing) - len({number % 12 for number in voicing}))
    return score + (0.0 if wanted is None else 1.8 * abs(voicing[-1] - wanted))


def _motion(one: Voicing, two: Voicing, bass_one: int, bass_two: int) -> float:
    cost = sum(abs(a - b) ** 1.2 for a, b in zip(one, two, strict=True))
    cost += 5 * parallels((bass_one, *one), (bass_two, *two))
    return cost + 0.6 * max(0, abs(one[-1] - two[-1]) - 2)


def lead(
    harmonies: list[Harmony], voices: int, low: int, high: int, bass_low: int = 36, top: TopLine | None = None
) -> tuple[list[Voicing], list[int]]:
    """The chain of voicings that moves least, and its basses. ValueError when a chord has no voicing in the range."""
    choices: list[dict[Voicing, float]] = []
    for harmony in harmonies:
        wanted = top(harmony.beat) if top else None
        scored = {v: _fitness(v, harmony.chord, low, high, wanted) for v in voicings(harmony.chord, voices, low, high)}
        if not scored:
            raise ValueError(f"no voicing for {harmony.chord.symbol} between {low} and {high}")
        best = sorted(scored, key=lambda v: scored[v])[:_KEPT]
        choices.append({v: 0.55 * scored[v] for v in best})
    bass = bass_line(harmonies, bass_low)
    table: list[dict[Voicing, tuple[float, Voicing | None]]] = [{v: (cost, None) for v, cost in choices[0].items()}]
    for step in range(1, len(harmonies)):
        row: dict[Voicing, tuple[float, Voicing | None]] = {}
        for voicing, cost in choices[step].items():
            reach = {u: known[0] + _motion(u, voicing, bass[step - 1], bass[step]) for u, known in table[-1].items()}
            before = min(reach, key=lambda u: reach[u])
            row[voicing] = (reach[before] + cost, before)
        table.append(row)
    last = table[-1]
    chain = [min(last, key=lambda v: last[v][0])]
    for row in reversed(table[1:]):
        before_last = row[chain[-1]][1]
        assert before_last is not None
        chain.append(before_last)
    return chain[::-1], bass
