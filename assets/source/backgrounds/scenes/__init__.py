"""One module for each place; each offers `VARIANTS`, `build`, `look` and how it is rendered."""
