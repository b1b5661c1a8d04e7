"""The least form: one input of the framework's, and a label that changes once a second."""

from itertools import count

from textual.app import App, ComposeResult
from textual.widgets import Input, Label


class Form(App[None]):
    """One input and one label."""

    def compose(self) -> ComposeResult:
        """Show them."""
        yield Label("seconds: 0")
        yield Input(placeholder="type here")

    def on_mount(self) -> None:
        """Count the seconds."""
        seconds = count(1)
        label = self.query_one(Label)
        self.set_interval(1, lambda: label.update(f"seconds: {next(seconds)}"))


if __name__ == "__main__":
    Form().run()
