"""One file a person: build, posture, clothes, and which hand does what."""
