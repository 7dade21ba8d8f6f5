"""The context of parsing a query: what the library knows, and the results other than the predicate."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from newscli.query.kinds import KindOfKey, no_keys
from newscli.query.predicates import Kin
from newscli.query.sorting import SortKey


@dataclass(frozen=True, slots=True)
class Known:
    """What the parser has to know about a library.

    `kind` returns the kind of a front-matter key that no field uses, None if no article has it; `sizes` returns NUMBER
    or DATE if some of its values are numbers or dates, even if others are words. `id_of` resolves a ref and raises
    UnknownRef or AmbiguousRef. `kin` returns the other words with the stem of a word.
    """

    kind: KindOfKey = no_keys
    sizes: KindOfKey = no_keys
    id_of: Callable[[str], str] = lambda ref: ref
    kin: Kin = lambda _: ()


@dataclass
class Reading:
    """The state of parsing one query at the moment `now`.

    The parser fills `order`, `notes` and `refs`; a note tells how an ambiguous part was understood. `seed` determines
    the order of sort:random. A `lenient` reading is for a text that is still being typed: invalid parts are ignored.
    """

    now: datetime
    known: Known = field(default_factory=Known)
    seed: int = 0
    lenient: bool = False
    order: list[SortKey] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)
    refs: set[str] = field(default_factory=set)

    def note(self, sentence: str) -> None:
        self.notes[sentence] = None
