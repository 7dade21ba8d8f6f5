"""The site of `newscli export --to html`: every link leads somewhere, and nothing comes from elsewhere."""

import json
import re
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from newscli.model.summary import Summary
from newscli.render.export.site_frame import item
from newscli.render.export.site_search import asset
from tests.conftest import SEEDS, Outcome
from tests.factory import related_entry, write_article

Newscli = Callable[..., Outcome]
Export = Callable[[Path], Path]

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><b onclick="x">bold</b>&lt;i&gt; \u202e\x1b[2J'
BODY = f"""# {HOSTILE}

{HOSTILE}

[a](javascript:alert(1)) [b](https://example.com/"onmouseover="x) <a href="JaVaScRiPt:alert(1)" style="x">c</a>
<a href="data:text/html,x">d</a> ![picture](https://example.com/a.png) <img src="https://example.com/b.png">
<iframe src="https://example.com"></iframe><style>p {{ background: url(https://example.com) }}</style>
<form action="https://example.com"><input></form><svg onload=alert(1)><a href="https://example.com">s</a></svg>
<link rel=stylesheet href=https://example.com><meta http-equiv=refresh content=0><base href=https://example.com>
<!-- </article> --> </div></main></article> <p><b>left open
"""


class Page(HTMLParser):
    """What a browser would see of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.shown = ""
        self.scripts: list[str] = []
        self._in: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))
        assert self._in == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "br", "hr", "input"):
            self._in.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._in.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._in[-1:] == ["script"]:
            self.scripts.append(data)
        else:
            self.shown += data

    @property
    def policy(self) -> str:
        return next(a["content"] or "" for tag, a in self.tags if a.get("http-equiv") == "Content-Security-Policy")

    @property
    def links(self) -> list[str]:
        return [attributes["href"] or "" for tag, attributes in self.tags if tag == "a" and "href" in attributes]

    def link_of(self, text: str) -> str:
        found = re.search(rf'<a href="([^"]*)"[^>]*>{re.escape(text)}</a>', self.path.read_text(encoding="utf-8"))
        assert found, text
        return found[1]


@pytest.fixture
def export(newscli: Newscli, tmp_path: Path) -> Export:
    def run(library: Path) -> Path:
        place = tmp_path / "site"
        outcome = newscli("-L", str(library), "export", str(place), "--to", "html")
        assert outcome.code == 0, outcome.err
        return place

    return run


@pytest.fixture
def hostile(folder: Path) -> Path:
    write_article(
        folder, "a.md", body=BODY, title=HOSTILE, excerpt=HOSTILE, topics=[HOSTILE, "../../etc", "AI", "ai-2", "AI 2"],
        provider={"name": HOSTILE}, author=[HOSTILE], webUrl="javascript:alert(1)",
        related=[related_entry(1, title=HOSTILE, webUrl="javascript:alert(1)"), related_entry(2, title=HOSTILE)],
    )  # fmt: skip
    write_article(folder, "b.md", title=None, excerpt=None, publishedDateTime=None, topics=[], provider=None)
    for number in range(220):
        write_article(folder, f"c{number}.md", publishedDateTime=f"2022-{number % 12 + 1:02}-01T00:00:00Z")
    return folder


@pytest.fixture(params=["seeds", "hostile"])
def site(export: Export, request: pytest.FixtureRequest) -> Path:
    return export(SEEDS if request.param == "seeds" else request.getfixturevalue("hostile"))


def _pages(site: Path) -> list[Page]:
    return [Page(path) for path in sorted(site.rglob("*.html"))]


def test_every_link_leads_to_a_page_or_to_the_web(site: Path) -> None:
    for page in _pages(site):
        for link in page.links:
            parts = urlsplit(link)
            assert parts.scheme in ("", "http", "https"), (page.path, link)
            if not parts.scheme:
                target = (page.path.parent / parts.path).resolve()
                assert target.is_relative_to(site.resolve())
                assert target.is_file(), (page.path, link)


def test_nothing_is_loaded_from_elsewhere_and_no_other_script_runs(site: Path) -> None:
    script = asset("search.js")
    for page in _pages(site):
        is_search = page.path.name == "search.html"
        sources = [a.get("src") for _, a in page.tags if "src" in a]
        styles = [a["href"] or "" for tag, a in page.tags if tag == "link"]
        assert sources == []
        assert [(page.path.parent / style).resolve() for style in styles] == [(site / "style.css").resolve()]
        assert not {"img", "iframe", "style", "object", "embed", "base", "svg"} & {tag for tag, _ in page.tags}
        assert not [name for _, a in page.tags for name in a if name.startswith("on") or name == "style"]
        assert page.scripts[1:] == ([script] if is_search else [])
        assert page.policy.startswith("default-src 'none'; style-src 'self' file:; base-uri 'none'")
        assert ("script-src" in page.policy) is is_search
    assert "url(" not in (site / "style.css").read_text()
    assert "@import" not in (site / "style.css").read_text()


def test_the_policy_allows_the_script_of_the_search(site: Path) -> None:
    page = Page(site / "search.html")

    digest = b64encode(sha256(page.scripts[1].encode()).digest()).decode()

    assert f"script-src 'sha256-{digest}'" in page.policy
    assert json.loads(page.scripts[0])["articles"]


def test_no_text_of_a_file_drives_a_page(export: Export, hostile: Path) -> None:
    forbidden = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
    for page in _pages(export(hostile)):
        assert not forbidden.search(page.path.read_text(encoding="utf-8")), page.path
        if page.path.name != "search.html":
            assert page.scripts == []


def test_lists_have_pages(export: Export, hostile: Path) -> None:
    site = export(hostile)

    first, second, third = (Page(site / name) for name in ("index.html", "index.2.html", "index.3.html"))

    assert "222 articles" in first.shown
    assert (first.link_of("Older ›"), second.link_of("‹ Newer"), second.link_of("Older ›")) == (
        "index.2.html", "index.html", "index.3.html",
    )  # fmt: skip
    assert "Page 3 of 3" in third.shown
    assert "Older" not in third.shown
    counts = [sum(tag == "h3" for tag, _ in page.tags) for page in (first, second, third)]
    assert counts == [100, 100, 22]


def test_topics_with_the_same_letters_have_pages_of_their_own(export: Export, hostile: Path) -> None:
    topics = Page(export(hostile) / "topics.html")

    targets = [link for link in topics.links if link.startswith("topic/")]

    assert len(set(targets)) == len(targets) == 5
    assert all(re.fullmatch(r"topic/[a-z0-9-]+\.html", target) for target in targets)


def test_articles_without_a_date_come_last(export: Export, hostile: Path) -> None:
    months = Page(export(hostile) / "months.html")

    assert months.shown.index("January 2022") < months.shown.index("Without a date")
    assert "month/undated.html" in months.links


def _article(site: Path, title: str) -> Page:
    (page,) = [
        page
        for page in _pages(site)
        if page.path.parent.name == "article" and f"<h1>{title}</h1>" in page.path.read_text()
    ]
    return page


def test_related_articles_lead_to_their_pages_or_to_the_web(export: Export, folder: Path) -> None:
    inside, again = (related_entry(1, title="Inside", webUrl="https://example.com/b") for _ in range(2))
    outside = related_entry(2, title="Outside", webUrl="https://example.com/outside")
    itself = related_entry(3, title="Itself", webUrl="https://example.com/a")
    write_article(folder, "a.md", title="One", related=[inside, outside, itself, again])
    write_article(folder, "b.md", title="Two")

    page = _article(site := export(folder), "One")

    assert page.link_of("Inside") == _article(site, "Two").path.name
    assert page.link_of("Outside") == "https://example.com/outside"
    assert page.shown.count("Inside") == 1
    assert "Itself" not in page.shown
    assert page.link_of("Read it at example.com ↗") == "https://example.com/a"


def test_links_in_texts_lead_to_pages(export: Export, folder: Path) -> None:
    (folder / "a.md").write_text("---\ntitle: One\n---\nSee [[b|the *second*]], [also](b.md), [[none]], `[[b]]`.\n")
    (folder / "b.md").write_text("---\ntitle: Two\n---\nText.\n")

    page = _article(site := export(folder), "One")

    name = _article(site, "Two").path.name
    assert page.link_of("the *second*") == page.link_of("also") == name
    assert "none, [[b]]." in page.shown


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One *two* **three** `four`", "<p>One <em>two</em> <strong>three</strong> <code>four</code></p>"),
        ("> quoted\n\n- a\n- b", "<blockquote>\n<p>quoted</p>\n</blockquote>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("<div class='x'><p>HTML &amp; <u>more</u></p></div>", "<p>HTML &amp; <u>more</u></p>"),
        ("## Part\n\nText", "<h3>Part</h3>\n<p>Text</p>"),
        ("# A title\n\nText", '<div class="text">\n<p>Text</p>'),
        ("| a |\n|---|\n| b |", "<table>\n<thead>\n<tr>\n<th>a</th>"),
        ("![What it shows](https://example.com/a.png)", '<a href="https://example.com/a.png" rel="noreferrer">What'),
        ("[![What](a.png)](https://example.com/b)", '<a href="https://example.com/b" rel="noreferrer">What</a>'),
    ],
)
def test_a_body_is_rendered(export: Export, folder: Path, body: str, expected: str) -> None:
    write_article(folder, "a.md", body=body, title="A title")

    assert expected in _article(export(folder), "A title").path.read_text()


def test_an_excerpt_is_not_told_twice(export: Export, folder: Path) -> None:
    (folder / "a.md").write_text("---\ntitle: One\n---\nThe *first* paragraph.\n\nThe second.\n")
    write_article(folder, "b.md", title="Two", excerpt="A summary.", body="Another text.")

    site = export(folder)

    assert _article(site, "One").shown.count("The first paragraph.") == 1
    assert "A summary." in _article(site, "Two").shown


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("clearview", 5),
        ("CLEARVIEW watch", 2),
        ("facial recognition", 5),
        ("wall street", 1),
        ("“computer-vision”", 5),
        ("clearvew", 0),
        ("!?", 0),
    ],
)
def test_the_script_searches(export: Export, query: str, expected: int) -> None:
    page = Page(export(SEEDS) / "search.html")
    program = (
        "const { prepared, search } = (module => { eval(process.argv[1]); return module.exports; })({});"
        "console.log(search(prepared(JSON.parse(process.argv[2])), process.argv[3]).length)"
    )

    done = subprocess.run(
        ["node", "-e", program, *reversed(page.scripts), query], capture_output=True, text=True, check=True
    )

    assert int(done.stdout) == expected


def test_a_long_excerpt_without_blanks_is_shortened() -> None:
    shown = item(Summary(id="x", path=None, excerpt="漢" * 400), "")

    assert f"<p>{'漢' * 279}…</p>" in shown
