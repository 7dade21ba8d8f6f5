"""The actions of the browser: one table for key bindings, `?`, the palette, the status line and the help topic."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a key works. Keys of EVERYWHERE also work while the query line is typed in."""

    EVERYWHERE = "everywhere"
    BROWSER = "list and reader"
    LIST = "list"
    READER = "reader"
    FACETS = "facets"
    QUERY = "query line"
    PICKER = "picker"


@dataclass(frozen=True, slots=True)
class Action:
    """An action with the keys that start it, in Textual's names; its name is that in `[browse.keys]`.

    `label` is one or two words for the status line, `help` a sentence without its full stop. Of the actions that work
    in a place, the status line shows those with the lowest `rank`.
    """

    name: str
    keys: tuple[str, ...]
    label: str
    help: str
    place: Place = Place.BROWSER
    rank: int = 9


ACTIONS: Sequence[Action] = (
    Action("down", ("j", "down"), "down", "Go to the next row, or scroll down a line"),
    Action("up", ("k", "up"), "up", "Go to the previous row, or scroll up a line"),
    Action("page_down", ("pagedown", "space"), "page down", "Scroll down a page"),
    Action("page_up", ("pageup",), "page up", "Scroll up a page"),
    Action("half_page_down", ("ctrl+d",), "half down", "Scroll down half a page"),
    Action("half_page_up", ("ctrl+u",), "half up", "Scroll up half a page"),
    Action("first", ("g", "home"), "first", "Go to the first row or line"),
    Action("last", ("G", "end"), "last", "Go to the last row or line"),
    Action("open", ("enter",), "open", "Read the article, or open the related article in its place", rank=1),
    Action("back", ("backspace", "alt+left"), "back", "Go back to what was shown before", Place.READER, rank=2),
    Action("earlier_list", ("backspace", "alt+left"), "back", "Go back to the list before", Place.LIST),
    Action("forward", ("alt+right",), "forward", "Go forward again", Place.READER),
    Action("next_article", ("J",), "next", "Read the next article of the list", Place.READER, rank=3),
    Action("previous_article", ("K",), "previous", "Read the previous article of the list", Place.READER),
    Action("next_match", ("n",), "next match", "Go to the next word of the query in the text"),
    Action("previous_match", ("N",), "previous match", "Go to the previous word of the query in the text"),
    Action("query", ("/", "ctrl+f"), "search", "Type a query", rank=2),
    Action("leave", ("escape",), "list", "Go to the list; there, go back to the list before, or show all articles"),
    Action("switch", ("tab", "shift+tab"), "other pane", "Go to the other pane"),
    Action("zoom", ("z",), "zoom", "Show the reader alone, or both panes again"),
    Action("facets", ("f",), "facets", "Show topics, providers and months, to narrow the answer", rank=3),
    Action("group", ("b",), "group", "Group the list by story, provider, topic or month"),
    Action("fold", ("left", "h", "minus"), "fold", "Fold the group", Place.LIST),
    Action("unfold", ("right", "l", "plus"), "unfold", "Unfold the group", Place.LIST),
    Action("fold_all", ("Z",), "fold all", "Fold or unfold all groups", Place.LIST),
    Action("sort", ("s",), "sort", "Sort the list"),
    Action("story", ("S",), "story", "Show the story of the article by day"),
    Action("related", ("R",), "related", "List the articles that it links to"),
    Action("backlinks", ("B",), "backlinks", "List the articles that link to it"),
    Action("alike", ("~",), "alike", "List similar articles"),
    Action("web", ("o",), "web", "Open the article in the web browser"),
    Action("urls", ("O",), "URLs", "Choose which URL to open"),
    Action("edit", ("e",), "edit", "Edit the file in $VISUAL or $EDITOR"),
    Action("copy_url", ("y",), "copy URL", "Copy the URL"),
    Action("copy_markdown", ("Y",), "copy Markdown", "Copy title and URL as a Markdown link"),
    Action("everything", ("a",), "all details", "Show everything known about the article, or its page again"),
    Action("mouse", ("m",), "mouse", "Switch the mouse off, to select text, or on again"),
    Action("theme", ("T",), "theme", "Choose the colours"),
    Action("help", ("?", "f1"), "keys", "List the keys that work here", rank=1),
    Action("palette", (":", "ctrl+p"), "commands", "Choose an action by its name, wherever it works"),
    Action("quit", ("q",), "quit", "Go back; at the top, quit"),
    Action("quit_now", ("ctrl+q",), "quit", "Quit", Place.EVERYWHERE),
    Action("suspend", ("ctrl+z",), "suspend", "Go back to the shell for a while, until `fg`", Place.EVERYWHERE),
    Action("settle", ("enter",), "list", "Go to the list", Place.QUERY, rank=1),
    Action("leave_query", ("escape",), "list", "Close the suggestions, or go to the list", Place.QUERY),
    Action("complete", ("tab",), "complete", "Take the suggestion", Place.QUERY, rank=2),
    Action(
        "earlier_query",
        ("up", "ctrl+p"),
        "earlier",
        "Go up in the suggestions, or to an earlier query",
        Place.QUERY,
        rank=3,
    ),
    Action("later_query", ("down", "ctrl+n"), "later", "Go down in the suggestions, or to a later query", Place.QUERY),
    Action(
        "narrow", ("enter",), "narrow", "Show only articles with this value, or remove the condition", Place.FACETS, 1
    ),
    Action(
        "exclude", ("minus", "x"), "exclude", "Show only articles without it, or remove the condition", Place.FACETS, 2
    ),
    Action(
        "next_part", ("tab", "right", "l"), "next", "Go to the next of topics, providers and months", Place.FACETS, 3
    ),
    Action(
        "previous_part",
        ("shift+tab", "left", "h"),
        "previous",
        "Go to the previous of topics, providers and months",
        Place.FACETS,
    ),
    Action("close_facets", ("escape", "f"), "close", "Hide topics, providers and months", Place.FACETS, 4),
    Action("take", ("enter",), "pick", "Pick the article, or all marked articles", Place.PICKER, rank=1),
    Action("mark", ("space",), "mark", "Mark or unmark the article, and go to the next", Place.PICKER, rank=2),
    Action("cancel", ("escape", "q"), "cancel", "Cancel, and print nothing", Place.PICKER, rank=3),
)


def actions_of(*places: Place) -> Iterator[Action]:
    """The actions that work in any of these places, in the order of the table."""
    return (action for action in ACTIONS if action.place in places)
