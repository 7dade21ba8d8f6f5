"""Numbers of things, in words."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """1 article, 2,000 articles; `plural` is for nouns that take more than an s."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def percent(count: int, total: int) -> str:
    """20%; <1% for less than half of one, and >99% for nearly all."""
    share = count / total if total else 0
    if 0 < share < 0.005:  # noqa: PLR2004
        return "<1%"
    return ">99%" if 0.995 <= share < 1 else f"{share:.0%}"  # noqa: PLR2004


def number_range(low: float, high: float, *, aloud: bool = False) -> str:
    """10–99; “10 to 99” if it is read aloud, “-5 to 99” if a number is negative; 10 if both are the same."""
    if low == high:
        return number(low)
    return f"{number(low)}{' to ' if aloud or low < 0 else '–'}{number(high)}"


def number(value: float) -> str:
    """1984, 10,000 and 0.25: years have no separators."""
    if value != int(value) or abs(value) >= 1e15:  # noqa: PLR2004
        return f"{value:g}"
    return f"{int(value):,}" if abs(value) >= 10_000 else str(int(value))  # noqa: PLR2004
