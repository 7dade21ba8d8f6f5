"""Where the index stores the values of each field.

A plain field is a column, and its SQL follows from its kind; only fields that are stored differently have a row here.
"""

from collections.abc import Callable
from typing import NamedTuple

from newscli.index.rows.schema import BEST_URL, PLAIN, column_of, filled, publisher_label
from newscli.index.rows.sql import Sql
from newscli.index.sql.mentions import MENTIONED, MENTIONING
from newscli.query.fields import BY_NAME, WEIGHTS, Field
from newscli.query.kinds import Kind


class Source(NamedTuple):
    """SQL for the values of a field.

    `words` are folded, with a blank around each; `texts` are as written; `present` tests whether there is one. Where an
    article has many values, `rows` selects the numbers of articles from the table that has them. `value` is what is
    counted, with `join` to the table that has it if that is not `article`. `order` is what is sorted by, NULL where
    there is nothing to sort by, and what settles a tie; it takes `values` once for each.
    """

    words: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    numeric: str = "NULL"
    timestamp: str = "NULL"
    rows: str = ""
    values: tuple[str, ...] = ()
    value: str = "NULL"
    join: str = ""
    order: tuple[str, ...] = ()


def _of_texts(*columns: str) -> Source:
    return Source(
        words=tuple(f"padded({column})" for column in columns),
        texts=columns,
        present=tuple(f"{column} <> ''" for column in columns),
        value=columns[0],
        order=(f"nullif({columns[0]}, '')",),
    )


def _by_words(column: str) -> tuple[str, ...]:
    return (f"nullif(trim(padded({column})), '')",)


def _of_text(column: str) -> Source:
    return _of_texts(f"plain({column})")._replace(order=_by_words(f"plain({column})"))


def _of_name(column: str) -> Source:
    return _of_texts(column)._replace(order=_by_words(column))


def _of_number(column: str, present: str = "IS NOT NULL") -> Source:
    return Source(
        words=(f"padded({column})",),
        texts=(f"CAST({column} AS TEXT)",),
        present=(f"{column} {present}",),
        numeric=column,
        value=column,
        order=(column,),
    )


def _of_date(column: str) -> Source:
    return Source(present=(f"{column} IS NOT NULL",), timestamp=column, value=column, order=(column,))


def _of_flag(column: str) -> Source:
    return Source(present=(f"{column} IS NOT NULL",), value=column, order=(column,))


_BY_KIND: dict[Kind, Callable[[str], Source]] = {
    Kind.TEXT: _of_text,
    Kind.NAME: _of_name,
    Kind.NUMBER: _of_number,
    Kind.DATE: _of_date,
    Kind.FLAG: _of_flag,
}


def _of_many(field: Field) -> Source:
    column, each = column_of(field), f'"each {field.name}"'
    owners = f"article AS owner, json_each(owner.{column}) AS item"
    return Source(
        words=("padded(item.value)",),
        texts=("item.value",),
        present=("1",),
        rows=f"SELECT owner.number FROM {owners} WHERE {filled(f'owner.{column}')}",
        value=f"{each}.value",
        join=f"JOIN json_each(article.{column}) AS {each} ON {filled(f'article.{column}')}",
        order=_by_words(f"json_extract(article.{column}, '$[0]')"),
    )


_BACKLINKS = (
    "(SELECT count(*) FROM article AS source WHERE source.number IN (SELECT link.number FROM related "
    "JOIN link ON link.related = related.number WHERE related.id = article.natural_id "
    f"UNION ALL {MENTIONING}) AND source.natural_id <> article.natural_id)"
).format(id="article.natural_id")
_MENTIONS = (
    f"(SELECT count(DISTINCT target.natural_id) FROM article AS target WHERE target.number IN ({MENTIONED}) "
    "AND target.natural_id <> article.natural_id)"
).format(number="article.number")


def _plain(field: Field) -> Source:
    return _of_many(field) if field.many else _BY_KIND[field.kind](f"article.{column_of(field)}")


_SOURCES = {field.name: _plain(field) for field in PLAIN} | {
    "id": _of_texts("article.id"),
    "title": Source(
        ("' ' || article.title_words || ' '",),
        ("plain(article.title)",),
        ("article.title <> ''",),
        order=("nullif(article.title_words, '')",),
    ),
    "body": _of_texts("plain((SELECT body FROM detail WHERE detail.number = article.number))"),
    "url": _of_texts("article.web_url", "article.original_url", "article.amp_url", "article.cdn_amp_url")._replace(
        value=BEST_URL, order=_by_words(BEST_URL)
    ),
    "provider": Source(
        ("article.provider_words", "article.domain_words"),
        ("article.provider_name", "article.provider_domain"),
        ("coalesce(article.provider_name, article.provider_domain) <> ''",),
        value=publisher_label("article.provider_name", "article.provider_domain"),
        order=("coalesce(nullif(trim(article.provider_words), ''), nullif(trim(article.domain_words), ''))",),
    ),
    "domain": Source(
        ("article.domain_words",),
        ("article.provider_domain",),
        ("article.provider_domain <> ''",),
        value="article.provider_domain",
        order=("nullif(article.provider_domain, '')",),
    ),
    "topic": Source(
        ("topic.words",),
        ("topic.name",),
        ("1",),
        rows="SELECT topic.number FROM topic WHERE 1",
        value="topic.name",
        join="JOIN topic ON topic.number = article.number",
        order=(
            "(SELECT nullif(trim(words), '') FROM topic WHERE topic.number = article.number ORDER BY position LIMIT 1)",
        ),
    ),
    "images": _of_number("json_array_length(article.images)", "> 0"),
    "related": _of_number("article.related_count", "> 0"),
    "backlinks": _of_number(_BACKLINKS, "> 0"),
    "mentions": _of_number(_MENTIONS, "> 0"),
    "path": _of_texts("article.place"),
}


def _all_texts(name: str) -> tuple[str, ...]:
    """The texts of a field on the row of the article."""
    field = BY_NAME[name]
    if field.many:
        return (f"(SELECT group_concat(value, char(10)) FROM json_each(article.{column_of(field)}))",)
    return _SOURCES[name].texts


_SOURCES["text"] = _of_texts(*(text for name in WEIGHTS for text in _all_texts(name)))


def of_key(key: str, table: str = "extra") -> Sql:
    """The rows of a front-matter key and of all keys below it.

    What lies below is between “.” and “/”, its neighbour: unlike a search for the beginning, this uses the index.
    """
    return Sql(f"({table}.key = ? OR ({table}.key >= ? AND {table}.key < ?))", (key, f"{key}.", f"{key}/"))


_SIZE = "coalesce(extra.numeric, extra.timestamp)"


def _first_of(value: str, which: str) -> str:
    """Of the first of an article's rows of a key."""
    return f"(SELECT {value} FROM extra WHERE extra.number = article.number AND {which} ORDER BY extra.rowid LIMIT 1)"


def source(name: str) -> Source:
    """Where a field's values are; a name that is not in the field table is a front-matter key with all keys below it.

    Raises KeyError for a field of the table that the index does not keep.
    """
    if name in BY_NAME:
        return _SOURCES[name]
    rows = of_key(name)
    return Source(
        words=("extra.words",),
        texts=("extra.text",),
        present=("1",),
        numeric="extra.numeric",
        timestamp="extra.timestamp",
        rows=f"SELECT extra.number FROM extra WHERE {rows.text}",
        values=rows.values,
        order=(
            _first_of(_SIZE, rows.text),
            _first_of(f"CASE WHEN {_SIZE} IS NULL THEN nullif(trim(extra.words), '') END", rows.text),
        ),
    )
