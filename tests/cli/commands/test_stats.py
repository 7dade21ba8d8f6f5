"""The page of `newscli stats`: of the seeds, of generated libraries, and of libraries of many kinds."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.conftest import Outcome
from tests.factory import write_article
from tests.golden import Golden

Newscli = Callable[..., Outcome]

WIDTHS = ("60", "80", "120", "200")


def _archive(folder: Path) -> None:
    """150 articles of two years, few of them with heat, by publishers some of which have most."""
    random = Random(7)
    for number in range(150):
        month = min(24, 1 + int(random.expovariate(0.12)))
        write_article(
            folder, f"{number}.md",
            publishedDateTime=f"{2020 + (month - 1) // 12}-{(month - 1) % 12 + 1:02}-{random.randint(1, 28):02}",
            quality=random.randint(0, 120),
            heat=int(random.lognormvariate(4, 1.5)) if number % 3 else None,
            published=number % 8 == 0,
            topics=["Zeppelins", *random.sample([f"Topic {at}" for at in range(12)], k=random.randint(0, 2))],
            provider={"name": f"Publisher {int(random.expovariate(0.3))}"},
        )  # fmt: skip


def _notes(folder: Path) -> None:
    """60 notes of some months without ratings, by three authors."""
    random = Random(7)
    for number in range(60):
        day = f"2022-{random.randint(1, 9):02}-{random.randint(1, 28):02}"
        text = " ".join(["word"] * int(random.lognormvariate(5, 1)))
        head = f"title: Note {number}\ndate: {day}\nauthor: {random.choice(('Ann', 'Bo', 'Cy'))}\ntags: [notes]"
        (folder / f"{number}.md").write_text(f"---\n{head}\n---\n{text}\n")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("write", [_archive, _notes])
def test_the_page_of_a_generated_library_is_as_expected(
    newscli: Newscli, folder: Path, golden: Golden, write: Callable[[Path], None], width: str
) -> None:
    write(folder)

    golden.check(f"stats{write.__name__}-{width}.txt", newscli("stats", "-L", str(folder), "--width", width).out)


@pytest.mark.parametrize("width", ["60", "200"])
def test_the_page_of_the_seeds_is_as_expected(newscli: Newscli, golden: Golden, width: str) -> None:
    golden.check(f"stats-{width}.txt", newscli("stats", "--width", width).out)


def test_what_is_read_aloud_is_as_expected(newscli: Newscli, folder: Path, golden: Golden) -> None:
    _archive(folder)

    golden.check("stats-plain.txt", newscli("stats", "-L", str(folder), "--plain").out)


KINDS: dict[str, Callable[[int], dict[str, object]]] = {
    "one day": lambda at: {"publishedDateTime": f"2022-05-25T{at:02}:00:00Z"},
    "one moment": lambda _: {"publishedDateTime": "2022-05-25"},
    "no dates": lambda _: {"publishedDateTime": None},
    "centuries": lambda at: {"publishedDateTime": f"{1500 + 20 * at}-05-25"},
    "one of long ago": lambda at: {"publishedDateTime": "1972-01-01" if at == 0 else f"2022-05-{at:02}"},
    "ratings of all sizes": lambda at: {"quality": 10**at, "heat": -(10**at)},
    "a scale of ten": lambda at: {"quality": at % 10 + 1, "heat": at % 11},
    "no ratings": lambda _: {"quality": None, "heat": None},
    "names everywhere": lambda at: {
        "topics": [f"Topic {at}"], "author": [f"Author {at}"], "provider": {"name": f"Provider {at}"},
    },
    "long and wide names": lambda at: {"topics": [f"{at}長い話題の名前" * 9], "provider": {"name": "x" * 200}},
    "nothing but titles": lambda _: dict.fromkeys(
        ("topics", "provider", "quality", "heat", "publishedDateTime", "excerpt", "category", "type")
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_80_columns_has_23_lines_at_most(newscli: Newscli, folder: Path, kind: str) -> None:
    for number in range(24):
        write_article(folder, f"{number}.md", "A few words. " * number, **KINDS[kind](number))

    lines = newscli("stats", "-L", str(folder), "--width", "80").out.splitlines()

    assert lines[0].startswith("24 articles")
    assert len(lines) <= 23
