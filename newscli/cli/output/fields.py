"""What --fields names: keys of an answer's records, what lies below them, and whatever else its articles have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat, tee
from typing import TYPE_CHECKING, Any, NamedTuple

from newscli.cli.output.columns import ALL, listed_names, with_values
from newscli.errors import UsageError
from newscli.model.summary import Summary
from newscli.query.fields import Field, known_field, nearest_hint, same_name
from newscli.render.formats import Shape
from newscli.render.records.articles import ARTICLE
from newscli.render.records.paths import path_in, value_at
from newscli.render.records.whole import BEYOND_LISTS, Whole

if TYPE_CHECKING:
    from newscli.cli.output.answer import Answer, Item
    from newscli.cli.session import Session
    from newscli.model.answers import OutsideArticle
    from newscli.model.article import Article
    from newscli.render.formats import JsonObject
    from newscli.render.records.record import Record


class _Row(NamedTuple):
    """An item, the article that it stands for with the values that were asked for, and what only all of it has."""

    item: Any
    article: Summary | None
    whole: JsonObject


_Read = Callable[[_Row], object]


def with_fields(
    session: Session, fields: str, answer: Answer[Item], shape: Shape
) -> tuple[Sequence[str], Iterable[JsonObject]]:
    """The keys that --fields names, and the records of an answer with them alone. Raises UsageError."""
    record = answer.record()
    own = record.flat if shape is Shape.ROWS else record
    names = listed_names(fields)
    if names == [ALL]:
        names = [*own.keys, *(key for key in BEYOND_LISTS.keys if answer.has_whole and key not in own.keys)]
    if all(name in own.fields for name in names):
        return names, map(own.only(*names).of, answer.items)
    chosen = _Chosen(session, answer, shape)
    reads = [chosen.read(name) for name in names]
    rows = chosen.rows()
    return [key for key, _ in reads], ({key: read(row) for key, read in reads} for row in rows)


class _Chosen:
    """How keys are read, and what of the articles must be known for it."""

    def __init__(self, session: Session, answer: Answer[Item], shape: Shape) -> None:
        record = answer.record()
        self._session, self._answer, self._flat_first = session, answer, shape is Shape.ROWS
        self._records: list[tuple[Record[Any], Callable[[_Row], Any]]] = [(record, lambda row: row.item)]
        self._has_articles = answer.articles is not None and not answer.has_several
        if self._has_articles:
            self._records.append((ARTICLE, lambda row: row.article))
        self._whole: list[str] = []
        self._values: list[Field] = []

    def read(self, name: str) -> tuple[str, _Read]:
        """The key that a name is told under, and how its value is read of a row. Raises UsageError."""
        key = same_name(name, self._keys()) or name
        read = self._read_key(key, flat_first=self._flat_first)
        if read is None:
            key, read = self._read_path(name)
        field = known_field(name) if read is None else None
        if field is not None:
            key = field.key or field.name
            read = self._read_on_demand(field) if field.on_demand else self._read_key(key, flat_first=self._flat_first)
        if read is None and self._has_articles and field is None:
            key, read = name.lower(), self._read_front_matter(name.lower())
        if read is None:
            raise UsageError(f"There is no field “{name}” here.", nearest_hint(name, self._known()))
        return key, read

    def rows(self) -> Iterator[_Row]:
        """The items with what the keys need."""
        if self._answer.articles is None or not self._has_articles:
            yield from (_Row(item, None, {}) for item in self._answer.items)
            return
        items, again = tee(self._answer.items)
        articles = with_values(self._session, self._answer.articles(again), self._values)
        wholes: Iterable[JsonObject] = repeat({})
        if self._whole:
            articles, named = tee(articles)
            wholes = self._wholes(article.id for article in named)
        yield from map(_Row, items, articles, wholes)

    def _read_key(self, key: str, *, flat_first: bool) -> _Read | None:
        """A key of a record, which the other formats may have alone, or of the whole article."""
        for record, subject in self._records:
            for one in (record.flat, record) if flat_first else (record, record.flat):
                if key in one.fields:
                    return _reader(one, key, subject)
        if self._has_articles and key in BEYOND_LISTS.fields:
            self._whole.append(key)
            return lambda row: row.whole.get(key)  # what is outside the library has no body
        return None

    def _read_path(self, name: str) -> tuple[str, _Read | None]:
        """What lies below a key of JSON: `provider.name`."""
        head, *parts = name.split(".")
        field = known_field(head)
        key = same_name(head, self._keys()) or (field.key if field else head)
        path = path_in(self._schema(key), parts) if parts else None
        read = self._read_key(key, flat_first=False) if path else None
        if path is None or read is None:
            return name, None
        return ".".join([key, *path]), lambda row: value_at(read(row), path)

    def _schema(self, key: str) -> JsonObject:
        records = [record for record, _ in self._records] + ([BEYOND_LISTS] if self._has_articles else [])
        types = (record.fields[key][0] for record in records if key in record.fields)
        return next((type_.schema for type_ in types), {})

    def _read_on_demand(self, field: Field) -> _Read | None:
        if not self._has_articles:
            return None
        self._values.append(field)
        return lambda row: row.article and field.value_of(row.article)

    def _read_front_matter(self, key: str) -> _Read | None:
        try:
            return self._read_on_demand(self._session.library.field(key))
        except UsageError:
            return None

    def _keys(self) -> list[str]:
        """The keys of the records."""
        keys = [key for record, _ in self._records for key in (*record.keys, *record.flat.keys)]
        return [*dict.fromkeys(keys), *(BEYOND_LISTS.keys if self._has_articles else ())]

    def _known(self) -> list[str]:
        """All that could be named."""
        others = self._session.library.counts.front_matter_keys() if self._has_articles else ()
        return list(dict.fromkeys([*self._keys(), *(key for key, _, _ in others)]))

    def _wholes(self, ids: Iterable[str]) -> Iterator[JsonObject]:
        for article in self._session.library.articles.whole(ids):
            yield _whole_values(self._session, article, self._whole)


def _reader(record: Record[Any], key: str, subject: Callable[[_Row], Any]) -> _Read:
    return lambda row: record.value(key, subject(row))


def _whole_values(session: Session, article: Article | OutsideArticle, keys: Sequence[str]) -> JsonObject:
    """What only the whole article has."""
    from newscli.render.records.links import OUTSIDE

    if not isinstance(article, Summary):
        return OUTSIDE.of(article)
    library = session.library
    related = library.links.related(article.id) if "related" in keys else ()
    copies = library.articles.near_duplicates(article.id) if "copies" in keys else ()
    return BEYOND_LISTS.of(Whole(article, related, copies))
