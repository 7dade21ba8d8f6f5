"""URLs fit to be opened or linked: only http and https, rebuilt from their parts."""

import re
from urllib.parse import quote, urlsplit

from newscli.errors import UnsafeUrl

_LONGEST = 8192
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_HOST = re.compile(r"[a-z0-9._-]+|\[[0-9a-f:.]+\]")
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
    address = f"{parts.scheme}://{_host(parts.hostname)}{f':{port}' if port else ''}{quote(parts.path, safe=_KEPT)}"
    query, fragment = (quote(part, safe=_KEPT) for part in (parts.query, parts.fragment))
    whole = address + (f"?{query}" if query else "") + (f"#{fragment}" if fragment else "")
    if len(whole) > _LONGEST:
        raise UnsafeUrl(f"The URL is longer than {_LONGEST:,} characters.")
    return whole


def _host(name: str | None) -> str:
    try:
        host = (name or "").encode("idna").decode() if name and not name.isascii() else (name or "")
    except UnicodeError:
        raise UnsafeUrl("The URL's host cannot be read.") from None
    host = f"[{host}]" if ":" in host else host
    if not _HOST.fullmatch(host):
        raise UnsafeUrl("The URL has no host.")
    return host


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
