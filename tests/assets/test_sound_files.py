"""The music, sounds and blips that are shipped are as loud, as clean and as seamless as they should be."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

np = pytest.importorskip("numpy")
soundfile = pytest.importorskip("soundfile")
pyloudnorm = pytest.importorskip("pyloudnorm")

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
SCORES = ASSETS / "source" / "music" / "scores"
RATE = 44100

MUSIC = sorted((ASSETS / "music").glob("mus_*.ogg"))
STINGERS = sorted((ASSETS / "music").glob("sting_*.ogg"))
AMBIENCE = sorted((ASSETS / "ambience").glob("*.ogg"))
EFFECTS = sorted((ASSETS / "sound").glob("sfx_*.ogg"))
INTERFACE = sorted((ROOT / "game" / "resources" / "sound").glob("ui_*.ogg"))
BLIPS = sorted((ASSETS / "sound" / "blips").glob("*.wav"))
VOICES: dict[str, dict[str, Any]] = yaml.safe_load(
    (ASSETS / "source" / "sound" / "voices" / "voices.yaml").read_text(encoding="utf-8")
)


def read(file: Path) -> Any:
    signal, rate = soundfile.read(file, always_2d=True)
    assert rate == RATE, f"{file.name}: {rate} Hz"
    return signal


def loop_of(file: Path) -> tuple[int, int]:
    """LOOPSTART and LOOPLENGTH from the comments of an Ogg file."""
    head = file.read_bytes()[:16384]
    tags = {name: int(value) for name, value in re.findall(rb"(LOOPSTART|LOOPLENGTH)=(\d+)", head)}
    return tags[b"LOOPSTART"], tags[b"LOOPLENGTH"]


def loudness(signal: Any) -> float:
    return float(pyloudnorm.Meter(RATE).integrated_loudness(signal))


def true_peak(signal: Any, *, spots: int = 40, reach: int = 64) -> float:
    """The eight times oversampled peak in dBTP, looked for around the loudest samples only."""
    mono = np.abs(signal).max(1)
    blocks = mono[: len(mono) // reach * reach].reshape(-1, reach).max(1)
    highest = float(mono.max())
    for block in np.argsort(blocks)[-spots:]:
        start = max(0, int(block) * reach - reach)
        piece = signal[start : start + 3 * reach]
        spectrum = np.fft.rfft(piece * np.hanning(len(piece))[:, None], axis=0)
        dense = np.fft.irfft(spectrum, 8 * len(piece), axis=0) * 8
        window = np.interp(np.arange(8 * len(piece)) / 8, np.arange(len(piece)), np.hanning(len(piece)))
        middle = slice(8 * reach, 16 * reach)
        highest = max(highest, float((np.abs(dense[middle]).max(1) / window[middle]).max()))
    return float(20 * np.log10(highest + 1e-12))


def share_above(signal: Any, hertz: float) -> float:
    """Energy above a frequency in dB of the whole."""
    power = np.abs(np.fft.rfft(signal.mean(1))) ** 2
    bins = np.fft.rfftfreq(len(signal), 1 / RATE)
    return float(10 * np.log10(power[bins >= hertz].sum() / power.sum() + 1e-12))


def join_step(loop: Any) -> float:
    """The jump from the loop's last sample to its first, over what is usual around there."""
    mono = loop.mean(1)
    steps = np.abs(np.diff(np.r_[mono[-4000:], mono[:4000]]))
    return float(abs(mono[0] - mono[-1]) / np.percentile(steps, 99))


def of(files: list[Path]) -> Any:
    return pytest.mark.parametrize("file", files, ids=lambda file: file.stem)


def test_there_is_something_to_check() -> None:
    assert len(MUSIC) >= 5
    assert len(STINGERS) >= 2
    assert len(AMBIENCE) >= 4
    assert len(EFFECTS) >= 27


def test_every_sound_the_interface_plays_is_there() -> None:
    named = re.compile(r'"(ui_[a-z]+)"')
    played = {
        name
        for module in (ROOT / "game").rglob("*.py")
        for line in module.read_text(encoding="utf-8").splitlines()
        if ".sound(" in line
        for name in named.findall(line)
    }
    assert played
    assert played <= {file.stem for file in INTERFACE}


