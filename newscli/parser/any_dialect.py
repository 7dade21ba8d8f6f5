"""An article of whatever kind of archive: each field by the first of its names that gives a value, else by what the
file itself tells.

What no field took stays in `extra`; so does what goes by a name that no field has, and can be asked for by that, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from newscli.model.article import Article, RelatedArticle, Tree
from newscli.model.problem import ProblemKind
from newscli.model.summary import NO_PROVIDER, Provider
from newscli.parser import dialects, loose_values
from newscli.parser.conventions import Conventions
from newscli.parser.dialects import NAMES, Entries, Entry
from newscli.parser.excerpts import excerpt, plain
from newscli.parser.file_facts import date_in_path, date_of_name, is_draft, own_name, readable_title
from newscli.parser.front_matter import Fence
from newscli.parser.headings import byline, heading
from newscli.parser.report import Report
from newscli.parser.schema import Values, article_of, attribute_of, has_mappings, plain_tree, read_related, value_of
from newscli.parser.url_template import filled
from newscli.parser.yaml_tree import Mapping, Sequence, whole_characters
from newscli.query.fields import FIELDS, known_field
from newscli.query.kinds import Kind
from newscli.text.ids import make_id
from newscli.text.names import bare_path
from newscli.text.urls import domain_of

T = TypeVar("T")

_OTHERS = [field for field in FIELDS if field.front_matter and field.name not in NAMES]
"""Fields that have one name in every dialect."""

_OF_MAPPINGS = ("related", "provider")
"""Keys whose mappings are kept whole as values of their fields."""


class File(NamedTuple):
    """A file that has been cut and read: `place` is its path below the library's folder.

    `related` are the entries of that key if they have been read apart from the rest.
    """

    path: str
    place: str
    fence: Fence
    root: Mapping
    body: str
    related: tuple[RelatedArticle, ...] | None = None


class Found(NamedTuple):
    """An article, where each of its fields comes from, and what the archive itself calls it."""

    article: Article
    sources: dict[str, str]
    permalinks: tuple[str, ...]


def read_any(report: Report, file: File, conventions: Conventions) -> Found:
    """The article of a file, whatever kind of archive it is from."""
    return _Reader(report, file, conventions).read()


class _Reader:
    """Reads one file. `_values` are by attribute, `_used` the keys at the top that gave them."""

    def __init__(self, report: Report, file: File, conventions: Conventions) -> None:
        self._report = report
        self._file = file
        self._conventions = conventions
        self._entries = Entries(file.root)
        self._values: Values = {}
        self._sources: dict[str, str] = {}
        self._used: set[str] = set()
        self._heading = heading(file.body)

    def read(self) -> Found:
        permalinks = self._permalinks()
        self._title()
        self._texts()
        self._names()
        self._topics()
        self._category()
        self._dates(permalinks)
        self._place_on_the_web(permalinks)
        self._published()
        self._others()
        article = article_of(self._values, self._id(permalinks), self._file.path, self._file.body, self._extra())
        return Found(article, self._sources, tuple(permalinks.values()))

    def _of(self, field: str) -> Iterator[tuple[str, Entry]]:
        """The entries that may give a field, those that the settings name first."""
        names = NAMES.get(field, ())
        return self._entries.of((*chosen, *names) if (chosen := self._conventions.fields.get(field)) else names)

    def _first(self, field: str, read: Callable[[Entry], T | None]) -> T | None:
        """The first value that an entry gives for a field."""
        for _, entry in self._of(field):
            value = read(entry)
            if value:
                self._take(field, entry)
                return value
        return None

    def _take(self, field: str, entry: Entry) -> None:
        self._sources.setdefault(field, entry.key)
        self._used.add(entry.key)

    def _keep(self, attribute: str, value: Any) -> None:
        if value:
            self._values[attribute] = self._report.first_of(value, attribute) if isinstance(value, tuple) else value

    def _told(self, field: str, source: str, value: T | None) -> T | None:
        """What the file itself tells of a field that no key gave."""
        if value:
            self._sources[field] = source
        return value

    def _title(self) -> None:
        title = self._first("title", loose_values.text)
        if self._file.fence is Fence.PROPERTIES:  # Readwise has the title in full beside one fit for a file name
            title = next(filter(None, map(loose_values.text, self._entries.named("full title"))), title)
        elif not title:
            title = self._told("title", "heading", self._heading.title)
        self._keep("title", title or self._told("title", "file name", readable_title(self._file.place)))

    def _texts(self) -> None:
        text = self._first("excerpt", lambda entry: plain(loose_values.text(entry) or ""))
        self._keep("excerpt", text or self._told("excerpt", "first paragraph", excerpt(self._file.body)))
        self._keep("images", self._first("images", loose_values.images))

    def _names(self) -> None:
        of_title = self._values.get("title")
        self._keep("aliases", self._first("alias", lambda entry: loose_values.names(entry, whole=of_title)))
        authors = self._first("author", self._authors)
        by = None if authors else self._told("author", "byline", byline(self._file.body))
        self._keep("authors", authors or ((by,) if by else ()))

    def _authors(self, entry: Entry) -> tuple[str, ...]:
        """Pelican has several in one text, if the key is a plural."""
        is_list = self._file.fence is Fence.HEADERS and dialects.bare(entry.key) == "authors"
        return loose_values.authors(entry, listed=is_list)

    def _topics(self) -> None:
        found = [(entry, loose_values.topics(name, entry)) for name, entry in self._of("topic")]
        found += [(entry, loose_values.topics("", entry)) for entry in self._taxonomies()]
        given = [(entry, topics) for entry, topics in found if topics]
        for entry, _ in given:
            self._take("topic", entry)
        if given:
            self._sources["topic"] = " + ".join(dict.fromkeys(entry.key for entry, _ in given))
        self._keep("topics", loose_values.unite([topics for _, topics in given]))

    def _category(self) -> None:
        for name, entry in self._of("category"):
            found = loose_values.topics(name, entry)
            if found:
                self._take("category", entry)
                self._values["category"] = found[0]
                return

    def _taxonomies(self) -> Iterator[Entry]:
        """What Zola groups articles by, their authors left out."""
        for above in self._entries.named(dialects.TAXONOMIES):
            if isinstance(above.node, Mapping):
                for key, node in above.node.entries.items():
                    if dialects.bare(key) not in ("author", "authors"):
                        yield Entry(above.key, node)

    def _dates(self, permalinks: dict[str, str]) -> None:
        date = self._first("date", loose_values.date)
        if date is None:
            self._report_dates()
            date = self._told("date", "file name", date_of_name(self._file.place))
        if self._heading.day:
            date = date or self._told("date", "line below the heading", Kind.DATE.parse(self._heading.day))
        for name, path in permalinks.items():
            date = date or self._told("date", name, date_in_path(path))
        self._keep("published_at", date or self._told("date", "folders", date_in_path(self._file.place)))
        self._keep("updated_at", self._first("updated", loose_values.date))

    def _report_dates(self) -> None:
        for _, entry in self._of("date"):
            if entry.text and loose_values.flag(entry) is None:
                reason = f"{entry.key} is not a date: “{entry.text[:40]}”"
                self._report.at(entry.node, ProblemKind.INVALID_DATE, reason)

    def _place_on_the_web(self, permalinks: dict[str, str]) -> None:
        is_note = self._file.fence is Fence.NONE and not self._heading.day  # where a URL alone may be anything
        below = None if is_note else self._heading.url
        url = self._first("url", loose_values.url) or self._told("url", "line below the heading", below)
        url = url or self._url_of_settings(permalinks)
        self._keep("web_url", url)
        if url and "published_at" not in self._values:
            self._keep("published_at", self._told("date", "URL", date_in_path(url)))
        provider = self._first("provider", loose_values.provider) or NO_PROVIDER
        name = provider.name or self._told("provider", "settings", self._conventions.provider)
        domain = provider.domain or (domain_of(url) if url else None)
        if name or domain:
            self._values["provider"] = Provider(name, domain)

    def _url_of_settings(self, permalinks: dict[str, str]) -> str | None:
        """The URL that the settings make of what is known of the file; None if they ask for what it has not."""
        if not self._conventions.url:
            return None
        known = {"path": bare_path(self._file.place), "slug": own_name(self._file.place), **permalinks}
        date = self._values.get("published_at")
        if date:
            known |= {"year": f"{date:%Y}", "month": f"{date:%m}", "day": f"{date:%d}"}

        def value_of(name: str) -> str:
            return known.get(dialects.bare(name)) or next((entry.text for entry in self._entries.named(name)), "")

        return self._told("url", "settings", filled(self._conventions.url, value_of))

    def _published(self) -> None:
        """Whether it is to be seen: what any key says against that counts."""
        for name, entry in self._of("published"):
            shown = loose_values.is_shown(name, entry)
            if shown is not None:
                self._take("published", entry)
                self._values["published"] = self._values.get("published", True) and shown
        if self._told("published", "folders", is_draft(self._file.place)):
            self._values["published"] = False

    def _others(self) -> None:
        for field in _OTHERS:
            for _, entry in self._entries.of((*self._conventions.fields.get(field.name, ()), *field.front_matter)):
                value = value_of(field, entry.node)
                if value is not None and attribute_of(field) not in self._values:
                    bare = field.kind is Kind.NAME and isinstance(value, str)
                    self._values[attribute_of(field)] = loose_values.bare_text(value) if bare else value
                    self._take(field.name, entry)
        self._related()

    def _related(self) -> None:
        """The related articles that are described as in news archives; links in a list are for others to find."""
        for entry in self._entries.named("related"):
            if isinstance(entry.node, Sequence) and all(isinstance(item, Mapping) for item in entry.node.items):
                read = self._file.related
                self._keep("related", read_related(self._report, entry.node, entry.key) if read is None else read)
                self._take("related", entry)

    def _permalinks(self) -> dict[str, str]:
        """What the archive itself calls the article by, by the names of the keys."""
        found: dict[str, str] = {}
        for name, entry in self._entries.of(dialects.PERMALINKS):
            if entry.text and not loose_values.url(entry):
                found.setdefault(name, loose_values.text(entry) or "")
        return found

    def _id(self, permalinks: dict[str, str]) -> str:
        """Of the URL, else of the archive's own name for the article, else of title and date.

        A slug alone may come again in another year or language.
        """
        url = self._values.get("web_url")
        if url:
            return make_id([url])
        whole = next((permalinks[name] for name in dialects.PERMALINKS if name != "slug" and name in permalinks), None)
        if whole:
            return make_id(["", "", whole])
        title, date = self._values.get("title"), _written(self._values.get("published_at"))
        if "slug" not in permalinks:
            return make_id(["", title, date])
        # What the name of the file told must not count: a rename leaves the slug.
        return make_id(
            ["", title if self._is_given("title") else "", date if self._is_given("date") else "", permalinks["slug"]]
        )

    def _is_given(self, field: str) -> bool:
        """Whether a key of the front matter gave a field."""
        return self._sources.get(field) in self._used

    def _extra(self) -> dict[str, Tree]:
        """The front matter that no field took, or that is under another name than any field has."""
        return {
            whole_characters(key): plain_tree(node)
            for key, node in self._file.root.entries.items()
            if key not in self._used or known_field(key) is None or (has_mappings(node) and key not in _OF_MAPPINGS)
        }


def _written(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
