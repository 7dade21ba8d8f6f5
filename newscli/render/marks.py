"""Marks in tables: never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newscli.model.answers import RelatedRow

UNPUBLISHED = "○"
PUBLISHED = "★"
INSIDE = "✓"
IN_TEXT = "¶"
LINKED = "↔"


class Mark(NamedTuple):
    """The mark of published articles, or of unpublished ones."""

    sign: str
    meaning: str
    of_published: bool

    def of(self, published: bool) -> str:
        """The sign for an article, if it has the mark."""
        return self.sign if published is self.of_published else ""


def unpublished(*, drafts: bool) -> str:
    """What an article is that is not published."""
    return "draft" if drafts else "not on the front page"


def of_the_fewer(*, mostly_published: bool, drafts: bool) -> Mark:
    """A mark for unpublished articles if most are published, else for published ones."""
    if mostly_published:
        return Mark(UNPUBLISHED, unpublished(drafts=drafts), of_published=False)
    return Mark(PUBLISHED, "published" if drafts else "on the front page", of_published=True)


def of_related(row: RelatedRow) -> str:
    """Marks for an article that is in the library, and for one that only the text links to."""
    return (INSIDE if row.article else "") + (IN_TEXT if row.in_text else "")


def in_words(row: RelatedRow) -> str:
    """`of_related` in words."""
    return ("yes" if row.article else "no") + (", linked from the text" if row.in_text else "")
