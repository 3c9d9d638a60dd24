"""Loops of places.

Everything is laid on a ring, so that no loop has a seam. A maker gives a stereo signal; its level is set later.
"""
