"""Reads articles that `newscli export --to markdown` wrote.

What other programs understand stands at the top of the front matter, under the names that most of them share. All else
that is known of the article is below the key `newscli`, by the names of news archives, with the id that it has kept:

    title: "A title"
    date: 2022-05-25T20:04:00Z
    tags: ["AI"]
    newscli:
      id: "bcd2345678"
      heat: 40

A key that no field claims is where it was, unless it has a name of AT_TOP: then it is in `extra` below `newscli`.
`path` is that of the original file, by which wiki links may know the article.
"""

from __future__ import annotations

from typing import NamedTuple

from newscli.model.article import Article, RelatedArticle
from newscli.parser.dialects import EXPORTED, PERMALINKS, Entry
from newscli.parser.loose_values import url
from newscli.parser.report import Report
from newscli.parser.schema import Values, article_of, natural_id, plain_tree, read_fields, read_names
from newscli.parser.yaml_tree import Mapping, Node, Scalar, Sequence, whole_characters
from newscli.text.ids import is_id
from newscli.text.names import bare_path, endings_of

ID, PATH, EXTRA = "id", "path", "extra"
"""Keys below `newscli` that no news archive has."""

SHARED = {
    "title": "title",
    "date": "publishedDateTime",
    "lastmod": "updatedDateTime",
    "description": "excerpt",
    "tags": "topics",
    "source": "webUrl",
    "aliases": "aliases",
    "related": "related",
}
"""Keys at the top, and what news archives call them."""

AUTHOR, PUBLISHER, CATEGORIES, DRAFT = "author", "publisher", "categories", "draft"
"""Keys at the top that mean something else than any of news archives."""

AT_TOP = frozenset({*SHARED, AUTHOR, PUBLISHER, CATEGORIES, DRAFT, EXPORTED})


class Exported(NamedTuple):
    """An article, and the names by which the archive that it comes from knew it."""

    article: Article
    permalinks: tuple[str, ...]


def is_exported(root: Mapping) -> bool:
    """Whether a front matter was written by `newscli export`."""
    own = root.entries.get(EXPORTED)
    return isinstance(own, Mapping) and is_id(_text(own.entries.get(ID)))


def read_exported(
    report: Report, root: Mapping, path: str, body: str, related: tuple[RelatedArticle, ...] | None
) -> Exported:
    """The article of a front matter that `is_exported`; `related` are its related entries if they came apart."""
    own = root.entries[EXPORTED]
    assert isinstance(own, Mapping)
    values = _values(report, root, own)
    if related is not None:
        values["related"] = related
    extra = _extra(root, own)
    kept = {key: plain_tree(node) for key, node in extra.items()}
    article = article_of(values, _text(own.entries[ID]), path, body, kept, natural_id(values))
    return Exported(article, tuple(_permalinks(extra, _text(own.entries.get(PATH)))))


def _values(report: Report, root: Mapping, own: Mapping) -> Values:
    given = root.entries
    fields = own.entries | {meant: given[key] for key, meant in SHARED.items() if key in given}
    if DRAFT in given:
        fields["published"] = _as(given[DRAFT], "false" if _text(given[DRAFT]) == "true" else "true")
    if CATEGORIES in given:
        fields["category"] = _first(given[CATEGORIES])
    if PUBLISHER in given:
        fields["provider"] = _with_name(fields.get("provider"), given[PUBLISHER])
    values = read_fields(report, own._replace(entries=fields))
    authors = read_names(report, given[AUTHOR], AUTHOR) if AUTHOR in given else None
    return values | {"authors": authors} if authors else values


def _text(node: Node | None) -> str:
    return whole_characters(node.text) if isinstance(node, Scalar) else ""


def _as(node: Node, text: str) -> Scalar:
    return Scalar(text, node.line, node.column, False)


def _first(node: Node) -> Node:
    return node.items[0] if isinstance(node, Sequence) and node.items else node


def _with_name(provider: Node | None, name: Node) -> Mapping:
    entries = provider.entries if isinstance(provider, Mapping) else {}
    return Mapping({**entries, "name": name}, name.line, name.column, [])


def _extra(root: Mapping, own: Mapping) -> dict[str, Node]:
    """What no field claims, by its keys."""
    kept = own.entries.get(EXTRA)
    below = kept.entries if isinstance(kept, Mapping) else {}
    entries = {key: node for key, node in root.entries.items() if key not in AT_TOP} | below
    return {whole_characters(key): node for key, node in entries.items()}


def _permalinks(extra: dict[str, Node], path: str) -> list[str]:
    """What the archive called the article, and the original file."""
    entries = [Entry(name, extra[name]) for name in PERMALINKS if name in extra]
    given = [entry.text for entry in entries if entry.text and not url(entry)]
    return [*given, *(endings_of(bare_path(path)) if path else ())]
