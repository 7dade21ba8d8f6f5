from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.query.kinds import KINDS, Kind

MOMENT = datetime(2022, 5, 25, 20, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.TEXT, " a <b>title</b> ", " a <b>title</b> "),
        (Kind.NAME, "", ""),
        (Kind.NUMBER, " +12 ", 12),
        (Kind.NUMBER, "-9223372036854775807", -(2**63) + 1),
        (Kind.NUMBER, "9223372036854775808", None),
        (Kind.NUMBER, "1.5", None),
        (Kind.NUMBER, "١", None),
        (Kind.NUMBER, "", None),
        (Kind.DATE, "2022-05-25T22:04:00+02:00", MOMENT),
        (Kind.DATE, "soon", None),
        (Kind.FLAG, "Yes", True),
        (Kind.FLAG, "off", False),
        (Kind.FLAG, "1", None),
    ],
)
def test_value_is_read_from_a_text(kind: Kind, text: str, value: object) -> None:
    assert kind.parse(text) == value


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Kind.TEXT, "a", "a"),
        (Kind.NUMBER, 0, "0"),
        (Kind.DATE, MOMENT, "2022-05-25"),
        (Kind.FLAG, True, "true"),
        (Kind.FLAG, False, "false"),
    ],
)
def test_value_is_shown_as_text(kind: Kind, value: object, text: str) -> None:
    assert kind.plain(value) == text


VALUES = {
    Kind.TEXT: st.text(),
    Kind.NAME: st.text(),
    Kind.NUMBER: st.integers(),
    Kind.DATE: st.datetimes(timezones=st.just(UTC)),
    Kind.FLAG: st.booleans(),
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(data=st.data())
def test_stored_value_is_the_value_again(kind: Kind, data: st.DataObject) -> None:
    value = data.draw(st.none() | VALUES[kind])

    assert kind.from_sql(kind.to_sql(value)) == value
    assert kind.converted or kind.to_sql(value) is value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_kind_refuses_texts_with_a_sentence_if_at_all(kind: Kind) -> None:
    assert bool(kind.refusal) is (kind.parse("\0") is None)
