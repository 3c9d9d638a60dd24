"""Voices that say nothing: the tract that hums a syllable, and the text blips."""
