"""The pages of `newscli help`, with the parts that are made from tables."""

from newscli.cli.output import pager
from newscli.cli.session import Session
from newscli.render.topics import text_of


def page_of(topic: str) -> str:
    """The whole text of a topic but `fields`."""
    text = text_of(topic)
    if topic == "keys":
        from newscli.tui.keys import key_lists

        return f"{text}\n{key_lists()}"
    if topic == "problems":
        from newscli.cli.output.problem_pages import kind_lists

        return f"{text}\n{kind_lists()}"
    return text


def show_page(session: Session, page: str) -> None:
    """Show a page in the width of the terminal, screen by screen if it is longer than that."""
    from newscli.render.paragraphs import fitted  # 2 ms that the help of commands does without

    pager.show(session, fitted(page, session.fitted_width).splitlines(keepends=True))
