import pytest

from newscli.errors import IndexBusy, IndexDamaged, LibraryMissing, NewscliError
from newscli.render import messages


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (IndexBusy(), "newscli: Another newscli is writing the index.\nTry again, or use --no-cache."),
        (IndexDamaged(), "newscli: The index was damaged and has been removed.\nRun the command again."),
        (LibraryMissing("“x” does not exist."), "newscli: “x” does not exist.\nName another with --library DIR."),
        (LibraryMissing("“x” cannot be read.", "Look at it."), "newscli: “x” cannot be read.\nLook at it."),
        (NewscliError("It failed."), "newscli: It failed."),
    ],
)
def test_errors_of_the_library_come_with_what_to_do_on_the_command_line(problem: NewscliError, told: str) -> None:
    assert messages.error(problem) == told
