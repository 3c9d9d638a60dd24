"""Instructions for the stage: a stage before, a stage after, and how one becomes the other.

Owns the meaning of coming, going, changing and looking. Pure functions; nothing is drawn here.
"""

from __future__ import annotations

from typing import Final

import msgspec

from game.story.declarations.story import Declarations
from game.story.ops import Air, Background, EventPicture, Gesture, Hide, Jolt, Look, Move, Say, Show
from game.story.stage_state import Camera, Motion, Sprite, StageState

StageOp = Show | Hide | Move | Gesture | Background | EventPicture | Look | Jolt | Air
STAGE_OPS: Final = (Show, Hide, Move, Gesture, Background, EventPicture, Look, Jolt, Air)
_PREFERRED: Final = ("center", "left", "right", "far_left", "far_right")


def staged(stage: StageState, op: StageOp, declarations: Declarations, motions: list[Motion]) -> StageState:
    """The stage after `op`; how it is reached is added to `motions`."""
    if isinstance(op, Show):
        return _show(stage, op.who, op.look, op.position, op.pose, (op.how, op.rule, op.seconds), declarations, motions)
    if isinstance(op, Hide):
        return _hide(stage, op, motions)
    if isinstance(op, Move):
        if stage.sprite(op.who) is None:
            return stage
        return _show(stage, op.who, "", op.position, "", ("", "", op.seconds), declarations, motions)
    if isinstance(op, Gesture):
        if stage.sprite(op.who) is not None:
            motions.append(Motion("gesture", op.who, op.how))
        return stage
    if isinstance(op, Background):
        _moving(motions, "background", "", op.how, op.rule, op.seconds)
        if op.keep:
            return msgspec.structs.replace(stage, background=op.picture)
        return StageState(background=op.picture, weather=stage.weather, effect=stage.effect)
    if isinstance(op, EventPicture):
        _moving(motions, "cg", "", op.how, op.rule, op.seconds)
        return msgspec.structs.replace(
            stage, cg=op.picture, sprites_over_cg=op.keep and bool(op.picture), camera=Camera()
        )
    if isinstance(op, Look):
        _moving(motions, "camera", "", "", "", op.seconds)
        return msgspec.structs.replace(stage, camera=_camera(stage, op, declarations))
    if isinstance(op, Jolt):
        motions.append(Motion(op.part, op.target, seconds=op.seconds))
        return stage
    _moving(motions, op.part, "", "", "", op.seconds)
    if op.part == "weather":
        return msgspec.structs.replace(stage, weather=op.name)
    return msgspec.structs.replace(stage, effect=op.name)


def spoken(stage: StageState, line: Say, declarations: Declarations, motions: list[Motion]) -> StageState:
    """The stage after someone began to speak: they may come in with the line, and their expression sticks."""
    if not line.who or not (line.enter or line.look):
        return stage
    if not line.enter and stage.sprite(line.who) is None:
        return stage
    position = "" if line.enter == "auto" else line.enter
    return _show(stage, line.who, line.look, position, "", (line.how, line.rule, None), declarations, motions)


def _show(
    stage: StageState,
    who: str,
    look: str,
    position: str,
    pose: str,
    way: tuple[str, str, float | None],
    declarations: Declarations,
    motions: list[Motion],
) -> StageState:
    before = stage.sprite(who)
    if before is None:
        member = declarations.cast.get(who)
        looks = member.expressions if member else ()
        figure = Sprite(who, look or (looks[0] if looks else "neutral"), position or _free(stage), pose)
    else:
        figure = Sprite(who, look or before.look, position or before.position, pose or before.pose)
    _moving(motions, "sprite", who, *way)
    sprites: list[Sprite] = []
    placed = False
    for other in stage.sprites:
        if other.who == who:
            sprites.append(figure)
            placed = True
        elif other.position != figure.position or (before is not None and before.position == figure.position):
            sprites.append(other)
    if not placed:
        sprites.append(figure)
    return msgspec.structs.replace(stage, sprites=tuple(sprites))


def _hide(stage: StageState, op: Hide, motions: list[Motion]) -> StageState:
    leaving = [sprite for sprite in stage.sprites if op.who in ("all", sprite.who)]
    for sprite in leaving:
        _moving(motions, "sprite", sprite.who, op.how, op.rule, op.seconds)
    return msgspec.structs.replace(stage, sprites=tuple(s for s in stage.sprites if s not in leaving))


def _free(stage: StageState) -> str:
    taken = {sprite.position for sprite in stage.sprites}
    return next((position for position in _PREFERRED if position not in taken), "center")


def _camera(stage: StageState, op: Look, declarations: Declarations) -> Camera:
    if op.framing:
        return declarations.framing(stage.cg or stage.background, op.framing) or Camera()
    return Camera(op.x, op.y, op.zoom) if op.zoom else Camera()


def _moving(motions: list[Motion], part: str, target: str, how: str, rule: str, seconds: float | None) -> None:
    if how or seconds is not None:
        motions.append(Motion(part, target, how, rule, seconds))
