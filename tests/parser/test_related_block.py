"""Related entries that are read once each, and the same as if they were read in their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.parser import article
from newscli.parser.article import Parsed, parse_article
from newscli.parser.related_block import Split, split
from newscli.parser.schema import read_related
from tests.conftest import SEEDS

SEED_TEXTS = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.iterdir())]

ENTRY = """  - title: "A: title"
    publishedDateTime: 2022-05-25T20:04:00Z
    webUrl: "https://example.com/a"
    provider:
      name: Example News
      images:
        - url: "https://example.com/b.jpg"
          width: 50
    quality: 7
"""


def _whole(content: bytes) -> Parsed | None:
    """As `parse_article`, every front matter parsed as one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(article, "split", lambda _text, _line: None)
        return parse_article(content, "p")


@pytest.mark.parametrize("text", SEED_TEXTS, ids=lambda text: text[20:60])
def test_a_seed_is_read_the_same_in_both_ways(text: str) -> None:
    assert split(text.split("---\n")[1], 2) is not None
    assert parse_article(text.encode(), "p") == _whole(text.encode())


def test_the_remainder_keeps_every_line_in_its_place() -> None:
    assert split(f"title: x\nrelated:\n{ENTRY}{ENTRY}\nheat: 1\n", 2) == Split(
        "title: x\nrelated: []\n" + "\n" * 19 + "heat: 1\n", 3, [ENTRY[4:-1], ENTRY[4:-1]]
    )


@pytest.mark.parametrize(
    "entry",
    [
        "  - title: |\n      a\n",
        "  - title: &a x\n",
        "  - title: *a\n",
        "  - title: {a: b}\n",
        "  - title: a # comment\n",
        "  - title: x\n      y\n",
        "  - title: x\u2028\n",
        "  - plain\n",
        "  - title: x\n    quality: much\n",
        "  - title: x\n    title: y\n",
    ],
)
def test_an_entry_that_cannot_be_read_alone_leaves_the_front_matter_whole(entry: str) -> None:
    content = f"---\ntitle: x\nrelated:\n{ENTRY}{entry}---\n".encode()

    assert article._read_entry(entry[4:-1]) is None
    assert parse_article(content, "p") == _whole(content)


def test_an_entry_that_another_file_has_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    article._read_entry.cache_clear()
    read: list[str] = []
    monkeypatch.setattr(article, "read_related", lambda *values: read.append("entry") or read_related(*values))

    for number in range(3):
        parse_article(f"---\ntitle: x{number}\nrelated:\n{ENTRY}{ENTRY}---\n".encode(), "p")

    assert read == ["entry"]


PIECES = st.sampled_from(
    [
        ENTRY,
        "related:\n",
        "related: []\n",
        '  - title: "x"\n',
        "  - title: x\n    quality: much\n",
        "  - title: x\n    title: y\n",
        "    quality: 7\n",
        "      name: x\n",
        "  - x\n",
        "- title: x\n",
        "\n",
        "# comment\n",
        'title: "\n',
        '"\n',
        "body: |\n",
        "  text\n",
        "heat: 1\n",
        "  - title: a\n      b: c\n",
        "\r\n",
        "&a ",
        "...\n",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_any_front_matter_is_read_the_same_in_both_ways(front_matter: str) -> None:
    content = f"---\ntitle: x\n{front_matter}---\nbody".encode()

    assert parse_article(content, "p") == _whole(content)


@given(st.sampled_from(SEED_TEXTS), st.data())
def test_any_change_of_a_seed_is_read_the_same_in_both_ways(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    changed = (
        text[:at]
        + data.draw(st.text(" \n:-\"'#&*!|>[]{}a0\\\r\u2028", max_size=4))
        + text[at + data.draw(st.integers(0, 3)) :]
    )

    assert parse_article(changed.encode(), "p") == _whole(changed.encode())
