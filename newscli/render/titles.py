"""What an article is called: its title, or what stands for a title that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.render.text import one_line, plain_line

if TYPE_CHECKING:
    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary


def title_in_full(article: Summary | RelatedArticle) -> str:
    """Where everything else of the article is told, too."""
    return plain_line(article.title) or "(no title)"


def title_or_file(article: Summary) -> str:
    """In a list of files: else the name of the file."""
    return plain_line(article.title) or f"({one_line((article.path or '').rsplit('/', 1)[-1])})"


def title_or_path(article: Summary) -> str:
    """In a document, which stands alone: else the path of the file, or the id."""
    return plain_line(article.title) or one_line(article.path or "") or article.id


def title_or_url(article: Summary | RelatedArticle) -> str:
    """Among articles that may lie outside the library: else the URL, or the id."""
    return plain_line(article.title) or one_line(article.url or article.id)


def title_or_nothing(article: Summary | RelatedArticle) -> str:
    """Beside the id: else the URL, if there is one."""
    return plain_line(article.title) or one_line(article.url or "")
