"""Damaged indexes: an answer is right, or one sentence says that there is none, and the next one is right."""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any, TypedDict

from newscli.errors import NewscliError
from newscli.index.files import index_file
from newscli.index.rows.seal import Seal
from newscli.library import Library
from tests.campaign import damages
from tests.campaign.answers import check
from tests.campaign.archive import QUESTIONS, write_archive
from tests.campaign.children import Answer
from tests.campaign.in_process import run, settle
from tests.campaign.part import Fault, Kind, Part
from tests.campaign.shrinking import without_pieces
from tests.factory import write_article
from tests.sealing import close

_API: Mapping[str, Callable[[Library], object]] = {
    "Library.list": lambda library: list(library.list()),
    "Library.search": lambda library: list(library.search("robot")),
    "Library.topics": lambda library: list(library.counts.topics()),
    "Library.problems": lambda library: list(library.problems()),
    "Library.get": lambda library: [library.articles.get(article.id) for article in library.list()],
    "Library.related": lambda library: [library.links.related(article.id) for article in library.list()],
    "Library.stories": lambda library: list(library.stories.list()),
}

_KINDS = (damages.BYTES,) * 4 + (damages.SQL,) * 3 + (damages.BESIDE,)


class Case(TypedDict):
    damages: list[list[Any]]
    """Pairs of a name and a seed."""

    questions: list[str]
    keeps_time: bool


class Indexes(Part[Case]):
    name = "index"
    full = 10_000
    share = 40
    limit = 15.0

    def __init__(self, place: Path) -> None:
        super().__init__(place)
        settle(place)
        self._folder, self._cache, self._whole = place / "articles", place / "cache", place / "whole.db"
        self._index = index_file([os.path.realpath(self._folder)], self._cache)
        write_archive(self._folder)
        self._right = {name: self._command(name, "--no-cache") for name in QUESTIONS}
        with Library([str(self._folder)], cache=False) as library:
            library.refresh()
            self._right_of_api = {name: ask(library) for name, ask in _API.items()}
        self._other = self._index_of_another_library()

    def make(self, random: Random) -> Case:
        if random.random() < 0.15:
            chosen = [random.choice([*damages.PLACES, "the index of another library"])]
        else:
            chosen = [random.choice(list(random.choice(_KINDS))) for _ in range(random.choice((1, 1, 1, 2, 3)))]
        asked = [*random.choices(list(QUESTIONS), k=2), random.choice([*QUESTIONS, *_API])]
        random.shuffle(asked)
        return Case(
            damages=[[name, random.randrange(2**32)] for name in chosen],
            questions=asked,
            keeps_time=random.random() < 0.5,
        )

    def check(self, case: Case) -> None:
        self._restore()
        self._damage(case)
        told = " and ".join(name for name, _ in case["damages"]) or "nothing"
        kept = _content_of(self._index) if case["damages"][-1:] and case["damages"][-1][0] in damages.NOT_OURS else None
        for turn, question in enumerate(case["questions"]):
            self._ask(f"{question} (answer {turn + 1}) after {told}", question, may_refuse=turn == 0)
        if kept is not None and _content_of(self._index) != kept:
            raise Fault(Kind.LOST, f"what is no index was changed: {told}")

    def smaller(self, case: Case) -> Iterable[Case]:
        for fewer in without_pieces(list[object](case["damages"])):
            yield {**case, "damages": fewer}  # type: ignore[typeddict-item]
        for asked in without_pieces(list[object](case["questions"])):
            yield {**case, "questions": asked}  # type: ignore[typeddict-item]
        if case["keeps_time"]:
            yield {**case, "keeps_time": False}

    def _restore(self) -> None:
        """A whole index, with the seal that newscli gives it."""
        shutil.rmtree(self._cache, ignore_errors=True)
        _remove(damages.target_of(self._index))
        if not self._whole.exists():
            with Library([str(self._folder)], cache_dir=self._cache) as library:
                library.refresh()
            shutil.copyfile(self._index, self._whole)
        self._cache.mkdir(exist_ok=True)
        shutil.copyfile(self._whole, self._index)
        close(Seal(self._index))

    def _damage(self, case: Case) -> None:
        before = self._index.stat()
        for name, seed in case["damages"]:
            with suppress(OSError, IndexError):  # it is gone, empty, or something else by now
                if name == "the index of another library":
                    shutil.copyfile(self._other, self._index)
                else:
                    damages.ALL[name](self._index, Random(seed))
        if case["keeps_time"]:
            with suppress(OSError):
                os.utime(self._index, ns=(before.st_atime_ns, before.st_mtime_ns), follow_symlinks=False)

    def _ask(self, told: str, question: str, *, may_refuse: bool) -> None:
        if question in QUESTIONS:
            check(told, self._command(question), self._right[question], may_refuse=may_refuse)
            return
        try:
            with Library([str(self._folder)], cache_dir=self._cache) as library:
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
        return Answer(ran.code, ran.out.encode(errors="surrogateescape"), ran.err.encode(errors="surrogateescape"))

    def _index_of_another_library(self) -> Path:
        folder, cache = self.place / "other", self.place / "other-cache"
        write_article(folder, "other.md", title="Another library")
        with Library([str(folder)], cache_dir=cache) as library:
            library.refresh()
        return index_file([os.path.realpath(folder)], cache)


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
