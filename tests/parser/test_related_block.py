"""Related entries that are read once each, and the same as if they were read in their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.parser import article
from newscli.parser.article import Parsed, parse_article
from newscli.parser.related_block import Split, split, stands_alone
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
        "title: x\nrelated: []\n" + "\n" * 19 + "heat: 1\n", 3, [ENTRY, ENTRY]
    )


@pytest.mark.parametrize(
    "entry",
    [
        "  - title: |\n      a\n",
        "  - title: &a x\n",
        "  - title: *a\n",
        "  - title: !!str x\n",
        "  - title: {a: b}\n",
        "  - title: [a]\n",
        "  - title: a # comment\n",
        "  - title: a: b\n",
        "  - title: 'x'\n",
        '  - title: "x\n      y"\n',
        "  - title: x\n      y\n",
        "  - title: x\u2028\n",
        "  - title: x\r\n",
        "  - ? a\n    : b\n",
        "  - plain\n",
        "  - title: x\n   quality: 1\n",
        "  - title: x\n\n    quality: 1\n",
        f"  - a: x\n{' ' * 14}b: x\n",
    ],
)
def test_an_entry_that_could_mean_something_else_does_not_stand_alone(entry: str) -> None:
    assert not stands_alone(entry)


@pytest.mark.parametrize("entry", [ENTRY, '  - title: ""\n', "  - title:\n", '  - title: "\\u00e9 \\" [x]: #"\n'])
def test_an_entry_of_whole_lines_stands_alone(entry: str) -> None:
    assert stands_alone(entry)


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
