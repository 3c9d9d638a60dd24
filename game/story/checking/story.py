"""A compiled story and its files → the remarks that need the story as a whole.

Owns which checks there are. What compiling shows by itself is not said again here.
"""

from __future__ import annotations

from game.story.checking.conditions import ConditionCheck
from game.story.checking.endless import check_ends
from game.story.checking.options import check_options
from game.story.checking.places import Places
from game.story.checking.reminders import check_reminders
from game.story.checking.stages import check_stages
from game.story.checking.uses import check_uses
from game.story.checking.world import StoryWorld
from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.files import Files
from game.story.program import Program
from game.story.source.excerpts import with_excerpts
from game.story.source.nodes import Span


def check_story(program: Program, files: Files, known: tuple[Diagnostic, ...] = ()) -> tuple[Diagnostic, ...]:
    """Everything about `program` that compiling its `files` didn't show; `known` are the remarks that it did."""
    remarks = Diagnostics()
    places = Places(files)
    units = list(program.units())
    world, free = StoryWorld(program), StoryWorld(program, pinned=False)
    conditions = ConditionCheck(world, free, program.declarations, places, remarks)
    conditions.check(units)
    check_options(units, world, remarks)
    reached = check_ends(program, conditions.dead, remarks)
    said = {remark.values.get("scene") for remark in known if remark.code == "S402"}
    for unit in units:
        for scene in unit.scenes:
            # Led to only by steps that are never reached themselves.
            if scene.id not in reached and scene.id not in said and not unit.id.startswith("_"):
                remarks.add("S402", Span(unit.file, scene.line, 1, len(scene.id)), scene=scene.id)
    check_stages(program, {(remark.code, remark.file, remark.line) for remark in known}, remarks)
    check_uses(program, places, remarks)
    check_reminders(files, remarks)
    return with_excerpts(remarks.sorted(), files.text)
