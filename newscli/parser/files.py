"""Which files are looked at."""

MARKDOWN = (b".md", b".markdown", b".mdx", b".qmd", b".rmd")
"""Endings of Markdown files, in lower case: of such a file, the text alone can be an article."""

_MARKDOWN = tuple(ending.decode() for ending in MARKDOWN)

ENDINGS = (b".txt", *MARKDOWN, b".html")
"""Endings of the names of files that may be articles, in lower case."""


def is_markdown(path: str) -> bool:
    return path.lower().endswith(_MARKDOWN)
