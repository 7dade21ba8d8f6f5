from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len

from newscli.model.answers import RelatedRow
from newscli.model.article import RelatedArticle
from newscli.model.summary import Provider, Summary
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.trees import tree
from tests.render.terminal.paper import printed

ROOT = Summary(
    id="root",
    path="root.md",
    title="The root",
    provider=Provider("Post"),
    published_at=datetime(2022, 5, 25, tzinfo=UTC),
)


def _row(position: int, id_: str, via: str, *, inside: bool = False, title: str | None = None) -> RelatedRow:
    related = RelatedArticle(id=id_, title=title or f"Title {id_}", web_url=f"https://example.com/{id_}")
    return RelatedRow(position, related, Summary(id=id_, path=f"{id_}.md") if inside else None, 1, via)


def test_an_article_stands_below_the_one_that_leads_to_it() -> None:
    rows = [
        _row(1, "a", "root", inside=True),
        _row(2, "b", "root"),
        _row(3, "c", "a", inside=True),
        _row(4, "d", "a"),
        _row(5, "e", "c"),
    ]

    assert printed(tree(ROOT, rows, Frame())).splitlines() == [
        "The root  Post · 2022-05-25",
        "├── 1 ✓ Title a",
        "│   ├── 3 ✓ Title c",
        "│   │   └── 5 Title e",
        "│   └── 4 Title d",
        "└── 2 Title b",
    ]


def test_an_article_that_names_nothing_is_its_own_root() -> None:
    assert printed(tree(ROOT, (), Frame())) == "The root  Post · 2022-05-25\n"


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({}, "A title"),
        ({"provider": Provider("Post")}, "A title  Post"),
        ({"provider": Provider(None, "post.example")}, "A title  post.example"),
        ({"published_at": datetime(2022, 5, 25, tzinfo=UTC)}, "A title  2022-05-25"),
        ({"title": None}, "https://example.com/x"),
        ({"title": "", "web_url": None, "amp_url": "https://example.com/amp"}, "https://example.com/amp"),
        ({"title": None, "web_url": None}, "x"),
        ({"title": "\u200b", "web_url": None}, "x"),
    ],
)
def test_what_is_not_known_of_an_article_is_left_out(changes: dict[str, object], label: str) -> None:
    article = replace(RelatedArticle(id="x", title="A title", web_url="https://example.com/x"), **changes)

    below = printed(tree(ROOT, [RelatedRow(1, article, None, 1, "root")], Frame())).splitlines()[1]

    assert below == f"└── 1 {label}"


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("[bold red]x[/bold red]", "[bold red]x[/bold red]"),
        ("[/]", "[/]"),
        ("[link=https://evil.example]x[/link]", "[link=https://evil.example]x[/link]"),
        (":bomb: [x", ":bomb: [x"),
        ("a\x1b[2Jb", "a\ufffd[2Jb"),
        ("a\x9b2Jb\x07", "a\ufffd2Jb\ufffd"),
        ("\u202egpj.exe", "\ufffdgpj.exe"),
        ("a\r\nb\tc", "a b c"),
        ("a\n└── 9 ✓ false", "a └── 9 ✓ false"),
        ("<b>AT&amp;T</b> &#27;[0m", "AT&T [0m"),
        ("zero\u200bwidth\U000e0041", "zerowidth"),
    ],
)
def test_foreign_titles_do_nothing_to_the_tree(hostile: str, shown: str) -> None:
    rows = [_row(1, "a", "root", inside=True, title=hostile), _row(2, "b", "a", title=hostile)]

    assert printed(tree(replace(ROOT, title=hostile), rows, Frame())).splitlines() == [
        f"{shown}  Post · 2022-05-25",
        f"└── 1 ✓ {shown}",
        f"    └── 2 {shown}",
    ]


def test_foreign_publishers_and_urls_do_nothing_to_the_tree() -> None:
    related = RelatedArticle(id="a", web_url="x\x1b]8;;\u202e\n[/]", provider=Provider("[b]\x07\nP"))

    lines = printed(tree(ROOT, [RelatedRow(1, related, None, 1, "root")], Frame())).splitlines()

    assert lines[1] == "└── 1 x\ufffd]8;;\ufffd [/]  [b]\ufffd P"


@pytest.mark.parametrize("width", [20, 33, 80])
def test_a_line_that_has_no_room_is_cut(width: int) -> None:
    rows = [_row(1, "a", "root", inside=True, title="漢字 " * 40), _row(2, "b", "a", title="x" * 200)]

    lines = printed(tree(replace(ROOT, title="word " * 40), rows, Frame()), width=width).splitlines()

    assert len(lines) == 3
    assert all(cell_len(line) <= width for line in lines)
    assert all("…" in line for line in lines)
