"""Hands: a jointed model posed in space, drawn as inked and washed flesh."""
