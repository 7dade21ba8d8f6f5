"""The options that commands share, as values. A command takes the groups that it needs (see `command.py`)."""

import inspect
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Annotated, ClassVar, NamedTuple, TypeVar, get_type_hints

import typer

from newscli.errors import UsageError
from newscli.render.formats import NAMED_FORMATS, Format, Shape, names_of

MOST = 2**62
"""More rows than SQLite can count."""

_PAGE = 20
"""Rows of a table without --limit."""

T = TypeVar("T")


class Part(NamedTuple):
    """The requested part of an answer; without a limit, everything from the offset on."""

    limit: int | None
    offset: int

    @property
    def end(self) -> int | None:
        """How much of the answer must be known."""
        return None if self.limit is None else self.offset + self.limit

    def of(self, rows: Sequence[T]) -> Sequence[T]:
        return rows[self.offset : self.end]


def part_of(limit: int | None, offset: int, output: Format) -> Part:
    """What --limit and --offset ask for: 0 is all; the default is a screenful for people, all for programs."""
    if limit is None:
        limit = _PAGE if output.has_pages else None
    return Part(min(limit, MOST) if limit else None, min(offset, MOST))


def choices(values: type[StrEnum]) -> str:
    """The values that an option takes, as its help names them."""
    return "|".join(values)


def check_named(option: str, names: str | None) -> None:
    """Raises UsageError for a list without a name in it."""
    if names is not None and not names.strip(" ,"):
        raise UsageError(f"{option} names no field.", f"Such as {option} topic,provider.")


class ColorMode(StrEnum):
    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonOptions:
    """What every command understands, before its name or after."""

    library: Annotated[
        list[str] | None,
        typer.Option("--library", "-L", metavar="DIR", help="Folder or file of articles; may be given more than once."),
    ] = None
    follow: Annotated[bool, typer.Option("--follow", help="Follow symbolic links that lead out of DIR.")] = False
    no_refresh: Annotated[bool, typer.Option("--no-refresh", help="Do not look for changed files.")] = False
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Build the index in memory; write no file.")] = False
    color: Annotated[
        ColorMode | None, typer.Option("--color", help="When to use colours and links.", metavar=choices(ColorMode))
    ] = None
    width: Annotated[
        int | None, typer.Option("--width", metavar="N", help="Fit tables and panels to N columns.", min=1)
    ] = None
    plain: Annotated[
        bool,
        typer.Option(
            "--plain", help="For screen readers: one “name: value” a line, no tables, bars, boxes or colours."
        ),
    ] = False
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Print long answers at once.")] = False
    now: Annotated[
        str | None,
        typer.Option(
            "--now",
            metavar="DATE",
            help="Count “7d” and “4 years ago” from here; latest is the newest article.",
        ),
    ] = None
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the SQL with --explain, and the traceback of an internal error.")
    ] = False


