"""Damaged indexes: an answer is right, or one sentence says that there is none, and the next one is right."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Any, TypedDict

from newscli.errors import ExitCode, NewscliError
from newscli.index.files import index_file
from newscli.index.rows.seal import Seal
from newscli.library import Library
from tests.campaign import damages
from tests.campaign.answers import check, check_manners
from tests.campaign.archive import QUESTIONS, write_archive
from tests.campaign.children import Answer
from tests.campaign.in_process import run, settle
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shrinking import without_pieces
from tests.factory import write_article
from tests.sealing import close, open_

_API: Mapping[str, Callable[[Library], object]] = {
    "Library.list": lambda library: list(library.list()),
    "Library.search": lambda library: list(library.search("robot")),
    "Library.topics": lambda library: list(library.counts.topics()),
    "Library.problems": lambda library: list(library.problems()),
    "Library.get": lambda library: [library.articles.get(article.id) for article in library.list()],
    "Library.related": lambda library: [library.links.related(article.id) for article in library.list()],
    "Library.stories": lambda library: list(library.stories.list()),
}

_DECEIVED = (NewscliError, TypeError, KeyError, ValueError, AttributeError, sqlite3.Error)
"""What a Library may raise of values that no index has, where nothing says that the index is damaged."""

_OTHER = "the index of another library"
_ATTEMPTS = 20
_KINDS = (damages.BYTES,) * 4 + (damages.SQL,) * 3 + (damages.BESIDE,)


class How(StrEnum):
    """What newscli knows of a damage."""

    UNSEALED = "unsealed"
    """That something else has changed the index: it is built anew."""

    SEALED = "sealed"
    """Nothing, as of a disk that forgets: what cannot be read is noticed, but a changed value may be answered."""

    UNFINISHED = "unfinished"
    """That somebody was stopped in writing the index: it is checked, and a changed value may be answered."""

    OPEN = "open"
    """Nothing until its next refresh: the index is open when it is damaged."""


class Case(TypedDict):
    damages: list[list[Any]]
    """Pairs of a name and a seed."""

    questions: list[str]
    how: str


class Indexes(Part[Case]):
    name = "index"
    full = 10_000
    share = 35
    limit = 15.0

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        settle(place)
        self._folder, self.cache, self._whole = place / "articles", place / "cache", place / "whole.db"
        self._index = index_file([os.path.realpath(self._folder)], self.cache)
        write_archive(self._folder)
        self._right = {name: self._command(name, "--no-cache") for name in QUESTIONS}
        with Library([str(self._folder)], cache=False) as library:
            library.refresh()
            self._right_of_api = {name: ask(library) for name, ask in _API.items()}
        self._other = self._index_of_another_library()

    def make(self, random: Random) -> Case:
        how = random.choice([How.UNSEALED] * 3 + [How.SEALED] * 3 + [How.UNFINISHED] * 2 + [How.OPEN] * 2)
        asked = [*random.choices(list(QUESTIONS), k=2), random.choice([*QUESTIONS, *_API])]
        random.shuffle(asked)
        chosen = [[name, random.randrange(2**32)] for name in _damages(random, how)]
        return Case(damages=chosen, questions=asked, how=how)

    def check(self, case: Case) -> None:
        self.restore()
        told = f"{' and '.join(name for name, _ in case['damages']) or 'nothing'} ({case['how']})"
        if case["how"] == How.OPEN:
            self._ask_open(told, case)
        else:
            self.damage(case)
        kept = _content_of(self._index) if case["damages"][-1:] and case["damages"][-1][0] in damages.NOT_OURS else None
        asked = case["questions"]
        if case["how"] in (How.SEALED, How.UNFINISHED):
            self._ask_deceived(told, asked[1:])
            asked = asked[:1]
        for turn, question in enumerate(asked):
            self._ask(f"{question} (answer {turn + 1}) after {told}", question, may_refuse=turn == 0)
        if kept is not None and _content_of(self._index) != kept:
            raise Fault(Kind.LOST, f"what is no index was changed: {told}")

    def smaller(self, case: Case) -> Iterable[Case]:
        for fewer in without_pieces(list[object](case["damages"])):
            yield {**case, "damages": fewer}  # type: ignore[typeddict-item]
        for asked in without_pieces(list[object](case["questions"])):
            yield {**case, "questions": asked}  # type: ignore[typeddict-item]

    def restore(self) -> None:
        """A whole index, with the seal that newscli gives it."""
        shutil.rmtree(self.cache, ignore_errors=True)
        _remove(damages.target_of(self._index))
        if not self._whole.exists():
            with Library([str(self._folder)], cache_dir=self.cache) as library:
                library.refresh()
            shutil.copyfile(self._index, self._whole)
        self.cache.mkdir(exist_ok=True)
        shutil.copyfile(self._whole, self._index)
        close(Seal(self._index))

    def damage(self, case: Case) -> None:
        """Damage the index, and see to it that this changes anything: SQL may be refused, zeros overwrite zeros."""
        before = state_of(self.cache)
        for attempt in range(_ATTEMPTS):
            for name, seed in case["damages"]:
                with suppress(OSError, IndexError):  # it is gone, empty, or something else by now
                    self._do(name, Random(f"{seed}:{attempt}"))
            if state_of(self.cache) != before:
                break
        if case["how"] == How.SEALED:
            close(Seal(self._index))
        elif case["how"] == How.UNFINISHED:
            open_(Seal(self._index))

    def _do(self, name: str, random: Random) -> None:
        if name == _OTHER:
            shutil.copyfile(self._other, self._index)
        else:
            damages.ALL[name](self._index, random)

    def _ask_open(self, told: str, case: Case) -> None:
        """Damage an index that is open, and ask: any answer is fine, until it is refreshed."""
        with Library([str(self._folder)], cache_dir=self.cache) as library:
            library.refresh()
            self.damage(case)
            for name in Random(str(case)).sample(list(_API), k=2):
                with suppress(*_DECEIVED):
                    _API[name](library)
                with suppress(*_DECEIVED):
                    library.refresh()
                    if _API[name](library) != self._right_of_api[name]:
                        raise Fault(Kind.WRONG, f"{name} answers something else, refreshed after {told}")

    def _ask_deceived(self, told: str, questions: list[str]) -> None:
        """Ask while the seal says that the index is whole, or may be: then it is built anew by hand."""
        for question in questions:
            if question in QUESTIONS:
                self._check_deceived(f"{question} after {told}", self._command(question))
                continue
            with suppress(*_DECEIVED), Library([str(self._folder)], cache_dir=self.cache) as library:
                library.refresh()
                _API[question](library)
        ran = run("-L", str(self._folder), "index", "rebuild")
        if ran.code and "is not an index of newscli" not in ran.err:  # whose header is lost may be anybody's
            raise Fault(Kind.WRONG, f"index rebuild ends with {ran.code} after {told}")

    def _check_deceived(self, told: str, answer: Answer) -> None:
        """Any answer is fine, and an internal error behind a part of one, which was too late to answer anew."""
        if not (answer.out and b"internal error" in answer.err and answer.code == ExitCode.UNREADABLE):
            check_manners(told, answer)

    def _ask(self, told: str, question: str, *, may_refuse: bool) -> None:
        if question in QUESTIONS:
            check(told, self._command(question), self._right[question], may_refuse=may_refuse)
            return
        try:
            with Library([str(self._folder)], cache_dir=self.cache) as library:
                library.refresh()
                answer = _API[question](library)
        except NewscliError as error:
            if not may_refuse:
                raise Fault(Kind.WRONG, f"{told} raises again: {error.message}") from error
            return
        if answer != self._right_of_api[question]:
            raise Fault(Kind.WRONG, f"{told} answers something else")

    def _command(self, question: str, *options: str) -> Answer:
        ran = run("-L", str(self._folder), *options, *QUESTIONS[question])
        out, err = (text.encode(errors="surrogateescape") for text in (ran.out, ran.err))
        return Answer(ran.code, out, err)

    def _index_of_another_library(self) -> Path:
        folder, cache = self.place / "other", self.place / "other-cache"
        write_article(folder, "other.md", title="Another library")
        with Library([str(folder)], cache_dir=cache) as library:
            library.refresh()
        return index_file([os.path.realpath(folder)], cache)


def _damages(random: Random, how: How) -> list[str]:
    if how in (How.SEALED, How.UNFINISHED):  # what a disk or a killed process does, which know no SQL
        return random.choices(list(damages.BYTES), k=random.choice((1, 1, 2)))
    if random.random() < 0.15:
        return [random.choice([*damages.PLACES, _OTHER])]
    return [random.choice(list(random.choice(_KINDS))) for _ in range(random.choice((1, 1, 1, 2, 3)))]


def state_of(folder: Path) -> dict[str, object]:
    """All that stands in a folder."""
    return {path.name: _content_of(path) for path in folder.iterdir()}


def _content_of(path: Path) -> object:
    """What stands at a place and, behind a link, where that leads."""
    target = damages.target_of(path) if path.is_symlink() else path
    where = os.readlink(path) if path.is_symlink() else ""
    if target.is_dir():
        return where, sorted(child.name for child in target.iterdir())
    return where, target.lstat().st_mode if os.path.lexists(target) else None, target.is_file() and target.read_bytes()


def _remove(path: Path) -> None:
    if path.is_dir():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
