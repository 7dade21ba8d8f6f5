"""TOML and JSON give the tree that YAML gives."""

import pytest

from newscli.errors import FrontMatterError
from newscli.parser.toml_json import read_json, read_toml
from newscli.parser.yaml_tree import MAX_DEPTH, Mapping, Scalar, Sequence


def test_toml_is_read_as_text_with_lines() -> None:
    text = (
        'title = "No"\ndraft = true\ndate = 2022-05-25T20:04:00Z\nweight = 1_0.50\n\n[taxonomies]\ntags = ["a", "b"]\n'
    )

    assert read_toml(text, 2) == Mapping(
        {
            "title": Scalar("No", 2, 1, False),
            "draft": Scalar("true", 3, 1, False),
            "date": Scalar("2022-05-25T20:04:00+00:00", 4, 1, False),
            "weight": Scalar("1_0.50", 5, 1, False),
            "taxonomies": Mapping(
                {"tags": Sequence([Scalar("a", 7, 1, False), Scalar("b", 7, 1, False)], 7, 1)}, 7, 1, []
            ),
        },
        2,
        1,
        [],
    )


def test_json_is_read_as_text_with_lines() -> None:
    assert read_json('{\n  "title": "No",\n  "n": 1.50,\n  "none": null,\n  "tags": ["a"]\n}', 1) == Mapping(
        {
            "title": Scalar("No", 2, 1, False),
            "n": Scalar("1.50", 3, 1, False),
            "none": Scalar("", 4, 1, True),
            "tags": Sequence([Scalar("a", 5, 1, False)], 5, 1),
        },
        1,
        1,
        [],
    )


@pytest.mark.parametrize(
    "text",
    [
        'contents = """\n' + f"Chapter {'.' * 80} 1\n" * 160 + '"""',
        "numbers = [\n" + "0.5, " * 10_000 + "]",
        "[a.b.c]\n" + "".join(f"k{n} = 1\n" for n in range(5_000)),
    ],
    ids=["dots that are no key", "numbers", "a table"],
)
def test_long_toml_of_few_levels_is_read(text: str) -> None:
    assert isinstance(read_toml(text, 1), Mapping)


@pytest.mark.parametrize(
    ("text", "line", "column", "reason"),
    [
        (f'"=".{"a." * 100_000}a = 1', 2, 1, f"nested more than {MAX_DEPTH} levels deep"),
        (f"a = {{{'a . ' * 100_000}a = 1}}", 2, 1, f"nested more than {MAX_DEPTH} levels deep"),
        (f"[{'a.' * 65}a]\nb = 1", 2, 1, f"nested more than {MAX_DEPTH} levels deep"),
        ("a = 1\nb = [", 3, 1, "not TOML: invalid value"),
        ("a = 1\na = 2\n", 3, 6, "not TOML: cannot overwrite a value"),
        ("a = 99999-99-99", 2, 10, "not TOML: "),
        (f"a = {'[' * 500}{']' * 500}", 2, 1, f"nested more than {MAX_DEPTH} levels deep"),
        (f"a = {'[' * 90_000}", 2, 1, f"nested more than {MAX_DEPTH} levels deep"),
        (f"a = {'9' * 5_000}", 2, 1, "not TOML: "),
    ],
)
def test_toml_that_cannot_be_read_is_an_error_with_its_place(text: str, line: int, column: int, reason: str) -> None:
    with pytest.raises(FrontMatterError) as caught:
        read_toml(text, 2)

    assert caught.value.reason.startswith(reason)
    assert (caught.value.line, caught.value.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "line", "column", "reason"),
    [
        ('{\n  "title": }', 2, 12, "not JSON: expecting value"),
        ('{"title": 1,}', 1, 13, "not JSON: "),
        ('{"title": "\ud83d"}', 1, 1, ""),
        (f'{{"title": {"[" * 90_000}', 1, 1, f"nested more than {MAX_DEPTH} levels deep"),
    ],
)
def test_json_that_cannot_be_read_is_an_error_with_its_place(text: str, line: int, column: int, reason: str) -> None:
    if not reason:
        assert read_json(text, 1)
        return
    with pytest.raises(FrontMatterError) as caught:
        read_json(text, 1)

    assert caught.value.reason.startswith(reason)
    assert (caught.value.line, caught.value.column) == (line, column)
