"""How it is answered: a SQLite file derived from the article files, which can be deleted at any time."""
