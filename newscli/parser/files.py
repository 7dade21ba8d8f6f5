"""Which files are looked at."""

ENDINGS = (b".txt", b".md", b".markdown", b".html")
"""Endings of the names of files that may be articles, in lower case."""
