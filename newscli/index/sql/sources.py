"""Where the index keeps the values of each field, one row a field."""

from typing import NamedTuple


class Source(NamedTuple):
    """SQL for the values of a field.

    `words` are folded, with a blank around each; `texts` are as written; `present` tests whether there is one. Where an
    article has many values, `rows` selects the numbers of articles from the table that has them.
    """

    words: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    amount: str = "NULL"
    moment: str = "NULL"
    rows: str = ""
    values: tuple[str, ...] = ()


def _of_texts(*columns: str) -> Source:
    return Source(
        words=tuple(f"spaced({column})" for column in columns),
        texts=columns,
        present=tuple(f"{column} <> ''" for column in columns),
    )


def _of_number(column: str, present: str) -> Source:
    return Source((f"spaced({column})",), (f"CAST({column} AS TEXT)",), (f"{column} {present}",), amount=column)


_BODY = "(SELECT body FROM detail WHERE detail.number = article.number)"
_TOPICS = "(SELECT group_concat(name, char(10)) FROM topic WHERE topic.number = article.number)"
_TITLE, _EXCERPT, _MEANT_BODY = "meant(article.title)", "meant(article.excerpt)", f"meant({_BODY})"

_SOURCES = {
    "id": _of_texts("article.id"),
    "title": Source(("' ' || article.title_words || ' '",), (_TITLE,), ("article.title <> ''",)),
    "excerpt": _of_texts(_EXCERPT),
    "body": _of_texts(_MEANT_BODY),
    "text": _of_texts(_TITLE, _TOPICS, "article.provider_name", "article.provider_domain", _EXCERPT, _MEANT_BODY),
    "date": Source(present=("article.published_at IS NOT NULL",), moment="article.published_at"),
    "updated": Source(present=("article.updated_at IS NOT NULL",), moment="article.updated_at"),
    "url": _of_texts("article.web_url", "article.original_url", "article.amp_url", "article.cdn_amp_url"),
    "web_url": _of_texts("article.web_url"),
    "original_url": _of_texts("article.original_url"),
    "amp_url": _of_texts("article.amp_url"),
    "cdn_amp_url": _of_texts("article.cdn_amp_url"),
    "type": _of_texts("article.type"),
    "category": _of_texts("article.category"),
    "quality": _of_number("article.quality", "IS NOT NULL"),
    "heat": _of_number("article.heat", "IS NOT NULL"),
    "published": Source(present=("article.published IS NOT NULL",)),
    "provider": Source(
        ("article.provider_words", "article.domain_words"),
        ("article.provider_name", "article.provider_domain"),
        ("coalesce(article.provider_name, article.provider_domain) <> ''",),
    ),
    "domain": Source(("article.domain_words",), ("article.provider_domain",), ("article.provider_domain <> ''",)),
    "topic": Source(("topic.words",), ("topic.name",), ("1",), rows="SELECT topic.number FROM topic WHERE 1"),
    "images": _of_number("json_array_length(article.images)", "> 0"),
    "related": _of_number("article.related_count", "> 0"),
    "path": _of_texts("article.place"),
}

_SORTED = {
    "title": "article.title_words",
    "provider": "coalesce(nullif(trim(article.provider_words), ''), trim(article.domain_words))",
}
"""Names are sorted by their folded words."""


def source(field: str) -> Source:
    """Where a field's values are; one that is not in the field table is a key of the front matter, or all below it."""
    return _SOURCES.get(field) or Source(
        words=("extra.words",),
        texts=("extra.text",),
        present=("1",),
        amount="extra.amount",
        moment="extra.moment",
        rows="SELECT extra.number FROM extra WHERE (extra.key = ? OR instr(extra.key, ?) = 1)",
        values=(field, f"{field}."),
    )


def expression(field: str) -> str:
    """The value of a field that has one, for sorting."""
    where = _SOURCES[field]
    if field in _SORTED:
        return _SORTED[field]
    number = where.amount if where.amount != "NULL" else where.moment
    return number if number != "NULL" else where.texts[0]
