"""Front matter read line by line: the tree that events give, or nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.errors import FrontMatterError
from newscli.parser.front_matter import cut
from newscli.parser.yaml_events import compose
from newscli.parser.yaml_lines import read_lines
from newscli.parser.yaml_tree import MAX_DEPTH
from tests.conftest import SEEDS

SEED_TEXTS = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.iterdir())]


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n",
        "a: b",
        "\n\na: b\n\n   \nc: d\n\n",
        "a: b c d\nb_c: x\nd-e: y\n",
        'a: "b"\nc: ""\n',
        'a: "[x] # y: z {"\n',
        r'a: "b \" c \\ d \/ e \n \r \t \u00e9 \u20AC"' + "\n",
        "a: 'it''s'\nb: ''\n",
        "a: -1\nb: 2022-05-25T20:04:00Z\nc: 10:30\n",
        "a: null\nb: Null\nc: 'null'\nd: \"~\"\n",
        "a: https://example.com/x?y=z\n",
        "a:\nb: x\n",
        "a:\n",
        "a:\n  b:\nc:\n  - d:\n    e:\nf: x\n",
        "a:\n  - b\n  - c: d\n    e: f\n  - 'g'\n",
        "a:\n- b\n- c: d\n  e: f\ng: h\n",
        "a:\n  b:\n    c:\n      - d: e\n        f:\n          - g\n  h: i\nj: k\n",
        "- a\n- b: c\n",
        "  - a: b\n    c: d\n",
        "a: []\nb:\n  - []\n",
        'a: l\u2019\u00e9t\u00e9 \u65e5\u672c\nb: "non\u00a0breaking, \U0001f600"\n',
        "a: b [c] {d} & e * f ! g | h > i % j @ k ` l, m\n",
        "a: trailing: \u00a0x\n".replace(": \u00a0x", "\u00a0x"),
    ],
)
def test_plain_lines_are_read_as_events_read_them(text: str) -> None:
    tree = read_lines(text, 2)

    assert tree is not None
    assert tree == compose(text, 2)


@pytest.mark.parametrize("text", SEED_TEXTS, ids=lambda text: text[20:60])
def test_every_seed_is_plain(text: str) -> None:
    halves = cut(text.encode())
    assert halves is not None
    front_matter = halves.front_matter.decode()

    assert read_lines(front_matter, 2) == compose(front_matter, 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "text\n",
        "key:value\n",
        "a: |\n  text\n",
        "a: >-\n  text\n",
        "a: &x b\n",
        "a: *x\n",
        "a: !!str b\n",
        "a: {b: c}\n",
        "a: [b]\n",
        "a: [ ]\n",
        "a: b # comment\n",
        "# comment\na: b\n",
        "a: b#\n",
        "a: b: c\n",
        "a: b:\n",
        "a: b \n",
        "a:  b\n",
        "a:\tb\n",
        "\ta: b\n",
        "a: b\tc\n",
        'a: "b\n  c"\n',
        "a: 'b\n  c'\n",
        "a: b\n  c\n",
        "a: b\n  c: d\n",
        '"a": b\n',
        "'a': b\n",
        "? a\n: b\n",
        "a: b\na: c\n",
        "a:\n  - b: c\n   d: e\n",
        "a:\n   - b\n  - c\n",
        "a:\n  b: c\n d: e\n",
        " a: b\nc: d\n",
        "- - a\n",
        "-\n  a: b\n",
        "- a\nb: c\n",
        "a: b\n- c\n",
        "a: b\u2028\n",
        "a: b\r\n",
        "a: b\x00\n",
        "a: b\x85c\n",
        "a: \ufeffb\n",
        "a: \x1b[31m\n",
        r'a: "\ud83d\ude00"' + "\n",
        r'a: "\x41"' + "\n",
        r'a: "\e"' + "\n",
        'a: "b\\\n',
        'a: "b" c\n',
        "a: 'b' c\n",
        "---\na: b\n",
        "a: b\n...\n",
        "%YAML 1.1\n",
        "a: -\n",
        "a: - b\n",
        "a: ~\n",
        "a: .5\n",
        "a: @b\n",
        f"{'a' * 101}: b\n",
    ],
)
def test_whatever_may_mean_something_else_is_left_alone(text: str) -> None:
    assert read_lines(text, 2) is None


def test_what_could_break_a_limit_is_left_alone() -> None:
    deep = "".join(f"{'  ' * level}a:\n" for level in range(MAX_DEPTH + 1)) + "  " * (MAX_DEPTH + 1) + "b: c\n"

    assert read_lines(deep, 1) is None
    assert read_lines("".join(f"a{number}: b\n" for number in range(20_001)), 1) is None


INDENTS = st.integers(0, 6).map(" ".__mul__)
KEYS = st.sampled_from(["a", "b", "c", "title", "a-b", "x_1", '"q"', "-", "?", "a b", "null"])
VALUES = st.sampled_from(
    [
        *[
            "",
            "x",
            "x y",
            "-1",
            "- x",
            "~",
            "null",
            '"x"',
            '"x',
            '"\\n\\u00e9"',
            '"\\ud800"',
            "'x''y'",
            "'x",
            "[]",
            "[x]",
        ],
        *[
            "{}",
            "|",
            "> ",
            "&a x",
            "*a",
            "!t x",
            "x # y",
            "#x",
            "x: y",
            "x:",
            "x:y",
            "x ",
            " x",
            "\u00a0",
            "\x85",
            "\t",
        ],
        *["---", "...", "%x", "@x", "2022-05-25T20:04:00Z", "http://x.y/z", "\u2028", "\ufeff", "\U0001f600", "\\"],
    ]
)
PAIRS = st.builds(lambda key, blank, value: f"{key}:{blank}{value}", KEYS, st.sampled_from([" ", "", "  "]), VALUES)
LINES = st.builds(
    lambda indent, dash, rest: f"{indent}{dash}{rest}",
    INDENTS,
    st.sampled_from(["", "", "- ", "-", "- - "]),
    PAIRS | VALUES,
)
TEXTS = st.lists(LINES | st.sampled_from(["", " ", "   "]), max_size=8).map("\n".join)


def assert_same_or_nothing(text: str) -> None:
    read = read_lines(text, 2)
    if read is None:
        return
    try:
        composed = compose(text, 2)
    except FrontMatterError as error:
        pytest.fail(f"read as {read}, refused by events: {error.reason}")
    assert read == composed


@settings(deadline=None, max_examples=500)
@given(TEXTS)
def test_any_lines_are_read_as_events_read_them_or_not_at_all(text: str) -> None:
    assert_same_or_nothing(text)


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(SEED_TEXTS), st.data())
def test_any_change_of_a_seed_is_read_as_events_read_it_or_not_at_all(text: str, data: st.DataObject) -> None:
    front_matter = text.split("---\n")[1]
    at = data.draw(st.integers(0, len(front_matter)))
    end = at + data.draw(st.integers(0, 6))
    piece = data.draw(st.text(" \n:-\"'#&*!|>[]{}a0\\\r\u2028\u00e9", max_size=5))

    assert_same_or_nothing(front_matter[:at] + piece + front_matter[end:])
