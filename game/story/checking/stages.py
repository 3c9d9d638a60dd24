"""Who stands on the stage when a scene begins, from all scenes that lead to it.

Owns the way of that knowledge from scene to scene. What can't be on a stage is `compiler.staging`'s to say.
"""

from __future__ import annotations

from game.story.compiler.staging import Standing, empty_stage, nobody_knows, pass_through
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.ops import Call, Interlude, Scene
from game.story.program import Program


def check_stages(program: Program, known: set[tuple[str, str, int]], remarks: Diagnostics) -> None:
    """Report what can't be, given the scenes before; `known` is what was said of scenes by themselves."""
    scenes = {scene.id: scene for unit in program.units() for scene in unit.scenes}
    for name, entering in _entries(program, scenes).items():
        found = Diagnostics()
        pass_through(scenes[name], program.file_of(name), entering, program.declarations, found)
        new = [remark for remark in found if (remark.code, remark.file, remark.line) not in known]
        remarks.extend(new)


def _entries(program: Program, scenes: dict[str, Scene]) -> dict[str, Standing]:
    """How the stage is when each scene begins; scenes of which nothing is known are left out."""
    unknown = nobody_knows()
    entries: dict[str, Standing] = {program.start: empty_stage()}
    for name in _called(program, scenes):
        entries[name] = unknown
    waiting = [name for name in entries if name in scenes]
    silent = Diagnostics(0)
    while waiting:
        name = waiting.pop()
        for target, standing in pass_through(scenes[name], "", entries[name], program.declarations, silent):
            following = program.scene_id(target) if target else program.scene_after(name)
            if following not in scenes:
                continue
            if program.chapter_of(following) != program.chapter_of(name) and program.declarations.hooks:
                # What is played between chapters may change everything.
                standing = unknown
            before = entries.get(following)
            after = standing if before is None else before.meet(standing)
            if before is None or after != before:
                entries[following] = after
                waiting.append(following)
    return {name: standing for name, standing in entries.items() if name in scenes and standing != unknown}


def _called(program: Program, scenes: dict[str, Scene]) -> set[str]:
    """Scenes that are called, and hooks: they begin on whatever stage there is."""
    found = {hook for hook in program.declarations.hooks if hook in scenes}
    for scene in scenes.values():
        for op in scene.ops:
            if isinstance(op, Call):
                found.add(program.scene_id(op.scene))
            elif isinstance(op, Interlude):
                interlude = program.declarations.interludes.get(op.interlude)
                options = interlude.options.values() if interlude is not None else ()
                found |= {program.scene_id(option.scene) for option in options if option.scene}
    return found
