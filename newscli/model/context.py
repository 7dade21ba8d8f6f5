"""What the page of an article needs besides the article."""

from collections.abc import Sequence
from dataclasses import dataclass

from newscli.model.answers import PercentileRanks, RelatedRow
from newscli.model.mention import TextLink
from newscli.model.summary import Summary


@dataclass(frozen=True, slots=True)
class Context:
    """What the library knows around an article.

    `copies` are near-duplicates, `links` the links in its text. `drafts` tells whether an unpublished article is a
    draft, as in a blog; a news archive, which rates articles, has a front page.
    """

    ranks: PercentileRanks
    copies: Sequence[Summary] = ()
    related: Sequence[RelatedRow] = ()
    links: Sequence[TextLink] = ()
    drafts: bool = False
