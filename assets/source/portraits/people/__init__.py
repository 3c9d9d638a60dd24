"""The cast, one short room a person: the numbers of the face, hair, glasses, habits of expression."""
