"""What a page shows only with --all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.text import Text

from newscli.query.fields import SHOWN
from newscli.render.ages import minute
from newscli.render.marks import UNPUBLISHED, unpublished
from newscli.render.terminal.bylines import url_text
from newscli.render.terminal.frame import Frame
from newscli.render.terminal.layout import spoken
from newscli.render.terminal.prose import Indented, Prose, whole
from newscli.render.text import many_lines, one_line, plain_line
from newscli.render.values import value_text

if TYPE_CHECKING:
    from newscli.model.article import Article, RelatedArticle, Tree
    from newscli.model.summary import Image, Summary

_WIDEST = 20
"""Cells of a label that the values of others stand behind."""


class Detail(NamedTuple):
    """A value with its name; lines that are not prose are never broken."""

    name: str
    lines: Sequence[Text]


def details(article: Article, copies: Sequence[Summary], *, drafts: bool) -> Iterator[Detail]:
    """Everything of an article that its page does not show."""
    for name, moment in (("Published", article.published_at), ("Updated", article.updated_at)):
        if moment:
            yield Detail(name, [Text(f"{minute(moment)} UTC", "date")])
    yield from _named("Type", article.type)
    yield from _named("Category", article.category)
    if not article.published:
        yield Detail("Status", [Text(f"{UNPUBLISHED} {unpublished(drafts=drafts)}", "mark")])
    yield from _named("Also called", ", ".join(map(plain_line, article.aliases)))
    if copies:
        yield Detail("Also at", [Text(f"{_publisher(copy)} ({copy.id})", "provider") for copy in copies])
    yield from source(article)
    yield from _named("Featured", article.featured_content)
    if article.secured:
        yield Detail("Encrypted", [Text(f"{article.secured.ciphertext} bytes")])
    yield from _others(article)
    yield Detail("Id", [whole(Text(article.id, "number"))])
    yield Detail("File", [whole(Text(one_line(article.path or "")))])


def source(article: Summary | RelatedArticle) -> Iterator[Detail]:
    """The URLs and images of an article."""
    yield from _named("Domain", article.provider.domain)
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
    yield from (Detail(", ".join(names), [url_text(url)]) for url, names in labels.items())
    yield from (Detail("Image", list(_image(image))) for image in article.images)


def _publisher(article: Summary) -> str:
    return plain_line(article.provider.label) or one_line(article.url or "")


def _named(name: str, value: str | None) -> Iterator[Detail]:
    if value and (text := one_line(value)):
        yield Detail(name, [Text(text)])


def _image(image: Image) -> Iterator[Text]:
    if image.url:
        yield url_text(image.url)
    size = f"{image.width or '?'}×{image.height or '?'}" if image.width or image.height else ""
    about = " · ".join(filter(None, [size, plain_line(image.title), plain_line(image.attribution)]))
    if about:
        yield Text(about)


def _others(article: Article) -> Iterator[Detail]:
    """Fields without a place of their own, and keys that no field claims, unless they are empty."""
    for field in SHOWN.values():
        if field.name in article.values and (text := value_text(field, article)):
            yield Detail(field.heading, [Text(text)])
    for key, value in article.extra.items():
        if text := many_lines(_written(value)).strip():
            yield Detail(one_line(key), [Text(text)])


def _written(value: Tree) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_written, value)))
    if isinstance(value, dict):
        return "; ".join(f"{key}: {text}" for key, item in value.items() if (text := _written(item)))
    return value or ""


def details_below(found: Sequence[Detail], frame: Frame) -> Sequence[RenderableType]:
    """Values behind their names; where nothing is cut, one a line."""
    if not frame.cut:
        return [whole(_on_one_line(detail)) for detail in found]
    room = max((cell_len(detail.name) for detail in found if cell_len(detail.name) <= _WIDEST), default=0)
    return [
        Indented(Group(*map(_shown, detail.lines)), f"{detail.name:{room}}  ", " " * (room + 2), "label")
        for detail in found
    ]


def _on_one_line(detail: Detail) -> Text:
    value = Text(" ").join(detail.lines)
    return spoken(detail.name, Text(" ").join(value.split("\n")))


def _shown(line: Text) -> RenderableType:
    return line if line.no_wrap else Prose(line)
