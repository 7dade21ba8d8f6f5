"""Libraries of any size, made of the words, publishers and images of given article files.

Articles come as stories, as they do in real archives: every article of a story names all others. Titles, texts, dates
and URLs are new, and depend on the seed alone.
"""

import base64
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from newscli.model.article import Article, RelatedArticle
from newscli.model.summary import Provider
from newscli.parser.article import parse_article

COMMON, MIDDLING, RARE = "everyday", "harbinger", "quicksilver"
"""Words to look for: in 90 of 100 articles, in one of 100, and in one of 10,000 (the first, so that it is found)."""

_LINKS = (0, 1, 2, 3, 5, 7, 11, 15, 18, 19, 19, 19, 23, 28, 33, 37, 44, 51, 60, 90, 179)
"""Quantiles of links an article in a real archive; the median is 19."""


@dataclass(frozen=True)
class Material:
    """What the source files are made of."""

    words: tuple[str, ...]
    providers: tuple[Provider, ...]
    images: tuple[str, ...]
    topics: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Member:
    """An article of a story: what its own file and what the others tell of it."""

    name: str
    head: str
    tail: str
    entry: str


def read_material(files: Sequence[Path]) -> Material:
    """The words, publishers, images and topics of article files. Raises ValueError where none is an article."""
    parsed = [parse_article(file.read_bytes(), str(file)) for file in sorted(files)]
    articles = [one.article for one in parsed if one is not None and one.article is not None]
    if not articles:
        raise ValueError("None of the files is an article.")
    told: list[Article | RelatedArticle] = [*articles, *(related for one in articles for related in one.related)]
    texts = dict.fromkeys(text for one in told for text in (one.title, one.excerpt) if text)
    words = (word for text in texts for word in re.findall(r"[A-Za-z]{2,}", text))
    return Material(
        words=tuple(word for word in words if word.lower() not in (COMMON, MIDDLING, RARE)),
        providers=tuple(dict.fromkeys(one.provider for one in told if one.provider.domain)),
        images=tuple(dict.fromkeys(image.url for one in told for image in one.images if image.url)) or ("",),
        topics=tuple(one.topics for one in articles if one.topics) or (("News",),),
    )


def generate(material: Material, count: int, seed: int, to: Path) -> None:
    """Write exactly so many article files below a folder."""
    maker = _Maker(material, Random(seed))
    written = 0
    while written < count:
        for name, text in maker.story(count - written):
            folder = to / name[:4] / name[5:7]  # a folder a month: archives are kept by date
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text.encode())
            written += 1


class _Maker:
    """Makes one library: it numbers the articles, and remembers which seconds are taken."""

    def __init__(self, material: Material, random: Random) -> None:
        self._material = material
        self._random = random
        self._number = 0
        self._taken: set[datetime] = set()
        self._sizes = [links + 1 for links in _LINKS]
        # Links are counted by article: a story of 20 has 20 articles with 19 links, and so is drawn more seldom.
        self._chances = [1 / size for size in self._sizes]

    def story(self, most: int) -> Iterator[tuple[str, str]]:
        """File names and texts of the articles of one event."""
        size = min(most, self._random.choices(self._sizes, self._chances)[0])
        start = datetime(2016, 1, 1) + timedelta(seconds=self._random.randrange(8 * 365 * 86_400))  # noqa: DTZ001
        topics = self._random.choice(self._material.topics)
        qualities = sorted((self._random.randrange(1, 100) for _ in range(size)), reverse=True)
        members = [self._member(start, topics, quality, is_lead=not at) for at, quality in enumerate(qualities)]
        for at, member in enumerate(members):
            others = "".join(other.entry for other in (*members[:at], *members[at + 1 :]))
            related = f"related:\n{others}\n" if others else ""
            yield member.name, f"{member.head}{related}{member.tail}"

    def _member(self, start: datetime, topics: tuple[str, ...], quality: int, *, is_lead: bool) -> Member:
        random = self._random
        self._number += 1
        title = self._phrase(random.randrange(6, 14)).capitalize()
        slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        moment = self._moment(start)
        provider = random.choice(self._material.providers)
        url = f"https://www.{provider.domain}/{moment:%Y/%m}/{slug}-{self._number}"
        about = _about(title, self._excerpt(), moment, url)
        heat = random.randrange(1, 900) if is_lead else -1
        chosen = "true" if random.random() < 0.2 else "false"
        image = random.choice(self._material.images)
        return Member(
            name=f"{moment:%Y-%m-%d}-{slug[:80]}-{self._number}.md",
            head=(
                f"---\ncategory: news\n{about}type: article\nquality: {quality}\nheat: {heat}\npublished: {chosen}\n\n"
                + _provider(provider, picture=True)
                + "\ntopics:\n"
                + "".join(f"  - {quoted(topic)}\n" for topic in topics)
                + f"\nimages:\n{_image(image)}\n"
            ),
            tail=f'secured: "{self._secret(288)};{self._secret(16)}"\n---\n\n',
            entry=_indented(f"{about}type: article\n{_provider(provider)}quality: {quality}\nimages:\n{_image(image)}"),
        )

    def _moment(self, start: datetime) -> datetime:
        """Within some days of the first report, a second that no other article has: answers have one right order."""
        moment = start + timedelta(seconds=int(self._random.expovariate(1 / 172_800)))
        while moment in self._taken:
            moment += timedelta(seconds=1)
        self._taken.add(moment)
        return moment

    def _phrase(self, length: int) -> str:
        """Words that follow each other in the material, with others between."""
        words = self._material.words
        at = self._random.randrange(len(words))
        return " ".join(
            words[(at + step) % len(words)] if self._random.random() < 0.7 else self._random.choice(words)
            for step in range(length)
        )

    def _excerpt(self) -> str:
        words = [self._phrase(self._random.randrange(20, 45))]
        if self._random.random() < 0.9:
            words.append(COMMON)
        if self._number % 100 == 1:
            words.append(MIDDLING)
        if self._number % 10_000 == 1:
            words.append(RARE)
        return f"{' '.join(words).capitalize()}."

    def _secret(self, size: int) -> str:
        return base64.b64encode(self._random.randbytes(size)).decode()


def _about(title: str, excerpt: str, moment: datetime, url: str) -> str:
    return (
        f"title: {quoted(title)}\nexcerpt: {quoted(excerpt)}\npublishedDateTime: {moment:%Y-%m-%dT%H:%M:%SZ}\n"
        f'webUrl: "{url}"\nampWebUrl: "{url}/amp"\n'
    )


def _provider(provider: Provider, *, picture: bool = False) -> str:
    name = provider.name or provider.domain or ""
    lines = f"provider:\n  name: {quoted(name)}\n  domain: {provider.domain}\n"
    url = f"https://images.example.org/{provider.domain}-50x50.jpg"
    return f'{lines}  images:\n    - url: "{url}"\n      width: 50\n      height: 50\n' if picture else lines


def _image(url: str) -> str:
    return f"  - url: {quoted(url)}\n    width: 1200\n    height: 630\n    isCached: true\n"


def quoted(text: str) -> str:
    """A text as YAML has it between double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", " ", escaped) + '"'


def _indented(block: str) -> str:
    """A mapping as an entry of a list."""
    return "  - " + block.rstrip("\n").replace("\n", "\n    ") + "\n"
