"""The pages of the diagnostics, by family. Data: each page has a wrong and a right example, and the examples are tests."""
