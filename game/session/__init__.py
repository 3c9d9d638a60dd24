"""One play-through without a screen: where the player is, how they came there, and how to go back."""
