"""Plays what a story lets be heard: music with seamless loops and crossfades, ambience, sounds, text blips."""
