"""What leaves the browser: URLs to the web browser and the clipboard, files to the editor."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, nullcontext, suppress
from typing import TYPE_CHECKING

from newscli.errors import NothingToOpen
from newscli.render.text import plain_line
from newscli.render.urls import link_target

if TYPE_CHECKING:
    from textual.app import App

    from newscli.model.article import RelatedArticle
    from newscli.model.summary import Summary

_URLS = {
    "web_url": "Web page",
    "original_url": "Original",
    "amp_url": "AMP page",
    "cdn_amp_url": "AMP page in a cache",
}

_SET_EDITOR = "Set VISUAL or EDITOR."


def urls_of(article: Summary | RelatedArticle) -> Sequence[tuple[str, str]]:
    """The URLs of an article that can be opened, each once, with what they are."""
    found: dict[str, str] = {}
    for name, label in _URLS.items():
        if (url := link_target(getattr(article, name))) is not None:
            found.setdefault(url, label)
    return list(found.items())


def markdown_link(article: Summary | RelatedArticle) -> str:
    """“[Title](URL)”, the title alone if there is no URL."""
    title = plain_line(article.title) or "(no title)"
    urls = urls_of(article)
    escaped = title.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return f"[{escaped}](<{urls[0][0]}>)" if urls else title


def editor_of(environ: Mapping[str, str]) -> list[str]:
    """The command of NEWSCLI_EDITOR, VISUAL or EDITOR, else vi. Raises NothingToOpen if it cannot be read."""
    named = (environ.get(name, "").strip() for name in ("NEWSCLI_EDITOR", "VISUAL", "EDITOR"))
    command = next(filter(None, named), "vi")
    try:
        return shlex.split(command)
    except ValueError:
        raise NothingToOpen(f"A quotation mark of the editor “{command}” is not closed.", _SET_EDITOR) from None


def aside(app: App[object]) -> ExitStack:
    """Give the terminal to another program for a while; in tests there is none to give."""
    from textual.app import SuspendNotSupported

    stack = ExitStack()
    with suppress(SuspendNotSupported):
        stack.enter_context(app.suspend())
    return stack


def edit(app: App[object], environ: Mapping[str, str], path: str) -> None:
    """Open a file in the editor, and wait until it is closed. Raises NothingToOpen if it cannot be started or fails."""
    command = editor_of(environ)
    try:
        with aside(app), subprocess.Popen([*command, path]) as editor:  # noqa: S603 the person's own editor
            code = _wait_for(editor)
    except OSError as error:
        raise NothingToOpen(f"The editor “{command[0]}” cannot be started: {error.strerror}.", _SET_EDITOR) from error
    if code:
        raise NothingToOpen(f"The editor “{command[0]}” ended with exit code {code}.")


def _wait_for(editor: subprocess.Popen[bytes]) -> int:
    """Wait for an editor, for which alone Ctrl-c is meant: the terminal sends it to both."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return editor.wait()
    finally:
        signal.signal(signal.SIGINT, before)


def open_url(app: App[object], environ: Mapping[str, str], url: str) -> None:
    """Open a URL in the web browser. Raises NothingToOpen if none can be started."""
    import webbrowser  # 10 ms

    with aside(app) if _takes_terminal(environ) else nullcontext():
        has_opened = webbrowser.open(url)
    if not has_opened:
        raise NothingToOpen("No web browser could be started.", "Set BROWSER.")


def _takes_terminal(environ: Mapping[str, str]) -> bool:
    """Whether the web browser may be one for terminals, such as w3m."""
    has_screen = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    needs_one = os.name == "posix" and sys.platform != "darwin"
    return bool(environ.get("BROWSER")) or (needs_one and not has_screen)
