"""Folders → rows of the index, kept like the files."""
