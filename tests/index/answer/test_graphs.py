import random
from pathlib import Path
from typing import Any

import pytest

from newscli.library import Library
from newscli.model.graph import Graph
from tests.factory import related_entry, write_article
from tests.opening import open_library


def _url(name: str) -> str:
    return f"https://example.com/{name}"


def _to(name: str, **changes: Any) -> dict[str, Any]:
    """A link to the article of this name."""
    return related_entry(1, title=f"Link to {name}", webUrl=_url(name), **changes)


def _write(folder: Path, names: dict[str, str], **changes: Any) -> None:
    """An article for each key, older by a day than the one before, that names those of its letters."""
    for day, (name, related) in enumerate(names.items()):
        date = f"2022-05-{28 - day:02}T08:00:00Z"
        write_article(
            folder, f"{name}.md", publishedDateTime=date, related=[_to(other) for other in related], **changes
        )


def _library(folder: Path) -> Library:
    return open_library(folder, cache=False)


def _name(url: str | None) -> str:
    return (url or "").rpartition("/")[2]


def _nodes(graph: Graph) -> str:
    return "".join(_name(node.url) for node in graph.nodes)


def _links(graph: Graph) -> list[str]:
    names = {node.id: _name(node.url) for node in graph.nodes}
    return [f"{names[source]}{names[target]}" for source, target in graph.links]


def test_a_link_goes_from_the_article_that_names_to_the_one_that_is_named(folder: Path) -> None:
    _write(folder, {"a": "bx", "b": "a", "c": ""})

    graph = _library(folder).links.graph()

    assert _nodes(graph) == "abcx"
    assert _links(graph) == ["ab", "ax", "ba"]
    assert [node.in_library for node in graph.nodes] == [True, True, True, False]
    assert graph.left_out == 0


def test_repetitions_and_links_to_itself_are_no_links(folder: Path) -> None:
    write_article(folder, "a.md", related=[_to("b"), _to("a"), _to("b", quality=7), _to("b")])

    assert _links(_library(folder).links.graph()) == ["ab"]


@pytest.mark.parametrize(
    ("depth", "nodes", "links"),
    [
        (0, "a", []),
        (1, "ab", ["ab"]),
        (2, "abc", ["ab", "bc", "ca"]),
        (3, "abcx", ["ab", "bc", "ca", "cx"]),
        (10**9, "abcx", ["ab", "bc", "ca", "cx"]),
    ],
)
def test_each_step_adds_what_those_found_so_far_name(folder: Path, depth: int, nodes: str, links: list[str]) -> None:
    _write(folder, {"z": "a", "a": "b", "b": "c", "c": "ax"})

    graph = _library(folder).links.graph("path:a.md", depth)

    assert (_nodes(graph), _links(graph)) == (nodes, links)


def test_without_a_step_there_are_only_the_links_among_the_articles_of_the_query(folder: Path) -> None:
    _write(folder, {"a": "bcx", "b": "a", "c": "a"})

    assert _links(_library(folder).links.graph("path:a.md,b.md", 0)) == ["ab", "ba"]


def test_the_query_comes_first_then_the_nearest_then_the_newest_then_the_id(folder: Path) -> None:
    undated = [_to("u", publishedDateTime=None), _to("v", publishedDateTime=None)]
    dated = [_to("x", publishedDateTime="2020-01-01"), _to("y", publishedDateTime="2025-01-01")]
    write_article(folder, "a.md", publishedDateTime="2021-01-01", related=[*undated, *dated, _to("c")])
    write_article(folder, "b.md", publishedDateTime="2022-01-01")
    write_article(folder, "c.md", publishedDateTime="2024-01-01", related=[_to("z", publishedDateTime="2026-01-01")])

    graph = _library(folder).links.graph("path:a.md,b.md", 2)

    assert _nodes(graph)[:5] == "baycx"
    assert [node.id for node in graph.nodes[5:7]] == sorted(node.id for node in graph.nodes[5:7])
    assert sorted(_nodes(graph)[5:7]) == ["u", "v"]
    assert _nodes(graph)[7:] == "z"


def test_only_the_first_stay_and_the_links_between_them(folder: Path) -> None:
    _write(folder, {"a": "bx", "b": "ca", "c": "ab"})

    graph = _library(folder).links.graph(limit=2)

    assert (_nodes(graph), _links(graph), graph.left_out) == ("ab", ["ab", "ba"], 2)


def test_each_file_of_a_url_is_a_node_and_what_links_to_one_links_to_all(folder: Path) -> None:
    write_article(folder, "1.md", webUrl=_url("s"), title="First", related=[_to("x"), _to("s")])
    write_article(folder, "2.md", webUrl=_url("s"), title="Second", related=[_to("y"), _to("x")])
    write_article(folder, "a.md", title="A", related=[_to("s")])
    library = _library(folder)

    for query, depth, links in (
        (None, 0, "A→First A→Second"),
        ("path:2.md,a.md", 0, "A→Second"),
        ("path:2.md,a.md", 1, "A→First A→Second First→x Second→x Second→y"),
        ("path:a.md", 1, "A→First A→Second"),
        ("path:1.md", 1, "First→x"),
    ):
        graph = library.links.graph(query, depth)
        names = {node.id: (node.title or "").removeprefix("Link to ") for node in graph.nodes}
        assert sorted(f"{names[source]}→{names[target]}" for source, target in graph.links) == links.split()


