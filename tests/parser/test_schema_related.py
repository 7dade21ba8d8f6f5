from datetime import UTC, datetime

import pytest

from newscli.model.article import Article, RelatedArticle
from newscli.model.summary import Image, Provider
from newscli.parser.article import Parsed, parse_article
from newscli.text.ids import make_id

REST = "title: A\npublishedDateTime: 2022-05-25T20:04:00Z\nprovider: Example News\n"


def parse(related: str) -> Parsed:
    """A file whose entries under `related` begin on line 3."""
    parsed = parse_article(f"---\nrelated:\n{related}{REST}---\n".encode(), "a.md")
    assert parsed is not None
    return parsed


def article_of(parsed: Parsed) -> Article:
    assert parsed.article is not None
    return parsed.article


def test_related_article_has_all_its_values() -> None:
    parsed = parse(
        """\
  - title: "Q&A: No"
    excerpt: Short.
    publishedDateTime: 2022-05-25T21:23:00+02:00
    webUrl: https://example.com/w
    originalUrl: https://example.com/o
    ampWebUrl: https://example.com/amp
    cdnAmpWebUrl: https://cdn.example.com/amp
    type: video
    quality: 19
    provider: {name: The Example, domain: example.com}
    images:
      - {url: https://example.com/i.jpg, width: 3, height: 4, isCached: true}
    colour: [red]
"""
    )

    assert parsed.problems == ()
    assert article_of(parsed).related_count == 1
    assert article_of(parsed).related == (
        RelatedArticle(
            id=make_id(["https://example.com/w"]),
            title="Q&A: No",
            excerpt="Short.",
            published_at=datetime(2022, 5, 25, 19, 23, tzinfo=UTC),
            web_url="https://example.com/w",
            original_url="https://example.com/o",
            amp_url="https://example.com/amp",
            cdn_amp_url="https://cdn.example.com/amp",
            type="video",
            quality=19,
            provider=Provider("The Example", "example.com"),
            images=(Image("https://example.com/i.jpg", 3, 4, is_cached=True),),
            extra={"colour": ["red"]},
        ),
    )


def test_link_has_the_id_of_the_article_that_it_names() -> None:
    named = parse_article(b"---\ntitle: Other words\nwebUrl: https://example.com/b\n---\n", "b.md")
    naming = parse("  - {title: B, webUrl: https://example.com/b}\n")

    assert named is not None
    assert article_of(naming).related[0].id == article_of(named).id


@pytest.mark.parametrize(
    ("entry", "parts"),
    [
        ("{webUrl: w, originalUrl: o, ampWebUrl: a, cdnAmpWebUrl: c}", ["w"]),
        ("{originalUrl: o, ampWebUrl: a, cdnAmpWebUrl: c}", ["o"]),
        ("{ampWebUrl: a, cdnAmpWebUrl: c}", ["a"]),
        ("{cdnAmpWebUrl: c, title: t}", ["c"]),
        ("{title: t, webUrl: ' '}", ["", "t", ""]),
        ("{title: t, publishedDateTime: 2022-05-25}", ["", "t", "2022-05-25T00:00:00+00:00"]),
        ("{}", ["", "", ""]),
    ],
)
def test_id_is_that_of_the_best_url_else_of_title_and_date(entry: str, parts: list[str]) -> None:
    assert article_of(parse(f"  - {entry}\n")).related[0].id == make_id(parts)


def test_entries_keep_their_order_and_repetitions() -> None:
    parsed = parse("  - {webUrl: b}\n  - {webUrl: a}\n  - {webUrl: b}\n")

    assert [related.web_url for related in article_of(parsed).related] == ["b", "a", "b"]


@pytest.mark.parametrize(
    ("related", "count"),
    [
        ("  - {webUrl: b}\n  - {webUrl: a}\n  - {webUrl: b}\n", 2),
        ("  - {webUrl: own}\n", 0),
        ("  - {webUrl: own}\n  - {webUrl: b}\n  - {originalUrl: b}\n", 1),
        ("  - {title: x}\n  - {title: x}\n  - {title: y}\n", 2),
    ],
)
def test_only_distinct_others_are_counted(related: str, count: int) -> None:
    assert article_of(parse(f"{related}webUrl: own\n")).related_count == count


@pytest.mark.parametrize(
    ("entries", "line", "column", "reason", "titles"),
    [
        ("  - text\n  - {title: b}\n", 3, 5, "related has an entry that is not a mapping", ["b"]),
        ("  - {title: b}\n  - [x]\n  - ~\n", 4, 5, "related has an entry that is not a mapping", ["b"]),
        ("  - title: [a]\n", 3, 12, "related.title is not text", [None]),
        ("  - title: a\n    quality: high\n", 4, 14, "related.quality is not a whole number: “high”", ["a"]),
        ("  - title: a\n    provider: [x]\n", 4, 15, "related.provider is not a mapping", ["a"]),
        ("  - title: a\n    provider:\n      name: {}\n", 5, 13, "related.provider.name is not text", ["a"]),
        ("  - title: a\n    images: x\n", 4, 13, "related.images is not a list", ["a"]),
        ("  - title: a\n    title: b\n", 4, 5, "related.title is given twice; the last one counts", ["b"]),
        (
            "  - title: a\n    publishedDateTime: soon\n",
            4,
            24,
            "related.publishedDateTime is not a date: “soon”",
            ["a"],
        ),
    ],
)
def test_bad_value_of_an_entry_is_a_problem_and_the_entry_stays(
    entries: str, line: int, column: int, reason: str, titles: list[str | None]
) -> None:
    parsed = parse(entries)

    assert [(problem.line, problem.column, problem.reason) for problem in parsed.problems] == [(line, column, reason)]
    assert [related.title for related in article_of(parsed).related] == titles


def test_what_only_an_article_has_is_extra_in_an_entry() -> None:
    parsed = parse("  - {title: a, heat: 5, topics: [x]}\n")

    assert parsed.problems == ()
    assert article_of(parsed).related[0].extra == {"heat": "5", "topics": ["x"]}
