"""The stage as a whole: from one state to the next, drawn by dirty rectangles."""

from __future__ import annotations

from random import Random

import msgspec
import pygame
import pytest

from game.stage import PictureCache, Stage, StageLook
from game.story.stage_state import (
    EFFECTS,
    GESTURES,
    POSITIONS,
    TRANSITIONS,
    WEATHERS,
    Camera,
    Motion,
    Sprite,
    StageState,
)

ANN = Sprite("ann", "neutral", "left")
BOB = Sprite("bob", "neutral", "right")
ROOM = StageState("room", sprites=(ANN, BOB))
replace = msgspec.structs.replace


def run(stage: Stage, canvas: pygame.Surface, seconds: float, step: float = 1 / 60) -> int:
    """Let time pass as the main loop does; how many frames had something to draw."""
    drawn = 0
    for _ in range(round(seconds / step)):
        rects = stage.update(step)
        stage.draw(canvas, rects)
        drawn += bool(rects)
    return drawn


def picture(stage: Stage, canvas: pygame.Surface) -> bytes:
    """All of the stage, drawn anew."""
    whole = pygame.Surface(canvas.get_size(), 0, 32)
    stage.draw(whole)
    return pygame.image.tobytes(whole, "RGB")


def difference(one: bytes, other: bytes) -> int:
    """The largest difference of any colour of any pixel."""
    return 0 if one == other else max(abs(a - b) for a, b in zip(one, other, strict=True))


def at_rest(stage: Stage, canvas: pygame.Surface, state: StageState, speaker: str = "") -> bytes:
    stage.show(state, speaker=speaker, instant=True)
    stage.draw(canvas, stage.update(0.001))
    return pygame.image.tobytes(canvas, "RGB")


def test_an_empty_stage_can_be_drawn(stage: Stage, canvas: pygame.Surface) -> None:
    stage.draw(canvas, stage.update(0.1))
    assert not stage.moving
    assert not stage.alive


def test_what_is_drawn_by_dirty_rectangles_is_the_whole_picture(stage: Stage, canvas: pygame.Surface) -> None:
    random = Random(5)
    for _ in range(14):
        who = random.sample(["ann", "bob", "cat", "nobody"], random.randint(0, 4))
        places = random.sample(POSITIONS, len(who))
        sprites = tuple(
            Sprite(w, random.choice(["neutral", "smile", "wave"]), p) for w, p in zip(who, places, strict=True)
        )
        state = StageState(
            random.choice(["room", "room", "street", "nowhere"]),
            sprites=sprites,
            camera=random.choice([Camera(), Camera(0.3, 0.5, 1.5)]),
            weather=random.choice(["none", "none", *WEATHERS]),
            effect=random.choice(["none", "none", *EFFECTS]),
        )
        motions = [Motion("background", how=random.choice(TRANSITIONS), rule="ink", seconds=0.2)]
        motions += [Motion("gesture", w, random.choice(GESTURES)) for w in who[:1]]
        motions += [Motion("shake", "light")] if random.random() < 0.3 else []
        motions += [Motion("flash", "paper")] if random.random() < 0.3 else []
        stage.show(state, motions, random.choice([*who, ""]))
        stage.talking(True)
        for frame in range(60):
            stage.draw(canvas, stage.update(1 / 30))
            if frame % 6 == 0 and not stage._weather.falls:
                # Blitters may round a pixel by one differently at the edge of a clip.
                assert difference(pygame.image.tobytes(canvas, "RGB"), picture(stage, canvas)) <= 1


def test_motion_ends_where_the_instant_picture_is(cache: PictureCache, canvas: pygame.Surface) -> None:
    look = StageLook()
    moved, put = Stage(canvas.get_size(), cache, look, seed=1), Stage(canvas.get_size(), cache, look, seed=1)
    goal = StageState(
        "street", sprites=(replace(BOB, position="left", look="smile"), Sprite("cat", "wave", "far_right"))
    )
    moved.show(ROOM, speaker="ann", instant=True)
    moved.show(goal, [Motion("background", how="wipe_left")], speaker="cat")
    run(moved, canvas, 3.0)
    assert not moved.moving
    put.show(goal, speaker="cat", instant=True)
    for stage in (moved, put):
        stage.look = StageLook("still")  # no breath in the comparison
        stage.update(0.01)
    assert picture(moved, canvas) == picture(put, canvas)


