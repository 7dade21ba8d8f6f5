"""How the files of a library were read."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from newscli.model.answers import Facet
from newscli.model.status import FieldSources, HowRead
from newscli.query.fields import FIELDS

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_READINGS = """
SELECT dialect, sources, count(*) FROM file JOIN reading ON reading.number = file.reading GROUP BY file.reading
"""


def how_read(index: Database) -> HowRead:
    """The kinds of front matter, and where each field comes from, in the order of the field table."""
    dialects: Counter[str] = Counter()
    fields: dict[str, Counter[str]] = {}
    for dialect, sources, count in index.rows(_READINGS):
        dialects[dialect] += count
        for field, source in json.loads(sources):
            fields.setdefault(field, Counter())[source] += count
    known = [field.name for field in FIELDS if field.name in fields]
    return HowRead(_facets(dialects), tuple(FieldSources(name, _facets(fields[name])) for name in known))


def _facets(counts: Counter[str]) -> tuple[Facet, ...]:
    return tuple(Facet(value, count) for value, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
