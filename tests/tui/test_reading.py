"""Articles as they are read: in the reader, from one to related ones and back, and lists of what belongs to one."""

from pathlib import Path

from newscli.tui.page import PageView
from tests.conftest import SEEDS
from tests.tui.browsing import Browsing, browse
from tests.tui.conftest import Start


def is_on(browsing: Browsing, view: PageView) -> bool:
    return browsing.read.view is view


def test_related_articles_open_in_place_with_a_way_back_and_forward(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter", "G", "enter", "enter")
        assert "What is known of amber." in browsing.page
        assert browsing.current.startswith("About agate")

        await browsing.press("G", "enter", "enter")
        assert "What is known of beryl." in browsing.page

        await browsing.press("backspace")
        assert browsing.read.title == "About amber"

        await browsing.press("backspace")
        assert browsing.read.title == "About agate"
        assert browsing.browser.reader.selected is not None

        await browsing.press("alt+right", "alt+right")
        assert "What is known of beryl." in browsing.page

        await browsing.press("alt+right")
        assert browsing.status.startswith("There is no page to go forward to.")

        await browsing.press("alt+left", "alt+left", "backspace")
        assert browsing.screen.list.has_focus
        assert browsing.query == ""

    browse(start(archive), scenario)


def test_an_article_outside_the_library_opens_as_what_is_known_of_it(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter", "enter", "enter")

        assert "Q&A: How will new facial recognition technology be used?" in browsing.page
        assert "irishtimes.com" in browsing.page
        assert "not in the library" in browsing.page.casefold() or "outside" in browsing.page.casefold()

    browse(start(SEEDS), scenario)


def test_capital_j_and_k_read_the_next_and_the_previous_article(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter", "J", "J")
        assert "What is known of beryl." in browsing.page
        assert browsing.current.startswith("About beryl")
        assert browsing.browser.reader.has_focus

        await browsing.press("K", "K")
        assert "What is known of agate." in browsing.page

        await browsing.press("K")
        assert browsing.status.startswith("This is the first article.")

        await browsing.press("tab", "G", "enter", "J")
        assert browsing.status.startswith("This is the last article.")

    browse(start(archive), scenario)


def test_tab_goes_from_pane_to_pane(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("tab")
        assert browsing.browser.reader.has_focus

        await browsing.press("shift+tab")
        assert browsing.screen.list.has_focus

    browse(start(SEEDS), scenario)


def test_the_reader_scrolls_by_lines_half_pages_pages_and_to_its_ends(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter")
        height = browsing.browser.reader.size.height
        tops = []
        for key in ("j", "down", "k", "ctrl+d", "ctrl+u", "pagedown", "space", "pageup", "up", "g", "G", "home", "end"):
            await browsing.press(key)
            tops.append(browsing.browser.reader.scroll_offset.y)
        half, page = height // 2, height - 1
        last = browsing.browser.reader.max_scroll_y
        assert tops == [1, 2, 1, 1 + half, 1, 1 + page, 1 + 2 * page, 1 + page, page, 0, last, 0, last]
        assert browsing.current.startswith("About agate")

    browse(start(archive), scenario)


def test_n_goes_from_match_to_match(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        count = len(browsing.read.matches)

        await browsing.press("n")
        assert browsing.status.startswith(f"Match 1 of {count}.")

        await browsing.press("n", "n", "n")
        assert browsing.status.startswith(f"Match 4 of {count}.")
        assert "Part 20: beryl." in browsing.page

        await browsing.press("N")
        assert browsing.status.startswith(f"Match 3 of {count}.")

        await browsing.press("escape")
        await browsing.press("n")
        assert browsing.status.startswith("No word of the query is on this page.")

    browse(start(archive, "beryl"), scenario)


def test_lists_of_what_belongs_to_an_article_are_queries_with_a_way_back(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("/")
        await browsing.type("topic:gems sort:heat")
        await browsing.press("enter", "j", "j")
        current = browsing.current
        assert current.startswith("About topaz")

        await browsing.press("R")
        assert browsing.query.startswith("linked-from:")
        assert sorted(row.lstrip("› ").split()[1] for row in browsing.rows) == ["turquoise", "zircon"]

        await browsing.press("backspace")
        assert browsing.query == "topic:gems sort:heat"
        assert browsing.current == current

        await browsing.press("enter", "B")
        assert browsing.query.startswith("links-to:")
        assert sorted(row.lstrip("› ").split()[1] for row in browsing.rows) == ["spinel", "tanzanite"]
        assert browsing.screen.list.has_focus

        await browsing.press("q")
        assert browsing.query == "topic:gems sort:heat"
        assert browsing.current == current

        await browsing.press("~")
        assert browsing.status.startswith("No article is similar to this one.")
        assert browsing.query == "topic:gems sort:heat"
        assert browsing.current == current

        await browsing.press("backspace")
        assert browsing.status.startswith("There is nothing to go back to.")

    browse(start(archive), scenario)


def test_tilde_lists_similar_articles(start: Start, long_archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        before = browsing.current
        await browsing.press("~")

        assert browsing.query.startswith("like:")
        assert browsing.rows
        assert before not in [row[2:] for row in browsing.rows]

        await browsing.press("backspace")

        assert browsing.current == before

    browse(start(long_archive, "provider:cnbc.com since:2023-09"), scenario)


def test_capital_s_shows_the_story_by_day_and_the_article_again(start: Start, long_archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        title = browsing.read.title
        await browsing.press("S")
        assert is_on(browsing, PageView.STORY)
        assert "2023-09-0" in browsing.page

        await browsing.press("enter", "enter", "enter")
        assert is_on(browsing, PageView.ARTICLE)

        await browsing.press("backspace")
        assert is_on(browsing, PageView.STORY)

        await browsing.press("S")
        assert browsing.read.title == title
        assert is_on(browsing, PageView.ARTICLE)

    browse(start(long_archive, "provider:cnbc.com since:2023-09"), scenario)


def test_a_shows_everything_that_is_known_and_the_page_again(start: Start) -> None:
    async def scenario(browsing: Browsing) -> None:
        assert "amp/articles" not in browsing.page

        await browsing.press("enter", "a")
        assert is_on(browsing, PageView.EVERYTHING)
        assert "amp/articles" in browsing.page

        await browsing.press("a")
        assert is_on(browsing, PageView.ARTICLE)
        assert "amp/articles" not in browsing.page

    browse(start(SEEDS), scenario)


def test_an_article_without_a_story_keeps_its_page(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        page = browsing.page
        await browsing.press("S")

        assert browsing.status.startswith("This article is in no story")
        assert browsing.page == page

    browse(start(archive), scenario)


def test_the_reader_shows_the_first_article_of_a_group(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("b", "end", "enter", "j")

        assert browsing.current.startswith("▸ 2022-04")
        assert browsing.page.splitlines()[1].strip() == "About malachite"

    browse(start(archive), scenario)


def test_the_list_is_seen_again_after_a_query_from_the_reader_alone(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("enter", "/")
        await browsing.type("opal")
        await browsing.press("enter")

        assert browsing.current.startswith("About opal")

    browse(start(archive), scenario, (60, 15))


def test_going_back_unfolds_the_group_of_the_article(start: Start, archive: Path) -> None:
    async def scenario(browsing: Browsing) -> None:
        await browsing.press("b", "end", "enter", "right", "j", "j")
        current = browsing.current
        await browsing.press("R", "backspace")

        assert browsing.current == current

    browse(start(archive), scenario)


def test_a_library_without_articles_says_what_was_not_read(start: Start, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "note.md").write_text("# A note without front matter")
    (notes / "broken.md").write_text("+++\ntitle = A title without quotes\n+++\n")

    async def scenario(browsing: Browsing) -> None:
        assert " ".join(browsing.page.split()) == (
            "The library has no articles. 1 Markdown file has no front matter: "
            "`plain = true` in .newscli.toml lists it. "
            "`newscli check` lists files that cannot be read."
        )

    browse(start(notes), scenario)
