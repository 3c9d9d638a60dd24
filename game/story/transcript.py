"""A play-through as text that a person can read: who said what, what was to choose, what was chosen.

Owns that form. It is for tests, bug reports and reading a story without playing it; nothing reads it back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from game.story.beat import Beat, Menu, Text
from game.story.inputs import Choose, Collect, Input, Next
from game.story.machine import Machine
from game.story.state import State
from game.story.values import Value

# Decides what is given at a beat; None ends the play.
Policy = Callable[[Beat], Input | None]
Passage = Callable[[State], State]


def following(moves: Sequence[str]) -> Policy:
    """A policy from words: `b` takes option b; `+shell` collects, `+shell -ticket` for another one; lines go on.

    A `+` is given at the next line that offers that entry. The play ends where a choice finds no move left.
    """
    waiting = list(moves)

    def decide(beat: Beat) -> Input | None:
        move = waiting[0] if waiting else ""
        if beat.line is not None and beat.line.offer is not None and move.startswith("+"):
            entry, _, drop = move[1:].partition(" -")
            if entry.strip() == beat.line.offer.entry and not beat.line.offer.taken:
                waiting.pop(0)
                return Collect(entry.strip(), drop.strip())
        if beat.menu is None:
            return None if beat.ending is not None else Next()
        if not move or move.startswith("+"):
            return None
        waiting.pop(0)
        return Choose(move)

    return decide


def transcript(
    machine: Machine,
    policy: Policy,
    *,
    passage: Passage = lambda state: state,
    watched: Sequence[str] = (),
    most: int = 10_000,
    scene: str | None = None,
    values: dict[str, Value] | None = None,
    known: tuple[str, ...] = (),
) -> str:
    """Play by `policy` and write down what was to be seen.

    Every state goes through `passage` before it is used again (for instance through a save and back). Of the values in
    `watched` every change is written.
    """
    return "\n".join(_play(machine, policy, passage, watched, most, scene, values, known)) + "\n"


def _play(
    machine: Machine,
    policy: Policy,
    passage: Passage,
    watched: Sequence[str],
    most: int,
    scene: str | None,
    values: dict[str, Value] | None,
    known: tuple[str, ...],
) -> Iterator[str]:
    state, beat = machine.begin(scene=scene, values=values, known=known)
    seen = _Seen()
    for _ in range(most):
        yield from seen.lines(beat, state, watched)
        given = policy(beat)
        if given is None:
            return
        if isinstance(given, Choose):
            yield f"> {given.option}"
        elif isinstance(given, Collect):
            yield f"+ {given.entry}" + (f" - {given.drop}" if given.drop else "")
        state, beat = machine.advance(passage(state), given)


class _Seen:
    """What was written last, so that only changes are written."""

    def __init__(self) -> None:
        self._scene = ""
        self._stage = ""
        self._sound = ""
        self._step = ""
        self._values: dict[str, Value] = {}

    def lines(self, beat: Beat, state: State, watched: Sequence[str]) -> Iterator[str]:
        """The lines for one beat."""
        if beat.scene != self._scene:
            yield f"== {beat.scene}"
            self._scene = beat.scene
        changes = [f"{name} {_value(state.values[name])}" for name in watched if self._changed(name, state)]
        if changes:
            yield f"  ({', '.join(changes)})"
        stage = _stage(beat)
        if stage != self._stage:
            yield f"  [{stage}]"
            self._stage = stage
        sound = _sound(beat)
        if sound != self._sound:
            yield f"  ~{sound or 'silence'}"
            self._sound = sound
        for cue in beat.sounds:
            yield f"  *{cue.name}" + (f" x{cue.times}" if cue.times > 1 else "")
        for motion in beat.motions:
            if motion.part in ("shake", "flash", "gesture"):
                yield f"  !{motion.part} {motion.target}" + (f" {motion.how}" if motion.how else "")
        for notice in beat.notices:
            yield f"  ^{notice.kind} {notice.subject or (_text(notice.text) if notice.text else '')}"
        if beat.step != self._step or beat.menu is not None:
            yield from _words(beat)
        self._step = beat.step

    def _changed(self, name: str, state: State) -> bool:
        value = state.values[name]
        changed = name in self._values and self._values[name] != value
        self._values[name] = value
        return changed


def _words(beat: Beat) -> Iterator[str]:
    if beat.line is not None:
        line = beat.line
        who = f"{line.who}: " if line.who else ""
        offer = f"   <{line.offer.entry}>" if line.offer is not None else ""
        yield f"{who}{_text(line.text)}{offer}"
    elif beat.menu is not None:
        yield from _menu(beat.menu)
    elif beat.pause is not None:
        yield f"... {beat.pause:g}s"
    elif beat.card is not None:
        under = f" / {_text(beat.card.under)}" if beat.card.under else ""
        days = f" / {beat.card.days}" if beat.card.days is not None else ""
        yield f"# {_text(beat.card.text)}{under}{days}"
    elif beat.page is not None:
        yield f"@ {beat.page.template}"
        for name, value in beat.page.fields.items():
            yield f"    {name}: {_field(value)}"
    else:
        yield f"THE END: {beat.ending}"


def _menu(menu: Menu) -> Iterator[str]:
    clock = f" [{menu.seconds:g}s, then {menu.timeout}]" if menu.seconds is not None else ""
    ask = f" {_text(menu.ask)}" if menu.ask else ""
    yield f"? {menu.id}{ask}{clock}"
    for option in menu.options:
        locked = f" (locked: {_text(option.reason)})" if option.reason else " (locked)" if option.locked else ""
        cares = f" <- {', '.join(option.cares)}" if option.cares else ""
        silent = " (silent)" if option.silent else ""
        yield f"    {option.id}. {_text(option.text)}{silent}{locked}{cares}"


def _stage(beat: Beat) -> str:
    stage = beat.stage
    parts = [stage.background or "-"]
    if stage.cg:
        parts.append(f"cg {stage.cg}")
    parts += [f"{sprite.who}.{sprite.look}@{sprite.position}" for sprite in stage.sprites]
    camera = stage.camera
    if (camera.x, camera.y, camera.zoom) != (0.5, 0.5, 1.0):
        parts.append(f"camera {camera.x:g} {camera.y:g} {camera.zoom:g}")
    parts += [name for name in (stage.weather, stage.effect) if name != "none"]
    if beat.nvl:
        parts.append("nvl")
    return " ".join(parts)


def _sound(beat: Beat) -> str:
    tracks = (beat.audio.music, beat.audio.ambience)
    return " + ".join(f"{track.name} {track.volume:g}" for track in tracks if track is not None)


def _text(text: Text) -> str:
    words = text.source
    for name, value in text.values.items():
        words = words.replace("{var:" + name + "}", _value(value))
    return words


def _value(value: Value) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _field(value: object) -> str:
    if isinstance(value, Text):
        return _text(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_field(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, tuple | list):
        return " | ".join(_field(inner) for inner in value)
    return _value(value) if isinstance(value, bool | int | float | str) else "-"
