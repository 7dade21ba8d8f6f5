"""Limits of what is read of one file, far above what articles have, so that no file takes long or fills the memory.

What lies beyond a limit is left out and reported as a problem of the file; front matter beyond MOST_PARTS is refused.
"""

from newscli.errors import FrontMatterLimit

MOST_PARTS = 30_000
"""Keys, values and lists of front matter. Real files need up to 5,848."""

MOST_VALUES = 500
"""Related articles, topics, authors and so on of an article. Real files have up to 179."""

MOST_SEARCHED = 1_000_000
"""Characters of a text in which words and links are looked for: a book of 500 pages."""

MOST_LINKS = 5_000
"""Links of a text."""

MOST_PROBLEMS = 1_000
"""Problems of a file that are reported."""


class TooManyParts(FrontMatterLimit):
    """Front matter has more than MOST_PARTS."""

    def __init__(self, line: int) -> None:
        super().__init__(f"front matter has more than {MOST_PARTS:,} parts", line)
