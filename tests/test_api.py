"""The public Python API: what is exported, what it answers, and how it fails."""

import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

import newscli
from newscli import errors
from newscli.index.answer.articles import Articles
from newscli.index.answer.counts import Counts
from newscli.index.answer.links import Links
from newscli.index.answer.stories import Stories
from tests import client
from tests.conftest import ROOT, SEEDS, Outcome

PARTS = (newscli.Library, Articles, Links, Stories, Counts)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[newscli.Library]:
    with client.opened(SEEDS, tmp_path) as library:
        yield library


def test_a_client_gets_its_answers(library: newscli.Library) -> None:
    assert client.titles(library, "provider:cnet") == [
        "Clearview AI still backs facial recognition, despite competitors' concerns"
    ]
    assert client.best(library, "watchdog")[0] > 0
    assert client.reading(library, "003_210c50f9e0cb4e48").startswith("A facial recognition company")
    assert client.linked(library, "000_eb812fa8cc9f46ab") == {"fd5zdk32h5": False}
    assert [id_ for id_, _ in client.leads(library)] == ["gpzxrfcg8t"]
    assert client.per_topic(library)["AI"] == 5
    assert client.place_of_mistake(library, "ai heat:hot") == 8
    assert client.place_of_mistake(library, "ai") is None


