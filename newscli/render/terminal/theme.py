"""What things look like, by what they are. Sixteen colours only: those that a person chose for the terminal."""

from rich.theme import Theme

THEME = Theme(
    {
        "number": "cyan",
        "title": "bold",
        "provider": "green",
        "date": "blue",
        "topic": "magenta",
        "value": "none",
        "label": "dim",
        "mark": "yellow",
        "snippet": "dim",
        "match": "bold yellow not dim",
        "bar": "cyan",
        "heading": "bold",
        "rule": "dim",
        "json.key": "bold blue",
        "json.string": "green",
        "json.number": "cyan",
        "json.constant": "yellow",
    },
    inherit=True,
)