def test_every_sound_the_story_declares_is_there() -> None:
    story = yaml.safe_load((ROOT / "scripts" / "story.yaml").read_text(encoding="utf-8"))
    wanted = [ASSETS / folder / f"{name}.ogg" for folder in ("music", "ambience") for name in story.get(folder, {})]
    for name in story.get("sounds", {}):
        wanted.append(ASSETS / ("music" if name.startswith("sting_") else "sound") / f"{name}.ogg")
    missing = [str(file.relative_to(ROOT)) for file in wanted if not file.exists()]
    assert not missing


@of(MUSIC)
def test_music_loops_at_one_loudness(file: Path) -> None:
    signal = read(file)
    start, length = loop_of(file)
    assert start + length == len(signal), "the loop ends with the file"
    assert 45 <= length / RATE <= 90
    body = signal[start:]
    assert -19 <= loudness(body) <= -17
    assert true_peak(signal) < -1
    assert join_step(body) < 2
    assert share_above(body, 6000) < -16
    assert np.abs(signal.mean(0)).max() < 1e-3
    # A head that is a pass of its own: it begins in silence and goes over into the body.
    assert np.abs(signal[:20]).max() < 0.01


@of(STINGERS)
def test_stingers_begin_and_end_in_silence(file: Path) -> None:
    signal = read(file)
    assert 2 <= len(signal) / RATE <= 8
    assert -19 <= loudness(signal) <= -17
    assert true_peak(signal) < -1
    assert np.abs(signal[:20]).max() < 0.01
    assert np.abs(signal[-20:]).max() < 0.002


@of(AMBIENCE)
def test_ambience_is_quiet_and_seamless(file: Path) -> None:
    signal = read(file)
    start, length = loop_of(file)
    assert (start, length) == (0, len(signal))
    assert -31 <= loudness(signal) <= -29
    assert true_peak(signal) < -9
    assert join_step(signal) < 2
    assert np.abs(signal.mean(0)).max() < 1e-3


@of([*EFFECTS, *INTERFACE])
def test_sounds_neither_click_nor_hiss_nor_clip(file: Path) -> None:
    signal = read(file)
    assert len(signal) / RATE < 4.5
    assert true_peak(signal) < -3
    assert np.abs(signal.mean(0)).max() < 1e-3
    assert np.abs(signal[:3]).max() < 0.02
    assert np.abs(signal[-20:]).max() < 0.01
    assert share_above(signal, 6000) < -9


@of(INTERFACE)
def test_the_interface_is_quieter_than_the_story(file: Path) -> None:
    assert true_peak(read(file)) < -7


@pytest.mark.parametrize("voice", VOICES)
def test_blips_of_a_voice(voice: str) -> None:
    files = [file for file in BLIPS if re.fullmatch(rf"{voice}_[1-5]", file.stem)]
    assert len(files) == 5
    for file in files:
        signal, rate = soundfile.read(file, always_2d=True)
        assert rate == 22050
        assert signal.shape[1] == 1
        assert len(signal) / rate < 0.12
        assert 0.1 < np.abs(signal).max() < 0.6
        assert np.abs(signal[[0, -1]]).max() < 0.01
    wanted = VOICES[voice]["pitch"]
    if wanted:
        # The first is at the voice's own pitch.
        signal, rate = soundfile.read(next(file for file in files if file.stem.endswith("_1")))
        middle = signal[len(signal) // 5 : len(signal) * 4 // 5]
        spread = np.correlate(middle, middle, "full")[len(middle) - 1 :]
        low, high = rate // 400, rate // 60
        assert rate / (low + int(np.argmax(spread[low:high]))) == pytest.approx(wanted, rel=0.06)


@pytest.fixture(scope="module")
def composition() -> Iterator[ModuleType]:
    """The composers' own modules, from the sources."""
    folder = str(ASSETS / "source" / "music")
    sys.path.insert(0, folder)
    before = set(sys.modules)
    yield importlib.import_module("composition.proof")
    sys.path.remove(folder)
    for name in set(sys.modules) - before:
        if name.split(".")[0] == "composition":
            del sys.modules[name]


@pytest.mark.parametrize("score", sorted(file.stem for file in SCORES.glob("*.yaml")))
def test_scores_have_no_wrong_notes(score: str, composition: ModuleType) -> None:
    """In key and chord, no parallels in the quartet, and the motif never comes to rest on do."""
    read_score = importlib.import_module("composition.score").read_score
    perform = importlib.import_module("composition.performance").perform
    instruments = yaml.safe_load((SCORES.parent / "orchestra" / "instruments.yaml").read_text(encoding="utf-8"))
    piece = read_score(SCORES / f"{score}.yaml")
    assert composition.faults(piece, list(perform(piece, instruments))) == []
