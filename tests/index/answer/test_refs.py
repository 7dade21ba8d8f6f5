import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.errors import AmbiguousRef, ExitCode, UnknownRef
from newscli.library import Library
from newscli.model.article import Article
from tests.factory import related_entry, write_article
from tests.opening import open_library

FAR = "https://far.example.org/x"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("refs")
    urls = {
        "webUrl": "https://w.example.com/1",
        "originalUrl": "https://o.example.com/1",
        "ampWebUrl": "https://a.example.com/1",
        "cdnAmpWebUrl": "https://c.example.com/1",
    }
    write_article(folder, "001_one.txt", title="Café &amp; Robots take over", **urls)
    write_article(folder, "002_two.md", title="Robots", related=[related_entry(1, webUrl=FAR)])
    write_article(folder, "deep/003.v2.html", title="Three robots")
    write_article(folder, "deep/same.txt", title="Same one", publishedDateTime="2022-01-01")
    write_article(folder, "same.txt", title="Same two", webUrl="https://example.com/other")
    write_article(folder, "threefold.txt", title="Words of a title before the beginning of a file name")
    write_article(folder, "-dash.txt", title="日本語 dash")
    write_article(folder, "twice1.txt", title="Twice told", webUrl="https://example.com/twice")
    write_article(folder, "twice2.txt", title="Told twice", webUrl="https://example.com/twice")
    return open_library(folder, cache=False)


def _title(library: Library, ref: str) -> str | None:
    article = library.articles.get(ref)
    assert isinstance(article, Article)
    return article.title


@pytest.mark.parametrize(
    ("ref", "title"),
    [
        ("001_one.txt", "Café &amp; Robots take over"),
        ("001_one", "Café &amp; Robots take over"),
        ("001", "Café &amp; Robots take over"),
        ("002_two.md", "Robots"),
        ("002_two", "Robots"),
        ("003.v2", "Three robots"),
        ("003.v2.html", "Three robots"),
        ("deep/003.v2", "Three robots"),
        ("deep/same.txt", "Same one"),
        ("deep/same", "Same one"),
        ("-dash", "日本語 dash"),
        ("https://w.example.com/1", "Café &amp; Robots take over"),
        ("https://o.example.com/1", "Café &amp; Robots take over"),
        ("https://a.example.com/1", "Café &amp; Robots take over"),
        ("https://c.example.com/1", "Café &amp; Robots take over"),
        ("take over", "Café &amp; Robots take over"),
        ("CAFE", "Café &amp; Robots take over"),
        ("Café & Robots take over", "Café &amp; Robots take over"),
        ("over robots", "Café &amp; Robots take over"),
        ("robots", "Robots"),
        ("three", "Three robots"),
        ("threef", "Words of a title before the beginning of a file name"),
        ("日本", "日本語 dash"),
        ("same one", "Same one"),
        ("twice told", "Twice told"),
    ],
)
def test_what_a_ref_means(library: Library, ref: str, title: str) -> None:
    assert _title(library, ref) == title


def test_an_id_names_its_article_in_any_case(library: Library) -> None:
    for article in library.list():
        assert library.articles.resolve(article.id) == article.id
        assert library.articles.resolve(article.id.upper()) == article.id


def test_the_unique_beginning_of_an_id_names_its_article(library: Library) -> None:
    ids = [article.id for article in library.list()] + [library.articles.resolve(FAR)]
    for id_ in ids:
        length = next(n for n in range(1, 11) if sum(other.startswith(id_[:n]) for other in ids) == 1)
        assert library.articles.resolve(id_[:length]) == id_


def test_the_shared_beginning_of_ids_is_ambiguous(folder: Path) -> None:
    for number in range(30):
        write_article(folder, f"{number}.txt")
    library = open_library(folder, cache=False)
    ids = [article.id for article in library.list()]
    first = next(id_[0] for id_ in ids if sum(other[0] == id_[0] for other in ids) > 1)

    with pytest.raises(AmbiguousRef) as raised:
        library.articles.resolve(first)

    assert {id_ for id_, _ in raised.value.candidates} == {id_ for id_ in ids if id_[0] == first}