def test_finish_brings_everything_to_its_end(stage: Stage, canvas: pygame.Surface) -> None:
    stage.show(ROOM, [Motion("background", how="fade", seconds=5.0), Motion("shake", "heavy")])
    run(stage, canvas, 0.1)
    assert stage.moving
    stage.finish()
    assert not stage.moving
    stage.update(0.01)
    assert picture(stage, canvas) == at_rest(stage, canvas, ROOM)


def test_words_wait_for_people_who_come_but_not_for_a_change_of_face(stage: Stage, canvas: pygame.Surface) -> None:
    stage.show(replace(ROOM, sprites=()), instant=True)
    run(stage, canvas, 0.1)
    stage.show(ROOM, speaker="ann")
    assert stage.moving
    assert stage.pace == 60
    run(stage, canvas, 1.0)
    assert not stage.moving
    assert stage.alive
    assert stage.pace == 25
    stage.show(replace(ROOM, sprites=(replace(ANN, look="smile"), BOB)), [Motion("gesture", "bob", "nod")], "bob")
    assert not stage.moving
    assert stage.pace == 60


def test_a_long_camera_move_goes_on_beneath_the_words(stage: Stage, canvas: pygame.Surface) -> None:
    stage.show(ROOM, instant=True)
    run(stage, canvas, 0.1)
    far = replace(ROOM, camera=Camera(0.3, 0.5, 1.6))
    stage.show(far, [Motion("camera", seconds=6.0)])
    assert not stage.moving
    run(stage, canvas, 1.0)
    stage.show(replace(far, sprites=(replace(ANN, look="smile"), BOB)), speaker="ann")
    assert stage._camera.moving(stage._now)
    stage.show(ROOM)
    assert stage.moving  # a short one makes words wait


def test_the_speaker_stands_in_the_light_and_in_front(stage: Stage, canvas: pygame.Surface) -> None:
    nobody = at_rest(stage, canvas, ROOM)
    assert at_rest(stage, canvas, ROOM, "somebody off the stage") == nobody
    at_rest(stage, canvas, ROOM, "ann")
    body = (round(0.243 * canvas.get_width()), 180)
    lit = canvas.get_at(body)
    at_rest(stage, canvas, ROOM, "bob")
    dark = canvas.get_at(body)
    assert sum(dark[:3]) < 0.8 * sum(lit[:3])


def test_people_on_the_left_are_turned_to_the_middle(stage: Stage, canvas: pygame.Surface) -> None:
    def nose(position: str) -> int:
        """On which side of the head the nose is: -1 left, 1 right."""
        at_rest(stage, canvas, StageState("room", sprites=(Sprite("ann", "neutral", position),)))
        reds = [
            x for x in range(canvas.get_width())
            if (lambda c: c[0] > 1.5 * c[1] and c[0] > 140)(canvas.get_at((x, 71)))
        ]  # fmt: skip
        middle = {"left": 0.243, "center": 0.5, "right": 0.757}[position] * canvas.get_width()
        return 1 if sum(reds) / len(reds) > middle else -1

    assert [nose(position) for position in ("left", "center", "right")] == [1, -1, -1]


def test_an_event_picture_covers_people_unless_they_stay(stage: Stage, canvas: pygame.Surface) -> None:
    at_rest(stage, canvas, replace(ROOM, cg="black"))
    assert not any(pygame.image.tobytes(canvas, "RGB"))
    assert not stage.alive
    at_rest(stage, canvas, replace(ROOM, cg="black", sprites_over_cg=True))
    assert any(pygame.image.tobytes(canvas, "RGB"))


def test_missing_pictures_are_replaced_and_reported(
    stage: Stage, canvas: pygame.Surface, reports: list[tuple[str, str, str]]
) -> None:
    state = StageState("nowhere", "no_event", (Sprite("nobody", "neutral", "left"), replace(ANN, look="furious")))
    at_rest(stage, canvas, state)
    at_rest(stage, canvas, replace(state, cg=""))
    run(stage, canvas, 0.5)
    assert {report[:2] for report in reports} == {
        ("cg", "no_event"),
        ("background", "nowhere"),
        ("portrait", "nobody"),
        ("portrait", "ann furious"),
    }


def test_a_living_stage_redraws_little(stage: Stage, canvas: pygame.Surface) -> None:
    stage.show(ROOM, speaker="ann", instant=True)
    run(stage, canvas, 0.2)
    areas = []
    for _ in range(250):
        rects = stage.update(0.04)
        areas.append(sum(rect.w * rect.h for rect in rects))
    assert 0 < sum(areas) / 250 < 0.1 * canvas.get_width() * canvas.get_height()


