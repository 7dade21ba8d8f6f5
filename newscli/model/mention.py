"""A link in the text of an article."""

from typing import NamedTuple


class TextLink(NamedTuple):
    """A link in a text: its slice, the text that is shown for it, and the id of the library's article it leads to.

    The shown text is Markdown unless it is `plain`.
    """

    start: int
    stop: int
    shown: str
    id: str | None
    plain: bool = True
