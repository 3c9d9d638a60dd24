"""The command `say`, and the short forms of it: a bare line of narration, and `someone: words`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.beat import LineKind
from game.story.commands.base import Builder, Step
from game.story.commands.phrases import Entrance, Part, Transition, Way, WhoPhrase, look
from game.story.declarations.people import Member
from game.story.ops import Say as SayOp
from game.story.schema.kinds import Identifier, Prose
from game.story.words import Shown


@dataclass(frozen=True, slots=True)
class Say:
    """Words: someone speaks, the narrator tells, or someone thinks.

    Most lines are written short: a bare text is narration, `anna: 「…」` speech, `anna (smile): 「…」` speech with
    an expression, which stays until another is said. Words wholly in （…） are thought. Someone who isn't on the
    stage speaks from off the stage, unless the line lets them `enter:`. The long form is for words that YAML can't
    hold bare.

    Parameters:
      say: the words
      by: who speaks; without it the narrator does
      look: the speaker's expression
      enter: the position at which the speaker comes on the stage with the line; true for the first free one
      with: how they come (see show)
      id: a fixed id for the line, so that its translation stays with it however it is rewritten
      note: a word to the translators

    Example:
      - 潮水退到了第三级台阶。
      - anna: 「坐。」
      - anna (smile): 「坐近些。」
        enter: left
      - anna: （他先坐下了。）
      - say: "9:30，渡口。"
    """

    say: Annotated[str, Shown()]
    by: Annotated[str, WhoPhrase()] = ""
    look: Annotated[str, Identifier()] = ""
    enter: Annotated[str, Entrance()] = ""
    with_: Annotated[Way | None, Transition()] = None
    id: Annotated[str, Identifier()] = ""
    note: Annotated[str, Prose()] = ""

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the line."""
        reader = builder.reader
        expression = self.look
        if self.by and expression:
            person = reader.names.thing("cast", self.by)
            if isinstance(person, Member) and look(person, Part(expression, step.span), reader) is None:
                expression = ""
        way = self.with_ or Way("")
        emit_line(
            builder,
            step,
            self.say,
            who=self.by,
            look=expression,
            enter=self.enter,
            way=way,
            pinned=self.id,
            note=self.note,
        )


def emit_line(
    builder: Builder,
    step: Step,
    words: str,
    *,
    who: str = "",
    look: str = "",
    enter: str = "",
    way: Way = Way(""),
    pinned: str = "",
    note: str = "",
) -> None:
    """Write one line of speech, narration or thought."""
    kind: LineKind = "say" if who else "narrate"
    if words.startswith("（") and words.endswith("）"):
        kind = "think"
    name = builder.stop_id(who, words, step.span, pinned)
    index = builder.emit(SayOp(name, step.line, kind, words, who, look, enter, way.how, way.rule, "", note))
    builder.line_before = index
