"""Lists of articles to stdout, in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from newscli.cli import numbers
from newscli.cli.output.explaining import say_why_nothing
from newscli.cli.output.writing import chosen_fields, chosen_keys, record_for, show, write, write_objects
from newscli.errors import UsageError
from newscli.model.summary import Summary
from newscli.query.ast import Collapse
from newscli.query.fields import known_field, shown_field
from newscli.render import messages
from newscli.render.documents import machine
from newscli.render.formats import Format

if TYPE_CHECKING:
    from newscli.cli.options import ColumnOptions, OutputOptions
    from newscli.cli.session import Session
    from newscli.model.answers import OutsideArticle
    from newscli.model.article import Article
    from newscli.query.ast import Query
    from newscli.render.formats import JsonObject
    from newscli.render.records.record import Record
    from newscli.render.terminal.console import Renderable

Item = TypeVar("Item")


def summary_of(article: Article | OutsideArticle) -> Summary:
    return article if isinstance(article, Summary) else article.summary


def title_of(session: Session, id_: str) -> str:
    """The title of an article, inside the library or outside."""
    return summary_of(session.library.articles.get(id_)).title or id_


def write_articles(
    session: Session, output: OutputOptions, articles: Iterable[Summary], *, collapse: Collapse = Collapse.NONE
) -> None:
    """In any format but a table."""
    if output.format is Format.CARDS:
        show_cards(session, list(articles))
    elif output.format in (Format.JSON, Format.JSONL, Format.CSV, Format.TSV):
        from newscli.render.records.articles import ARTICLE, COLLAPSED  # 2 ms that the formats of a line do without

        record = ARTICLE if collapse is Collapse.NONE else COLLAPSED
        write_as(session, output, articles, record, lambda article: article.id)
    else:
        write(session, _lines(output, articles))


def _lines(output: OutputOptions, articles: Iterable[Summary]) -> Iterator[str]:
    if output.format is Format.TEMPLATE:
        from newscli.render.documents.templates import parse_template  # 2 ms

        line = parse_template(output.output)
        return (line(article) + "\n" for article in articles)
    if output.format is Format.PATHS:
        return machine.path_lines((article.path for article in articles), output.line_end)
    if output.format is Format.URLS:
        return machine.plain_lines((article.url for article in articles), output.line_end)
    if output.format is Format.IDS:
        return machine.plain_lines((article.id for article in articles), output.line_end)
    from newscli.render.documents import pages  # 2 ms

    document = {Format.ONELINE: pages.oneline, Format.MARKDOWN: pages.markdown, Format.HTML: pages.html}
    return document[output.format](articles)


def is_json(output: OutputOptions) -> bool:
    return output.format in (Format.JSON, Format.JSONL)


def write_as(
    session: Session,
    output: OutputOptions,
    items: Iterable[Item],
    record: Record[Item],
    id_of: Callable[[Item], str],
) -> None:
    """Articles or hits as JSON, JSONL, CSV or TSV, with the keys that --fields names."""
    told = record_for(output, record)
    keys = _article_keys(session, output.fields, told.keys)
    own = told.only(*(key for key in keys if key in told.keys))
    beyond = [key for key in keys if key not in told.keys]

    def made(item: Item) -> JsonObject:
        found = own.of(item)
        if beyond:
            found |= whole_values(session, id_of(item), beyond)
        return {key: found[key] for key in keys}

    write_objects(session, output, map(made if beyond else own.of, items), keys)


def _article_keys(session: Session, fields: str | None, own: tuple[str, ...]) -> Sequence[str]:
    """The keys that --fields names: of a list, of the whole article, or of its front matter."""
    if not fields:
        return own
    from newscli.render.records.whole import WHOLE_ALONE

    known = [*own, *(key for key in WHOLE_ALONE if key not in own)]
    if fields.strip() == "all":
        return known
    extra = [key for key, _, _ in session.library.counts.front_matter_keys()]
    named = ",".join(_as_key(name.strip(), known) for name in fields.split(","))
    return chosen_keys(named, [*known, *extra])


def _as_key(name: str, known: Sequence[str]) -> str:
    """A field may be named as in the language: `date` is the key published_at."""
    if name in known:
        return name
    if not known_field(name):
        return name.lower()
    try:
        return shown_field(name).key or name
    except UsageError:
        return name


def whole_values(session: Session, id_: str, keys: Sequence[str]) -> JsonObject:
    """Those keys of an article that only the whole of it has; None where it has none."""
    from newscli.render.records.links import OUTSIDE
    from newscli.render.records.whole import WHOLE, Whole, extra_values

    library = session.library
    article = library.articles.get(id_)
    if isinstance(article, Summary):
        related = library.links.related(id_) if "related" in keys else ()
        copies = library.articles.near_duplicates(id_) if "copies" in keys else ()
        values = WHOLE.of(Whole(article, related, copies)) | extra_values(article.extra)
    else:
        values = OUTSIDE.of(article)
    return {key: values.get(key) for key in keys}


def show_cards(session: Session, articles: Sequence[Summary], first: int = 1) -> None:
    from newscli.render.terminal import cards  # Rich: 30 ms that the other formats do without

    show(session, cards.cards(articles, first, session.now), page=True)
    numbers.remember(session, [article.id for article in articles], first)


def show_articles(
    session: Session, query: Query, articles: Sequence[Summary], output: OutputOptions, columns: ColumnOptions
) -> None:
    """As a numbered table or cards, with a footer on stderr."""
    first = query.offset + 1
    if articles and output.format is Format.CARDS:
        show_cards(session, articles, first)
    elif articles:
        from newscli.render.terminal import tables

        fields = chosen_fields(columns.columns, tables.DEFAULT_COLUMNS)
        table = tables.articles(articles, fields, first, session.fitted_width)
        show(session, table, *facet_tables(session, query, columns))
    finish(session, articles, query)


def finish(session: Session, articles: Sequence[Summary], query: Query) -> None:
    """Remember the numbers of a listing, and tell on stderr how many there are, or why there are none."""
    if articles:
        numbers.remember(session, [article.id for article in articles], query.offset + 1)
    total = session.library.articles.count(query)
    if total:
        unpublished = any(not article.published for article in articles)
        noun = "article" if query.collapse is Collapse.NONE else "row"
        session.say(messages.footer(len(articles), total, query.offset, noun, unpublished=unpublished))
    else:
        say_why_nothing(session, query)


def facet_tables(session: Session, query: Query, columns: ColumnOptions) -> Iterator[Renderable]:
    """The counts that --facets asks for. Raises UsageError."""
    from newscli.render.terminal import tables

    for name in (columns.facets or "").split(","):
        if name.strip():
            facets = list(session.library.counts.by(name.strip().lower(), query))
            yield tables.facets_below(facets, name.strip().capitalize(), session.fitted_width)


def check_options(output: OutputOptions, columns: ColumnOptions) -> None:
    """Raises UsageError for an option that has no place in the format, or names a column that there is none of."""
    if columns.facets and output.format is not Format.TABLE:
        raise UsageError("--facets stand below tables.", "Use `newscli stats QUERY --by FIELD` with this format.")
    chosen_fields(columns.columns, ())
