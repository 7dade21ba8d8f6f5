"""Decides which code on a page is coloured: some lexers of Pygments take seconds for a line, or never end.

A lexer cannot be stopped, so those that may colour are named here, and code that is long has no colours. All of them
were tried with hundreds of hostile texts of that length: the slowest took 0.8 s.
"""

from collections.abc import Iterable

from markdown_it.token import Token

LEXERS = frozenset(
    [
        "bash",
        "c",
        "cpp",
        "csharp",
        "css",
        "diff",
        "go",
        "html",
        "ini",
        "java",
        "javascript",
        "js",
        "json",
        "jsx",
        "py",
        "python",
        "python3",
        "rust",
        "sh",
        "shell",
        "sql",
        "toml",
        "ts",
        "typescript",
        "xml",
        "yaml",
        "yml",
        "zsh",
    ]
)
"""The languages whose lexers take about the square of the length of a hostile text at worst."""

LONGEST = 4_000
"""Characters of a piece of code that is coloured."""

MOST = 12_000
"""Characters of code that are coloured on a page."""


def limit_colors(tokens: Iterable[Token]) -> None:
    """Take their language from the fences that are not to be coloured."""
    room = MOST
    for token in tokens:
        if token.type == "fence":
            language, size = token.info.partition(" ")[0].lower(), len(token.content)
            if language in LEXERS and size <= min(LONGEST, room):
                room -= size
            else:
                token.info = ""
