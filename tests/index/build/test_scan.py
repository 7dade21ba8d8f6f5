import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newscli.index.build.listing import Left, stamp_of
from newscli.index.build.scan import Found, pack, scan
from newscli.model.left_out import Reason

needs_links = pytest.mark.skipif(os.name == "nt", reason="symbolic links and named pipes of POSIX")
not_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")


def _scanned(folder: Path, *, follow: bool = False) -> list[str]:
    """The files that are found, below the folder, sorted; a file found twice is there twice."""
    return sorted(os.path.relpath(os.fsdecode(found.path), folder) for found in _found(folder, follow=follow))


def _found(folder: Path, *, follow: bool = False) -> list[Found]:
    return [found for part in scan(str(folder), follow=follow) for found in part.files()]


def _fingerprints(folder: Path) -> list[bytes]:
    return [part.fingerprint for part in scan(str(folder))]


def test_folders_are_walked_to_the_bottom(folder: Path) -> None:
    _touch(folder, "a.txt", "b/c.txt", "b/d/e/f/g.txt")

    assert _scanned(folder) == ["a.txt", "b/c.txt", "b/d/e/f/g.txt"]


def test_an_empty_folder_has_no_files(folder: Path) -> None:
    assert _scanned(folder) == []


@pytest.mark.parametrize(
    "name", ["a.txt", "a.md", "a.markdown", "a.html", "A.TXT", "a.Md", "a.MARKDOWN", "a.HtMl", "a.b.txt", " .txt"]
)
def test_the_four_endings_count_in_any_case(folder: Path, name: str) -> None:
    _touch(folder, name)

    assert _scanned(folder) == [name]


@pytest.mark.parametrize("name", ["a", "txt", "a.text", "a.txt~", "a.txt.gz", "a.json", "a.yaml", "a.htm", "atxt"])
def test_other_files_are_skipped(folder: Path, name: str) -> None:
    _touch(folder, name)

    assert _scanned(folder) == []


@pytest.mark.parametrize("name", [".a.txt", ".txt", ".git/a.txt", "b/.c/d.txt", "b/.a.md"])
def test_hidden_files_and_folders_are_skipped(folder: Path, name: str) -> None:
    _touch(folder, name)

    assert _scanned(folder) == []


def test_a_hidden_folder_is_walked_where_it_is_the_library(folder: Path) -> None:
    _touch(folder, ".articles/a.txt")

    assert _scanned(folder / ".articles") == ["a.txt"]


def test_size_and_time_of_change_are_told(folder: Path) -> None:
    path = folder / "a.txt"
    path.write_text("four")
    os.utime(path, ns=(0, 1_234_567_890_123_456_789))

    assert _found(folder) == [Found(os.fsencode(folder), b"a.txt", 4, stamp_of(path.stat()))]
    assert [found.path for found in _found(folder)] == [os.fsencode(path)]


@pytest.mark.parametrize(
    "name", ["-rf.txt", "--help.md", "nl\nname.txt", "tab\t.txt", "\x1b[31m.txt", "日本.txt", "😀.md"]
)
@needs_links
def test_odd_names_are_found(folder: Path, name: str) -> None:
    _touch(folder, name)

    assert _scanned(folder) == [name]


@needs_links
def test_a_name_that_is_not_utf_8_is_found(folder: Path) -> None:
    path = os.path.join(os.fsencode(folder), b"caf\xe9.txt")
    try:
        with open(path, "wb"):
            pass
    except OSError:
        pytest.skip("this file system has only UTF-8 names")

    assert [found.path for found in _found(folder)] == [path]


def test_a_folder_named_like_an_article_is_walked(folder: Path) -> None:
    _touch(folder, "x.txt/a.txt", "y.md/b.json")

    assert _scanned(folder) == ["x.txt/a.txt"]


@needs_links
def test_a_named_pipe_is_no_article(folder: Path) -> None:
    os.mkfifo(folder / "x.txt")
    (folder / "y.txt").symlink_to("x.txt")
    _touch(folder, "a.txt")

    assert _scanned(folder) == ["a.txt"]


