"""What one frame of the whole program costs while something moves, in windows of several sizes.

Every figure is the CPU time of whole turns of the main loop: events, story, stage, words, drawing, scaling into the
window. The clock is turned by hand, sixty frames a second, so that a busy machine shows the same frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec
import pygame
from measuring import Figure, Sample, of_many, run, sample
from program import press, program, says_with, settle, wait, walked

from game.app.app import App
from game.session.session import Session
from game.story.beat import Beat
from game.story.stage_state import Camera, Motion, StageState
from game.ui.screens.reading import ReadingScreen

SIZES = ((1280, 720), (1920, 1080), (2560, 1440))
replace = msgspec.structs.replace


def turns(app: App, count: int) -> list[Sample]:
    """So many frames."""
    return [sample(app.step) for _ in range(count)]


def typed(app: App, session: Session) -> list[Sample]:
    """The frames in which letters come, once picture and band stand."""
    app.play(session)
    settle(app)
    samples: list[Sample] = []
    for _ in range(6):
        press(app, pygame.K_PAGEUP)
        settle(app)
        press(app, pygame.K_RETURN)
        wait(app, 0.2)
        reading = app.top
        assert isinstance(reading, ReadingScreen)
        while not app.idle:
            calm = not app.stage.moving and not reading._words.band.moving(reading.now)
            one = sample(app.step)
            if calm and reading._words.typing:
                samples.append(one)
        settle(app)
    return samples


def moved(app: App, goal: StageState, motions: Sequence[Motion]) -> list[Sample]:
    """The frames in which the stage comes to another state."""
    samples = [sample(lambda: app.stage.stage.show(goal, motions))]
    while app.stage.stage.moving or app.stage.stage.pace == 60:
        samples.append(sample(app.step))
    settle(app)
    return samples


def turned(app: App, act: Callable[[], object]) -> list[Sample]:
    """The frames in which a screen comes over the scene."""
    samples = [sample(act)]
    while len(samples) < 4 or not app.idle:
        samples.append(sample(app.step))
    settle(app)
    return samples


def in_window(size: tuple[int, int]) -> Iterator[Figure]:
    """All figures of one size."""
    at = f"{size[0]}x{size[1]}"
    full = size == (1920, 1080)
    with program(size) as app:
        yield of_many(f"typewriter, narration, {at}", typed(app, walked(app, says_with(0, 30))), 1 if full else None)
        session = walked(app, says_with(3))
        yield of_many(f"typewriter, three portraits breathe, {at}", typed(app, session))
        app.play(session)
        settle(app)
        state = session.beat.stage
        places = [
            place + (f" {variant}" if variant else "")
            for place, declared in app.declared.backgrounds.items()
            for variant in declared.variants or ("",)
        ]
        other = replace(state, background=next(place for place in places if place != state.background))
        for how, bar in (("dissolve", 9), ("fade", None), ("rule", None)):
            motion = Motion("background", how=how, rule="ink" if how == "rule" else "", seconds=1.0)
            samples = moved(app, other, [motion]) + moved(app, state, [motion])
            yield of_many(f"{how}, three portraits, {at}", samples, bar if full else None)
        samples = moved(app, replace(state, camera=Camera(0.3, 0.4, 1.6)), []) + moved(app, state, [])
        yield of_many(f"camera pan, three portraits, {at}", samples)
        gone = replace(state, sprites=())
        yield of_many(f"three portraits go and come, {at}", moved(app, gone, []) + moved(app, state, []))
        yield of_many(f"settings over the scene, {at}", turned(app, lambda: app.open("settings")))
        yield of_many(f"back to the scene, {at}", turned(app, app.close))
        before = walked(app, leads_to_choice(app))
        app.play(before)
        settle(app)
        press(app, pygame.K_RETURN)
        yield of_many(f"choice over the scene, {at}", turned(app, app.step))


def leads_to_choice(app: App) -> Callable[[Beat], bool]:
    """Whether a choice follows a beat at once."""
    session = walked(app, lambda beat: beat.menu is not None)
    session.roll_back()
    step = session.beat.step
    return lambda beat: beat.step == step


def figures() -> Iterator[Figure]:
    """All sizes."""
    for size in SIZES:
        yield from in_window(size)


if __name__ == "__main__":
    raise SystemExit(run(figures))
