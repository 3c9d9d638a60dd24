"""Fonts, the glyph cache, and the painting of set text.

Owns the way from a `Style` to pixels. Must not know what is written or why.
"""
