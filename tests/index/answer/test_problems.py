"""What only the library as a whole shows."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from newscli.index.answer.publishers import site
from newscli.index.answer.spellings import folded
from newscli.model.problem import ProblemKind
from tests.factory import article_text, write_article
from tests.opening import open_library

Found = list[tuple[str, str, int, str]]


def _found(folder: Path) -> Found:
    """Code, file, line and reason of each problem."""
    found = open_library(folder, cache=False).problems()
    return [(each.kind.value, Path(each.path).name, each.line, each.reason.replace(f"{folder}/", "")) for each in found]


def _write_all(folder: Path, articles: list[dict[str, Any]]) -> None:
    for name, changes in zip("abcdef", articles, strict=False):
        write_article(folder, f"{name}.md", **({"title": f"Title {name}"} | changes))


URL = "https://example.com/x"
_SAME = ": it looks the same, but is encoded differently"


@pytest.mark.parametrize(
    ("urls", "found"),
    [
        ([URL, f"{URL}?page=2"], []),
        ([URL, URL], [("L201", "b.md", 6, f"the URL {URL} is that of a.md, too")]),
        (
            [URL, "https://example.com/y", URL, URL],
            [
                ("L201", "c.md", 6, f"the URL {URL} is that of a.md, too"),
                ("L201", "d.md", 6, f"the URL {URL} is that of a.md, too"),
            ],
        ),
    ],
)
def test_one_url_in_several_files(folder: Path, urls: list[str], found: Found) -> None:
    _write_all(folder, [{"webUrl": url} for url in urls])

    assert _found(folder) == found


def test_articles_without_a_url_may_share_an_id(folder: Path) -> None:
    for name in ("a", "b"):
        (folder / f"{name}.md").write_text(article_text(title="Overview", webUrl=None))

    ((code, name, line, reason),) = _found(folder)

    assert (code, name, line) == ("L202", "b.md", 0)
    assert reason.startswith("the id ")
    assert reason.endswith(" is that of a.md, too")


@pytest.mark.parametrize(
    ("topics", "found"),
    [
        ([["AI"], ["ML"], ["C"], ["C++", "C#"]], []),
        (
            [["Open Source"], ["Open Source"], ["open-source"]],
            [("L301", "c.md", 15, "the topic “open-source” (1) is also spelt “Open Source” (2)")],
        ),
        (
            [["vim"], ["VIM"], ["Vim"], ["VIM"], ["vim"], ["vim"]],
            [("L301", "c.md", 15, "the topic “Vim” (1) is also spelt “vim” (3) and “VIM” (2)")],
        ),
        (
            [["vim"], ["VIM"], ["Vim"], ["vIm"], ["viM"], ["VIm"]],
            [("L301", "a.md", 15, "the topic “vim” (1) is also spelt “VIM” (1), “VIm” (1), “Vim” (1) and 2 more")],
        ),
        (
            [["Caf\u00e9"], ["Cafe\u0301"]],
            [("L301", "a.md", 15, f"the topic “Caf\u00e9” (1) is also spelt “Cafe\u0301” (1){_SAME}")],
        ),
    ],
)
def test_topics_that_differ_only_in_spelling(folder: Path, topics: list[list[str]], found: Found) -> None:
    _write_all(folder, [{"topics": names} for names in topics])

    assert [(code, name, line, reason) for code, name, line, reason in _found(folder)] == found


@pytest.mark.parametrize(
    ("articles", "noun"),
    [
        (
            [{"provider": {"name": "ZDNet"}}, {"provider": {"name": "ZDNET"}}, {"provider": {"name": "ZDNet"}}],
            "provider",
        ),
        ([{"author": ["Ann Lee"]}, {"author": ["Bob", "ann lee"]}, {"author": ["Ann Lee"]}], "author"),
    ],
)
def test_other_names_that_differ_only_in_spelling(folder: Path, articles: list[dict[str, Any]], noun: str) -> None:
    _write_all(folder, articles)

    ((code, name, line, reason),) = _found(folder)

    assert (code, name, line > 0) == ("L301", "b.md", True)
    assert reason.startswith(f"the {noun} “")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Open Source", "open-source", True),
        ("Open Source", "open_source", True),
        ("Open Source", "OpenSource", True),
        ("ﬁnance", "Finance", True),
        ("Straße", "STRASSE", True),
        ("C", "C++", False),
        ("resume", "résumé", False),
        ("AI", "A.I.", False),
    ],
)
def test_what_spellings_differ_in(one: str, other: str, same: bool) -> None:
    assert (folded(one) == folded(other)) is same


def _provider(name: str, domain: str) -> dict[str, Any]:
    return {"provider": {"name": name, "domain": domain}}


def test_long_names_are_cut(folder: Path) -> None:
    long = "long" * 1_000
    same = {"webUrl": f"https://example.com/{long}"}
    _write_all(
        folder,
        [
            {**same, "author": [f"{long} name"], **_provider(long, f"{long}1.com")},
            {**same, "author": [f"{long}-name"], **_provider(long, f"{long}2.com")},
            _provider(f"{long}1", f"{long}.com"),
            _provider(f"{long}2", f"{long}.com"),
        ],
    )

    reasons = {code: reason for code, _, _, reason in _found(folder)}

    assert reasons.keys() == {"L201", "L301", "L302", "L303"}
    assert max(map(len, reasons.values())) < 350


def test_many_findings_take_as_many_statements_as_few(folder: Path) -> None:
    found, statements = [], []
    for count in (2, 20):
        for number in range(count):
            changes = _provider(f"P{number % 2}", f"{number // 2}.com")
            write_article(folder, f"{number}.md", topics=[f"ai {number}", f"AI {number}"], **changes)
        library, run = open_library(folder, cache=False), list[str]()
        library._index.connection.set_trace_callback(run.append)
        found.append(Counter(problem.kind.value for problem in library.problems()))
        statements.append(len(run))

    assert found == [{"L301": 2, "L303": 1}, {"L301": 20, "L302": 2, "L303": 10}]
    assert statements[0] == statements[1]


@pytest.mark.parametrize(
    ("providers", "found"),
    [
        ([("A", "one.com"), ("A", "www.one.com"), ("A", "news.one.com"), ("A", "one.co.uk")], []),
        (
            [("A", "one.com"), ("A", "one.com"), ("A", "two.org")],
            [("L302", "c.md", 13, "the provider “A” has 2 domains: one.com (2) and two.org (1)")],
        ),
        (
            [("A", "one.com"), ("A", "one.com"), ("B", "one.com")],
            [("L303", "c.md", 12, "the domain one.com has 2 providers: “A” (2) and “B” (1)")],
        ),
        (
            [("A", "one.com"), ("B", "one.com"), ("C", "one.com"), ("D", "one.com"), ("E", "one.com")],
            [("L303", "e.md", 12, "the domain one.com has 5 providers: “A” (1), “B” (1), “C” (1) and 2 more")],
        ),
    ],
)
def test_providers_and_domains_that_do_not_match(folder: Path, providers: list[tuple[str, str]], found: Found) -> None:
    _write_all(folder, [_provider(*pair) for pair in providers])

    assert _found(folder) == found


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("one.com", "one"),
        ("www.one.com", "one"),
        ("a.b.one.com", "one"),
        ("one.co.uk", "one"),
        ("news.one.com.au", "one"),
        ("bbc.de", "bbc"),
        ("www.zdf.de", "zdf"),
        ("news.ard.de", "ard"),
        ("news.one.gob.mx", "one"),
        ("gov.uk", "gov"),
        ("www.gov.uk", "gov"),
        ("x.com", "x"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_the_name_that_a_domain_is_registered_by(domain: str, name: str) -> None:
    assert site(domain) == name


def test_a_file_that_is_gone_since_is_found_as_a_whole(folder: Path) -> None:
    _write_all(folder, [{"webUrl": URL}, {"webUrl": URL}])
    library = open_library(folder, cache=False)
    (folder / "b.md").unlink()

    assert [(each.kind, each.line, each.column) for each in library.problems()] == [(ProblemKind.REPEATED_URL, 0, 0)]


def test_a_finding_goes_when_its_cause_goes(folder: Path) -> None:
    _write_all(folder, [{"topics": ["AI"]}, {"topics": ["ai"]}])
    library = open_library(folder, cache=False)
    before = [each.kind for each in library.problems()]

    write_article(folder, "b.md", title="Title b", topics=["AI"])
    library.refresh()

    assert (before, list(library.problems())) == ([ProblemKind.NAME_VARIANTS], [])
