"""A record: what programs are told of a value, described once.

One mapping of keys to JSON types and places in the value gives the keys, the function that makes the record, and the
JSON Schema that `newscli schema` publishes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeAlias, TypeVar

from newscli.render.ages import rfc3339
from newscli.render.formats import JsonObject
from newscli.render.values import text_value

T = TypeVar("T")
Schema: TypeAlias = dict[str, Any]
Place: TypeAlias = str | Callable[[Any], Any]
"""Where a value lies in another: a dotted path of attributes, empty for the value itself, or a function."""


class Type(Generic[T]):
    """A JSON type: its JSON Schema, and how a value becomes JSON; without `make` it is JSON already."""

    def __init__(self, schema: Schema, make: Callable[[T], object] | None = None) -> None:
        self.schema = schema
        self._make = make

    def read(self, place: Place) -> Callable[[Any], object]:
        """The function that makes this type of what lies at a place."""
        get, make = _getter(place), self._make
        return get if make is None else (lambda value: make(get(value)))


Fields: TypeAlias = Mapping[str, Type[Any] | tuple[Type[Any], Place]]
"""Types by key, with the place of the value where it is not the attribute of the key's name."""


class Record(Type[T]):
    """A JSON object.

    `flat` is the record of the same value in CSV and TSV, which may lack keys or have flatter values.
    """

    def __init__(self, fields: Fields, flat: Record[T] | None = None) -> None:
        self.fields = {key: field if isinstance(field, tuple) else (field, key) for key, field in fields.items()}
        self.flat = flat or self
        self._reads = {key: type_.read(place) for key, (type_, place) in self.fields.items()}
        super().__init__(_object_schema({key: type_ for key, (type_, _) in self.fields.items()}), self.of)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self.fields)

    def of(self, value: T) -> JsonObject:
        """The record of a value."""
        return {key: read(value) for key, read in self._reads.items()}

    def value(self, key: str, value: T) -> object:
        """The value of one key. Raises KeyError for a key that the record does not have."""
        return self._reads[key](value)

    def only(self, *keys: str) -> Record[Any]:
        """With these keys alone. Raises KeyError for a key that the record does not have."""
        return Record({key: self.fields[key] for key in keys})

    def flattened(self, *keys: str) -> Record[T]:
        """The same record, with these keys alone in CSV and TSV. Raises KeyError as `only`."""
        return Record(self.fields, self.flat.only(*keys))

    def within(self, path: str) -> Record[Any]:
        """The same record of a value that has the described one at this path of attributes."""
        deeper = {key: (type_, _deeper(path, place)) for key, (type_, place) in self.fields.items()}
        return Record(deeper, None if self.flat is self else self.flat.within(path))

    def __or__(self, more: Fields) -> Record[T]:
        """With more keys, in CSV and TSV too."""
        return Record({**self.fields, **more}, None if self.flat is self else self.flat | more)


def _getter(place: Place) -> Callable[[Any], Any]:
    if callable(place):
        return place
    return attrgetter(place) if place else lambda value: value


def _deeper(path: str, place: Place) -> Place:
    if callable(place):
        outer = attrgetter(path)
        return lambda value: place(outer(value))
    return f"{path}.{place}" if place else path


def _object_schema(types: Mapping[str, Type[Any]]) -> Schema:
    return {
        "type": "object",
        "properties": {key: type_.schema for key, type_ in types.items()},
        "required": list(types),
        "additionalProperties": False,
    }


def list_of(item: Type[Any]) -> Type[Any]:
    """An array."""
    make = item.read("")
    return Type({"type": "array", "items": item.schema}, lambda values: [make(value) for value in values])


def plain_text(field: str) -> Type[Any]:
    """A text or a name of a field, several, or none, as a cell shows it."""

    def shown(value: str | Sequence[str] | None) -> str:
        values = [value] if isinstance(value, str) else value or ()
        return ", ".join(text_value(field, value) for value in values)

    return Type({"type": "string"}, shown)


def or_none(type_: Type[Any]) -> Type[Any]:
    """A type, or null."""
    make = type_.read("")
    return Type({"anyOf": [type_.schema, {"type": "null"}]}, lambda value: None if value is None else make(value))


def constant(value: object) -> Type[Any]:
    """Always the same value, wherever it is read."""
    return Type({"const": value}, lambda _: value)


def _rounded(score: float) -> float:
    """Six digits: the others differ from one machine to the next."""
    return float(f"{score:.6g}")


STRING: Type[Any] = Type({"type": "string"})
TEXT: Type[Any] = Type({"type": ["string", "null"]})
ID: Type[Any] = Type({"type": "string", "pattern": "^[b-df-hj-np-tv-z2-9]{10}$"})
TIMESTAMP: Type[Any] = Type({"type": ["string", "null"], "format": "date-time"}, rfc3339)
NUMBER: Type[Any] = Type({"type": ["integer", "null"]})
COUNT: Type[Any] = Type({"type": "integer", "minimum": 0})
REAL: Type[Any] = Type({"type": "number"})
ANY_COUNT: Type[Any] = Type({"type": ["integer", "null"], "minimum": 0})
ANY_REAL: Type[Any] = Type({"type": ["number", "null"]})
SCORE: Type[Any] = Type({"type": "number"}, _rounded)
FLAG: Type[Any] = Type({"type": "boolean"})
ANY_FLAG: Type[Any] = Type({"type": ["boolean", "null"]})
OBJECT: Type[Any] = Type({"type": "object"})
ARRAY: Type[Any] = Type({"type": "array"}, list)
