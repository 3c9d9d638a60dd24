"""The story as a picture: what leads where, under which conditions."""
