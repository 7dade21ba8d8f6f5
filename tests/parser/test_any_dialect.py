"""Each field by any of its names, and by what the file itself tells."""

from dataclasses import replace
from typing import Any

import pytest

from newscli.model.article import Article
from newscli.model.summary import Image, Provider
from newscli.parser.article import Parsed, parse_article
from newscli.parser.conventions import NO_CONVENTIONS, Conventions
from newscli.parser.dialects import OF_SEEDS


def parse(
    front_matter: str, body: str = "", place: str = "notes/a-note.md", conventions: Conventions = NO_CONVENTIONS
) -> Parsed:
    parsed = parse_article(f"---\n{front_matter}\n---\n{body}".encode(), f"/library/{place}", place, conventions)
    assert parsed is not None
    return parsed


def article_of(parsed: Parsed) -> Article:
    assert parsed.article is not None
    return parsed.article


def read(front_matter: str, body: str = "", place: str = "notes/a-note.md") -> Article:
    return article_of(parse(front_matter, body, place))


def day(article: Article) -> str | None:
    return article.published_at.date().isoformat() if article.published_at else None


@pytest.mark.parametrize(
    "key", ["date_published", "Date Published", "datePublished", "DATE-PUBLISHED", "date  published"]
)
def test_keys_are_compared_without_case_and_signs(key: str) -> None:
    assert day(read(f"{key}: 2022-05-25")) == "2022-05-25"


@pytest.mark.parametrize(
    ("front_matter", "attribute", "value"),
    [
        ("headline: A", "title", "A"),
        ("name: A\ntitle: B", "title", "B"),
        ("title: ''\nname: A", "title", "A"),
        ("title: [A]", "title", "A note"),
        ("tags: [a, b]\ntopics: [c, A]", "topics", ("c", "A", "b")),
        ("tags: a b", "topics", ("a", "b")),
        ("tags: a b, c", "topics", ("a b", "c")),
        ("tag: a b", "topics", ("a b",)),
        ("topics: a b", "topics", ("a b",)),
        ("tags: ['#a', '[[b]]', '[[x|c]]']", "topics", ("a", "b", "c")),
        ("tags: #a #b", "topics", ("a", "b")),
        ("tags: 'a, [[b c]], #d'", "topics", ("a", "b c", "d")),
        ("tags: # nothing", "topics", ()),
        ("tags:\n  - name: a\n  - b", "topics", ("a", "b")),
        ("categories: [a, b]", "category", "a"),
        ("category: x\ncategories: [a]", "category", "x"),
        ("author: Ann, Bo", "authors", ("Ann, Bo",)),
        ("authors: [Ann, {name: Bo, url: x}, '[[Cy]]', Ann]", "authors", ("Ann", "Bo", "Cy")),
        ("author: {name: Ann}", "authors", ("Ann",)),
        ("author: '[[Ann]], [[Bo]]'", "authors", ("Ann", "Bo")),
        ("author: '[Ann](https://example.com)'", "authors", ("Ann",)),
        ("byline: Ann", "authors", ("Ann",)),
        ("source: https://www.example.com/a", "web_url", "https://www.example.com/a"),
        ("source: https://www.example.com/a", "provider", Provider(None, "example.com")),
        ("source: The Post", "provider", Provider("The Post")),
        ("source: The Post", "web_url", None),
        ("url: /a/\nlink: http://example.com", "web_url", "http://example.com"),
        ("link: javascript:alert(1)", "web_url", None),
        ("link: '[[Note]]'", "web_url", None),
        ("source: '[a](https://example.com/a)'", "web_url", "https://example.com/a"),
        ("site: The Post\nurl: https://a.example.com:80/b", "provider", Provider("The Post", "a.example.com")),
        ("provider: {name: The Post, domain: post.com}", "provider", Provider("The Post", "post.com")),
        ("description: A *b*", "excerpt", "A b"),
        ("summary: ''\nintro: A", "excerpt", "A"),
        ("cover: a.png", "images", (Image("a.png"),)),
        ("images: [a.png, b.png, a.png]", "images", (Image("a.png"), Image("b.png"))),
        ("image:\n  path: a.png\n  alt: A", "images", (Image("a.png"),)),
        ("draft: true", "published", False),
        ("draft: no", "published", True),
        ("published: false", "published", False),
        ("published: 2022-05-25", "published", True),
        ("status: Draft", "published", False),
        ("status: live", "published", True),
        ("aliases: [a, b]", "aliases", ("a", "b")),
        ("alias: a, b", "aliases", ("a", "b")),
        ("title: a, b\naliases: a, b", "aliases", ("a, b",)),
        ("type: post", "type", "post"),
        ("type: '[[Post]]'", "type", "Post"),
        ("quality: high", "quality", None),
        ("quality: 7", "quality", 7),
        ("extra:\n  author: Ann\n  updated: 2022-05-25", "authors", ("Ann",)),
        ("author: Bo\nextra:\n  author: Ann", "authors", ("Bo",)),
        ("taxonomies:\n  tags: [a]\n  authors: [Ann]", "topics", ("a",)),
        ("taxonomies:\n  tags: [a]\n  authors: [Ann]", "authors", ("Ann",)),
    ],
)
def test_value_is_found_by_any_name_of_its_field(front_matter: str, attribute: str, value: Any) -> None:
    assert getattr(read(front_matter), attribute) == value


