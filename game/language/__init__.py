"""Translation tables, switching the language at any moment, plural forms."""
