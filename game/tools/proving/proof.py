"""The whole proof of a story: every target asked, every answer looked at twice.

Owns the order of asking: plays out of curiosity first, then the solver for what they missed, each of its routes played
on the machine; hill climbing where there is no solver or it found no end.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import msgspec

from game.story.machine.machine import Machine
from game.story.program import Program
from game.tools.proving.climbing import Climber
from game.tools.proving.explaining import ContradictionError, Explainer
from game.tools.proving.graph import Graph
from game.tools.proving.locks import Locks
from game.tools.proving.loops import Loops
from game.tools.proving.model import Model
from game.tools.proving.playing import AnswerError, Player
from game.tools.proving.questions import questions_of
from game.tools.proving.searching import Search
from game.tools.proving.solver import has_solver
from game.tools.proving.targets import key, targets_of
from game.tools.proving.unrolling import TooLarge, unroll
from game.tools.proving.verdicts import Clash, Outcome, Proof, Route, Target, Verdict

BOUND = 6
SECONDS = 10.0
CURIOUS_PLAYS = 16
CURIOUS_STEPS = 12_000
CLIMBING_PLAYS = 600
# So many routes that the machine doesn't follow are looked at where a model isn't exact.
MOST_TRIES = 6


class Terms(msgspec.Struct, frozen=True):
    """How a proof is made: rounds of loops, seconds for each target, the seed, and whether a solver is used."""

    bound: int = BOUND
    seconds: float = SECONDS
    seed: int = 1
    solver: bool = True


def prove(
    program: Program,
    terms: Terms | None = None,
    only: Sequence[str] = (),
    tell: Callable[[Verdict], None] = lambda verdict: None,
) -> Proof:
    """A verdict for every target, or for those whose ids are in `only`; `tell` hears of each as soon as it is known."""
    begun = time.monotonic()
    terms = terms or Terms()
    terms = msgspec.structs.replace(terms, solver=terms.solver and has_solver())
    prover = _Prover(program, terms)
    verdicts = []
    for target in prover.targets:
        if not only or target.id in only:
            at = time.monotonic()
            verdict = msgspec.structs.replace(prover.verdict(target), seconds=time.monotonic() - at)
            verdicts.append(verdict)
            tell(verdict)
    loops = tuple(", ".join(loop) for loop in prover.loops.all())
    return Proof(tuple(verdicts), terms.bound, terms.solver, time.monotonic() - begun, loops)


class _Prover:
    def __init__(self, program: Program, terms: Terms) -> None:
        self._program = program
        self._terms = terms
        self._machine = Machine(program)
        self._player = Player(self._machine)
        self._found: dict[str, Route] = {}
        self._why_stuck = ""
        self._questions = questions_of(program)
        self.loops = Loops(program)
        # Endings first: later plays may know of them.
        order = {"ending": 0, "option": 1, "scene": 2, "stuck": 3}
        self.targets = sorted(targets_of(program), key=lambda target: order[target.kind])
        self._graph: Graph | None = None
        self._too_large = ""
        try:
            self._graph = unroll(program, self._questions, self.loops, terms.bound)
        except TooLarge as error:
            self._too_large = str(error)
        self._model: Model | None = None
        if self._graph is not None and terms.solver:
            self._model = Model(program, self._graph, self._questions, seed=terms.seed)
        self._explainer: Explainer | None = None
        self._climber = Climber(program.declarations, self._graph, self._player) if self._graph else None
        self._wander()
        self._know_endings()

    def verdict(self, target: Target) -> Verdict:
        """What is known of a target."""
        route = self._found.get(key(target))
        if route is not None:
            reason = self._why_stuck if target.kind == "stuck" else ""
            return Verdict(target, "reachable", route, reason=reason)
        if self._model is None:
            return self._climbed(target, self._no_solver())
        if target.kind == "stuck":
            return self._stuck(target, self._model)
        return self._solved(target, self._model)

    # Plays.

    def _wander(self) -> None:
        """Play what was taken least so far, until nothing new is seen any more."""
        taken: dict[str, int] = {}
        for number in range(CURIOUS_PLAYS):
            before = len(self._found)
            for moment, answers in self._player.curious(self._terms.seed + number, taken, CURIOUS_STEPS):
                for name in moment.reached:
                    if name not in self._found:
                        self._found[name] = Route(answers)
                        self._why_stuck = moment.stuck or self._why_stuck
            if len(self._found) == before and number > 3:
                break

    def _followed(self, route: Route, target: str) -> tuple[str, bool]:
        """Play a route; all that is reached on it is found. Why the target was not (empty: it was); was it stuck?"""
        try:
            for moment in self._player.follow(route):
                for name in moment.reached:
                    if name not in self._found:
                        self._found[name] = Route(route.answers[: moment.answers], route.known)
                        self._why_stuck = moment.stuck or self._why_stuck
                if target in moment.reached:
                    return "", False
                if moment.stuck:
                    return moment.stuck, True
        except AnswerError as error:
            return str(error), False
        return "the route does not lead there", False

    def _know_endings(self) -> None:
        """Endings that only a later play can reach are found when those that it must know of are."""
        if self._model is None or not self._questions.profile:
            return
        endings = [target for target in self.targets if target.kind == "ending"]
        grown = True
        while grown:
            before = len(self._found)
            for target in endings:
                if key(target) not in self._found:
                    self._ask(target, self._model)
            grown = len(self._found) > before

    # The solver.

    def _known(self, model: Model) -> list[dict[int, bool]]:
        """What may be known of earlier plays: first nothing, then the endings that can be reached."""
        nothing = dict.fromkeys(model.known.values(), False)
        some = {literal: False for name, literal in model.known.items() if f"ending {name}" not in self._found}
        return [nothing] if some == nothing else [nothing, some]

    def _ask(self, target: Target, model: Model) -> tuple[Outcome, str, bool]:
        """Ask the solver for a route within the bound, and play it: the outcome, a reason, and whether it is a bug."""
        goal = model.goal(key(target))
        if goal is None:
            return "unreachable", "", False
        stopped = False
        stuck = ""
        refused = 0
        for known in self._known(model):
            for _ in range(MOST_TRIES):
                fixed = {**known, goal: True, model.beyond: False}
                if stuck:
                    fixed[model.stuck] = False
                found = model.constraints.solve(fixed, self._terms.seconds)
                if found.outcome != "found":
                    stopped = stopped or found.outcome == "stopped"
                    break
                route = model.route(found)
                why, ended = self._followed(route, key(target))
                if not why:
                    return "reachable", "", False
                if ended and not stuck:
                    # It happens in the very moment when the story can't go on. Is there another way?
                    stuck = why
                    continue
                if not model.loose:
                    return "unknown", f"BUG, the machine does not follow the route {route.words}: {why}", True
                model.forbid(goal, found)
                refused += 1
            else:
                return "unknown", "; ".join(model.loose), False
        if stuck:
            return "unknown", f"only where the story can't go on from there: {stuck}", False
        if stopped:
            return "unknown", f"no answer within {self._terms.seconds:g} s", False
        played = f"all {refused} ways that seemed to lead there were played, and none does" if refused else ""
        return "unreachable", played, False

    def _solved(self, target: Target, model: Model) -> Verdict:
        outcome, reason, bug = self._ask(target, model)
        if outcome == "reachable":
            return Verdict(target, outcome, self._found[key(target)])
        if outcome == "unknown":
            return Verdict(target, outcome, reason=reason, bug=True) if bug else self._climbed(target, reason)
        if self._graph is not None and self._graph.has_loops and self._further(target, model):
            reason = f"not within {self._terms.bound} rounds of its loops; whether later is not known"
            return Verdict(target, "unknown", reason=reason)
        if reason:
            return Verdict(target, "unreachable", reason=reason)
        try:
            clash, reason = self._explained(target, model)
        except ContradictionError as error:
            reason = f"BUG, the solver found no way, and then {error}"
            return Verdict(target, "unknown", reason=reason, bug=True)
        return Verdict(target, "unreachable", clash=clash, reason=reason)

    def _further(self, target: Target, model: Model) -> bool:
        """May it be reached when loops are followed further than the bound says?"""
        goal = model.goal(key(target), beyond=True)
        if goal is None:
            return False
        fixed = {**self._known(model)[-1], goal: True}
        return model.constraints.solve(fixed, self._terms.seconds).outcome != "none"

    def _explained(self, target: Target, model: Model) -> tuple[tuple[Clash, ...], str]:
        if self._explainer is None:
            assert self._graph is not None
            self._explainer = Explainer(self._program, self._graph, self._questions, self._terms.seed)
        known = {name: False for name in model.known if f"ending {name}" not in self._found}
        return self._explainer.explain(key(target), known, self._terms.seconds)

    # The stuck path.

    def _stuck(self, target: Target, model: Model) -> Verdict:
        outcome, reason, bug = self._ask(target, model)
        if outcome == "reachable":
            return Verdict(target, outcome, self._found[key(target)], reason=self._why_stuck)
        doubts = [reason] if outcome == "unknown" else []
        if self._questions.divisions:
            doubts.append(f"divided by what may be zero: {', '.join(self._questions.divisions)}")
        search = Search(self._machine, self._questions, self._terms.seconds)
        locks = Locks(model, self._machine, self._player, search, self._terms.bound)
        further = False
        for known in self._known(model):
            for beyond in locks.beyond_nodes():
                route, words = locks.look(beyond, known, self._terms.seconds)
                if route is not None:
                    return Verdict(target, "reachable", route, reason=words)
                if words:
                    doubts.append(words)
                further = further or not locks.also_beyond(beyond, known, self._terms.seconds)
            if locks.deep(known, self._terms.seconds):
                doubts.append(f"scenes call each other more than {self._terms.bound} deep")
        if doubts:
            return Verdict(target, "unknown", reason="; ".join(dict.fromkeys(doubts)), bug=bug)
        further = further or self._further(target, model)
        bounded = f"for up to {self._terms.bound} rounds of each loop" if further else ""
        return Verdict(target, "unreachable", reason=bounded)

    # Hill climbing.

    def _no_solver(self) -> str:
        return self._too_large or "without ortools (extra `prove`) only routes can be looked for, and none was found"

    def _climbed(self, target: Target, reason: str) -> Verdict:
        if self._climber is not None and target.kind != "stuck":
            route = self._climber.climb(target, CLIMBING_PLAYS, self._terms.seconds, self._terms.seed)
            if route is not None and not self._followed(route, key(target))[0]:
                return Verdict(target, "reachable", self._found[key(target)])
        return Verdict(target, "unknown", reason=reason)