@needs_links
def test_a_link_to_a_device_is_no_article(folder: Path) -> None:
    (folder / "zero.txt").symlink_to("/dev/zero")

    assert _scanned(folder) == []


@pytest.mark.parametrize("target", ["nowhere.txt", "x.txt", "/nonexistent/a.txt"])
@needs_links
def test_a_link_that_leads_nowhere_is_skipped(folder: Path, target: str) -> None:
    (folder / "x.txt").symlink_to(target)
    _touch(folder, "a.txt")

    assert _scanned(folder) == ["a.txt"]


@needs_links
def test_a_link_to_a_file_is_a_file_if_its_own_name_has_the_ending(folder: Path, tmp_path: Path) -> None:
    _touch(tmp_path, "elsewhere/data", "elsewhere/note.txt")
    (folder / "a.txt").symlink_to(tmp_path / "elsewhere" / "data")
    (folder / "b.bin").symlink_to(tmp_path / "elsewhere" / "note.txt")

    assert _scanned(folder, follow=True) == ["a.txt"]


@needs_links
def test_a_link_to_its_own_folder_ends(folder: Path) -> None:
    _touch(folder, "a.txt", "b/c.txt")
    (folder / "loop").symlink_to(".")
    (folder / "b" / "up").symlink_to("..")

    assert _scanned(folder) == ["a.txt", "b/c.txt"]


@needs_links
def test_links_that_lead_in_a_circle_end(folder: Path) -> None:
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")
    _touch(folder, "one/x.txt", "two/y.txt")
    (folder / "one" / "next").symlink_to("../two")
    (folder / "two" / "next").symlink_to("../one")

    assert _scanned(folder) == ["one/x.txt", "two/y.txt"]


@needs_links
def test_circles_outside_the_library_end(folder: Path, tmp_path: Path) -> None:
    _touch(tmp_path, "out/x.txt", "far/y.txt")
    (tmp_path / "out" / "far").symlink_to(tmp_path / "far")
    (tmp_path / "far" / "out").symlink_to(tmp_path / "out")
    (folder / "link").symlink_to(tmp_path / "out")

    assert _scanned(folder, follow=True) == ["link/far/y.txt", "link/x.txt"]


@needs_links
def test_a_folder_that_is_linked_twice_is_reached_once(folder: Path, tmp_path: Path) -> None:
    _touch(tmp_path, "elsewhere/a.txt")
    for name in ("2", "1", "deep/0"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).symlink_to(tmp_path / "elsewhere")

    assert _scanned(folder, follow=True) == ["1/a.txt"]


@needs_links
def test_a_folder_goes_by_its_own_name_rather_than_that_of_a_link(folder: Path) -> None:
    _touch(folder, "z/a.txt")
    (folder / "a").symlink_to("z")

    assert _scanned(folder) == ["z/a.txt"]


@needs_links
def test_a_hidden_link_is_skipped(folder: Path, tmp_path: Path) -> None:
    _touch(tmp_path, "elsewhere/a.txt")
    (folder / ".link").symlink_to(tmp_path / "elsewhere")

    assert _scanned(folder) == []


@not_root
def test_a_folder_that_cannot_be_read_is_told_and_the_rest_is_found(folder: Path) -> None:
    _touch(folder, "a.txt", "locked/b.txt", "z/c.txt")
    locked = folder / "locked"
    locked.chmod(0)
    try:
        found = set(_found(folder))
    finally:
        locked.chmod(0o700)

    assert Found(os.fsencode(locked), b"", -1, -1) in found
    assert {os.path.basename(each.path) for each in found} == {b"a.txt", b"locked", b"c.txt"}


def test_a_folder_that_is_gone_has_no_files(folder: Path) -> None:
    assert list(scan(str(folder / "gone"))) == []


