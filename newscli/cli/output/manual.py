"""The command line as the man page describes it. Every command is built, as for its --help."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newscli.cli.output.topic_pages import page_of
from newscli.render.documents.man import CommandHelp, Entry, page
from newscli.render.topics import TOPICS


def manual(root: Any) -> Iterator[str]:
    """The lines of the man page; `root` is the context of the whole command line."""
    commands = [_described(type(root)(command, info_name=name, parent=root)) for name, command in _made(root)]
    texts = {topic: page_of(topic) for topic in TOPICS if topic != "fields"}
    return (f"{line}\n" for line in page(_described(root), commands, texts))


def _made(root: Any) -> Iterator[tuple[str, Any]]:
    return ((name, root.command.get_command(root, name)) for name in root.command.list_commands(root))


def _described(context: Any) -> CommandHelp:
    command = context.command
    usage = " ".join(map(_argument, command.collect_usage_pieces(context)))
    kinds: dict[str, list[Entry]] = {"argument": [], "option": []}
    for parameter in command.get_params(context):
        name, about = parameter.get_help_record(context)
        kinds[parameter.param_type_name].append(Entry(_argument(name), about))
    return CommandHelp(context.info_name, usage, command.help, kinds["argument"], kinds["option"])


def _argument(name: str) -> str:
    """REF for {REF}: Typer puts braces around arguments that are required."""
    return re.sub(r"^\{(.*)\}$", r"\1", name)