@pytest.mark.parametrize(
    ("front_matter", "place", "expected"),
    [
        ("published: 2022-05-25\ndate: 2021-01-01", "a.md", "2022-05-25"),
        ("published: true\ndate: 2021-01-01", "a.md", "2021-01-01"),
        ("date: soon\ncreated: 2022-05-25", "a.md", "2022-05-25"),
        ("created: '[[2022-05-25]]'", "a.md", "2022-05-25"),
        ("date:\n  created: 2022-05-25", "a.md", "2022-05-25"),
        ("created: 1653509040000", "a.md", "2022-05-25"),
        ("a: b", "2022-05-25-a.md", "2022-05-25"),
        ("a: b", "2022-5-3-a.md", "2022-05-03"),
        ("a: b", "2022_05_25_a.md", "2022-05-25"),
        ("a: b", "daily.journal.2022.05.25.md", "2022-05-25"),
        ("a: b", "2022-05-25-a/index.md", "2022-05-25"),
        ("a: b", "2022-13-25-a.md", None),
        ("a: b", "20220525-a.md", None),
        ("a: b", "a-2022-05-25.md", None),
        ("permalink: /2022/05/25/a/", "2021/01/01/a.md", "2022-05-25"),
        ("path: blog/2022/5/3/a", "a.md", "2022-05-03"),
        ("url: https://example.com/2022/05/25/a", "a.md", "2022-05-25"),
        ("a: b", "posts/2022/05/25/a.md", "2022-05-25"),
        ("a: b", "posts/2022/05/a.md", None),
        ("date: 2021-01-01", "2022-05-25-a.md", "2021-01-01"),
    ],
)
def test_date_is_told_by_a_key_else_by_file_or_folders(front_matter: str, place: str, expected: str | None) -> None:
    assert day(read(front_matter, place=place)) == expected


@pytest.mark.parametrize("date", ["05/06/2022", "soon", "2022"])
def test_date_that_means_nothing_or_several_things_is_a_problem(date: str) -> None:
    parsed = parse(f"title: A\ndate: {date}")

    assert article_of(parsed).published_at is None
    assert [(problem.line, problem.column, problem.reason) for problem in parsed.problems] == [
        (3, 7, f"date is not a date: “{date}”")
    ]


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("2022-05-25-my-first_post.md", "My first post"),
        ("My Note - 2.md", "My Note - 2"),
        ("posts/lamps/index.md", "Lamps"),
        ("posts/lamps/_index.md", "Lamps"),
        ("lamps/README.md", "Lamps"),
        ("index.md", "Index"),
        ("2022-05-25.md", "2022-05-25"),
        ("Parts___Lamp%3A on.md", "Parts/Lamp: on"),
        ("iOS_notes.md", "iOS notes"),
        ("url.md", "Url"),
        ("term___page.md", "term/page"),
        ("漢字.md", "漢字"),
        ("a.b.md", "A.b"),
    ],
)
def test_title_is_the_name_of_the_file_made_readable(place: str, title: str | None) -> None:
    assert read("a: b", place=place).title == title


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# A *b*\n\ntext", "A b"),
        ("\n<!-- c -->\nimport X from 'x'\n\n# A {#id}\n", "A {#id}"),
        ("A\n===\n\ntext", "A"),
        ("## A\n\ntext", "Note"),
        ("text\n\n# A\n", "Note"),
        ("#tag\n", "Note"),
        ("#\n", "Note"),
    ],
)
def test_title_is_the_heading_that_the_body_begins_with(body: str, title: str) -> None:
    assert read("a: b", body, "note.md").title == title


