"""What the part `texts` runs. ID and OTHER stand for articles of the library."""

from itertools import product
from random import Random

from newscli.render.formats import NAMED_FORMATS
from tests.campaign.hostile import hostile_text

_EACH = 20
"""Commands of a kind in one run."""

_OF_ARTICLES = tuple(format_ for format_ in NAMED_FORMATS if format_ != "github")
"""github is for problems alone."""

_MACHINE = ("json", "jsonl", "csv", "tsv")
_LOOKS = ("", "--plain", "--width 30", "--width 200", "--color always", "--color always --width 60")
_SHOWN = (
    "list", "list -f cards", "search the", "show ID", "show ID OTHER --all", "related ID", "stats", "topics --trend",
    "stories --min-size 2", "digest -n 0 --since 0001", "story ID", "check",
)  # fmt: skip
_LISTED = ("search a", "related ID", "related ID --backlinks", "related ID --similar", "show ID OTHER")
_COUNTED = ("topics", "authors", "providers", "names", "check", "stats", "stats --by odd", "stories --min-size 2")
_FOR_PEOPLE = (
    *map(" ".join, product(_SHOWN, _LOOKS)),
    "list --columns id,title,odd,path,author,alias --color always", "list --facets topic,provider,odd",
    "list --explain x", "list topic:zzzz", "search a --explain", "search zzzz robts", "show zzzz", "show a",
    "related ID --context", "related ID --depth 2 --tree", "stories --timeline --min-size 2", "index status",
    "index status --plain", "authors", "providers", "names", "stats --by topic,provider", "stats --by odd",
)  # fmt: skip
_FOR_PROGRAMS = (
    *map(" -f ".join, product(_LISTED, _OF_ARTICLES)),
    *map(" -f ".join, product(("list --fields all", *_COUNTED), _MACHINE)),
    *map(" -f ".join, product(["digest -n 0 --since 0001"], ("json", "markdown", "html"))),
    "check -f github", "story ID -f json", "index status -f json", "graph", "graph --to dot",
    "graph --to graphml --mentions",
)  # fmt: skip
_ALWAYS = tuple(map(" -f ".join, product(["list"], _OF_ARTICLES)))
_TEMPLATE = "{date} {title} {provider} {topic} {author} {odd} {title|short 9} {title|pad 30}."


def commands(random: Random) -> list[list[str]]:
    """Lists in every format, and some of all other answers that there are."""
    chosen = [*_ALWAYS, *random.sample(_FOR_PEOPLE, _EACH), *random.sample(_FOR_PROGRAMS, _EACH)]
    typed = [["list", "-f", _TEMPLATE], ["list", hostile_text(random)], ["show", hostile_text(random)]]
    return [*map(str.split, chosen), *typed, ["export", random.choice(("markdown", "html", "sqlite"))]]


def format_of(command: list[str]) -> str:
    """The format of an answer, if the command names one."""
    return next((command[at + 1] for at, word in enumerate(command[:-1]) if word in ("-f", "--to")), "")
