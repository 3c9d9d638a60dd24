"""One-shot sounds, made from nothing but numbers. Each module owns one corner of the story's world of things.

A maker takes a generator and returns a stereo signal; its level doesn't matter, `Effect` says how loud it will be.
"""
