"""The moments of a play-through, and the way back and forth among them.

Owns the row of moments and the place in it. States share what they have in common, so thousands of them are small.
Must not know the machine's rules: it is given a function that goes on from a state.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.save.record import Moment
from game.story.beat import Beat
from game.story.inputs import Input
from game.story.state import State

Advance = Callable[[State, Input], tuple[State, Beat]]


class History:
    """Moments up to the present, and beyond it those that were rolled back over."""

    def __init__(self, moments: Sequence[Moment], at: int) -> None:
        if not 0 <= at < len(moments):
            raise ValueError(f"no moment {at} among {len(moments)}")
        self._moments = list(moments)
        self._at = at

    def __len__(self) -> int:
        return len(self._moments)

    def __getitem__(self, index: int) -> Moment:
        return self._moments[index]

    @property
    def at(self) -> int:
        """The index of the present moment."""
        return self._at

    @property
    def state(self) -> State:
        """The present state."""
        return self._moments[self._at].state

    @property
    def ahead(self) -> Input | None:
        """The input that led on from here before the player rolled back; None at the front."""
        return self._moments[self._at].left_by if self._at + 1 < len(self._moments) else None

    def moments(self) -> tuple[Moment, ...]:
        """All moments, those ahead too."""
        return tuple(self._moments)

    def go(self, step: Input, advance: Advance) -> Beat:
        """Go on with `step`. What lies ahead is kept while the player walks the same way, dropped when they turn."""
        here = self._moments[self._at]
        state, beat = advance(here.state, step)
        if self._at + 1 == len(self._moments) or not _is_where(self._moments[self._at + 1], state):
            del self._moments[self._at + 1 :]
            self._moments.append(Moment(state))
        self._moments[self._at] = Moment(here.state, step, here.arrived)
        self._at += 1
        return beat

    def stay(self, step: Input, advance: Advance) -> Beat:
        """Let `step` change the present moment itself (something was collected), without leaving it."""
        here = self._moments[self._at]
        state, beat = advance(here.state, step)
        self._moments[self._at] = Moment(state, here.left_by, here.arrived or here.state)
        return beat

    def return_to(self, index: int) -> None:
        """Stand at an earlier (or later) moment. IndexError when there is none."""
        if not 0 <= index < len(self._moments):
            raise IndexError(f"no moment {index} among {len(self._moments)}")
        self._at = index


def _is_where(moment: Moment, state: State) -> bool:
    """Whether coming to `state` is coming to that moment again, whatever was collected there since."""
    return (moment.arrived or moment.state) == state
