"""The plain part of YAML, read line by line: the same tree as events give, or none."""

from collections.abc import Callable
from contextlib import suppress

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.errors import FrontMatterError
from newscli.parser import yaml_events
from newscli.parser.front_matter import cut
from newscli.parser.yaml_events import compose
from newscli.parser.yaml_lines import read_lines
from newscli.parser.yaml_tree import MAX_DEPTH, Node
from tests.conftest import SEEDS

SEED_TEXTS = [
    halves.front_matter.decode() for path in sorted(SEEDS.iterdir()) if (halves := cut(path.read_bytes())) is not None
]
FIRST_LINE = 7
"""Not 1: a reader that forgets it would go unnoticed."""

MANY = 3_000
PROPERTY = settings(deadline=None, max_examples=200)


@pytest.fixture(params=["C", "pure"])
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(yaml_events, "_LOADER", yaml.BaseLoader)
    elif not hasattr(yaml, "CBaseLoader"):
        pytest.skip("PyYAML was built without libyaml")


def _is_the_same(read: Node, text: str) -> bool:
    """Whether a tree is the one that events give, keys in the order of the file; not where they refuse the text."""
    composed: Node | None = None
    with suppress(FrontMatterError):
        composed = compose(text, FIRST_LINE)
    return read == composed and str(read) == str(composed)  # dicts are equal whatever their order


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    "text",
    [
        "title: a",
        "title:",
        "title:\n",
        "title:\nheat: 1\n",
        "provider:\n  name:\nheat:\n",
        "a:\n  b:\nc:\n  - d:\n    e:\nf: x\n",
        "a:\n  - b\n  - c: d\n    e: f\n  - 'g'\n",
        "a:\n  b:\n    c:\n      - d: e\n        f:\n          - g\n  h: i\nj: k\n",
        "topics:\n  - a\n  - b\n",
        "topics: [a]",
        "topics: [a, b c,d.e-f ,  2020]\nheat: 1\n",
        "topics: ['a', \"b, c\", 'd: #e', null]\n",
        "topics: [ a, null, 'null', \"\" ]\n",
        "- [a, b]\n- c: ['d']\n",
        "topics:\n- a\n- b\nheat: 1\n",
        "- topics:\n  - a\n  heat: 1\n",
        "topics:\n- a: b\n  c: d\n- e: f\nheat: 1\n",
        "a:\n- b:\n  - c\n  - d:\n    - e\nf: g\n",
        "- a:\n- b:\n",
        "- a\n- b: c\n- []\n",
        "- a: b\n",
        "  - a: b\n    c: d\n",
        "   a: b\n   c:\n       d: e\n       f: g\n   h: i\n",
        "related: []\n",
        "related: []\nheat:\n  - []\n",
        "- related: []\n  heat: 1\n",
        "heat: -1\n",
        "a: -b\nc: b-\nd: x - y\n",
        "a: null\nb: Null\nc: NULL\nd: nULL\n",
        'a: "null"\nb: \'~\'\nc: "~"\nd: \'\'\ne: ""\n',
        "- null\n- 'null'\n",
        "a: 'it''s'\nb: ''''\nc: '\\n \"'\n",
        r'a: "\" \\ \/ \n \r \t \u00e9 \u0000 \u2028 \uFEFF \uffff"',
        'a: "[x]: # {y} & *z - \'"\n',
        "a: '[x]: # {y} & *z - \"'\n",
        "webUrl: https://example.com:80/a?b=c&d=e\n",
        "webUrl: 2022-05-25T20:04:00Z\n",
        "a: b:c\nd: e::f\n",
        "a: x, y] z} \"q\" 'r' \\n - ? | > & * ! % @ `\n",
        "a: b\u00a0\u00e9 日本 😀\n",
        'a: "\u00a0\u00e9 日本 😀\ue000\U0010ffff"\n',
        "a: '\u00e9 \u200b\u202e\u2066'\n",
        "\n\n  \n\na: b\n",
        "a: b\n\n\nc: d\n",
        "a: b\n   \n \nc:\n\n    \n  d: e\n\n",
        "a:\n  - b\n\n  - c: d\n\n    e: f\n",
        f"{'k' * 100}: a\nk-1_K: b\n_: c\n",
        f"a: {'x' * 5_000}\nb: \"{'y' * 5_000}\"\nc: '{'z' * 5_000}'\n",
        "\n".join(" " * level + "a:" for level in range(MAX_DEPTH)),
    ],
    ids=lambda text: repr(text[:40]),
)
def test_plain_lines_are_read(text: str) -> None:
    read = read_lines(text, FIRST_LINE)

    assert read is not None
    assert _is_the_same(read, text)


