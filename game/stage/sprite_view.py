"""A figure on the stage: where it stands, how it is lit, what moves in it, and how it is drawn.

Owns everything that belongs to one figure between coming and going. Must not know the other figures, nor the story.
"""

from __future__ import annotations

from random import Random

import pygame

from game.stage.breath import Breath, Rises, bands, changed_rows
from game.stage.easing import Channel, in_cubic, in_out_cubic, linear, mix, out_cubic
from game.stage.face_life import FaceLife
from game.stage.figure import Figure
from game.stage.gestures import REST, Gesture, Pose
from game.stage.picture_cache import new_clear
from game.stage.places import side
from game.story.stage_state import Sprite

TOP = 6  # where the top of a figure's canvas lies on the stage, in pixels
LISTENER_SIZE = 0.92
LISTENER_LIGHT = 0.74
_HINGE = 640.0  # the height on the stage that keeps its place when a figure's size changes
_SLIDE = 48.0  # pixels that one slides in coming and going

ENTER, LEAVE, WALK, LOOK, FOCUS = 0.36, 0.28, 0.45, 0.12, 0.22  # seconds

_PREMULTIPLIED = pygame.BLEND_PREMULTIPLIED


class SpriteView:
    """One figure. All times are the stage's own, in seconds; all rectangles are on the canvas."""

    def __init__(self, sprite: Sprite, figure: Figure, x: float, random: Random, now: float) -> None:
        self.sprite = sprite
        self.figure = figure
        self._x = Channel(x)
        self._focus = Channel(1.0)  # 1 speaks (or nobody does), 0 listens
        self._presence = Channel(1.0)  # 0 not there, 1 wholly there
        self._slides = True
        self._look = Channel(1.0)  # how far the new look has replaced the old picture
        self._old: tuple[pygame.Surface, tuple[int, int]] | None = None
        # The picture on its way between two looks, or half there: made once for a moment, drawn in many parts.
        self._passing: pygame.Surface | None = None
        self._passing_key: tuple[object, ...] = ()
        self._passing_at = (0, 0)
        self._gesture: Gesture | None = None
        self._breath = Breath(random, figure.picture.get_height())
        self._random = random
        self.face = FaceLife(random, now)
        self._rises: Rises = ()
        self._shown: pygame.Surface | None = None
        self._shown_key: tuple[object, ...] = ()
        self._drawn = pygame.Rect(0, 0, 0, 0)
        self.drift = 0.0  # pixels to the right by which the camera has moved it
        self.restless = True  # it has changed since it was drawn last

    # -- what it is told ------------------------------------------------------------------------------------------

    def enter(self, now: float, lasts: float, delay: float = 0.0, slides: bool = True) -> None:
        """Come on the stage."""
        self._slides = slides
        self._presence.put(0.0)
        self._presence.travel(1.0, now, lasts, out_cubic, delay)

    def leave(self, now: float, lasts: float, slides: bool = True) -> None:
        """Go; `gone` says when it has."""
        self._slides = slides
        self._presence.travel(0.0, now, lasts, in_cubic)

    def walk(self, x: float, now: float, lasts: float) -> None:
        """Go to another place, `x` in pixels."""
        if x != self._x.goal:
            self._x.travel(x, now, lasts, in_out_cubic)

    def light(self, speaks: bool, now: float, lasts: float) -> None:
        """Step forward into the light, or back out of it."""
        goal = 1.0 if speaks else 0.0
        if goal != self._focus.goal:
            self._focus.travel(goal, now, lasts)

    def wear(self, figure: Figure, now: float, lasts: float) -> None:
        """Take on another look, by a quick dissolve."""
        self.restless = True
        if lasts > 0.0 and not self.gone(now):
            picture, at = self._image(now)
            self._old = (picture.copy(), at)
            self._look.put(0.0)
            self._look.travel(1.0, now, lasts, linear)
        self.figure = figure
        self._shown = None

    def gesture(self, name: str, now: float, delay: float = 0.0) -> None:
        """Nod, hop, shake, lean in, recoil."""
        self._gesture = Gesture(name, now + delay)

    def finish(self) -> None:
        """Be where all motions end."""
        self.restless = True
        for channel in (self._x, self._focus, self._presence, self._look):
            channel.put(channel.goal)
        self._gesture = None
        self._old = None

    # -- what it answers ------------------------------------------------------------------------------------------

    def travelling(self, now: float) -> bool:
        """Whether it comes, goes or walks: words wait for that."""
        return self._presence.moving(now) or self._x.moving(now)

    def animating(self, now: float) -> bool:
        """Whether it has to be drawn anew for every frame."""
        return (
            self.travelling(now)
            or self._focus.moving(now)
            or self._look.moving(now)
            or (self._gesture is not None and not self._gesture.over(now))
        )

    def gone(self, now: float) -> bool:
        """Whether there is nothing of it to be seen."""
        return self._presence.at(now) <= 0.0

    @property
    def drawn(self) -> pygame.Rect:
        """Where it was drawn last."""
        return self._drawn

    # -- life -----------------------------------------------------------------------------------------------------

    def live(self, now: float, breathes: bool) -> list[pygame.Rect]:
        """Breathe, blink and talk; where that changed the picture. For a figure that is not animating."""
        dirty: list[pygame.Rect] = []
        changed = self.figure.set_face(self.face.lids(now), self.face.mouth(now))
        picture, (left, top) = self._image(now)
        if changed is not None:
            size = picture.get_width() / self.figure.picture.get_width()
            dirty.append(
                pygame.Rect(
                    left + int(changed.x * size) - 2,
                    top + int(changed.y * size) - 5,  # breath raises it by up to three
                    int(changed.w * size) + 6,
                    int(changed.h * size) + 10,
                )
            )
        rises = self._breath.rises(now) if breathes else ()
        if rises != self._rises:
            width = picture.get_width()
            for first, last in changed_rows(self._rises, rises):
                dirty.append(pygame.Rect(left, top + first, width, last - first))
            self._rises = rises
        return dirty

    def rest(self) -> None:
        """Show the face of the look, and no breath."""
        self.face.talking = False
        self.figure.set_face("", "")
        self._rises = ()
        self.restless = True

    # -- drawing --------------------------------------------------------------------------------------------------

    def area(self, now: float) -> pygame.Rect:
        """Where it will be drawn at a time."""
        if self.gone(now):
            return pygame.Rect(0, 0, 0, 0)
        picture, at = self._image(now)
        rect = picture.get_rect(topleft=at)
        if self._old is not None and self._look.moving(now):
            rect = rect.union(self._old[0].get_rect(topleft=self._old[1]))
        return rect

    def draw(self, canvas: pygame.Surface, now: float, shift: tuple[int, int] = (0, 0)) -> None:
        """Draw it, moved by `shift` pixels; the canvas's clip is obeyed."""
        presence = self._presence.at(now)
        if presence <= 0.0:
            self._drawn = pygame.Rect(0, 0, 0, 0)
            return
        picture, (left, top) = self._passed(now, presence)
        left, top = left + shift[0], top + shift[1]
        self._drawn = picture.get_rect(topleft=(left, top))
        width, height = picture.get_size()
        clip = canvas.get_clip()
        if not clip.colliderect(self._drawn):
            return
        for band in bands(self._rises, height):
            if top + band.bottom > clip.top and top + band.top < clip.bottom:
                rows = (0, band.top + band.rise, width, band.bottom - band.top)
                canvas.blit(picture, (left, top + band.top), rows, _PREMULTIPLIED)

    def _passed(self, now: float, presence: float) -> tuple[pygame.Surface, tuple[int, int]]:
        """The picture and its place, with what is left of an old look in it, as pale as it is not yet there."""
        picture, at = self._image(now)
        share = self._look.at(now)
        if self._old is not None and share >= 1.0:
            self._old = None
        if self._old is None and presence >= 1.0:
            self._passing, self._passing_key = None, ()
            return picture, at
        key = (picture, self._old, self.figure.version, at, share, presence)
        if self._passing is None or key != self._passing_key:
            self._passing_key = key
            mixed, self._passing_at = (picture, at) if self._old is None else _mixture(self._old, (picture, at), share)
            if presence < 1.0:
                mixed = _faded(mixed, presence, self._passing)
            self._passing = mixed
        return self._passing, self._passing_at

    def _pose(self, now: float) -> Pose:
        if self._gesture is None:
            return REST
        if self._gesture.over(now):
            self._gesture = None
            return REST
        return self._gesture.at(now)

    def _image(self, now: float) -> tuple[pygame.Surface, tuple[int, int]]:
        """The picture in its present size and light, and where its top left lies."""
        focus = self._focus.at(now)
        pose = self._pose(now)
        size = mix(LISTENER_SIZE, 1.0, focus) * pose.size
        light = mix(LISTENER_LIGHT, 1.0, focus)
        figure = self.figure
        place = side(self.sprite.position)
        towards = -place or 1
        slid = (1.0 - self._presence.at(now)) * _SLIDE if self._slides else 0.0
        x = self._x.at(now) + self.drift + pose.forward * towards + slid * place
        y = _HINGE + (TOP - _HINGE) * size + pose.down + (slid / 2 if place == 0 else 0.0)
        at = (round(x + (figure.at[0] - figure.axis) * size), round(y + figure.at[1] * size))
        return self._scaled(size, light), at

    def _scaled(self, size: float, light: float) -> pygame.Surface:
        figure = self.figure
        if size == 1.0 and light == 1.0:
            self._shown = None
            return figure.picture
        width, height = figure.picture.get_size()
        wanted = (max(1, round(width * size)), max(1, round(height * size)))
        key = (figure, figure.version, wanted, round(light, 3))
        if self._shown is None or key != self._shown_key:
            shown = pygame.transform.smoothscale(figure.picture, wanted)
            grey = round(255 * light)
            shown.fill((grey, grey, grey), special_flags=pygame.BLEND_RGB_MULT)
            self._shown, self._shown_key = shown, key
        return self._shown


def _faded(picture: pygame.Surface, share: float, spare: pygame.Surface | None = None) -> pygame.Surface:
    """A pale copy, in `spare` where that has the size: fresh memory would cost as much as the work itself."""
    level = round(255 * share)
    pale = spare if spare is not None and spare.get_size() == picture.get_size() else new_clear(picture.get_size())
    pale.fill((level, level, level, level))
    pale.blit(picture, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return pale


def _mixture(
    old: tuple[pygame.Surface, tuple[int, int]], new: tuple[pygame.Surface, tuple[int, int]], share: float
) -> tuple[pygame.Surface, tuple[int, int]]:
    """The two, `share` of the new one; what both cover stays as solid as it is."""
    bounds = old[0].get_rect(topleft=old[1]).union(new[0].get_rect(topleft=new[1]))
    both = pygame.Surface(bounds.size, pygame.SRCALPHA, 32)
    for (picture, at), part in ((old, 1.0 - share), (new, share)):
        faded = _faded(picture, part)
        both.blit(faded, (at[0] - bounds.x, at[1] - bounds.y), special_flags=pygame.BLEND_RGBA_ADD)
    return both, bounds.topleft
