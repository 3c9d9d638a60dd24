"""Things that people carry."""
