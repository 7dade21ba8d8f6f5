"""A record is described once: keys, maker and schema agree."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from jsonschema import Draft202012Validator

from newscli.render.documents import machine
from newscli.render.records.record import (
    COUNT,
    FLAG,
    ID,
    SCORE,
    STRING,
    TEXT,
    TIMESTAMP,
    Record,
    constant,
    list_of,
    or_none,
)


@dataclass(frozen=True)
class Author:
    name: str


@dataclass(frozen=True)
class Book:
    title: str | None
    author: Author
    tags: tuple[str, ...] = ()
    pages: int = 0


AUTHOR: Record[Author] = Record({"name": STRING})
BOOK: Record[Book] = Record(
    {
        "title": TEXT,
        "by": (STRING, "author.name"),
        "author": AUTHOR,
        "tags": list_of(STRING),
        "long": (FLAG, lambda book: book.pages > 500),
        "kind": (constant("book"), ""),
    }
)
EMMA = Book("Emma", Author("Austen"), ("novel",), 512)


def test_a_record_has_its_keys_in_the_order_of_the_description() -> None:
    assert BOOK.keys == ("title", "by", "author", "tags", "long", "kind")
    assert BOOK.of(EMMA) == {
        "title": "Emma",
        "by": "Austen",
        "author": {"name": "Austen"},
        "tags": ["novel"],
        "long": True,
        "kind": "book",
    }
    assert tuple(BOOK.of(EMMA)) == BOOK.keys


def test_a_record_is_valid_by_its_schema_and_another_is_not() -> None:
    validator = Draft202012Validator(BOOK.schema)

    assert validator.is_valid(BOOK.of(EMMA))
    for wrong in ({"title": "Emma"}, BOOK.of(EMMA) | {"more": 1}, BOOK.of(EMMA) | {"kind": "film"}):
        assert not validator.is_valid(wrong)


@pytest.mark.parametrize("keys", [["titel"], ["title", "autor"]])
def test_a_key_that_a_record_does_not_have_is_an_error(keys: list[str]) -> None:
    with pytest.raises(KeyError):
        BOOK.only(*keys)
    with pytest.raises(KeyError):
        BOOK.flattened(*keys)
    with pytest.raises(KeyError):
        machine.cells(BOOK.of(EMMA), keys)


def test_a_place_that_a_value_does_not_have_is_an_error() -> None:
    with pytest.raises(AttributeError):
        Record({"isbn": TEXT}).of(EMMA)


def test_csv_may_lack_keys_and_more_keys_are_in_both() -> None:
    brief = BOOK.flattened("title", "by") | {"pages": COUNT}

    assert brief.keys == (*BOOK.keys, "pages")
    assert brief.flat.of(EMMA) == {"title": "Emma", "by": "Austen", "pages": 512}
    assert BOOK.flat is BOOK


def test_a_record_is_found_deeper_in_another_value() -> None:
    @dataclass(frozen=True)
    class Loan:
        book: Book

    loan = BOOK.flattened("by", "long", "kind").within("book")

    assert loan.of(Loan(EMMA)) == BOOK.of(EMMA)
    assert loan.flat.of(Loan(EMMA)) == {"by": "Austen", "long": True, "kind": "book"}
    assert loan.schema == BOOK.schema


@pytest.mark.parametrize(
    ("type_", "value", "told"),
    [
        (TIMESTAMP, datetime(2022, 5, 25, 20, 4, tzinfo=UTC), "2022-05-25T20:04:00Z"),
        (TIMESTAMP, None, None),
        (SCORE, 0.123456789, 0.123457),
        (list_of(AUTHOR), (Author("a"), Author("b")), [{"name": "a"}, {"name": "b"}]),
        (or_none(AUTHOR), None, None),
        (or_none(AUTHOR), Author("a"), {"name": "a"}),
        (or_none(ID), None, None),
        (constant(False), object(), False),
    ],
)
def test_a_type_makes_json_of_a_value_that_its_schema_allows(type_: object, value: object, told: object) -> None:
    record = Record({"it": (type_, "")})

    assert record.of(value) == {"it": told}
    assert Draft202012Validator(record.schema).is_valid({"it": told})
