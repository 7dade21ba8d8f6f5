"""Where an answer is shown."""

from typing import NamedTuple

_PAGE = 80
"""Columns of a page where nothing says how many."""


class Frame(NamedTuple):  # a dataclass costs every table 0.5 ms more
    """The columns that an answer must fit, None if nothing is cut; whether links can be clicked.

    What `is_plain` is read aloud: no boxes, bars and sparklines, and one “name: value” a line. What is `in_browser` has
    the ids of the articles that its rows open, and tells of no commands.
    """

    width: int | None = None
    has_links: bool = False
    is_plain: bool = False
    in_browser: bool = False

    @property
    def cut(self) -> bool:
        """Whether cells may be cut."""
        return self.width is not None

    @property
    def page_width(self) -> int:
        return self.width or _PAGE

    def narrower(self, columns: int) -> "Frame":
        """The frame without so many of its columns, but at least one."""
        return self if self.width is None else self._replace(width=max(self.width - columns, 1))