QueryWords = Annotated[
    list[str] | None,
    typer.Argument(metavar="[QUERY]...", help="Words and clauses; see `newscli help query`.", show_default=False),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterOptions:
    """Which articles. A repeated option matches any of its values; different options must all match."""

    topic: Annotated[
        list[str] | None, typer.Option("--topic", "-t", metavar="NAME", help="A topic, or words from it.")
    ] = None
    provider: Annotated[
        list[str] | None,
        typer.Option("--provider", "-p", metavar="NAME", help="Words from the name or domain of the provider."),
    ] = None
    author: Annotated[
        list[str] | None, typer.Option("--author", metavar="NAME", help="Words from the name of the author.")
    ] = None
    type: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="article, video, …")] = None
    category: Annotated[list[str] | None, typer.Option("--category", metavar="NAME", help="news, …")] = None
    like: Annotated[list[str] | None, typer.Option("--like", metavar="REF", help="Similar to this article.")] = None
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="DATE", help="Published since 2022, 2022-05, 2022-05-25, 7d, '2 weeks ago' or yesterday."
        ),
    ] = None
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Published by the end of that year, month or day.")
    ] = None
    min_quality: Annotated[
        int | None, typer.Option("--min-quality", metavar="N", help="With at least this quality.")
    ] = None
    min_heat: Annotated[int | None, typer.Option("--min-heat", metavar="N", help="With at least this heat.")] = None
    published: Annotated[
        bool | None,
        typer.Option(
            "--published/--unpublished",
            help="On the front page, or in a blog not a draft; or the others.",
            show_default=False,
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainOptions:
    """How the question was understood."""

    explain: Annotated[
        bool, typer.Option("--explain", help="Explain how the query is read, and what each clause matches.")
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOptions:
    """In which order, and how many."""

    sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            "-s",
            metavar="KEYS",
            help="Fields or front-matter keys, such as heat or quality-asc,title; match puts the best match first; "
            "random takes a --seed.",
        ),
    ] = None
    reverse: Annotated[bool, typer.Option("--reverse", "-r", help="Reverse the order.")] = False
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="For --sort random: the same order each time.")] = 0
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            metavar="N",
            min=0,
            help="At most N; 0 for all. Tables and cards show 20, other formats all.",
        ),
    ] = None
    offset: Annotated[int, typer.Option("--offset", metavar="N", min=0, help="Skip the first N.")] = 0

    def part(self, output: Format) -> Part:
        """The requested part of the answer."""
        return part_of(self.limit, self.offset, output)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputOptions:
    """The output format."""

    output: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="table, json, jsonl, csv or tsv; of articles also cards, oneline, markdown, html, atom, bibtex, "
            "csl-json, ids, urls, paths and templates such as '{date} {title}'; of problems also github: "
            "`newscli help formats`.",
            show_default=False,
        ),
    ] = "table"
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False
    null: Annotated[bool, typer.Option("--null", "-0", help="End ids, urls and paths with NUL.")] = False
    fields: Annotated[
        str | None,
        typer.Option(
            "--fields", metavar="A,B|all", help="Keys of JSON, JSONL, CSV and TSV, such as id,url,provider.name."
        ),
    ] = None

    _has_columns: ClassVar[bool] = False

    def __post_init__(self) -> None:
        """Raises UsageError for an option that has no place in the format, or names nothing."""
        if self.json and self.output not in (Format.TABLE, Format.JSON):
            raise UsageError(f"--json and --format {self.output} cannot be combined.", "Leave out one of them.")
        check_named("--fields", self.fields)
        if self.fields and not self.format.has_keys and not (self._has_columns and self.format is Format.TABLE):
            known = names_of(Shape.RECORDS, Shape.ROWS, last="and")
            raise UsageError(f"--fields works only with {known}.", "Tables have --columns, lines a template.")
        if self.null and self.format.shape is not Shape.LINES:
            known = names_of(Shape.LINES, last="and")
            raise UsageError(f"--null works only with {known}.", "Such as newscli list -f paths -0.")

    @property
    def format(self) -> Format:
        """Raises UsageError for an unknown format."""
        if self.json:
            return Format.JSON
        if "{" in self.output:
            return Format.TEMPLATE
        if self.output in NAMED_FORMATS:
            return NAMED_FORMATS[self.output]
        from newscli.query.synonyms import nearest  # only on the way to an error

        near = nearest(self.output, NAMED_FORMATS)
        known = f"Formats: {', '.join(NAMED_FORMATS)}, or a template."
        raise UsageError(f"There is no format “{self.output}”.", f"Did you mean “{near}”?" if near else known)

    def refuse(self, command: str) -> None:
        """Raises UsageError if a format is requested from a command that has only one."""
        if self != OutputOptions():
            raise UsageError(f"{command} has no other format.", "Leave out --format and --json.")

    def with_columns(self, columns: str | None) -> "OutputOptions":
        """In formats with keys, --columns means --fields."""
        return replace(self, fields=columns) if columns and self.format.has_keys and not self.fields else self

    @property
    def line_end(self) -> str:
        """What ends an id, a URL or a path."""
        return "\0" if self.null else "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingOptions(OutputOptions):
    """The output format of commands with --columns, which --fields means in their tables."""

    _has_columns = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnOptions:
    """Which columns a table has, and what is counted below it."""

    columns: Annotated[
        str | None,
        typer.Option(
            "--columns", metavar="A,B", help="Fields or front-matter keys that a table shows, such as date,title,url."
        ),
    ] = None
    facets: Annotated[
        str | None,
        typer.Option("--facets", metavar="A,B", help="Count the answer below its table, such as by topic,provider."),
    ] = None

    def __post_init__(self) -> None:
        """Raises UsageError for an option that names nothing."""
        check_named("--columns", self.columns)
        check_named("--facets", self.facets)

    def with_fields(self, output: OutputOptions) -> "ColumnOptions":
        """In tables, --fields means --columns."""
        return self if self.columns or output.format is not Format.TABLE else replace(self, columns=output.fields)


def option_parameters(group: type) -> list[inspect.Parameter]:
    """The fields of an option group as parameters."""
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name]
        )
        for field in fields(group)
    ]
