"""Parses the bytes of one file into an article.

Related articles that other files have, too, are read once: `related_block` says when that is the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newscli.errors import FrontMatterError, FrontMatterLimit
from newscli.model.article import Article, RelatedArticle
from newscli.model.problem import Problem, ProblemKind
from newscli.parser.conventions import NO_CONVENTIONS, Conventions
from newscli.parser.dialects import EXPORTED, OF_SEEDS
from newscli.parser.front_matter import MAX_FRONT_MATTER, Cut, Fence, cut, text_alone
from newscli.parser.limits import MOST_VALUES
from newscli.parser.related_block import Split, split
from newscli.parser.report import Report
from newscli.parser.schema import build_article, has_mappings, read_related
from newscli.parser.unseen import report_in_text, report_in_values
from newscli.parser.yaml_lines import read_lines
from newscli.parser.yaml_tree import Mapping, Node, Scalar, Sequence, whole_characters
from newscli.text.remembering import remembered

NEWS = "news archive"
"""The dialect of the seeds."""

EXPORT = "export of newscli"
"""The dialect of `newscli export --to markdown`."""


_TAGS = re.compile(r"^((?:tags?|keywords?):[ ]++)(#[^\s#'][^\n']*+)$", re.MULTILINE | re.IGNORECASE)
"""`tags: #article` is a comment to YAML, but a tag to everyone who writes it."""

_HEAD = 4096
"""Characters in which a line of tags is looked for: looking through related articles would take longer than YAML."""


class NoMapping(FrontMatterError):
    """The front matter has no keys."""


def _kind_of(error: FrontMatterError) -> ProblemKind:
    """The kind of problem of front matter that is not used."""
    if isinstance(error, NoMapping):
        return ProblemKind.NO_KEYS
    return ProblemKind.FRONT_MATTER_LIMIT if isinstance(error, FrontMatterLimit) else ProblemKind.INVALID_FRONT_MATTER


@dataclass(frozen=True, slots=True)
class Parsed:
    """The result of one file: an article with its problems, or the single problem that refused it.

    `dialect` says what its front matter is written in, `sources` which key or other place gave each field. `permalinks`
    are what the archive itself calls the article: its permalink, path, slug and id, as written. `notes` are the texts
    of the front matter in which there may be wiki links, whatever field has taken them.
    """

    article: Article | None
    problems: tuple[Problem, ...]
    dialect: str = NEWS
    sources: tuple[tuple[str, str], ...] = ()
    permalinks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def parse_article(
    content: bytes, path: str, place: str = "", conventions: Conventions = NO_CONVENTIONS
) -> Parsed | None:
    """The article in the bytes of a file, None if the file is not an article. Never raises.

    `place` is the path below the library's folder, which tells more where front matter does not; `path` names the file
    in problems.
    """
    halves = cut(content) or (text_alone(content) if conventions.plain else None)
    if halves is None:
        return None
    report = Report(path)
    try:
        root, related = _front_matter(content, halves, report)
    except FrontMatterError as error:
        if not conventions.plain:
            report.refuse(error, _kind_of(error))
            return Parsed(None, tuple(report.problems))
        if not isinstance(error, NoMapping):  # a text may begin with a rule
            report.add(error.line, error.column, ProblemKind.FRONT_MATTER_AS_TEXT, error.reason)
        halves, root, related = text_alone(content) or halves, Mapping({}, 1, 1, []), None
    at_body = len(content) - len(halves.body)
    body = _decode(content, at_body, halves.body, report)
    report_in_values(report, halves.front_matter, root)
    report_in_text(report, halves.body, body, content.count(b"\n", 0, at_body) + 1)
    notes = tuple(_notes(root)) if b"[[" in halves.front_matter else ()
    found = _found(report, root, (path, place or path, body, related), halves.fence, conventions)
    return replace(found, problems=tuple(report.problems), notes=notes)


_Rest = tuple[str, str, str, tuple[RelatedArticle, ...] | None]
"""Path, place, body and related articles of a file."""


def _found(report: Report, root: Mapping, rest: _Rest, fence: Fence, conventions: Conventions) -> Parsed:
    """The article of a front matter by the dialect that it is written in, without problems."""
    path, place, body, related = rest
    if EXPORTED in root.entries:
        from newscli.parser.exported import is_exported, read_exported  # archives do without

        if is_exported(root):
            exported = read_exported(report, root, path, body, related)
            return Parsed(exported.article, (), EXPORT, permalinks=exported.permalinks)
    if OF_SEEDS.isdisjoint(root.entries):
        from newscli.parser.any_dialect import File, read_any  # archives like the seeds do without

        found = read_any(report, File(path, place, fence, root, body, related), conventions)
        return Parsed(found.article, (), fence.value, tuple(sorted(found.sources.items())), found.permalinks)
    return Parsed(build_article(report, root, path, body, related), ())


def _notes(node: Node) -> Iterator[str]:
    """The texts with `[[`; related articles that are described are no texts of this one."""
    # Recursion is safe here: the parser refuses more than MAX_DEPTH levels.
    if isinstance(node, Scalar):
        if "[[" in node.text:
            yield whole_characters(node.text)
        return
    for key, item in node.entries.items() if isinstance(node, Mapping) else (("", item) for item in node.items):
        if not (key == "related" and has_mappings(item)):
            yield from _notes(item)


def tree_of(content: bytes) -> Mapping:
    """The front matter of a file, empty if it has none. Raises FrontMatterError."""
    halves = cut(content)
    return _front_matter(content, halves, Report(""))[0] if halves else Mapping({}, 1, 1, [])


def _front_matter(content: bytes, halves: Cut, report: Report) -> tuple[Mapping, tuple[RelatedArticle, ...] | None]:
    """The tree of a front matter, and the related articles if they come apart from it. Raises FrontMatterError."""
    if not halves.closed:
        raise FrontMatterLimit(f"front matter is longer than {MAX_FRONT_MATTER >> 20} MiB", 1)
    text = _decode(content, halves.start, halves.front_matter, report)
    text = text.replace("\r\n", "\n") if "\r" in text else text
    first_line = content.count(b"\n", 0, halves.start) + 1
    if halves.fence is Fence.YAML:
        head = text[:_HEAD]
        if ": #" in head:
            text = _TAGS.sub(lambda line: f"{line[1]}'{line[2].rstrip()}'", head) + text[_HEAD:]
        root, related = _read_yaml(text, first_line, report)
    else:
        root, related = _read_other(halves.fence, text, first_line), None
        report.repeated_keys(root)
    if not isinstance(root, Mapping):
        raise NoMapping("front matter is not a mapping of keys to values", first_line)
    return root, related


def _read_other(fence: Fence, text: str, first_line: int) -> Node:
    """Raises FrontMatterError."""
    from newscli.parser.header_lines import read_headers, read_properties
    from newscli.parser.toml_json import read_json, read_toml

    readers = {
        Fence.TOML: read_toml,
        Fence.JSON: read_json,
        Fence.HEADERS: read_headers,
        Fence.PROPERTIES: read_properties,
    }
    return readers[fence](text, first_line) if fence in readers else Mapping({}, first_line, 1, [])


def _read_yaml(text: str, first_line: int, report: Report) -> tuple[Node, tuple[RelatedArticle, ...] | None]:
    """The tree of a front matter; where that is provably the same, without its related articles, which come apart.

    Raises FrontMatterError.
    """
    apart = split(text, first_line)
    if apart is not None:
        related = _remembered(apart.entries)
        root = read_lines(apart.remainder, first_line) if related is not None else None
        if isinstance(root, Mapping) and _is_placeholder(root.entries.get("related"), apart):
            return root, related
    return _tree(text, first_line, report) or Mapping({}, first_line, 1, []), None


def _tree(text: str, first_line: int, report: Report) -> Node | None:
    """Raises FrontMatterError."""
    plain = read_lines(text, first_line)
    if plain is not None:
        return plain
    from newscli.parser.yaml_events import NotYaml, compose  # 10 ms that plain files do without

    try:
        tree = compose(text, first_line)
    except NotYaml as error:
        tree = _mended(text, first_line, report, error)
    report.repeated_keys(tree)  # of which the reader of lines accepts none
    return tree


def _mended(text: str, first_line: int, report: Report, error: FrontMatterError) -> Node:
    """The tree without the lines that are not YAML, which are problems. Raises the error if there is no other."""
    from newscli.parser.yaml_mending import mended

    found = mended(text, first_line)
    if found is None:
        raise error
    for wrong in found.errors or [error]:
        report.add(wrong.line, wrong.column, ProblemKind.MENDED_FRONT_MATTER, wrong.reason)
    return found.root


def _is_placeholder(node: Node | None, apart: Split) -> bool:
    """Whether the list that stands for the entries is a value of the mapping, and not a piece of a text."""
    return isinstance(node, Sequence) and not node.items and node.line == apart.line


def _remembered(entries: list[str]) -> tuple[RelatedArticle, ...] | None:
    """The related articles of entries that can be read alone and have no problem; None if any of them cannot."""
    if len(entries) > MOST_VALUES:
        return None
    related = []
    for entry in entries:
        known = _read_entry(entry)
        if known is None:
            return None
        related.append(known)
    return tuple(related)


@remembered(8_000_000)  # of 161,223 real entries 4,476 are distinct, with 1,000 characters each
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
        report.add(line, column, ProblemKind.NOT_UTF_8, f"not UTF-8: byte 0x{part[error.start]:02X}")
        return part.decode(errors="replace")
