"""The program: wires window, story, screens and sound together and runs them, one turn at a time."""
