"""Keys in the order of the keyboard.

The framework runs a widget's bindings only when a key has bubbled up to the app, by which time the
widget may have taken the next one.
"""

from collections.abc import Iterable, Mapping

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget


def actions_of(bindings: Iterable[BindingType], without: set[str]) -> Mapping[str, str]:
    """Return the action of each key that some bindings name, but for some actions."""
    return {
        key: binding.action
        for binding in bindings
        if isinstance(binding, Binding) and binding.action not in without
        for key in binding.key.split(",")
    }


async def run_at_once(widget: Widget, event: events.Key, actions: Mapping[str, str]) -> None:
    """Let a widget do at once what a key of its own does."""
    if action := actions.get(event.key):
        event.prevent_default()
        event.stop()
        await widget.run_action(action)
