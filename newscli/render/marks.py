"""Marks in tables: never colour alone."""

UNPUBLISHED = "○"
INSIDE = "✓"
IN_TEXT = "¶"
LINKED = "↔"


def unpublished(*, drafts: bool) -> str:
    """What the mark of articles that are not published means in an archive."""
    return "draft" if drafts else "not on the front page"
