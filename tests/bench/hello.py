"""The least that the framework can show: what a program costs that does nothing of its own."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One sentence."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Static("hello, terminal")


if __name__ == "__main__":
    Hello().run()
