from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from newscli.cli.negation import NEGATION_MARK
from newscli.cli.options import ExplainOptions, FilterOptions, OutputOptions, choices
from newscli.cli.output.explaining import explain, why_nothing
from newscli.cli.output.folder import check_apart, write_folder
from newscli.cli.queries import ask_in_any_order
from newscli.cli.session import Session
from newscli.errors import ExitCode, UsageError
from newscli.render.export.formats import ExportFormat, exported

if TYPE_CHECKING:
    from newscli.library import Library
    from newscli.model.article import Article
    from newscli.model.summary import Summary

_DATABASES = (".db", ".sqlite", ".sqlite3")
_DATABASE = "newscli.db"

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="[QUERY]... DIR",
        help="Words and clauses, see `newscli help query`; then the folder to write to.",
        show_default=False,
    ),
]


def run(
    session: Session,
    words: Words,
    filters: FilterOptions,
    explaining: ExplainOptions,
    to: Annotated[
        ExportFormat | None,
        typer.Option("--to", metavar=choices(ExportFormat), help="Markdown files, a web site, or a database."),
    ] = None,
) -> ExitCode:
    """Write articles to files for other programs: those that match a query, or all.

    markdown is a file for each article, with front matter that Obsidian, Hugo and Jekyll understand, and that newscli
    reads as the same article, with the same id. html is a web site: articles by date, month and topic, with a search;
    open its index.html, no server is needed. sqlite is a database with full text, for Datasette and any program that
    reads SQLite: the file DIR if that ends with .db or .sqlite, else DIR/newscli.db.

    DIR is created, or is the folder of an earlier export, whose files are replaced. A folder with other files, or with
    the library in it, is refused. `newscli help export` tells more.

    \b
    Examples:
      newscli export site --to html
      newscli export clearview --since 2022 notes --to markdown
      newscli export topic:ai ai.db --to sqlite
    """
    *query_words, named = words
    job = _job(session, named, to)
    query = ask_in_any_order(session, query_words, filters)
    if explaining.explain:
        explain(session, query, OutputOptions())
        return ExitCode.DONE
    found = list(session.library.list(query))
    if not found:
        session.say(why_nothing(session, query, query_words))
        return ExitCode.NOTHING_FOUND
    session.reporting(lambda progress: _WRITERS[job.to](session, job, found, progress), "Writing articles")
    session.say(exported(len(found), str(job.place), job.to))
    return ExitCode.DONE


class _Job(NamedTuple):
    """The format, and the folder or the file to write."""

    to: ExportFormat
    place: Path


def _job(session: Session, named: str, to: ExportFormat | None) -> _Job:
    """Raises UsageError if DIR is missing, or must not be written to."""
    is_database = named.lower().endswith(_DATABASES)
    to = to or (ExportFormat.SQLITE if is_database else None)
    if named.startswith(NEGATION_MARK) or _is_clause(named):
        typed = named.removeprefix(NEGATION_MARK)
        raise UsageError(f"“{typed}” is part of a query: DIR is missing.", "Name the folder to write to at the end.")
    if to is None:
        raise UsageError("Which format?", f"--to {', '.join(ExportFormat)}: `newscli export --help` says more.")
    place = Path(named).expanduser()
    check_apart(place, session.library.folders)
    if to is ExportFormat.SQLITE and not is_database:
        place /= _DATABASE
    return _Job(to, place)


def _is_clause(named: str) -> bool:
    """Whether a name is a clause such as `topic:ai`, because DIR was forgotten."""
    from newscli.query.fields import known_field

    field, colon, _ = named.partition(":")
    return bool(colon) and known_field(field) is not None and not Path(named).exists()


Progress = Callable[[int, int], None]


def _whole(session: Session, found: Sequence[Summary], progress: Progress) -> Iterator[Article]:
    """The whole articles of a listing; `progress` counts each when the next is requested."""
    from newscli.model.article import Article

    for done, article in enumerate(session.library.articles.whole(each.id for each in found)):
        progress(done, len(found))
        if isinstance(article, Article):
            yield article


def _markdown(session: Session, job: _Job, found: Sequence[Summary], progress: Progress) -> None:
    from newscli.render.export.file_names import article_names
    from newscli.render.export.markdown_files import markdown_files

    origins = session.library.articles.origins(article.id for article in found)
    whole = ((article, origins[article.id]) for article in _whole(session, found, progress))
    write_folder(job.place, markdown_files(whole, article_names(found)))


def _html(session: Session, job: _Job, found: Sequence[Summary], progress: Progress) -> None:
    from newscli.render.export.site import site_files

    library = session.library
    whole = _whole(session, found, progress)
    write_folder(job.place, site_files(_name(library), found, whole, library.links.in_text))


def _name(library: Library) -> str:
    """The name of a site: that of the library in its settings, else that of its folder."""
    return library.status().name or Path(library.folders[0]).stem.replace("-", " ").replace("_", " ").capitalize()


def _sqlite(session: Session, job: _Job, found: Sequence[Summary], progress: Progress) -> None:
    from newscli.cli.output.database_file import write_database_file

    write_database_file(job.place, _whole(session, found, progress), frozenset(article.id for article in found))


_WRITERS: dict[ExportFormat, Callable[[Session, _Job, Sequence[Summary], Progress], None]] = {
    ExportFormat.MARKDOWN: _markdown,
    ExportFormat.HTML: _html,
    ExportFormat.SQLITE: _sqlite,
}
