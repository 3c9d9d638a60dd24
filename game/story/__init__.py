"""The pure core of the engine: script text → Program → Machine → states and beats.

Must not know a screen, a clock, a player's profile, or where files of a particular story come from.
"""
