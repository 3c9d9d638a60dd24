"""The window and what the hands do: everything between the operating system and the screens."""