@pytest.mark.parametrize("text", SEED_TEXTS, ids=lambda text: text[15:60])
def test_a_seed_is_read(text: str) -> None:
    read = read_lines(text, FIRST_LINE)

    assert read is not None
    assert _is_the_same(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "a: |\n  b\n",
        "a: >-\n  b\n",
        "a: &x b\n",
        "&x a: b\n",
        "a: *x\n",
        "a: !!str b\n",
        "a: !t b\n",
        "a: {}\n",
        "a: {b: c}\n",
        "{a: b}\n",
        "a: [b: c]\n",
        "a: [b, {c: d}]\n",
        "a: [b, [c]]\n",
        "a: [b,]\n",
        "a: [, b]\n",
        "a: [b  c]\n",
        "a: [b#c]\n",
        "a: [-b]\n",
        "a: [b\n  c]\n",
        'a: ["b\\n"]\n',
        "a: ['b''c']\n",
        "a: ['b' c]\n",
        "a: [b] \n",
        "a: [b]c\n",
        "a: [b\x85]\n",
        f"a: [{'b, ' * MANY}b]\n",
        "a: [ ]\n",
        "a: []b\n",
        "[]\n",
        "a: b # c\n",
        "a: b#c\n",
        "a: b:c # d\n",
        "a: b:c#d\n",
        "# c\na: b\n",
        "a: b\n  # c\n",
        "a: # c\n",
        "a: b: c\n",
        "a: b:\n",
        "a: -\n",
        "a: - b\n",
        "a: .5\n",
        "a: @b\n",
        'a: "b\n  c"\n',
        "a: 'b\n  c'\n",
        'a: "b\\\n  c"\n',
        'a: "b\n',
        'a: "b" c\n',
        'a: "b"c\n',
        "a: 'b' 'c'\n",
        "a: 'b'c'\n",
        'a: "b\\"\n',
        "a: b\n  c\n",
        "a: b\n\n  c\n",
        "a:\n  b\n",
        "a:\n  'b'\n",
        "- a\n  b\n",
        "- a\n  b: c\n",
        "a: b\u2028\n",
        "a: 'b\u2029'\n",
        "a: b\x85c\n",
        "a: b\r\n",
        'a: "b\rc"\n',
        "a: b\r",
        "a: b\x00c\n",
        "a: 'b\x1bc'\n",
        "a: b\x7fc\n",
        'a: "b\x9fc"\n',
        "\ufeffa: b\n",
        "a: b\ufeff\n",
        "a: b\ufffe\n",
        "a: b\ud83d\n",
        "? a\n: b\n",
        "? a\n",
        ": a\n",
        "a : b\n",
        "'a': b\n",
        '"a": b\n',
        "1: b\n",
        "a b: c\n",
        "\u00e9: a\n",
        f"{'k' * 101}: a\n",
        "a: b\n c: d\n",
        "a:\n  b: c\n d: e\n",
        " a: b\nc: d\n",
        "a:\n  - b\n - c\n",
        "a:\n - b\n- c\n",
        "a: b\n- c\n",
        "- a\nb: c\n",
        "- a: b\n - c\n",
        "- a: b\n   c: d\n",
        "a: b\na: c\n",
        "a:\na: b\n",
        "a: b\nc: d\na:\n",
        "- a: b\n  a: c\n",
        "\ta: b\n",
        "a:\tb\n",
        "a: b\tc\n",
        "a: 'b\tc'\n",
        "a: b\n\t\nc: d\n",
        "-\ta\n",
        "a: b \n",
        "a: \n",
        'a: "b" \n',
        "a: [] \n",
        "a:  b\n",
        "-  a\n",
        "- \n",
        "-\n",
        "-\n  a: b\n",
        r'a: "\ud83d"',
        r'a: "\ud83d\ude00"',
        r'a: "\uDFFF"',
        r'a: "\x41"',
        r'a: "\e"',
        r'a: "\0"',
        r'a: "\_"',
        r'a: "\ "',
        r'a: "\q"',
        r'a: "\u12"',
        r'a: "\U0001F600"',
        "---\na: b\n",
        "a: b\n---\n",
        "a: b\n...\n",
        "a: b\n--- c\n",
        "%YAML 1.2\n---\na: b\n",
        "%a: b\n",
        "key:value\n",
        "a\n",
        "'a'\n",
        "a: b\nkey:value\n",
        "- - a\n",
        "- - a: b\n",
        "a: ~\n",
        "a: \u00e9\n",
        "a: b\n" + "  c:\n" * 2,
        "\n".join(" " * level + "a:" for level in range(MAX_DEPTH + 1)),
        "- a: b\n" * (MANY + 1),
    ],
    ids=lambda text: repr(text[:40]),
)
def test_any_doubt_is_left_to_events(text: str) -> None:
    assert read_lines(text, FIRST_LINE) is None


