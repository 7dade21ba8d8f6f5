"""Cases made at random find what is wrong with newscli: each test breaks it, and a part has to notice."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest

from newscli.cli.session import Session
from newscli.errors import UnsafeUrl, UsageError
from newscli.index import store
from newscli.index.answer.articles import Articles
from newscli.index.rows import database, trust
from newscli.library import Library
from newscli.model.left_out import LeftOut
from newscli.parser import article as parsing
from newscli.render import urls
from newscli.tui.librarian import Librarian
from tests.campaign import damages
from tests.campaign.checking import fault_of
from tests.campaign.in_process import settle
from tests.campaign.part import Fault, Part
from tests.campaign.parts.files import Files
from tests.campaign.parts.index import Case, How, Indexes, state_of
from tests.campaign.parts.limits import Limits
from tests.campaign.parts.queries import Queries
from tests.campaign.parts.screens import Screens
from tests.campaign.parts.urls import Urls
from tests.campaign.running import chance


def notices(part: Part[Any], runs: int) -> bool:
    """Whether one of these runs finds a fault."""
    return any(fault_of(part, part.make(chance(type(part), 1, run))) is not None for run in range(runs))


def _refuse(*_: object, **__: object) -> None:
    raise UsageError("No.")


def _fail(*_: object, **__: object) -> Any:
    raise ValueError("a fault")


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
    assert notices(queries, 150)


def test_a_wrong_count_is_noticed(queries: Queries, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Articles, "count", lambda *_: 3)
    assert notices(queries, 50)


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
    assert notices(Urls(tmp_path), 300)


def test_every_fourth_url_is_safe(tmp_path: Path) -> None:
    part = Urls(tmp_path)
    made = [part.make(chance(Urls, 1, run)) for run in range(400)]
    assert sum(urls.link_target(url) is not None for url in made) > 100


@pytest.fixture(scope="module")
def shared_indexes(tmp_path_factory: pytest.TempPathFactory) -> Indexes:
    return Indexes(tmp_path_factory.mktemp("indexes"))


@pytest.fixture
def indexes(shared_indexes: Indexes) -> Indexes:
    settle(shared_indexes.place)  # every test has another cache
    return shared_indexes


@pytest.mark.parametrize(
    ("module", "name", "value", "damage", "how"),
    [
        (store, "trust", lambda _: True, "all rows deleted", How.UNSEALED),
        (store.Index, "_is_trusted", lambda _: True, "all rows deleted", How.OPEN),
        (trust, "_is_sound", _fail, "a bit flipped", How.UNFINISHED),
        (trust, "is_own", lambda _: True, "a text", How.UNSEALED),
    ],
)
def test_damage_that_is_overlooked_or_ends_in_an_error_is_noticed(
    indexes: Indexes, monkeypatch: pytest.MonkeyPatch, module: Any, name: str, value: Any, damage: str, how: How
) -> None:
    monkeypatch.setattr(module, name, value)
    assert _is_noticed(indexes, damage, how)


def test_an_error_that_damage_leads_to_is_noticed(indexes: Indexes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "IndexDamaged", _fail)
    monkeypatch.setattr(Session, "leave_index", lambda _: None)
    assert _is_noticed(indexes, "zeros", How.SEALED)


def _is_noticed(indexes: Indexes, damage: str, how: How) -> bool:
    cases = (Case(damages=[[damage, seed]], questions=["list", "stats", "topics"], how=how) for seed in range(30))
    return any(fault_of(indexes, case) is not None for case in cases)


@pytest.mark.parametrize("name", damages.ALL)
def test_every_damage_changes_something(indexes: Indexes, name: str) -> None:
    for seed in range(5):
        indexes.restore()
        before = state_of(indexes.cache)
        indexes.damage(Case(damages=[[name, seed]], questions=[], how=How.UNSEALED))
        assert state_of(indexes.cache) != before


def test_a_file_that_is_lost_without_a_word_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = Files(tmp_path)
    monkeypatch.setattr(parsing, "parse_article", lambda *_: None)
    for case in (b"---\r\ntitle: a\r\n---\r\n", b"\xef\xbb\xbf\n+++ \ntitle = 'a'\n+++", b'{"title": "a"}\n'):
        assert fault_of(part, case) is not None
    assert fault_of(part, b"---\ntitle: not closed\n") is None


def test_a_file_without_front_matter_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = Files(tmp_path)
    part.check_index(b"A text.\n")
    monkeypatch.setattr(Library, "status", lambda _: SimpleNamespace(left_out=LeftOut(0, 0, 0, ())))
    with pytest.raises(Fault):
        part.check_index(b"A text.\n")


def test_an_article_that_cannot_be_shown_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = Limits(tmp_path)
    assert fault_of(part, ("front matter", "[", 10)) is None  # a file that is refused need not be shown
    monkeypatch.setattr(Library, "refresh", _refuse)
    assert fault_of(part, ("body", "a ", 10)) is not None


def test_a_thread_of_the_browser_that_ends_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Librarian, "_give", Mock(side_effect=KeyboardInterrupt))
    assert notices(Screens(tmp_path), 1)
