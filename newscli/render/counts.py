"""Numbers of things, in words."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """1 article, 2,000 articles; `plural` is for nouns that take more than an s."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"
