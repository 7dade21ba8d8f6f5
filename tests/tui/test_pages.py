"""Pages for the reader pane: what `newscli show` prints, and where it leads."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from newscli.errors import UnknownRef
from newscli.library import Library
from newscli.model.article import Article
from newscli.query.predicates import phrases
from newscli.render.terminal import console, panels, story
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.theme import read_theme
from newscli.render.text import one_line
from newscli.tui.lines import text_of
from newscli.tui.pages import NO_STORY, Link, PageView, ReaderPage, article_page, message_page
from tests.factory import related_entry, write_article
from tests.opening import open_library

NOW = datetime(2026, 6, 1, tzinfo=UTC)
LONG = "x" * 200
HOSTILE = "\x1b[2J\u202egpj\u200b [bold]b[/bold] \x07 &#27;]8;;x &#8238;"


def _page(
    library: Library, ref: str, view: PageView = PageView.ARTICLE, *, width: int = 80, query: str = ""
) -> ReaderPage:
    frame = Frame(width, has_links=True)
    return article_page(library, ref, view, NOW, frame, phrases=phrases(library.ask(query, NOW).where))


def _texts(page: ReaderPage) -> list[str]:
    return [text_of(line).rstrip() for line in page.lines]


def _links(page: ReaderPage) -> list[tuple[str, str]]:
    """What is seen of each link, and the article that it opens."""
    return [(text_of(page.lines[link.line])[link.start : link.stop], link.ref) for link in page.links]


def _found(page: ReaderPage) -> list[list[str]]:
    return [[text_of(page.lines[mark.line])[mark.start : mark.stop] for mark in match.marks] for match in page.matches]


@pytest.fixture
def notes(folder: Path) -> Library:
    """Three notes: b is in the front matter of a and in its text, c in its text alone, another outside."""
    related = [related_entry(1, title="Note b", webUrl="https://example.com/b"), related_entry(2, title="Outside")]
    write_article(folder, "a.md", "It has [[c|the third]] and [[b]], [3] and [[Foo]].", title="Note a", related=related)
    write_article(folder, "b.md", "Nothing.", title="Note b", publishedDateTime="2021-01-01")
    write_article(folder, "c.md", "Back to [a](a.md).", title="Note c", publishedDateTime="2020-01-01")
    return open_library(folder)


def _id(library: Library, title: str) -> str:
    return library.articles.resolve(title)


@pytest.mark.parametrize("width", [20, 57, 80, 120, 200])
def test_a_page_is_that_of_show(seeds: Library, width: int) -> None:
    for article in map(seeds.articles.get, [each.id for each in seeds.list()]):
        assert isinstance(article, Article)
        context = seeds.articles.context(article)
        for view, every in ((PageView.ARTICLE, False), (PageView.EVERYTHING, True)):
            printed = panels.article_panel(article, context, NOW, Frame(width, has_links=True), every=every)
            lines = [line.rstrip("\n") for line in console.lines([printed], width, "utf-8", color=False)]
            shown = _texts(_page(seeds, article.id, view, width=width))
            commandless = [line.partition(": newscli related")[0] for line in lines]
            assert "".join(shown) == "".join(commandless)


def test_a_page_of_a_story_is_that_of_story(seeds: Library) -> None:
    lead = next(seeds.stories.list()).id
    details = seeds.stories.of(lead)
    assert details is not None
    printed = console.lines([story.page(details, NOW, Frame(80))], 80, "utf-8", color=False)

    assert _texts(_page(seeds, lead, PageView.STORY)) == [
        line.rstrip("\n").removesuffix(" · more: --all") for line in printed
    ]


def test_a_page_knows_its_article(notes: Library) -> None:
    page = _page(notes, "Note a")

    assert (page.ref, page.view, page.title) == (_id(notes, "Note a"), PageView.ARTICLE, "Note a")
    assert (page.url, page.width) == ("https://example.com/a", 80)
    assert page.path is not None
    assert page.path.endswith("a.md")


def test_an_article_outside_the_library_has_a_page_without_a_path(notes: Library) -> None:
    page = _page(notes, "https://example.com/related-2")

    assert (page.title, page.url, page.path) == ("Outside", "https://example.com/related-2", None)
    assert [ref for _, ref in _links(page)] == [_id(notes, "Note a")]
    assert "Linked from" in "".join(_texts(page))


def test_rows_and_numbers_open_articles(notes: Library) -> None:
    links = _links(_page(notes, "Note a"))

    assert links[:2] == [("[3]", _id(notes, "Note c")), ("[1]", _id(notes, "Note b"))]
    rows = [(" ".join(text.split()[:3]), ref) for text, ref in links[2:]]
    assert [text for text, _ in rows] == ["1 Note b", "2 Outside Example", "3 Note c"]
    assert [ref for _, ref in rows][::2] == [_id(notes, "Note b"), _id(notes, "Note c")]
    assert _page(notes, rows[1][1]).title == "Outside"


def test_a_number_that_an_author_wrote_opens_nothing(notes: Library) -> None:
    page = _page(notes, "Note a")
    (line,) = (text for text in _texts(page) if "Foo" in text)

    assert line.count("[3]") == 2
    assert [text for text, _ in _links(page)].count("[3]") == 1
    assert all(link.start < line.rindex("[3]") for link in page.links[:2])


def test_every_article_of_a_story_can_be_opened(seeds: Library) -> None:
    lead = next(seeds.stories.list()).id
    details = seeds.stories.of(lead)
    assert details is not None

    assert [ref for _, ref in _links(_page(seeds, lead, PageView.STORY))] == [each.id for each in details.articles]


def test_all_links_open_pages(seeds: Library) -> None:
    for summary in seeds.list():
        for view in PageView:
            for _, ref in _links(_page(seeds, summary.id, view)):
                assert _page(seeds, ref).ref == ref


def test_an_article_in_no_story_has_a_page_that_says_so(notes: Library) -> None:
    page = _page(notes, "Note b", PageView.STORY)

    assert (" ".join(_texts(page)), page.title, page.links) == (NO_STORY, "Note b", ())


def test_an_article_that_is_gone_raises_unknown_ref(notes: Library) -> None:
    with pytest.raises(UnknownRef):
        _page(notes, "no such article")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("third", [["third"]]),
        ("title:note", [["Note"], ["Note"], ["Note"]]),
        ('"and note"', []),
        ('"third 3"', [["third [3"]]),
        ("-third", []),
        ("", []),
        ("related", []),
        ("excerpt", [["excerpt"]]),
    ],
)
def test_the_words_of_the_query_are_found(notes: Library, query: str, found: list[list[str]]) -> None:
    assert _found(_page(notes, "Note a", query=query))[: len(found) or 1] == found


def test_a_phrase_is_found_over_the_end_of_a_line(folder: Path) -> None:
    write_article(folder, "a.md", "One two three four five six seven eight nine ten.", excerpt=None)
    page = _page(open_library(folder), "a.md", width=24, query='"five six"')

    assert _found(page) == [["five", "six"]]
    assert [mark.line for mark in page.matches[0].marks] == [page.matches[0].line, page.matches[0].line + 1]


def test_the_id_above_a_page_is_no_match(seeds: Library) -> None:
    id_ = next(seeds.list()).id

    assert id_ in _texts(_page(seeds, id_))[0]
    assert _found(_page(seeds, id_, query=f"{id_} related")) == []


def test_matches_have_the_style_of_the_theme(notes: Library) -> None:
    theme = read_theme("default:match=bold cyan").theme
    query = phrases(notes.ask("third", NOW).where)
    page = article_page(notes, "Note a", PageView.ARTICLE, NOW, Frame(80), theme, query)
    bold = Style.parse("bold cyan")

    assert [piece.text for line in page.lines for piece in line if piece.style == bold] == ["third"]


@pytest.mark.parametrize("width", [1, 2, 10, 40, 90, 200])
def test_no_line_is_wider_than_the_pane(folder: Path, width: int) -> None:
    code = f"    {LONG}\n    short\n"
    body = f"https://example.com/{LONG} and {LONG}\n\n{code}\n| a | b |\n|---|---|\n| {LONG} | c |\n\n> - {LONG}"
    write_article(folder, "a.md", body, title=f"A {LONG}", webUrl=f"https://example.com/{LONG}")
    library = open_library(folder)
    for view in PageView:
        assert max(cell_len(text) for text in _texts(_page(library, "a.md", view, width=width))) <= width


def test_what_is_folded_is_shown_in_full(folder: Path) -> None:
    url = f"https://example.com/{LONG}end"
    write_article(folder, "a.md", f"    {LONG}end\n", webUrl=url)
    texts = _texts(_page(open_library(folder), "a.md", width=30))

    assert url in "".join(texts)
    assert f"{LONG}end" in "".join(texts).replace(url, "")


def _write_hostile(folder: Path, text: str) -> None:
    related = [related_entry(1, title=text, provider={"name": text}, webUrl="https://example.com/b")]
    url = f"https://example.com/{text}"
    table = f"| {text} | b |\n|---|---|\n| {text} | {text} |"
    blocks = [f"[x]({url}) <{url}>", f"# {text}", f"{text} [[b|{text}]]", f"    {text}", f"> {text}", table]
    write_article(
        folder, "a.md", "\n\n".join(blocks), title=text, excerpt=text, related=related, topics=[text], odd={text: text},
        provider={"name": text, "domain": text}, images=[{"url": url, "title": text}], webUrl=url,
    )  # fmt: skip
    write_article(folder, "b.md", text, title=text)


def _hostile_pages(folder: Path, text: str, widths: Sequence[int] = (10, 60)) -> list[ReaderPage]:
    _write_hostile(folder, text)
    library = open_library(folder, cache=False)
    pages = [_page(library, "a.md", view, width=width, query="b") for view in PageView for width in widths]
    return [*pages, message_page(text, 40)]


ODD = [
    HOSTILE, "\u202eabc\u2066", "\u200b\u200d\ufeff\u2063[3]\u2063", "[bold]x[/bold] [link=https://a]y[/]", LONG,
    "漢字" * 60, "👩\u200d👩\u200d👧 🇩🇪" * 20, "שלום עולם \u0639\u0631\u0628\u064a" * 10, "\t\r\n\x0b\x0c\x85\u2028",
    "\x9b2J", "e" + "\u0301" * 50, "@click", "$(ls)",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_hostile_texts_do_nothing_to_the_terminal(folder: Path, text: str) -> None:
    for page in _hostile_pages(folder, text):
        _check_safe(page)


def _check_safe(page: ReaderPage) -> None:
    """Every line is one line of visible characters that fits, and what styles carry is ours."""
    for line in page.lines:
        shown = text_of(line)
        assert not set(shown) & set("\x1b\x9b\x07\t\n\r\u202e\u2066\u200b\u2063\ufeff")
        assert one_line(shown.strip().replace("  ", " ")) == one_line(shown)
        assert cell_len(shown.rstrip()) <= page.width or page.width < 2
        assert all("@click" not in piece.style.meta for piece in line if piece.style)
        targets = {piece.style.link for piece in line if piece.style and piece.style.link}
        assert all(target.isascii() and target.isprintable() for target in targets)
    for link in page.links:
        assert 0 <= link.start < link.stop <= len(text_of(page.lines[link.line]))


def test_markup_in_texts_is_shown_as_it_is_written(folder: Path) -> None:
    page = _hostile_pages(folder, "[bold]b[/bold]", [60])[0]

    assert "[bold]b[/bold]" in _texts(page)[1]


@settings(max_examples=15)
@given(st.text(max_size=30))
def test_any_text_is_shown_safely(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("articles")
    for page in _hostile_pages(folder, text, [25]):
        _check_safe(page)


def test_a_message_is_wrapped_and_safe() -> None:
    page = message_page("No article matches “\x1b[2J\u202ex”, nor does any other.", 30)

    assert _texts(page) == ["No article matches “�[2J�x”,", "nor does any other."]
    assert (page.ref, page.links, page.matches) == ("", (), ())


@pytest.mark.parametrize(("column", "link"), [(0, None), (1, 0), (4, 0), (5, None), (8, 1), (11, None)])
def test_a_link_is_found_by_its_cells(notes: Library, column: int, link: int | None) -> None:
    lines = ((), (Segment("x漢字 y 漢"),))
    links = (Link(1, "b", 1, 3), Link(1, "c", 6, 7))
    page = ReaderPage("a", PageView.ARTICLE, "", None, None, 20, lines, links)

    assert page.link_at(1, column) == link
    assert page.link_at(0, column) is None
    assert page.link_at(7, column) is None