def test_an_absolute_and_a_relative_path_name_their_article(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(next(article.path for article in library.list() if article.title == "Same two"))
    monkeypatch.chdir(path.parent / "deep")

    assert _title(library, str(path)) == "Same two"
    assert _title(library, "../same.txt") == "Same two"
    assert _title(library, "./same.txt") == "Same one"
    assert _title(library, "same.txt") == "Same one"


def test_the_url_of_an_outside_article_names_it(library: Library) -> None:
    (row,) = library.links.related("002_two.md")

    assert library.articles.resolve(FAR) == row.related.id
    assert library.articles.resolve(row.related.id) == row.related.id


@pytest.mark.parametrize(
    ("ref", "candidates"),
    [
        ("same.txt", {"Same one", "Same two"}),
        ("same", {"Same one", "Same two"}),
        ("https://example.com/twice", {"Twice told", "Told twice"}),
        ("twice", {"Twice told", "Told twice"}),
        ("00", {"Café & Robots take over", "Robots", "Three robots"}),
    ],
)
def test_a_ref_that_fits_several_is_ambiguous(library: Library, ref: str, candidates: set[str]) -> None:
    with pytest.raises(AmbiguousRef) as raised:
        library.articles.resolve(ref)

    error = raised.value
    assert {title for _, title in error.candidates} == candidates
    assert error.total == len(candidates)
    assert error.exit_code is ExitCode.USAGE
    assert all(library.articles.resolve(id_) == id_ for id_, _ in error.candidates)


def test_an_ambiguous_ref_names_no_more_candidates_than_a_screen_holds(folder: Path) -> None:
    for number in range(25):
        write_article(folder, f"n{number:02}.txt", publishedDateTime=f"2022-01-{number + 1:02}", title=f"{number} same")
    library = open_library(folder, cache=False)

    with pytest.raises(AmbiguousRef) as raised:
        library.articles.resolve("same")

    assert raised.value.total == 25
    assert [title for _, title in raised.value.candidates] == [f"{number} same" for number in range(24, 14, -1)]


@pytest.mark.parametrize(
    ("ref", "nearest"),
    [
        ("robotz", "Robots"),
        ("three robotz", "Three robots"),
        ("cafe robots taken over", "Café & Robots take over"),
        ("samey two", "Same two"),
    ],
)
def test_an_unknown_ref_names_the_nearest_title_first(library: Library, ref: str, nearest: str) -> None:
    with pytest.raises(UnknownRef) as raised:
        library.articles.resolve(ref)

    titles = [title for _, title in raised.value.suggestions]
    assert titles[0] == nearest
    assert len(titles) <= 3
    assert raised.value.exit_code is ExitCode.NOTHING_FOUND


@pytest.mark.parametrize(
    ("ref", "title"),
    [
        ("http://w.example.com/1", "Café &amp; Robots take over"),
        ("https://www.w.example.com/1", "Café &amp; Robots take over"),
        ("https://W.Example.com/1/", "Café &amp; Robots take over"),
        ("https://w.example.com/1?utm_source=a&UTM_medium=b#part", "Café &amp; Robots take over"),
        ("w.example.com/1", "Café &amp; Robots take over"),
        ("http://a.example.com/1/", "Café &amp; Robots take over"),
        ("example.com/other/", "Same two"),
    ],
)
def test_a_url_is_found_however_it_was_copied(library: Library, ref: str, title: str) -> None:
    assert _title(library, ref) == title


def test_the_url_of_an_outside_article_too(library: Library) -> None:
    assert library.articles.resolve("http://www.far.example.org/x/?utm_source=a") == library.articles.resolve(FAR)


def test_a_url_that_fits_several_pages_only_nearly_is_ambiguous(folder: Path) -> None:
    write_article(folder, "a.md", title="A", webUrl="https://example.com/x")
    write_article(folder, "b.md", title="B", webUrl="http://www.example.com/x/")
    library = open_library(folder, cache=False)

    assert _title(library, "https://example.com/x") == "A"
    with pytest.raises(AmbiguousRef) as raised:
        library.articles.resolve("http://example.com/x")
    assert {title for _, title in raised.value.candidates} == {"A", "B"}


@pytest.mark.parametrize("ref", ["https://w.example.com/1?page=2", "https://w.example.com/12", "https://example.com/"])
def test_another_page_is_another_article(library: Library, ref: str) -> None:
    with pytest.raises(UnknownRef):
        library.articles.resolve(ref)


@pytest.mark.parametrize(
    ("ref", "kind", "nearest"),
    [
        ("https://example.com/othre", "URL", ["https://example.com/other"]),
        (
            "http://www.example.com/twices?utm_source=a",
            "URL",
            ["https://example.com/twice", "https://example.com/twice"],
        ),
        ("https://example.com/quite/something/else", "URL", []),
        ("https://robots.org/robots", "URL", []),
        ("threefild.txt", "file", ["threefold.txt"]),
        ("./deep/smae.md", "file", ["same.txt"]),
        ("robots.md", "file", []),
        ("/etc/robots", "file", []),
        ("zzz", "title", []),
    ],
)
def test_the_nearest_of_a_url_are_urls_and_of_a_file_files(
    library: Library, ref: str, kind: str, nearest: list[str]
) -> None:
    with pytest.raises(UnknownRef) as raised:
        library.articles.resolve(ref)

    assert raised.value.kind == kind
    assert [name for _, name in raised.value.suggestions] == nearest


@pytest.mark.parametrize(
    "ref",
    [
        "", " ", ".", "..", "/", "\0", "*", "%", "_", '"', "'", "a'b", "((", "NOT", "nothing like it", "/etc/passwd", "://",
        "https://example.com/unknown", "日本人", "\udce9", "caf\udce9.txt", "x\ud800/y",
        "x" * 100_000, "robots " * 2_000 + "none",
    ],
)  # fmt: skip
def test_an_unknown_ref_is_told(library: Library, ref: str) -> None:
    with pytest.raises(UnknownRef):
        library.articles.resolve(ref)


@settings(deadline=None, max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.text("sameROBOTS* \"'():/.-", max_size=15))
def test_any_text_is_a_ref_or_an_error_for_a_person(library: Library, ref: str) -> None:
    try:
        id_ = library.articles.resolve(ref)
    except (AmbiguousRef, UnknownRef):
        return
    assert library.articles.resolve(id_) == id_


@pytest.mark.skipif(os.name == "nt", reason="names of POSIX")
@pytest.mark.parametrize("name", [b"caf\xe9.txt", b"nl\nname.txt", b"-rf.txt", b"100%_.txt", b"\xff.md"])
def test_files_of_any_name_can_be_named(folder: Path, name: bytes) -> None:
    text = os.fsdecode(name)
    try:
        path = write_article(folder, text, webUrl="https://example.com/a")
    except OSError:
        pytest.skip("this file system has only UTF-8 names")
    library = open_library(folder, cache=False)
    (article,) = library.list()

    assert article.path == str(path)
    assert library.articles.file_of(text) == os.path.realpath(path)
    assert library.articles.resolve(str(path)) == library.articles.resolve(text) == article.id


def test_an_alias_names_its_article_before_the_words_of_titles_do(folder: Path) -> None:
    write_article(folder, "a.md", title="Robots", aliases=["Steel People", "RUR"])
    write_article(folder, "b.md", title="Steel people in towns")
    library = open_library(folder, cache=False)

    assert [_title(library, ref) for ref in ("steel  PEOPLE", "rur", "towns")] == [
        "Robots", "Robots", "Steel people in towns",
    ]  # fmt: skip
