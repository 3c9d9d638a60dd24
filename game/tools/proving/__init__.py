"""Proofs about a story: the whole program unrolled into constraints, and every answer checked by playing it."""
