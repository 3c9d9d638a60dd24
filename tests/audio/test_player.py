"""What comes out of the mixer: crossfades without clicks, loops without gaps, silence without a device.

SDL's disk driver writes the mix as raw samples, so that it can be listened to with arithmetic.
"""

from __future__ import annotations

import array
import itertools
import math
import os
import subprocess
import sys
import wave
from pathlib import Path

import pytest

RATE = 44100

PLAY = """
import sys, time
from pathlib import Path
import pygame
from game.audio.player import AudioPlayer
from game.audio.volumes import Volumes
from game.story.audio_state import AudioState, SoundCue, Track

folder = Path(sys.argv[1])
full = Volumes(1, 1, 1, 1, 1, 1)
player = AudioPlayer(
    lambda kind, name: folder / f"{name}.wav" if (folder / f"{name}.wav").exists() else None, full,
    blips=lambda voice: [folder / "blip.wav"], resource=lambda path: folder / path,
    report=lambda what: print("told", what),
)

def run(seconds):
    end = time.perf_counter() + seconds
    last = time.perf_counter()
    while time.perf_counter() < end:
        now = time.perf_counter()
        player.update(now - last)
        last = now
        time.sleep(0.004)

def music(name, fade=0.2, volume=0.5):
    player.show(AudioState(music=Track(name, volume, fade)))
    player.wait_until_decoded()

exec(sys.argv[2])
player.close()
"""


def tone(file: Path, frequency: float, seconds: float) -> None:
    # A whole number of waves, so that the sound itself loops without a step.
    count = round(round(seconds * frequency) / frequency * RATE)
    samples = array.array("h")
    for index in range(count):
        value = int(12000 * math.sin(2 * math.pi * frequency * index / RATE))
        samples.extend((value, value))
    with wave.open(str(file), "wb") as out:
        out.setnchannels(2)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())


def play(tmp_path: Path, script: str, **environment: str) -> tuple[list[int], str]:
    dump = tmp_path / "dump.raw"
    done = subprocess.run(
        [sys.executable, "-c", PLAY, str(tmp_path), script],
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parent.parent.parent),
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "disk",
            "SDL_DISKAUDIOFILE": str(dump),
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    samples = array.array("h")
    if dump.exists():
        data = dump.read_bytes()
        samples.frombytes(data[: len(data) // 4 * 4])
    return list(samples[::2]), done.stdout


def strength(samples: list[int], frequency: float) -> float:
    """How much of one frequency there is, 0..1 of full scale (Goertzel)."""
    factor = 2 * math.cos(2 * math.pi * frequency / RATE)
    before = last = 0.0
    for sample in samples:
        before, last = last, sample + factor * last - before
    power = last * last + before * before - factor * last * before
    return 2 * math.sqrt(max(power, 0.0)) / max(1, len(samples)) / 32768


def largest_step(samples: list[int]) -> int:
    return max((abs(b - a) for a, b in itertools.pairwise(samples)), default=0)


@pytest.fixture
def sounds(tmp_path: Path) -> Path:
    tone(tmp_path / "low.wav", 300, 0.5)
    tone(tmp_path / "high.wav", 1500, 0.5)
    tone(tmp_path / "blip.wav", 700, 0.05)
    return tmp_path


def test_one_piece_gives_way_to_the_next_without_a_click(sounds: Path) -> None:
    samples, _ = play(sounds, "music('low'); run(0.5); music('high', 0.3); run(0.8)")
    piece = RATE // 10
    blocks = [samples[start : start + piece] for start in range(0, len(samples) - piece, piece)]
    low = [strength(block, 300) for block in blocks]
    high = [strength(block, 1500) for block in blocks]
    assert max(low) > 0.05 and max(high) > 0.05
    assert any(a > 0.02 and b > 0.02 for a, b in zip(low, high, strict=True)), "they never sound together"
    assert low[-1] < 0.002 and high[0] < 0.002
    # A 1500 Hz wave at this height moves by at most 0.215 of its height a sample; a click would be far more.
    assert largest_step(samples) < 12000 * 0.5 * 0.3


def test_a_piece_that_loops_has_no_gap(sounds: Path) -> None:
    samples, _ = play(sounds, "music('low', 0.02); run(1.6)")
    piece = RATE // 50
    heard = [max(map(abs, samples[start : start + piece])) for start in range(0, len(samples) - piece, piece)]
    sounding = [index for index, height in enumerate(heard) if height > 3000]
    assert len(sounding) > 50, "it was hardly heard"
    assert min(heard[sounding[2] : sounding[-2]]) > 3000


def test_a_piece_that_ends_fades_to_silence(sounds: Path) -> None:
    samples, _ = play(sounds, "music('low'); run(0.4); player.show(AudioState(fade_out=0.3)); run(0.6)")
    assert max(map(abs, samples[-RATE // 10 :])) == 0
    assert largest_step(samples) < 800


def test_music_is_held_back_while_it_is_ducked(sounds: Path) -> None:
    samples, _ = play(sounds, "music('low', 0.02); run(0.5); player.duck_for(2.0); run(0.8)")
    first, last = strength(samples[RATE // 4 : RATE // 2], 300), strength(samples[-RATE // 4 :], 300)
    assert last < first * 0.65


def test_a_sound_is_repeated_as_often_as_it_says(sounds: Path) -> None:
    samples, _ = play(sounds, "print(player.play(SoundCue('blip', times=3))); run(0.5)")
    assert 0.12 < sum(1 for sample in samples if abs(sample) > 600) / RATE < 0.16


def test_muted_nothing_is_heard(sounds: Path) -> None:
    script = "player.mute(True); music('low'); player.play(SoundCue('blip')); player.blip('x'); run(0.4)"
    samples, _ = play(sounds, script)
    assert not any(samples)


def test_a_missing_sound_is_told_once_and_the_game_goes_on(sounds: Path) -> None:
    script = "music('gone'); music('low'); run(0.2); music('gone'); player.play(SoundCue('gone')); run(0.2)"
    _, told = play(sounds, script)
    assert told.count("no sound is called gone") == 1


def test_a_damaged_sound_is_told_and_the_game_goes_on(sounds: Path) -> None:
    (sounds / "broken.wav").write_bytes(b"RIFF....WAVE")
    _, told = play(sounds, "music('broken'); run(0.2); music('low'); run(0.2)")
    assert "broken.wav" in told


def test_without_a_device_everything_is_silent_and_nothing_fails(sounds: Path) -> None:
    script = "print(player.available); music('low'); player.play(SoundCue('blip')); player.blip('x'); run(0.05)"
    _, told = play(sounds, script, SDL_AUDIODRIVER="no_such_driver")
    assert "told no sound" in told and "False" in told
