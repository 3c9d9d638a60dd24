"""All figures on the stage: who comes, goes, changes, stands where, speaks and listens.

Owns the views of the figures and the way from one set of figures to the next. Must not know the place behind them nor
how it changes; it is told the light.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import NamedTuple

import pygame

from game.stage.figure import Dress, make_figure
from game.stage.look import StageLook
from game.stage.picture_cache import PictureCache
from game.stage.places import depth, is_flipped, place_x
from game.stage.sprite_view import ENTER, FOCUS, LEAVE, LOOK, WALK, SpriteView
from game.stage.tint import WHITE, Colour
from game.story.stage_state import Motion, Sprite

_MAKE_WAY = 0.14  # seconds that one waits for another to leave the place


class Change(NamedTuple):
    """How the figures come to their new state.

    `newcomers` are those who were not on the stage before. `delay` is when the curtain is up, in seconds from now. With
    `together` all others are simply there; else they come, go and change one by one.
    """

    newcomers: frozenset[str]
    motions: Mapping[str, Motion]
    delay: float
    together: bool


class Troupe:
    """The figures. All times are the stage's own, in seconds."""

    def __init__(self, size: tuple[int, int], cache: PictureCache, seed: int) -> None:
        self._size = size
        self._cache = cache
        self._seed = seed
        self._views: dict[str, SpriteView] = {}
        self._worn: dict[str, tuple[str, str, Dress]] = {}
        self._leaving: list[SpriteView] = []
        self._vacated: list[pygame.Rect] = []
        self._speaker = ""
        # Whether nobody is on the way, nor anything to be drawn of what was: true until somebody is told something.
        # A reading screen asks thirty times a second, for minutes.
        self._rests = False
        self._drawn = False

    def show(
        self,
        sprites: Sequence[Sprite],
        light: tuple[Colour, str],
        change: Change,
        look: StageLook,
        now: float,
    ) -> None:
        """Let exactly these figures be on the stage, in the light (tint and effect) of the place."""
        self._stir()
        wanted = {sprite.who for sprite in sprites}
        freed = self._dismiss(wanted, change, look, now)
        taken = {sprite.position for sprite in sprites}
        for sprite in sprites:
            motion = change.motions.get(sprite.who, Motion("sprite"))
            x = place_x(sprite.position, taken, self._size[0])
            view = self._views.get(sprite.who)
            dress = self._dress(sprite, light)
            worn = (sprite.look, sprite.pose, dress)
            if view is None:
                figure = make_figure(self._cache, sprite.who, sprite.look, sprite.pose, dress)
                view = SpriteView(sprite, figure, x, Random(f"{self._seed}/{sprite.who}"), now)
                self._views[sprite.who] = view
                if sprite.who in change.newcomers and motion.how != "cut":
                    wait = change.delay + (_MAKE_WAY if sprite.position in freed and look.full else 0.0)
                    lasts = look.lasting(ENTER if motion.seconds is None else motion.seconds)
                    view.enter(now, lasts, wait, slides=look.full and motion.how not in ("dissolve", "fade"))
            else:
                view.sprite = sprite
                dissolves = not change.together and motion.how != "cut"
                lasts = look.lasting(LOOK if motion.seconds is None else motion.seconds) if dissolves else 0.0
                if worn != self._worn[sprite.who]:
                    view.wear(make_figure(self._cache, sprite.who, sprite.look, sprite.pose, dress), now, lasts)
                walks = look.full and not change.together and motion.how != "cut"
                view.walk(x, now, (WALK if motion.seconds is None else motion.seconds) if walks else 0.0)
            self._worn[sprite.who] = worn

    def speak(self, who: str, look: StageLook, now: float, together: bool = False) -> None:
        """Let `who` step into the light; when they are not here, all stand in it."""
        self._stir()
        self._speaker = who if who in self._views else ""
        for name, view in self._views.items():
            at_once = together or not look.full
            view.light(not self._speaker or name == self._speaker, now, 0.0 if at_once else FOCUS)
            view.face.talking = view.face.talking and name == self._speaker

    def talk(self, talks: bool) -> None:
        """Move the speaker's lips, or stop."""
        for name, view in self._views.items():
            view.face.talking = talks and name == self._speaker

    def gesture(self, who: str, name: str, now: float, delay: float) -> None:
        """Let one of them nod, hop, shake, lean in or recoil."""
        view = self._views.get(who)
        if view is not None:
            self._stir()
            view.gesture(name, now, delay)

    def drift(self, pixels: float) -> None:
        """Move all by what the camera's turning carries them along."""
        for view in (*self._views.values(), *self._leaving):
            view.drift = pixels

    def finish(self) -> None:
        """Be where all motions end."""
        self._stir()
        for view in self._views.values():
            view.finish()
        self._vacated += [view.drawn for view in self._leaving]
        self._leaving.clear()

    def rest(self) -> None:
        """Stop breathing, blinking and talking where nothing of it is to be seen."""
        self._stir()
        for view in self._views.values():
            view.rest()

    def update(self, now: float, lives: bool, look: StageLook) -> list[pygame.Rect]:
        """What has to be drawn anew. With `lives` it is time for blinks, lips and breath as well."""
        if self._drawn and not lives:
            return []
        breathes = look.full
        dirty, self._vacated = self._vacated, []
        for view in (*self._views.values(), *self._leaving):
            animating = view.animating(now)
            if animating or view.restless:
                view.restless = animating
                if not look.still:
                    view.live(now, breathes)
                dirty += [view.drawn, view.area(now)]
            elif lives and not view.gone(now):
                dirty += view.live(now, breathes)
        self._leaving = [view for view in self._leaving if not view.gone(now)]
        self._drawn = not self.animating(now) and not self._leaving
        return dirty

    def draw(self, canvas: pygame.Surface, now: float, shift: tuple[int, int] = (0, 0)) -> None:
        """Draw all, from those who stand farthest back to the one who speaks."""
        for view in self._leaving:
            view.draw(canvas, now, shift)
        for view in sorted(self._views.values(), key=self._nearness):
            view.draw(canvas, now, shift)

    def travelling(self, now: float) -> bool:
        """Whether anybody comes, goes or walks."""
        return not self._rests and any(view.travelling(now) for view in (*self._views.values(), *self._leaving))

    def animating(self, now: float) -> bool:
        """Whether anybody has to be drawn for every frame."""
        self._rests = self._rests or not any(
            view.animating(now) for view in (*self._views.values(), *self._leaving)
        )
        return not self._rests

    @property
    def present(self) -> bool:
        """Whether anybody is on the stage."""
        return bool(self._views)

    def _stir(self) -> None:
        self._rests = self._drawn = False

    def _dismiss(self, wanted: set[str], change: Change, look: StageLook, now: float) -> set[str]:
        """Send away all others; the places that they leave."""
        freed: set[str] = set()
        for who in [who for who in self._views if who not in wanted]:
            view = self._views.pop(who)
            del self._worn[who]
            motion = change.motions.get(who, Motion("sprite"))
            lasts = look.lasting(LEAVE if motion.seconds is None else motion.seconds)
            if change.together or motion.how == "cut" or lasts <= 0.0:
                self._vacated.append(view.drawn)
                continue
            view.face.talking = False
            view.leave(now, lasts, slides=look.full and motion.how not in ("dissolve", "fade"))
            self._leaving.append(view)
            freed.add(view.sprite.position)
        return freed

    def _dress(self, sprite: Sprite, light: tuple[Colour, str]) -> Dress:
        portrait = self._cache.portrait(sprite.who)
        facing = portrait.facing if portrait else "left"
        tint, effect = light
        return Dress(is_flipped(sprite.position, facing), tint or WHITE, effect)

    def _nearness(self, view: SpriteView) -> tuple[bool, int]:
        return view.sprite.who == self._speaker, -depth(view.sprite.position)
