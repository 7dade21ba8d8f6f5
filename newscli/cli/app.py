"""The command line. A command's module is imported when the command is called, so that none pays for another."""

import codecs
import inspect
import io
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from newscli import __version__
from newscli.cli.commands import COMMANDS
from newscli.cli.options import CommonOptions, option_parameters
from newscli.cli.usage import check_command, told
from newscli.errors import ExitCode
from newscli.render.topics import TOPICS

_COMPLETE = "_NEWSCLI_COMPLETE"
"""The variable by which a shell says that it wants values to offer: other runs need not know them."""

_OF_COMPLETION = ("--install-completion", "--show-completion")
_SHELL = "newscli.shell"
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class _Commands(Mapping[str, Any]):
    """The commands by name, each made when it is asked for."""

    def __getitem__(self, name: str) -> Any:
        if name not in COMMANDS:
            raise KeyError(name)
        from newscli.cli.command import command  # 20 ms that the list of commands does without
        from newscli.cli.negation import QueryCommand

        body = import_module(f"newscli.cli.commands.{name}").run
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        function = command(body)
        single.command(name, cls=QueryCommand, context_settings=_SETTINGS, short_help=COMMANDS[name])(function)
        return _completed(get_command(single))

    def get(self, name: str, default: Any = None) -> Any:
        """As of any mapping. The inherited one would take a KeyError in a command's module for a missing command."""
        return self[name] if name in COMMANDS else default

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class CommandTable(TyperGroup):
    """A group that lists its commands without making them.

    `commands` is a mapping rather than a method: Typer's own suggestions for a mistyped command look it up.
    """

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands()  # type: ignore[assignment]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the name of a shell that follows `--show-completion`: options of Typer have a value or have none."""
        if len(args) > 1 and args[0] in _OF_COMPLETION and not args[1].startswith("-"):
            ctx.meta[_SHELL], args = args[1], [args[0], *args[2:]]
        with told(ctx):
            return super().parse_args(ctx, args or ([] if ctx.resilient_parsing else ["--help"]))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        if not ctx.resilient_parsing:
            with told(ctx):
                check_command(args[0], COMMANDS)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        with told(ctx):
            return super().invoke(ctx)

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Commands and options. Typer would make every command to tell what it is for."""
        from newscli.cli.completion.offers import with_help

        return [*with_help(COMMANDS, incomplete), *super(TyperGroup, self).shell_complete(ctx, incomplete)]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"newscli {__version__}")
        raise typer.Exit


def _root(context: typer.Context, **values: Any) -> None:
    """List, search, read and follow the articles of a folder.

    Articles are Markdown, text and HTML files with front matter in YAML, TOML, JSON or header lines: see
    `newscli help files`. They are looked for in --library, else NEWSCLI_LIBRARY, else the working directory if it is a
    site or a vault of notes, else the folder `seeds`, else the working directory if an article lies in it.

    \b
    Examples:
      newscli list
      newscli search '"facial recognition"' --since 2022
      newscli show 1
      newscli related 1
      newscli browse
      newscli help query

    Topics of `newscli help`: {topics}.
    """
    for name in _FLAGS:
        values.pop(name)
    context.obj = CommonOptions(**values)


_root.__doc__ = (_root.__doc__ or "").format(topics=", ".join(TOPICS))


def _completion(context: typer.Context, *, wanted: bool, install: bool) -> None:
    if wanted and not context.resilient_parsing:
        from newscli.cli.completion.installing import install_script, show_script

        (install_script if install else show_script)(context.meta.get(_SHELL, ""))
        raise typer.Exit


_FLAGS: Mapping[str, Any] = {
    "version": typer.Option(
        "--version", "-V", help="Print the version.", is_eager=True, callback=lambda value: _version(wanted=value)
    ),
    "install_completion": typer.Option(
        "--install-completion",
        help="Set up completion for this shell, or for one that is named: bash, zsh, fish or powershell.",
        callback=lambda ctx, value: _completion(ctx, wanted=value, install=True),
    ),
    "show_completion": typer.Option(
        "--show-completion",
        help="Print the script of it.",
        callback=lambda ctx, value: _completion(ctx, wanted=value, install=False),
    ),
}
"""The options that do something of their own, without a command."""


def _root_signature() -> inspect.Signature:
    flags = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=Annotated[bool, declared])
        for name, declared in _FLAGS.items()
    ]
    context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    return inspect.Signature([context, flags[0], *option_parameters(CommonOptions), *flags[1:]])


def build() -> Any:
    """The command line."""
    _root.__signature__ = _root_signature()  # type: ignore[attr-defined]
    _root.__annotations__ = {}
    app = typer.Typer(cls=CommandTable, rich_markup_mode=None, context_settings=_SETTINGS, add_completion=False)
    app.callback()(_root)
    return _completed(get_command(app))


def _completed(command: Any) -> Any:
    """A command that knows what the shell offers, if a shell asks."""
    if _COMPLETE in os.environ:
        from newscli.cli.completion.line import register
        from newscli.cli.completion.offers import add_offers

        register()
        add_offers(command)
    return command


def run() -> None:
    """Run the command line with the arguments and streams of this process."""
    _open_streams()
    stdout = sys.stdout
    try:
        try:
            build()(prog_name="newscli")
        finally:
            sys.stdout.flush()
    except SystemExit as end:  # Typer puts another in place of a closed pipe, and ends --help with 1
        sys.exit(end.code if sys.stdout is stdout else ExitCode.DONE)
    except OSError as error:  # --help to a full disk or a closed pipe: commands meet their own
        from newscli.cli.command import forget_stdout

        forget_stdout()
        if isinstance(error, BrokenPipeError):
            sys.exit(ExitCode.DONE)
        with suppress(OSError):  # where stderr is full, too, nobody can be told
            sys.stderr.write(f"newscli: Cannot write the answer: {error.strerror}.\n")
            sys.stderr.flush()
        sys.exit(ExitCode.UNREADABLE)


def _open_streams() -> None:
    """A stream that was closed before the start reads and writes nothing; any text can be read and written."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 it stays open
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="newscli")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")  # as Python reads arguments: a file name may be no text


def _unwritable(error: UnicodeError) -> tuple[str | bytes, int]:
    """Undecodable file names are written as their original bytes; what the encoding lacks, as JSON writes it."""
    assert isinstance(error, UnicodeEncodeError)
    try:
        return codecs.lookup_error("surrogateescape")(error)
    except UnicodeEncodeError:
        import json

        return json.dumps(error.object[error.start : error.end])[1:-1], error.end


codecs.register_error("newscli", _unwritable)
