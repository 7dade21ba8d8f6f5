"""The elements of Markdown as they look in a terminal: at the left, in colours of the terminal, none of them cut."""

from __future__ import annotations

from markdown_it.token import Token
from rich import box, markdown
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from newscli.render.terminal.prose import Indented, Prose, whole

CODE_THEME = "ansi_light"
"""Colours of code that are those of the terminal, readable on dark and light ones."""


_MOST_CELLS = 1_000
"""Of a table: Rich takes a millisecond for each."""


class Paragraph(markdown.Paragraph):
    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Prose(self.text)


class Heading(markdown.Heading):
    """At the left, in a colour; where there is none, behind the signs of its level."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        signs = "" if console.color_system else f"{'#' * int(self.tag[1:])} "
        yield Prose(Text(signs).append_text(self.text))


class Code(markdown.CodeBlock):
    """Indented, and whole: it may be copied."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = str(self.text).rstrip().expandtabs(4)
        shown = Syntax(code, self.lexer_name, theme=self.theme).highlight(code)
        shown.rstrip()
        yield Indented(whole(shown), "    ")


class _Blocks(markdown.MarkdownElement):
    """An element that contains blocks."""

    def __init__(self) -> None:
        self.blocks: list[markdown.MarkdownElement] = []

    def on_child_close(self, context: markdown.MarkdownContext, child: markdown.MarkdownElement) -> bool:
        self.blocks.append(child)
        return False

    @property
    def is_long(self) -> bool:
        """Whether it has several blocks, lists not counted."""
        return len([block for block in self.blocks if not isinstance(block, List)]) > 1

    def behind(self, first: str, rest: str, style: str) -> Indented:
        """The blocks behind marks, with blank lines between them, but for a list below its paragraph."""
        parts: list[RenderableType] = []
        for block in self.blocks:
            parts += [Text()] if parts and not isinstance(block, List) else []
            parts.append(block)
        return Indented(Group(*parts), first, rest, style)


class Quote(_Blocks):
    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        bar = "| " if options.ascii_only else "│ "
        yield self.behind(bar, bar, "rule")


class Item(_Blocks):
    """An item of a list, which shows it."""


class List(_Blocks):
    """A list; blank lines are between its items if one has several blocks. One with a `first` number is ordered."""

    def __init__(self, first: int | None) -> None:
        super().__init__()
        self._first = first

    @classmethod
    def create(cls, markdown: markdown.Markdown, token: Token) -> List:  # noqa: ARG003 Rich gives it
        ordered = token.type == "ordered_list_open"
        return cls(int(token.attrs.get("start", 1)) if ordered else None)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        items = [block for block in self.blocks if isinstance(block, Item)]
        is_loose = any(item.is_long for item in items)
        for at, mark in enumerate(self._marks(len(items), "* " if options.ascii_only else "• ")):
            if is_loose and at:
                yield Text()
            yield items[at].behind(mark, "", "number")

    def _marks(self, count: int, bullet: str) -> list[str]:
        if self._first is None:
            return [bullet] * count
        width = len(str(self._first + count - 1))
        return [f"{number:>{width}}. " for number in range(self._first, self._first + count)]


class Break(markdown.HorizontalRule):
    """Between parts of a text, other than the rules around it."""

    new_line = True

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text("* * *", "rule")


class Cells(markdown.TableElement):
    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="heading", border_style="rule")
        for cell in self.header.row.cells if self.header and self.header.row else ():
            table.add_column(cell.content, justify=cell.justify, overflow="fold")
        rows = self.body.rows if self.body else []
        shown = rows[: max(_MOST_CELLS // max(len(table.columns), 1), 1)]
        for row in shown:
            table.add_row(*(cell.content for cell in row.cells))
        yield table
        if len(shown) < len(rows):
            yield Text(f"… {len(rows) - len(shown):,} more rows", "mark")


ELEMENTS: dict[str, type[markdown.MarkdownElement]] = {
    **markdown.Markdown.elements,
    "paragraph_open": Paragraph,
    "heading_open": Heading,
    "fence": Code,
    "code_block": Code,
    "blockquote_open": Quote,
    "hr": Break,
    "bullet_list_open": List,
    "ordered_list_open": List,
    "list_item_open": Item,
    "table_open": Cells,
}
