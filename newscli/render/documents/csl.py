"""A bibliography in CSL-JSON, for pandoc, Zotero and whatever else formats citations by CSL styles.

The keys are those of csl-data.json in https://github.com/citation-style-language/schema; what an article lacks is left
out.
"""

from collections.abc import Iterable, Iterator

from newscli.model.summary import Summary
from newscli.render.documents.author_names import Name
from newscli.render.documents.machine import json_lines
from newscli.render.documents.references import Kind, Reference, references
from newscli.render.formats import JsonObject

_TYPES = {Kind.NEWS: "article-newspaper", Kind.POST: "post-weblog", Kind.PAGE: "webpage"}


def csl_json(articles: Iterable[Summary]) -> Iterator[str]:
    """An array, an item a line."""
    return json_lines(map(_item, references(articles)))


def _item(reference: Reference) -> JsonObject:
    date = reference.date
    told = {
        "id": reference.key,
        "type": _TYPES[reference.kind],
        "title": reference.title,
        "author": [_name(author) for author in reference.authors],
        "container-title": reference.container,
        "issued": {"date-parts": [[date.year, date.month, date.day]]} if date else None,
        "URL": reference.url,
        "keyword": ", ".join(reference.topics),
        "abstract": reference.abstract,
    }
    return {key: value for key, value in told.items() if value}


def _name(name: Name) -> JsonObject:
    if not name.family:
        return {"literal": name.whole}
    parts = {"family": name.family, "given": name.given}
    return {**parts, "non-dropping-particle": name.particle} if name.particle else parts
