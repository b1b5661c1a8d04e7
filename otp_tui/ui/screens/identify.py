"""Contract ID and log-in password (document, step (4))."""

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from otp_tui.bank.checks import may_be_real
from otp_tui.bank.events import CustomerEvent, Identify
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.form_field import FormField
from otp_tui.ui.widgets.prose import Prose


class IdentifyStep(Step):
    """Who are you? A number that may be somebody's real one is wiped at once."""

    def __init__(self, texts: Catalogue, rules: Rules) -> None:
        super().__init__(texts, rules)
        words = texts.identify
        required = texts.bank.required
        self._contract_id = FormField(Field.CONTRACT_ID, words.contract_id, required=required)
        self._password = FormField(Field.PASSWORD, words.password, required=required, masked=True)

    def contents(self) -> Iterable[Widget]:
        """Return the two fields and 「次へ」."""
        texts = self.texts.identify
        yield Static(texts.heading, markup=False, classes="heading")
        yield Prose(texts.instruction, classes="say gap")
        yield self._contract_id
        yield self._password
        yield self.main_button(texts.next)

    def intent(self) -> CustomerEvent:
        """「次へ」."""
        return Identify(self._contract_id.value, self._password.value)

    @on(Input.Changed, "#entry-contract-id")
    def warn(self, message: Input.Changed) -> None:
        """Remind of the sample card as soon as a number may be real; wipe it when it is whole."""
        if not may_be_real(message.input.value):
            return
        message.prevent_default()
        if len(message.input.value) >= self.rules.contract_id_digits:
            self.wipe()
        else:
            self._contract_id.refuse(self.texts.identify.may_be_real)

    @on(Input.Blurred, "#entry-contract-id")
    def guard(self, message: Input.Blurred) -> None:
        """Wipe what may be the beginning of a real number when its field is left."""
        if may_be_real(message.input.value):
            self.wipe()

    def wipe(self) -> None:
        """Empty both fields, and say why."""
        self.refuse((Rejection(Reason.NOT_PRACTICE_ID, Field.CONTRACT_ID),))
