"""Feeds and bibliographies, wherever articles are answered."""

import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import bibtexparser
import pytest

from tests.conftest import Outcome
from tests.factory import related_entry, write_article
from tests.render.documents.rfc4287 import violations

Newscli = Callable[..., Outcome]
_ATOM = "{http://www.w3.org/2005/Atom}"
LEAD = "Tech Leaders Say Facial-Recognition Clampdown Will Spur Innovation"
CNET = "Clearview AI still backs facial recognition, despite competitors' concerns"
TITLES = {
    "list": "All articles",
    "list topic:ai since:2022": "Articles with “ai” in a topic, published since 2022-01-01",
    "list --sort heat --collapse story": "All articles; one row a story",
    "search clearview": "Articles with “clearview” in their text",
    "search clearvew": "Articles with “clearview” in their text",
    "show 001": "Articles",
    "related 001": f"Articles that “{CNET}” links to",
    "related 001 --missing": f"Articles that “{CNET}” links to; only those that the library does not have",
    "related 001 --similar": f"Articles that are similar to “{CNET}”, the most similar first",
    "related 003 topic:ai": "Articles that are linked from {003}, with “ai” in a topic",
    "related 000 --backlinks": "Articles that link to {000}",
    "story 003": f"Story: {LEAD}",
    "story 003 --why": "Articles",
    "stories": "Stories of all articles",
    "stories --all met": "Stories of articles with “met” in their text",
}


@pytest.mark.parametrize("command", TITLES)
def test_a_feed_is_called_what_was_asked(newscli: Newscli, command: str) -> None:
    written = newscli(*command.split(), "-f", "atom").out
    ids = {number: newscli("show", number, "-f", "ids").out.strip() for number in ("000", "003")}

    assert violations(written) == []
    title = ElementTree.fromstring(written.encode()).findtext(f"{_ATOM}title")
    assert title == TITLES[command].replace("{000}", ids["000"]).replace("{003}", ids["003"])


@pytest.mark.parametrize("command", TITLES)
def test_every_format_has_the_articles_of_the_answer(newscli: Newscli, command: str) -> None:
    arguments = command.split()
    ids = list(dict.fromkeys(newscli(*arguments, "-f", "ids").out.split()))

    feed = ElementTree.fromstring(newscli(*arguments, "-f", "atom").out.encode())
    entries = bibtexparser.parse_string(newscli(*arguments, "-f", "bibtex").out).entries
    items = json.loads(newscli(*arguments, "-f", "csl-json").out)

    assert ids
    assert len(feed.findall(f"{_ATOM}entry")) == len(ids)
    assert [entry.key for entry in entries] == [item["id"] for item in items] == ids


def test_the_key_of_a_reference_is_a_ref(newscli: Newscli) -> None:
    (item,) = json.loads(newscli("list", "provider:cnet", "-f", "csl-json").out)

    assert newscli("show", item["id"], "-f", "{title}").out == f"{item['title']}\n"


def test_a_feed_is_the_same_in_every_run(newscli: Newscli) -> None:
    assert newscli("list", "-f", "atom").out == newscli("list", "-f", "atom", "--now", "2030-01-01").out


def test_nothing_found_is_an_empty_feed_or_bibliography(newscli: Newscli) -> None:
    feed = newscli("list", "heat:9999", "-f", "atom").out

    assert violations(feed) == []
    assert "<entry>" not in feed
    assert newscli("list", "heat:9999", "-f", "bibtex").out == ""
    assert newscli("list", "heat:9999", "-f", "csl-json").out == "[]\n"


def test_a_related_article_outside_the_library_is_cited_as_its_link_tells(newscli: Newscli, folder: Path) -> None:
    entry = related_entry(1, title="Far away", webUrl="https://example.org/far")
    write_article(folder, "a.md", related=[entry])

    (item,) = json.loads(newscli("related", "a.md", "-L", str(folder), "-f", "csl-json").out)

    assert (item["title"], item["URL"], item["type"]) == ("Far away", "https://example.org/far", "webpage")


def test_a_post_without_a_url_or_a_date_is_an_entry_with_its_text(newscli: Newscli, folder: Path) -> None:
    (folder / "note.md").write_text("---\ntitle: A note\ntags: [x]\n---\nThe first paragraph.\n", encoding="utf-8")

    feed = newscli("list", "-L", str(folder), "-f", "atom").out

    assert violations(feed) == []
    assert '<content type="text">The first paragraph.</content>' in feed
