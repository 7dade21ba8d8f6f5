import pytest

from newscli.model.left_out import LeftOut, NotLookedAt, Reason
from newscli.render.unread import left_out


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
    assert left_out(found) == told
