"""The parts that move: channels, breath, faces, gestures, camera, jolts, weather, transitions."""

from __future__ import annotations

import itertools
from random import Random

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from game.stage.breath import Breath, bands, changed_rows
from game.stage.camera import CameraPath, view_of
from game.stage.easing import Channel, in_cubic, in_out_cubic, in_out_sine, linear, out_cubic
from game.stage.face_life import FaceLife
from game.stage.gestures import REST, Gesture
from game.stage.jolts import FLASH_GAP, Jolts
from game.stage.places import is_flipped, place_x
from game.stage.regions import merged
from game.stage.rules import draw_rule
from game.stage.tint import tint_from
from game.stage.transitions import FrameChange
from game.stage.weather import Weather
from game.story.stage_state import GESTURES, POSITIONS, WEATHERS, Camera

SIZE = (160, 90)


@pytest.mark.parametrize("curve", [linear, out_cubic, in_cubic, in_out_cubic, in_out_sine])
def test_curves_begin_and_end_where_they_should(curve: object) -> None:
    assert callable(curve)
    assert curve(0.0) == pytest.approx(0.0)
    assert curve(1.0) == pytest.approx(1.0)


def test_a_channel_waits_travels_and_rests() -> None:
    channel = Channel(1.0)
    channel.travel(3.0, now=10.0, lasts=2.0, curve=linear, delay=1.0)
    assert [channel.at(t) for t in (10.0, 11.0, 12.0, 13.0, 99.0)] == [1.0, 1.0, 2.0, 3.0, 3.0]
    assert channel.moving(10.5)
    assert not channel.moving(13.0)
    channel.travel(0.0, now=12.0, lasts=2.0, curve=linear)  # turned round on the way
    assert channel.at(12.0) == 2.0


@given(st.integers(0, 2**32), st.integers(1, 1300), st.floats(0, 1e5))
def test_breath_shows_every_row_once_and_stays_inside(seed: int, height: int, now: float) -> None:
    runs = bands(Breath(Random(seed), height).rises(now), height)
    assert runs[0].top == 0
    assert runs[-1].bottom == height
    for one, next_ in itertools.pairwise(runs):
        assert one.bottom == next_.top
    assert all(0 <= band.rise <= 3 and band.bottom + band.rise <= height + 3 for band in runs)


def test_breath_moves_rows_one_after_another() -> None:
    breath = Breath(Random(4), 1100)
    before = breath.rises(0.0)
    for frame in range(1, 250):
        after = breath.rises(frame / 25)
        rows = sum(bottom - top for top, bottom in changed_rows(before, after))
        assert rows < 500  # never the whole figure in one step
        before = after


def test_eyes_blink_every_few_seconds_and_open_again() -> None:
    life = FaceLife(Random(2), 0.0)
    seen = [life.lids(frame / 25) for frame in range(25 * 60)]
    blinks = sum(1 for old, new in itertools.pairwise(seen) if not old and new)
    assert 10 <= blinks <= 30
    assert "closed" in seen
    assert max(len(run) for run in "".join("x" if s else " " for s in seen).split()) <= 8


def test_lips_move_only_while_talking() -> None:
    life = FaceLife(Random(2), 0.0)
    assert {life.mouth(frame / 25) for frame in range(50)} == {""}
    life.talking = True
    assert {life.mouth(2 + frame / 25) for frame in range(100)} == {"", "half", "open"}
    life.talking = False
    assert life.mouth(7.0) == ""


@pytest.mark.parametrize("name", GESTURES)
def test_gestures_end_where_they_began(name: str) -> None:
    gesture = Gesture(name, 1.0)
    assert gesture.at(0.5) == REST
    poses = [gesture.at(1.0 + frame / 60) for frame in range(120)]
    assert any(pose != REST for pose in poses)
    assert poses[-1] == REST
    assert gesture.over(3.0)
    jumps = [abs(a.down - b.down) + abs(a.forward - b.forward) for a, b in itertools.pairwise(poses)]
    assert max(jumps) < 12.0


@given(
    st.floats(0, 1), st.floats(0, 1), st.floats(1, 2), st.sampled_from([(2400, 1350), (1920, 1080), (800, 600), (7, 5)])
)
def test_the_camera_always_fills_the_canvas(x: float, y: float, zoom: float, picture: tuple[int, int]) -> None:
    view = view_of(Camera(x, y, zoom), picture, (1920, 1080))
    assert Rect((0, 0), picture).contains(Rect(view.area))
    for axis in (0, 1):
        assert view.offset[axis] <= 0
        assert view.offset[axis] + view.size[axis] >= (1920, 1080)[axis]


def test_the_camera_comes_to_rest_exactly() -> None:
    path = CameraPath(Camera())
    goal = Camera(0.3, 0.4, 1.7)
    path.travel(goal, now=0.0, lasts=1.0)
    assert path.moving(0.5)
    assert not path.moving(1.0)
    assert view_of(path.at(1.0), (2400, 1350), (1920, 1080)) == view_of(goal, (2400, 1350), (1920, 1080))


