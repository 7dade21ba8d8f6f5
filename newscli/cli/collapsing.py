"""Which articles of an answer share a row."""

from dataclasses import dataclass, replace
from typing import Annotated

import typer

from newscli.cli.options import choices
from newscli.query.ast import Collapse, Query
from newscli.render.formats import Format


@dataclass(frozen=True, slots=True, kw_only=True)
class CollapseOptions:
    """Whether what belongs together stands in one row."""

    collapse: Annotated[
        Collapse | None,
        typer.Option(
            "--collapse",
            metavar=choices(Collapse),
            help="One row a story, or a URL: the first of its articles, with how many more there are. Tables and cards "
            "of `search` fold stories; none lists each article.",
            show_default=False,
        ),
    ] = None

    def of(self, query: Query) -> Query:
        """The query with its articles put together as --collapse says."""
        return replace(query, collapse=self.collapse or Collapse.NONE)

    def folding(self, query: Query, output: Format) -> Query:
        """As `of`; without --collapse, what a person reads is folded by stories."""
        return replace(self.of(query), folded=self.collapse is None and output.has_pages)
