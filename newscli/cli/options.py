"""The options that commands share, as values. A command takes the groups that it needs (see `command.py`)."""

import inspect
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Annotated, get_type_hints

import typer

from newscli.errors import UsageError
from newscli.query.ast import Collapse
from newscli.render.formats import NAMED_FORMATS, Format


class ColorMode(StrEnum):
    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonOptions:
    """What every command understands, before its name or after."""

    library: Annotated[
        list[str] | None,
        typer.Option("--library", "-L", metavar="DIR", help="Folder of articles; may be given more than once."),
    ] = None
    no_refresh: Annotated[bool, typer.Option("--no-refresh", help="Answer from the index as it is.")] = False
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Make the index in memory, leave no file.")] = False
    color: Annotated[
        ColorMode | None, typer.Option("--color", help="Colour and links.", metavar="auto|always|never")
    ] = None
    width: Annotated[
        int | None, typer.Option("--width", metavar="N", help="Fit tables and panels to N columns.", min=1)
    ] = None
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Print long answers at once.")] = False
    now: Annotated[
        str | None,
        typer.Option(
            "--now", metavar="DATE", help="Count “7d” and “4 years ago” from here; latest is the newest article."
        ),
    ] = None
    debug: Annotated[bool, typer.Option("--debug", help="Show where an internal error comes from.")] = False


QueryWords = Annotated[
    list[str] | None,
    typer.Argument(metavar="[QUERY]...", help="Words and clauses; see `newscli help query`.", show_default=False),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterOptions:
    """Which articles. Options that are given more than once mean any of theirs; different options all count."""

    topic: Annotated[
        list[str] | None,
        typer.Option("--topic", metavar="NAME", help="A topic, or words of one."),
    ] = None
    provider: Annotated[
        list[str] | None,
        typer.Option("--provider", metavar="NAME", help="A provider, by words of its name or domain."),
    ] = None
    type: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="article, video, …")] = None
    category: Annotated[list[str] | None, typer.Option("--category", metavar="NAME", help="news, …")] = None
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE", help="From 2022, 2022-05, 2022-05-25, 7d, '2 weeks ago', yesterday on."
        ),
    ] = None
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Up to the end of that year, month or day.")
    ] = None
    min_quality: Annotated[int | None, typer.Option("--min-quality", metavar="N", help="Of this quality or more.")] = (
        None
    )
    min_heat: Annotated[int | None, typer.Option("--min-heat", metavar="N", help="Of this heat or more.")] = None
    published: Annotated[
        bool | None,
        typer.Option("--published/--unpublished", help="Chosen for the front page, or not.", show_default=False),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainOptions:
    """How the question was understood."""

    explain: Annotated[
        bool, typer.Option("--explain", help="Tell how the query is read, and what each of its clauses does.")
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOptions:
    """In which order, and how many."""

    sort: Annotated[
        str | None,
        typer.Option("--sort", "-s", metavar="KEYS", help="Such as heat or quality-asc,title; random takes a --seed."),
    ] = None
    reverse: Annotated[bool, typer.Option("--reverse", "-r", help="The other way round.")] = False
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="For --sort random: the same order each time.")] = 0
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            metavar="N",
            min=0,
            help="At most N; 0 is all. Tables and cards show 20, other formats all.",
        ),
    ] = None
    offset: Annotated[int, typer.Option("--offset", metavar="N", min=0, help="Leave out the first N.")] = 0

    def limit_for(self, output: Format) -> int | None:
        """How many to answer; None is all."""
        if self.limit is None:
            return PAGE if output in (Format.TABLE, Format.CARDS) else None
        return self.limit or None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputOptions:
    """As what."""

    output: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="table, json, jsonl, csv or tsv; of articles also cards, oneline, markdown, html, ids, urls, paths "
            "and templates such as '{date} {title}': `newscli help formats`.",
            show_default=False,
        ),
    ] = "table"
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False
    null: Annotated[bool, typer.Option("--null", "-0", help="End ids, urls and paths with NUL.")] = False
    fields: Annotated[
        str | None,
        typer.Option("--fields", metavar="A,B|all", help="Keys of JSON, JSONL, CSV and TSV, such as id,url."),
    ] = None

    def __post_init__(self) -> None:
        """Raises UsageError for an option that has no place in the format."""
        if self.fields and self.format not in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV):
            raise UsageError("--fields goes with json, jsonl, csv and tsv.", "Tables have --columns, lines a template.")
        if self.null and self.format not in (Format.IDS, Format.URLS, Format.PATHS):
            raise UsageError("--null goes with ids, urls and paths.", "Such as newscli list -f paths -0.")

    @property
    def format(self) -> Format:
        """Raises UsageError for a format that there is none of."""
        if self.json:
            return Format.JSON
        if "{" in self.output:
            return Format.TEMPLATE
        if self.output in NAMED_FORMATS:
            return Format(self.output)
        raise UsageError(f"There is no format “{self.output}”.", f"Formats: {', '.join(NAMED_FORMATS)}, or a template.")

    def with_columns(self, columns: str | None) -> "OutputOptions":
        """Who names the columns of a table means the same fields in the other formats."""
        takes_fields = self.format in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV)
        return replace(self, fields=columns) if columns and takes_fields and not self.fields else self

    @property
    def line_end(self) -> str:
        """What ends an id, a URL or a path."""
        return "\0" if self.null else "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnOptions:
    """Which columns a table has, and what is counted below it."""

    columns: Annotated[
        str | None,
        typer.Option("--columns", metavar="A,B", help="Fields of a table, such as date,title,url."),
    ] = None
    facets: Annotated[
        str | None,
        typer.Option("--facets", metavar="A,B", help="Count the answer below its table, such as by topic,provider."),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CollapseOptions:
    """Whether what belongs together stands in one row."""

    collapse: Annotated[
        Collapse,
        typer.Option(
            "--collapse",
            metavar="story|url|none",
            help="One row a story, or a URL: the first of its articles, with how many more there are.",
            show_default=False,
        ),
    ] = Collapse.NONE


PAGE = 20
"""Rows of a table where nobody says how many."""


def option_parameters(group: type) -> list[inspect.Parameter]:
    """The fields of an option group as parameters."""
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name]
        )
        for field in fields(group)
    ]
