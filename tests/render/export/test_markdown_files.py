"""What newscli exports as Markdown, it reads as the same articles."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newscli.model.article import Article
from newscli.parser.article import parse_article
from newscli.parser.dialects import EXPORTED, NAMES, OF_SEEDS
from newscli.parser.exported import AT_TOP
from newscli.render.export.markdown_files import markdown_text
from tests.conftest import SEEDS, Outcome
from tests.factory import article_text, related_entry, write_article
from tests.golden import Golden
from tests.index.rows.test_contents import ODD
from tests.opening import open_library

Newscli = Callable[..., Outcome]

HOSTILE = [
    "", " ", "null", "~", "yes", "No", "0x1F", "1e3", "2022-05-25", "12:30:00", "- a", "? a", "# a", "a: b", "a #b",
    "'", '"', "\\", "\\n", "{a}", "[a]", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "---", "...", "<<", "=",
    "\x00\x07\x1b[2J", "\x7f\x85\xa0\xad", "\u2028\u2029\ufeff\ufffe\uffff", "a\nb\r\nc\td", "---\ntitle: b\n---\n",
    "\U0001f600", "\U000e0041", "\u202e", " a ", "a" * 3000,
]  # fmt: skip

TEXTS = st.sampled_from(HOSTILE) | st.text(max_size=20)
TREES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(sorted({*OF_SEEDS, *AT_TOP, *(name for names in NAMES.values() for name in names)}))


def _mapping(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=values)


NUMBERS = st.integers(-(2**63) + 1, 2**63 - 1)
DATES = st.datetimes().map(lambda moment: f"{moment.isoformat()}Z")
IMAGES = st.lists(
    _mapping(url=TEXTS, width=NUMBERS, height=NUMBERS, isCached=st.booleans(), title=TEXTS, attribution=TEXTS),
    max_size=2,
)
PROVIDERS = _mapping(name=TEXTS, domain=TEXTS, images=IMAGES)
ENTRIES = _mapping(
    title=TEXTS, excerpt=TEXTS, publishedDateTime=DATES, webUrl=TEXTS, originalUrl=TEXTS, type=TEXTS, quality=NUMBERS,
    provider=PROVIDERS, images=IMAGES, heat=TREES, author=TREES,
)  # fmt: skip
NEWS = _mapping(
    title=TEXTS, excerpt=TEXTS, publishedDateTime=DATES, updatedDateTime=DATES, webUrl=TEXTS, originalUrl=TEXTS,
    ampWebUrl=TEXTS, cdnAmpWebUrl=TEXTS, type=TEXTS, category=TEXTS, quality=NUMBERS, heat=NUMBERS,
    published=st.booleans(), provider=PROVIDERS, topics=st.lists(TEXTS, max_size=3), images=IMAGES, author=TREES,
    aliases=st.lists(TEXTS, max_size=3), related=st.lists(ENTRIES, max_size=2), featuredContent=TEXTS,
)  # fmt: skip
FRONT_MATTERS = st.tuples(NEWS, st.dictionaries(KEYS | TEXTS, TREES, max_size=6)).map(lambda both: both[1] | both[0])
OTHERS = st.dictionaries(KEYS | TEXTS, TREES | DATES, max_size=8)
BODIES = (st.sampled_from(HOSTILE) | st.text()).map(lambda text: text.lstrip("\r\n"))


def _read(text: str, place: str = "a.md") -> Article:
    parsed = parse_article(text.encode("utf-8", "replace"), place)
    assert parsed is not None
    assert parsed.article is not None, parsed.problems
    return parsed.article


@given(FRONT_MATTERS | OTHERS, BODIES)
def test_an_exported_article_is_read_back_equal(front_matter: dict[str, Any], body: str) -> None:
    article = _read(f"---\n{yaml.safe_dump(front_matter or {'a': 'b'}, width=10_000)}---\n{body}", "b/2020-01-01 c.md")

    again = markdown_text(article, "library/b/2020-01-01 c.md", None)

    assert replace(_read(again), path=article.path) == article


@given(FRONT_MATTERS | OTHERS)
def test_any_reader_of_yaml_takes_the_front_matter_for_text_numbers_flags_and_dates(
    front_matter: dict[str, Any],
) -> None:
    article = _read(f"---\n{yaml.safe_dump(front_matter or {'a': 'b'}, width=10_000)}---\n")
    written = markdown_text(article, "a.md", None).removeprefix("---\n").removesuffix("---\n")

    told = yaml.safe_load(written)

    assert told.get("title") == article.title
    assert told[EXPORTED]["id"] == article.id
    assert {key: value for key, value in told.items() if key not in AT_TOP} == {
        key: value for key, value in article.extra.items() if key not in AT_TOP
    }


@pytest.fixture
def exported(newscli: Newscli, tmp_path: Path) -> Callable[[Path], Path]:
    def export(library: Path) -> Path:
        place = tmp_path / "exported"
        assert newscli("-L", str(library), "export", str(place), "--to", "markdown").code == 0
        return place

    return export


def _articles(folder: Path) -> dict[str, Article]:
    articles = open_library(folder).articles
    return {each.id: replace(each, path=None) for each in articles.whole([found.id for found in articles.list()])}  # type: ignore[misc]


@pytest.fixture
def odd(folder: Path) -> Path:
    for name, text in ODD.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "_drafts").mkdir()
    (folder / "_drafts" / "Not a slug, Ünïcode.md").write_text("---\ntags: [a]\n---\nA text.\n")
    write_article(folder, "self.md", webUrl="https://a.example", related=[related_entry(1, webUrl="https://a.example")])
    write_article(folder, "authors.md", author=[{"name": "Ann", "url": "https://ann.example"}])
    return folder


@pytest.mark.parametrize("library", ["odd", "seeds"])
def test_a_library_is_read_back_equal(
    exported: Callable[[Path], Path], request: pytest.FixtureRequest, library: str
) -> None:
    folder = SEEDS if library == "seeds" else request.getfixturevalue("odd")

    assert _articles(exported(folder)) == _articles(folder)


def test_files_of_one_url_keep_their_ids(exported: Callable[[Path], Path], folder: Path) -> None:
    for name in ("a.md", "b.md", "c/a.md"):
        write_article(folder, name, webUrl="https://a.example", related=[related_entry(1, webUrl="https://a.example")])

    ids = set(_articles(folder))

    assert len(ids) == 3
    assert set(_articles(exported(folder))) == ids


def test_wiki_links_still_find_articles_by_the_names_of_their_files(
    newscli: Newscli, exported: Callable[[Path], Path], folder: Path
) -> None:
    (folder / "My note.md").write_text("---\ntitle: Another title\n---\nText.\n")
    (folder / "b.md").write_text("---\ntitle: B\n---\nSee [[My note]].\n")

    assert "Another title" in newscli("-L", str(exported(folder)), "related", "B").out


def test_the_ciphertext_is_kept_as_it_stands(exported: Callable[[Path], Path], folder: Path, tmp_path: Path) -> None:
    write_article(folder, "a.md", secured="AAAA;BBBB")

    first = exported(folder)

    assert '  secured: "AAAA;BBBB"\n' in next(first.glob("*.md")).read_text()
    assert _articles(exported(folder)) == _articles(folder)


def test_seeds_as_markdown(exported: Callable[[Path], Path], golden: Golden) -> None:
    for path in sorted(exported(SEEDS).glob("*.md")):
        golden.check(path.name, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ({"title": "Null", "publishedDateTime": "2022-05-25"}, "2022-05-25-null.md"),
        ({"title": "Ünïcode & <b>markup</b> &amp; “quotes”"}, "2022-05-25-unicode-markup-quotes.md"),
        ({"title": "../../etc/passwd"}, "2022-05-25-etc-passwd.md"),
        ({"title": "a" * 300}, f"2022-05-25-{'a' * 80}.md"),
        ({"title": "word " * 60}, f"2022-05-25-{'-'.join(['word'] * 16)}.md"),
        ({"title": "漢字"}, "2022-05-25.md"),
        ({"title": "CON", "publishedDateTime": None}, "con-ID.md"),
        ({"title": "Index", "publishedDateTime": None}, "index-ID.md"),
        ({"title": "!?", "publishedDateTime": None}, "ID.md"),
        ({"title": "Comet", "publishedDateTime": None}, "comet.md"),
    ],
)  # fmt: skip
def test_a_file_is_named_by_date_and_title(
    exported: Callable[[Path], Path], folder: Path, front_matter: dict[str, Any], expected: str
) -> None:
    write_article(folder, "a.md", **front_matter)
    (id_,) = _articles(folder)

    (path,) = exported(folder).glob("*.md")

    assert path.name == expected.replace("ID", id_)


def test_files_with_the_same_date_and_title_are_told_apart_by_ids(
    exported: Callable[[Path], Path], folder: Path
) -> None:
    for name in ("a.md", "b.md"):
        write_article(folder, name, title=f"The {'SAME' if name == 'a.md' else 'same'}")

    names = sorted(path.name for path in exported(folder).glob("*.md"))

    assert names == sorted(f"2022-05-25-the-same-{id_}.md" for id_ in _articles(folder))


@pytest.mark.parametrize("own", ["text", {"id": "aaa"}, {"id": ["bcdfghjkmn"]}, {}])
def test_a_key_of_its_own_name_is_no_export_without_an_id(own: Any) -> None:
    article = _read(article_text(newscli=own))

    assert EXPORTED in article.extra


def test_what_is_edited_in_an_export_counts(newscli: Newscli, exported: Callable[[Path], Path], folder: Path) -> None:
    write_article(folder, "a.md", title="Before", topics=["A", "B"])
    place = exported(folder)
    (path,) = place.glob("*.md")
    text = (
        path.read_text().replace('"Before"', "After").replace('["A", "B"]', "C, D").replace("date: 2022", "date: 2021")
    )
    path.write_text(text.replace('categories: ["news"]', "categories: sport\ndraft: false"))

    (article,) = _articles(place).values()

    assert (article.title, article.topics, article.category, article.published) == ("After", ("C", "D"), "sport", True)
    assert article.published_at is not None
    assert article.published_at.year == 2021
