"""Every command on the seeds, whole: the main ones at two widths and in a pipe, the others at one width."""

from collections.abc import Callable

import pytest

from newscli.cli.app import COMMANDS as COMMAND_NAMES
from tests.conftest import Outcome
from tests.golden import Golden

COMMANDS = {
    "list": ["list"],
    "list-by-heat": ["list", "--sort", "heat", "-n", "3"],
    "list-columns": ["list", "--columns", "date,provider,domain,title"],
    "search": ["search", "facial recognition"],
    "search-phrase": ["search", '"clearview ai"', "--since", "2022"],
    "search-nothing": ["search", "clearvew", "--all-words"],
    "search-respelt": ["search", "clearvew", "-n", "1"],
    "search-some-words": ["search", "clearview", "blorgish", "watchdog"],
    "search-explain": ["search", "clearvew", "watchdog", "police", "--explain", "-n", "3"],
    "show": ["show", "001_c90db2aaf1bf4fe2.txt"],
    "show-follow-up": ["show", "003_210c50f9e0cb4e48"],
    "show-outside": ["show", "https://www.bbc.co.uk/news/business-53015468"],
    "show-all": ["show", "001_c90db2aaf1bf4fe2.txt", "--all"],
    "related": ["related", "001_c90db2aaf1bf4fe2.txt"],
    "related-by-quality": ["related", "003_210c50f9e0cb4e48.txt", "--sort", "quality", "-n", "3"],
    "backlinks": ["related", "000_eb812fa8cc9f46ab.txt", "--backlinks"],
    "related-tree": ["related", "003_210c50f9e0cb4e48.txt", "--depth", "2", "--tree"],
    "related-missing": ["related", "003_210c50f9e0cb4e48.txt", "--missing"],
    "related-similar": ["related", "001_c90db2aaf1bf4fe2.txt", "--similar"],
    "digest": ["digest", "date:2021..2022"],
    "digest-latest": ["digest", "--now", "latest"],
    "digest-nothing": ["digest"],
    "stories": ["stories"],
    "stories-all": ["stories", "met", "--all"],
    "stories-timeline": ["stories", "--timeline"],
    "stories-nothing": ["stories", "--min-size", "9"],
    "story": ["story", "003_210c50f9e0cb4e48.txt"],
    "story-why": ["story", "003_210c50f9e0cb4e48.txt", "--why"],
    "story-none": ["story", "001_c90db2aaf1bf4fe2.txt"],
    "list-collapse": ["list", "--collapse", "story"],
    "search-collapse": ["search", "facial", "--collapse", "story", "-n", "2"],
    "topics": ["topics"],
    "authors": ["authors"],
    "providers": ["providers"],
    "names": ["names"],
    "topics-trend": ["topics", "--trend"],
    "check": ["check"],
    "list-query": ["list", "provider:wsj.com,cnet date:2020..2022 sort:heat-asc"],
    "list-nothing": ["list", "type:video", "date:2024"],
    "list-facets": ["list", "date:2022", "--facets", "topic,provider"],
    "cards": ["list", "-f", "cards", "-n", "2"],
    "explain": ["list", "topic:microsoft OR heat:>100", "-police", "--explain"],
    "stats": ["stats"],
    "stats-by-month": ["stats", "--by", "month"],
    "stats-cross": ["stats", "--by", "provider,year"],
    "help-fields": ["help", "fields"],
}
PLAIN = {
    "show-all-pipe": ["show", "001_c90db2aaf1bf4fe2.txt", "--all"],
    "show-aloud": ["show", "001_c90db2aaf1bf4fe2.txt", "--plain"],
    "show-outside-aloud": ["show", "https://www.bbc.co.uk/news/business-53015468", "--plain"],
    "cards-pipe": ["list", "-f", "cards", "-n", "2"],
    "cards-aloud": ["list", "-f", "cards", "-n", "2", "--plain"],
    "oneline": ["list", "-f", "oneline"],
    "markdown": ["list", "-f", "markdown"],
    "html": ["list", "-f", "html"],
    "atom": ["list", "topic:ai", "-n", "2", "-f", "atom"],
    "bibtex": ["list", "-n", "2", "-f", "bibtex"],
    "csl-json": ["list", "-n", "2", "-f", "csl-json"],
    "digest-markdown": ["digest", "date:2021..2022", "-f", "markdown"],
    "digest-html": ["digest", "date:2021..2022", "-f", "html"],
    "template": ["list", "-f", r"{id}\t{date:%d.%m.%Y} {topic|upper} {heat|or none} {title|short 20}"],
    "count": ["count", "topic:ai", "date:2022"],
    "help-query": ["help", "query"],
    "help-keys": ["help", "keys"],
    "topic-stories": ["help", "stories"],
    "help-formats": ["help", "formats"],
    "topic-export": ["help", "export"],
    "schema": ["schema"],
}
MACHINE = {
    "list": ["list"],
    "search": ["search", "commercialization"],
    "related": ["related", "004_31537b93d5a29298.txt"],
    "related-similar": ["related", "001_c90db2aaf1bf4fe2.txt", "--similar"],
    "stories": ["stories"],
    "story": ["story", "000_eb812fa8cc9f46ab.txt"],
    "story-why": ["story", "003_210c50f9e0cb4e48.txt", "--why"],
    "collapse": ["list", "--collapse", "story", "--fields", "id,title,more"],
    "topics": ["topics"],
    "providers": ["providers"],
    "names": ["names"],
    "topics-trend": ["topics", "--trend"],
    "check": ["check"],
    "stats": ["stats"],
    "stats-by": ["stats", "--by", "topic,year"],
}