def test_a_client_is_typed() -> None:
    mypy = Path(sys.executable).with_name("mypy")
    done = subprocess.run([mypy, "--strict", "tests/client.py"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", newscli.__all__)
def test_what_is_exported_is_there(name: str) -> None:
    assert getattr(newscli, name) is not None


_INSIDE = {"FrontMatterError", "FrontMatterLimit"}
"""Errors that the parser turns into problems."""


def test_every_error_and_value_is_exported() -> None:
    defined = {
        name: value
        for module in (errors, *_modules("newscli.model"))
        for name, value in vars(module).items()
        if inspect.isclass(value) and value.__module__ == module.__name__
    }

    assert defined.keys() - set(newscli.__all__) == _INSIDE
    assert all(getattr(newscli, name) is value for name, value in defined.items() if name not in _INSIDE)


def test_nothing_else_is_exported() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Reader'"):
        _ = newscli.Reader


def _modules(package: str) -> Iterator[object]:
    from importlib import import_module
    from pkgutil import iter_modules

    for module in iter_modules(import_module(package).__path__):
        yield import_module(f"{package}.{module.name}")


def _public(part: type) -> list[tuple[str, Callable[..., object]]]:
    return [(name, method) for name, method in vars(part).items() if not name.startswith("_") and callable(method)]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_method_says_what_it_raises(part: type) -> None:
    """What takes a ref raises UnknownRef, what takes the text of a query raises QueryError."""
    for name, method in _public(part):
        said = inspect.getdoc(method) or ""
        taken = inspect.signature(method).parameters
        assert said, name
        assert "ref" not in taken or "UnknownRef" in said, name
        assert "query" not in taken or "QueryError" in said, name


UNREADABLE: dict[str, Callable[[newscli.Library], object]] = {
    "list": lambda library: library.list("heat:hot"),
    "search": lambda library: library.search("heat:hot"),
    "articles.list": lambda library: library.articles.list("heat:hot"),
    "articles.search": lambda library: library.articles.search("heat:hot"),
    "articles.count": lambda library: library.articles.count("heat:hot"),
    "links.graph": lambda library: library.links.graph("heat:hot"),
    "stories.list": lambda library: library.stories.list("heat:hot"),
    "stories.count": lambda library: library.stories.count("heat:hot"),
    "stories.digest": lambda library: library.stories.digest("heat:hot"),
    "counts.stats": lambda library: library.counts.stats("heat:hot"),
    "counts.by": lambda library: library.counts.by("topic", "heat:hot"),
    "counts.cross": lambda library: library.counts.cross("topic", "year", "heat:hot"),
    "counts.topics": lambda library: library.counts.topics("heat:hot"),
    "counts.authors": lambda library: library.counts.authors("heat:hot"),
    "counts.names": lambda library: library.counts.names("heat:hot"),
    "counts.trends": lambda library: library.counts.trends("topic", "heat:hot"),
    "counts.providers": lambda library: library.counts.providers("heat:hot"),
    "explain": lambda library: library.explain("heat:hot"),
    "nearest": lambda library: library.nearest("heat:hot"),
    "wider": lambda library: library.wider("heat:hot"),
}
"""Asked, not yet iterated."""


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_query_that_cannot_be_read_is_an_error_at_once(library: newscli.Library, name: str) -> None:
    with pytest.raises(newscli.QueryError):
        UNREADABLE[name](library)


def test_a_field_that_nothing_is_counted_by_is_an_error_at_once(library: newscli.Library) -> None:
    with pytest.raises(newscli.UsageError, match="Cannot count by"):
        library.counts.by("excerpt")


@pytest.mark.parametrize("ask", ["get", "resolve", "file_of", "near_duplicates"])
def test_an_unknown_ref_is_an_error_at_once(library: newscli.Library, ask: str) -> None:
    with pytest.raises(newscli.UnknownRef):
        getattr(library.articles, ask)("nowhere to be found")


def test_sort_keys_of_related_articles_may_be_text(library: newscli.Library) -> None:
    rows = library.links.related("003", "quality")

    assert [row.related.quality for row in rows] == sorted((row.related.quality for row in rows), reverse=True)
    with pytest.raises(newscli.UsageError, match="Cannot sort related articles by"):
        library.links.related("003", "heat")


def test_articles_of_a_story_are_asked_for_by_text(library: newscli.Library) -> None:
    story = next(library.stories.list())

    assert {article.id for article in library.stories.matching(story, "wsj")} == {"gpzxrfcg8t"}
    assert len(library.stories.matching(story)) == story.articles


def test_a_library_that_was_never_read_is_not_taken_for_a_damaged_one(tmp_path: Path) -> None:
    with newscli.Library([str(SEEDS)], cache_dir=str(tmp_path)) as library:
        with pytest.raises(newscli.UsageError, match="has not been read"):
            library.articles.count()

        assert library.refresh().parsed == 5
        assert library.status().place is not None


def test_a_cleared_index_is_made_again(library: newscli.Library) -> None:
    assert library.clear()
    assert not library.clear()

    assert library.refresh().parsed == 5
    assert library.articles.count() == 5


TAKES_A_QUERY: dict[str, Callable[[newscli.Library, newscli.Query], object]] = {
    "list": lambda library, query: len(list(library.list(query))),
    "search": lambda library, query: len(list(library.search(query))),
    "articles.count": lambda library, query: library.articles.count(query),
    "articles.matching": lambda library, query: len(
        library.articles.matching([article.id for article in library.list()], query)
    ),
    "links.graph": lambda library, query: len(library.links.graph(query, depth=0).nodes),
    "counts.stats": lambda library, query: library.counts.stats(query).articles,
    "explain": lambda library, query: library.explain(query).found,
}


@pytest.mark.parametrize("name", TAKES_A_QUERY)
def test_what_is_asked_is_a_query_for_every_method(library: newscli.Library, name: str) -> None:
    now = datetime(2022, 5, 26, tzinfo=UTC)

    assert TAKES_A_QUERY[name](library, library.ask("since:7d", now)) == 2
    assert TAKES_A_QUERY[name](library, library.ask("since:7d", now.replace(year=2030))) == 0


def test_stories_are_asked_for_with_a_query_for_their_articles(library: newscli.Library) -> None:
    assert [story.id for story in library.stories.list(library.ask("wsj sort:heat"))] == ["gpzxrfcg8t"]
    assert library.stories.count(newscli.Query(limit=0)) == 1
    assert list(library.stories.list(newscli.Query(limit=0))) == []


@pytest.mark.parametrize("text", ["!!!", '""', "-", "… ?", "#"])
def test_a_text_without_words_asks_for_nothing(
    library: newscli.Library, request: pytest.FixtureRequest, text: str
) -> None:
    run: Callable[..., Outcome] = request.getfixturevalue("newscli")
    assert library.articles.count(text) == library.stories.count(text) == 0
    assert list(library.list(text)) == list(library.search(text)) == []
    assert run("count", "--", text).out == run("count", "--topic", "ai", "--", text).out == "0\n"


@pytest.mark.parametrize("text", ["", " ", "\t\n"])
def test_an_empty_text_asks_for_everything(library: newscli.Library, text: str) -> None:
    assert library.articles.count(text) == len(list(library.list(text))) == 5


def _in_a_thread(work: Callable[[], object]) -> object:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


ANSWERS: dict[str, Callable[[newscli.Library], Iterator[object]]] = {
    "list": lambda library: library.list(),
    "search": lambda library: library.search("clearview"),
    "backlinks": lambda library: library.links.backlinks("000"),
    "stories": lambda library: library.stories.list(),
    "topics": lambda library: library.counts.topics(),
    "by": lambda library: library.counts.by("year"),
    "problems": lambda library: library.problems(),
    "whole": lambda library: library.articles.whole(["gpzxrfcg8t", "khhdgx7jt4"]),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_another_thread_is_told_to_open_a_library_of_its_own(library: newscli.Library, name: str) -> None:
    answer = ANSWERS[name](library)

    for work in (lambda: list(ANSWERS[name](library)), lambda: list(answer)):
        with pytest.raises(newscli.UsageError, match="in the thread that opened it alone"):
            _in_a_thread(work)


@pytest.mark.parametrize("work", ["refresh", "status", "close", "clear"])
def test_another_thread_cannot_change_a_library(library: newscli.Library, work: str) -> None:
    with pytest.raises(newscli.UsageError, match="in the thread that opened it alone"):
        _in_a_thread(getattr(library, work))
    assert library.articles.count() == 5


def test_another_thread_gets_no_graph(library: newscli.Library) -> None:
    with pytest.raises(newscli.UsageError, match="in the thread that opened it alone"):
        _in_a_thread(library.links.graph)


def test_libraries_of_several_threads_share_an_index(tmp_path: Path) -> None:
    def count() -> int:
        with newscli.open_library(SEEDS, cache_dir=tmp_path) as library:
            return library.articles.count()

    with ThreadPoolExecutor(4) as pool:
        assert [each.result() for each in [pool.submit(count) for _ in range(8)]] == [5] * 8


@pytest.mark.parametrize("cache", [True, False])
@pytest.mark.parametrize("name", ["list", "search", "stories", "topics", "whole"])
def test_an_answer_read_after_its_library_was_closed_says_so(tmp_path: Path, name: str, *, cache: bool) -> None:
    with newscli.open_library(SEEDS, cache=cache, cache_dir=tmp_path) as library:
        begun, new = ANSWERS[name](library), ANSWERS[name](library)
        next(begun)

    with pytest.raises(newscli.UsageError, match="closed before its answer was read"):
        list(new)
    if name == "list":
        with pytest.raises(newscli.UsageError, match="closed before its answer was read"):
            list(begun)


UNREAD = """
import gc, newscli
def begun(library):
    for ask in (library.list, lambda: library.search("clearview"), library.stories.list, library.counts.topics):
        answer = ask()
        next(answer)
        yield answer
with newscli.open_library("seeds", cache=False) as library:
    kept = list(begun(library))
    left = library.list()
kept.clear()
del left
gc.collect()
"""


def test_an_answer_that_is_left_unread_says_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", UNREAD], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
