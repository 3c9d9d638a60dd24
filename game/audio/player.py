"""All that is heard, through one mixer.

Owns the sound device and the channels, and who may use which. Works, silently, where there is no device.
Must not know the story's course: it is told what is to be heard.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pygame

from game.audio.deck import Deck
from game.audio.volumes import Volumes
from game.story.audio_state import AudioState, SoundCue

Find = Callable[[str, str], "Path | None"]
RATE = 44100
# 512 samples are 12 ms: the mixer changes volumes once a buffer, and longer steps would be heard in a fade.
BUFFER = 512
_CHANNELS = 16
_BLIP, _INTERFACE = 4, 5
_FIRST_EFFECT = 6
_DUCKED = 0.5
_DUCK_SPEED = 3.0
_SOUNDS_KEPT = 48


class AudioPlayer:
    """Plays music, ambience, sounds and blips. `find(kind, name)` gives files; `report` hears of what is missing.

    `blips` gives the files of a voice. Call `update` once a frame with the seconds since the last.
    """

    def __init__(
        self,
        find: Find,
        volumes: Volumes,
        *,
        blips: Callable[[str], list[Path]],
        resource: Callable[[str], Path],
        report: Callable[[str], None],
        seed: int = 0,
        silent: bool = False,
    ) -> None:
        self._find = find
        self._volumes = volumes
        self._blips = blips
        self._resource = resource
        self._report = report
        self._random = random.Random(seed)
        self._sounds: dict[Path, pygame.mixer.Sound | None] = {}
        self._voices: dict[str, list[pygame.mixer.Sound]] = {}
        self._queue: list[tuple[float, SoundCue]] = []
        self._seconds = 0.0
        self._duck = 1.0
        self._ducked_until = 0.0
        self._muted = False
        self._told: set[str] = set()
        self._music: Deck | None = None
        self._ambience: Deck | None = None
        self.available = not silent and self._open()

    def _open(self) -> bool:
        try:
            if not pygame.mixer.get_init():
                # The rate as it is: resampled by the device, loops would not close to the sample.
                pygame.mixer.init(RATE, -16, 2, BUFFER, allowedchanges=0)
        except pygame.error as error:
            self._tell(f"no sound: {error}")
            return False
        pygame.mixer.set_num_channels(_CHANNELS)
        pygame.mixer.set_reserved(_FIRST_EFFECT)
        channel = pygame.mixer.Channel
        self._music = Deck((channel(0), channel(1)), lambda name: self._find("music", name), self._tell)
        self._ambience = Deck((channel(2), channel(3)), lambda name: self._find("ambience", name), self._tell)
        return True

    def show(self, audio: AudioState) -> None:
        """Let the lasting sounds be what `audio` says."""
        if self._music is None or self._ambience is None:
            return
        self._music.show(audio.music, audio.fade_out)
        self._ambience.show(audio.ambience, audio.fade_out)

    @property
    def music(self) -> str:
        """The cue that is heard now; empty for silence or no device."""
        return self._music.playing if self._music else ""

    def play(self, cue: SoundCue) -> float:
        """Play a sound of the story once (or as often as it says); the seconds until it has ended."""
        sound = self._load_sound(self._find("sound", cue.name), cue.name)
        if sound is None:
            return 0.0
        length = sound.get_length()
        for index in range(max(1, cue.times)):
            self._queue.append((self._seconds + index * length, cue))
        self._start_due()
        return length * max(1, cue.times)

    def stop_sounds(self) -> None:
        """Let no sound of the story that was begun go on: the player has gone on."""
        self._queue.clear()
        if self.available:
            for index in range(_FIRST_EFFECT, _CHANNELS):
                pygame.mixer.Channel(index).fadeout(120)

    def blip(self, voice: str) -> None:
        """One of the voice's short tones, for a letter that appears."""
        if not self.available or self._muted:
            return
        tones = self._voice(voice)
        if tones:
            channel = pygame.mixer.Channel(_BLIP)
            channel.set_volume(self._volumes.gain("blips"))
            channel.play(self._random.choice(tones))

    def interface(self, name: str) -> None:
        """A sound of the interface (`ui_move`)."""
        if not self.available or self._muted:
            return
        sound = self._load_sound(self._resource(f"sound/{name}.ogg"), name)
        if sound is not None:
            channel = pygame.mixer.Channel(_INTERFACE)
            channel.set_volume(self._volumes.gain("interface"))
            channel.play(sound)

    def set_volumes(self, volumes: Volumes) -> None:
        """Obey new slider positions at once."""
        self._volumes = volumes

    def duck_for(self, seconds: float) -> None:
        """Hold music and ambience back for so long: something short is to be heard over them."""
        self._ducked_until = self._seconds + seconds

    def mute(self, muted: bool) -> None:
        """Be silent (window in the background) or heard again."""
        self._muted = muted

    def update(self, seconds: float) -> None:
        """Move fades on by `seconds` and start what is due."""
        self._seconds += seconds
        step = _DUCK_SPEED * seconds
        goal = _DUCKED if self._seconds < self._ducked_until else 1.0
        self._duck += max(-step, min(step, goal - self._duck))
        if self._music is None or self._ambience is None:
            return
        loudness = 0.0 if self._muted else self._duck
        self._music.update(seconds, self._volumes.gain("music") * loudness)
        self._ambience.update(seconds, self._volumes.gain("ambience") * loudness)
        self._start_due()

    def wait_until_decoded(self) -> None:
        """Wait for the files that were asked for (for tests and recordings)."""
        for deck in (self._music, self._ambience):
            if deck is not None:
                deck.wait()

    def close(self) -> None:
        """Give the sound device back."""
        self._queue.clear()
        self._sounds.clear()
        self._voices.clear()
        if self.available and pygame.mixer.get_init():
            pygame.mixer.quit()
        self.available = False
        self._music = self._ambience = None

    def _start_due(self) -> None:
        due = [cue for start, cue in self._queue if start <= self._seconds]
        self._queue = [entry for entry in self._queue if entry[0] > self._seconds]
        for cue in due:
            sound = self._load_sound(self._find("sound", cue.name), cue.name)
            channel = pygame.mixer.find_channel() if sound is not None else None
            if sound is not None and channel is not None:
                channel.set_volume(0.0 if self._muted else self._volumes.gain("effects") * cue.volume)
                channel.play(sound)

    def _load_sound(self, file: Path | None, name: str) -> pygame.mixer.Sound | None:
        if not self.available:
            return None
        if file is None:
            self._tell(f"no sound is called {name}")
            return None
        if file not in self._sounds:
            if len(self._sounds) >= _SOUNDS_KEPT:
                self._sounds.pop(next(iter(self._sounds)))
            try:
                self._sounds[file] = pygame.mixer.Sound(str(file))
            except (pygame.error, OSError) as error:
                self._sounds[file] = None
                self._tell(f"{file}: {error}")
        return self._sounds[file]

    def _voice(self, voice: str) -> list[pygame.mixer.Sound]:
        if voice not in self._voices:
            sounds = (self._load_sound(file, file.name) for file in self._blips(voice))
            self._voices[voice] = [sound for sound in sounds if sound is not None]
        return self._voices[voice]

    def _tell(self, what: str) -> None:
        if what not in self._told:
            self._told.add(what)
            self._report(what)
