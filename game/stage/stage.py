"""The stage: draws a `StageState` on a canvas and plays the way from one state to the next.

Owns the order of things in time and in depth: place, far weather, figures, near weather, flash. It is told the time in
steps and never reads a clock. Must not know words, menus, input, or where states come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pygame

from game.stage.backdrop import Backdrop, Inscribe
from game.stage.camera import CameraPath, drift_of
from game.stage.grade import changes_figures
from game.stage.jolts import Jolts
from game.stage.look import FADE, StageLook
from game.stage.picture_cache import PictureCache, new_opaque
from game.stage.regions import merged
from game.stage.rules import draw_rule
from game.stage.sprite_view import ENTER
from game.stage.tint import Ambient, tint_from
from game.stage.transitions import FrameChange, usual_seconds, veil
from game.stage.troupe import Change, Troupe
from game.stage.weather import Weather
from game.story.stage_state import Camera, Motion, Sprite, StageState

LIFE = 25  # frames a second in which the living things of a resting stage move
_CAMERA = 1.1  # seconds of a camera move
_LONG = 2.5  # seconds; a longer camera move goes on beneath the words
_EFFECT = 0.5  # seconds in which a look is laid on
_FIRST_STEP = 1 / 60  # loading happens in `show`; the motion begins when it is first drawn


class Stage:
    """What is to be seen, apart from words. `update` says what changed, `draw` draws it."""

    def __init__(
        self,
        canvas_size: tuple[int, int],
        pictures: PictureCache,
        look: StageLook = StageLook(),
        seed: int = 0,
        ambient: Ambient | None = None,
        inscribe: Inscribe | None = None,
    ) -> None:
        self._look = look
        self._size = canvas_size
        self._pictures = pictures
        self._seed = seed
        self._ambient = ambient
        self._now = 0.0
        self._state = StageState()
        self._backdrop = Backdrop(canvas_size, pictures, inscribe)
        self._camera = CameraPath(Camera())
        self._camera_waits = False  # whether words wait for the camera
        self._troupe = Troupe(canvas_size, pictures, seed)
        self._weather = Weather(canvas_size, seed)
        self._jolts = Jolts()
        self._change: FrameChange | None = None
        self._rules: dict[str, pygame.Surface] = {}
        self._everything = True  # the whole canvas has to be drawn
        self._fresh = False
        self._paused = False
        self._lived = 0.0

    @property
    def look(self) -> StageLook:
        """How lively the stage may be; may be set at any time."""
        return self._look

    @look.setter
    def look(self, look: StageLook) -> None:
        if look == self._look:
            return
        self.finish()
        self._look = look
        self._troupe.rest()

    # -- what is to be seen -----------------------------------------------------------------------------------------

    def show(self, state: StageState, motions: Sequence[Motion] = (), speaker: str = "", instant: bool = False) -> None:
        """Become `state`, in the ways that `motions` name; what was under way is finished first.

        `instant` leaves out all motion: for loading, going back and skipping.
        """
        if self.moving or self._change is not None:
            self.finish()
        old, self._state = self._state, state
        moves = not instant and not self.look.still
        parts = {motion.part: motion for motion in motions}
        way = self._way(old, state, parts) if moves else None
        before = self._picture() if way else None
        self._set_place(old, state, parts, moves, way)
        lasts = 0.0
        if way and before:
            lasts = way.seconds or 0.0
        self._everything = self._everything or not moves or (old.weather != state.weather and not self.look.full)
        together = way is not None or not moves
        newcomers = frozenset({s.who for s in state.sprites} - {s.who for s in old.sprites}) if moves else frozenset()
        change = Change(
            newcomers, {motion.target: motion for motion in motions if motion.part == "sprite"}, lasts, together
        )
        self._troupe.show(_seen(state), self._light(state), change, self.look, self._now)
        self._troupe.speak(speaker, self.look, self._now, together)
        self._troupe.drift(drift_of(self._camera.at(self._now), self._size[0]))
        if way and before:
            rule = self._rule(way)
            self._change = FrameChange(before, self._picture(), way.how, self._now, lasts, rule)
            self._everything = True
        self._weather.change(
            state.weather, self._now, parts["weather"].seconds if "weather" in parts else None, moves and self.look.full
        )
        if moves:
            entering = any(sprite.who in newcomers for sprite in _seen(state))
            self._jolt(motions, lasts, lasts + (ENTER * 0.8 if entering else 0.0))
        self._fresh = True

    def set_speaker(self, who: str) -> None:
        """Let `who` speak; '' or somebody who is not on the stage: all stand in full light."""
        self._troupe.speak(who, self.look, self._now)

    def talking(self, talks: bool) -> None:
        """Move the speaker's lips, or stop."""
        self._troupe.talk(talks and not self.look.still)

    def preload(self, state: StageState) -> None:
        """Decode what `state` needs when there is time, so that showing it does not wait."""
        for kind, name in (("background", state.background), ("cg", state.cg)):
            if name:
                self._pictures.ahead(kind, name)
        for sprite in state.sprites:
            self._pictures.ahead_figure(sprite.who, sprite.look, sprite.pose)

    # -- time -------------------------------------------------------------------------------------------------------

    def update(self, seconds: float) -> list[pygame.Rect]:
        """Let time pass; the rectangles of the canvas that have to be drawn anew, without overlaps."""
        if self._paused:
            return []
        self._now += min(seconds, _FIRST_STEP) if self._fresh else seconds
        self._fresh = False
        now = self._now
        if not self.moving:
            self._pictures.receive()
        if self._change is not None:
            self._everything = True
            if now >= self._change.ends:
                self._change = None
        if self._camera.moving(now) or self._backdrop.look(self._camera.at(now)):
            self._backdrop.look(self._camera.at(now))
            self._troupe.drift(drift_of(self._camera.at(now), self._size[0]))
            self._everything = True
        lives = self._time_to_live(now)
        dirty = self._troupe.update(now, lives, self.look) if self._change is None else []
        if self._weather.update(now) or self._jolts.active(now) or (lives and self._weather.falls and self.look.full):
            self._everything = True
        bounds = pygame.Rect((0, 0), self._size)
        if self._everything:
            # One drawing more after a shake or flash has ended takes it away.
            self._everything = self._jolts.active(now)
            return [bounds]
        return merged(dirty, bounds)

    def finish(self) -> None:
        """Let everything that words wait for, and every gesture, jolt and change, be at its end."""
        if self._change is not None:
            self._change = None
        if self._camera_waits:
            self._camera.finish()
        self._troupe.finish()
        self._jolts.finish(self._now)
        self._backdrop.look(self._camera.at(self._now))
        self._troupe.drift(drift_of(self._camera.at(self._now), self._size[0]))
        self._everything = True

    def close(self) -> None:
        """End the loading ahead of pictures."""
        self._pictures.close()

    def pause(self, paused: bool) -> None:
        """Hold everything (under a menu), or go on."""
        self._paused = paused
        self._everything = True

    @property
    def moving(self) -> bool:
        """Whether something is under way that words wait for."""
        return (
            self._change is not None
            or self._troupe.travelling(self._now)
            or (self._camera_waits and self._camera.moving(self._now))
        )

    @property
    def alive(self) -> bool:
        """Whether something goes on though nothing is under way: breathing, blinking, weather."""
        if self.look.still:
            return False
        return self._troupe.present or (self._weather.falls and self.look.full)

    @property
    def pace(self) -> int:
        """How many times a second `update` is worth calling; 0 when nothing moves."""
        now = self._now
        if self._paused:
            return 0
        if self.moving or self._camera.moving(now) or self._troupe.animating(now) or self._jolts.active(now):
            return 60
        if self._everything:
            return 60
        return (self._weather.frames or LIFE) if self.alive else 0

    # -- drawing ----------------------------------------------------------------------------------------------------

    def draw(self, canvas: pygame.Surface, rects: Iterable[pygame.Rect] | None = None) -> None:
        """Draw these rectangles (None: everything), opaque."""
        outer = canvas.get_clip()
        for rect in [outer] if rects is None else rects:
            canvas.set_clip(rect.clip(outer))
            self._paint(canvas)
        canvas.set_clip(outer)

    def _paint(self, canvas: pygame.Surface) -> None:
        now = self._now
        if self._change is not None:
            self._change.draw(canvas, now)
            self._weather.draw(canvas, now, near=False)
        else:
            shift = self._jolts.shift(now)
            self._backdrop.draw(canvas, shift)
            self._weather.draw(canvas, now, near=False)
            self._troupe.draw(canvas, now, shift)
        self._weather.draw(canvas, now, near=True)
        cover = self._jolts.cover(now)
        if cover is not None:
            veil(canvas, *cover)

    def _picture(self) -> pygame.Surface:
        """The present stage without weather, flash and shaking."""
        picture = new_opaque(self._size)
        self._backdrop.look(self._camera.at(self._now))
        self._backdrop.draw(picture)
        self._troupe.draw(picture, self._now)
        return picture

    # -- from one state to the next -----------------------------------------------------------------------------------

    def _way(self, old: StageState, new: StageState, parts: dict[str, Motion]) -> Motion | None:
        """How the whole picture changes; None when it doesn't, or at once."""
        if _place(old) != _place(new) or _hides(old) != _hides(new):
            asked = parts.get("cg" if old.cg != new.cg and "cg" in parts else "background", Motion("background"))
            way = Motion("", "", asked.how or "dissolve", asked.rule, asked.seconds)
        elif old.effect != new.effect:
            seconds = parts["effect"].seconds if "effect" in parts else None
            way = Motion("", "", "dissolve", "", _EFFECT if seconds is None else seconds)
        elif old.writings != new.writings:
            way = Motion("", "", "dissolve", "", _EFFECT)
        elif old.camera != new.camera and not self.look.full:
            way = Motion("", "", "dissolve", "", FADE)
        else:
            return None
        if way.how == "cut":
            return None
        how = way.how if self.look.full else "dissolve"
        lasts = self.look.lasting(usual_seconds(how) if way.seconds is None else way.seconds)
        return Motion("", "", how, way.rule, lasts) if lasts > 0.0 else None

    def _set_place(
        self, old: StageState, new: StageState, parts: dict[str, Motion], moves: bool, way: Motion | None
    ) -> None:
        kind, name = _place(new)
        elsewhere = _place(old) != (kind, name)
        if elsewhere or old.effect != new.effect or old.writings != new.writings:
            self._everything = True
        self._backdrop.show(kind, name, new.effect, new.writings)
        asked = parts.get("camera")
        if elsewhere and asked is not None and moves and self.look.full:
            # A new place that the camera wanders through: it is seen whole first.
            self._camera.put(Camera())
            self._turn(new.camera, asked.seconds, delay=(way.seconds or 0.0) if way else 0.0)
        elif elsewhere or not moves or not self.look.full:
            self._camera.put(new.camera)
            self._camera_waits = False
        elif old.camera != new.camera:
            self._turn(new.camera, asked.seconds if asked else None, delay=0.0)
        self._backdrop.look(self._camera.at(self._now))

    def _turn(self, camera: Camera, seconds: float | None, delay: float) -> None:
        lasts = _CAMERA if seconds is None else seconds
        self._camera.travel(camera, self._now, lasts, delay=delay)
        self._camera_waits = lasts <= _LONG

    def _light(self, state: StageState) -> tuple[tuple[int, int, int], str]:
        kind, name = _place(state)
        if self._ambient is not None and kind == "background" and name:
            ambient = self._ambient(name)
        else:
            ambient = self._backdrop.ambient
        return tint_from(ambient), state.effect if changes_figures(state.effect) else "none"

    def _jolt(self, motions: Sequence[Motion], curtain: float, entered: float) -> None:
        for motion in motions:
            if motion.part == "gesture" and self.look.full:
                self._troupe.gesture(motion.target, motion.how, self._now, entered)
            elif motion.part == "shake" and self.look.full and self.look.shake:
                self._jolts.shake(motion.target, self._now + curtain, motion.seconds)
            elif motion.part == "flash" and self.look.full and self.look.flash:
                self._jolts.flash(motion.target, self._now + curtain, motion.seconds)

    def _rule(self, way: Motion) -> pygame.Surface | None:
        if way.how not in ("rule", "wipe_left", "wipe_right"):
            return None
        name = way.rule if way.how == "rule" else way.how
        if name not in self._rules:
            self._rules.clear()  # one at a time: each is as large as the canvas
            self._rules[name] = draw_rule(name, self._size, self._seed)
        return self._rules[name]

    def _time_to_live(self, now: float) -> bool:
        rate = self._weather.frames or LIFE
        # A little early is better than a whole frame of the main loop late.
        if self.look.still or now - self._lived < 0.75 / rate:
            return False
        self._lived = now
        return True


def _place(state: StageState) -> tuple[str, str]:
    return ("cg", state.cg) if state.cg else ("background", state.background)


def _hides(state: StageState) -> bool:
    return bool(state.cg) and not state.sprites_over_cg


def _seen(state: StageState) -> tuple[Sprite, ...]:
    return () if _hides(state) else state.sprites
