"""What `show` prints of an article whose summary is the beginning of its text."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Outcome

Newscli = Callable[..., Outcome]


def test_a_summary_that_was_taken_from_the_text_is_not_shown_twice(newscli: Newscli, folder: Path) -> None:
    (folder / "a.md").write_text("---\ntitle: A\n---\nThe *first* words.\n\nAnd more.\n", encoding="utf-8")
    (folder / "b.md").write_text("---\ntitle: B\nsummary: Its own words.\n---\nThe first words.\n", encoding="utf-8")

    one, other = (newscli("show", name, "-L", str(folder), "--width", "80").out for name in "ab")

    assert one.count("first words") == 1
    assert "Its own words." in other
