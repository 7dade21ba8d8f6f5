"""Which links of an article are asked for, to stdout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.output.articles import title_of
from newscli.cli.output.explaining import emit_explanation, explain
from newscli.cli.output.related import backlinks_query, linked
from newscli.cli.output.similar import similar_articles
from newscli.cli.queries import keys_of
from newscli.model.answers import Explanation
from newscli.query.ast import EVERYTHING, Query, all_of
from newscli.query.predicates import LinkedFrom

if TYPE_CHECKING:
    from newscli.cli.options import OrderOptions, OutputOptions
    from newscli.cli.session import Session


def explain_links(
    session: Session, id_: str, depth: int, asked: Query, order: OrderOptions, output: OutputOptions, *, missing: bool
) -> None:
    """Which of the articles that one links to, in which order. No query finds those outside the library."""
    from newscli.render.wording import links_sentence, sentence

    keys, rows = keys_of(session, asked, order), linked(session, id_, depth, asked, order)
    backwards = "in the reverse order of the file" if order.reverse and not keys else ""
    if asked.where != EVERYTHING:
        query = Query(all_of(LinkedFrom(id_, depth), asked.where), keys)
        explain(session, query, output, sentence(query, "", backwards))
        return
    found = sum(row.article is None for row in rows) if missing else len(rows)
    words = links_sentence(title_of(session, id_), keys, backwards, depth=depth, missing=missing)
    emit_explanation(session, output, _found(found), words)


def explain_backlinks(
    session: Session, id_: str, depth: int, asked: Query, order: OrderOptions, output: OutputOptions
) -> None:
    """Which of the articles that link to one."""
    explain(session, backlinks_query(session, id_, depth, asked, order, output), output)


def explain_similar(session: Session, id_: str, asked: Query, output: OutputOptions) -> None:
    """What makes articles similar to one, and how many of those that are asked for are."""
    from newscli.query.printing import print_query
    from newscli.render.wording import similar_sentence

    found = len(similar_articles(session, id_, asked))
    words = similar_sentence(title_of(session, id_), asked.where)
    emit_explanation(session, output, _found(found, print_query(asked.where)), words)


def _found(count: int, query: str = "") -> Explanation:
    return Explanation(query=query, sql="", values=(), found=count, clauses=())
