"""Finds the files that may be articles, with size and time of change, and what is skipped.

Hidden files and folders are skipped, and those that `ignoring` and `sites` exclude, but not what the user named. A
linked folder is walked after all others, and only if it was not reached before, which ends circular links. Links that
lead out of what the user named are not followed unless that is asked for: an archive of strangers may have any.
"""

import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from stat import S_ISREG
from typing import NamedTuple

from newscli.index.build.ignoring import Rules, git_rules_above, git_rules_in, settings_rules, unless_all
from newscli.index.build.listing import Left, Listing, Place


class Found(NamedTuple):
    """A file with its size in bytes and a stamp, which is another after each change (`listing.stamp_of`).

    With size -1 it could not be read; without a name, it is the folder that could not.
    """

    folder: bytes
    name: bytes
    size: int
    stamp: int

    @property
    def path(self) -> bytes:
        return os.path.join(self.folder, self.name) if self.name else self.folder


class Folder(NamedTuple):
    """A folder with its files, packed, as there may be millions. Numbers are each file's size and stamp."""

    path: bytes
    names: bytes
    numbers: "array[int]"
    left: tuple[Left, ...] = ()

    @property
    def fingerprint(self) -> bytes:
        """Equal where no file came, went or changed, and the same is left out."""
        left = repr(self.left).encode() if self.left else b""
        return blake2b(self.names + self.numbers.tobytes() + left, digest_size=16).digest()

    @property
    def bytes(self) -> int:
        """Of all files; an empty file counts as one."""
        return sum(max(size, 1) for size in self.numbers[::2])

    def files(self) -> Iterator[Found]:
        for name, size, stamp in zip(self.names.split(b"\0"), self.numbers[::2], self.numbers[1::2], strict=False):
            yield Found(self.path, name, size, stamp)


def pack(path: bytes, files: list[tuple[bytes, int, int]]) -> Folder:
    """Pack a folder with the name, size and stamp of each file."""
    numbers = array("q", [number for _, size, stamp in files for number in (size, stamp)])
    return Folder(path, b"\0".join([name for name, _, _ in files]), numbers)


def scan(*roots: str, exclude: Mapping[str, Sequence[str]] | None = None, follow: bool = False) -> Iterator[Folder]:
    """The given folders and all below them, with the files that may be articles; and files given directly.

    `exclude` has patterns for what is left out of a folder. With `follow`, all links are followed.
    """
    patterns = {os.fsencode(root): lines for root, lines in (exclude or {}).items()}
    walk = _Walk(tuple(map(os.fsencode, roots)), patterns, follow=follow)
    yield from walk.folders()
    while walk.linked:
        waiting, walk.linked = sorted(walk.linked), []
        for place in waiting:
            yield from walk.below(place)
    yield from walk.files()


class _Walk:
    def __init__(self, roots: Sequence[bytes], exclude: Mapping[bytes, Sequence[str]], *, follow: bool) -> None:
        self.linked: list[Place] = []
        self._folders: list[Place] = []
        self._seen: set[tuple[int, int]] = set()
        self._follow = follow
        self._roots = {path: _root(path, exclude.get(path, ())) for path in roots if os.path.isdir(path)}
        self._named: dict[bytes, set[bytes]] = {}
        for path in roots:
            self._named.setdefault(os.path.dirname(path), set()).add(os.path.basename(path))

    def folders(self) -> Iterator[Folder]:
        """The folders that were named and all below them, but for links."""
        reached: set[bytes] = set()
        for place in self._roots.values():
            if place.path not in reached:
                for folder in self.below(place):
                    if folder.path in self._roots:
                        reached.add(folder.path)
                    yield folder

    def files(self) -> Iterator[Folder]:
        """The files that were named in folders that no walk has reached."""
        for path, names in sorted(self._named.items()):
            listing = Listing(names)
            for name in sorted(names):
                with suppress(OSError):
                    if S_ISREG((status := os.stat(os.path.join(path, name))).st_mode):
                        listing.add_file(name, status)
            if listing.names:
                yield Folder(path, b"\0".join(listing.names), listing.numbers)

    def below(self, place: Place) -> Iterator[Folder]:
        """The folder and all below it."""
        self._folders = [place]
        while self._folders:
            yield from self._one(self._folders.pop())

    def _one(self, place: Place) -> Iterator[Folder]:
        try:
            yield self._files(place) if self._is_new(place.path) else pack(place.path, [])
        except FileNotFoundError:
            return  # it went while we walked
        except OSError:
            yield pack(place.path, [(b"", -1, -1)])

    def _is_new(self, path: bytes) -> bool:
        status = os.stat(path)
        identity = (status.st_dev, status.st_ino)
        new = identity not in self._seen
        self._seen.add(identity)
        return new

    def _files(self, place: Place) -> Folder:
        listing = Listing(self._named.pop(place.path, set()))
        with os.scandir(place.path) as entries:
            for entry in entries:
                listing.add(entry)
        if listing.hidden or place.path in self._roots:
            place = place._replace(git=self._git_rules(place, listing))
        left = [*listing.leave_out(place)]
        if (listing.links or listing.linked) and not self._follow:
            left += listing.leave_out_links([os.path.realpath(root) for root in self._roots])
        self._folders += [self._roots.get(path) or place.below(path) for path in listing.folders.values()]
        self.linked += [_linked(place.below(path)) for path in listing.links.values()]
        return Folder(place.path, b"\0".join(listing.names), listing.numbers, tuple(sorted(left)))

    def _git_rules(self, place: Place, listing: Listing) -> Rules | None:
        """What Git ignores in a folder. In one that was named, neither the rules above nor its own hide all of it."""
        if place.path not in self._roots:
            return git_rules_in(place.path, listing.hidden, place.git)
        files, folders = [*listing.names, *listing.links], list(listing.folders)
        above = unless_all(place.git, files, folders)
        return unless_all(git_rules_in(place.path, listing.hidden, above), files, folders)


def _root(path: bytes, exclude: Sequence[str]) -> Place:
    return Place(path, git_rules_above(path), settings_rules(exclude) if exclude else None)


def _linked(place: Place) -> Place:
    """A linked folder: Git's rules for it are those of the checkout that it really lies in."""
    return place._replace(git=git_rules_above(os.path.realpath(place.path)))
