"""Reads typed values from the tree of front matter, with the keys of the field table (`query.fields`).

A value of the wrong type becomes a Problem and is left out; the article stays.
"""

from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Callable
from operator import itemgetter
from typing import Any, NamedTuple

from newscli.model.article import Article, RelatedArticle, Secured, Tree
from newscli.model.problem import ProblemKind
from newscli.model.summary import Image, Provider
from newscli.parser.dialects import Entry
from newscli.parser.loose_values import authors
from newscli.parser.report import Report
from newscli.parser.yaml_tree import Mapping, Node, Scalar, Sequence, whole_characters
from newscli.query.fields import BY_NAME, FIELDS, Field
from newscli.query.kinds import Kind
from newscli.text.ids import make_id

Values = dict[str, Any]
Reader = Callable[[Report, Node, str], Any]


def _text(report: Report, node: Node, name: str) -> str | None:
    if isinstance(node, Scalar):
        return None if node.null else whole_characters(node.text)
    report.at(node, ProblemKind.WRONG_TYPE, f"{name} is not text")
    return None


def _url(report: Report, node: Node, name: str) -> str | None:
    return (_text(report, node, name) or "").strip() or None


def _by_kind(kind: Kind) -> Reader:
    """The reader of values of a kind."""
    wrong = ProblemKind.INVALID_DATE if kind is Kind.DATE else ProblemKind.INVALID_VALUE

    def read(report: Report, node: Node, name: str) -> Any:
        text = _text(report, node, name)
        if text is None:
            return None
        value = kind.parse(text)
        if value is None:
            report.at(node, wrong, f"{name} {kind.refusal}: “{text[:40]}”")
        return value

    return read if kind.refusal else _text


_number, _flag = _by_kind(Kind.NUMBER), _by_kind(Kind.FLAG)


def _heat(report: Report, node: Node, name: str) -> int | None:
    number: int | None = _number(report, node, name)
    return None if number == -1 else number


def read_names(report: Report, node: Node, name: str) -> tuple[str, ...] | None:
    if isinstance(node, Scalar):
        parts = (part.strip() for part in (_text(report, node, name) or "").split(","))
        return report.first_of(tuple(filter(None, parts)), name) or None
    if isinstance(node, Mapping):
        report.at(node, ProblemKind.WRONG_TYPE, f"{name} is not a list")
        return None
    names = ((_text(report, item, name) or "").strip() for item in report.first(node, name))
    return tuple(dict.fromkeys(filter(None, names))) or None


def _authors(report: Report, node: Node, name: str) -> tuple[str, ...] | None:
    return report.first_of(authors(Entry(name, node)), name) or None


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
    report.at(node, ProblemKind.INVALID_VALUE, f"{name} is not base64 of a ciphertext, “;”, base64 of an IV")
    return None


def _images(report: Report, node: Node, name: str) -> tuple[Image, ...]:
    return tuple(Image(**_known(report, item, _IMAGE, name)) for item in _mappings(report, node, name))


def _provider(report: Report, node: Node, name: str) -> Provider:
    if isinstance(node, Scalar):
        return Provider(_text(report, node, name))
    if isinstance(node, Sequence):
        report.at(node, ProblemKind.WRONG_TYPE, f"{name} is not a mapping")
        return Provider()
    return Provider(**_known(report, node, _PROVIDER, name))


def read_related(report: Report, node: Node, name: str) -> tuple[RelatedArticle, ...]:
    return tuple(_related_article(report, item, name) for item in _mappings(report, node, name))


def _related_article(report: Report, node: Mapping, name: str) -> RelatedArticle:
    values = _known(report, node, _RELATED, name)
    return RelatedArticle(id=natural_id(values), extra=_extra(node, _RELATED), **_with_others(values))


class _Key(NamedTuple):
    """What a key gives: an attribute, and how it is read. Of several keys for one, the lowest rank counts."""

    attribute: str
    read: Reader
    rank: int = 0


_IMAGE = {
    "url": _Key("url", _url),
    "width": _Key("width", _number),
    "height": _Key("height", _number),
    "isCached": _Key("is_cached", _flag),
    "title": _Key("title", _text),
    "attribution": _Key("attribution", _text),
}
_PROVIDER = {
    "name": _Key("name", _text),
    "domain": _Key("domain", _text),
    "images": _Key("images", _images),
}
_READERS: dict[str, Reader] = {
    "web_url": _url,
    "original_url": _url,
    "amp_url": _url,
    "cdn_amp_url": _url,
    "heat": _heat,
    "provider": _provider,
    "images": _images,
    "author": _authors,
}
"""Fields that are read in another way than their kind."""


def attribute_of(field: Field) -> str:
    """What the value of a field is called in `Values`. What gives the label of a provider, gives the provider."""
    return field.attribute.partition(".")[0] or field.name


def _reader(field: Field) -> Reader:
    return _READERS.get(field.name) or (read_names if field.many else _by_kind(field.kind))


