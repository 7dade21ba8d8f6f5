"""Compares and recognises URLs that people copied from somewhere."""

import re

_WITHOUT_SCHEME = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}/\S*", re.IGNORECASE)


def looks_like_url(text: str) -> bool:
    """Whether a text is a URL, with or without its scheme."""
    return "://" in text or _WITHOUT_SCHEME.fullmatch(text) is not None


def address(url: str) -> str:
    """Host and path, and what its query asks for: the same for all the ways in which a URL comes along.

    Neither the scheme nor a leading www., a slash at the end, the fragment or utm_ parameters say which page it is.
    """
    page, _, query = url.rpartition("://")[2].partition("#")[0].partition("?")
    host, _, path = page.partition("/")
    asked = "&".join(part for part in query.split("&") if part and not part.lower().startswith("utm_"))
    return host_of(host) + f"/{path}".rstrip("/") + (f"?{asked}" if asked else "")


def host_of(url: str) -> str:
    """The host in lower case, without a leading www."""
    return re.split(r"[/?#]", url.rpartition("://")[2], maxsplit=1)[0].lower().removeprefix("www.")


def domain_of(url: str) -> str | None:
    """The host without its port; None if it is a number of IPv6."""
    host = host_of(url).partition(":")[0]
    return None if host.startswith("[") else host or None
