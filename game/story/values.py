"""The values that a story counts with."""

from __future__ import annotations

Value = bool | int | float | str
