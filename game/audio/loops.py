"""Loop points of Ogg Vorbis files, and the sound that plays round and round without a seam.

Owns the reading of LOOPSTART and LOOPLENGTH comments. Must not know what is played when.
"""

from __future__ import annotations

import re
from pathlib import Path

import pygame

_TAG = re.compile(rb"(LOOPSTART|LOOPLENGTH)=(\d{1,12})", re.IGNORECASE)
_HEADER_BYTES = 16384


class SoundError(Exception):
    """A sound file that can't be played; the message names it."""


def read_loop(file: Path) -> tuple[int, int] | None:
    """Loop start and length in samples of the file's own rate, or None when the file has no (usable) tags."""
    with file.open("rb") as stream:
        head = stream.read(_HEADER_BYTES)
    tags = {match[1].upper(): int(match[2]) for match in _TAG.finditer(head)}
    start, length = tags.get(b"LOOPSTART", 0), tags.get(b"LOOPLENGTH", 0)
    return (start, length) if length > 0 else None


def load_loop(file: Path) -> pygame.mixer.Sound:
    """The file as one sound that may be repeated for ever. Blocking: some 2 ms of work for each second of sound.

    A tagged file is a head without the echo of the end, followed by the loop body; the body, turned so that it begins
    where the piece begins, is the whole piece with its own echo folded in. One buffer played with `loops=-1` is
    repeated by the mixer within its callback, sample by sample; two queued sounds would leave a gap of up to a buffer.
    Raises SoundError when the file can't be decoded.
    """
    try:
        whole = pygame.mixer.Sound(str(file))
        loop = read_loop(file)
    except (pygame.error, OSError) as error:
        raise SoundError(f"{file}: {error}") from error
    if loop is None:
        return whole
    device = pygame.mixer.get_init()
    if not device:
        return whole
    _rate, size, channels = device
    frame = abs(size) // 8 * channels
    samples = memoryview(whole).cast("B")  # type: ignore[arg-type]  # a Sound is a buffer; its stub does not say so
    frames = len(samples) // frame
    # The tags count samples of the file; a device of another rate resampled it.
    scale = frames / max(1, loop[0] + loop[1])
    if not 0.5 < scale < 4:
        return whole
    start = round(loop[0] * scale)
    length = min(round(loop[1] * scale), frames - start)
    turn = start % length if length else 0
    if length <= 0:
        return whole
    # Copied from sound to sound: a minute is ten megabytes, and each copy on the way would be another ten.
    body = samples[start * frame : (start + length) * frame]
    sound = pygame.mixer.Sound(buffer=body)
    cut = (length - turn) * frame
    turned = memoryview(sound).cast("B")  # type: ignore[arg-type]
    turned[: len(body) - cut] = body[cut:]
    turned[len(body) - cut :] = body[:cut]
    return sound
