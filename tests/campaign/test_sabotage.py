"""Cases made at random find what is wrong with newscli: each test breaks it, and a part has to notice."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newscli.errors import UnsafeUrl, UsageError
from newscli.index.answer.articles import Articles
from newscli.library import Library
from newscli.render import urls
from tests.campaign.checking import fault_of
from tests.campaign.part import Part
from tests.campaign.parts.queries import Queries
from tests.campaign.parts.urls import Urls
from tests.campaign.running import chance


def found(part: Part[Any], runs: int) -> set[str]:
    """The faults that these runs find."""
    cases = (part.make(chance(type(part), 1, run)) for run in range(runs))
    return {str(fault) for fault in (fault_of(part, case) for case in cases) if fault is not None}


def _refuse(*_: object, **__: object) -> None:
    raise UsageError("No.")


@pytest.fixture(scope="module")
def queries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Queries]:
    part = Queries(tmp_path_factory.mktemp("queries"))
    yield part
    part.close()


@pytest.mark.parametrize("name", ["ask", "list", "search", "explain", "loosened"])
def test_a_library_that_refuses_every_query_is_noticed(
    queries: Queries, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(Library, name, _refuse)
    assert found(queries, 150)


def test_a_wrong_count_is_noticed(queries: Queries, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Articles, "count", lambda *_: 3)
    assert found(queries, 50)


def test_every_third_query_finds_some_articles(queries: Queries) -> None:
    asked = [queries.asked(queries.make(chance(Queries, 1, run))) for run in range(300)]
    counts = [each[1] for each in asked if each is not None]
    assert len(counts) > 150
    assert sum(0 < count < 22 for count in counts) > 75


def _unsafe(_: object) -> str:
    raise UnsafeUrl("No.")


@pytest.mark.parametrize(
    ("names", "function"),
    [
        (("safe_url", "link_target", "web_address"), lambda _: "http://evil.test/"),
        (("_host",), lambda _: "evil.test"),
        (("_in_ascii",), lambda label: label.encode("idna").decode() if label else ""),
        (("quote",), lambda *_, **__: ""),
        (("safe_url",), _unsafe),
        (("_host",), _unsafe),
        (("web_address",), lambda _: None),
    ],
)
def test_urls_that_lead_elsewhere_or_nowhere_are_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...], function: Any
) -> None:
    for name in names:
        monkeypatch.setattr(urls, name, function)
    assert found(Urls(tmp_path), 300)


def test_every_fourth_url_is_safe(tmp_path: Path) -> None:
    part = Urls(tmp_path)
    made = [part.make(chance(Urls, 1, run)) for run in range(400)]
    assert sum(urls.link_target(url) is not None for url in made) > 100
