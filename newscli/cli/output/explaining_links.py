"""Which links of an article are asked for, to stdout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.output.articles import title_of
from newscli.cli.output.explaining import emit_explanation
from newscli.cli.queries import sorted_by
from newscli.model.answers import Explanation
from newscli.query.sorting import reversed_keys

if TYPE_CHECKING:
    from newscli.cli.options import OrderOptions, OutputOptions
    from newscli.cli.session import Session


def explain_links(
    session: Session, id_: str, depth: int, order: OrderOptions, output: OutputOptions, *, missing: bool
) -> None:
    """What an article links to, and how many those are: no query finds articles outside the library."""
    from newscli.render.wording import links_sentence

    keys = sorted_by(session, order)
    keys = reversed_keys(keys) if order.reverse else keys
    rows = session.library.links.related(id_, depth=depth)
    found = sum(row.article is None for row in rows) if missing else len(rows)
    words = links_sentence(title_of(session, id_), keys, depth=depth, missing=missing)
    emit_explanation(session, output, _found(found), words)


def explain_similar(session: Session, id_: str, output: OutputOptions) -> None:
    """What makes articles similar to one, and how many are."""
    from newscli.render.wording import similar_sentence

    found = len(session.library.links.similar(id_))
    emit_explanation(session, output, _found(found), similar_sentence(title_of(session, id_)))


def _found(count: int) -> Explanation:
    return Explanation(query="", sql="", values=(), found=count, clauses=())
