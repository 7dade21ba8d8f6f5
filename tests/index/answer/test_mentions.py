import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.index.answer import mentions
from newscli.library import Library
from newscli.parser.mentions import find_mentions
from newscli.query.ast import Query
from newscli.query.predicates import LinkedFrom
from tests.factory import related_entry, write_article
from tests.opening import open_library


def _note(folder: Path, name: str, body: str = "A note.", **changes: object) -> Path:
    """A note without a URL, whose title is not its file name."""
    written = {"webUrl": None, "title": f"Title of {Path(name).stem}"} | changes
    return write_article(folder, name, body, **written)


def _library(folder: Path) -> Library:
    return open_library(folder, cache=False)


def _related(library: Library, ref: str, folder: Path) -> list[str]:
    """The files that the text of an article leads to."""
    rows = library.links.related(library.articles.resolve(str(folder / ref)))
    return [os.path.relpath(row.article.path or "", folder) for row in rows if row.article and row.in_text]


@pytest.mark.parametrize(
    ("name", "changes", "links"),
    [
        ("a/note.md", {}, ["[[note]]", "[[NOTE]]", "[[a/note]]", "[[site/a/note]]", "[[Title of note]]"]),
        ("a/note.md", {}, ["[x](../a/note.md)", "[x](../a/note.html)", "[x](../a/note)", "[x](/a/note/)"]),
        ("a/note.md", {}, ['{{< ref "note.md" >}}', '{{< relref "/a/note" >}}', '{{< ref "../a/note" >}}']),
        ("a/note.md", {}, ["[x](@/a/note.md)", "{% link a/note.md %}", "{% post_url a/note %}"]),
        ("a/note.md", {"aliases": ["Other Name"]}, ["[[other name]]", "[[other  name|shown]]", "[[shown|Other name]]"]),
        ("a/note.md", {"aliases": ["/old/place/", "/about"]}, ["[x](/old/place)", "[x](/about)", "[[old/place]]"]),
        ("a/index.md", {}, ["[[a]]", "[[index]]", "[x](../a/)", "[x](../a/index.md)", "[x](/site/a)"]),
        ("a/_index.md", {}, ["[x](@/a/_index.md)", '{{< ref "a" >}}']),
        ("README.md", {}, ["[[readme]]", "[x](../README.md)", "[x](..)"]),
        ("_posts/2020-01-02-slug.md", {}, ["{% post_url 2020-01-02-slug %}", "{% post_url slug %}"]),
        ("_posts/2020-01-02-slug.md", {}, ["[x](/2020/01/02/slug)", "[x](/2020/01/02/slug.html)", "[[slug]]"]),
        ("a/éclair au chocolat.md", {}, ["[[Éclair au chocolat]]", "[x](../a/%C3%A9clair%20au%20chocolat.md)"]),
        (
            "a/x.md",
            {"webUrl": "https://example.com/x"},
            ["<https://example.com/x>", "[x](http://www.example.com/x/#y)"],
        ),
        ("a/x.md", {"aliases": ["/news/x"]}, ["[x](https://example.com/news/x/)", "[x](https://other.example/news/x)"]),
    ],
)
def test_what_links_lead_to(tmp_path: Path, name: str, changes: dict[str, object], links: list[str]) -> None:
    folder = tmp_path / "site"
    _note(folder, name, **changes)
    _note(folder, "elsewhere/other.md")
    for number, link in enumerate(links):
        _note(folder, f"from/{number}.md", f"See {link} there.")
    library = _library(folder)

    found = {link: _related(library, f"from/{number}.md", folder) for number, link in enumerate(links)}

    assert found == {link: [name] for link in links}


@pytest.mark.parametrize(
    ("name", "front_matter", "links"),
    [
        (
            "posts/one.md",
            "date: 2026-01-15\nslug: other",
            [
                "[x](/2026/01/15/other/)",
                "[x](/posts/other)",
                "[x](https://e.com/2026/01/15/other)",
                "[x](/en/posts/other/)",
            ],
        ),
        ("posts/bundle/index.md", "slug: other", ["[x](/posts/other/)", "[x](https://e.com/posts/other)"]),
        ("reference/x.md", "", ["[x](/en/reference/x/)", "[x](/docs/reference/x.html)"]),
        ("x.md", "permalink: /docs/x/", ["[x](https://e.com/en/docs/x)"]),
        (
            "_posts/2020-01-01-t1.md",
            "",
            ["[x]\n\n[x]: {% post_url 2020-01-01-t1 %}", "[x]: {% link _posts/2020-01-01-t1.md %}"],
        ),
        ("pages/a___b.md", "", ["[[a/b]]", "[[a___b]]"]),
        ("pages/a%3A b.md", "", ["[[a: b]]"]),
        ("journals/2022_05_26.md", "", ["[[May 26th, 2022]]", "[[2022_05_26]]"]),
        ("journals/2022-11-01.md", "", ["[[Nov 1st, 2022]]"]),
    ],
)
def test_what_tools_make_of_a_file(tmp_path: Path, name: str, front_matter: str, links: list[str]) -> None:
    folder = tmp_path / "site"
    path = folder / name
    path.parent.mkdir(parents=True)
    path.write_text(f"---\ntitle: A title\n{front_matter}\n---\nA text.", encoding="utf-8")
    for number, link in enumerate(links):
        _note(folder, f"from/{number}.md", f"See:\n\n{link}")
    library = _library(folder)

    found = {link: _related(library, f"from/{number}.md", folder) for number, link in enumerate(links)}

    assert found == {link: [name] for link in links}


