"""The customer's note: what to type, as somebody wrote it down before."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from otp_tui.text.catalogue import Catalogue
from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.tour.sheet import note_facts
from otp_tui.tour.state import State
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.fact_table import FactTable


class NoteView(Vertical):
    """The note, with its heading."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, state: State, texts: Catalogue, words: ProcedureWords) -> None:
        super().__init__()
        self._heading = words.note_heading
        self._facts = note_facts(state, texts)

    def compose(self) -> ComposeResult:
        """Lay out the note."""
        yield Static(self._heading, markup=False, classes="heading")
        yield FactTable(self._facts)
