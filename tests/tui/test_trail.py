"""The history of what was read."""

from hypothesis import given
from hypothesis import strategies as st

from newscli.tui.page import PageView
from newscli.tui.trail import Place, Trail

PLACES = st.builds(Place, st.sampled_from("abc"), st.sampled_from(PageView), st.integers(0, 3))
A, B, C = (Place(ref, PageView.ARTICLE) for ref in "abc")


def _walked(*places: Place) -> Trail:
    trail = Trail()
    for place in places:
        trail.go(place)
    return trail


def _all_back(trail: Trail) -> list[Place]:
    """Every place from here back to the first."""
    places = [trail.here] if trail.here else []
    while place := trail.back():
        places.append(place)
    return places


def test_one_starts_nowhere() -> None:
    trail = Trail()

    assert (trail.here, trail.back(), trail.forward()) == (None, None, None)


def test_back_and_forward_go_through_the_places() -> None:
    trail = _walked(A, B, C)

    assert [trail.back(), trail.back(), trail.back()] == [B, A, None]
    assert trail.here == A
    assert [trail.forward(), trail.forward(), trail.forward()] == [B, C, None]
    assert trail.here == C


def test_going_somewhere_new_drops_what_was_ahead() -> None:
    trail = _walked(A, B)
    trail.back()
    trail.go(C)

    assert (trail.forward(), trail.back(), trail.back()) == (None, A, None)


def test_the_same_page_twice_in_a_row_is_one_place_the_later_one() -> None:
    below = Place("b", PageView.ARTICLE, scroll=7, selected=2)
    trail = _walked(A, B, below, C)

    assert _all_back(trail) == [C, below, A]


def test_staying_on_a_page_keeps_what_is_ahead() -> None:
    trail = _walked(A, B)
    trail.back()
    trail.go(Place("a", PageView.ARTICLE, scroll=9))

    assert trail.forward() == B


def test_two_views_of_an_article_are_two_places() -> None:
    story = Place("a", PageView.STORY)

    assert _all_back(_walked(A, story)) == [story, A]


@given(st.lists(PLACES))
def test_one_can_go_back_to_every_place_and_forward_again(places: list[Place]) -> None:
    trail = _walked(*places)
    last = trail.here
    backwards = _all_back(trail)

    later = [None, *reversed(places)]
    assert backwards == [place for place, then in zip(reversed(places), later, strict=False) if not place.is_on(then)]
    assert [trail.forward() for _ in backwards[1:]] == backwards[-2::-1]
    assert (trail.forward(), trail.here) == (None, last)


@given(st.lists(PLACES), st.integers(0, 10), PLACES)
def test_after_going_somewhere_new_nothing_is_ahead(places: list[Place], steps: int, new: Place) -> None:
    trail = _walked(*places)
    for _ in range(steps):
        trail.back()
    was_there = new.is_on(trail.here)
    trail.go(new)

    assert trail.here == new
    assert was_there or trail.forward() is None
