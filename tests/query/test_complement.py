"""The complement of a query is its complement."""

from datetime import UTC, datetime

import pytest

from newscli.query.ast import EVERYTHING, NOTHING, Not
from newscli.query.syntax import parse_query

_NOW = datetime(2022, 5, 25, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["!", ",,", "(,,)#++…", "*", "*:*", "a", "a -(!)", "…", "-(…)", "NOT (*)", "(!) (…)", "-", "--", "NOT -"]
)
@pytest.mark.parametrize("form", ["-({})", "NOT ({})"])
def test_negation_of_any_text_is_its_complement(text: str, form: str) -> None:
    where = parse_query(text, _NOW).where

    found = parse_query(form.format(text), _NOW).where

    assert found == {EVERYTHING: NOTHING, NOTHING: EVERYTHING}.get(where, Not(where))
