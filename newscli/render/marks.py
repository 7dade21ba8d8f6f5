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
    """What marks those of the articles that are published, or those that are not."""

    sign: str
    meaning: str
    of_published: bool

    def of(self, published: bool) -> str:
        """The sign of an article, if it is marked."""
        return self.sign if published is self.of_published else ""


def unpublished(*, drafts: bool) -> str:
    """What the mark of articles that are not published means in an archive."""
    return "draft" if drafts else "not on the front page"


def of_the_fewer(*, mostly_published: bool, drafts: bool) -> Mark:
    """The mark of an archive: where most articles are published, the others have it, and else those that are."""
    if mostly_published:
        return Mark(UNPUBLISHED, unpublished(drafts=drafts), of_published=False)
    return Mark(PUBLISHED, "published" if drafts else "on the front page", of_published=True)


def of_related(row: RelatedRow) -> str:
    """Whether the library has an article, and whether it is only the text that links to it."""
    return (INSIDE if row.article else "") + (IN_TEXT if row.in_text else "")


def in_words(row: RelatedRow) -> str:
    """As `of_related`, to be read aloud."""
    return ("yes" if row.article else "no") + (", found in a text" if row.in_text else "")
