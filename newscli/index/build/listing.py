"""Lists a folder: files that may be articles, folders, and those of both that are skipped."""

from __future__ import annotations

import os
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from stat import S_ISREG
from typing import NamedTuple

from newscli.index.build.ignoring import GIT, GITIGNORE, Rules
from newscli.index.build.sites import ALWAYS, SUSPECT
from newscli.index.build.sites import left_out as left_out_of_site
from newscli.model.left_out import Reason
from newscli.parser.files import ENDINGS

_DOCUMENTS = (
    b".rst", b".org", b".adoc", b".asciidoc", b".textile", b".wiki", b".mediawiki", b".tex", b".typ", b".ipynb",
    b".doc", b".docx", b".odt", b".rtf", b".pages", b".epub", b".mobi", b".pdf", b".djvu",
    b".htm", b".xhtml", b".mhtml", b".webarchive",
)  # fmt: skip
"""Endings of documents in formats that newscli does not read, in lower case."""


class Left(NamedTuple):
    """A skipped folder, or the number of skipped `files` with the ending in `name`; of links, the name of each."""

    reason: Reason
    name: bytes
    files: int = 0


class Place(NamedTuple):
    """A folder to list, and the rules of Git and of the settings that apply in it."""

    path: bytes
    git: Rules | None = None
    settings: Rules | None = None

    def below(self, path: bytes) -> Place:
        """A folder in this one."""
        if self.git is None and self.settings is None:
            return Place(path)
        name = os.path.basename(path)
        return Place(path, self.git and self.git.below(name), self.settings and self.settings.below(name))


@dataclass(slots=True)
class Listing:
    """The contents of a folder: files that may be articles, folders by name, and what may be skipped.

    `links` are linked folders by name, `linked` the linked ones of the files.
    """

    named: Collection[bytes]
    names: list[bytes] = field(default_factory=list)
    numbers: array[int] = field(default_factory=lambda: array("q"))
    folders: dict[bytes, bytes] = field(default_factory=dict)
    links: dict[bytes, bytes] = field(default_factory=dict)
    linked: dict[bytes, bytes] = field(default_factory=dict)
    documents: list[bytes] = field(default_factory=list)
    hidden: list[bytes] = field(default_factory=list)

    def add(self, entry: os.DirEntry[bytes]) -> None:
        name = entry.name
        try:
            if name.startswith(b".") and name not in self.named:
                self.hidden += [name] if name in (GIT, GITIGNORE) else []
            elif entry.is_file(follow_symlinks=False) and name.endswith(ENDINGS):
                self.add_file(name, entry.stat())
            elif entry.is_dir():
                (self.links if entry.is_symlink() else self.folders)[name] = entry.path
            else:
                self._add_other(entry)
        except OSError:
            pass  # a link that leads nowhere or to itself, or what went while we walked

    def add_file(self, name: bytes, status: os.stat_result) -> None:
        self.names.append(name)
        self.numbers.extend((status.st_size, stamp_of(status)))

    def _add_other(self, entry: os.DirEntry[bytes]) -> None:
        """Add what may be an article though its ending is in capitals, or it is a link, or named; note a document."""
        name = entry.name
        bare = name.lower()
        if bare.endswith(ENDINGS) or name in self.named:
            if S_ISREG((status := entry.stat()).st_mode):
                self.add_file(name, status)
                if entry.is_symlink() and name not in self.named:
                    self.linked[name] = entry.path
        elif bare.endswith(_DOCUMENTS):
            self.documents.append(name)

    def leave_out(self, place: Place) -> Iterator[Left]:
        """Take out what is left out, and tell it."""
        yield from self._leave_out_folders(place)
        for rules in filter(None, (place.git, place.settings)):
            names = [name for name in rules.ignored(self.names, folders=False) if name not in self.named]
            self._drop(set(names))
            yield from _counted(rules.reason, names)
            ignored = set(rules.ignored(self.documents, folders=False))
            self.documents = [name for name in self.documents if name not in ignored]
        yield from _counted(Reason.FORMAT, self.documents)

    def _leave_out_folders(self, place: Place) -> Iterator[Left]:
        for name, reason in self._folders_left_out(place).items():
            if name not in self.named:
                self.folders.pop(name, None)
                self.links.pop(name, None)
                yield Left(reason, name)

    def _folders_left_out(self, place: Place) -> dict[bytes, Reason]:
        folders, links = list(self.folders), list(self.links)
        left: dict[bytes, Reason] = {}
        for rules in filter(None, (place.settings, place.git)):
            left |= dict.fromkeys(rules.ignored(folders, folders=True), rules.reason)
            is_folder = rules.reason is Reason.EXCLUDED  # to Git, a link is a file
            left |= dict.fromkeys(rules.ignored(links, folders=is_folder), rules.reason)
        names = {*folders, *links}
        if not names.isdisjoint(SUSPECT):
            left |= left_out_of_site(place.path, names)
        return left | {name: ALWAYS[name] for name in names & ALWAYS.keys()}

    def leave_out_links(self, roots: Sequence[bytes]) -> Iterator[Left]:
        """Take out the links that lead out of these folders, and tell it."""
        files = self.linked.keys() & set(self.names)
        links = self.links | {name: self.linked[name] for name in files}
        out = [name for name, path in links.items() if not _lies_in(os.path.realpath(path), roots)]
        self._drop(files.intersection(out))
        for name in out:
            self.links.pop(name, None)
            yield Left(Reason.LINK, name, int(name in files))

    def _drop(self, names: Collection[bytes]) -> None:
        if names:
            kept = [name not in names for name in self.names]
            self.numbers = array("q", compress(self.numbers, (each for each in kept for _ in range(2))))
            self.names = list(compress(self.names, kept))


def stamp_of(status: os.stat_result) -> int:
    """A number of 64 bits that is another after each change of a file.

    The time of modification alone does not tell of files that swap their names, nor of what sets it back after an edit;
    the time of change does, which no program can set. (The inode would tell of no more, and some file systems over a
    network give a file another each day.)
    """
    return hash((status.st_mtime_ns, status.st_ctime_ns))


def _lies_in(path: bytes, roots: Iterable[bytes]) -> bool:
    return any(path == root or path.startswith(os.path.join(root, b"")) for root in roots)


def _counted(reason: Reason, names: Sequence[bytes]) -> Iterator[Left]:
    """Files by their endings, with their numbers."""
    endings = Counter(os.path.splitext(name)[1].lower() for name in names)
    return (Left(reason, ending, files) for ending, files in endings.items())
