"""The index: an SQLite file derived from the article files, which can be deleted at any time."""
