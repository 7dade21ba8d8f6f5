"""Articles that are alike, to stdout, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli import numbers
from newscli.cli.output.articles import title_of, write_articles
from newscli.cli.output.writing import show, write_records
from newscli.errors import ExitCode, UsageError
from newscli.render import messages
from newscli.render.formats import Format
from newscli.render.records.links import SIMILAR

if TYPE_CHECKING:
    from newscli.cli.options import OrderOptions, OutputOptions
    from newscli.cli.session import Session


def similar(session: Session, id_: str, order: OrderOptions, output: OutputOptions) -> ExitCode:
    """Those like the article of an id, the most alike first. Raises UsageError for another order."""
    if order.sort or order.reverse:
        raise UsageError("--similar has an order of its own: the most alike first.", "Leave out --sort and --reverse.")
    limit = order.limit_for(output.format)
    found = session.library.links.similar(id_, limit + order.offset if limit else None)
    rows = found[order.offset :]
    if output.format in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV):
        write_records(session, output, rows, SIMILAR, "similar articles")
    elif output.format is not Format.TABLE:
        write_articles(session, output, [row.article for row in rows])
    elif rows:
        from newscli.render.terminal import tables

        show(session, tables.similar(rows, order.offset + 1, session.fitted_width))
        numbers.remember(session, [row.article.id for row in rows], order.offset + 1)
        session.say(messages.similar_footer(len(rows)))
    elif found:
        session.say(messages.no_more_similar(len(found), order.offset))
    else:
        session.say(messages.nothing_similar(title_of(session, id_)))
    return ExitCode.DONE if found else ExitCode.NOTHING_FOUND
