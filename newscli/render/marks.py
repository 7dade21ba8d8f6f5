"""Marks in tables: never colour alone."""

UNPUBLISHED = "○"
INSIDE = "✓"
