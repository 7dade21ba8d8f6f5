import sqlite3
from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newscli.index.rows import schema
from newscli.index.rows.database import Database
from newscli.index.sql import sources
from newscli.index.sql.functions import add_functions
from newscli.index.sql.sources import Source, of_key, source
from newscli.query.fields import FIELDS, Field
from newscli.query.kinds import KINDS, Kind


@pytest.fixture(scope="module")
def connection() -> sqlite3.Connection:
    """The tables of an index, empty."""
    connection = sqlite3.connect(":memory:")
    schema.create(connection)
    add_functions(Database(connection, None))
    return connection


def _expressions(where: Source) -> list[str]:
    return [*where.words, *where.texts, *where.present, where.numeric, where.timestamp]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_has_sql_that_the_tables_understand(connection: sqlite3.Connection, field: Field) -> None:
    where = source(field.name)
    expressions = ", ".join(_expressions(where))
    inside = where.rows.replace("SELECT", f"SELECT {expressions},", 1) if where.rows else ""

    connection.execute(inside or f"SELECT {expressions} FROM article", where.values)
    connection.execute(f"SELECT {where.value} AS value FROM article {where.join} ORDER BY {', '.join(where.order)}")


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_says_when_it_is_there_and_what_is_compared(field: Field) -> None:
    where = source(field.name)
    compared = {Kind.NUMBER: where.numeric, Kind.DATE: where.timestamp}.get(field.kind)

    assert where.present
    assert compared != "NULL"
    assert not field.kind.by_words or (where.words and where.texts)
    assert where.order


def test_field_that_the_index_does_not_keep_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sources._SOURCES, "title")

    with pytest.raises(KeyError):
        source("title")


def test_any_other_name_is_a_key_of_the_front_matter() -> None:
    assert source("owner").values == of_key("owner").values


@given(st.lists(st.tuples(st.sampled_from(["owner", "a", "Owner", ""]), st.text("./-0a\U0010ffff", max_size=3))))
@example([("owner", below) for below in ("", ".", ".name", "-x", "/x", "0", "s", ".\U0010ffff", "/")])
def test_rows_of_a_key_are_its_own_and_those_below_it(parts: list[tuple[str, str]]) -> None:
    keys = [key + below for key, below in parts]
    rows = of_key("owner", '"of a table"')
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute('CREATE TABLE "of a table" (key TEXT)')
        index.executemany('INSERT INTO "of a table" VALUES (?)', [(key,) for key in keys])
        found = index.execute(f'SELECT key FROM "of a table" WHERE {rows.text}', rows.values)

        assert [key for (key,) in found] == [key for key in keys if key == "owner" or key.startswith("owner.")]


def test_every_kind_has_its_sql() -> None:
    assert set(sources._BY_KIND) == set(KINDS)