MAIN = ["list", "search", "show", "related", "story", "digest", "stats"]
TABLES = ["list", "search", "related"]
READ_ALOUD = [*TABLES, "related-tree", "related-similar", "providers", "topics-trend", "check"]
WIDTHS = ["30", "60", "100", "200"]
ANSWERS = {
    **{f"{name}-{width}.txt": [*COMMANDS[name], "--width", width] for name in MAIN for width in ("80", "120")},
    **{f"{name}-{width}.txt": [*COMMANDS[name], "--width", width] for name in TABLES for width in WIDTHS},
    **{f"{name}-plain.txt": [*COMMANDS[name], "--plain"] for name in READ_ALOUD},
    **{f"{name}-pipe.txt": COMMANDS[name] for name in MAIN},
    **{f"{name}-100.txt": [*COMMANDS[name], "--width", "100"] for name in COMMANDS if name not in MAIN},
    **{f"{name}.txt": arguments for name, arguments in PLAIN.items()},
    **{
        f"{name}.{output}": [*arguments, "-f", output]
        for name, arguments in MACHINE.items()
        for output in ("json", "jsonl", "csv", "tsv")
    },
    **{
        f"{name}.{output}": [*MACHINE[name], "-f", output]
        for name in ("list", "search", "related")
        for output in ("ids", "urls", "paths")
    },
    "digest.json": ["digest", "date:2021..2022", "--json"],
    "show.json": ["show", "001_c90db2aaf1bf4fe2.txt", "--json"],
}
HELP = {f"help-{command or 'newscli'}.txt": [command] if command else [] for command in ("", *COMMAND_NAMES)}
GRAPHS = {f"graph.{to}": ["graph", "--to", to] for to in ("json", "dot", "graphml")}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_as_expected(newscli: Callable[..., Outcome], golden: Golden, name: str) -> None:
    outcome = newscli(*ANSWERS[name])

    golden.check(name, f"{outcome.out}--- stderr, exit code {outcome.code} ---\n{outcome.err}")


@pytest.mark.parametrize("name", HELP)
def test_help_has_examples(newscli: Callable[..., Outcome], golden: Golden, name: str) -> None:
    outcome = newscli(*HELP[name], "--help")

    assert outcome.code == 0
    assert "Examples:" in outcome.out
    golden.check(name, outcome.out)


@pytest.mark.parametrize("name", GRAPHS)
def test_the_graph_of_the_seeds(newscli: Callable[..., Outcome], golden: Golden, name: str) -> None:
    outcome = newscli(*GRAPHS[name])

    assert (outcome.code, outcome.err) == (0, "")
    golden.check(name, outcome.out)


@pytest.mark.parametrize("width", ["60", "80", "100", "120", "200"])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_line_fits_the_width(newscli: Callable[..., Outcome], name: str, width: str) -> None:
    lines = newscli(*COMMANDS[name], "--width", width).out.splitlines()

    assert all(len(line) <= int(width) for line in lines if "://" not in line)  # a URL is whole at every width


@pytest.mark.parametrize("name", COMMANDS)
def test_no_escape_comes_through_a_pipe(newscli: Callable[..., Outcome], name: str) -> None:
    outcome = newscli(*COMMANDS[name])

    assert "\x1b" not in outcome.out + outcome.err


def test_every_expected_output_is_of_an_answer(request: pytest.FixtureRequest) -> None:
    files = {path.name for path in (request.path.parent / "golden").iterdir()}

    assert files == {*ANSWERS, *HELP, *GRAPHS}
