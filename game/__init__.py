"""The engine that plays stories written as chapter scripts, and the tools for those who write and ship them."""

__version__ = "0.1.0"
