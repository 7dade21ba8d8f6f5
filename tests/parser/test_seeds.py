"""The five seeds against their complete values, and against what PyYAML itself reads in them."""

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from newscli.model.article import Article
from newscli.parser.article import parse_article
from tests.conftest import SEEDS

EXPECTED = Path(__file__).parent / "expected"
NAMES = [
    "000_eb812fa8cc9f46ab",
    "001_c90db2aaf1bf4fe2",
    "002_86020b028aeca2ec",
    "003_210c50f9e0cb4e48",
    "004_31537b93d5a29298",
]
ATTRIBUTES = {
    "publishedDateTime": "published_at",
    "originalUrl": "original_url",
    "webUrl": "web_url",
    "ampWebUrl": "amp_url",
    "cdnAmpWebUrl": "cdn_amp_url",
    "isCached": "is_cached",
}


def article_of(name: str) -> Article:
    parsed = parse_article((SEEDS / f"{name}.txt").read_bytes(), f"seeds/{name}.txt")
    assert parsed is not None
    assert parsed.problems == ()
    assert parsed.article is not None
    return parsed.article


def as_json(article: Article) -> Any:
    values = asdict(article)
    del values["more"], values["others"]  # of an answer, not of the article
    return json.loads(json.dumps(values, default=datetime.isoformat))


@pytest.mark.parametrize("name", NAMES)
def test_seed_has_its_complete_values(name: str) -> None:
    assert as_json(article_of(name)) == json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))


def test_every_seed_has_expected_values() -> None:
    assert sorted(path.stem for path in SEEDS.iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_value_that_pyyaml_reads_in_a_seed_is_in_its_article(name: str) -> None:
    _, front_matter, body = (SEEDS / f"{name}.txt").read_text(encoding="utf-8").split("---\n")
    tree = yaml.BaseLoader(front_matter).get_single_data()
    article = article_of(name)

    assert missing(tree, as_json(article), "") == []
    assert article.body == body.strip()
    assert article.extra == {}
    assert article.related_count == len(tree["related"])


def missing(value: Any, found: Any, place: str) -> list[str]:
    """The places in a tree whose values an article does not represent."""
    if isinstance(value, dict) and isinstance(found, dict):
        pairs = [(item, found.get(ATTRIBUTES.get(key, key)), f"{place}.{key}") for key, item in value.items()]
    elif isinstance(value, list) and isinstance(found, list) and len(value) == len(found):
        pairs = [(item, other, f"{place}.{at}") for at, (item, other) in enumerate(zip(value, found, strict=True))]
    else:
        return [] if found in forms(value, place) else [place]
    return [gap for item, other, inner in pairs for gap in missing(item, other, inner)]


def forms(text: str, place: str) -> list[Any]:
    """What stands in an article for the text of a scalar."""
    key = place.rpartition(".")[2]
    if key == "secured":
        return [dict(zip(("ciphertext", "iv"), (decoded_size(part) for part in text.split(";")), strict=True))]
    if key == "publishedDateTime":
        return [text.replace("Z", "+00:00")]
    if key == "heat" and text == "-1":
        return [None]
    if key in ("quality", "heat", "width", "height"):
        return [int(text)]
    if key in ("published", "isCached"):
        return [text == "true"]
    return [text]


def decoded_size(base64: str) -> int:
    return len(base64) // 4 * 3 - base64.count("=")
