"""From nodes to a program: steps to instructions, scenes to chapters, chapters linked to a story."""