@pytest.mark.parametrize(
    ("name", "links"),
    [
        ("journals/2022_13_26.md", "[[May 26th, 2022]]"),
        ("notes/2022_05_26.md", "[[May 26th, 2022]]"),
        ("x.md", "[x](/en/x)"),
        ("a/b/x.md", "[x](/en/de/b/x)"),
    ],
)
def test_what_no_tool_makes_of_a_file(folder: Path, name: str, links: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("---\ntitle: A title\n---\nA text.", encoding="utf-8")
    _note(folder, "here.md", links)

    assert _related(_library(folder), "here.md", folder) == []


@pytest.mark.parametrize(
    "front_matter",
    [
        '---\ntitle: T\n{key}: "[[b]]"\n---\n',
        '---\ntitle: T\n{key}: ["[[b]]", c]\n---\n',
        '+++\ntitle = "T"\n{key} = "see [[b|this]]"\n+++\n',
        "title:: T\n{key}:: [[b]], x\n\n",
    ],
)
@pytest.mark.parametrize("key", ["description", "summary", "tags", "author", "up", "related"])
def test_wiki_links_are_found_in_any_key(folder: Path, front_matter: str, key: str) -> None:
    _note(folder, "b.md")
    (folder / "a.md").write_text(front_matter.format(key=key) + "A text.", encoding="utf-8")

    assert [row.related.title for row in _library(folder).links.related("a.md")] == ["Title of b"]


@pytest.mark.parametrize(
    "link",
    [
        "[[nowhere]]",
        "[x](note.md)",
        "[x](/note)",
        "[x](https://example.com/a/note)",
        "[x](https://example.com/note)",
        "[x](/b/note)",
        '{{< ref "../b/note.md" >}}',
        "[[from]]",
    ],
)
def test_what_leads_nowhere(tmp_path: Path, link: str) -> None:
    folder = tmp_path / "site"
    _note(folder, "a/note.md")
    _note(folder, "from/here.md", link)

    assert _related(_library(folder), "from/here.md", folder) == []


@pytest.mark.parametrize(
    ("files", "link", "meant"),
    [
        (["a/x.md", "from/x.md"], "[[x]]", "from/x.md"),
        (["a/b/x.md", "z/x.md"], "[[x]]", "z/x.md"),
        (["b/x.md", "a/x.md"], "[[x]]", "a/x.md"),
        (["a/x.md", "b/x.md"], "[[b/x]]", "b/x.md"),
        (["a/x.md", "from/x.md"], "[x](../a/x.md)", "a/x.md"),
    ],
)
def test_of_several_notes_the_nearest_is_meant(tmp_path: Path, files: list[str], link: str, meant: str) -> None:
    folder = tmp_path / "site"
    for name in files:
        _note(folder, name)
    _note(folder, "from/here.md", link)

    assert _related(_library(folder), "from/here.md", folder) == [meant]


def test_a_file_is_meant_before_an_alias_and_an_alias_before_a_title(folder: Path) -> None:
    _note(folder, "from/here.md", "[[one]] [[two]]")
    _note(folder, "one.md")
    _note(folder, "from/alias.md", aliases=["one", "two"])
    _note(folder, "from/title.md", title="Two")

    assert _related(_library(folder), "from/here.md", folder) == ["one.md", "from/alias.md"]


def test_of_a_bar_the_first_side_that_is_a_note_is_meant(folder: Path) -> None:
    _note(folder, "a.md", "[[b|c]] [[shown|d]]")
    for name in "bcd":
        _note(folder, f"{name}.md")
    library = _library(folder)

    assert _related(library, "a.md", folder) == ["b.md", "d.md"]
    assert [link.shown for link in library.links.in_text("a.md")] == ["c", "shown"]


def test_a_link_without_a_target_behind_its_bar_shows_what_is_before_it(folder: Path) -> None:
    _note(folder, "a.md", "[[b|]] [[no note|]]")
    _note(folder, "b.md")

    assert [link.shown for link in _library(folder).links.in_text("a.md")] == ["b", "no note"]


def test_articles_found_in_a_text_follow_those_of_the_front_matter(folder: Path) -> None:
    entries = [related_entry(1, webUrl="https://example.com/z"), related_entry(2, webUrl="https://example.com/b")]
    write_article(folder, "a.md", "[[c]] [[b]] [[a]] [[c|again]] [x](d.md)", related=entries)
    for name in "bcd":
        write_article(folder, f"{name}.md", "A text.")

    rows = _library(folder).links.related("a.md")

    found = [(row.position, row.related.url, row.in_text) for row in rows]
    assert found == [
        (1, "https://example.com/z", False),
        (2, "https://example.com/b", False),
        (3, "https://example.com/c", True),
        (4, "https://example.com/d", True),
    ]


def test_notes_named_in_front_matter_are_related(folder: Path) -> None:
    _note(folder, "a.md", "[[c]]", up="[[b]]", see={"also": ["[[d|shown]]", "no link"]})
    for name in "bcd":
        _note(folder, f"{name}.md")

    rows = _library(folder).links.related("a.md")

    assert [(row.related.title, row.in_text) for row in rows] == [
        ("Title of b", False),
        ("Title of d", False),
        ("Title of c", True),
    ]


def test_backlinks_and_depth_follow_both_kinds_of_links(folder: Path) -> None:
    write_article(folder, "a.md", "See [[b]].")
    write_article(folder, "b.md", "A text.", related=[related_entry(1, webUrl="https://example.com/c")])
    write_article(folder, "c.md", "[back](a.md)")
    library = _library(folder)

    def titles(query: str) -> list[str]:
        return sorted(Path(article.path or "").name for article in library.list(query))

    assert titles("links-to:b.md") == ["a.md"]
    assert titles("links-to:c.md") == ["b.md"]
    assert titles("links-to:c.md:2") == ["a.md", "b.md"]
    assert titles("linked-from:a.md") == ["b.md"]
    assert titles("linked-from:a.md:2") == ["b.md", "c.md"]
    assert titles("backlinks:1") == ["a.md", "b.md", "c.md"]
    assert titles("mentions:1") == ["a.md", "c.md"]
    assert titles("no:mentions") == ["b.md"]
    assert [row.depth for row in library.links.related("a.md", depth=3)] == [1, 2]


def test_a_link_to_a_page_outside_is_no_related_article(folder: Path) -> None:
    _note(folder, "a.md", "[x](https://example.com/elsewhere/page)")
    write_article(folder, "b.md", related=[related_entry(1, webUrl="https://example.com/elsewhere/page")])
    library = _library(folder)

    assert library.links.related("a.md") == ()
    assert [article.path for article in library.links.backlinks("https://example.com/elsewhere/page")] == [
        str(folder / "b.md")
    ]
    assert library.links.in_text("a.md") == ()


def test_files_of_one_url_are_one_target(folder: Path) -> None:
    for name in ("1.md", "2.md"):
        write_article(folder, name, "A text. [[1]] [[2]]", webUrl="https://example.com/same")
    write_article(folder, "a.md", "<https://example.com/same>")
    library = _library(folder)

    assert [len(library.links.related(f"{name}.md")) for name in "12a"] == [0, 0, 1]
    assert [article.path for article in library.links.backlinks("2.md")] == [str(folder / "a.md")]


def test_articles_without_a_text_are_found_by_their_url_and_have_no_names(folder: Path) -> None:
    write_article(folder, "a.md", "<https://example.com/b> [[b]]")
    write_article(folder, "b.md", related=[related_entry(1)])
    library = _library(folder)

    assert _related(library, "a.md", folder) == ["b.md"]
    assert library._index.value("SELECT count(*) FROM name JOIN file USING (number) WHERE path LIKE '%b.md'") == 0


def test_stories_never_read_links_in_texts(folder: Path) -> None:
    for name in "ab":
        write_article(folder, f"{name}.md", "[[a]] [[b]]", title=f"About {name}", excerpt=None)
    library = _library(folder)

    assert [row.in_text for row in library.links.related("a.md")] == [True]
    assert list(library.stories.list()) == []


@pytest.mark.parametrize(
    ("body", "text", "marked"),
    [
        ("One. See [[b|the second]] for more. Three.", "See the second for more.", "the second"),
        ("A paragraph.\n\nAnother with [[b]]\nand [c](c.md).\n\nThe last.", "Another with b\nand c.", "b"),
        ("# Heading\n\n- [ ] do [[c]]\n- [x] read [b](b.md)\n- rest", "read b", "b"),
        ("Read [this *one*][n] now!\n\n[n]: b.md", "Read this *one* now!", "this *one*"),
        ("Twice [[b]]. And [[b]].", "Twice b.", "b"),
    ],
)
def test_the_context_of_a_link_is_its_sentence(folder: Path, body: str, text: str, marked: str) -> None:
    _note(folder, "a.md", body)
    for name in "bc":
        _note(folder, f"{name}.md")
    library = _library(folder)

    row = next(row for row in library.links.related("a.md", context=True) if row.related.title == "Title of b")

    assert row.context is not None
    assert row.context.text == text
    assert [row.context.text[start:stop] for start, stop in row.context.matches] == [marked]


def test_without_context_nothing_is_read_again(folder: Path) -> None:
    _note(folder, "a.md", "[[b]]")
    _note(folder, "b.md")

    assert [row.context for row in _library(folder).links.related("a.md")] == [None]


def test_for_context_each_text_that_links_is_read_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(mentions, "find_mentions", lambda *text: read.append(text[1]) or find_mentions(*text))
    entry = related_entry(1, title="Title of e", webUrl="https://example.com/e")
    write_article(folder, "a.md", "See [[b]].\n\nSee [[c]].\n\nSee [[d]].")
    write_article(folder, "b.md", "No link.", related=[entry])
    for name in "cde":
        write_article(folder, f"{name}.md", "A text.")
    links = _library(folder).links

    rows = links.related("a.md", depth=2, context=True)

    assert [row.context.text if row.context else None for row in rows] == ["See b.", "See c.", "See d.", None]
    assert read == [f"{folder.name}/a.md"]


def test_in_nested_folders_each_file_belongs_to_the_innermost(folder: Path) -> None:
    _note(folder, "a.md", "See [[sub/b]].")
    _note(folder, "sub/b.md", "Out [x](../../c.md), [y](../a.md).\n\nOne [here](c.md).\n\nTwo [[a]], [[Foo]].")
    _note(folder, "sub/c.md", "A text.")
    for folders in ([folder, folder / "sub"], [folder / "sub", folder], [folder / "a.md", folder / "sub"]):
        library = open_library(*folders, cache=False)
        rows = library.links.related("b.md", context=True)

        assert [(row.related.title, row.context and row.context.text) for row in rows] == [
            ("Title of c", "One here."),
            ("Title of a", "Two a, Foo."),
        ]
        assert [link.shown for link in library.links.in_text("b.md") if link.id] == ["here", "a"]
        assert [problem.line for problem in library.problems() if "[[Foo]]" in problem.reason] != []


_NAMES = ("a.md", "b.md", "sub/a.md", "sub/c.md")
_BODIES = ("", "[[a]]", "[[c]] [[b|x]]", "[x](a.md)", "[x](../b.md) [[other]]", "<https://example.com/one>")
_EDITS = st.tuples(
    st.sampled_from(_NAMES),
    st.none() | st.tuples(st.sampled_from(_BODIES), st.sampled_from([None, ["other"]]), st.booleans()),
)


def _edit(folder: Path, name: str, written: tuple[str, list[str] | None, bool] | None) -> None:
    if written is None:
        (folder / name).unlink(missing_ok=True)
        return
    body, aliases, has_url = written
    _note(folder, name, body, aliases=aliases, webUrl="https://example.com/one" if has_url else None)


def _links(library: Library) -> dict[str, tuple[list[tuple[str, bool]], list[str]]]:
    found = {}
    for article in library.list():
        rows = library.links.related(article.id)
        forward = [(row.related.id, row.in_text) for row in rows]
        found[article.id] = forward, sorted(one.id for one in library.list(Query(LinkedFrom(article.id))))
    return found


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(_EDITS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_after_any_edits_links_are_those_of_a_rebuild(rounds: list[list[object]]) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place, "site")
        folder.mkdir()
        with open_library(folder, cache=False) as library:
            for edits in rounds:
                for name, written in edits:  # type: ignore[misc]
                    _edit(folder, name, written)
                library.refresh()
                with open_library(folder, cache=False) as anew:
                    assert _links(library) == _links(anew)
        shutil.rmtree(folder)


def test_nothing_stays_of_an_article_that_goes(folder: Path) -> None:
    _note(folder, "a.md", "[[b]] [x](https://example.com/x/y)")
    _note(folder, "b.md", "[[a]]")
    library = _library(folder)

    for name in "ab":
        (folder / f"{name}.md").unlink()
    library.refresh()

    assert [library._index.value(f"SELECT count(*) FROM {table}") for table in ("name", "mention")] == [0, 0]
