"""How nodes become typed values: kinds of values, records of them, and the reader that reports what doesn't fit."""
