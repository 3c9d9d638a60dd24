"""From the name of a picture or sound to its file, with the limits that files must keep."""
