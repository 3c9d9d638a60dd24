"""One lasting sound that gives way to the next: music, or the sound of a place.

Owns the crossfade between two mixer channels and the decoding off the main thread. Must not know why it changes.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from pathlib import Path

import pygame

from game.audio.loops import SoundError, load_loop
from game.story.audio_state import Track

Report = Callable[[str], None]


class _Load:
    """A file being decoded by a thread of its own; `sound` is set when it is done, `failed` when it can't be."""

    def __init__(self, file: Path) -> None:
        self.sound: pygame.mixer.Sound | None = None
        self.failed = ""
        self._file = file
        self._thread = threading.Thread(target=self._run, name=f"decode {file.name}", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.sound = load_loop(self._file)
        except SoundError as error:
            self.failed = str(error)

    def join(self) -> None:
        self._thread.join()


class _Side:
    """One channel with its fade: `level` runs linearly to `goal` at `speed` a second."""

    def __init__(self, channel: pygame.mixer.Channel) -> None:
        self.channel = channel
        self.track: Track | None = None
        self.level = 0.0
        self.goal = 0.0
        self.speed = 1.0

    def step(self, seconds: float) -> None:
        change = self.speed * seconds
        if self.level < self.goal:
            self.level = min(self.goal, self.level + change)
        elif self.level > self.goal:
            self.level = max(self.goal, self.level - change)
        if self.track is not None and self.goal == 0.0 and self.level == 0.0:
            self.channel.stop()
            self.track = None

    def loudness(self) -> float:
        # A quarter sine keeps the power of two pieces steady while one takes over from the other.
        return math.sin(self.level * math.pi / 2) * (self.track.volume if self.track else 0.0)


class Deck:
    """Two channels that take turns. `show` says what is to be heard; `update` moves the fades on."""

    def __init__(
        self,
        channels: tuple[pygame.mixer.Channel, pygame.mixer.Channel],
        find: Callable[[str], Path | None],
        report: Report,
    ) -> None:
        self._now, self._before = _Side(channels[0]), _Side(channels[1])
        self._find = find
        self._report = report
        self._wanted: Track | None = None
        self._load: _Load | None = None

    @property
    def playing(self) -> str:
        """The name of what is (or is about to be) heard; empty for silence."""
        return self._wanted.name if self._wanted else ""

    def show(self, track: Track | None, fade_out: float) -> None:
        """Let `track` be heard, None for silence. The same piece again only changes its volume."""
        before, self._wanted = self._wanted, track
        if track is None:
            self._load = None
            self._fade(self._now, 0.0, fade_out)
            return
        if before is not None and before.name == track.name:
            if self._now.track is not None and self._now.track.name == track.name:
                self._now.track = track
            return
        file = self._find(track.name)
        if file is None:
            self._report(f"no sound is called {track.name}")
            self._load = None
            self._fade(self._now, 0.0, track.fade)
            return
        self._load = _Load(file)

    def update(self, seconds: float, gain: float) -> None:
        """Move on by `seconds`; `gain` is what the sliders and ducking leave."""
        self._take_over()
        for side in (self._now, self._before):
            side.step(seconds)
            if side.track is not None:
                side.channel.set_volume(side.loudness() * gain)

    def wait(self) -> None:
        """Wait until what was asked for is decoded (for tests and pictures, never in play)."""
        if self._load is not None:
            self._load.join()

    def _take_over(self) -> None:
        load, track = self._load, self._wanted
        if load is None or track is None or (load.sound is None and not load.failed):
            return
        self._load = None
        if load.sound is None:
            self._report(load.failed)
            self._fade(self._now, 0.0, track.fade)
            return
        self._fade(self._now, 0.0, track.fade)
        self._now, self._before = self._before, self._now
        self._now.channel.stop()
        self._now.track = track
        self._now.level = 0.0
        self._fade(self._now, 1.0, track.fade)
        self._now.channel.set_volume(0.0)
        self._now.channel.play(load.sound, loops=-1)

    @staticmethod
    def _fade(side: _Side, goal: float, seconds: float) -> None:
        side.goal = goal
        # Even "at once" takes a few milliseconds, or the cut would click.
        side.speed = 1.0 / max(seconds, 0.02)
