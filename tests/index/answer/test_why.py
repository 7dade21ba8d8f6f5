"""Why an article is in its story: its ties to the others, and to what stayed out."""

from pathlib import Path

import pytest

from newscli.errors import UnknownRef
from newscli.index.stories.clusters import PAIR
from newscli.index.stories.likeness import LINKED
from newscli.library import Library
from newscli.model.stories import Tie
from tests.factory import write_article
from tests.opening import open_library
from tests.telling import link, url, words_of_event, write_event

FERRY = {"title": "Ferry", "excerpt": words_of_event("a")}


@pytest.fixture
def library(folder: Path) -> Library:
    """A story of a, b and far, which is outside; c has half of its words, and d came three weeks later."""
    half = " ".join(words_of_event("a").split()[:4])
    write_event(
        folder,
        {
            "a": {"provider": {"name": "Post"}, "publishedDateTime": "2022-05-25T12:00:00Z"},
            "b": {"provider": {"name": "Times"}, "publishedDateTime": "2022-05-24T12:00:00Z"},
        },
        [link("far", title="Ferry", publishedDateTime="2022-05-27T00:00:00Z", provider={"name": "POST"})],
        title="Ferry",
    )
    write_article(folder, "c.md", title="Else", excerpt=half, provider=None, publishedDateTime="2022-05-25T12:00:00Z")
    write_article(folder, "d.md", **FERRY, publishedDateTime="2022-06-25T12:00:00Z")
    write_article(folder, "e.md", **FERRY, publishedDateTime=None)
    return open_library(folder, cache=False)


def _ties(library: Library, ref: str) -> dict[str, Tie]:
    return {(tie.article.url or "").removeprefix(url("")): tie for tie in library.stories.why(ref)}


def test_ties_come_strongest_first_those_of_the_story_before_the_others(library: Library) -> None:
    ties = library.stories.why("a.md")

    assert [(tie.article.url, tie.in_story) for tie in ties] == [
        (url("b"), True),
        (url("far"), True),
        (url("c"), False),
    ]
    assert ties[0].likeness > ties[1].likeness > PAIR > ties[2].likeness > 0


def test_a_tie_tells_words_days_publishers_and_links(library: Library) -> None:
    ties = _ties(library, "a.md")

    assert [tie.apart.total_seconds() / 86_400 for tie in ties.values()] == [-1, 1.5, 0]
    assert [tie.one_publisher for tie in ties.values()] == [False, True, None]
    assert [tie.is_linked for tie in ties.values()] == [True, True, False]
    assert ties["b"].words[0] == "ferry"
    assert set(ties["c"].words) < set(words_of_event("a").split())


@pytest.mark.parametrize("ref", ["b.md", url("far")])
def test_a_tie_is_the_same_from_both_ends(library: Library, ref: str) -> None:
    there, back = _ties(library, "a.md")[Path(ref).stem], _ties(library, ref)["a"]

    assert back.likeness == pytest.approx(there.likeness)
    assert (back.apart, back.one_publisher, back.is_linked) == (-there.apart, there.one_publisher, there.is_linked)


def test_a_link_adds_to_the_likeness(library: Library, folder: Path) -> None:
    before = _ties(library, "a.md")["c"]
    write_article(
        folder,
        "c.md",
        title="Else",
        excerpt=" ".join(words_of_event("a").split()[:4]),
        provider=None,
        publishedDateTime="2022-05-25T12:00:00Z",
        related=[link("a")],
    )
    library.refresh()

    assert _ties(library, "a.md")["c"].likeness == pytest.approx(before.likeness + LINKED, abs=0.01)


@pytest.mark.parametrize("ref", ["d.md", "e.md"])
def test_what_is_alone_in_its_weeks_or_has_no_date_has_no_ties(library: Library, ref: str) -> None:
    assert library.stories.why(ref) == ()


def test_an_unknown_article_is_an_error(library: Library) -> None:
    with pytest.raises(UnknownRef):
        library.stories.why(url("unheard-of"))