def test_the_fingerprint_of_a_folder_stays_while_nothing_changes(folder: Path) -> None:
    _touch(folder, "a.txt", "b.md", "c/d.html", "other.json")

    assert _fingerprints(folder) == _fingerprints(folder)


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: _touch(folder, "new.txt"),
        lambda folder: (folder / "a.txt").unlink(),
        lambda folder: (folder / "a.txt").rename(folder / "z.txt"),
        lambda folder: (folder / "a.txt").write_text("longer text"),
        lambda folder: os.utime(folder / "a.txt", ns=(0, 1)),
    ],
    ids=["a file comes", "a file goes", "a new name", "a new size", "a new time"],
)
def test_the_fingerprint_of_a_folder_changes_with_its_files(folder: Path, change: Callable[[Path], None]) -> None:
    _touch(folder, "a.txt", "b.txt", "c/d.txt")
    before = _fingerprints(folder)
    change(folder)
    here, below = _fingerprints(folder)

    assert here != before[0]
    assert below == before[1]


def test_a_folder_that_comes_to_hold_nothing_differs_from_one_that_cannot_be_read() -> None:
    assert pack(b"/folder", []).fingerprint != pack(b"/folder", [(b"", -1, -1)]).fingerprint


def test_the_fingerprint_of_a_folder_is_that_of_its_own_articles(folder: Path) -> None:
    _touch(folder, "a.txt", "b/c.txt")
    before = _fingerprints(folder)
    _touch(folder, "data.json", ".hidden.txt", "b/d.txt")

    here, below = _fingerprints(folder)

    assert here == before[0]
    assert below != before[1]


def test_every_folder_is_told_with_or_without_files(folder: Path) -> None:
    _touch(folder, "a.txt", "b/c/d.txt", "e/data.json", ".f/g.txt")

    paths = {os.path.relpath(os.fsdecode(part.path), folder): len(list(part.files())) for part in scan(str(folder))}

    assert paths == {".": 1, "b": 0, "b/c": 1, "e": 0}


def test_the_bytes_of_a_folder_count_every_file_as_one_at_least() -> None:
    assert pack(b"/folder", [(b"a.txt", 10, 5), (b"b.txt", 0, 5), (b"", -1, -1)]).bytes == 12


# Numbers whose bytes are those of names: what is packed one after the other must not run into each other.
NAMES = st.binary(min_size=1, max_size=9).filter(lambda name: b"\0" not in name and b"/" not in name)
NUMBERS = st.integers(-(2**63) + 1, 2**63 - 1) | st.sampled_from([0, 1, -1, *struct.unpack("<qq", b"aaaaaaaabbbbbbbb")])
FILES = st.lists(st.tuples(NAMES, NUMBERS, NUMBERS), max_size=9)


@given(FILES)
def test_packed_files_come_out_as_they_went_in(files: list[tuple[bytes, int, int]]) -> None:
    assert list(pack(b"/folder", files).files()) == [Found(b"/folder", *file) for file in files]


@given(FILES, st.data())
def test_fingerprints_are_equal_where_the_files_are(files: list[tuple[bytes, int, int]], data: st.DataObject) -> None:
    others = data.draw(
        st.just(files)
        | FILES
        | st.permutations(files)
        | st.tuples(st.just(files), st.integers(0, 9)).map(lambda both: both[0][: both[1]])
    )

    same = pack(b"/folder", files).fingerprint == pack(b"/other", others).fingerprint

    assert same is (files == others)


SMALL = st.lists(st.tuples(st.text("ab", min_size=1, max_size=17).map(str.encode), *[st.just(0x6161616161616161)] * 2))


@given(SMALL, SMALL)
@example([(b"ab", 1, 1), (b"c", 1, 1)], [(b"a", 1, 1), (b"bc", 1, 1)])
def test_names_and_numbers_do_not_run_into_each_other(
    files: list[tuple[bytes, int, int]], others: list[tuple[bytes, int, int]]
) -> None:
    assert (pack(b"", files).fingerprint == pack(b"", others).fingerprint) is (files == others)


