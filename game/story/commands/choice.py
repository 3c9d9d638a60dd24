"""The command `choice`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import msgspec

from game.story.commands.base import Builder, Step
from game.story.commands.cares import who_cares
from game.story.commands.reserved import RESERVED
from game.story.diagnostics.suggest import nearest
from game.story.effects import Changes, Effects
from game.story.expressions.tree import Expression
from game.story.ops import Choice as ChoiceOp
from game.story.ops import Jump
from game.story.ops import Option as OptionOp
from game.story.schema.kinds import IDENTIFIER, Condition, Identifier, Raw, Seconds, YesNo
from game.story.schema.record import Record
from game.story.source.nodes import Mapping, Node, Sequence
from game.story.words import Shown, check_words


@dataclass(frozen=True, slots=True)
class Option:
    """An option: what follows its id and words."""

    effects: Annotated[Changes, Effects()] = ()
    when: Annotated[Expression | None, Condition()] = None
    reason: Annotated[str, Shown()] = ""
    hidden: Annotated[bool, YesNo()] = False
    silent: Annotated[bool, YesNo()] = False
    then: Annotated[Node | None, Raw()] = None


_OPTION = Record(Option)


@dataclass(frozen=True, slots=True)
class Choice:
    """The player chooses one of several options.

    The first key of an option is its id, and its words stand behind it. Effects of an option are summed, applied once,
    and clamped, before its steps are played.

    Parameters:
      choice: its id, unlike that of any other choice
      ask: a headline
      under: a line under it
      time: seconds for choosing (8s); then the option `timeout` is taken
      timeout: the id of that option
      options: the list of options

    An option has:
      effects: {NAME: CHANGE, …} (see set)
      when: a condition; when it doesn't hold the option is locked
      reason: why it is locked, in words
      hidden: true leaves the option out instead of locking it
      silent: true marks that nothing is said
      then: steps that follow

    Example:
      - choice: first_talk
        time: 8s
        timeout: c
        options:
          - a: 「去。」
            effects: {bo: +6, anna: -2, promised: true}
            then:
              - bo (smile): 「那我等着。」
          - b: 「看风往哪边吹。」
            when: bo >= 40
            reason: 阿波还不信你
          - c: （不说话）
            silent: true
    """

    choice: Annotated[str, Identifier()]
    options: Annotated[Node, Raw()]
    ask: Annotated[str, Shown()] = ""
    under: Annotated[str, Shown()] = ""
    time: Annotated[float | None, Seconds(600)] = None
    timeout: Annotated[str, Identifier()] = ""

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the choice, then the steps of its options one after another."""
        reader = builder.reader
        if self.choice in RESERVED:
            reader.report("S130", step.value.span, name=self.choice)
        name = builder.stop_id("choice:", self.choice, step.span, self.choice)
        room = builder.reserve()
        options: list[OptionOp] = []
        ends: list[int] = []
        open_end = False
        for node in self.options.items if isinstance(self.options, Sequence) else [self.options]:
            read = self._option(node, builder)
            if read is None:
                continue
            option, body, mapping = read
            if any(option.id == other.id for other in options):
                reader.report("S104", mapping.pairs[0][0].span, what="option", name=option.id)
                continue
            target = builder.here
            if body is None:
                target = -1
                open_end = True
            elif builder.steps(body):
                open_end = True
                ends.append(builder.reserve())
            options.append(_targeted(option, target))
        end = builder.here
        for jump in ends:
            builder.fill(jump, Jump(step.line, end))
        placed = tuple(_targeted(option, end) if option.target < 0 else option for option in options)
        if not placed:
            reader.report("S420", step.span, choice=self.choice)
        self._check_clock(placed, builder, step)
        builder.fill(
            room,
            ChoiceOp(name, step.line, placed, self.ask, self.under, self.time, self.timeout if placed else "", end),
        )
        if not open_end and placed:
            builder.end_path()

    def _option(self, node: Node, builder: Builder) -> tuple[OptionOp, Node | None, Mapping] | None:
        reader = builder.reader
        if not isinstance(node, Mapping) or not node.pairs:
            reader.report("S422", node.span)
            return None
        key, words = node.pairs[0]
        if not IDENTIFIER.match(key.text):
            reader.report("S112", key.span, name=key.text)
            return None
        if key.text in RESERVED:
            reader.report("S130", key.span, name=key.text)
            return None
        scalar = reader.scalar(words, "the words of the option")
        record = _OPTION.read_pairs(node.pairs[1:], node, reader)
        if scalar is None or record is None:
            return None
        text = scalar.text.strip()
        if not text:
            reader.report("S111", scalar.span)
            return None
        check_words(scalar, reader)
        if record.hidden and record.when is None:
            reader.report("S423", key.span, option=key.text)
        if record.reason and (record.when is None or record.hidden):
            reader.report("S424", key.span, option=key.text)
        cares = who_cares(record.effects, reader.names)
        option = OptionOp(
            key.text,
            key.line,
            text,
            -1,
            record.effects,
            record.when,
            record.reason,
            record.hidden,
            record.silent,
            cares,
        )
        return option, record.then, node

    def _check_clock(self, options: tuple[OptionOp, ...], builder: Builder, step: Step) -> None:
        report = builder.reader.report
        if (self.time is None) != (not self.timeout):
            report("S425" if self.timeout else "S426", step.span, choice=self.choice)
        if not self.timeout or not options:
            return
        taken = next((option for option in options if option.id == self.timeout), None)
        if taken is None:
            known = [option.id for option in options]
            report(
                "S427",
                step.span,
                suggestion=nearest(self.timeout, known),
                choice=self.choice,
                option=self.timeout,
                known=", ".join(known),
            )
        elif taken.when is not None:
            report("S428", step.span, choice=self.choice, option=self.timeout)


def _targeted(option: OptionOp, target: int) -> OptionOp:
    return msgspec.structs.replace(option, target=target)
