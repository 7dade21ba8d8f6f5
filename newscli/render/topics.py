"""The pages of `newscli help`."""

TOPICS = (
    "query",
    "keys",
    "fields",
    "columns",
    "files",
    "stories",
    "formats",
    "export",
    "problems",
    "environment",
    "completion",
    "python",
    "exit-codes",
    "changes",
)


def text_of(topic: str) -> str:
    """The text of a topic.

    Not of `fields`, which is made from the field table; for `keys` and `problems`, only what stands before the lists.
    """
    from importlib import resources  # 5 ms that the help of commands does without

    return resources.files("newscli.render").joinpath("help", f"{topic}.txt").read_text(encoding="utf-8")
