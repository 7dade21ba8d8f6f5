import pytest

from newscli.model.summary import NO_PROVIDER, Provider
from newscli.render.documents.author_names import Name
from newscli.render.documents.references import Kind, references
from tests.render.documents.summaries import article


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, Kind.NEWS),
        ({"category": "Local news"}, Kind.NEWS),
        ({"category": None, "type": "newspaper"}, Kind.NEWS),
        ({"category": None}, Kind.PAGE),
        ({"type": "video"}, Kind.PAGE),
        ({"provider": NO_PROVIDER}, Kind.PAGE),
        ({"category": "newsletter"}, Kind.PAGE),
        ({"type": "Blog"}, Kind.POST),
        ({"category": "blog-post", "provider": NO_PROVIDER}, Kind.POST),
        ({"provider": Provider("Ada's Blog")}, Kind.POST),
        ({"provider": Provider(None, "blog.example.com")}, Kind.POST),
        ({"provider": Provider("Blogger Times")}, Kind.NEWS),
    ],
)
def test_the_kind_is_what_the_article_says_of_itself(changes: dict[str, object], kind: Kind) -> None:
    (reference,) = references([article(**changes)])

    assert reference.kind is kind


def test_each_article_is_cited_once() -> None:
    assert [reference.key for reference in references([article(), article(id="x"), article()])] == ["b83rz3b859", "x"]


def test_texts_are_what_html_means_and_what_is_empty_is_left_out() -> None:
    (reference,) = references(
        [article(title="R&amp;D\x1b", topics=("\u200b", "<b>AI</b>"), authors=("\u200b",), web_url="javascript:x")]
    )

    assert (reference.title, reference.topics, reference.authors, reference.url) == ("R&D\ufffd", ("AI",), (), "")


def test_a_publisher_is_no_person() -> None:
    (reference,) = references([article(authors=("Fjord Herald",), provider=Provider("Fjord Herald"))])

    assert reference.authors == (Name("Fjord Herald"),)
