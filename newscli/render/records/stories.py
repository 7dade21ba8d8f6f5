"""The records of stories."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from newscli.render.records.articles import ARTICLE
from newscli.render.records.links import BESIDE
from newscli.render.records.numbers import TOPIC
from newscli.render.records.record import (
    ANY_FLAG,
    COUNT,
    FLAG,
    ID,
    NUMBER,
    REAL,
    SCORE,
    STRING,
    TEXT,
    TIMESTAMP,
    Record,
    list_of,
)
from newscli.render.records.whole import WHOLE, Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscli.model.stories import Story, StoryDetails, Tie
    from newscli.model.summary import Summary


class Matching(NamedTuple):
    """A story with the articles of it that a query asks for."""

    story: Story
    articles: Sequence[Summary]


class WholeStory(NamedTuple):
    """All of a story, with all of its lead."""

    details: StoryDetails
    lead: Whole


STORY: Record[Story] = Record(
    {
        "id": ID,
        "title": (TEXT, "lead.title"),
        "articles": COUNT,
        "outside": COUNT,
        "publishers": COUNT,
        "first": TIMESTAMP,
        "last": TIMESTAMP,
        "heat": NUMBER,
        "url": (TEXT, "lead.url"),
        "pulse": list_of(COUNT),
    }
)

_STORY = STORY.within("story")
MATCHING: Record[Matching] = Record(
    {**_STORY.fields, "matching": (list_of(ARTICLE), "articles")},
    flat=_STORY | {"matching": (list_of(ID), lambda matching: [article.id for article in matching.articles])},
)

WHOLE_STORY: Record[WholeStory] = STORY.within("details.story") | {
    "lead": WHOLE,
    "timeline": (list_of(BESIDE), "details.articles"),
    "topics": (list_of(TOPIC), "details.topics"),
}

TIE: Record[Tie] = BESIDE.within("article") | {
    "in_story": FLAG,
    "likeness": SCORE,
    "words": list_of(STRING),
    "days": (REAL, lambda tie: round(tie.apart / timedelta(days=1), 2)),
    "one_publisher": ANY_FLAG,
    "linked": (FLAG, "is_linked"),
}
