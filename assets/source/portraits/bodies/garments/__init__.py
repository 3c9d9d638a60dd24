"""Garments by family."""
