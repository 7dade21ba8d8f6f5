"""Documents, templates, and which keys programs are told."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]
ALLOWED = {
    "html": {"lang"},
    "head": set(),
    "meta": {"charset", "name", "content", "http-equiv"},
    "title": set(),
    "style": set(),
    "body": set(),
    "article": set(),
    "h2": set(),
    "p": {"class"},
    "a": {"href", "rel"},
}
HOSTILE = [
    "<script>alert(1)</script>x",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '"><img src=x onerror=alert(1)>',
    "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;",
    "</article></body></html>",
    "](javascript:alert(1)) `x` **b** _e_ # ~~~ <b>",
    "javascript:alert(1)",
    "<!-- -->]]>",
]
URLS = [
    "javascript:alert(1)",
    "data:text/html,<script>",
    'http://a.test/"onclick="alert(1)',
    "http://a.test/<script>",
    "http://a.test/)> [x](javascript:x)",
    "file:///etc/passwd",
]


class _Page(HTMLParser):
    """What a browser makes of a page: its tags with their attributes, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def _formatted(newscli: Newscli, folder: Path, output: str) -> str:
    outcome = newscli("list", "-L", str(folder), "-f", output)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out


def test_cards_tell_what_one_wants_to_know_before_reading(newscli: Newscli) -> None:
    outcome = newscli("list", "-f", "cards", "-n", "1", "--offset", "1")

    assert outcome.out.startswith("2  Facial recognition company used by Met Police")
    for told in ("The Daily Telegraph · 2022-05-23, 4 years ago", "○ not on the front", "fined £7.5m", "https://"):
        assert told in outcome.out
    assert "No. 2 of 5 articles." in outcome.err


@pytest.mark.parametrize("command", [["list"], ["related", "000", "--backlinks"]])
def test_the_numbers_of_cards_name_articles(newscli: Newscli, command: list[str]) -> None:
    newscli(*command, "-f", "cards")

    assert newscli("show", "1", "-f", "ids").out == newscli(*command, "-n", "1", "-f", "ids").out


