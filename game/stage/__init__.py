"""Draws the stage of the story: places, figures, camera, weather, and the ways from one to the next."""

from game.stage.look import StageLook
from game.stage.picture_cache import PictureCache
from game.stage.stage import Stage

__all__ = ["PictureCache", "Stage", "StageLook"]
