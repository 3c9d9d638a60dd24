"""What a proof-reader finds in a performed score: wrong notes, notes that rub, notes that land where they must not.

Owns the rules of writing. Must not know how anything sounds.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from composition.harmony import index_at
from composition.performance import Part
from composition.pitches import name_of
from composition.score import Score

UNPITCHED = frozenset({"brushes", "bangu", "big_drum", "block"})
LEADING = frozenset({"guzheng", "violin1", "violins", "clarinet", "clarinet2", "cello_solo", "pizz_left", "pizz_right"})
QUARTET = ("violin1", "violin2", "viola", "cello")
LANDED = 1.5
"""Beats from which a leading note counts as a place of rest."""


def clashes(score: Score, parts: Sequence[Part]) -> list[str]:
    """Notes outside the key or the chord, and notes of a beat or more that rub against it."""
    out: list[str] = []
    for part in (part for part in parts if part.instrument not in UNPITCHED):
        for note in part.notes:
            tone = note.pitch % 12
            here = score.harmonies[index_at(score.harmonies, note.beat)].chord
            where = f"{part.name} bar {note.beat / score.meter + 1:.2f}: {name_of(note.pitch)}"
            if tone not in score.scale and tone not in (*here.tones, here.bass):
                out.append(f"{where} is outside the key over {here.symbol}")
                continue
            end = note.beat + note.beats
            for harmony in score.harmonies:
                shared = min(end, harmony.beat + harmony.beats) - max(note.beat, harmony.beat)
                if shared < (1.5 if "l" in note.colours else 1.0) - 1e-6:
                    continue
                sound = {*harmony.chord.tones, harmony.chord.bass}
                if tone in sound or tone in harmony.chord.colours:
                    continue
                rub = "rubs against" if 1 in {(tone - other) % 12 for other in sound} else "is not in"
                out.append(f"{where} {rub} {harmony.chord.symbol} for {shared:g} beats")
    return out


def parallels(parts: Sequence[Part], names: Collection[str]) -> list[str]:
    """Parallel fifths and octaves between written voices, wherever two of them move together at one beat."""
    lines = {part.name: part.notes for part in parts if part.name in names}
    out: list[str] = []
    for one, two in itertools.combinations(names, 2):
        starts = {round(note.beat, 3): i for i, note in enumerate(lines[one])}
        for j, note in enumerate(lines[two]):
            i = starts.get(round(note.beat, 3), 0)
            if not i or not j:
                continue
            a0, a1, b0, b1 = lines[one][i - 1], lines[one][i], lines[two][j - 1], note
            if abs(a0.beat + a0.beats - a1.beat) > 0.01 or abs(b0.beat + b0.beats - b1.beat) > 0.01:
                continue
            before, after = (a0.pitch - b0.pitch) % 12, (a1.pitch - b1.pitch) % 12
            if before == after and before in (0, 7) and (a1.pitch - a0.pitch) * (b1.pitch - b0.pitch) > 0:
                out.append(f"{one}/{two} at beat {note.beat:g}: parallel {'octaves' if before == 0 else 'fifths'}")
    return out


def landings(score: Score, parts: Sequence[Part]) -> list[str]:
    """Leading notes that rest on do: the motif never gets there in these pieces. Accompaniment may."""
    return [
        f"{part.name} bar {note.beat / score.meter + 1:.2f}: rests on do"
        for part in parts
        if part.instrument in LEADING and part.name != "ground"
        for note in part.notes
        if note.pitch % 12 == score.gong and note.beats >= LANDED and "l" not in note.colours
    ]


def faults(score: Score, parts: Sequence[Part]) -> list[str]:
    """Everything that is wrong with a score."""
    found = clashes(score, parts) + landings(score, parts)
    if set(QUARTET) <= {part.name for part in parts}:
        found += parallels(parts, QUARTET)
    return found
