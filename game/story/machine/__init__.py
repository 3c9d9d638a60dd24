"""Plays a program: a state and an input give the next state and what is to be shown. Pure."""

from game.story.machine.machine import Machine

__all__ = ["Machine"]
