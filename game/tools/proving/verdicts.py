"""What is asked of a story, and what was found out.

Owns the plain data of a proof. Must not know how anything is found.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Kind = Literal["scene", "option", "ending", "stuck"]
Outcome = Literal["reachable", "unreachable", "unknown"]

STUCK_ID = "stuck"


class Target(msgspec.Struct, frozen=True):
    """Something that can be reached: a scene, an option (`choice option`), an ending, or a path that is stuck.

    `expected` says whether it should be reachable.
    """

    kind: Kind
    id: str
    file: str = ""
    line: int = 0
    expected: bool = True

    @property
    def where(self) -> str:
        """File and line, as far as they are known."""
        return f"{self.file}:{self.line}" if self.line else self.file


class Answer(msgspec.Struct, frozen=True):
    """One thing that the player decides: an option of the choice at a step, or an entry taken there (`drop` for it)."""

    scene: str
    step: str
    option: str = ""
    entry: str = ""
    drop: str = ""
    timed_out: bool = False

    @property
    def words(self) -> str:
        """As a transcript's plan has it: an option's id, or +entry and -entry."""
        if self.entry:
            return f"+{self.entry}" + (f" -{self.drop}" if self.drop else "")
        return self.option


class Route(msgspec.Struct, frozen=True):
    """A way of playing: what the player decides, in order, and which endings were reached in earlier plays."""

    answers: tuple[Answer, ...]
    known: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The route as one line: `choice=option`, `+entry`, `-entry`."""
        parts = [f"(after {', '.join(self.known)})"] if self.known else []
        parts += [answer.words if answer.entry else f"{answer.step}={answer.option}" for answer in self.answers]
        return " ".join(parts) or "(just read on)"


class Clash(msgspec.Struct, frozen=True):
    """A condition that stands in the way: its text, where it stands, and how near to it the story can come."""

    condition: str
    where: str
    best: str = ""


class Verdict(msgspec.Struct, frozen=True):
    """What is known of a target.

    `route` leads there (for what is reachable), `clash` are conditions that can't hold together (for what is not),
    `reason` says in words what else there is to say, above all why nothing is known.
    """

    target: Target
    outcome: Outcome
    route: Route | None = None
    clash: tuple[Clash, ...] = ()
    reason: str = ""
    seconds: float = 0.0
    bug: bool = False

    @property
    def as_expected(self) -> bool:
        """Is it what the story says it should be?"""
        wanted = "reachable" if self.target.expected else "unreachable"
        return self.outcome == wanted and not self.bug


class Proof(msgspec.Struct, frozen=True):
    """All verdicts about a story, how often loops were followed, and how long it took."""

    verdicts: tuple[Verdict, ...]
    bound: int
    solver: bool
    seconds: float
    loops: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Is everything as the story expects it?"""
        return all(verdict.as_expected for verdict in self.verdicts)
