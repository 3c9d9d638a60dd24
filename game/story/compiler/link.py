"""Chapters put together: what each names of the others is looked up, and the story is looked at as a whole.

Owns the index of a story and the remarks that need all chapters: names that don't exist or exist twice, scenes that
can't be reached, loops that never stop.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.story.compiler.flow import check_flow
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.diagnostics.suggest import nearest
from game.story.ops import ChapterUnit, Choice
from game.story.program import ChapterInfo, ChoiceInfo, Index
from game.story.schema.names import Use
from game.story.source.nodes import Span


def link(
    units: Sequence[ChapterUnit],
    uses: Iterable[Use],
    declarations: Declarations,
    diagnostics: Diagnostics,
    start: Span,
) -> Index:
    """The index of the story; what doesn't fit together is reported. `start` is where the first scene is named."""
    scenes: dict[str, tuple[str, int]] = {}
    renamed: dict[str, str] = dict(declarations.renamed)
    choices: dict[str, ChoiceInfo] = {}
    infos: list[ChapterInfo] = []
    chapters = {old: unit.id for unit in units for old in unit.renamed}
    for unit in units:
        kept: list[str] = []
        asides: list[str] = []
        for scene in unit.scenes:
            if scene.id in scenes:
                where = f"{scenes[scene.id][0]}:{scenes[scene.id][1]}"
                diagnostics.add("S131", Span(unit.file, scene.line, 1), what="scene", name=scene.id, where=where)
                continue
            scenes[scene.id] = (unit.file, scene.line)
            kept.append(scene.id)
            if scene.aside or unit.aside:
                asides.append(scene.id)
            for old in scene.renamed:
                renamed[old] = scene.id
            for op in scene.ops:
                if isinstance(op, Choice):
                    if op.id in choices or op.id in declarations.interludes:
                        where = choices[op.id].scene if op.id in choices else "interludes"
                        span = Span(unit.file, op.line, 1)
                        diagnostics.add("S131", span, what="choice", name=op.id, where=where)
                    else:
                        choices[op.id] = ChoiceInfo(scene.id, tuple(option.id for option in op.options))
        infos.append(ChapterInfo(unit.id, unit.file, tuple(kept), tuple(asides)))
    index = Index(tuple(infos), renamed, chapters, choices)
    _check_uses(uses, scenes, index, declarations, diagnostics)
    if declarations.start and declarations.start not in scenes and declarations.start not in renamed:
        suggestion = nearest(declarations.start, scenes)
        diagnostics.add("S709", start, suggestion=suggestion, name=declarations.start)
    check_flow(units, index, declarations, diagnostics)
    return index


def _check_uses(
    uses: Iterable[Use],
    scenes: dict[str, tuple[str, int]],
    index: Index,
    declarations: Declarations,
    diagnostics: Diagnostics,
) -> None:
    for use in uses:
        if use.what == "scene":
            if use.name in scenes:
                continue
            if use.name in index.renamed:
                diagnostics.add("S208", use.span, name=use.name, now=index.renamed[use.name])
            else:
                suggestion = nearest(use.name, scenes)
                diagnostics.add("S201", use.span, suggestion=suggestion, what="scene", name=use.name)
            continue
        info = index.choices.get(use.name)
        interlude = declarations.interludes.get(use.name)
        options = info.options if info else tuple(interlude.options) if interlude else None
        if options is None:
            if not use.option:
                known = [*index.choices, *declarations.interludes]
                suggestion = nearest(use.name, known)
                diagnostics.add("S201", use.span, suggestion=suggestion, what="choice", name=use.name)
        elif use.option and use.option not in options:
            suggestion = nearest(use.option, options)
            diagnostics.add(
                "S207", use.span, suggestion=suggestion, choice=use.name, option=use.option, known=", ".join(options)
            )
