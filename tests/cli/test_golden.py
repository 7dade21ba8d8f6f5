"""Every command on the seeds: the whole output, at two widths and in a pipe."""

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
    "search-nothing": ["search", "clearvew"],
    "show": ["show", "001_c90db2aaf1bf4fe2.txt"],
    "show-follow-up": ["show", "003_210c50f9e0cb4e48"],
    "show-outside": ["show", "https://www.bbc.co.uk/news/business-53015468"],
    "related": ["related", "001_c90db2aaf1bf4fe2.txt"],
    "related-by-quality": ["related", "003_210c50f9e0cb4e48.txt", "--sort", "quality", "-n", "3"],
    "backlinks": ["related", "000_eb812fa8cc9f46ab.txt", "--backlinks"],
    "related-tree": ["related", "003_210c50f9e0cb4e48.txt", "--depth", "2", "--tree"],
    "related-missing": ["related", "003_210c50f9e0cb4e48.txt", "--missing"],
    "related-similar": ["related", "001_c90db2aaf1bf4fe2.txt", "--similar"],
    "stories": ["stories"],
    "stories-all": ["stories", "met", "--all"],
    "stories-nothing": ["stories", "--min-size", "9"],
    "story": ["story", "003_210c50f9e0cb4e48.txt"],
    "story-none": ["story", "001_c90db2aaf1bf4fe2.txt"],
    "list-collapse": ["list", "--collapse", "story"],
    "search-collapse": ["search", "facial", "--collapse", "story", "-n", "2"],
    "topics": ["topics"],
    "providers": ["providers"],
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
    "oneline": ["list", "-f", "oneline"],
    "markdown": ["list", "-f", "markdown"],
    "html": ["list", "-f", "html"],
    "template": ["list", "-f", r"{id}\t{date:%d.%m.%Y} {topic|upper} {heat|or none} {title|short 20}"],
    "count": ["count", "topic:ai", "date:2022"],
    "help-query": ["help", "query"],
    "topic-stories": ["help", "stories"],
    "help-formats": ["help", "formats"],
    "schema": ["schema"],
}
MACHINE = {
    "list": ["list"],
    "search": ["search", "commercialization"],
    "related": ["related", "004_31537b93d5a29298.txt"],
    "related-similar": ["related", "001_c90db2aaf1bf4fe2.txt", "--similar"],
    "stories": ["stories"],
    "story": ["story", "000_eb812fa8cc9f46ab.txt"],
    "collapse": ["list", "--collapse", "story", "--fields", "id,title,more"],
    "topics": ["topics"],
    "providers": ["providers"],
    "check": ["check"],
    "stats": ["stats"],
    "stats-by": ["stats", "--by", "topic,year"],
}


def _told(outcome: Outcome) -> str:
    return f"{outcome.out}--- stderr, exit code {outcome.code} ---\n{outcome.err}"


@pytest.mark.parametrize("width", ["80", "120"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_table_fits_the_width(newscli: Callable[..., Outcome], golden: Golden, name: str, width: str) -> None:
    outcome = newscli(*COMMANDS[name], "--width", width)

    assert all(len(line) <= int(width) for line in outcome.out.splitlines())
    golden.check(f"{name}-{width}.txt", _told(outcome))


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_cut_in_a_pipe(newscli: Callable[..., Outcome], golden: Golden, name: str) -> None:
    outcome = newscli(*COMMANDS[name])

    assert "\x1b" not in outcome.out
    golden.check(f"{name}-pipe.txt", _told(outcome))


@pytest.mark.parametrize("output", ["json", "jsonl", "csv", "tsv"])
@pytest.mark.parametrize("name", MACHINE)
def test_formats_for_programs(newscli: Callable[..., Outcome], golden: Golden, name: str, output: str) -> None:
    golden.check(f"{name}.{output}", _told(newscli(*MACHINE[name], "-f", output)))


@pytest.mark.parametrize("name", PLAIN)
def test_formats_for_reading(newscli: Callable[..., Outcome], golden: Golden, name: str) -> None:
    golden.check(f"{name}.txt", _told(newscli(*PLAIN[name])))


@pytest.mark.parametrize("output", ["ids", "urls", "paths"])
@pytest.mark.parametrize("name", ["list", "search", "related"])
def test_one_value_a_line(newscli: Callable[..., Outcome], golden: Golden, name: str, output: str) -> None:
    golden.check(f"{name}.{output}", _told(newscli(*MACHINE[name], "-f", output)))


def test_show_as_json_has_everything(newscli: Callable[..., Outcome], golden: Golden) -> None:
    golden.check("show.json", _told(newscli("show", "001_c90db2aaf1bf4fe2.txt", "--json")))


@pytest.mark.parametrize("command", ["", *COMMAND_NAMES])
def test_help_has_examples(newscli: Callable[..., Outcome], golden: Golden, command: str) -> None:
    outcome = newscli(*filter(None, [command]), "--help")

    assert outcome.code == 0
    assert "Examples:" in outcome.out
    golden.check(f"help-{command or 'newscli'}.txt", outcome.out)
