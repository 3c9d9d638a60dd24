"""The engine that plays stories written as chapter scripts, and the tools for those who write and ship them."""

import os

# pygame greets on standard output, where tools write JSON.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

__version__ = "0.1.0"
