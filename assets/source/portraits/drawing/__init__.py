"""The drawing room of the portraits: curves, colours, a canvas with verbs, sheets of hair, finishing."""
