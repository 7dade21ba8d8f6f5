"""One article in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from newscli.model.summary import Image, Summary
from newscli.parser.excerpts import excerpt as first_paragraph
from newscli.query.fields import SHOWN
from newscli.render.ages import age, minute
from newscli.render.marks import UNPUBLISHED, unpublished
from newscli.render.terminal import tables
from newscli.render.terminal.bodies import SafeMarkdown, numbered
from newscli.render.terminal.charts import Bar
from newscli.render.terminal.frame import Frame
from newscli.render.text import many_lines, one_line, plain_line
from newscli.render.titles import title_in_full
from newscli.render.urls import link_target
from newscli.render.values import value_text

if TYPE_CHECKING:
    from newscli.model.answers import OutsideArticle, PercentileRanks, RelatedRow
    from newscli.model.article import Article, RelatedArticle, Tree
    from newscli.model.mention import TextLink

_BAR = 20
_INNER = 4
"""What a panel's border and padding take of the width."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the library knows around an article."""

    ranks: PercentileRanks
    copies: Sequence[Summary] = ()
    related: Sequence[RelatedRow] = ()
    links: Sequence[TextLink] = ()
    drafts: bool = False


def article_panel(article: Article, context: Context, now: datetime, frame: Frame) -> Panel:
    """The detail panel of an article of the library."""
    parts = [
        Text(title_in_full(article), "title"),
        byline(article, now, drafts=context.drafts),
        _facts(article, context),
        *_texts(article, context, links=frame.has_links),
        _urls(article),
        *_images(article.images),
        *_related(context.related, frame),
        *_extra(article),
    ]
    return _panel(parts, article.id)


def outside_panel(outside: OutsideArticle, now: datetime, frame: Frame) -> Panel:
    """What is known of an article that the library does not have."""
    related = outside.related
    naming = tables.naming(outside.named_by, Frame(frame.page_width - _INNER), cut=frame.cut)
    parts: list[RenderableType] = [
        Text(title_in_full(related), "title"),
        byline(related, now),
        Text("Not in the library: this is what articles that link to it say.", "mark"),
        *([labelled({"Quality": Text(str(related.quality))})] if related.quality is not None else []),
        *([Text(plain_line(related.excerpt))] if related.excerpt else []),
        _urls(related),
        *_images(related.images),
        Rule("Linked from", style="rule", align="left"),
        naming,
    ]
    return _panel(parts, related.id)


def _panel(parts: Sequence[RenderableType], id_: str) -> Panel:
    shown = [part for part in parts if not (isinstance(part, Text) and not part) and not _is_empty(part)]
    spaced = [piece for part in shown for piece in (part, Text())][:-1]
    return Panel(Group(*spaced), title=Text(f" {id_} ", "number"), title_align="left", box=box.ROUNDED, padding=(0, 1))


def _is_empty(part: RenderableType) -> bool:
    return isinstance(part, Table) and not part.row_count


def byline(article: Summary | RelatedArticle, now: datetime, *, drafts: bool = False) -> Text:
    provider, authors = article.provider, getattr(article, "authors", ())
    pieces = [Text(", ".join(map(plain_line, authors)), "provider")] if authors else []
    pieces += [Text(name, "provider") for name in (plain_line(provider.name), one_line(provider.domain or "")) if name]
    if article.published_at:
        pieces.append(Text(f"{minute(article.published_at)} UTC ({age(article.published_at, now)})", "date"))
    pieces += [Text(one_line(value)) for value in (article.type, getattr(article, "category", None)) if value]
    if isinstance(article, Summary) and not article.published:
        pieces.append(Text(f"{UNPUBLISHED} {unpublished(drafts=drafts)}", "mark"))
    line = Text()
    for at, piece in enumerate(pieces):
        line.append(" · " if at else "", "label").append_text(piece)
    return line


