"""One article as a page to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from newscli.parser.excerpts import excerpt as first_paragraph
from newscli.render.marks import unpublished
from newscli.render.terminal import aloud
from newscli.render.terminal.bodies import SafeMarkdown, beginning, numbered
from newscli.render.terminal.bylines import byline, rating_line, topics_of, url_text
from newscli.render.terminal.details import details, details_below, source
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.nearby import linked_from, related_below
from newscli.render.terminal.opening import SIGN
from newscli.render.terminal.prose import Measured, Unbroken, paragraph
from newscli.render.terminal.reading_time import reading_time
from newscli.render.terminal.sections import top_rule
from newscli.render.text import many_lines, plain_line
from newscli.render.titles import title_in_full

if TYPE_CHECKING:
    from newscli.model.answers import OutsideArticle, PercentileRanks
    from newscli.model.article import Article, RelatedArticle
    from newscli.model.context import Context
    from newscli.model.summary import Summary

_MOST_COPIES = 5

CUT = "The text goes on, but a page ends here."
OUTSIDE = "Not in the library: this is what articles that link to it say."


class Page(Panel):
    """A panel between rules, without walls at its sides: what is on it can be selected and is never cut.

    On a terminal its lines are those of `prose`; elsewhere there are no rules.
    """

    def __init__(self, parts: Sequence[Sequence[RenderableType]], id_: str, frame: Frame) -> None:
        spaced = [piece for part in parts if part for piece in (Text(), *part)][1:]
        super().__init__(Group(*spaced))
        self._id = id_
        self._frame = frame

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if not self._frame.cut:
            yield self.renderable
            return
        yield Measured(Group(top_rule(self._id), self.renderable, Rule(style="rule")))


def article_panel(article: Article, context: Context, now: datetime, frame: Frame, *, every: bool = False) -> Page:
    """The page of an article of the library; with `every`, it leaves nothing out."""
    draft = unpublished(drafts=True) if context.drafts and not article.published else ""
    minutes = reading_time(article.body)
    everything = list(details(article, context.copies, drafts=context.drafts)) if every else []
    parts = [
        _heading(article, now, frame, unpublished=draft, minutes=minutes),
        *([text] for text in _texts(article, context, frame)),
        _source(article, frame, context.ranks, context.copies),
        details_below(everything, frame),
        related_below(context.related, article.id, frame, every=every),
        _ratings(article, context.ranks, frame),
    ]
    return Page(parts, article.id, frame)


def outside_panel(outside: OutsideArticle, now: datetime, frame: Frame, *, every: bool = False) -> Page:
    """The page of an article that is not in the library."""
    related = outside.related
    parts = [
        _heading(related, now, frame),
        [paragraph(Text(OUTSIDE, "mark"), frame)],
        [paragraph(text, frame) for text in _filled(Text(plain_line(related.excerpt)))],
        _source(related, frame),
        details_below(list(source(related)) if every else [], frame),
        linked_from(outside.named_by, related.id, frame),
        _ratings(related, None, frame),
    ]
    return Page(parts, related.id, frame)


def _heading(
    article: Summary | RelatedArticle, now: datetime, frame: Frame, *, unpublished: str = "", minutes: int = 0
) -> Sequence[RenderableType]:
    if frame.is_plain:
        return aloud.heading(article, now, unpublished=unpublished, minutes=minutes)
    by = byline(article, now, unpublished=unpublished, minutes=minutes)
    return [paragraph(text, frame) for text in (Text(title_in_full(article), "title"), *_filled(by))]


def _texts(article: Article, context: Context, frame: Frame) -> Iterator[RenderableType]:
    if article.excerpt and article.excerpt != first_paragraph(article.body):  # which the body shows
        yield paragraph(Text(plain_line(article.excerpt)), frame)
    if not article.body.strip():
        return
    if not (frame.is_plain or frame.cut):  # what renders Markdown may come next
        yield Unbroken(many_lines(article.body).strip("\n"))
        return
    body = beginning(article.body)
    if frame.is_plain:
        yield Group(*aloud.paragraphs(body, title_in_full(article)))
    else:
        numbers = {row.article.id: row.position for row in context.related if row.article}
        marked = numbered(body, context.links, numbers, SIGN if frame.in_browser else "")
        yield SafeMarkdown(marked, links=frame.has_links, title=title_in_full(article))
    if len(body) < len(article.body):
        yield paragraph(Text(f"{CUT} `newscli show --raw {article.id}` prints all of it.", "mark"), frame)


def _source(
    article: Summary | RelatedArticle,
    frame: Frame,
    ranks: PercentileRanks | None = None,
    copies: Sequence[Summary] = (),
) -> Sequence[RenderableType]:
    """Where to go on reading, and what the article is about."""
    others = Text(also_at(copies), "label")
    if frame.is_plain:
        return [*aloud.ending(article, ranks), *_filled(others)]
    url = [url_text(article.url, "label")] if article.url else []
    return [*url, *(paragraph(text, frame) for text in (Text(topics_of(article), "topic"), others) if text)]


def _ratings(article: Summary | RelatedArticle, ranks: PercentileRanks | None, frame: Frame) -> list[RenderableType]:
    """A quiet line; a page that is read aloud has told it."""
    return [] if frame.is_plain else [paragraph(text, frame) for text in _filled(rating_line(article, ranks))]


def also_at(copies: Sequence[Summary]) -> str:
    """“Also at” the other publishers of the same text, each once."""
    names = list(dict.fromkeys(name for copy in copies if (name := plain_line(copy.provider.label))))
    more = f" and {len(names) - _MOST_COPIES} more" if len(names) > _MOST_COPIES else ""
    return f"Also at {', '.join(names[:_MOST_COPIES])}{more}" if names else ""


def _filled(text: Text) -> Sequence[Text]:
    """The text, unless it is empty."""
    return [text] if text else []
