import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.text.names import Space, bare_path, endings_of, joined_path, name_key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A Note", "a  note ", True),
        ("\u00c9clair", "e\u0301clair", True),
        ("STRASSE", "stra\u00dfe", True),
        ("C++", "C", False),
        ("a-b", "a b", False),
        ("\ud800", "\udfff", False),
    ],
)
def test_names_are_compared_without_case_and_blanks(one: str, other: str, same: bool) -> None:
    assert (name_key(Space.NAME, one) == name_key(Space.NAME, other)) is same


@given(st.sampled_from(Space), st.text())
def test_keys_are_numbers_that_sqlite_can_hold(space: Space, name: str) -> None:
    assert 0 <= name_key(space, name) < 2**63


def test_one_name_has_another_key_in_each_space() -> None:
    assert len({name_key(space, "a") for space in Space}) == len(Space)


@pytest.mark.parametrize(
    ("path", "bare"),
    [
        ("a/b.md", "a/b"),
        ("a/b.MARKDOWN", "a/b"),
        ("a/v1.2 notes.txt", "a/v1.2 notes"),
        ("a/index.html", "a"),
        ("a/_index.md", "a"),
        ("a/README.md", "a"),
        ("readme.md", "readme"),
        ("index", "index"),
        ("", ""),
    ],
)
def test_a_path_without_its_ending(path: str, bare: str) -> None:
    assert bare_path(path) == bare


@pytest.mark.parametrize(
    ("folder", "path", "joined"),
    [
        ("a/b", "c.md", "a/b/c.md"),
        ("a/b", "./c//d", "a/b/c/d"),
        ("a/b", "../c", "a/c"),
        ("a", "..", ""),
        ("a", "../..", None),
        ("", "c", "c"),
    ],
)
def test_a_path_as_seen_from_a_folder(folder: str, path: str, joined: str | None) -> None:
    assert joined_path(folder, path) == joined


def test_a_path_ends_with_its_last_names() -> None:
    assert list(endings_of("a/b/c")) == ["c", "b/c", "a/b/c"]
