import random
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscli.errors import FrontMatterError
from newscli.parser import yaml_events
from newscli.parser.front_matter import cut
from newscli.parser.limits import MOST_PARTS
from newscli.parser.schema import plain_tree
from newscli.parser.yaml_events import compose
from newscli.parser.yaml_tree import MAX_DEPTH, Mapping, Scalar, Sequence
from tests.conftest import SEEDS

LEVELS = [100, 1_600, 25_000, 100_000]


@pytest.fixture(params=["C", "pure"])
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(yaml_events, "_LOADER", yaml.BaseLoader)
    elif not hasattr(yaml, "CBaseLoader"):
        pytest.skip("PyYAML was built without libyaml")


def refusal(text: str, first_line: int = 1) -> FrontMatterError:
    with pytest.raises(FrontMatterError) as caught:
        compose(text, first_line)
    return caught.value


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("levels", LEVELS)
@pytest.mark.parametrize(
    ("opening", "middle", "closing"),
    [("[", "", "]"), ("{a: ", "b", "}"), ("[", "", ""), ("{a: ", "", ""), ("- ", "x", ""), ("[{a: ", "", "}]")],
    ids=["sequences", "mappings", "unclosed sequences", "unclosed mappings", "block sequences", "both"],
)
def test_deep_nesting_is_refused(levels: int, opening: str, middle: str, closing: str) -> None:
    error = refusal("a:\n" + " " * 2 + opening * levels + middle + closing * levels)

    assert error.reason == f"nested more than {MAX_DEPTH} levels deep"
    assert error.line == 2


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("levels", [100, 1_000])
def test_deep_block_mapping_is_refused(levels: int) -> None:
    error = refusal("\n".join(" " * level + "a:" for level in range(levels)))

    assert error.reason == f"nested more than {MAX_DEPTH} levels deep"
    assert (error.line, error.column) == (MAX_DEPTH + 1, MAX_DEPTH + 1)


@pytest.mark.usefixtures("_each_parser")
def test_nesting_up_to_the_limit_is_read() -> None:
    node = compose("[" * MAX_DEPTH + "]" * MAX_DEPTH, 1)

    for _ in range(MAX_DEPTH - 1):
        assert isinstance(node, Sequence)
        node = node.items[0]
    assert isinstance(node, Sequence)
    assert node.items == []


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: &x 1\nb: *x", 2, 4),
        ("a: &a [*a]", 1, 8),
        ("&a {x: *a}", 1, 8),
        ("a: &a {<<: *a}", 1, 12),
        ("a0: &a0 {x: 1}\n" + "\n".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 31)), 2, 15),
        ("a0: &a0 [x]\n" + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)), 2, 10),
    ],
    ids=["alias", "itself in a sequence", "itself in a mapping", "merged itself", "merge bomb", "billion laughs"],
)
def test_alias_is_refused_where_it_stands(text: str, line: int, column: int) -> None:
    error = refusal(text)

    assert error.reason == "YAML aliases are not read"
    assert (error.line, error.column) == (line, column)


def test_anchor_and_merge_key_without_alias_are_text() -> None:
    root = compose("a: &x 1\n<<: {b: 2}", 1)

    assert isinstance(root, Mapping)
    assert root.entries["a"] == Scalar("1", 1, 4, null=False)
    assert list(root.entries) == ["a", "<<"]


def test_too_many_parts_are_refused() -> None:
    error = refusal("a: [" + "b," * (MOST_PARTS + 1) + "]")

    assert error.reason == "front matter has more than 30,000 parts"
    assert (error.line, error.column) == (1, 1)


