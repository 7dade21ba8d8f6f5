from __future__ import annotations

from newscli.cli.browsing import setup
from newscli.cli.options import FilterOptions, QueryWords
from newscli.cli.session import Session


def run(session: Session, filters: FilterOptions, words: QueryWords = None) -> int:
    """Browse articles on the whole screen: list, search, read and follow them by keyboard or mouse.

    Type / to search: the list follows as you type, with the whole query language. Enter reads an article, ? lists the
    keys, q quits. Files that change appear by themselves.

    \b
    Examples:
      newscli browse
      newscli browse topic:ai
      newscli browse --since 2022 --provider wsj.com
    """
    with setup(session, words, filters) as start:
        from newscli.tui.run import browse  # Textual: 200 ms that no other command spends

        return browse(start)
