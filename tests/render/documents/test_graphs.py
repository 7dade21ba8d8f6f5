import io
import json
import shutil
import subprocess
from datetime import UTC, datetime
from typing import Any

import networkx
import pytest

from newscli.model.graph import Graph, GraphNode
from newscli.render.documents.graphs import GraphFormat, written

HOSTILE = [
    'He said "no"',
    "back\\slash \\N \\n \\G \\",
    'end with \\"',
    "two\nlines\r\nand\ttabs",
    "]]> <!-- --> <b>bold</b> & &amp; &amp;lt; &#38;",
    "\x00\x01\x1b[2J\x7f\x9b31m",
    "\u202egpj.exe\u2066 \u200b\ufeff\xad",
    "\ud800 alone \udfff",
    "\ufffe\uffff",
    "emoji 👩‍🚀 🇪🇺 漢字 ẞ",
    "-> { subgraph } ; # // /* */ <b>",
    "{{ '{' }} %s ${x} $(x) `x`",
]


def _node(id_: str, **changes: Any) -> GraphNode:
    values: dict[str, Any] = {
        "id": id_,
        "title": f"Title of {id_}",
        "published_at": datetime(2022, 5, 25, 20, 4, tzinfo=UTC),
        "provider": "Example News",
        "quality": 50,
        "heat": None,
        "in_library": True,
        "story": None,
        "url": f"https://example.com/{id_}",
    }
    return GraphNode(**values | changes)


def _bare(id_: str) -> GraphNode:
    return GraphNode(
        id=id_, title=None, published_at=None, provider=None, quality=None, heat=None, in_library=False, story=None,
        url=None,
    )  # fmt: skip


def _text(graph: Graph, to: GraphFormat) -> str:
    return "".join(written(graph, to))


def _from_json(graph: Graph) -> Any:
    return networkx.node_link_graph(json.loads(_text(graph, GraphFormat.JSON)), edges="links")


def _from_graphml(graph: Graph) -> Any:
    return networkx.read_graphml(io.BytesIO(_text(graph, GraphFormat.GRAPHML).encode()))


READERS = [_from_json, _from_graphml]


@pytest.mark.parametrize("read", READERS)
def test_networkx_reads_nodes_and_links(read: Any) -> None:
    read_back = read(Graph((_node("b", links=("c", "d")), _node("c", links=("b",)), _bare("d"))))

    assert isinstance(read_back, networkx.DiGraph)
    assert not read_back.is_multigraph()
    assert list(read_back.nodes) == ["b", "c", "d"]
    assert list(read_back.edges) == [("b", "c"), ("b", "d"), ("c", "b")]


@pytest.mark.parametrize("read", READERS)
def test_values_keep_their_types(read: Any) -> None:
    told = read(Graph((_node("b", story="b", heat=-(2**63), quality=2**63 - 1),))).nodes["b"]

    assert told == {
        "title": "Title of b",
        "published_at": "2022-05-25T20:04:00Z",
        "provider": "Example News",
        "quality": 2**63 - 1,
        "heat": -(2**63),
        "in_library": True,
        "story": "b",
        "url": "https://example.com/b",
    }


def test_what_is_missing_is_null_in_json_and_left_out_of_graphml() -> None:
    graph = Graph((_bare("b"),))

    assert set(_from_json(graph).nodes["b"].values()) == {None, False}
    assert _from_graphml(graph).nodes["b"] == {"in_library": False}


@pytest.mark.parametrize("title", HOSTILE)
def test_json_has_a_hostile_text_as_it_is(title: str) -> None:
    text = _text(Graph((_node("b", title=title, provider=title, url=title),)), GraphFormat.JSON)

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert json.loads(text)["nodes"][0]["title"] == title


@pytest.mark.parametrize("title", HOSTILE)
def test_graphml_survives_a_hostile_text(title: str) -> None:
    told = _from_graphml(Graph((_node("b", title=title, provider=title, url=title),))).nodes["b"]

    assert set(told) >= {"title", "provider", "url"}
    texts = (told["title"], told["provider"], told["url"])
    assert all(text.replace("👩\u200d🚀", "").isprintable() for text in texts)


def test_graphml_has_what_a_title_means() -> None:
    titles = [_from_graphml(Graph((_node("b", title=title),))).nodes["b"]["title"] for title in HOSTILE[:5]]

    assert titles == [
        'He said "no"',
        "back\\slash \\N \\n \\G \\",
        'end with \\"',
        "two lines and tabs",
        "]]> bold & & &lt; &",
    ]


def test_a_title_is_the_label_in_gephi() -> None:
    assert '<key id="label" for="node" attr.name="title" attr.type="string"/>' in _text(Graph(()), GraphFormat.GRAPHML)


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("plain", '"plain"'),
        ('a "b"', r'"a \"b\""'),
        ("a\\", r'"a\\"'),
        (r"\N \"", r'"\\N \\\""'),
        ("two\nlines", '"two lines"'),
        ("Q&A; AT&T", '"Q&amp;A; AT&T"'),
        ("&amp;lt;", '"&amp;lt;"'),
        ("<b>tag</b>", '"tag"'),
    ],
)
def test_dot_quotes_what_graphviz_would_read_as_its_own(title: str, label: str) -> None:
    assert f"[label={label} " in _text(Graph((_node("b", title=title),)), GraphFormat.DOT)


def test_dot_draws_dashed_what_the_library_does_not_have() -> None:
    lines = _text(Graph((_node("b", links=("c",)), _bare("c"))), GraphFormat.DOT).splitlines()

    assert "dashed" not in lines[3]
    assert lines[4:] == ['  "c" [in_library="false" style="dashed"];', '  "b" -> "c";', "}"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://user@host/", None])
def test_a_picture_links_only_what_is_safe_to_open(url: str | None) -> None:
    assert "URL=" not in _text(Graph((_node("b", url=url),)), GraphFormat.DOT)


@pytest.mark.parametrize("to", GraphFormat)
def test_an_empty_graph_is_valid(to: GraphFormat) -> None:
    text = _text(Graph(()), to)

    if to is GraphFormat.JSON:
        assert json.loads(text) == {"directed": True, "multigraph": False, "graph": {}, "nodes": [], "links": []}
    elif to is GraphFormat.GRAPHML:
        assert networkx.read_graphml(io.BytesIO(text.encode())).is_directed()
    else:
        assert (text.startswith("digraph "), text.endswith("}\n")) == (True, True)


@pytest.mark.skipif(shutil.which("dot") is None, reason="needs Graphviz")
def test_graphviz_draws_hostile_texts() -> None:
    nodes = [_node(f"n{number}", title=title, provider=title, url=title) for number, title in enumerate(HOSTILE)]
    text = _text(Graph((*nodes, _bare("z"))), GraphFormat.DOT)

    done = subprocess.run(["dot", "-Tsvg"], input=text.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    drawn = done.stdout.decode()
    assert drawn.count('class="node"') == len(HOSTILE) + 1
    assert "back\\slash \\N \\n \\G \\</text>" in drawn.replace("&#160;", " ")
