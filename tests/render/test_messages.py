import pytest

from newscli.errors import IndexBusy, IndexDamaged, LibraryMissing, NewscliError
from newscli.model.left_out import LeftOut, NotLookedAt, Reason
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


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (LeftOut(1, 0, 0, ()), ""),
        (LeftOut(1, 1, 0, ()), "1 Markdown file has no front matter: `plain = true` in .newscli.toml lists it."),
        (
            LeftOut(600, 591, 2, ()),
            (
                "591 Markdown files have no front matter: `plain = true` in .newscli.toml lists them.\n"
                "2 files of text or HTML have no front matter."
            ),
        ),
        (
            LeftOut(0, 0, 0, (NotLookedAt(Reason.FORMAT, 0, 1200, (".rst", ".pdf")),)),
            "1,200 files are in formats that newscli does not read: .rst, .pdf.",
        ),
        (
            LeftOut(
                0,
                0,
                0,
                (
                    NotLookedAt(Reason.IGNORED, 2, 1, ("drafts", "tmp", ".md")),
                    NotLookedAt(Reason.EXCLUDED, 0, 3, (".md",)),
                    NotLookedAt(Reason.BUILT, 1, 0, ("public",)),
                    NotLookedAt(Reason.PACKAGES, 7, 0, tuple("abcdefg")),
                    NotLookedAt(Reason.LINK, 0, 6, tuple("abcdef")),
                ),
            ),
            (
                "Left out: 2 folders and 1 file ignored by Git (drafts, tmp, .md); 3 files excluded by the settings "
                "(.md); 1 folder of a built site (public); 7 folders of packages (a, b, c, d, e, …); "
                "6 files behind links out of the library, which --follow reads (a, b, c, d, e, …)."
            ),
        ),
    ],
)
def test_what_was_not_read_is_told_in_sentences(found: LeftOut, told: str) -> None:
    assert messages.left_out(found) == told


def test_a_row_and_the_same_number_are_not_taken_for_two_rows() -> None:
    assert messages.related_of_row("1", "1") == "Related article 1 of row 1."
    assert "For the rows 3 and 2" in messages.related_of_row("3", "2")
