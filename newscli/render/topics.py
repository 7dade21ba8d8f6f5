"""The pages of `newscli help`."""

from importlib import resources

TOPICS = ("query", "fields", "stories", "formats", "environment", "exit-codes")


def page(topic: str) -> str:
    """The text of a topic but `fields`, which is made from the field table."""
    return resources.files("newscli.render").joinpath("help", f"{topic}.txt").read_text(encoding="utf-8")
