"""Finds the stories of a library, and its near-duplicates."""
