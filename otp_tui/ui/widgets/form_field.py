"""A field of the bank's forms: label, mark, entry, and what is wrong with what was typed."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.later import AnyField, LaterField
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.entry import Entry
from otp_tui.ui.widgets.prose import Prose


class FormField(Widget):
    """One field. Its id is the field's name; its entry's is `entry-` and that name.

    An inline field stands beside another on one line; whoever holds it places `problem` below.
    """

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(
        self,
        field: AnyField,
        label: str,
        *,
        required: str = "",
        masked: bool = False,
        inline: bool = False,
        entry: Entry | None = None,
    ) -> None:
        """Make one.

        Args:
            field: Which.
            label: What it is called.
            required: The mark of a field that has to be filled.
            masked: Whether nobody may see what it holds.
            inline: Whether it stands beside another.
            entry: What is typed into, or chosen from, if it is no usual one.
        """
        super().__init__(id=field.value, classes="-inline" if inline else "")
        self.field = field
        if entry is None:
            is_name = field is LaterField.PAYEE_NAME
            entry = Entry(masked=masked, is_name=is_name, id=f"entry-{field.value}")
        self.entry = entry
        self._label = label
        self._required = required
        self._inline = inline
        self.problem = Prose("", classes="problem")

    def compose(self) -> ComposeResult:
        """Lay out label and entry, and the line for what is wrong under them."""
        mark = Content.styled(self._required, "$error bold reverse")
        # A long mark brings no blanks along: label and mark fit into a line of 40 cells.
        gap = " " if self._required == self._required.strip() else "  "
        label = Content.assemble(self._label, gap, mark) if self._required else Content(self._label)
        with Container(classes="row"):
            yield Static(label, classes="label")
            yield self.entry
        if not self._inline:
            yield self.problem

    @property
    def value(self) -> str:
        """What was typed."""
        return self.entry.value

    @value.setter
    def value(self, value: str) -> None:
        self.entry.value = value
        self.entry.cursor_to_end()

    def refuse(self, problem: str) -> None:
        """Show what is wrong, or nothing if it is empty."""
        if problem or self.problem.display:
            self.problem.display = bool(problem)
            self.problem.update(problem)