def test_there_is_never_more_than_one_flash_a_second() -> None:
    jolts = Jolts()
    let_through = [frame / 60 for frame in range(600) if jolts.flash("white", frame / 60, 0.2)]
    gaps = [b - a for a, b in itertools.pairwise(let_through)]
    assert let_through
    assert min(gaps) >= FLASH_GAP - 1e-9
    jolts.finish(9.5)
    assert not jolts.flash("white", 9.9, None)


def test_a_shake_dies_away() -> None:
    jolts = Jolts()
    jolts.shake("heavy", 1.0, None)
    assert jolts.shift(0.9) == (0, 0)
    assert any(jolts.shift(1.0 + frame / 60) != (0, 0) for frame in range(20))
    assert jolts.shift(2.0) == (0, 0)
    assert not jolts.active(2.0)


def test_people_look_towards_the_middle() -> None:
    assert [is_flipped(position, "left") for position in POSITIONS] == [True, True, False, False, False]
    assert [is_flipped(position, "right") for position in POSITIONS] == [False, False, False, True, True]


@pytest.mark.parametrize("taken", [POSITIONS, ("left", "center", "right"), ("left", "right")])
def test_places_go_from_left_to_right_and_keep_their_distance(taken: tuple[str, ...]) -> None:
    xs = [place_x(position, taken, 1920) for position in taken]
    assert xs == sorted(xs)
    assert min(b - a for a, b in itertools.pairwise(xs)) > 340
    assert xs[0] == pytest.approx(1920 - xs[-1])


def test_rectangles_are_put_together_when_they_touch() -> None:
    bounds = Rect(0, 0, 100, 100)
    rects = [Rect(0, 0, 10, 10), Rect(50, 50, 10, 10), Rect(5, 5, 10, 10), Rect(90, 90, 50, 50), Rect(200, 0, 5, 5)]
    assert merged(rects, bounds) == [Rect(50, 50, 10, 10), Rect(0, 0, 15, 15), Rect(90, 90, 10, 10)]


def test_the_light_of_a_place_colours_people_but_never_green() -> None:
    assert tint_from((200, 200, 200)) == (255, 255, 255)
    red, green, blue = tint_from((180, 110, 60))
    assert red > green > blue > 160
    red, green, blue = tint_from((60, 160, 60))
    assert green <= red
    assert sum(tint_from((20, 24, 40))) < sum(tint_from((120, 124, 140)))


@pytest.mark.parametrize("name", [weather for weather in WEATHERS if weather != "none"])
def test_weather_is_the_same_for_the_same_seed_and_moves(name: str) -> None:
    pictures = []
    for now in (1.0, 1.0, 1.2):
        weather = Weather(SIZE, seed=3)
        weather.change(name, 0.0, None, moves=False)
        canvas = pygame.Surface(SIZE)
        weather.draw(canvas, now, near=False)
        weather.draw(canvas, now, near=True)
        pictures.append(pygame.image.tobytes(canvas, "RGB"))
    assert pictures[0] == pictures[1] != pictures[2]
    assert any(pictures[0])


def test_weather_comes_softly_and_goes_before_the_next_comes() -> None:
    weather = Weather(SIZE, seed=3)
    weather.change("rain", 0.0, None, moves=True)
    weather.update(5.0)
    weather.change("snow", 5.0, None, moves=True)
    assert weather.name == "rain"
    weather.update(9.0)
    assert weather.name == "snow"
    weather.change("none", 15.0, None, moves=True)
    weather.update(20.0)
    assert not weather.falls


@pytest.mark.parametrize("how", ["dissolve", "fade", "wipe_left", "wipe_right", "ink", "iris", "blinds", "clock", "?"])
def test_a_transition_begins_with_the_old_and_ends_with_the_new_picture(how: str) -> None:
    before, after = pygame.Surface(SIZE, 0, 32), pygame.Surface(SIZE, 0, 32)
    before.fill((200, 40, 10))
    after.fill((10, 90, 220))
    rule = None if how in ("dissolve", "fade") else draw_rule(how, SIZE, 1)
    change = FrameChange(before, after, how if rule is None else "rule", 1.0, 1.0, rule)
    canvas = pygame.Surface(SIZE, 0, 32)

    def at(now: float) -> bytes:
        change.draw(canvas, now)
        return pygame.image.tobytes(canvas, "RGB")

    old, new = pygame.image.tobytes(before, "RGB"), pygame.image.tobytes(after, "RGB")
    assert at(1.0) == old
    assert at(1.5) not in (old, new)
    assert at(2.0) == new
    assert change.ends == 2.0
    # Just inside the ends nothing jumps.
    nearly = pygame.image.frombytes(at(1.0001), SIZE, "RGB")
    assert max(abs(a - b) for a, b in zip(nearly.get_at((80, 45)), (200, 40, 10, 255), strict=True)) <= 3


def test_a_wipe_to_the_right_begins_at_the_left() -> None:
    rule = draw_rule("wipe_right", SIZE, 1)
    assert rule.get_at_mapped((0, 40)) < rule.get_at_mapped((159, 40))
    rule = draw_rule("wipe_left", SIZE, 1)
    assert rule.get_at_mapped((0, 40)) > rule.get_at_mapped((159, 40))
