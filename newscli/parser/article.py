"""From the bytes of one file to its article.

Related articles that other files have, too, are read once: `related_block` says when that is the same.
"""

from dataclasses import dataclass
from functools import lru_cache

from newscli.errors import FrontMatterError
from newscli.model.article import Article, Problem, RelatedArticle
from newscli.parser.front_matter import MAX_FRONT_MATTER, cut
from newscli.parser.related_block import Split, split
from newscli.parser.schema import Report, build_article, read_related
from newscli.parser.yaml_lines import read_lines
from newscli.parser.yaml_tree import Mapping, Node, Sequence

_FIRST_LINE = 2
"""Of the front matter: the file begins with a delimiter."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file gave: an article with its defects, or a single problem that refused it.

    `permalinks` are what the front matter says of where the article is on its site, as written.
    """

    article: Article | None
    problems: tuple[Problem, ...]
    permalinks: tuple[str, ...] = ()


def parse_article(content: bytes, path: str) -> Parsed | None:
    """The article in the bytes of a file, None if the file is not an article. Never raises."""
    halves = cut(content)
    if halves is None:
        return None
    report = Report(path)
    if not halves.closed:
        report.refuse(FrontMatterError(f"front matter is longer than {MAX_FRONT_MATTER >> 20} MiB", 1))
        return Parsed(None, tuple(report.problems))
    text = _decode(content, content.index(b"\n") + 1, halves.front_matter, report)
    try:
        root, related = _read(text.replace("\r\n", "\n") if "\r" in text else text)
        if not isinstance(root, Mapping):
            raise FrontMatterError("front matter is not a mapping of keys to values", _FIRST_LINE)
    except FrontMatterError as error:
        report.refuse(error)
        return Parsed(None, tuple(report.problems))
    body = _decode(content, len(content) - len(halves.body), halves.body, report)
    article = build_article(report, root, path, body, related)
    return Parsed(article, tuple(report.problems))


def _read(text: str) -> tuple[Node, tuple[RelatedArticle, ...] | None]:
    """The tree of a front matter; where that is provably the same, without its related articles, which come apart."""
    apart = split(text, _FIRST_LINE)
    if apart is not None:
        related = _remembered(apart.entries)
        root = read_lines(apart.remainder, _FIRST_LINE) if related is not None else None
        if isinstance(root, Mapping) and _is_placeholder(root.entries.get("related"), apart):
            return root, related
    return _tree(text) or Mapping({}, _FIRST_LINE, 1, []), None


def _tree(text: str) -> Node | None:
    """Raises FrontMatterError."""
    tree = read_lines(text, _FIRST_LINE)
    if tree is not None:
        return tree
    from newscli.parser.yaml_events import compose  # 10 ms that plain files do without

    return compose(text, _FIRST_LINE)


def _is_placeholder(node: Node | None, apart: Split) -> bool:
    """Whether the list that stands for the entries is a value of the mapping, and not a piece of a text."""
    return isinstance(node, Sequence) and not node.items and node.line == apart.line


def _remembered(entries: list[str]) -> tuple[RelatedArticle, ...] | None:
    """The related articles of entries that can be read alone and have no problem; None if any of them cannot."""
    related = []
    for entry in entries:
        known = _read_entry(entry)
        if known is None:
            return None
        related.append(known)
    return tuple(related)


@lru_cache(maxsize=8192)  # of 161,223 real entries 4,476 are distinct
def _read_entry(entry: str) -> RelatedArticle | None:
    node = read_lines(f"  - {entry}", 1, depth=1)
    report = Report("")
    found = read_related(report, node, "related") if isinstance(node, Sequence) else ()
    return found[0] if len(found) == 1 and not report.problems else None


def _decode(content: bytes, start: int, part: bytes, report: "Report") -> str:
    """The text of a part of a file that begins at `start`."""
    try:
        return part.decode()
    except UnicodeDecodeError as error:
        before = content[: start + error.start].decode(errors="replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        report.add(line, column, f"not UTF-8: byte 0x{part[error.start]:02X}")
        return part.decode(errors="replace")
