"""Save files and the player's profile: what they hold, how they are written so that nothing is ever lost."""
