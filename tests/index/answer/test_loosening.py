"""What is searched where no article has all of the words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newscli.library import Library
from tests.factory import write_article
from tests.opening import open_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("loosening")
    for name, title, date in [
        ("a", "Azure outage in Seattle", "2020-03-15"),
        ("b", "Azure outage", "2020-09-28"),
        ("c", "Azure prices", "2020-09-29"),
        ("d", "Azure and Kubernetes", "2020-09-30"),
        ("e", "Seattle bakery", "2021-01-01"),
    ]:
        write_article(folder, f"{name}.txt", title=title, excerpt="Nothing.", publishedDateTime=date)
    library = open_library(folder, cache=False)
    yield library
    library.close()


def _found(library: Library, text: str, *, always: bool = False) -> str:
    loosened = library.loosened(text, always=always)
    hits = library.search(loosened.query) if loosened else ()
    return "".join(Path(hit.article.path).stem for hit in hits)


@pytest.mark.parametrize("text", ["azure outage", "outage", "", "*", "!!!", '"azure seattle"', "title:bakery outage"])
def test_what_finds_anything_or_has_no_loose_words_is_not_loosened(library: Library, text: str) -> None:
    if text == "title:bakery outage":
        assert library.articles.count(text) == 0
    assert library.loosened(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("outage seattle kubernetes", "adeb"),
        ("outage seattle kubernetes -kubernetes", "aeb"),
        ("outage seattle kubernetes until:2020-05", "a"),
        ("outage seattle kubernetes +kubernetes", "d"),
        ('outage seattle "kubernetes"', ""),
        ("outage bakery kubernetes topic:ai", "edba"),
        ("outage bakery topic:nothing", ""),
        ("outage prices september 2020", "cba"),
    ],
)
def test_articles_with_more_and_rarer_words_come_first_and_clauses_hold(
    library: Library, text: str, found: str
) -> None:
    assert _found(library, text) == found


@pytest.mark.parametrize("text", ["outage seattle kubernetes", "kubernetis azure", "prices 2021", "blorgish azure"])
def test_list_search_and_count_agree_on_what_is_loosened(library: Library, text: str) -> None:
    loosened = library.loosened(text)

    assert loosened is not None
    found = {article.id for article in library.list(loosened.query)}
    assert {hit.article.id for hit in library.search(loosened.query)} == found
    assert library.articles.count(loosened.query) == len(found) > 0
    assert library.explain(loosened.query).found == len(found)


@pytest.mark.parametrize(
    ("text", "respelt", "missing", "partial", "found"),
    [
        ("kubernetis", [("kubernetis", "kubernetes")], [], False, "d"),
        ("azure otuage seatle", [("otuage", "outage"), ("seatle", "seattle")], [], False, "a"),
        ("kubernetis seattle", [("kubernetis", "kubernetes")], [], True, "ade"),
        ("blorgish seattle", [], ["blorgish"], True, "ea"),
        ("blorgish 2019 kubernets-x", [], ["blorgish", "2019", "kubernets x"], None, ""),
        ('"kubernetis"', [], [], None, ""),
        ("+kubernetis azure", [], [], None, ""),
    ],
)
def test_misspelt_words_are_respelt_before_words_are_left_out(
    library: Library, text: str, respelt: list[tuple[str, str]], missing: list[str], partial: bool | None, found: str
) -> None:
    loosened = library.loosened(text)

    if partial is None:
        assert loosened is None
        return
    assert loosened is not None
    assert (list(loosened.respelt), list(loosened.missing), loosened.partial) == (respelt, missing, partial)
    assert sorted(_found(library, text)) == sorted(found)


def test_what_has_all_words_can_be_loosened_and_comes_first(library: Library) -> None:
    assert _found(library, "azure outage seattle", always=True)[:2] == "ab"
    assert len(_found(library, "azure outage seattle", always=True)) > 1


def test_a_text_of_very_many_words_is_not_loosened(library: Library) -> None:
    assert library.loosened("azure " + " ".join(f"x{number}" for number in range(100))) is None
