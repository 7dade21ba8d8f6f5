"""What leaves the browser: URLs, Markdown links, and the editor's command."""

from datetime import UTC, datetime

import pytest

from newscli.model.summary import Summary
from newscli.tui.outgoing import editor_of, markdown_link, urls_of

AT = datetime(2022, 5, 25, tzinfo=UTC)


def _article(**values: str | None) -> Summary:
    return Summary(id="a", path="a.md", published_at=AT, **values)  # type: ignore[arg-type]


def test_each_url_is_offered_once_with_what_it_is() -> None:
    article = _article(
        web_url="https://example.com/a", original_url="https://example.com/a", amp_url="https://amp.example.com/a"
    )

    assert urls_of(article) == [("https://example.com/a", "Web page"), ("https://amp.example.com/a", "AMP page")]


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "file:///etc/passwd", "https://a\x1b[31m.com", "x"])
def test_a_url_that_cannot_be_opened_is_not_offered(url: str | None) -> None:
    assert urls_of(_article(web_url=url)) == []


@pytest.mark.parametrize(
    ("title", "url", "link"),
    [
        ("A title", "https://example.com/a", "[A title](<https://example.com/a>)"),
        ("A [big] title\\", "https://example.com/a", "[A \\[big\\] title\\\\](<https://example.com/a>)"),
        ("A\ntitle\x1b[31m", "https://example.com/(a)", "[A title\ufffd\\[31m](<https://example.com/(a)>)"),
        (None, "https://example.com/a", "[(no title)](<https://example.com/a>)"),
        ("A title", None, "A title"),
        ("A title", "javascript:alert(1)", "A title"),
    ],
)
def test_a_markdown_link_has_a_safe_title_and_url(title: str | None, url: str | None, link: str) -> None:
    assert markdown_link(_article(title=title, web_url=url)) == link


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({}, ["vi"]),
        ({"EDITOR": "nano"}, ["nano"]),
        ({"EDITOR": "nano", "VISUAL": "code --wait"}, ["code", "--wait"]),
        ({"EDITOR": "nano", "NEWSCLI_EDITOR": "'my editor' -f", "VISUAL": "vim"}, ["my editor", "-f"]),
        ({"EDITOR": " ", "VISUAL": ""}, ["vi"]),
    ],
)
def test_the_editor_is_the_first_that_is_named(environ: dict[str, str], command: list[str]) -> None:
    assert editor_of(environ) == command
