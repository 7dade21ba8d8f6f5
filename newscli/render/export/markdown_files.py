"""Articles as Markdown files with YAML front matter, which newscli reads as the same articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from newscli.parser.secured import secured_text
from newscli.render.export.front_matter import front_matter
from newscli.render.export.yaml_text import yaml_text

if TYPE_CHECKING:
    from newscli.model.article import Article, Origin


def markdown_files(articles: Iterable[tuple[Article, Origin]], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Path and content of a file for each article; `names` are those of the files by id, without ending."""
    for article, origin in articles:
        secured = secured_text(origin.file) if article.secured else None
        yield f"{names[article.id]}.md", markdown_text(article, origin.place, secured)


def markdown_text(article: Article, place: str, secured: str | None) -> str:
    """The content of a file. Empty lines at the beginning of a body are not kept: no reader can tell them apart."""
    body = f"\n{article.body}" if article.body else ""
    return f"---\n{yaml_text(front_matter(article, place, secured))}---\n{body}"
