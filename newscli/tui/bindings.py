"""Actions → the key bindings of a pane."""

from textual.binding import Binding, BindingType

from newscli.tui.actions import Place, actions_of


def bindings_of(*places: Place) -> list[BindingType]:
    """The bindings of a pane that is in these places. Its screen runs the actions.

    They have priority, so that a key that moves the focus does so before the next key is sent to a pane: several keys
    may come at once.
    """
    return [
        Binding(
            key,
            f"screen.act('{action.name}')",
            action.label,
            show=False,
            priority=True,
            id=f"{action.place.name}.{action.name}",
        )
        for action in actions_of(*places)
        for key in action.keys
    ]
