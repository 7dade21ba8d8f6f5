"""URLs fit to be opened or linked: only http and https, rebuilt from their parts."""

import re
from urllib.parse import quote, urlsplit

from newscli.errors import UnsafeUrl
from newscli.text.characters import INVISIBLE

_LONGEST = 8192
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_AUTHORITY = re.compile(r"(?P<host>\[[0-9a-f:.]+\]|[^]\[:@\\]*)(?::(?P<port>[0-9]*))?", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9._-]+|\[[0-9a-f:.]*:[0-9a-f:.]*\]")
_DOTS = re.compile("[.\u3002\uff0e\uff61]")
_OF_TODAY = frozenset("ßς")
"""Letters that are part of a name, as they were not in 2003."""

_UNLIKE = re.compile(f"[\u1806\u1e9e{INVISIBLE}]")
"""What some browsers take for other letters than others do, or for nothing."""

_KEPT = "%/:?#[]@!$&'()*+,;=~-._"


def safe_url(url: str) -> str:
    """The URL as a browser may have it: host in ASCII, odd characters percent-encoded. Raises UnsafeUrl."""
    if _CONTROL.search(url):
        raise UnsafeUrl("The URL has control characters in it.")
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        raise UnsafeUrl("The URL cannot be read.") from None
    if parts.scheme not in ("http", "https"):
        raise UnsafeUrl("Only http and https URLs are opened.")
    if "@" in parts.netloc or "\\" in parts.netloc:
        raise UnsafeUrl("The URL hides its host behind a user name.")
    place = _host(parts.netloc) + ("" if port is None else f":{port}")
    address = f"{parts.scheme}://{place}{quote(parts.path, safe=_KEPT)}"
    query, fragment = (quote(part, safe=_KEPT) for part in (parts.query, parts.fragment))
    whole = address + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
    if len(whole) > _LONGEST:
        raise UnsafeUrl(f"The URL is longer than {_LONGEST:,} characters.")
    return whole


def _host(netloc: str) -> str:
    """The host of a host and port, in ASCII. Raises UnsafeUrl."""
    split = _AUTHORITY.fullmatch(netloc)
    try:
        host = ".".join(map(_in_ascii, _DOTS.split(split["host"]))) if split else ""
    except UnicodeError:
        raise UnsafeUrl("The URL's host cannot be read.") from None
    if not _HOST.fullmatch(host):
        raise UnsafeUrl("The URL has no host.")
    return host


def _in_ascii(label: str) -> str:
    """A part of a host as browsers write it, by UTS 46. Raises UnicodeError for one that they might not agree on.

    Python itself has the older IDNA 2003, by which “faß” is “fass”, the name of another site.
    """
    if label.isascii():
        return label.lower()
    from encodings.idna import ToASCII, nameprep
    from unicodedata import normalize

    before = ToASCII(label).decode()  # without what no name may have in it
    today = normalize("NFKC", "".join(letter.lower() for letter in normalize("NFKC", label)))
    if _UNLIKE.search(label):
        raise UnicodeError(label)
    if not _OF_TODAY.isdisjoint(today):
        return f"xn--{today.encode('punycode').decode()}"
    if nameprep(label) != today:
        raise UnicodeError(label)
    return before


def link_target(url: str | None) -> str | None:
    """The URL for a link in a terminal, None if it is not safe."""
    try:
        return safe_url(url) if url else None
    except UnsafeUrl:
        return None


def web_address(url: str | None) -> str | None:
    """The URL for programs that check URLs: as `link_target`, and no character where RFC 3986 does not allow it."""
    target = link_target(url)
    if target is None:
        return None
    address, mark, fragment = re.sub("%(?![0-9A-Fa-f]{2})", "%25", target).partition("#")
    scheme, host, rest = re.split("(?<=//)([^/?]*)", address, maxsplit=1)
    rest = (rest + mark + fragment.replace("#", "%23")).replace("[", "%5B").replace("]", "%5D")
    return scheme + host + rest
