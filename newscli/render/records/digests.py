"""The record of a digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.render.records.articles import ARTICLE
from newscli.render.records.record import COUNT, ID, STRING, TEXT, TIMESTAMP, Record, Type, list_of, or_none

if TYPE_CHECKING:
    from datetime import datetime

    from newscli.model.digest import Compared, Digest, DigestNumbers, DigestSection, LeadingStory
    from newscli.model.trends import Trend

_LEADING: Record[LeadingStory] = Record(
    {
        "id": ID,
        "lead": ARTICLE,
        "publishers": list_of(STRING),
        "articles": COUNT,
        "outside": COUNT,
        "found": COUNT,
        "first": TIMESTAMP,
        "last": TIMESTAMP,
    }
)
_SECTION: Record[DigestSection] = Record({"topic": TEXT, "count": COUNT, "articles": list_of(ARTICLE)})
_COMPARED: Record[Compared] = Record({"count": COUNT, "before": COUNT})
_RISEN: Record[Trend] = Record({"value": STRING, "count": (COUNT, "last"), "before": COUNT})
_DAY: Type[tuple[datetime, int]] = Record(
    {
        "day": (Type({"type": "string", "format": "date"}), lambda day: day[0].date().isoformat()),
        "count": (COUNT, lambda day: day[1]),
    }
)

_NUMBERS: Record[DigestNumbers] = Record(
    {
        "articles": _COMPARED,
        "stories": _COMPARED,
        "publishers": _COMPARED,
        "pulse": list_of(COUNT),
        "busiest": or_none(_DAY),
        "rising_topics": list_of(_RISEN),
        "rising_names": list_of(_RISEN),
    }
)

DIGEST: Record[Digest] = Record(
    {
        "name": STRING,
        "query": STRING,
        "since": TIMESTAMP,
        "until": TIMESTAMP,
        "before": TIMESTAMP,
        "stories": list_of(_LEADING),
        "sections": list_of(_SECTION),
        "numbers": _NUMBERS,
    }
)
