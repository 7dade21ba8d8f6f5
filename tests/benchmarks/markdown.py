"""Sites of Markdown articles of about 5 kB that link to each other, as Hugo and Jekyll have them."""

from pathlib import Path
from random import Random

from tests.benchmarks.generate import Material, quoted

_PARAGRAPHS = 7
_WORDS = 110
_WORDS_BETWEEN_LINKS = 40
_FOLDERS = 100


def generate_markdown(material: Material, count: int, seed: int, folder: Path) -> None:
    """Write so many articles below a folder; the same seed writes the same bytes."""
    random = Random(seed)
    for number in range(count):
        path = folder / _place(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_article(material, count, number, random), encoding="utf-8")


def _place(number: int) -> str:
    return f"{number % _FOLDERS:02}/post-{number:06}.md"


def _article(material: Material, count: int, number: int, random: Random) -> str:
    day = f"{2005 + number % 18}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    topics = ", ".join(quoted(topic) for topic in random.choice(material.topics))
    head = (
        f"---\ntitle: {quoted(_words(material, 7, random).title())}\ndate: {day}T10:00:00Z\n"
        f"author: {_words(material, 2, random).title()}\ntags: [{topics}]\n"
        f"description: {quoted(_words(material, 15, random))}\n---\n"
    )
    body = "\n\n".join(_paragraph(material, count, random) for _ in range(_PARAGRAPHS))
    return f"{head}\n{body}\n"


def _paragraph(material: Material, count: int, random: Random) -> str:
    words = _words(material, _WORDS, random).split(" ")
    for at in range(0, _WORDS, _WORDS_BETWEEN_LINKS):
        words[at] = f"[{words[at]}](../{_place(random.randrange(count))})"
    return f"## {_words(material, 4, random)}\n\n{' '.join(words)}."


def _words(material: Material, length: int, random: Random) -> str:
    return " ".join(random.choices(material.words, k=length)).lower()
