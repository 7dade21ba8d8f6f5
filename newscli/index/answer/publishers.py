"""Finds providers with several domains, and domains with several providers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newscli.index.answer.finding import Finding, found_at, listed, shortened
from newscli.index.answer.spellings import folded
from newscli.model.problem import ProblemKind

if TYPE_CHECKING:
    from newscli.index.rows.database import Database

_PAIRS = """
SELECT provider_name, provider_domain, count(*), min(path) FROM article JOIN file USING (number)
WHERE provider_name <> '' AND provider_domain <> ''
GROUP BY provider_name, provider_domain ORDER BY count(*) DESC, provider_name, provider_domain
"""
_KINDS = frozenset({"ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "or", "org"})
"""Names below a country's domain that stand for all of a kind."""


class _Pair(NamedTuple):
    """A provider with one of its domains, the number of their articles, and the first file that has both."""

    name: str
    domain: str
    articles: int
    path: bytes


def publishers(index: Database) -> Iterator[Finding]:
    """A finding for each, in the first file of the rarest pair of provider and domain."""
    pairs = [_Pair(*row) for row in index.rows(_PAIRS)]
    domains: defaultdict[str, dict[str, _Pair]] = defaultdict(dict)
    names: defaultdict[str, dict[str, _Pair]] = defaultdict(dict)
    for pair in pairs:
        domains[pair.name].setdefault(site(pair.domain), pair)
        names[pair.domain].setdefault(folded(pair.name), pair)
    for name, sites in domains.items():
        if len(sites) > 1:
            told = listed([f"{shortened(pair.domain)} ({pair.articles:,})" for pair in sites.values()])
            reason = f"the provider “{shortened(name)}” has {len(sites)} domains: {told}"
            yield _found([*sites.values()][-1], ProblemKind.PROVIDER_DOMAINS, reason)
    for domain, named in names.items():
        if len(named) > 1:
            told = listed([f"“{shortened(pair.name)}” ({pair.articles:,})" for pair in named.values()])
            reason = f"the domain {shortened(domain)} has {len(named)} providers: {told}"
            yield _found([*named.values()][-1], ProblemKind.DOMAIN_PROVIDERS, reason)


def site(domain: str) -> str:
    """The name that a domain is registered by: `one` of www.one.com, one.co.uk and news.one.com."""
    *names, last = domain.lower().rstrip(".").removeprefix("www.").split(".")
    if len(names) > 1 and names[-1] in _KINDS and len(last) == len("uk"):
        names.pop()
    return names[-1] if names else last


def _found(pair: _Pair, kind: ProblemKind, reason: str) -> Finding:
    return found_at(pair.path, pair.domain if kind is ProblemKind.PROVIDER_DOMAINS else pair.name, kind, reason)
