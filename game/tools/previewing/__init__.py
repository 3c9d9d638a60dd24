"""The preview: the real program on scripts that are being written."""
