"""Contract ID and log-in password (document, step (4))."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.events import Identify
from otp_tui.bank.rejection import Field
from otp_tui.bank.rules import Rules
from otp_tui.text.catalogue import Catalogue
from otp_tui.ui.screens.guarded import GuardedStep
from otp_tui.ui.widgets.form_field import FormField
from otp_tui.ui.widgets.prose import Prose


class IdentifyStep(GuardedStep):
    """The two fields that say who somebody is."""

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

    def intent(self) -> Identify:
        """「次へ」."""
        return Identify(self._contract_id.value, self._password.value)
