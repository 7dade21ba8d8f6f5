"""Of an encrypted field nothing but its sizes is kept."""

import pytest

from newscli.model.article import Secured
from tests.parser.test_schema import article_of, parse, places, with_required


@pytest.mark.parametrize(
    "secured", ["x", ";;", "YQ==", "YQ==;", ";YQ==", "YQ==;é", "YQ;YQ==", "YQ==;YQ==;YQ==", "YQ==,YQ=="]
)
def test_field_that_is_not_ciphertext_and_iv_is_a_problem_without_its_text(secured: str) -> None:
    parsed = parse(with_required(f"secured: '{secured}'"))

    assert places(parsed) == [(2, 10, "secured is not base64 of a ciphertext, “;”, base64 of an IV")]
    assert article_of(parsed).secured is None
    assert "YQ" not in repr(parsed)


def test_of_a_secured_field_nothing_but_its_sizes_is_kept() -> None:
    parsed = parse(with_required("secured: c2VjcmV0;aXY="))

    assert article_of(parsed).secured == Secured(6, 2)
    assert not any(part in repr(parsed) for part in ("c2VjcmV0", "aXY", "secret"))
