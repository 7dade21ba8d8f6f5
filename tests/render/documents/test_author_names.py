import pytest
from hypothesis import given

from newscli.render.documents.author_names import Name, name_of
from tests.render.documents.summaries import TEXTS


@pytest.mark.parametrize(
    ("byline", "family", "given", "particle"),
    [
        ("Ada Lovelace", "Lovelace", "Ada", ""),
        ("Lovelace, Ada", "Lovelace", "Ada", ""),
        ("Jane Q. Smith", "Smith", "Jane Q.", ""),
        ("Smith, Jane Q", "Smith", "Jane Q", ""),
        ("J. R. R. Tolkien", "Tolkien", "J. R. R.", ""),
        ("J.R.R. Tolkien", "Tolkien", "J.R.R.", ""),
        ("J.-P. Sartre", "Sartre", "J.-P.", ""),
        ("J. Edgar Hoover", "Hoover", "J. Edgar", ""),
        ("Vincent van Gogh", "Gogh", "Vincent", "van"),
        ("van der Rohe, Ludwig", "Rohe", "Ludwig", "van der"),
        ("Conan O'Brien", "O'Brien", "Conan", ""),
        ("Jean-Luc McKay", "McKay", "Jean-Luc", ""),
        ("Émile Zola", "Zola", "Émile", ""),
        ("Иван Петров", "Петров", "Иван", ""),
    ],
)
def test_a_name_of_the_western_form_is_split(byline: str, family: str, given: str, particle: str) -> None:
    assert name_of(byline) == Name(byline, family, given, particle)


@pytest.mark.parametrize(
    "byline",
    [
        "Madonna",
        "parkr",
        "ada lovelace",
        "@dotey",
        "Gabriel García Márquez",
        "Martin Luther King Jr.",
        "Josh Aas, ISRG Executive Director",
        "Subhasmita Swain, Davanum Srinivas",
        "Ada Lovelace and Bo Bay",
        "Frederico Muñoz (SAS Institute)",
        "Dev Notes 🖥",
        "Associated Press",
        "Reuters Staff",
        "Venam's Blog",
        "BBC News",
        "PJ Harvey",
        "李 明",
        "محمد علي",
        "",
    ],
)
def test_what_cannot_be_split_reliably_stays_whole(byline: str) -> None:
    assert name_of(byline) == Name(byline)


@given(TEXTS)
def test_a_name_loses_nothing(byline: str) -> None:
    name = name_of(byline)

    joined = " ".join(part for part in (name.given, name.particle, name.family) if part)
    assert name.whole == byline
    assert not name.family or sorted(joined.split()) == sorted(byline.replace(",", "").split())
