"""The graph of links, from a folder to the tools that read it."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx
import pytest
from jsonschema import Draft202012Validator

from tests.cli.odd import write_odd_library
from tests.conftest import Outcome
from tests.factory import write_article

Newscli = Callable[..., Outcome]
FORMATS = ["json", "dot", "graphml"]


def _schema(newscli: Newscli) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(newscli("schema", "graph").out)
    Draft202012Validator.check_schema(schema)
    return schema


def test_json_is_the_format_without_a_wish(newscli: Newscli) -> None:
    assert newscli("graph").out == newscli("graph", "--to", "json").out


@pytest.mark.parametrize("arguments", [[], ["--depth", "0"], ["clearview", "--depth", "3"], ["--max-nodes", "2"]])
def test_the_formats_tell_the_same(newscli: Newscli, arguments: list[str]) -> None:
    schema, answer = _schema(newscli), json.loads(newscli("graph", *arguments).out)
    Draft202012Validator(schema).validate(answer)

    one = networkx.node_link_graph(answer, edges="links")
    other = networkx.read_graphml(io.BytesIO(newscli("graph", *arguments, "--to", "graphml").out.encode()))
    dot = newscli("graph", *arguments, "--to", "dot").out

    assert list(one.nodes) == list(other.nodes)
    assert list(one.edges) == list(other.edges)
    assert [line for line in dot.splitlines() if " -> " in line] == [f'  "{a}" -> "{b}";' for a, b in one.edges]


@pytest.mark.parametrize("query", ["facial", "provider:cnet,wsj.com"])
def test_options_and_words_choose_articles(newscli: Newscli, query: str) -> None:
    listed = newscli("list", query, "--since", "2021-07", "-f", "ids").out.split()
    nodes = json.loads(newscli("graph", query, "--since", "2021-07", "--depth", "0").out)["nodes"]

    assert 0 < len(listed) < 4
    assert [node["id"] for node in nodes] == listed


def test_what_is_left_out_is_said(newscli: Newscli) -> None:
    outcome = newscli("graph", "--max-nodes", "7")

    assert len(json.loads(outcome.out)["nodes"]) == 7
    assert outcome.err == "13 articles left out: the graph has the first 7. All: --max-nodes 0.\n"
    assert newscli("graph", "--max-nodes", "20").err == ""


@pytest.mark.parametrize("to", FORMATS)
def test_nothing_found_is_an_empty_graph(newscli: Newscli, to: str) -> None:
    outcome = newscli("graph", "clearvew", "--to", to)

    assert outcome.code == 0
    assert outcome.err == newscli("list", "clearvew").err
    if to == "json":
        assert json.loads(outcome.out)["nodes"] == []
    if to == "graphml":
        assert not networkx.read_graphml(io.BytesIO(outcome.out.encode()))


def test_an_odd_library_is_a_graph_all_the_same(newscli: Newscli, folder: Path) -> None:
    write_odd_library(folder)

    answer = json.loads(newscli("graph", "-L", str(folder)).out)
    read = networkx.read_graphml(io.BytesIO(newscli("graph", "-L", str(folder), "--to", "graphml").out.encode()))

    Draft202012Validator(_schema(newscli)).validate(answer)
    assert list(read.nodes) == [node["id"] for node in answer["nodes"]]


@pytest.mark.parametrize("arguments", [["--to", "gexf"], ["--depth", "-1"], ["--max-nodes", "-1"], ["nope:x"]])
def test_wrong_usage_is_exit_code_2(newscli: Newscli, arguments: list[str]) -> None:
    outcome = newscli("graph", *arguments)

    assert (outcome.code, outcome.out) == (2, "")


def test_a_graph_leaves_the_numbers_alone(newscli: Newscli, folder: Path) -> None:
    write_article(folder, "a.md", title="Alone")
    newscli("list", "-L", str(folder))
    newscli("graph", "zzz", "-L", str(folder))

    assert "Alone" in newscli("show", "1", "-L", str(folder)).out
