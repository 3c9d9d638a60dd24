"""Remarks about scripts: what they consist of, how they read, and a page for each kind."""