def _keys_of(field: Field) -> dict[str, _Key]:
    read = _reader(field)
    return {key: _Key(attribute_of(field), read, rank) for rank, key in enumerate(field.front_matter)}


_RELATED = {key: read for field in FIELDS if field.of_related for key, read in _keys_of(field).items()}
_ARTICLE = {key: read for field in FIELDS for key, read in _keys_of(field).items()} | {
    "related": _Key("related", read_related),
    "featuredContent": _Key("featured_content", _text),
    "secured": _Key("secured", _secured),
}
_REQUIRED = [BY_NAME[name].front_matter for name in ("title", "date", "provider")]
_OTHERS = [field.name for field in FIELDS if field.front_matter and not field.attribute]
"""Fields that have no attribute of their own."""


def value_of(field: Field, node: Node) -> Any:
    """The value of a field, None if the node has none of its kind."""
    report = Report("")
    value = _reader(field)(report, node, field.name)
    return None if report.problems else value


def read_fields(report: Report, root: Mapping) -> Values:
    """The values of a front matter by their attributes."""
    return _known(report, root, _ARTICLE, "")


def build_article(
    report: Report, root: Mapping, path: str, body: str, related: tuple[RelatedArticle, ...] | None
) -> Article:
    values = read_fields(report, root)
    if related is not None:
        values["related"] = related
    _report_missing(report, root)
    return article_of(values, natural_id(values), path, body, _extra(root, _ARTICLE))


def article_of(
    values: Values, id_: str, path: str, body: str, extra: dict[str, Tree], by_links: str | None = None
) -> Article:
    """The article of values by their attributes; `by_links` is its id in links, if that is another than its own."""
    others = {related.id for related in values.get("related", ())} - {id_, by_links}
    return Article(id=id_, path=path, body=body, extra=extra, related_count=len(others), **_with_others(values))


def _report_missing(report: Report, root: Mapping) -> None:
    for first, *others in _REQUIRED:
        if not (_is_given(root, first) or any(_is_given(root, key) for key in others)):
            report.add(1, 1, ProblemKind.MISSING_KEY, f"no {first}")


def _is_given(root: Mapping, key: str) -> bool:
    node = root.entries.get(key)
    return node is not None and not (isinstance(node, Scalar) and node.null)


def natural_id(values: Values) -> str:
    """The id of the URL, else of title and date."""
    url = next((values[name] for name in ("web_url", "original_url", "amp_url", "cdn_amp_url") if name in values), None)
    if url is not None:
        return make_id([url])
    published = values.get("published_at")
    return make_id(["", values.get("title"), published.isoformat() if published else ""])


def _known(report: Report, node: Mapping, keys: dict[str, _Key], name: str) -> Values:
    """The values of the keys that are known, those that mean nothing left out."""
    prefix = f"{name}." if name else ""
    values: Values = {}
    others: list[tuple[int, str, Any]] = []
    for key, item in node.entries.items():
        if key in keys and not (isinstance(item, Scalar) and item.null):
            attribute, read, rank = keys[key]
            value = read(report, item, prefix + key)
            if value is None:
                continue
            if rank:
                others.append((rank, attribute, value))
            else:
                values[attribute] = value
    for _, attribute, value in sorted(others, key=itemgetter(0)) if others else ():
        values.setdefault(attribute, value)
    return values


def _with_others(values: Values) -> Values:
    """The arguments of an article: what has no attribute of its own is in `values`."""
    others = {name: values.pop(name) for name in _OTHERS if name in values}
    return values | {"values": {name: value for name, value in others.items() if value != ()}} if others else values


def _mappings(report: Report, node: Node, name: str) -> list[Mapping]:
    if not isinstance(node, Sequence):
        report.at(node, ProblemKind.WRONG_TYPE, f"{name} is not a list")
        return []
    items = report.first(node, name)
    mappings = [item for item in items if isinstance(item, Mapping)]
    if len(mappings) < len(items):
        wrong = next(item for item in items if not isinstance(item, Mapping))
        report.at(wrong, ProblemKind.WRONG_TYPE, f"{name} has an entry that is not a mapping")
    return mappings


def has_mappings(node: Node) -> bool:
    """Whether a value tells more than names: of authors, say, their pages, too."""
    return isinstance(node, Mapping) or (
        isinstance(node, Sequence) and any(isinstance(item, Mapping) for item in node.items)
    )


def _extra(node: Mapping, keys: dict[str, _Key]) -> dict[str, Tree]:
    return {
        whole_characters(key): plain_tree(item)
        for key, item in node.entries.items()
        if key not in keys or (keys[key].read is _authors and has_mappings(item))
    }


def plain_tree(node: Node) -> Tree:
    """What is kept of a value that no field claims."""
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
    if isinstance(node, Scalar):
        return None if node.null else whole_characters(node.text)
    if isinstance(node, Sequence):
        return [plain_tree(item) for item in node.items]
    return {whole_characters(key): plain_tree(item) for key, item in node.entries.items()}