def test_nothing_is_missing_in_a_file_of_another_kind_than_the_seeds() -> None:
    assert parse("a: b").problems == ()


@pytest.mark.parametrize("key", sorted(OF_SEEDS))
def test_a_key_of_the_seeds_makes_a_file_one_of_their_kind(key: str) -> None:
    article = read(f"{key}: ~\ntags: [a]\ndate: 2022-05-25\nexcerpt: A *b*", "# A\n")

    assert (article.title, article.published_at, article.topics, article.excerpt) == (None, None, (), "A *b*")
    assert article.extra == {"tags": ["a"], "date": "2022-05-25"}


def test_what_no_field_took_and_what_has_another_name_stay_in_extra() -> None:
    article = read(
        "title: A\ncreated: 2022-05-25\ntags: [a]\nauthor: {name: Ann, page: x}\ncolour: red\nurl: /a/\nupdated: soon"
    )

    assert article.extra == {
        "created": "2022-05-25",
        "author": {"name": "Ann", "page": "x"},
        "colour": "red",
        "url": "/a/",
        "updated": "soon",
    }


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        ("---\ntitle: a\ntitle: b\n---\n", [(3, 1, "title is given twice; the last one counts")]),
        (
            "---\nextra:\n  author: Ann\n  author: Bob\n---\n",
            [(4, 3, "extra.author is given twice; the last one counts")],
        ),
        (
            "---\nextra:\n- name: Ann\n- {name: Bob, name: Bea}\n---\n",
            [(4, 15, "extra.name is given twice; the last one counts")],
        ),
        ('{"title": "a", "title": "b"}\n', [(1, 1, "title is given twice; the last one counts")]),
        ('{\n"title": "A",\n"extra": {"a": 1, "a": 2}\n}\n', [(3, 1, "extra.a is given twice; the last one counts")]),
        (
            "---\ntitle: a\ntitle: b: c\n---\n",
            [
                (3, 9, "not YAML: mapping values are not allowed in this context"),
                (3, 1, "title is given twice; the last one counts"),
            ],
        ),
    ],
)
def test_a_key_that_is_repeated_is_reported_wherever_it_stands(
    content: str, problems: list[tuple[int, int, str]]
) -> None:
    parsed = parse_article(content.encode(), "a.md")

    assert parsed is not None
    assert [(each.line, each.column, each.reason) for each in parsed.problems] == problems


def test_related_articles_are_read_as_in_news_archives() -> None:
    entries = "related:\n  - title: B\n    webUrl: https://example.com/b\n"
    links = "related: ['[[B]]', C]"

    assert [related.title for related in read(f"title: A\n{entries}").related] == ["B"]
    assert read(f"title: A\n{links}").related == ()
    assert read(f"title: A\n{links}").extra == {"related": ["[[B]]", "C"]}


def test_sources_tell_where_each_field_comes_from() -> None:
    parsed = parse("Tags: [a]\ncreated: 2022-05-25\nextra:\n  author: Ann", "# A\n\ntext")

    assert dict(parsed.sources) == {
        "title": "heading",
        "excerpt": "first paragraph",
        "topic": "Tags",
        "date": "created",
        "author": "extra.author",
    }
    assert parsed.dialect == "YAML"


