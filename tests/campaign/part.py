"""What a part of the campaign is: it makes cases at random, and checks each."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import Any, ClassVar, Generic, TypeVar

Case = TypeVar("Case")


class Kind(StrEnum):
    LOST = "lost"
    """Something that was there, or that was answered, is gone without a word."""

    TRACEBACK = "traceback"
    """An exception that nobody expected, an internal error, or a process that died."""

    HANG = "hang"
    """No end within the limit."""

    WRONG = "wrong"
    """An answer, an exit code or a message that is not the right one."""


class Fault(Exception):
    """What a case broke. `detail` is equal for equal faults: of those that are, one is kept."""

    def __init__(self, kind: Kind, detail: str) -> None:
        super().__init__(kind, detail)
        self.kind = kind
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.kind}: {self.detail}"


class Part(ABC, Generic[Case]):
    """A part of the campaign, made once for each process that runs it."""

    name: ClassVar[str]
    full: ClassVar[int]
    """How many runs the whole campaign has of this part."""

    share: ClassVar[int]
    """How many of them the test suite runs."""

    unit: ClassVar[str] = ""
    """What a run is, where it is more than one case, such as `of 200 texts`."""

    limit: ClassVar[float] = 5.0
    """Seconds after which a run counts as a hang."""

    def __init__(self, place: Path) -> None:
        """Make what all runs share, such as a library, in a folder of its own."""
        self.place = place

    @abstractmethod
    def make(self, random: Random) -> Case:
        """A case, by this source of chance alone."""

    @abstractmethod
    def check(self, case: Case) -> None:
        """Raises Fault if newscli does not withstand the case. Any other exception is a fault, too."""

    def smaller(self, case: Case) -> Iterable[Case]:
        """Cases that are a little smaller, the smallest first; `shrinking` has them for texts and lists."""
        return ()

    def dump(self, case: Case) -> bytes:
        """A case as a file; JSON, unless a part has something better to read."""
        return json.dumps(case, ensure_ascii=True, indent=1).encode()

    def load(self, content: bytes) -> Case:
        """The case that `dump` has written."""
        loaded: Any = json.loads(content)
        return loaded  # type: ignore[no-any-return]

    def close(self) -> None:
        """Close what all runs share."""
