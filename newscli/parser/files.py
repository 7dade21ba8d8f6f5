"""Which files are looked at."""

ENDINGS = (b".txt", b".md", b".markdown", b".html")
"""Of the names of files that may be articles, in small letters."""
