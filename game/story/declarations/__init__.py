"""What a story is made of, as its story.yaml and page templates declare it."""