CHOSEN = Conventions(
    fields={"date": ("discovery_date", "meta.day"), "author": ("meta.by", "auteur"), "type": ("kind",)},
    provider="The Post",
    url="https://example.org{permalink}",
)


@pytest.mark.parametrize(
    ("front_matter", "attribute", "value"),
    [
        ("discoveryDate: 2022-05-25\ndate: 2021-01-01", "published_at", "2022-05-25 00:00:00+00:00"),
        ("meta: {day: 2022-05-25}\ndate: 2021-01-01", "published_at", "2022-05-25 00:00:00+00:00"),
        ("discovery_date: soon\ndate: 2021-01-01", "published_at", "2021-01-01 00:00:00+00:00"),
        ("auteur: Ann\nauthor: Bo", "authors", "('Ann',)"),
        ("auteur: Ann\nmeta: {by: Cy}", "authors", "('Cy',)"),
        ("kind: talk\ntype: post", "type", "talk"),
        ("permalink: /en/a/", "web_url", "https://example.org/en/a/"),
        ("permalink: en/a", "web_url", "https://example.org/en/a"),
        ("permalink: en/a\nurl: https://a.com", "web_url", "https://a.com"),
        ("a: b", "web_url", "None"),
        ("permalink: /a", "provider.name", "The Post"),
        ("permalink: /a", "provider.domain", "example.org"),
        ("publisher: Ann's", "provider.name", "Ann's"),
    ],
)
def test_settings_say_how_the_files_of_a_library_are_read(front_matter: str, attribute: str, value: str) -> None:
    found: Any = article_of(parse(front_matter, conventions=CHOSEN))
    for name in attribute.split("."):
        found = getattr(found, name)

    assert str(found) == value


@pytest.mark.parametrize(
    ("template", "url"),
    [
        ("https://a.org/{path}/", "https://a.org/notes/a-note/"),
        ("https://a.org/{slug}.html", "https://a.org/a-note.html"),
        ("https://a.org/{lang}/{slug}", "https://a.org/en/a-note"),
        ("https://a.org/{missing}", None),
        ("https://a.org/{year}/{slug}", None),
        ("https://a.org", "https://a.org"),
    ],
)
def test_url_of_the_settings_is_filled_with_what_is_known(template: str, url: str | None) -> None:
    conventions = replace(NO_CONVENTIONS, url=template)

    assert article_of(parse("lang: en", conventions=conventions)).web_url == url


def test_a_file_without_front_matter_is_an_article_only_if_the_text_alone_may_be_one() -> None:
    plain = replace(NO_CONVENTIONS, plain=True)

    assert parse_article(b"# A\n\ntext", "a.md", "a.md") is None
    parsed = parse_article(b"# A\n\ntext", "a.md", "a.md", plain)
    assert parsed is not None
    assert (article_of(parsed).title, article_of(parsed).excerpt, article_of(parsed).body) == (
        "A",
        "text",
        "# A\n\ntext",
    )


def ids(*files: tuple[str, str]) -> list[str]:
    """The ids of files by front matter and place."""
    return [read(front_matter, place=place).id for front_matter, place in files]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("title: A\ndate: 2022-05-25\npermalink: /en/a/", "title: A\ndate: 2022-05-25\npermalink: /es/a/"),
        ("title: A\npath: en/a", "title: A\npath: es/a"),
        ("title: A\nid: 1", "title: A\nid: 2"),
        ("title: A\nslug: a", "title: A\nslug: b"),
        ("title: A\nslug: a\ndate: 2022-05-25", "title: A\nslug: a\ndate: 2022-05-26"),
        ("title: A\ndate: 2022-05-25", "title: A\ndate: 2022-05-26"),
        ("title: A\nurl: /en/", "title: A\nurl: /es/"),
    ],
)
def test_articles_that_the_archive_tells_apart_have_ids_of_their_own(first: str, second: str) -> None:
    one, other = ids((first, "a.md"), (second, "a.md"))

    assert one != other


