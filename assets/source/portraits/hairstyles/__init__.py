"""Hairstyles, one room each; a person picks one. They share the head's coordinates (see faces)."""
