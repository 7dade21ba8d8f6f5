"""The pages that were read, in order: back to them and forward again, as in a web browser."""

from dataclasses import dataclass

from newscli.tui.page import PageView


@dataclass(frozen=True, slots=True)
class Place:
    """A page, the line at the top of the pane, and the position of the selected link among those of the page."""

    ref: str
    view: PageView
    scroll: int = 0
    selected: int | None = None

    def is_on(self, other: "Place | None") -> bool:
        """Whether both are on the same page."""
        return other is not None and (self.ref, self.view) == (other.ref, other.view)


class Trail:
    """Places with the one where the reader is."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._here: Place | None = None
        self._ahead: list[Place] = []

    @property
    def here(self) -> Place | None:
        """Where the reader is; None before the first place."""
        return self._here

    def go(self, place: Place) -> None:
        """Go to a place, which drops those ahead; on the same page, it only replaces the current place."""
        if not place.is_on(self._here):
            self._behind += [self._here] if self._here else []
            self._ahead.clear()
        self._here = place

    def back(self) -> Place | None:
        """Go to the place before this one; None, and nothing changes, if there is none."""
        if not self._behind:
            return None
        self._ahead += [self._here] if self._here else []
        self._here = self._behind.pop()
        return self._here

    def forward(self) -> Place | None:
        """Go to the place that `back` came from; None, and nothing changes, if there is none."""
        if not self._ahead:
            return None
        self._behind += [self._here] if self._here else []
        self._here = self._ahead.pop()
        return self._here