def test_oneline_is_a_line_an_article_with_every_column_in_its_place(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", title="One\ntwo")
    write_article(folder, "b.md", title=None, publishedDateTime=None, provider={"domain": "example.org"})

    lines = _formatted(newscli, folder, "oneline").splitlines()

    assert [line[11:] for line in lines] == [
        "2022-05-25 Example News: One two",
        f"           example.org: {folder}/b.md",
    ]


def test_oneline_has_no_colon_without_a_provider(newscli: Newscli, folder: Path) -> None:
    (folder / "note.md").write_text("---\ntitle: A note\n---\n")

    assert _formatted(newscli, folder, "oneline")[11:] == "           A note\n"


def test_markdown_is_a_list_of_links_with_excerpts(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", title="One")

    assert _formatted(newscli, folder, "markdown") == (
        "- **[One](<https://example.com/a>)** — Example News, 2022-05-25\n\n  An excerpt.\n\n"
    )


def _inline(markup: str) -> list[Token]:
    """What a reader of Markdown makes of a page: its pieces of text, emphasis and links."""
    tokens = MarkdownIt("commonmark").parse(markup)
    return [child for token in tokens for child in token.children or [] if child.content or child.type != "text"]


@pytest.mark.parametrize(
    "text", [*HOSTILE, "# x", "- x", "1. x", "a_b_c *x* 2*3*4", "&amp;lt; &amp;amp;", "\\", "![x](y)"]
)
def test_no_text_becomes_markdown(newscli: Newscli, folder: Path, text: str) -> None:
    write_article(
        folder, "a.md", title=f"t {text}", excerpt=text, provider={"name": f"p {text}"}, webUrl="javascript:x"
    )

    inline = _inline(_formatted(newscli, folder, "markdown"))

    assert [token.type for token in inline if token.type not in ("text", "text_special")] == [
        "strong_open",
        "strong_close",
    ]
    shown = _formatted(newscli, folder, "{title} — {provider}, {date}{excerpt}").rstrip("\n")
    assert "".join(token.content for token in inline) == shown


@pytest.mark.parametrize("url", URLS)
def test_a_markdown_link_leads_to_the_web_or_there_is_none(newscli: Newscli, folder: Path, url: str) -> None:
    write_article(folder, "a.md", title="One", webUrl=url)

    link = re.match(r"- \*\*\[One\]\(<(.*)>\)\*\* — ", _formatted(newscli, folder, "markdown"))

    assert (link is not None) is url.startswith("http")
    if link is not None:
        assert re.fullmatch(r"http://a\.test/[^<>\s]*", link[1])


def test_the_page_of_the_seeds_names_every_article(newscli: Newscli) -> None:
    page = _Page(newscli("list", "-f", "html").out)

    assert [tag for tag, _ in page.tags].count("article") == 5
    assert page.text.count("Clearview AI") >= 2
    assert [attributes["rel"] for tag, attributes in page.tags if tag == "a"] == ["noreferrer"] * 5


@pytest.mark.parametrize("url", URLS)
@pytest.mark.parametrize("text", HOSTILE)
def test_the_page_has_no_tags_or_attributes_but_its_own(newscli: Newscli, folder: Path, text: str, url: str) -> None:
    write_article(
        folder, "a.md", title=text, excerpt=text, provider={"name": text}, topics=[text], webUrl=url, type=text
    )

    page = _Page(_formatted(newscli, folder, "html"))

    for tag, attributes in page.tags:
        assert tag in ALLOWED
        assert set(attributes) <= ALLOWED[tag]
    assert [tag for tag, _ in page.tags].count("article") == 1
    assert all(re.match(r"https?://", str(names["href"])) for tag, names in page.tags if tag == "a")
    assert "default-src 'none'" in str(page.tags)


@pytest.mark.parametrize("output", ["oneline", "markdown", "html", "{title}"])
def test_a_document_of_nothing_has_no_articles(newscli: Newscli, output: str) -> None:
    outcome = newscli("list", "heat:9999", "-f", output)

    assert outcome.code == 0
    assert "<article>" not in outcome.out
    assert output == "html" or outcome.out == ""


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("{title}", "Clearview AI still backs facial recognition, despite competitors' concerns"),
        ("{ID}", "ssdgrvf727"),
        ("{date}", "2020-06-11"),
        ("{date:%d.%m.%Y %H:%M}", "11.06.2020 01:43"),
        ("{published_at:%Y}", "2020"),
        ("{provider} {domain}", "CNET cnet.com"),
        ("{topic}", "AI, Computer Vision"),
        ("{quality}/{heat}/{images}/{related}", "102/172/1/7"),
        ("{published}", "true"),
        ("[{updated}]", "[]"),
        ("{path}", "seeds/001_c90db2aaf1bf4fe2.txt"),
        ("{ title | short 9 }", "Clearvie…"),
        ("{provider|upper}{provider|lower}", "CNETcnet"),
        ("{provider|pad 6}|", "CNET  |"),
        ("{provider|pad 2}|", "CNET|"),
        ("{provider|short 4}{provider|short 1}{provider|short 0}", "CNET……"),
        ("{updated|or never}{heat|or none}", "never172"),
        ("{updated|or}", ""),
        ("{provider|json}", '"CNET"'),
        ("{domain:|url}{topic|url}", "cnet.comAI%2C%20Computer%20Vision"),
        ("{provider|lower|short 3|pad 4|upper}.", "CN… ."),
        ("{{id}} {{{id}}}", "{id} {ssdgrvf727}"),
        (r"{id}\t{id}\n", "ssdgrvf727\tssdgrvf727\n"),
        ("{id} 100% é漢 %Y", "ssdgrvf727 100% é漢 %Y"),
    ],
)
def test_a_template_gives_a_line_an_article(newscli: Newscli, template: str, line: str) -> None:
    assert newscli("list", "provider:cnet", "-f", template).out == f"{line}\n"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{titel}", "Did you mean “title”?"),
        ("{body}", "There is no field “body” to show."),
        ("{}", "“{}” names no field."),
        ("{title|shrt 4}", "Did you mean “short”?"),
        ("{title|}", "There is no filter “”."),
        ("{title|short}", "The filter “short” needs a number"),
        ("{title|pad x}", "The filter “pad” needs a number"),
        ("{title|pad 99999}", "The filter “pad” needs a number"),
        ("{title:%Y}", "only dates have a format"),
        ("{title", "The template has an unmatched brace."),
        ("{title}}", "The template has an unmatched brace."),
        ("{a{title}}", "The template has an unmatched brace."),
    ],
)
@pytest.mark.parametrize("command", [["list"], ["search", "ai"], ["related", "000"], ["show", "000"]])
def test_a_wrong_template_is_told_before_the_first_line(
    newscli: Newscli, command: list[str], template: str, said: str
) -> None:
    outcome = newscli(*command, "-f", template)

    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


def test_a_template_lets_no_text_break_its_line(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", title="one\ntwo\x1b[2J", topics=["x\ny"], provider={"name": "p\r\nq"})

    assert _formatted(newscli, folder, "{title}|{topic}|{provider}") == "one two\ufffd[2J|x y|p q\n"


def test_a_template_has_nothing_for_images_that_are_not_there(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md")

    assert newscli("list", "-L", str(folder), "-f", "[{images}] [{images|or none}]").out == "[] [none]\n"