@pytest.mark.usefixtures("_each_parser")
def test_last_of_equal_keys_counts_and_each_repetition_is_told() -> None:
    root = compose("a: 1\nb: 2\na: 3\n'a': 4", 1)

    assert isinstance(root, Mapping)
    assert root.entries["a"] == Scalar("4", 4, 6, null=False)
    assert [(key.text, key.line, key.column) for key in root.repeated] == [("a", 3, 1), ("a", 4, 1)]


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.system ['touch {made}']",
        "!!python/object/apply:pathlib.Path.touch [!!python/object/apply:pathlib.Path ['{made}']]",
        "!!python/name:os.system",
        "!<tag:yaml.org,2002:python/object/new:os.system> ['touch {made}']",
    ],
)
def test_tags_are_not_carried_out(value: str, tmp_path: Path) -> None:
    made = tmp_path / "made"

    root = compose(f"a: {value.format(made=made)}", 1)

    assert isinstance(root, Mapping)
    assert not made.exists()


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "null"),
    [("~", True), ("null", True), ("NULL", True), ("", True), ("'~'", False), ('"null"', False), ("''", False)],
)
def test_only_an_unquoted_null_means_nothing(text: str, null: bool) -> None:
    root = compose(f"a: {text}", 1)

    assert isinstance(root, Mapping)
    value = root.entries["a"]
    assert isinstance(value, Scalar)
    assert value.null is null


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_empty_document_has_no_tree(text: str) -> None:
    assert compose(text, 1) is None


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "line", "column", "part"),
    [
        ("title: a\nx: b: c", 11, 5, "mapping values are not allowed"),
        ("title: @foo", 10, 8, "cannot start any token"),
        ("title: %foo", 10, 8, "cannot start any token"),
        ("title: `x`", 10, 8, "cannot start any token"),
        ("title: - x", 10, 8, "sequence entries are not allowed"),
        ("\ttitle: a", 10, 1, "cannot start any token"),
        ("title: a\0b", 10, 9, "the character U+0000 is not allowed"),
        ("a: b\nc: \x1b[2J", 11, 4, "the character U+001B is not allowed"),
        ("a: b\nc: 漢\x7f", 11, 5, "the character U+007F is not allowed"),
        ("a: b\n--- # two\nc: d", 12, 1, "more than one YAML document"),
        ("a: b\n--- c", 11, 5, "more than one YAML document"),
        ("? [a]\n: b", 10, 3, "a key must be text"),
        ("? {a: b}\n: c", 10, 3, "a key must be text"),
    ],
)
def test_text_that_is_not_yaml_is_refused_where_it_fails(text: str, line: int, column: int, part: str) -> None:
    error = refusal(text, first_line=10)

    assert part in error.reason
    assert (error.line, error.column) == (line, column)


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    "text",
    [
        r'a: "\U00110000"',
        r'a: "\UFFFFFFFF"',
        r'"\U00110000": a',
        r'a: "\U80000000"',
        "%YAML 99999999999999999999.1\n--- a",
        f"%YAML {'9' * 5_000}.1\n--- a",
    ],
)
def test_number_that_names_no_character_or_version_is_refused(text: str) -> None:
    assert refusal(text).reason.startswith("not YAML: ")


@pytest.mark.usefixtures("_each_parser")
@given(st.text(st.sampled_from("\\\"'uUxdD80F1 :-[]{},#&*!|>%@`~?ab\n\t\x00\ud800"), max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_a_tree_or_refused(text: str) -> None:
    with suppress(FrontMatterError):
        compose(text, 1)


def test_every_node_knows_its_place() -> None:
    root = compose("a: b\nc:\n  - d\n  - e: f\n", 2)

    assert root == Mapping(
        {
            "a": Scalar("b", 2, 4, null=False),
            "c": Sequence(
                [
                    Scalar("d", 4, 5, null=False),
                    Mapping({"e": Scalar("f", 5, 8, null=False)}, 5, 5, []),
                ],
                4,
                3,
            ),
        },
        2,
        1,
        [],
    )


@pytest.mark.skipif(not hasattr(yaml, "CBaseLoader"), reason="PyYAML was built without libyaml")
@pytest.mark.parametrize("path", sorted(SEEDS.iterdir()), ids=lambda path: path.name[:3])
def test_both_parsers_give_the_same_tree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    halves = cut(path.read_bytes())
    assert halves is not None
    text = halves.front_matter.decode()

    by_c = compose(text, 2)
    monkeypatch.setattr(yaml_events, "_LOADER", yaml.BaseLoader)

    assert compose(text, 2) == by_c


def _with(loader: Any, text: str, monkeypatch: pytest.MonkeyPatch) -> object:
    """What a parser reads of a text, without the places. A tab within a value may be a blank to the pure one."""
    monkeypatch.setattr(yaml_events, "_LOADER", loader)
    try:
        node = compose(text, 1)
    except FrontMatterError:
        return "refused"
    return repr(plain_tree(node)).replace("\\t", " ") if node else None


BOTH = ["a:\tb\n", "a: b\t\n", "- a\t\n", "a: [\tb,\tc\t]\n", 'a: "x"\t#c\n', "a: |\t\n  b\n", "\ta: b\n", "-\ta\n"]


@pytest.mark.skipif(not hasattr(yaml, "CBaseLoader"), reason="PyYAML without its C part")
def test_tabs_are_read_the_same_with_and_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = ["\t", " \t", "\n", "- ", "a:", ": ", "'", '"', "[", "]", "#c", "|", "k"]
    chance = random.Random(5)
    texts = list(BOTH)
    for seed in sorted(SEEDS.glob("*.txt"))[:5]:
        text = "\n".join(seed.read_text(encoding="utf-8").split("\n")[1:30]) + "\n"
        for _ in range(60):
            at = chance.randrange(len(text))
            texts.append(text[:at] + chance.choice(pieces) + text[at + chance.randrange(3) :])

    for text in texts:
        read = [_with(loader, text, monkeypatch) for loader in (yaml.CBaseLoader, yaml.BaseLoader)]
        assert read[0] == read[1], text
