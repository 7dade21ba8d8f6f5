"""A digest in words, whatever the format: what stands above it, below a title, and beside a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from newscli.render.counts import counted
from newscli.render.days import INSTANT, midnight, short_day, weekday, written_span
from newscli.render.text import plain_line

if TYPE_CHECKING:
    from newscli.model.digest import Digest, DigestSection, LeadingStory
    from newscli.model.summary import Summary
    from newscli.model.trends import Trend

_NAMED = 3
"""Publishers that are named; if there are more, one less."""


class Fact(NamedTuple):
    """A line of the numbers: values, each with a note that may be empty."""

    label: str
    values: Sequence[tuple[str, str]]

    def __str__(self) -> str:
        """The values as text."""
        return ", ".join(f"{value} ({note})" if note else value for value, note in self.values)


class DigestWords:
    """The words of a digest."""

    def __init__(self, digest: Digest) -> None:
        self._digest = digest

    def title(self) -> str:
        """Such as: Azure News, 23–30 September 2020."""
        return f"{self.name()}, {self.span()}"

    def name(self) -> str:
        return self.line(self._digest.name) or "Digest"

    def span(self) -> str:
        return written_span(self._digest.since, self._digest.until)

    def about(self) -> str:
        """How much there is, and what was asked for."""
        numbers = self._digest.numbers
        counts = [counted(numbers.articles.count, "article")]
        counts += _some(numbers.stories.count, "story", "stories")
        counts += _some(numbers.publishers.count, "publisher")
        asked = self.line(self._digest.query)
        return ", ".join(counts) + (f" · {asked}" if asked else "")

    def line(self, text: str | None) -> str:
        """A text of an article, safe to show."""
        return plain_line(text)

    def publishers(self, story: LeadingStory) -> str:
        """Such as: ZDNet, The Verge and 5 more."""
        names = [name for name in map(self.line, story.publishers) if name]
        if len(names) > _NAMED:
            return f"{', '.join(names[: _NAMED - 1])} and {len(names) - _NAMED + 1} more"
        *first, last = names or [""]
        return f"{', '.join(first)} and {last}" if first else last

    def extent(self, story: LeadingStory) -> str:
        """Such as: 14 articles since 28 Sep."""
        count = counted(story.articles + story.outside, "article")
        if story.first is None or story.last is None:
            return count
        is_one_day = story.first.date() == story.last.date()
        return f"{count} {'on' if is_one_day else 'since'} {self._day(story.first)}"

    def heading(self, section: DigestSection) -> str:
        if section.topic is not None:
            return self.line(section.topic) or "(no name)"
        is_alone = not self._digest.stories and len(self._digest.sections) == 1
        return "Articles" if is_alone else "Other articles"

    def size(self, section: DigestSection) -> str:
        """How many articles a section is about; nothing if it shows all of them."""
        if section.count <= len(section.articles):
            return ""
        return counted(section.count, "article") if section.topic is not None else f"{section.count:,}"

    def byline(self, article: Summary) -> tuple[str, str]:
        """Who published it, or else who wrote it; and when, with how many others tell its story."""
        by = self.line(article.provider.label) or ", ".join(map(self.line, article.authors))
        more = f"+{article.others:,} of this story" if article.others else ""
        return by, ", ".join(filter(None, [self._day(article.published_at), more]))

    def _day(self, moment: datetime | None) -> str:
        """The day, with its year if the digest is about several."""
        last = self._digest.until - INSTANT
        year = last.year if self._digest.since.year == last.year else None
        return short_day(moment, year)

    def facts(self) -> Iterator[Fact]:
        """The numbers, compared with the period before."""
        numbers = self._digest.numbers
        tallies = {"Articles": numbers.articles, "Stories": numbers.stories, "Publishers": numbers.publishers}
        for label, tally in tallies.items():
            if tally.count or tally.before:
                yield Fact(label, [(f"{tally.count:,}", f"was {tally.before:,}" if numbers.articles.before else "")])
        if numbers.busiest:
            day, count = numbers.busiest
            yield Fact("Busiest day", [(f"{weekday(day)} {self._day(day)}", counted(count, "article"))])
        for label, trends in {"Rising topics": numbers.rising_topics, "Rising names": numbers.rising_names}.items():
            if trends:
                yield Fact(label, list(map(self._risen, trends)))
        if numbers.articles.before:
            before = written_span(midnight(self._digest.before), self._digest.since)
            yield Fact("Compared with", [(before, "")])

    def pulse(self) -> str:
        """The name of the pulse."""
        days = -(-(self._digest.until - self._digest.since) // timedelta(days=1))
        return "Day by day" if len(self._digest.numbers.pulse) == days else "Over time"

    def _risen(self, trend: Trend) -> tuple[str, str]:
        return f"{self.line(trend.value)} {trend.last:,}", f"was {trend.before:,}"


def _some(count: int, noun: str, plural: str = "") -> list[str]:
    return [counted(count, noun, plural)] if count else []