def test_a_still_stage_never_changes_by_itself(cache: PictureCache, canvas: pygame.Surface) -> None:
    stage = Stage(canvas.get_size(), cache, StageLook("still"), seed=1)
    state = replace(ROOM, weather="rain", effect="film")
    stage.show(
        state, [Motion("background", how="fade"), Motion("flash", "white"), Motion("gesture", "ann", "hop")], "ann"
    )
    stage.talking(True)
    assert not stage.moving
    stage.draw(canvas, stage.update(0.01))
    assert run(stage, canvas, 10.0) == 0
    assert stage.pace == 0


def test_reduced_motion_keeps_short_fades_only(cache: PictureCache, canvas: pygame.Surface) -> None:
    stage = Stage(canvas.get_size(), cache, StageLook("reduced"), seed=1)
    stage.show(ROOM, [Motion("background", how="wipe_left", seconds=3.0), Motion("shake", "heavy"), Motion("flash")])
    run(stage, canvas, 0.3)
    assert not stage.moving
    stage.show(replace(ROOM, camera=Camera(0.3, 0.5, 1.6)), [Motion("camera", seconds=9.0)])
    run(stage, canvas, 0.2)
    assert not stage.moving
    assert not stage._camera.moving(stage._now)


def test_motion_can_be_turned_off_in_the_middle_of_it(stage: Stage, canvas: pygame.Surface) -> None:
    stage.show(ROOM, [Motion("background", how="dissolve")], "ann")
    stage.talking(True)
    run(stage, canvas, 0.3)
    stage.look = StageLook("still")
    stage.draw(canvas, stage.update(0.01))
    assert run(stage, canvas, 5.0) == 0
    assert pygame.image.tobytes(canvas, "RGB") == at_rest(stage, canvas, ROOM, "ann")


def test_a_paused_stage_holds_its_breath(stage: Stage, canvas: pygame.Surface) -> None:
    stage.show(ROOM, instant=True)
    run(stage, canvas, 0.2)
    stage.pause(True)
    assert run(stage, canvas, 2.0) == 0
    assert stage.pace == 0
    stage.pause(False)
    assert stage.update(0.01) == [canvas.get_rect()]


def test_the_same_seed_plays_the_same_pictures(cache: PictureCache, canvas: pygame.Surface) -> None:
    runs = []
    for _ in range(2):
        stage = Stage(canvas.get_size(), cache, seed=9)
        stage.show(replace(ROOM, weather="snow"), [Motion("background", how="rule", rule="ink")], "ann")
        run(stage, canvas, 4.0)
        runs.append(pygame.image.tobytes(canvas, "RGB"))
    assert runs[0] == runs[1]


@pytest.mark.parametrize("effect", [effect for effect in EFFECTS if effect != "none"])
def test_every_effect_changes_the_place_and_goes_away_again(stage: Stage, canvas: pygame.Surface, effect: str) -> None:
    plain = at_rest(stage, canvas, ROOM)
    assert at_rest(stage, canvas, replace(ROOM, effect=effect)) != plain
    assert at_rest(stage, canvas, ROOM) == plain


def test_the_light_of_a_place_may_be_given(cache: PictureCache, canvas: pygame.Surface) -> None:
    own = Stage(canvas.get_size(), cache, seed=1, ambient=lambda background: (255, 80, 40))
    derived = Stage(canvas.get_size(), cache, seed=1)
    assert at_rest(own, canvas, ROOM) != at_rest(derived, canvas, ROOM)


def test_what_is_loaded_ahead_is_shown_without_reading_files(
    stage: Stage, cache: PictureCache, canvas: pygame.Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.preload(ROOM)
    while not cache.settled:
        stage.update(0.01)
        pygame.time.wait(1)
    monkeypatch.setattr("game.stage.picture_cache.decode", lambda path: pytest.fail(f"read {path}"))
    at_rest(stage, canvas, ROOM)


def test_breath_never_cuts_the_top_of_a_head(stage: Stage, canvas: pygame.Surface) -> None:
    at_rest(stage, canvas, ROOM)
    for view in stage._troupe._views.values():
        top = view.figure.picture.subsurface((0, 0, view.figure.picture.get_width(), 4))
        assert not any(pygame.image.tobytes(top, "RGBA"))
