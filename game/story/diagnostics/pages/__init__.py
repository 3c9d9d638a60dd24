"""The pages of the diagnostics, by family. Data; the examples on them are tests."""
