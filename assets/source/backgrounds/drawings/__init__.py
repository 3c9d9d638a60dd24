"""Flat pictures that hang or lie in the rooms: map, clock face, name plates, notices, photographs, screens."""
