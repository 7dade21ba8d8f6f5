import pytest

from newscli.errors import IndexBusy, IndexDamaged, LibraryMissing, NewscliError
from newscli.render import messages


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (IndexBusy(), "newscli: Another newscli is writing the index.\nTry again, or use --no-cache."),
        (IndexDamaged(), "newscli: The index is damaged.\nRun the command again."),
        (LibraryMissing("“x” does not exist."), "newscli: “x” does not exist.\nName another with --library DIR."),
        (LibraryMissing("“x” cannot be read.", "Look at it."), "newscli: “x” cannot be read.\nLook at it."),
        (NewscliError("It failed."), "newscli: It failed."),
    ],
)
def test_errors_of_the_library_come_with_what_to_do_on_the_command_line(problem: NewscliError, told: str) -> None:
    assert messages.error(problem) == told


def test_a_row_and_the_same_number_are_not_taken_for_two_rows() -> None:
    assert messages.related_of_row("1", "1") == "Related article 1 of row 1."
    assert "For the rows 3 and 2" in messages.related_of_row("3", "2")
