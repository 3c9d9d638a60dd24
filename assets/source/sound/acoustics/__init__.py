"""Signals: filters, rooms, noise, struck and plucked bodies, dynamics, meters, files.

Shared by the makers of sound effects and of music. Must not know what is made with it.
"""
