from __future__ import annotations

from newscli.cli.browsing import setup
from newscli.cli.options import FilterOptions, QueryWords
from newscli.cli.session import Session


def run(session: Session, filters: FilterOptions, words: QueryWords = None) -> int:
    """Browse articles in full screen: search, read and follow links by keyboard or mouse.

    Type / and a query: the list changes with every key. Enter reads an article, f narrows the list by topic, provider
    and month, ? lists all keys, q goes back and in the end quits. Changed files appear by themselves. `newscli help
    keys` explains everything.

    \b
    Examples:
      newscli browse
      newscli browse topic:ai
      newscli browse --since 2022 --provider wsj.com
    """
    with setup(session, words, filters) as start:
        from newscli.tui.run import browse  # Textual: 200 ms that no other command spends

        return browse(start)
