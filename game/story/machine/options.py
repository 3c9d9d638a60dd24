"""Which options stand open, which are locked, which aren't there.

Owns the view of a choice and of an interlude.
"""

from __future__ import annotations

from game.story.beat import Menu, OptionView
from game.story.declarations.story import Declarations
from game.story.declarations.things import InterludeOption
from game.story.expressions.evaluator import Facts, evaluate
from game.story.machine.texts import choice_text
from game.story.ops import Choice, Interlude


def menu(op: Choice, facts: Facts) -> Menu:
    """A choice as it stands now: hidden options are left out, others whose condition fails are locked."""
    views: list[OptionView] = []
    for option in op.options:
        open_now = option.when is None or bool(evaluate(option.when, facts))
        if not open_now and option.hidden:
            continue
        reason = choice_text(op.id, f"{option.id}.reason", option.reason, facts) if option.reason else None
        views.append(
            OptionView(
                option.id,
                choice_text(op.id, option.id, option.words, facts),
                not open_now,
                None if open_now else reason,
                option.silent,
                option.cares,
            )
        )
    ask = choice_text(op.id, "ask", op.ask, facts) if op.ask else None
    under = choice_text(op.id, "under", op.under, facts) if op.under else None
    return Menu(op.id, tuple(views), ask, under, op.seconds, op.timeout)


def reachable(op: Interlude, declarations: Declarations, facts: Facts) -> list[InterludeOption]:
    """Those whom the interlude can choose now."""
    interlude = declarations.interludes[op.interlude]
    return [option for option in interlude.options.values() if _there(option, facts) and _open(option, facts)]


def interlude_menu(op: Interlude, declarations: Declarations, facts: Facts) -> Menu:
    """An interlude as it stands now: who can't be reached isn't shown, or is locked when declared so."""
    interlude = declarations.interludes[op.interlude]
    views: list[OptionView] = []
    for option in interlude.options.values():
        open_now = _open(option, facts)
        if not _there(option, facts) or (not open_now and option.hidden):
            continue
        if option.text:
            text = choice_text(interlude.id, option.id, option.text, facts)
        else:
            text = declarations.text("cast", option.id, "name")
        reason = choice_text(interlude.id, f"{option.id}.reason", option.reason, facts) if option.reason else None
        views.append(OptionView(option.id, text, not open_now, None if open_now else reason))
    ask = choice_text(interlude.id, "ask", interlude.ask, facts) if interlude.ask else None
    under = choice_text(interlude.id, "under", interlude.under, facts) if interlude.under else None
    return Menu(interlude.id, tuple(views), ask, under)


def _there(option: InterludeOption, facts: Facts) -> bool:
    return not (option.once and option.scene and facts.ask("seen", (option.scene,)))


def _open(option: InterludeOption, facts: Facts) -> bool:
    return option.when is None or bool(evaluate(option.when, facts))
