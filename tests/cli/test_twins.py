"""Two files with one URL: every command tells the same of them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome
from tests.factory import write_article
from tests.telling import link, url, words_of_event

Newscli = Callable[..., Outcome]


@pytest.fixture
def run(newscli: Newscli, folder: Path) -> Newscli:
    """The command line on a, b with the URL of a, and c, which links to it."""
    told = {"excerpt": words_of_event("ferry")}
    write_article(folder, "a.md", title="Alpha", heat=5, publishedDateTime="2021-01-01", **told)
    write_article(folder, "b.md", title="Beta", heat=9, publishedDateTime="2021-03-01", webUrl=url("a"), **told)
    write_article(folder, "c.md", title="Gamma", heat=-1, publishedDateTime="2021-01-02", related=[link("a")], **told)
    return lambda *arguments: newscli("-L", str(folder), *arguments)


def _json(run: Newscli, *arguments: str) -> Any:
    return json.loads(run(*arguments, "--json").out)


def _paths(run: Newscli, *arguments: str) -> list[str]:
    return [Path(line).name for line in run(*arguments, "-f", "paths").out.splitlines()]


def test_a_story_counts_what_its_timeline_shows(run: Newscli) -> None:
    (counted,), whole = _json(run, "stories"), _json(run, "story", "beta")
    days = [article["published_at"][:10] for article in whole["timeline"]]

    assert days == ["2021-01-01", "2021-01-02", "2021-03-01"]
    assert (counted["articles"], sum(counted["pulse"]), counted["heat"]) == (3, 3, 9)
    assert (counted["first"][:10], counted["last"][:10]) == ("2021-01-01", "2021-03-01")
    assert {key: whole[key] for key in counted} == counted


def test_a_story_has_one_lead_that_is_the_hottest(run: Newscli) -> None:
    (story,) = _json(run, "stories")

    assert _paths(run, "list", "is:lead") == ["b.md"]
    assert _paths(run, "list", "is:followup", "--sort", "path") == ["a.md", "c.md"]
    assert [story["id"]] == run("list", "is:lead", "-f", "ids").out.split()
    assert _paths(run, "list", f"story:{story['id']}", "--sort", "path") == ["a.md", "b.md", "c.md"]
    assert run("count", "is:lead").out == run("stories", "-f", "ids").out.replace(story["id"], "1")


def test_the_graph_has_a_node_for_each_file(run: Newscli) -> None:
    graph = json.loads(run("graph", "--depth", "0").out)
    titles = {node["id"]: node["title"] for node in graph["nodes"]}

    assert sorted(titles.values()) == ["Alpha", "Beta", "Gamma"]
    assert sorted(titles[edge["target"]] for edge in graph["links"]) == ["Alpha", "Beta"]
    assert len({node["story"] for node in graph["nodes"]}) == 1


@pytest.mark.parametrize("name", ["a.md", "b.md"])
def test_what_links_to_one_file_links_to_both(run: Newscli, name: str) -> None:
    id_ = run("list", f"path:{name}", "-f", "ids").out.strip()

    assert _paths(run, "related", name, "--backlinks") == _paths(run, "list", f"links-to:{id_}") == ["c.md"]
    assert run("count", f"id:={id_} backlinks:1").out == "1\n"
