"""Marks in tables: never colour alone."""

UNPUBLISHED = "○"
INSIDE = "✓"
IN_TEXT = "¶"