# Lines that make few events each, and those that make most: lists of lists, begun anew as often as may be.
@pytest.mark.parametrize("levels", [1, 2, MAX_DEPTH // 2 - 1])
def test_no_text_that_is_read_breaks_the_limits_of_events(levels: int) -> None:
    lines = "".join(f"{' ' * 2 * level}- a:\n" for level in range(levels))
    text = lines * ((MANY - 1) // levels)

    read = read_lines(text, FIRST_LINE)

    assert read is not None
    assert _is_the_same(read, text)


@pytest.mark.parametrize(
    "piece",
    [
        "[a, b]",
        "['a', b c]",
        " ",
        "- ",
        "a",
        "a:",
        "a: ",
        '"',
        "'",
        "''",
        '\\"',
        "b:c",
        "-1",
        "[]",
        " \n",
        '"\n',
        "a: b\n a",
    ],
)
@pytest.mark.parametrize("opening", ["", "a: ", 'a: "', "a: '"])
def test_a_hostile_text_costs_no_more_than_its_length(opening: str, piece: str) -> None:
    # A pattern that began anew, or went back, at every character would not come to an end.
    assert read_lines(opening + piece * (1_000_000 // len(piece)) + "#", 1) is None


WHITE = st.integers(0, 6).map(" ".__mul__)
PLAIN = st.sampled_from(
    [
        *["", "a", "b c", "-1", "null", "NULL", "http://a.b/c:d", "12:30", "x\u00a0é", '""', '"a: #"', "''", "'it''s'"],
        *["[]", r'"\" \\ \/ \n \r \t"', r'"\u00e9\u2028"'],
    ]
)
ODD = st.sampled_from(
    [
        *[
            "~",
            "|",
            ">",
            "&a x",
            "*a",
            "!!t x",
            "{}",
            "[a]",
            "{a: b}",
            "# c",
            "x # c",
            "x#c",
            "x:y # c",
            "a: b",
            "a:",
            ":",
            "-",
        ],
        *["- x", "?", "? x", "%a", "@", "`", "--", "---", "...", "é", "x\t", "\tx", " x", "x ", "x\r", "x\u2028y"],
        *["x\x85", "x\0", "\ufeff", "\ufffe", "\ud800", '"', "'", '"a', "'a", 'a"', '"a" b', "'a'b", '"a"#', '"\\'],
        *['"\\\n"', "'a\nb'", r'"\ud83d\ude00"', r'"\x41"', r'"\e"', r'"\u12"', r'"\U0001F600"', '"\t"', "'\u2029'"],
        *["x]", "x,", "x}", "[ ]"],
    ]
)
KEY = st.sampled_from(["", "", "a: ", "a:", "b: ", "c: ", "d: ", "d:", "e-1: "])
ODD_KEY = st.sampled_from(["a:  ", "a :", '"a": ', "'a': ", "? ", ": ", "1: ", "a\t: ", "a:\t", "a b: ", "é: "])
DASH = st.sampled_from(["", "", "", "- "])
ODD_DASH = st.sampled_from(["-", "-  ", "- - ", "-\t"])
END = st.sampled_from(["\n", "\n", "\n", "\n\n", "\n  \n"])
ODD_END = st.sampled_from(["", " ", " \n", "\r\n", "\r", "\n\t\n", "\n# c\n", "\u2028", "\x85", "\n---\n", "\n...\n"])


def _mostly(plain: st.SearchStrategy[str], odd: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.integers(0, 30).flatmap(lambda chance: odd if chance == 30 else plain)


def _lines(choice: Callable[..., st.SearchStrategy[str]]) -> st.SearchStrategy[str]:
    line = st.tuples(WHITE, choice(DASH, ODD_DASH), choice(KEY, ODD_KEY), choice(PLAIN, ODD), choice(END, ODD_END))
    return st.lists(line.map("".join), max_size=8).map("".join)


def _is_none_or_the_same(text: str) -> bool:
    read = read_lines(text, FIRST_LINE)
    return read is None or _is_the_same(read, text)


@PROPERTY
@given(_lines(_mostly))
def test_any_lines_are_read_the_same_or_not_at_all(text: str) -> None:
    assert _is_none_or_the_same(text)


@PROPERTY
@given(st.text(st.sampled_from("ab::  \n\n-\"'\\#[]"), max_size=12))
def test_any_characters_are_read_the_same_or_not_at_all(text: str) -> None:
    assert _is_none_or_the_same(text)


@st.composite
def _changed_seeds(draw: st.DrawFn) -> str:
    """Some lines of a seed's front matter with up to three insertions or deletions."""
    lines = draw(st.sampled_from(SEED_TEXTS)).splitlines(keepends=True)
    first = draw(st.integers(0, len(lines) - 1))
    text = "".join(lines[first : first + draw(st.integers(1, 40))])
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        piece = draw(st.text(" \n:-\"'#&*!|>[]{}a0\\\r\t\u2028?%~,\u00a0é", max_size=3))
        text = text[:at] + piece + text[at + draw(st.integers(0, 3)) :]
    return text


@PROPERTY
@given(_changed_seeds())
def test_any_change_of_a_seed_is_read_the_same_or_not_at_all(text: str) -> None:
    assert _is_none_or_the_same(text)


SCALARS = PLAIN.filter(bool)
KEYS = st.sampled_from(["title", "webUrl", "provider", "images", "is-cached", "_x"])
TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.dictionaries(KEYS, st.just("") | inner, min_size=1, max_size=4)
        | st.lists(SCALARS | st.dictionaries(KEYS, st.just("") | inner, min_size=1, max_size=4), min_size=1, max_size=4)
    ),
    max_leaves=15,
)


def _written(tree: str | list[object] | dict[str, object], indent: int, step: int) -> str:
    """A tree as archives write it: each key after its parent's by `step` blanks, lists by `step` or none."""
    blank = " " * indent
    if isinstance(tree, dict):
        text = ""
        for key, value in tree.items():
            if isinstance(value, str):
                text += f"{blank}{key}:{' ' if value else ''}{value}\n"
            else:
                deeper = 0 if isinstance(value, list) and step % 2 else max(step, 1)
                text += f"{blank}{key}:\n{_written(value, indent + deeper, step)}"
        return text
    if isinstance(tree, list):
        items = [item if isinstance(item, str) else _written(item, indent + 2, step)[indent + 2 :] for item in tree]
        return "".join(f"{blank}- {item.removesuffix(chr(10))}\n" for item in items)
    return f"{blank}{tree}\n"


@PROPERTY
@given(TREES.filter(lambda tree: not isinstance(tree, str)), st.integers(0, 3), st.integers(1, 4))
def test_whatever_is_written_one_value_a_line_is_read(tree: dict[str, object], indent: int, step: int) -> None:
    text = _written(tree, indent, step)

    read = read_lines(text, FIRST_LINE)

    assert read is not None
    assert _is_the_same(read, text)
