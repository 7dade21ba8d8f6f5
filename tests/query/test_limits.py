"""What a query may ask for at most."""

from datetime import UTC, datetime

import pytest

from newscli.errors import QueryError, UsageError
from newscli.query.limits import check_size
from newscli.query.reading import Known
from newscli.query.syntax import parse_query

_NOW = datetime(2022, 5, 25, tzinfo=UTC)


def _many(form: str, count: int, between: str = " ") -> str:
    return between.join(form.format(number) for number in range(count))


@pytest.mark.parametrize(
    "text",
    [
        _many("a{}", 1_000),
        _many("a{}", 1_000, " OR "),
        _many("date:{:04}", 500).replace("0000", "2000"),
        f"topic:{_many('b{}', 500, ',')}",
        f"body:{_many('/c{}/', 40, ',')}",
        _many("/d{}/", 10),
        f"url:{_many('e{}', 100, ',')}",
        " ".join(["is:syndicated"] * 1_400),
        f"has:{','.join(['body'] * 3_900)}",
        f"body:{','.join(['/zq/'] * 3_900)}",
        " OR ".join(["a"] * 4_000),
        "NOT " * 4_900 + "a",
        '"' + "of " * 900 + '"',
    ],
)
def test_a_long_query_is_read(text: str) -> None:
    check_size(parse_query(text, _NOW).where)


@pytest.mark.parametrize(
    "text",
    [
        _many("a{}", 1_001),
        _many("-a{}", 1_001, " OR "),
        f"topic:{_many('b{}', 501, ',')}",
        f"body:{_many('/c{}/', 41, ',')}",
        _many("/d{}/", 11),
        f"url:{_many('e{}', 101, ',')}",
        f"path:{_many('e{}', 101, ',')}",
        f"links-to:{_many('e{}', 101, ',')}",
        f"like:{_many('e{}', 21, ',')}",
        f"backlinks:{_many('{}', 11, ',')}",
        _many("{}*", 600),
        '"' + "of " * 1_001 + '"',
        f"topic:{_many('b{}', 400, ',')} -(body:{_many('/c{}/', 20, ',')})",
    ],
)
def test_a_query_that_takes_too_long_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="too many conditions") as raised:
        check_size(parse_query(text, _NOW).where)

    assert "1,000 words" in raised.value.hint


@pytest.mark.parametrize("text", [f"story:{_many('{}', 3_000, ',')}", _many("like:{}", 1_000, " OR ")])
def test_refs_are_not_looked_up_if_there_are_too_many(text: str) -> None:
    looked_up: list[str] = []

    def id_of(ref: str) -> str:
        looked_up.append(ref)
        return "a"

    with pytest.raises(QueryError, match="too many conditions"):
        parse_query(text, _NOW, Known(id_of=id_of))

    assert len(looked_up) == 100


def test_refs_that_come_again_are_few() -> None:
    check_size(parse_query(f"like:{','.join(['a', 'b'] * 2_000)}", _NOW).where)


def test_sort_keys_may_come_again() -> None:
    assert parse_query(f"sort:{','.join(['heat', 'title'] * 1_500)}", _NOW).order


def test_too_many_sort_keys_are_refused() -> None:
    from newscli.query.kinds import Kind

    with pytest.raises(QueryError, match="more than 50 sort keys"):
        parse_query(f"sort:{_many('k{}', 51, ',')}", _NOW, Known(kind=lambda _: Kind.NAME))
