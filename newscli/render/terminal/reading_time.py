"""How long a text takes to read."""

from __future__ import annotations

import re

_WORDS_A_MINUTE = 238
"""Of English prose, silently: Brysbaert, How many words do we read per minute? (2019)."""

_SIGNS_A_MINUTE = 300
"""Of Chinese and Japanese, which put no blanks between words: Trauzettel-Klosinski and Dietz (2012), 255 and 357."""

_MOST = 100_000
"""Characters whose words are counted; the rest of a text is taken to be like them."""

_SIGN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def reading_time(body: str) -> int:
    """Minutes, at least 1; 0 for a body in which there is nothing to read."""
    from newscli.parser.readable import blocks

    text = " ".join(blocks(body[:_MOST]))
    rest, signs = _SIGN.subn(" ", text)
    minutes = len(rest.split()) / _WORDS_A_MINUTE + signs / _SIGNS_A_MINUTE
    minutes *= max(1, len(body) / _MOST)
    return max(round(minutes), 1) if minutes else 0
