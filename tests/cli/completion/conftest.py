from collections.abc import Callable

import pytest

from tests.conftest import Outcome

Told = Callable[[str], list[str]]
Offered = Callable[[str], list[str]]


@pytest.fixture
def told(newscli: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch) -> Told:
    """What newscli tells a shell about a line: values with their help behind a tab."""

    def ask(line: str) -> list[str]:
        with monkeypatch.context() as patch:
            patch.setenv("_NEWSCLI_COMPLETE", "complete_line")
            patch.setenv("_NEWSCLI_LINE", line)
            outcome = newscli()
        assert (outcome.code, outcome.err) == (0, "")
        return outcome.out.splitlines()

    return ask


@pytest.fixture
def offered(told: Told) -> Offered:
    """The values alone that newscli offers for a line."""
    return lambda line: [value for value, _, _ in (answer.partition("\t") for answer in told(line)) if value]
