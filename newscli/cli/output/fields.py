"""What --fields names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee
from typing import TYPE_CHECKING, Any

from newscli.errors import UsageError
from newscli.model.summary import Summary
from newscli.query.fields import known_field, nearest_hint, shown_field

if TYPE_CHECKING:
    from newscli.cli.output.answer import Answer, Item
    from newscli.cli.session import Session
    from newscli.model.answers import OutsideArticle
    from newscli.model.article import Article
    from newscli.render.formats import JsonObject
    from newscli.render.records.record import Record


def with_fields(
    session: Session, fields: str, answer: Answer[Item], record: Record[Item]
) -> tuple[Sequence[str], Iterable[JsonObject]]:
    """The keys that --fields names, and the records of an answer with them alone. Raises UsageError."""
    keys = _article_keys(session, fields, record.keys) if answer.has_whole else _chosen_keys(fields, record.keys)
    own = record.only(*(key for key in keys if key in record.fields))
    if all(key in record.fields for key in keys):
        return keys, map(own.of, answer.items)
    return keys, _with_whole(session, answer, own, keys)


def _chosen_keys(fields: str, known: Sequence[str]) -> Sequence[str]:
    names = [name.strip() for name in fields.split(",") if name.strip()]
    if names == ["all"]:
        return known
    for name in names:
        if name not in known:
            raise UsageError(f"There is no field “{name}” here.", nearest_hint(name, list(known)))
    return names


def _article_keys(session: Session, fields: str, own: Sequence[str]) -> Sequence[str]:
    """The keys of a list, of the whole article, or of its front matter."""
    from newscli.render.records.whole import BEYOND_LISTS

    known = [*own, *(key for key in BEYOND_LISTS.keys if key not in own)]
    if fields.strip() == "all":
        return known
    extra = [key for key, _, _ in session.library.counts.front_matter_keys()]
    return _chosen_keys(",".join(_as_key(name.strip(), known) for name in fields.split(",")), [*known, *extra])


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


def _with_whole(session: Session, answer: Answer[Item], own: Record[Any], keys: Sequence[str]) -> Iterator[JsonObject]:
    """Records with keys of their own and keys that only the whole article has."""
    assert answer.articles is not None
    items, again = tee(answer.items)
    wholes = session.library.articles.whole(article.id for article in answer.articles(again))
    for item, whole in zip(items, wholes, strict=True):
        told = _whole_values(session, whole, keys) | own.of(item)
        yield {key: told.get(key) for key in keys}  # front matter has any keys, and what is outside has no body


def _whole_values(session: Session, article: Article | OutsideArticle, keys: Sequence[str]) -> JsonObject:
    """What only the whole article has, and its front matter that no field claims."""
    from newscli.render.records.links import OUTSIDE
    from newscli.render.records.whole import BEYOND_LISTS, Whole, extra_values

    if not isinstance(article, Summary):
        return OUTSIDE.of(article)
    library = session.library
    related = library.links.related(article.id) if "related" in keys else ()
    copies = library.articles.near_duplicates(article.id) if "copies" in keys else ()
    return BEYOND_LISTS.of(Whole(article, related, copies)) | extra_values(article.extra)
