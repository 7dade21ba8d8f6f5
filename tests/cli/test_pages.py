"""`show` and cards: what a person reads on a terminal, in a pipe and aloud."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.conftest import Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]

LONG = "https://example.com/" + "a-long-path/" * 12
OTHERS = {"ampWebUrl": LONG + "amp", "cdnAmpWebUrl": LONG + "cdn", "originalUrl": LONG + "original"}
PICTURE = {"url": LONG + "picture.png", "width": 30, "height": 20, "title": "A picture"}
BODY = (
    f"# A heading\n\nIt says [much](https://example.com/much).\n\n- <{LONG}item>\n\n| a | b |\n|---|---|\n| c | d |\n"
)
PROSE = "Some words of an excerpt that is longer than a line of a terminal is. " * 4
WHOLE = re.compile("/|newscli ")
"""What is copied in one piece: URLs, files and commands."""

BOXES = re.compile("[─-▟]")
EVERY_FORM = [[], ["--all"], ["--plain"], ["--plain", "--all"]]


@pytest.fixture
def shown(newscli: Newscli, folder: Path) -> Newscli:
    """The command line on an article with everything, twelve related ones and some of these."""
    related = [related_entry(number) for number in range(1, 13)]
    write_article(
        folder, "a.md", BODY, title="The page", webUrl=LONG + "web", excerpt=PROSE, images=[PICTURE],
        author=["Ann Arm"], related=related, aliases=["Another name"], published=False, blank="",
        nested={"x": "", "y": "z"},
        **OTHERS,
    )  # fmt: skip
    for number in (3, 4):
        write_article(folder, f"related-{number}.md", title=f"Related {number}", quality=number)
    return lambda *arguments: newscli(*arguments, "-L", str(folder))


def _urls(text: str) -> set[str]:
    return set(re.findall(r"https[^ \n)>]*", text))


@pytest.mark.parametrize("options", EVERY_FORM, ids=" ".join)
def test_in_a_pipe_nothing_is_cut_or_boxed(shown: Newscli, options: list[str]) -> None:
    page = shown("show", "a.md", *options).out

    assert LONG + "web" in _urls(page)
    assert not BOXES.search(page)
    assert PROSE.strip() in page
    assert (LONG + "picture.png" in _urls(page)) is ("--all" in options)
    assert ({*OTHERS.values()} <= _urls(page)) is ("--all" in options)


def test_in_a_pipe_a_body_is_the_markdown_that_it_is(shown: Newscli) -> None:
    assert BODY.strip() in shown("show", "a.md").out


@pytest.mark.parametrize("width", [30, 60, 80, 120, 200])
@pytest.mark.parametrize("command", ["show a.md", "show a.md --all", "list -f cards"])
def test_urls_are_whole_and_other_lines_short_at_every_width(shown: Newscli, command: str, width: int) -> None:
    page = shown(*command.split(), "--width", str(width)).out

    assert LONG + "web" in _urls(page)
    assert all(cell_len(line) <= min(width, 90) for line in page.splitlines() if not WHOLE.search(line))


def test_a_page_has_the_title_the_text_what_it_is_about_and_related_articles(shown: Newscli) -> None:
    lines = shown("show", "a.md", "--width", "80").out.splitlines()

    assert re.fullmatch(r"[a-z0-9]{10} ─+", lines[0])
    assert lines[1:4] == ["The page", "Ann Arm · Example News · 2022-05-25, 4 years ago · 1 min read", ""]
    assert lines[4].startswith("Some words of an excerpt")
    at = lines.index("quality 50, at or above 100% of the library · heat 40, at or above 100%")
    assert lines[at - 2 : at] == ["AI", LONG + "web"]
    assert re.fullmatch("Related ─+", lines[at + 2])
    assert set(lines[-1]) == {"─"}


def test_the_ten_best_related_articles_are_those_in_the_library_and_of_the_highest_quality(shown: Newscli) -> None:
    lines = shown("show", "a.md").out.splitlines()
    at = lines.index("Related")
    rows, (id_, *_) = lines[at + 1 : at + 11], shown("list", "title:page", "-f", "ids").out.split()

    assert [row.split()[0] for row in rows] == ["3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
    assert [row.endswith("✓") for row in rows] == [True, True] + [False] * 8
    assert lines[at + 11] == f"12 related: newscli related {id_}"


def test_the_numbers_of_related_articles_are_those_that_show_and_related_have(shown: Newscli) -> None:
    row = next(line for line in shown("show", "a.md").out.splitlines() if line.startswith("12  "))

    assert row.split("  ")[1] == "Related 12"
    assert "Related 12" in shown("show", "a.md", "12").out.splitlines()[0]
    assert "12  Related 12" in shown("related", "a.md", "-n", "0").out


def test_with_all_every_related_article_is_named(shown: Newscli) -> None:
    page = shown("show", "a.md", "--all").out

    assert all(f"Related {number}  " in page for number in range(1, 13))
    assert "12 related" not in page


def test_with_all_the_rest_is_told_and_empty_keys_are_not(shown: Newscli) -> None:
    lines = shown("show", "a.md", "-a").out.splitlines()

    assert "Published: 2022-05-25 20:04 UTC" in lines
    assert "Status: ○ not on the front page" in lines
    assert "Also called: Another name" in lines
    assert f"Image: {PICTURE['url']} 30×20 · A picture" in lines
    assert "nested: y: z" in lines
    assert not [line for line in lines if line.startswith(("empty", "blank"))]


def test_aloud_every_value_has_its_name(shown: Newscli) -> None:
    page = shown("show", "a.md", "--plain").out
    heading, excerpt, body, about, count, first, *_ = page.split("\n\n")

    assert heading.splitlines() == [
        "Title: The page", "Author: Ann Arm", "Provider: Example News", "Date: 2022-05-25, 4 years ago",
        "Reading time: 1 min",
    ]  # fmt: skip
    assert excerpt == PROSE.strip()
    assert body.splitlines() == ["A heading", "It says much.", LONG + "item", "a b", "c d"]
    assert about.splitlines()[:2] == [f"URL: {LONG}web", "Topics: AI"]
    assert count == "Related: 10 of 12"
    assert first.splitlines()[:2] == ["Number: 3", "Title: Related 3"]
    assert not re.search("[·○✓]", page)


def test_an_article_outside_has_the_first_ten_that_link_to_it(newscli: Newscli, folder: Path) -> None:
    for number in range(12):
        write_article(folder, f"{number}.md", title=f"Note {number}", related=[related_entry(1)])
    page = newscli("show", "https://example.com/related-1", "-L", str(folder)).out

    assert page.count("Note ") == 10
    assert re.search(r"^12 articles link to it: newscli related [a-z0-9]{10} --backlinks$", page, re.MULTILINE)


def test_several_pages_have_a_blank_line_between_them(shown: Newscli) -> None:
    outcome = shown("show", "related-3.md", "related-4.md", "--width", "60")
    lines = outcome.out.splitlines()
    at = lines.index("Related 4")

    assert (set(lines[at - 3]), lines[at - 2]) == ({"─"}, "")
    assert outcome.err == ""


def test_copies_are_named_on_the_page(newscli: Newscli, folder: Path) -> None:
    for name in ("A", "B", "C"):
        write_article(folder, f"{name}.md", title="The same report of one event", provider={"name": f"Paper {name}"})

    assert "Also at Paper B, Paper C\n" in newscli("show", "A.md", "-L", str(folder)).out


@pytest.mark.parametrize("other", [["--json"], ["-f", "cards"], ["--raw"]], ids=" ".join)
def test_all_goes_only_with_pages(shown: Newscli, other: list[str]) -> None:
    outcome = shown("show", "a.md", "--all", *other)

    assert outcome.code == 2
    assert "--all works only with pages." in outcome.err


def test_cards_read_aloud_name_their_values(shown: Newscli) -> None:
    card = shown("list", "title:page", "-f", "cards", "--plain").out.splitlines()

    assert card[:3] == ["Number: 1", "Title: The page", "Author: Ann Arm"]
    assert f"URL: {LONG}web" in card
    assert "Status: not on the front page" in card
