"""What the reading of a query goes by, and what it tells beside the predicate."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from newscli.query.kinds import KindOfKey, no_keys
from newscli.query.predicates import Kin
from newscli.query.sorting import SortKey


@dataclass(frozen=True, slots=True)
class Known:
    """What the language must know of a library.

    `kind` is that of a front-matter key that no field claims, None if no article has it; `sizes` is NUMBER or DATE if
    some of its values are one, even if others are words. `id_of` gives the id that a ref means and raises UnknownRef
    or AmbiguousRef. `kin` are the other words with the stem of a word.
    """

    kind: KindOfKey = no_keys
    sizes: KindOfKey = no_keys
    id_of: Callable[[str], str] = lambda ref: ref
    kin: Kin = lambda _: ()


@dataclass
class Reading:
    """One reading of a text at the moment `now`.

    `order` and `notes` are filled by it; a note says how something was read that could mean something else. `seed`
    decides the order of sort:random. A `lenient` reading takes a text that is being typed: what cannot be read is left
    out.
    """

    now: datetime
    known: Known = field(default_factory=Known)
    seed: int = 0
    lenient: bool = False
    order: list[SortKey] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)

    def note(self, sentence: str) -> None:
        self.notes[sentence] = None
