"""What the reader shows: the page of the article under the cursor, and where links lead from there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from newscli.errors import NewscliError
from newscli.query.ast import Query
from newscli.render.terminal.frame import Frame
from newscli.tui.librarian import Task
from newscli.tui.page import PageView, ReaderPage
from newscli.tui.trail import Place, Trail

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from newscli.library import Library
    from newscli.model.article import Article, RelatedArticle
    from newscli.model.summary import Summary
    from newscli.render.terminal.theme import Styles
    from newscli.tui.answers import Answer
    from newscli.tui.asking import Asking
    from newscli.tui.reader import Reader
    from newscli.tui.stage import Stage

_PAUSE, _WHILE_TYPING = 0.04, 0.25
"""Seconds that the cursor must rest before its article is read: who holds a key down does not wait for pages.

Who types waits for rows, and would wait for the page of an article that the next key takes away.
"""


class Reading:
    """Follows the cursor of the list, until another page is opened from there.

    `is_following` is true until the article under the cursor is asked for.
    """

    def __init__(self, screen: Stage, reader: Reader, asking: Asking) -> None:
        self._screen = screen
        self._reader = reader
        self._asking = asking
        self._trail = Trail()
        self._timer = screen.set_timer(_PAUSE, self._follow, pause=True)
        self.is_following = False
        self._followed: str | None = None
        self._asked = Query()

    @property
    def page(self) -> ReaderPage | None:
        return self._reader.page

    @property
    def ref(self) -> str | None:
        """The id of the article that is shown, or will be in a moment."""
        here = self._trail.here
        return here.ref if here else self._screen.article_id

    @property
    def article(self) -> Article | RelatedArticle | Summary | None:
        """The article that is shown, or else that under the cursor of the list."""
        if self.page is not None and self.page.article is not None:
            return self.page.article
        return self._screen.list.row.article if self._screen.list.row else None

    def follow(self) -> None:
        """Show the article under the cursor of the list as soon as the cursor rests."""
        self._timer.stop()
        pause = _WHILE_TYPING if self._screen.query_line.has_focus else _PAUSE
        self._timer = self._screen.set_timer(pause, self._follow)
        self.is_following = True

    def follow_another(self) -> None:
        """Show the article under the cursor unless it was shown already, and another page was opened from there."""
        if self._screen.article_id != self._followed:
            self.follow()

    def _follow(self) -> None:
        self.is_following = False
        ref = self._screen.article_id
        here = self._trail.here
        if ref is not None and (here is None or ref != here.ref):
            self._trail, self._followed = Trail(), ref
            self.go(ref)
        elif here is not None and self._asked != self._query:
            self.reload()

    def go(self, ref: str, view: PageView = PageView.ARTICLE) -> None:
        """Show another page, with a way back to this one."""
        self._leave()
        self._trail.go(Place(ref, view))
        self.reload()

    def back(self) -> bool:
        """Show the page before; whether there is one."""
        self._leave()
        has_place = self._trail.back() is not None
        self.reload()
        return has_place

    def forward(self) -> None:
        """Show the page that `back` came from."""
        self._leave()
        if self._trail.forward() is None:
            self._screen.tell("There is no page to go forward to.")
        self.reload()

    def story(self) -> None:
        """Show the story of the article, or the article again."""
        if self.ref is not None:
            ask = partial(_has_story, ref=self.ref)
            self._screen.librarian.ask(
                Task.OTHER, ask, self._show_story, lambda error: self._screen.tell(error.message)
            )

    def _show_story(self, has_story: bool) -> None:
        if has_story:
            self._toggle(PageView.STORY)
        else:
            from newscli.tui.pages import NO_STORY

            self._screen.tell(NO_STORY)

    def everything(self) -> None:
        """Show everything known about the article, or only its page again."""
        self._toggle(PageView.EVERYTHING)

    def _toggle(self, view: PageView) -> None:
        here = self._trail.here
        if here is not None:
            self.go(here.ref, PageView.ARTICLE if here.view is view else view)

    def reload(self) -> None:
        """Show the page again, since its article, the query or the width changed."""
        here = self._trail.here
        if here is None:
            self.follow()
            return
        self._asked = self._query
        read = partial(
            _page,
            ref=here.ref,
            view=here.view,
            now=self._screen.setup.now,
            frame=Frame(self._reader.page_width, has_links=True),
            styles=self._screen.setup.styles,
            asked=self._asked,
        )
        self._screen.librarian.ask(Task.PAGE, read, partial(self._shown, here), self._failed)

    @property
    def _query(self) -> Query:
        """The query whose words are marked."""
        return self._asking.answer.query if self._asking.answer else Query()

    def tell_why_nothing(self, answer: Answer) -> None:
        """Say in place of a page that no article matches, with words that are near those of the query."""
        self._trail, self._followed = Trail(), None
        if not answer.text.strip():
            self._screen.librarian.ask(Task.PAGE, _what_was_not_read, self._reader.tell, self._failed)
            return
        ask = partial(_nearest, asked=answer.query)
        self._screen.librarian.ask(Task.PAGE, ask, self._tell_nearest, self._failed)

    def _tell_nearest(self, nearest: Mapping[str, str]) -> None:
        hints = [f"No article has “{word}”. Did you mean “{near}”?" for word, near in nearest.items()]
        self._reader.tell(" ".join(["No article matches.", *hints]))

    def _leave(self) -> None:
        """Remember the place in the page that is left."""
        place = self._reader.place
        if place is not None and place.is_on(self._trail.here):
            self._trail.go(place)

    def _shown(self, place: Place, page: ReaderPage) -> None:
        if not place.is_on(self._trail.here):
            return
        is_same = self.page is not None and (self.page.ref, self.page.view) == (page.ref, page.view)
        self._reader.show(page, None if is_same else place.scroll, place.selected)
        self._screen.refresh_status()

    def _failed(self, error: NewscliError) -> None:
        self._reader.tell(f"{error.message} {error.hint}".strip())


def _page(
    library: Library,
    ref: str,
    view: PageView,
    now: datetime,
    frame: Frame,
    styles: Styles,
    asked: Query,
) -> ReaderPage:
    from newscli.query.predicates import phrases
    from newscli.tui.pages import article_page  # 60 ms, in which the list is shown already

    return article_page(library, ref, view, now, frame, styles, phrases(asked.where))


def _has_story(library: Library, ref: str) -> bool:
    return library.stories.of(ref) is not None


def _nearest(library: Library, asked: Query) -> Mapping[str, str]:
    return library.nearest(asked)


def _what_was_not_read(library: Library) -> str:
    from newscli.render.unread import left_out

    sentences = ["The library has no articles.", *left_out(library.left_out()).split("\n")]
    if any(problem.refused for problem in library.problems()):
        sentences.append("`newscli check` lists files that cannot be read.")
    return " ".join(filter(None, sentences))
