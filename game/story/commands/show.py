"""The command `show`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.commands.phrases import Figure, FigurePhrase, Transition, Way, Where
from game.story.declarations.people import Member
from game.story.diagnostics.suggest import nearest
from game.story.ops import Show as ShowOp
from game.story.schema.kinds import Identifier, Seconds


@dataclass(frozen=True, slots=True)
class Show:
    """Someone comes on the stage, or changes their expression, pose or position.

    What isn't said stays as it was; someone new comes in with their first expression, at the first free of center,
    left and right. Whoever stands where the newcomer comes to stand makes room and leaves.

    Parameters:
      show: WHO [EXPRESSION] [at POSITION]; positions are far_left, left, center, right, far_right
      at: the position, if you like it better on a line of its own
      pose: the pose, where a portrait has several
      with: cut, dissolve, fade, wipe_left, wipe_right, or rule NAME
      time: how long it takes, in seconds

    Example:
      - show: anna smile at left
      - show: anna
        at: right
        with: fade
        time: 0.6
    """

    show: Annotated[Figure, FigurePhrase()]
    at: Annotated[str, Where()] = ""
    pose: Annotated[str, Identifier()] = ""
    with_: Annotated[Way | None, Transition()] = None
    time: Annotated[float | None, Seconds(30)] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the figure."""
        way = self.with_ or Way("")
        who, look, position = self.show
        person = builder.reader.names.thing("cast", who)
        if self.pose and isinstance(person, Member) and person.poses and self.pose not in person.poses:
            builder.reader.report(
                "S209",
                step.span,
                suggestion=nearest(self.pose, person.poses),
                who=who,
                pose=self.pose,
                known=", ".join(person.poses),
            )
        builder.emit(ShowOp(step.line, who, look, self.at or position, self.pose, way.how, way.rule, self.time))
