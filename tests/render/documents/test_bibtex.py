from typing import Any

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string

from newscli.model.summary import NO_PROVIDER, Provider, Summary
from newscli.render.documents.bibtex import bibtex, escaped
from newscli.render.documents.references import references
from tests.render.documents.summaries import ARTICLES, article

HOSTILE = [
    "50% of #1 R&D cost $5_000",
    "a {balanced} and an {unbalanced",
    "}{ } {",
    "\\alpha \\\\ C:\\new\\table \\",
    "a~b^c _d_",
    "dashes -- and --- quotes '' ``x`` ?` !` ,,",
    "$x$ and $$",
    '"quoted", = 1',
    "@misc{x, title = {y}}",
    "@dotey (Baoyu) @~",
    "A and B and C",
    "% all of it",
    "Ünïcode 漢字 😀 ’",
]


def _written(*articles: Summary) -> str:
    return "".join(bibtex(articles))


def _read(text: str) -> list[dict[str, Any]]:
    """The entries as bibtexparser reads them, the escapes of TeX decoded."""
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    return [{"type": entry.entry_type, "key": entry.key, **entry.fields_dict} for entry in library.entries]


def _counted(text: str) -> BibliographyData:
    """The entries as BibTeX itself counts braces and splits names, escapes as they stand."""
    return parse_string(text, "bibtex")


def _decoded(text: str) -> str:
    """A text as bibtexparser gives it back: to it, \\textasciicircum is a modifier letter."""
    return text.replace("^", "ˆ")


def test_an_article_of_a_newspaper() -> None:
    told = article(title="Microsoft Azure", authors=("Ada Lovelace", "Vincent van Gogh", "Business Wire"))

    assert _written(told) == (
        "@article{b83rz3b859,\n"
        "  title = {{Microsoft Azure}},\n"
        "  author = {Lovelace, Ada and van Gogh, Vincent and {Business Wire}},\n"
        "  journal = {{Example News}},\n"
        "  entrysubtype = {newspaper},\n"
        "  year = {2022},\n"
        "  month = may,\n"
        "  date = {2022-05-25},\n"
        "  url = {https://example.com/a},\n"
        "  keywords = {AI, Computer Vision},\n"
        "  abstract = {An excerpt.},\n"
        "}\n\n"
    )


def test_what_an_article_does_not_have_is_left_out() -> None:
    bare = Summary(id="x", path="a.md")

    assert _written(bare) == "@online{x,\n  title = {{a.md}},\n}\n\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("R&D: 50% of #1 in $_", r"R\&D: 50\% of \#1 in \$\_"),
        ("~ ^ \\", r"{\textasciitilde} {\textasciicircum} {\textbackslash}"),
        ("{", r"\{\vphantom{\}}"),
        ("}", r"\vphantom{\{}\}"),
        ("-- ''", "-{}- '{}'"),
        ("---", "-{}-{}-"),
        ("@a", "{@}a"),
        ("é 漢 😀", "é 漢 😀"),
    ],
)
def test_what_means_something_to_tex_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_read_back(text: str) -> None:
    told = article(title=text, excerpt=text, authors=(text,), topics=(text,), provider=Provider(text))

    (entry,) = _read(_written(told))

    read = [entry[field].value for field in ("title", "abstract", "author", "keywords", "journal")]
    assert read == [_decoded(text)] * 5


@pytest.mark.parametrize("text", HOSTILE)
def test_an_author_is_one_author_whatever_the_name(text: str) -> None:
    authors = (text, "Ada Lovelace")

    persons = _counted(_written(article(authors=authors))).entries["b83rz3b859"].persons["author"]

    assert len(persons) == 2
    assert (persons[1].first_names, persons[1].last_names) == (["Ada"], ["Lovelace"])


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.com/a_b%20c?d=1&e=~f#g", "https://example.com/a_b%20c?d=1&e=~f#g"),
        ("https://example.com/{a}\\b 100%", "https://example.com/%7Ba%7D%5Cb%20100%25"),
    ],
)
def test_a_url_is_written_as_it_is_clicked(url: str, written: str) -> None:
    entry = _counted(_written(article(web_url=url))).entries["b83rz3b859"]

    assert entry.fields["url"] == written


@pytest.mark.parametrize(
    ("changes", "type_"),
    [
        ({}, "article"),
        ({"category": None}, "online"),
        ({"provider": NO_PROVIDER}, "online"),
        ({"type": "blog"}, "online"),
    ],
)
def test_only_news_is_an_article(changes: dict[str, object], type_: str) -> None:
    (entry,) = _read(_written(article(**changes)))

    assert entry["type"] == type_
    assert ("entrysubtype" in entry) is (type_ == "article")


@given(st.lists(ARTICLES, max_size=4))
def test_any_articles_are_read_back(articles: list[Summary]) -> None:
    written, cited = _written(*articles), list(references(articles))

    read, counted = _read(written), _counted(written).entries

    assert [entry["key"] for entry in read] == list(counted) == [reference.key for reference in cited]
    assert [entry["title"].value for entry in read] == [_decoded(reference.title) for reference in cited]
    assert [entry.fields.get("url", "") for entry in counted.values()] == [reference.url for reference in cited]
    assert [len(entry.persons.get("author", ())) for entry in counted.values()] == [
        len(reference.authors) for reference in cited
    ]
