"""Words of other programs."""

_FIELDS = {
    "from": "provider", "author": "provider", "source": "provider", "publisher": "provider", "site": "provider",
    "by": "provider", "outlet": "provider", "feed": "provider", "host": "domain", "subject": "title",
    "headline": "title", "intitle": "title", "inurl": "url", "link": "url", "label": "topic", "labels": "topic",
    "tags": "topic", "keywords": "topic", "newer_than": "since", "older_than": "before", "newer": "after",
    "older": "before", "created": "date", "pubdate": "date", "year": "date", "month": "date", "day": "date",
    "image": "images", "summary": "excerpt", "description": "excerpt", "any": "text", "all": "text", "_all": "text",
    "cat": "category", "section": "category", "file": "path", "filename": "path", "kind": "type",
}  # fmt: skip


def field_of(word: str) -> str | None:
    return _FIELDS.get(word)
