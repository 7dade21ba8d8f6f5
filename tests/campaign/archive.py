"""The libraries of the parts that attack files, processes and screens, and questions about them."""

from collections.abc import Mapping
from pathlib import Path
from random import Random

from tests.cli.odd import write_odd_library
from tests.factory import write_article
from tests.telling import write_events

QUESTIONS: Mapping[str, tuple[str, ...]] = {
    line: tuple(line.split(" "))
    for line in (
        "list",
        "list -n 0 -f json --fields all",
        "list -n 0 -f csv",
        "list -n 0 --collapse none --columns all",
        "list topic:ai sort:quality -f ids",
        "list has:related -f ids",
        "list -n 0 --explain",
        "list text:/event[0-9]/ -f ids",
        "search robot",
        "search grid pump -f json",
        "search robots -n 0 -f ids",
        "search nothing-has-this",
        "count",
        "count robot provider:fjord",
        "stats",
        "stats --by provider",
        "stats -f json",
        "topics",
        "authors",
        "providers -f json",
        "names",
        "stories",
        "stories -f json",
        "story 0a",
        "digest --now latest",
        "digest --now 2022-01-03 -f json",
        "related 0a",
        "related 0a --depth 2 -f json",
        "related 0a --similar",
        "graph",
        "graph --to dot",
        "show 0a",
        "show 0a --all",
        "show active -f json",
        "check",
        "check -f json",
    )
}
"""Arguments by the command line that they are; all answer the same at any time and from any index."""


def write_archive(folder: Path) -> None:
    """Some 45 articles: events that several cover, links to each other, odd values and files that are refused."""
    folder.mkdir(parents=True)
    write_events(folder, Random(1))
    write_odd_library(folder)
    write_article(folder, "linked.md", body="See [[0a]], [1a](1a.md) and [nowhere](nowhere.md).", title="Linked")
