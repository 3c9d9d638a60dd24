"""One figure with one look, ready to be drawn: put together, turned, coloured by the place.

Owns the way from the pieces of a portrait to one picture, and the exchange of lids and mouth in it. All pictures here
are premultiplied. Must not know where the figure stands or what time it is.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.stage.fallback import CANVAS, HEAD, draw_cut_out
from game.stage.grade import grade_figure
from game.stage.picture_cache import PictureCache, new_clear
from game.stage.portrait import Part, Portrait
from game.stage.tint import WHITE, Colour

SHUT = ""
HEADROOM = 4  # clear rows above a figure, into which breath raises it


@dataclass(frozen=True, slots=True)
class Dress:
    """How the pieces are treated: turned round, multiplied by the light of the place, under an effect."""

    flip: bool = False
    tint: Colour = WHITE
    effect: str = "none"

    def apply(self, piece: pygame.Surface) -> pygame.Surface:
        """Treat a picture; the one given may be changed or not, use the one that comes back."""
        if self.flip:
            piece = pygame.transform.flip(piece, True, False)
        if self.tint != WHITE:
            piece.fill(self.tint, special_flags=pygame.BLEND_RGB_MULT)
        grade_figure(piece, self.effect)
        return piece


@dataclass(frozen=True, slots=True)
class _Feature:
    """A position of lids or mouth: its picture and its place in the figure's picture."""

    picture: pygame.Surface
    rect: pygame.Rect


class Figure:
    """`picture` is the figure cropped to what is painted, `at` its top left on the canvas, `axis` the head's middle."""

    def __init__(
        self, picture: pygame.Surface, at: tuple[int, int], axis: float, features: dict[str, dict[str, _Feature]]
    ) -> None:
        self.picture = picture
        self.at = at
        self.axis = axis
        self.version = 0
        self._features = features
        self._face = dict.fromkeys(features, SHUT)
        rects = [feature.rect for positions in features.values() for feature in positions.values()]
        self._kept: tuple[pygame.Surface, pygame.Rect] | None = None
        if rects:
            whole = rects[0].unionall(rects[1:]).clip(picture.get_rect())
            if whole.w and whole.h:
                self._kept = (picture.subsurface(whole).copy(), whole)

    @property
    def blinks(self) -> bool:
        """Whether its lids can close."""
        return bool(self._features.get("lids"))

    def set_face(self, lids: str, mouth: str) -> pygame.Rect | None:
        """Show these positions ('' for those of the look); where the picture changed, or None."""
        wanted = {"lids": lids, "mouth": mouth}
        wanted = {k: v if v in self._features.get(k, {}) else SHUT for k, v in wanted.items() if k in self._face}
        if wanted == self._face or self._kept is None:
            return None
        before = self._rects()
        kept, whole = self._kept
        self._face = wanted
        _put(self.picture, kept, whole.topleft)
        for kind in ("lids", "mouth"):
            feature = self._features.get(kind, {}).get(wanted.get(kind, SHUT))
            if feature is not None:
                _put(self.picture, feature.picture, feature.rect.topleft)
        self.version += 1
        rects = before + self._rects()
        return rects[0].unionall(rects[1:]) if rects else whole

    def _rects(self) -> list[pygame.Rect]:
        return [self._features[kind][name].rect for kind, name in self._face.items() if name in self._features[kind]]


def make_figure(cache: PictureCache, who: str, look: str, pose: str, dress: Dress) -> Figure:
    """The figure of `who`; a cut-out of paper when its portrait can't be had."""
    portrait = cache.portrait(who)
    if portrait is None:
        return _cut_out(dress)
    name = portrait.look(look)
    if name != look:
        cache.tell("portrait", f"{who} {look}", f"the portrait has no such expression; {name} is shown")
    base = portrait.base(name, pose)
    body = cache.piece(who, base.file)
    if body is None:
        return _cut_out(dress)
    expression = portrait.expressions[name]
    x, y = base.at
    bounds = body.get_rect(topleft=(x, y))
    patch = cache.piece(who, expression.patch.file) if expression.patch else None
    if expression.patch and patch is not None:
        bounds = bounds.union(patch.get_rect(topleft=expression.patch.at))
    bounds.top, bounds.height = bounds.top - HEADROOM, bounds.height + HEADROOM
    picture = new_clear(bounds.size)
    picture.blit(body, (x - bounds.x, y - bounds.y), special_flags=pygame.BLEND_PREMULTIPLIED)
    if expression.patch and patch is not None:
        _put(picture, patch, (expression.patch.at[0] - bounds.x, expression.patch.at[1] - bounds.y))
    features = {
        kind: _features(cache, who, positions, bounds, dress)
        for kind, positions in (("lids", expression.lids), ("mouth", expression.mouth))
    }
    picture = dress.apply(picture)
    left, axis = _turned(bounds.x, bounds.w, portrait, dress.flip)
    return Figure(picture, (left, bounds.y), axis, features)


def _features(
    cache: PictureCache, who: str, positions: dict[str, Part], bounds: pygame.Rect, dress: Dress
) -> dict[str, _Feature]:
    found: dict[str, _Feature] = {}
    for name, part in positions.items():
        sheet = cache.piece(who, part.file)
        area = pygame.Rect(part.area)
        if sheet is None:
            continue
        if not sheet.get_rect().contains(area):
            cache.tell("portrait", f"{who}/{part.file}", f"{name}: the area {part.area} leads out of the picture")
            continue
        rect = pygame.Rect(part.at[0] - bounds.x, part.at[1] - bounds.y, area.w, area.h)
        if dress.flip:
            rect.x = bounds.w - rect.right
        found[name] = _Feature(dress.apply(sheet.subsurface(area).copy()), rect)
    return found


def _turned(left: int, width: int, portrait: Portrait, flip: bool) -> tuple[int, float]:
    if not flip:
        return left, portrait.axis
    return portrait.canvas[0] - left - width, portrait.canvas[0] - portrait.axis


def _cut_out(dress: Dress) -> Figure:
    axis = HEAD[0] + HEAD[2] / 2
    return Figure(dress.apply(draw_cut_out()), (0, 0), CANVAS[0] - axis if dress.flip else axis, {})


def _put(picture: pygame.Surface, piece: pygame.Surface, at: tuple[int, int]) -> None:
    """Replace a rectangle, transparency included."""
    picture.fill((0, 0, 0, 0), piece.get_rect(topleft=at))
    picture.blit(piece, at, special_flags=pygame.BLEND_PREMULTIPLIED)
