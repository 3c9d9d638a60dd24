"""Which screen shows what.

Owns the choice of a screen for a beat that isn't words (a card, a document) and for an offer when there is no room.
Must not know how they are drawn.
"""