@needs_links
def test_links_out_of_the_library_are_not_followed_but_told(folder: Path, tmp_path: Path) -> None:
    _touch(tmp_path, "elsewhere/x.txt", "elsewhere/deep/y.txt", "library-beside/z.txt")
    _touch(folder, "a.txt", "inner/b.txt")
    for name, target in {
        "folder": tmp_path / "elsewhere",
        "file.txt": tmp_path / "elsewhere" / "x.txt",
        "beside": folder.with_name(f"{folder.name}-beside"),
        "relative": Path("..") / "elsewhere",
        "root": Path("/"),
        "twice": Path("folder"),
        "own": folder / "inner",
        "same.txt": Path("inner") / "b.txt",
    }.items():
        (folder / name).symlink_to(target)
    folder.with_name(f"{folder.name}-beside").mkdir(exist_ok=True)

    scanned = list(scan(str(folder)))

    assert _scanned(folder) == ["a.txt", "inner/b.txt", "same.txt"]
    assert [left for part in scanned for left in part.left] == [
        Left(Reason.LINK, b"beside"),
        Left(Reason.LINK, b"file.txt", 1),
        Left(Reason.LINK, b"folder"),
        Left(Reason.LINK, b"relative"),
        Left(Reason.LINK, b"root"),
        Left(Reason.LINK, b"twice"),
    ]


@needs_links
def test_a_link_to_another_folder_of_the_library_is_followed(folder: Path, tmp_path: Path) -> None:
    _touch(tmp_path, "elsewhere/x.txt")
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    (folder / "y.txt").symlink_to(tmp_path / "elsewhere" / "x.txt")

    scanned = list(scan(str(folder), str(tmp_path / "elsewhere")))

    assert [found.name for part in scanned for found in part.files()] == [b"y.txt", b"x.txt"]
    assert not any(part.left for part in scanned)


@needs_links
@pytest.mark.parametrize("target", ["/proc/self", "/dev", "/proc/self/fd"])
def test_folders_of_the_system_are_not_walked(folder: Path, target: str) -> None:
    (folder / "link").symlink_to(target)

    assert _scanned(folder) == []


def _swap(one: Path, other: Path) -> None:
    """Swap the names of two files, later than all that was done before: file systems count in ticks."""
    probe = one.with_name("probe")
    probe.touch()
    began = probe.stat().st_ctime_ns
    while probe.stat().st_ctime_ns == began:
        probe.touch()
    probe.unlink()
    one.rename(one.with_suffix(".tmp"))
    other.rename(one)
    one.with_suffix(".tmp").rename(other)


@pytest.mark.skipif(os.name == "nt", reason="the time of change of POSIX")
def test_files_that_swap_names_and_edits_that_keep_the_time_change_the_stamp(folder: Path) -> None:
    _touch(folder, "a.txt", "b.txt")
    for name in ("a.txt", "b.txt"):
        os.utime(folder / name, ns=(0, 10**18))
    before = {found.name: found for found in _found(folder)}

    _swap(folder / "a.txt", folder / "b.txt")
    swapped = {found.name: found for found in _found(folder)}
    _swap(folder / "a.txt", folder / "b.txt")
    again = {found.name: found for found in _found(folder)}

    for name, found in before.items():
        assert found.size == swapped[name].size == again[name].size
        assert len({found.stamp, swapped[name].stamp, again[name].stamp}) == 3


@pytest.mark.skipif(os.name == "nt", reason="the time of change of POSIX")
def test_an_edit_that_sets_the_time_back_changes_the_stamp(folder: Path) -> None:
    _touch(folder, "a.txt", "b.txt")
    (before, _) = sorted(_found(folder))
    (folder / "a.txt").write_text("TEXT")
    _swap(folder / "a.txt", folder / "b.txt")
    _swap(folder / "a.txt", folder / "b.txt")
    os.utime(folder / "a.txt", ns=(0, (folder / "a.txt").stat().st_mtime_ns))

    assert min(_found(folder)).stamp != before.stamp
