"""A link in the text of an article."""

from typing import NamedTuple


class TextLink(NamedTuple):
    """A link in a text: its slice, the text that stands for it, and the id of the library's article it leads to.

    What is shown is Markdown, or `plain`.
    """

    start: int
    stop: int
    shown: str
    id: str | None
    plain: bool = True
