from dataclasses import dataclass
from typing import Annotated

import typer

from newscli.cli.options import MOST, ExplainOptions, FilterOptions, OutputOptions, QueryWords, choices
from newscli.cli.output.explaining import explain, why_nothing
from newscli.cli.output.writing import write
from newscli.cli.queries import ask_in_any_order
from newscli.cli.session import Session
from newscli.render import messages
from newscli.render.documents.graphs import GraphFormat, written


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphOptions:
    """How far the graph reaches, and its format."""

    to: Annotated[
        GraphFormat,
        typer.Option(
            "--to",
            metavar=choices(GraphFormat),
            help="For networkx and d3, for Graphviz, or for Gephi, yEd and igraph.",
        ),
    ] = GraphFormat.JSON
    depth: Annotated[
        int,
        typer.Option(
            "--depth", metavar="N", min=0, help="Also what these link to, N links far; 0 is only the links among them."
        ),
    ] = 1
    mentions: Annotated[
        bool, typer.Option("--mentions", help="Also the links in the texts of articles to others of the library.")
    ] = False
    max_nodes: Annotated[
        int, typer.Option("--max-nodes", metavar="N", min=0, help="At most N articles, the nearest; 0 for all.")
    ] = 0


def run(
    session: Session,
    filters: FilterOptions,
    options: GraphOptions,
    explaining: ExplainOptions,
    words: QueryWords = None,
) -> None:
    """Print the graph of links: the articles of a query, those that they link to, and the links between them.

    For tools that draw and analyse graphs. The articles of the query come first, newest first, then those that they
    link to, which the library may have or not. A link goes from the article that has it to the one that it leads to.
    networkx reads JSON with node_link_graph(json.load(file), edges="links"), GraphML with read_graphml.

    \b
    Examples:
      newscli graph
      newscli graph clearview --depth 2
      newscli graph topic:ai --since 2022 --to graphml
      newscli graph --depth 0 --max-nodes 99
      newscli graph --mentions --to dot
      newscli graph clearview --to dot | dot -Tsvg -o clearview.svg
    """
    query = ask_in_any_order(session, words, filters)
    if explaining.explain:
        explain(session, query, OutputOptions())
        return
    limit = min(options.max_nodes, MOST) or None
    graph = session.library.links.graph(query, options.depth, limit, mentions=options.mentions)
    write(session, written(graph, options.to))
    if graph.left_out:
        session.say(messages.graph_cut(len(graph.nodes), graph.left_out))
    if not graph.nodes:
        session.say(why_nothing(session, query))
