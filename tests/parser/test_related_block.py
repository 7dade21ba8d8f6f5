"""Related entries that are read once each, and the same as if they were read in their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.parser import article
from newscli.parser.article import Parsed, parse_article
from newscli.parser.related_block import Split, split
from newscli.parser.schema import read_related
from newscli.parser.yaml_tree import MAX_DEPTH
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
    entry = ENTRY.removeprefix("  - ").removesuffix("\n")

    assert split(f"title: x\nrelated:\n{ENTRY}{ENTRY}\nheat: 1\n", 2) == Split(
        "title: x\nrelated: []\n" + "\n" * 19 + "heat: 1\n", 3, [entry, entry]
    )


@pytest.mark.parametrize(
    "front_matter",
    [
        "title: x\n",
        "related: []\n",
        "related:\n- title: x\n",
        "related:\n   - title: x\n",
        "related:\n\n  - title: x\n",
        "related: # comment\n  - title: x\n",
        "related: \n  - title: x\n",
        "a:\n  related:\n  - title: x\n",
        "unrelated:\n  - title: x\n",
    ],
)
def test_what_does_not_begin_like_a_block_of_entries_is_not_cut(front_matter: str) -> None:
    assert split(front_matter, 2) is None


def test_a_block_of_so_many_lines_that_it_might_break_a_limit_is_not_cut() -> None:
    assert split("related:\n" + "  - title: x\n" * 20_001, 2) is None
    assert split("related:\n" + "  - title: x\n    topics: [a, b, c, d]\n" * 1_000, 2) is None


DOUBTFUL = [
    "  - title: |\n      a\n",
    "  - title: &a x\n",
    "  - title: *a\n",
    "  - title: !!str x\n",
    "  - title: {a: b}\n",
    "  - title: [a]\n",
    "  - title: a # comment\n",
    "  - title: a\n    # comment\n",
    "  - title: a: b\n",
    '  - title: "x\n      y"\n',
    "  - title: 'x\n      y'\n",
    "  - title: x\n      y\n",
    "  - title: x\u2028\n",
    "  - title: x\r\n",
    "  - title: x\n    \u00a0\n",
    "  - title: x\t\n",
    "  - ? a\n    : b\n",
    "  - plain\n",
    "  - []\n",
    "  - \n",
    "  - - title: x\n",
    "  - title: x\n   quality: 1\n",
    "  - title: x\n     quality: 1\n",
    "  - title: x\n  quality: 1\n",
    "  - title: x\n    title: y\n",
    "  - title: x\n    quality: much\n",
    "  - title: [\n",
    f"  - a: x\n{' ' * 14}b: x\n",
]
CLEAR = [
    ENTRY,
    '  - title: ""\n',
    "  - title:\n",
    '  - title: "\\u00e9 \\" [x]: #"\n',
    "  - title: 'x'\n",
    "  - title: 'it''s: #'\n",
    "  - title: x\n\n    quality: 1\n",
    "  - title: x\n\n   \n    quality: 1\n\n",
    "  - title: x\n    images:\n    - url: https://example.com/b.jpg\n    quality: 1\n",
    "  - provider:\n          name: x\n    images: []\n",
]


@pytest.mark.parametrize("entry", DOUBTFUL)
def test_an_entry_that_could_mean_something_else_is_not_read_by_itself(entry: str) -> None:
    assert article._read_entry(entry.removeprefix("  - ").removesuffix("\n")) is None


@pytest.mark.parametrize("entry", CLEAR)
def test_an_entry_of_whole_lines_is_read_by_itself(entry: str) -> None:
    assert article._read_entry(entry.removeprefix("  - ").rstrip("\n")) is not None


@pytest.mark.parametrize("entry", DOUBTFUL + CLEAR)
@pytest.mark.parametrize("before", ["", "  - title: a\n"])
@pytest.mark.parametrize("after", ["", "  - title: b\n", "\nheat: 1\n", "# comment\n    quality: 1\n"])
def test_any_entry_is_read_the_same_in_both_ways(before: str, entry: str, after: str) -> None:
    content = f"---\ntitle: x\nrelated:\n{before}{entry}{after}---\n".encode()

    assert parse_article(content, "p") == _whole(content)


@pytest.mark.parametrize(
    "front_matter",
    [
        "related:\n  - title: x\nrelated: []\n",
        "related: []\nrelated:\n  - title: x\n",
        "related:\n  - title: x\nrelated:\n  - title: y\n",
        "related:\n  - title: x\nrelated:\n",
        "'related': []\nrelated:\n  - title: x\n",
        "related:\n  - title: x\n? related\n: []\n",
        'excerpt: "\nrelated:\n  - title: x\n"\n',
        "excerpt: '\nrelated:\n  - title: x\n'\nrelated: []\n",
        "excerpt: |\n\nrelated:\n  - title: x\n",
        "excerpt: {\nrelated:\n  - title: x\n}\n",
        "- related:\nrelated:\n  - title: x\n",
        "|\nrelated:\n  - title: x\n",
        "&a\nrelated:\n  - title: x\n",
        "!!map\nrelated:\n  - title: x\n",
        "related:\n  - title: x\n- y\n",
        "related:\n  - title: x\n# comment\n  - title: y\n",
        "related:\n  - title: x\n\u00a0\nheat: 1\n",
        "related:\n  - title: x",
        "related:\n  - title: x\n\n  \n\n",
        "related:\n  - title: x\nheat: much\n",
        "related:\n  - title: x\nheat: [\n",
    ],
)
def test_any_place_of_the_block_is_read_the_same_in_both_ways(front_matter: str) -> None:
    content = f"---\n{front_matter}\n---\n".encode()

    assert parse_article(content, "p") == _whole(content)


def test_an_entry_that_another_file_has_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    other = ENTRY.replace("A: title", "read by no other test")
    read: list[str] = []
    monkeypatch.setattr(article, "read_related", lambda *values: read.append("entry") or read_related(*values))

    for number in range(3):
        parse_article(f"---\ntitle: x{number}\nrelated:\n{other}{other}---\n".encode(), "p")

    assert read == ["entry"]


def _nested(levels: int) -> str:
    """An entry whose innermost mapping lies that many levels below the front matter, which is the first."""
    keys = "".join(f"{' ' * (4 + level)}k:\n" for level in range(levels - 3))
    return f"  - title: x\n{keys}{' ' * (1 + levels)}k: v\n"


@pytest.mark.parametrize(
    "levels",
    [
        4,
        MAX_DEPTH - 1,
        MAX_DEPTH,
        MAX_DEPTH + 1,
        MAX_DEPTH + 2,
    ],
)
def test_a_deep_entry_is_read_the_same_in_both_ways(levels: int) -> None:
    content = f"---\ntitle: x\nrelated:\n{_nested(levels)}---\n".encode()

    whole = _whole(content)

    assert parse_article(content, "p") == whole
    assert whole is not None
    assert (whole.article is not None) is (levels <= MAX_DEPTH)


@pytest.mark.parametrize("opening", ["{\n", "{title: x,\n", "&a {\n", "{title: x,\n# comment\n"])
def test_a_block_within_braces_is_refused_in_both_ways(opening: str) -> None:
    content = f"---\n{opening}related:\n  - title: x\n}}\n---\n".encode()

    assert parse_article(content, "p") == _whole(content)


def test_two_halves_within_the_limits_of_events_may_break_them_together() -> None:
    flow, block = "a," * 150_000, "  - title: x\n" * 15_000
    content = f"---\ntitle: x\nflow: [{flow}]\nrelated:\n{block}---\n".encode()

    assert parse_article(content, "p") == _whole(content)


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
        "  - title: 'it''s'\n",
        "  - title: x\n\n    quality: 1\n",
        "  - title: x\n    images:\n    - url: x\n",
        "  - title:\n",
        "  - webUrl: null\n",
        "    images: []\n",
        "   \n",
        "\n\n",
        "\t\n",
        "    # comment\n",
        "title: 'a\n",
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
