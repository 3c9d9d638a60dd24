"""Translators' files: what has to be translated, and keeping .po files true to the script."""