@pytest.mark.parametrize("seed", range(5))
def test_the_graph_of_a_library_has_the_links_that_the_language_asks_for(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(12):
        related = [_to(name) for name in chance.choices("abcdefgh", k=chance.randrange(4))]
        write_article(folder, f"{number}.md", webUrl=_url(chance.choice("abcdef")), related=related)
    library = _library(folder)
    urls = {article.id: article.url for article in library.list()}

    links = set(library.links.graph(depth=0).links)

    assert {node.id for node in library.links.graph(depth=0).nodes} == urls.keys()
    for id_, url in urls.items():
        linking = {article.id for article in library.list(f"links-to:{id_}")}
        assert linking == {source for source, target in links if target == id_}
        assert {article.id for article in library.list(f"linked-from:{id_}")} == {
            target for source, target in links if source == id_
        }
        assert library.articles.count(f"id:={id_} backlinks:{len(linking)}") == 1
        for depth in (1, 2, 3):
            nodes = {node.id for node in library.links.graph(f"id:={id_}", depth).nodes if node.in_library}
            reached = {article.id for article in library.list(f"linked-from:{id_}:{depth}")}
            assert reached == {node for node in nodes if urls[node] != url}


def test_a_node_tells_of_its_article(seeds: Library) -> None:
    nodes = {node.id: node for node in seeds.links.graph().nodes}

    inside, outside = nodes["khhdgx7jt4"], nodes["gzw66ncsb9"]
    article = seeds.articles.get("khhdgx7jt4")
    assert inside.title == article.title  # type: ignore[union-attr]
    assert (inside.provider, inside.quality, inside.heat) == ("The Daily Telegraph", 32, None)
    assert (inside.story, inside.in_library) == ("gpzxrfcg8t", True)
    assert (outside.provider, outside.quality, outside.heat) == ("BBC", 59, None)
    assert (outside.story, outside.in_library) == (None, False)
    assert outside.url == "https://www.bbc.co.uk/news/business-53015468"


def test_a_story_is_told_by_its_articles_inside_and_outside(seeds: Library) -> None:
    page = seeds.stories.of("gpzxrfcg8t")

    assert page is not None
    assert {node.id for node in seeds.links.graph().nodes if node.story == "gpzxrfcg8t"} == {
        article.id for article in page.articles
    }


def test_of_several_descriptions_the_one_that_is_shown_counts(folder: Path) -> None:
    for name, title in (("a", "One"), ("b", "Two"), ("c", "Three")):
        write_article(folder, f"{name}.md", related=[_to("x") | {"title": title}])
    library = _library(folder)

    for query in (None, "path:a.md", "path:b.md", "path:c.md"):
        (title,) = (node.title for node in library.links.graph(query).nodes if not node.in_library)
        assert title == library.articles.get(_url("x")).related.title  # type: ignore[union-attr]


def test_an_empty_library_is_an_empty_graph(folder: Path) -> None:
    assert _library(folder).links.graph() == Graph(())


def test_graphs_know_nothing_of_each_other(folder: Path) -> None:
    _write(folder, {"a": "b", "b": "c", "c": ""})
    library = _library(folder)

    graphs = [library.links.graph("path:a.md"), library.links.graph("path:c.md"), library.links.graph("path:a.md")]

    assert list(map(_nodes, graphs)) == ["ab", "c", "ab"]
    assert [_nodes(library.links.graph(f"path:{_name(article.url)}.md")) for article in library.list()] == [
        "ab",
        "bc",
        "c",
    ]


def test_a_graph_follows_edits(folder: Path) -> None:
    _write(folder, {"a": "b", "b": ""})
    library = _library(folder)
    assert _links(library.links.graph()) == ["ab"]

    write_article(folder, "b.md", related=[_to("a")])
    (folder / "a.md").unlink()
    library.refresh()

    assert _links(library.links.graph()) == ["ba"]
    assert [node.in_library for node in library.links.graph().nodes] == [True, False]


@pytest.mark.parametrize("seed", range(5))
def test_the_graph_is_that_of_following_each_link(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    letters = "abcdefghijkl"
    _write(folder, {name: "".join(chance.choices(letters, k=chance.randrange(4))) for name in letters[:8]})
    library = _library(folder)

    for name in letters[:8]:
        start = library.articles.resolve(_url(name))
        for depth in range(5):
            rows = library.links.related(start, depth=depth) if depth else ()
            graph = library.links.graph(f"path:{name}.md", depth)
            nodes = {start, *(row.related.id for row in rows)}
            assert {node.id for node in graph.nodes} == nodes
            assert set(graph.links) == {
                (node, row.related.id)
                for node in nodes
                for row in library.links.related(node)
                if row.related.id in nodes
            }
