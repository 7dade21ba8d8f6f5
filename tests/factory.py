"""Article files for tests."""

from pathlib import Path
from typing import Any

import yaml

FIELDS: dict[str, Any] = {
    "category": "news",
    "title": "A title",
    "excerpt": "An excerpt.",
    "publishedDateTime": "2022-05-25T20:04:00Z",
    "webUrl": "https://example.com/a",
    "type": "article",
    "quality": 50,
    "heat": 40,
    "published": True,
    "provider": {"name": "Example News", "domain": "example.com"},
    "topics": ["AI"],
}


def article_text(body: str = "", **changes: Any) -> str:
    """An article file: FIELDS with changes; a change to None leaves the key out."""
    fields = {key: value for key, value in (FIELDS | changes).items() if value is not None}
    front_matter = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front_matter}---\n{body}"


def related_entry(number: int, **changes: Any) -> dict[str, Any]:
    """An entry under `related`."""
    entry = {
        "title": f"Related {number}",
        "publishedDateTime": f"2022-05-{number % 28 + 1:02}T08:00:00Z",
        "webUrl": f"https://example.com/related-{number}",
        "type": "article",
        "provider": {"name": "Example News", "domain": "example.com"},
        "quality": number,
    }
    return {key: value for key, value in (entry | changes).items() if value is not None}


def write_article(folder: Path, name: str, body: str = "", **changes: Any) -> Path:
    """An article file in a folder. Its URL is made from its name unless it is given."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    changes.setdefault("webUrl", f"https://example.com/{path.stem}")
    path.write_text(article_text(body, **changes), encoding="utf-8")
    return path