def _facts(article: Article, context: Context) -> Table:
    facts: dict[str, RenderableType] = {}
    if article.updated_at:
        facts["Updated"] = Text(f"{minute(article.updated_at)} UTC", "date")
    if article.aliases:
        facts["Also called"] = Text(", ".join(map(plain_line, article.aliases)))
    if article.topics:
        facts["Topics"] = Text(", ".join(map(plain_line, article.topics)), "topic")
    if article.quality is not None or article.heat is not None:
        facts["Quality"] = _rating(article.quality, context.ranks.quality, "none")
        facts["Heat"] = _rating(article.heat, context.ranks.heat, "none of its own")
    if context.copies:
        facts["Also at"] = Text(also_at(context.copies), "provider")
    if article.secured:
        facts["Encrypted content"] = Text(f"{article.secured.ciphertext} bytes")
    facts["File"] = Text(one_line(article.path or ""))
    return labelled(facts)


def also_at(copies: Sequence[Summary]) -> str:
    """The other publishers of the same text, each once."""
    return ", ".join(
        dict.fromkeys(plain_line(article.provider.label) or one_line(article.url or "") for article in copies)
    )


def _rating(value: int | None, share: float | None, missing: str) -> RenderableType:
    if value is None or share is None:
        return Text(missing, "label")
    row = Table.grid(padding=(0, 1))
    row.add_row(
        Text(f"{value:>4}", "number"),
        Bar(share, _BAR, background=True),
        Text(f"at or above {share:.0%} of the library", "label"),
    )
    return row


def labelled(facts: dict[str, RenderableType]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in facts.items():
        table.add_row(Text(label, "label"), value)
    return table


def _texts(article: Article, context: Context, *, links: bool) -> Iterator[RenderableType]:
    if article.excerpt and article.excerpt != first_paragraph(article.body):  # which the body shows
        yield Text(plain_line(article.excerpt))
    if article.featured_content:
        yield labelled({"Featured": Text(one_line(article.featured_content))})
    if article.body.strip():
        numbers = {row.article.id: row.position for row in context.related if row.article}
        yield SafeMarkdown(numbered(article.body, context.links, numbers), links=links)


def _urls(article: Summary | RelatedArticle) -> RenderableType:
    named = {
        "Web": article.web_url,
        "Original": article.original_url,
        "AMP": article.amp_url,
        "CDN": article.cdn_amp_url,
    }
    labels: dict[str, list[str]] = {}
    for label, url in named.items():
        if url:
            labels.setdefault(url, []).append(label)
    return labelled({", ".join(names): url_text(url) for url, names in labels.items()})


def url_text(url: str) -> Text:
    """A URL as it stands, a link where it is safe and the terminal has links."""
    target = link_target(url)
    style = Style(link=target) if target else Style()
    return Text(one_line(url), style, overflow="fold")


def _images(images: Sequence[Image]) -> Iterator[RenderableType]:
    if not images:
        return
    table = Table.grid(padding=(0, 2))
    for fixed in (True, True, False):
        table.add_column(no_wrap=fixed, overflow="fold")
    for image in images:
        size = f"{image.width or '?'}×{image.height or '?'}"
        caption = " · ".join(plain_line(part) for part in (image.title, image.attribution) if part)
        picture = Text("\n").join([url_text(image.url or ""), *([Text(caption)] if caption else [])])
        table.add_row(Text("Image", "label"), Text(size, "number"), picture)
    yield table


def _related(rows: Sequence[RelatedRow], frame: Frame) -> Iterator[RenderableType]:
    if rows:
        heading = f"Related articles ({len(rows)}): show REF N, open REF N"
        yield Rule(Text(heading, "heading"), style="rule", align="left")
        yield tables.related(rows, Frame(frame.page_width - _INNER), number="N", cut=frame.cut)


def _extra(article: Article) -> Iterator[RenderableType]:
    others = {field.heading: value_text(field, article) for field in SHOWN.values() if field.name in article.values}
    extra = {one_line(key): many_lines(_written(value)) for key, value in article.extra.items()}
    if others or extra:
        yield labelled({label: Text(text) for label, text in (others | extra).items()})


def _written(value: Tree) -> str:
    if isinstance(value, list):
        return ", ".join(map(_written, value))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_written(item)}" for key, item in value.items())
    return value or ""
