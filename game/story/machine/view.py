"""A state as it is to be shown.

Owns the way from a state and the instruction it stands at to a Beat. Pure: the same state always gives the same beat.
"""

from __future__ import annotations

import msgspec

from game.story.beat import Beat, Card, Line, Offer, Page
from game.story.declarations.pages import FixedField, GroupField, ListField, PageValue, TextField, WorkedField
from game.story.declarations.story import Declarations
from game.story.errors import StoryError
from game.story.expressions.evaluator import evaluate
from game.story.machine.facts import StoryFacts
from game.story.machine.options import interlude_menu, menu
from game.story.machine.texts import line_text
from game.story.ops import Card as CardOp
from game.story.ops import Choice, End, Interlude, Op, Pause, Say
from game.story.ops import Page as PageOp
from game.story.program import THE_END
from game.story.stage_state import StageState, Writing
from game.story.state import State


def facts_of(state: State, declarations: Declarations) -> StoryFacts:
    """What conditions can ask of a state."""
    return StoryFacts(declarations, state.values, state.collections, state.visits, state.chosen, state.known)


def beat_of(state: State, op: Op | None, declarations: Declarations) -> Beat:
    """The beat of a state that stands at `op` (None: at the end of the story), without motions, sounds and notices."""
    beat = Beat(state.scene, state.step, _stage_of(state, declarations), state.audio, nvl=state.nvl)
    facts = facts_of(state, declarations)
    replace = msgspec.structs.replace
    if op is None:
        return replace(beat, ending=state.ending or THE_END)
    if isinstance(op, Say):
        text = line_text(state.scene, op.id, op.words, facts)
        figure = state.stage.sprite(op.who) if op.who else None
        look = op.look or (figure.look if figure else "")
        return replace(beat, line=Line(op.kind, text, op.who, _offer(op, state, declarations), look))
    if isinstance(op, Choice):
        shown = menu(op, facts)
        if all(option.locked for option in shown.options):
            raise StoryError(f"no option of {op.id} can be taken", line=op.line, scene=state.scene, step=op.id)
        return replace(beat, menu=shown)
    if isinstance(op, Interlude):
        return replace(beat, menu=interlude_menu(op, declarations, facts))
    if isinstance(op, Pause):
        return replace(beat, pause=op.seconds)
    if isinstance(op, CardOp):
        under = line_text(state.scene, op.id, op.under, facts, "under") if op.under else None
        return replace(beat, card=Card(line_text(state.scene, op.id, op.words, facts), under, op.days))
    if isinstance(op, PageOp):
        fields = {name: _field(value, state.scene, op.id, facts) for name, value in op.fields.items()}
        return replace(beat, page=Page(op.template, fields))
    if isinstance(op, End):
        return replace(beat, ending=op.ending)
    raise StoryError("this step waits for nobody", scene=state.scene, step=state.step)


def _stage_of(state: State, declarations: Declarations) -> StageState:
    """The stage with what stands on the boards of the place."""
    if not state.boards or state.stage.cg:
        return state.stage
    areas = declarations.areas(state.stage.background)
    writings = tuple(Writing(words, areas[board]) for board, words in state.boards.items() if words and board in areas)
    return msgspec.structs.replace(state.stage, writings=writings) if writings else state.stage


def _offer(op: Say, state: State, declarations: Declarations) -> Offer | None:
    entry = declarations.entry(op.offer) if op.offer else None
    if entry is None:
        return None
    collection = declarations.collections[entry.collection]
    held = state.collections.get(collection.id, ())
    full = collection.capacity is not None and len(held) >= collection.capacity
    taken = entry.id in held
    if full and not taken and collection.when_full == "refuse":
        return None
    return Offer(collection.id, entry.id, taken, full and not taken, held, collection.capacity)


def _field(value: PageValue, scene: str, step: str, facts: StoryFacts) -> object:
    if isinstance(value, TextField):
        return line_text(scene, step, value.source, facts, value.path)
    if isinstance(value, FixedField):
        return value.value
    if isinstance(value, WorkedField):
        return evaluate(value.expression, facts)
    if isinstance(value, GroupField):
        return {name: _field(inner, scene, step, facts) for name, inner in value.fields.items()}
    assert isinstance(value, ListField)
    shown: list[object] = []
    for item in value.items:
        if item.when is None or evaluate(item.when, facts):
            shown.append(_field(item.content, scene, step, facts))
            if value.first or (value.most is not None and len(shown) >= value.most):
                break
    if value.first:
        return shown[0] if shown else None
    return tuple(shown)
