"""Builds the index from folders, and keeps it up to date with the files."""
