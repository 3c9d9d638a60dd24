"""The program as a writer previews it: reloads what is saved, jumps, forces values, tells why.

Owns the keys and what follows from an order. The story goes on in the program as it is; only its script, its place and
its values are changed from outside, as a save and its loading would.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import msgspec
import pygame

from game.app.app import App
from game.app.machine_room import MachineRoom
from game.app.tongues import make_translator
from game.assets.location import Location, resources
from game.desktop.signals import Focused, QuitAsked, Resized, Signal, Triggered
from game.save.record import Moment
from game.session.history import History
from game.session.restore import restore
from game.session.session import Session
from game.story.diagnostics.diagnostic import Diagnostic
from game.story.errors import StoryError
from game.story.load import Loaded
from game.story.machine.machine import Machine
from game.story.state import State
from game.story.values import Value
from game.tools.previewing.command_panel import FIELD, CommandPanel
from game.tools.previewing.editor import open_in_editor
from game.tools.previewing.inspection import inspect
from game.tools.previewing.layer import Layer
from game.tools.previewing.orders import Order, orders_for
from game.tools.previewing.panels import InspectorPanel, MistakesPanel
from game.tools.previewing.places import Atlas, ScriptPlace, place_of
from game.tools.previewing.reloading import Reloader
from game.tools.previewing.tongue import Tongue
from game.tools.previewing.watching import ScriptWatch

_KEPT: Final = 200
_MOST_STEPS: Final = 5000


class PreviewApp(App):
    """An `App` on the scripts of a folder. `editor` is the command of the writer's editor, empty when none is set."""

    def __init__(
        self, room: MachineRoom, location: Location, *, editor: str = "", told: Callable[[str], None] = print
    ) -> None:
        self._location = location
        self._editor = editor
        self._told = told
        self._reloader = Reloader(location.root)
        self._watch = ScriptWatch(location.scripts)
        self._mistakes: tuple[Diagnostic, ...] = ()
        super().__init__(room)
        self._tongue = Tongue(self.words.language)
        self._atlas = Atlas(room.program)
        hint = self._tongue(
            "a scene, words of a line, a line's number · name = value · ? expression · back 3 · on 10 · choice"
        )
        self._inspector = InspectorPanel(lambda: self.theme)
        self._faults = MistakesPanel(lambda: self.theme)
        self._command = CommandPanel(lambda: self.theme, self._orders, hint)
        self._inspects = False
        # What else the key that closed the command line would do is not meant.
        self._swallows = False
        self._seen: object = None
        self._notices = Layer(lambda: self.theme, (self._inspector, self._faults, self._command))

    # -- getting somewhere -------------------------------------------------------------------------------------------

    def start(self, scene: str, values: Mapping[str, Value]) -> None:
        """Begin at a scene (empty: the story's first) with these values. A StoryError when that scene can't begin."""
        program = self.room.program
        if not scene:
            self._take_up(Session.begin(program, self.profile, seed=1, values=values)).begin()
        else:
            state = self._atlas.entry(program.scene_id(scene) or scene, None)
            state = msgspec.structs.replace(state, values={**state.values, **values})
            self._take_up(self._session([Moment(state)])).begin()
        self.tell(self._tongue("F3 inspector · F4 editor · Ctrl+G go, set, ask · PgUp, PgDn step"), "pencil")

    def carry_out(self, order: Order) -> None:
        """Do what was typed."""
        session = self.session
        try:
            if order.deed == "scene":
                self._go_to(self._atlas.entry(order.scene, session.state if session else None))
            elif order.deed == "step":
                self._go_to(self._atlas.at(order.scene, order.step, session.state if session else None))
            elif session is None:
                return
            elif order.deed == "force":
                values = {**session.state.values, order.name: order.value}
                self._go_to(msgspec.structs.replace(session.state, values=values))
            elif order.deed == "back":
                for _ in range(order.count):
                    self.roll_back()
            elif order.deed in ("on", "choice"):
                self._go_on(session, order.count if order.deed == "on" else _MOST_STEPS)
            else:
                self.tell(f"{order.label}: {order.detail}")
        except StoryError as error:
            self.tell(str(error), "cross")

    def reload(self) -> None:
        """Take up the scripts as they are now, at the same place; with mistakes in them the old ones go on."""
        began = time.perf_counter()
        try:
            loaded = self._reloader.load()
        except StoryError as error:
            self.tell(str(error), "cross")
            return
        if not isinstance(loaded, Loaded):
            self._mistakes = loaded
            self._faults.tell(loaded, self._tongue)
            return
        self._mistakes = ()
        self._faults.hide()
        self._exchange(loaded)
        self.tell(self._tongue("reloaded in {ms} ms", ms=round((time.perf_counter() - began) * 1000)), "check")

    @property
    def mistakes(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the scripts as they were saved last."""
        return self._mistakes

    @property
    def place(self) -> ScriptPlace | None:
        """Where the shown line is written; None outside of the story."""
        session = self.session
        return place_of(session.program, session.state.scene, session.state.step) if session is not None else None

    # -- one turn ----------------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        self._swallows = False
        if self._watch.changed(self.room.clock.seconds()):
            self.reload()
        super()._turn()

    def _draw(self, now: float) -> None:
        self._look_into()
        super()._draw(now)

    def _receive(self, signal: Signal) -> None:
        outside = isinstance(signal, QuitAsked | Resized | Focused)
        if self._swallows and not outside:
            return
        if self._command.shown and not outside:
            done = self._command.receive(signal)
            if done:
                self._close_command(self._command.chosen if done == "take" else None)
            return
        if isinstance(signal, Triggered):
            if signal.trigger == "key:g" and pygame.key.get_mods() & pygame.KMOD_CTRL:
                self._command.open()
                self.type_into(FIELD)
                return
            self._key(signal.trigger)
        super()._receive(signal)

    def _key(self, trigger: str) -> None:
        if trigger == "key:f2":
            self._faults.hide()
        elif trigger == "key:f3":
            self._inspects = not self._inspects
            self._seen = None
            if not self._inspects:
                self._inspector.hide()
        elif trigger == "key:f4":
            self._open_editor()
        elif trigger == "key:f6":
            self.reload()

    # -- inside ------------------------------------------------------------------------------------------------------

    def _orders(self, typed: str) -> list[Order]:
        session = self.session
        state = session.state if session is not None else Machine(self.room.program).begin()[0]
        return orders_for(typed, self.room.program, self._atlas, state)

    def _close_command(self, order: Order | None) -> None:
        self._command.hide()
        self._swallows = True
        self.type_into(None)
        self.room.reader.forget_held()
        if order is not None:
            self.carry_out(order)

    def _go_to(self, state: State) -> None:
        """Stand at a state; a step back leads to where the play-through was before."""
        moments = [Moment(moment.state) for moment in self.session.last_moments(_KEPT)] if self.session else []
        self._take_up(self._session([*moments, Moment(state)])).resume()

    def _go_on(self, session: Session, count: int) -> None:
        for _ in range(count):
            if session.beat.menu is not None or session.beat.ending is not None:
                break
            session.next()
        self.play(session)

    def _session(self, moments: list[Moment]) -> Session:
        program, state = self.room.program, moments[-1].state
        beat = Machine(program).beat(state)
        return Session(program, self.profile, History(moments, len(moments) - 1), beat, (state, state))

    def _exchange(self, loaded: Loaded) -> None:
        """Put the play-through onto another program, as a save of it would be."""
        session = self.session
        self.room.program = loaded.program
        self.declared = loaded.declarations
        self._atlas = Atlas(loaded.program)
        language = self.words.language
        own = resources()
        self.words = make_translator(loaded.declarations, self._location.scripts, own, language, (), self.room.reports)
        self.room.words = self.words
        self._seen = None
        if session is None:
            self.to_title()
            return
        record = session.record(self.room.clock.now().isoformat(timespec="seconds"))
        self.play(Session.resume(loaded.program, self.profile, restore(record, loaded.program)))

    def _look_into(self) -> None:
        session = self.session
        if not self._inspects or session is None:
            if self._inspector.shown and session is None:
                self._inspector.hide()
            return
        # States are never changed in place: the same one has nothing new to tell.
        if self._seen is session.state:
            return
        self._seen = session.state
        moments = session.last_moments(2)
        before = moments[0].state if len(moments) > 1 else None
        self._inspector.tell(inspect(session.program, session.state, before, self._tongue, self._untranslated(session)))

    def _untranslated(self, session: Session) -> bool | None:
        line = session.beat.line
        if line is None or self.words.language == self.words.source:
            return None
        return self.words.story(line.text) == line.text.source

    def _open_editor(self) -> None:
        place = self.place
        if place is None:
            return
        self._told(str(place))
        if not self._editor:
            self.tell(self._tongue("{place}: set VISUAL or EDITOR to open it", place=place))
            return
        wrong = open_in_editor(self._editor, self._location.root / Path(place.file), place.line)
        self.tell(wrong or str(place), "cross" if wrong else "pencil")
