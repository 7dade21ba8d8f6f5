"""What stands for a title that is missing."""

import pytest

from newscli.model.article import RelatedArticle
from newscli.model.summary import Summary
from newscli.render import titles
from newscli.render.counts import counted

NAMED = Summary(id="b", path="x/a.md", title="<b>A</b> &amp; B", web_url="https://a.test/")
NAMELESS = Summary(id="b", path="x/a.md", web_url="https://a.test/")
BARE = RelatedArticle(id="b", title=" ")


@pytest.mark.parametrize(
    ("title", "nameless"),
    [
        (titles.title_in_full, "(no title)"),
        (titles.title_or_file, "(a.md)"),
        (titles.title_or_path, "x/a.md"),
        (titles.title_or_url, "https://a.test/"),
        (titles.title_or_nothing, "https://a.test/"),
    ],
)
def test_a_title_is_what_it_means_or_else_something_that_tells_the_article(title: object, nameless: str) -> None:
    assert callable(title)
    assert title(NAMED) == "A & B"
    assert title(NAMELESS) == nameless


def test_an_article_without_title_and_url_goes_by_its_id() -> None:
    assert titles.title_or_url(BARE) == "b"
    assert titles.title_or_nothing(BARE) == ""


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 stories"), (1, "1 story"), (2, "2 stories"), (12345, "12,345 stories")]
)
def test_a_number_of_things_is_spoken(number: int, words: str) -> None:
    assert counted(number, "story", "stories") == words
    assert counted(number, "file") == words.replace("story", "file").replace("stories", "files")
