"""Serial number, one-time password and two cells of the card (document, step (5))."""

from collections.abc import Iterable

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.card import Challenge
from otp_tui.bank.events import Register
from otp_tui.bank.rejection import Field
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Bank, Catalogue
from otp_tui.text.catalogue import Register as Words
from otp_tui.ui.screens.step import Step
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.card_table import CardTable
from otp_tui.ui.widgets.fold import Fold
from otp_tui.ui.widgets.form_field import FormField
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton


def step_marker(texts: Bank, *, done: bool) -> Static:
    """Return the bank's own step marker: ワンタイムパスワード登録 ＞ 処理結果."""
    here, other = "bold $accent underline", ""
    return Static(
        Content.assemble(
            (texts.step_register, other if done else here),
            f" {texts.step_separator} ",
            (texts.step_result, here if done else other),
        ),
        classes="marker",
    )


class RegisterStep(Step):
    """The form that registers the token."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Catalogue, rules: Rules, challenge: Challenge) -> None:
        super().__init__(texts, rules)
        words, required = texts.register, texts.bank.required
        self._challenge = challenge
        self._serial = FormField(Field.SERIAL, words.serial, required=required)
        self._code = FormField(Field.CODE, words.code, required=required, masked=True)
        self._cells = tuple(
            FormField(field, f"({number})({letter})", masked=True, inline=True)
            for number, field, letter in (
                (1, Field.FIRST_CELL, challenge.first),
                (2, Field.SECOND_CELL, challenge.second),
            )
        )

    def contents(self) -> Iterable[Widget]:
        """Return the form, in the document's order."""
        words = self.texts.register
        yield step_marker(self.texts.bank, done=False)
        yield self._no_token()
        yield Static(words.heading, markup=False, classes="heading")
        yield self._serial
        yield self._code
        yield Static(words.how_to_find, markup=False, classes="heading")
        yield token_figure(words)
        yield Static(words.card_heading, markup=False, classes="heading")
        yield Prose(words.card_instruction, classes="say")
        yield CardTable.asking(self._challenge)
        yield Horizontal(*self._cells, id="cells")
        for cell in self._cells:
            yield cell.problem
        yield self.main_button(words.submit)

    def intent(self) -> Register:
        """「登録」."""
        first, second = self._cells
        return Register(self._serial.value, self._code.value, first.value, second.value)

    def _no_token(self) -> Fold:
        """Return the folding section with step (1) of the document."""
        words = self.texts.no_token
        stores = (
            ("app-store", words.app_store, words.app_store_system),
            ("google-play", words.google_play, words.google_play_system),
        )
        return Fold(
            words.heading,
            Prose(words.instruction, classes="say"),
            Static(Content.styled(words.search_words, "bold"), classes="say"),
            *(
                Vertical(
                    Static(system, markup=False),
                    PushButton(f"{name} {words.show_code}", id=store, classes="-link"),
                    classes="store",
                )
                for store, name, system in stores
            ),
            id="no-token",
        )

    @on(PushButton.Pressed, "#app-store, #google-play")
    def show_store(self, message: PushButton.Pressed) -> None:
        """Pass on that a store's QR code is asked for."""
        message.stop()
        self.post_message(self.StoreAsked(message.button.id or ""))


def token_figure(words: Words) -> Static:
    """Return the figure of the phone: which of its lines is which (document, step (5))."""
    face = "bold on $figure"
    return Static(
        Content.assemble(
            ("  ABCD12345678  ", face),
            f" {words.figure_pointer} {words.figure_serial}\n",
            ("    123 456     ", face),
            f" {words.figure_pointer} {words.figure_code}",
        ),
        id="figure",
    )
