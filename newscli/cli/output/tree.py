"""Related articles as a tree, to stdout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli import numbers
from newscli.cli.output.articles import summary_of, title_of
from newscli.cli.output.writing import show
from newscli.errors import ExitCode, UsageError
from newscli.render import marks, messages
from newscli.render.formats import Format

if TYPE_CHECKING:
    from newscli.cli.options import OrderOptions, OutputOptions
    from newscli.cli.session import Session


def show_tree(session: Session, id_: str, depth: int, order: OrderOptions, output: OutputOptions) -> ExitCode:
    """Print an article and those it links to as a tree. Raises UsageError for options that a tree does not have."""
    if output.format is not Format.TABLE:
        raise UsageError(
            "--tree is available only as a table.",
            "Without --tree, any format has the keys depth and via.",
        )
    rows = session.library.links.related(id_, depth=depth)
    if not rows:
        session.say(messages.nothing_related(title_of(session, id_)))
        return ExitCode.NOTHING_FOUND
    from newscli.render.terminal import trees

    page = rows[: order.limit] if order.limit else rows
    show(session, trees.tree(summary_of(session.library.articles.get(id_)), page, session.frame))
    numbers.remember(session, [row.related.id for row in page])
    inside = sum(row.article is not None for row in rows)
    in_text = sum(row.in_text for row in rows)
    signs = "" if session.is_plain else "".join(map(marks.of_related, page))
    session.say(messages.tree_footer(len(page), len(rows), inside, in_text, signs))
    return ExitCode.DONE
