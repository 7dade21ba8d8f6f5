from enum import StrEnum
from typing import Annotated

import typer

from newscli.cli.output.articles import summary_of
from newscli.cli.output.writing import write
from newscli.cli.refs import nth_related, resolve
from newscli.cli.session import Session
from newscli.errors import NothingToOpen, UsageError
from newscli.model.article import RelatedArticle
from newscli.model.summary import Summary
from newscli.render import messages
from newscli.render.urls import safe_url


class Which(StrEnum):
    BEST = "url"
    AMP = "amp_url"
    CDN = "cdn_amp_url"
    ORIGINAL = "original_url"


def run(
    session: Session,
    ref: Annotated[
        str,
        typer.Argument(metavar="REF", help="Id, row number, file, URL or title."),
    ],
    number: Annotated[
        int | None,
        typer.Argument(metavar="[N]", min=1, help="Its N-th related article instead.", show_default=False),
    ] = None,
    amp: Annotated[bool, typer.Option("--amp", help="The AMP page.")] = False,
    cdn: Annotated[bool, typer.Option("--cdn", help="The AMP page in a cache.")] = False,
    original: Annotated[bool, typer.Option("--original", help="Where it first appeared.")] = False,
    only_print: Annotated[bool, typer.Option("--print", help="Print the URL, start no browser.")] = False,
) -> None:
    """Open an article, or its N-th related article, in the browser.

    The browser is that of BROWSER, else the system's. Only http and https URLs are opened.

    \b
    Examples:
      newscli open 1
      newscli open 1 2
      newscli open 'clearview commercialization' --amp
      newscli open 1 --print
    """
    which = _which(amp=amp, cdn=cdn, original=original)
    target = _target(session, resolve(session, ref), number)
    url = getattr(target, which.value)
    if not url:
        raise NothingToOpen(f"The article has no {_SPOKEN[which]}.", "`newscli show` lists the URLs that it has.")
    address = safe_url(url)
    if only_print:
        write(session, [address + "\n"])
        return
    session.say(messages.opening(address))
    _start_browser(address)


_SPOKEN = {Which.BEST: "URL", Which.AMP: "AMP URL", Which.CDN: "CDN AMP URL", Which.ORIGINAL: "original URL"}


def _which(*, amp: bool, cdn: bool, original: bool) -> Which:
    chosen = [which for which, wanted in ((Which.AMP, amp), (Which.CDN, cdn), (Which.ORIGINAL, original)) if wanted]
    if len(chosen) > 1:
        raise UsageError("--amp, --cdn and --original cannot be combined.", "Choose one.")
    return chosen[0] if chosen else Which.BEST


def _target(session: Session, id_: str, number: int | None) -> Summary | RelatedArticle:
    if number is None:
        return summary_of(session.library.articles.get(id_))
    return nth_related(session, id_, number).related


def _start_browser(address: str) -> None:
    import webbrowser  # 10 ms

    if not webbrowser.open(address):
        raise NothingToOpen("No browser could be started.", "Set BROWSER, or use --print.")
