"""Plays a program: a state and an input give the next state and what is to be shown. Pure; knows no screen, no clock."""

from game.story.machine.machine import Machine

__all__ = ["Machine"]
