"""Obeying the settings: language, look, loudness, window.

Owns what follows from a changed setting. Must not know how a setting is changed.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from game.audio.volumes import Volumes
from game.desktop.bindings import Bindings
from game.save.settings import Settings
from game.stage.look import StageLook

# Settings that change how words or papers look, so that every screen is made anew.
LOOK = frozenset(
    {"language", "text_size", "font", "line_spacing", "box_opacity", "contrast", "motion"}
)


@dataclass(frozen=True, slots=True)
class Changes:
    """What has to follow from a change of settings."""

    look: bool
    language: bool
    volumes: bool
    bindings: bool
    full_screen: bool
    stage: bool


def compare(before: Settings, after: Settings) -> Changes:
    """Which parts of the program two settings differ for."""
    changed = {
        field.name
        for field in msgspec.structs.fields(Settings)
        if getattr(before, field.name) != getattr(after, field.name)
    }
    volumes = {field.name for field in msgspec.structs.fields(Volumes)}
    return Changes(
        look=bool(changed & LOOK),
        language="language" in changed,
        volumes=bool(changed & volumes),
        bindings="bindings" in changed,
        full_screen="full_screen" in changed,
        stage=bool(changed & {"motion", "shake", "flash"}),
    )


def volumes_of(settings: Settings) -> Volumes:
    """The sliders of the settings."""
    return Volumes(**{field.name: getattr(settings, field.name) for field in msgspec.structs.fields(Volumes)})


def bindings_of(settings: Settings) -> Bindings:
    """The bindings of the settings."""
    return Bindings(settings.bindings)


def stage_look_of(settings: Settings) -> StageLook:
    """How much the stage may move."""
    return StageLook(motion=settings.motion, shake=settings.shake, flash=settings.flash)
