"""The tree of a front matter, typed: the one place that knows the keys of an article file.

A value of the wrong type becomes a Problem and is left out; the article stays.
"""

import re
from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Callable
from datetime import datetime
from typing import Any

from newscli.errors import FrontMatterError
from newscli.model.article import Article, Problem, RelatedArticle, Secured, Tree
from newscli.model.summary import Image, Provider
from newscli.parser.yaml_tree import Mapping, Node, Scalar, Sequence
from newscli.text.dates import parse_moment
from newscli.text.ids import make_id

_LARGEST = 2**63
_TRUE = frozenset(["true", "yes", "on"])
_FALSE = frozenset(["false", "no", "off"])
_WHOLE = re.compile(r"[+-]?[0-9]{1,19}")
_SURROGATES = re.compile("[\ud800-\udfff]")

Values = dict[str, Any]
Reader = Callable[["Report", Node, str], Any]


class Report:
    """Collects the problems of one file."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.problems: list[Problem] = []

    def add(self, line: int, column: int, reason: str) -> None:
        self.problems.append(Problem(self._path, line, column, reason))

    def at(self, node: Node, reason: str) -> None:
        self.add(node.line, node.column, reason)

    def refuse(self, error: FrontMatterError) -> None:
        self.problems.append(Problem(self._path, error.line, error.column, error.reason, refused=True))


def _text(report: Report, node: Node, name: str) -> str | None:
    if isinstance(node, Scalar):
        return None if node.null else _whole_characters(node.text)
    report.at(node, f"{name} is not text")
    return None


def _whole_characters(text: str) -> str:
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def _url(report: Report, node: Node, name: str) -> str | None:
    return (_text(report, node, name) or "").strip() or None


def _number(report: Report, node: Node, name: str) -> int | None:
    text = _text(report, node, name)
    if text is None:
        return None
    if _WHOLE.fullmatch(text.strip()) and -_LARGEST < int(text) < _LARGEST:
        return int(text)
    report.at(node, f"{name} is not a whole number: “{text[:40]}”")
    return None


def _heat(report: Report, node: Node, name: str) -> int | None:
    number = _number(report, node, name)
    return None if number == -1 else number


def _flag(report: Report, node: Node, name: str) -> bool | None:
    text = _text(report, node, name)
    if text is None:
        return None
    if text.lower() in _TRUE | _FALSE:
        return text.lower() in _TRUE
    report.at(node, f"{name} is neither true nor false: “{text[:40]}”")
    return None


def _moment(report: Report, node: Node, name: str) -> datetime | None:
    text = _text(report, node, name)
    moment = parse_moment(text) if text is not None else None
    if moment is None and text is not None:
        report.at(node, f"{name} is not a date: “{text[:40]}”")
    return moment


def _topics(report: Report, node: Node, name: str) -> tuple[str, ...]:
    if isinstance(node, Scalar):
        return tuple(filter(None, (part.strip() for part in (_text(report, node, name) or "").split(","))))
    if isinstance(node, Mapping):
        report.at(node, f"{name} is not a list")
        return ()
    topics = ((_text(report, item, name) or "").strip() for item in node.items)
    return tuple(dict.fromkeys(topic for topic in topics if topic))


def _secured(report: Report, node: Node, name: str) -> Secured | None:
    text = _text(report, node, name)
    if text is None:
        return None
    ciphertext, _, iv = text.partition(";")
    try:
        sizes = [len(b64decode(part, validate=True)) for part in (ciphertext, iv)]
    except (Base64Error, ValueError):
        sizes = []
    if len(sizes) == 2 and all(sizes):  # noqa: PLR2004
        return Secured(*sizes)
    report.at(node, f"{name} is not base64 of a ciphertext, “;”, base64 of an IV")
    return None


def _images(report: Report, node: Node, name: str) -> tuple[Image, ...]:
    return tuple(Image(**_known(report, item, _IMAGE, name)) for item in _mappings(report, node, name))


def _provider(report: Report, node: Node, name: str) -> Provider:
    if isinstance(node, Scalar):
        return Provider(_text(report, node, name))
    if isinstance(node, Sequence):
        report.at(node, f"{name} is not a mapping")
        return Provider()
    return Provider(**_known(report, node, _PROVIDER, name))


def read_related(report: Report, node: Node, name: str) -> tuple[RelatedArticle, ...]:
    return tuple(_related_article(report, item, name) for item in _mappings(report, node, name))


def _related_article(report: Report, node: Mapping, name: str) -> RelatedArticle:
    values = _known(report, node, _RELATED, name)
    return RelatedArticle(id=_id(values), extra=_extra(node, _RELATED), **values)


_IMAGE: dict[str, tuple[str, Reader]] = {
    "url": ("url", _url),
    "width": ("width", _number),
    "height": ("height", _number),
    "isCached": ("is_cached", _flag),
    "title": ("title", _text),
    "attribution": ("attribution", _text),
}
_PROVIDER: dict[str, tuple[str, Reader]] = {
    "name": ("name", _text),
    "domain": ("domain", _text),
    "images": ("images", _images),
}
_RELATED: dict[str, tuple[str, Reader]] = {
    "title": ("title", _text),
    "excerpt": ("excerpt", _text),
    "publishedDateTime": ("published_at", _moment),
    "webUrl": ("web_url", _url),
    "originalUrl": ("original_url", _url),
    "ampWebUrl": ("amp_url", _url),
    "cdnAmpWebUrl": ("cdn_amp_url", _url),
    "type": ("type", _text),
    "quality": ("quality", _number),
    "provider": ("provider", _provider),
    "images": ("images", _images),
}
_ARTICLE: dict[str, tuple[str, Reader]] = _RELATED | {
    "updatedDateTime": ("updated_at", _moment),
    "category": ("category", _text),
    "heat": ("heat", _heat),
    "published": ("published", _flag),
    "topics": ("topics", _topics),
    "related": ("related", read_related),
    "featuredContent": ("featured_content", _text),
    "secured": ("secured", _secured),
}


def build_article(
    report: Report, root: Mapping, path: str, body: str, related: tuple[RelatedArticle, ...] | None
) -> Article:
    values = _known(report, root, _ARTICLE, "")
    if related is not None:
        values["related"] = related
    _report_missing(report, root)
    id_ = _id(values)
    others = {related.id for related in values.get("related", ())} - {id_}
    extra = _extra(root, _ARTICLE)
    return Article(id=id_, path=path, body=body, extra=extra, related_count=len(others), **values)


def _report_missing(report: Report, root: Mapping) -> None:
    for key in ("title", "publishedDateTime", "provider"):
        node = root.entries.get(key)
        if node is None or (isinstance(node, Scalar) and node.null):
            report.add(1, 1, f"no {key}")


def _id(values: Values) -> str:
    url = next((values[name] for name in ("web_url", "original_url", "amp_url", "cdn_amp_url") if name in values), None)
    if url is not None:
        return make_id([url])
    published = values.get("published_at")
    return make_id(["", values.get("title"), published.isoformat() if published else ""])


def _known(report: Report, node: Mapping, keys: dict[str, tuple[str, Reader]], name: str) -> Values:
    """The values of the keys that are known, those that mean nothing left out."""
    prefix = f"{name}." if name else ""
    for repeated in node.repeated:
        report.at(repeated, f"{prefix}{repeated.text} is given twice; the last one counts")
    values: Values = {}
    for key, item in node.entries.items():
        if key in keys and not (isinstance(item, Scalar) and item.null):
            attribute, read = keys[key]
            value = read(report, item, prefix + key)
            if value is not None:
                values[attribute] = value
    return values


def _mappings(report: Report, node: Node, name: str) -> list[Mapping]:
    if not isinstance(node, Sequence):
        report.at(node, f"{name} is not a list")
        return []
    mappings = [item for item in node.items if isinstance(item, Mapping)]
    if len(mappings) < len(node.items):
        wrong = next(item for item in node.items if not isinstance(item, Mapping))
        report.at(wrong, f"{name} has an entry that is not a mapping")
    return mappings


def _extra(node: Mapping, keys: dict[str, tuple[str, Reader]]) -> dict[str, Tree]:
    return {_whole_characters(key): _plain(item) for key, item in node.entries.items() if key not in keys}


def _plain(node: Node) -> Tree:
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
    if isinstance(node, Scalar):
        return None if node.null else _whole_characters(node.text)
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {_whole_characters(key): _plain(item) for key, item in node.entries.items()}
