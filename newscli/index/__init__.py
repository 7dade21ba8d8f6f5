"""How it is answered: a SQLite file derived from the article files, which can be deleted at any time."""

from newscli.index.store import Index, IndexDamaged

__all__ = ["Index", "IndexDamaged"]
