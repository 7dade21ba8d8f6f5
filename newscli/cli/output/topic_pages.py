"""The pages of `newscli help`, with the parts that are made from tables of the browser."""

from newscli.render.topics import text_of


def page_of(topic: str) -> str:
    """The whole text of a topic but `fields`."""
    text = text_of(topic)
    if topic != "keys":
        return text
    from newscli.tui.keys import key_lists

    return f"{text}\n{key_lists()}"