@pytest.mark.parametrize(
    "front_matter",
    [
        "url: https://example.com/a",
        "permalink: /en/a/",
        "path: en/a",
        "id: 1",
        "slug: a",
        "title: A\nslug: a",
        "title: A\ndate: 2022-05-25",
    ],
)
def test_an_id_outlives_a_move_and_a_rename(front_matter: str) -> None:
    one, moved, renamed = ids(
        (front_matter, "2022-05-25-a.md"), (front_matter, "old/2022-05-25-a.md"), (front_matter, "2021-01-01-b.md")
    )

    assert one == moved == renamed


NOTE = replace(NO_CONVENTIONS, plain=True)


@pytest.mark.parametrize(
    ("content", "title", "problems"),
    [
        ("---\n\nHello\n\n---\nMore", "A", []),
        ("---\n[broken\n---\n# B\n", "A", [(3, 1)]),
        ("---\na: &x 1\nb: *x\n---\ntext", "A", [(3, 4)]),
    ],
)
def test_a_note_is_an_article_whatever_its_front_matter(
    content: str, title: str, problems: list[tuple[int, int]]
) -> None:
    parsed = parse_article(content.encode(), "a.md", "a.md", NOTE)

    assert parsed is not None
    assert article_of(parsed).title == title
    assert [(problem.line, problem.column, problem.refused) for problem in parsed.problems] == [
        (*place, False) for place in problems
    ]


@pytest.mark.parametrize(
    ("url", "domain"),
    [("https://[::1]:8080/x", None), ("https://www.A.com:80/x", "a.com"), ("http://a.com?x", "a.com")],
)
def test_domain_is_the_host_without_its_port(url: str, domain: str | None) -> None:
    assert read(f"url: {url}").provider.domain == domain


@pytest.mark.parametrize(
    ("template", "front_matter", "url"),
    [
        ("https://a.org/{key}", "key: 'a b?c#d'", "https://a.org/a%20b%3Fc%23d"),
        ("https://{host}/x", "host: b.org", "https://b.org/x"),
        ("https://a.org{key}", "key: é", "https://a.org/%C3%A9"),
        ("https://a.org/{year}/{month}/{day}/", "date: 2022-05-03", "https://a.org/2022/05/03/"),
    ],
)
def test_what_stands_in_a_url_is_quoted(template: str, front_matter: str, url: str) -> None:
    assert article_of(parse(front_matter, conventions=replace(NO_CONVENTIONS, url=template))).web_url == url


@pytest.mark.parametrize(
    "content",
    [
        "+++\ntitle='x'\na=0x" + "f" * 5_000 + "\n+++\n",
        "+++\n" + ".".join("a" * 50_000) + "=1\n+++\n",
        '{"title":"x","date":"\\ud800","\\ud800":"\\ud800"}\n',
        "title: a" + " " * 500_000 + "b\n\n",
        "title:: a" + " " * 500_000 + "b\n",
        "---\ntags: #a" + " " * 500_000 + "'x\n---\n",
        "Title: a\nAuthors: a" + " " * 500_000 + "b\n\n",
        "---\n" + "a: [" * 20_000 + "\n---\n",
    ],
    ids=lambda content: content[:20],
)
def test_no_front_matter_raises_or_takes_long(content: str) -> None:
    parsed = parse_article(content.encode(), "a.md", "a.md", CHOSEN)

    assert parsed is not None
    assert repr(parsed).encode()


def test_topics_of_a_text_are_kept_up_to_a_limit_and_the_rest_is_reported() -> None:
    parsed = parse("title: A\ntags: '" + ", ".join(f"t{number}" for number in range(501)) + "'")

    assert article_of(parsed).topics == tuple(f"t{number}" for number in range(500))
    assert [problem.reason for problem in parsed.problems] == [
        "there are more than 500 topics; only the first 500 are read"
    ]


@pytest.mark.parametrize(("key", "attribute"), [("tags", "topics"), ("aliases", "aliases")])
def test_a_name_after_very_many_equal_ones_is_read(key: str, attribute: str) -> None:
    assert getattr(read(f"title: A\n{key}: '{'[[a]], ' * 60_000}[[b]]'"), attribute) == ("a", "b")
