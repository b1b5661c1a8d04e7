"""A page that asks for the contract ID: a number that may be somebody's real one is wiped."""

from textual import on
from textual.widgets import Input

from otp_tui.bank.checks import may_be_real
from otp_tui.bank.rejection import Field, Reason, Rejection
from otp_tui.ui.screens.step import Step
from otp_tui.ui.widgets.form_field import FormField


class GuardedStep(Step):
    """Who are you? A number that may be somebody's real one is wiped at once."""

    @on(Input.Changed, "#entry-contract-id")
    def warn(self, message: Input.Changed) -> None:
        """Remind of the sample card as soon as a number may be real; wipe it when it is whole."""
        if not may_be_real(message.input.value):
            return
        message.prevent_default()
        if len(message.input.value) >= self.rules.contract_id_digits:
            self.wipe()
        else:
            self.query_one("#contract-id", FormField).refuse(self.texts.identify.may_be_real)

    @on(Input.Blurred, "#entry-contract-id")
    def guard(self, message: Input.Blurred) -> None:
        """Wipe what may be the beginning of a real number when its field is left."""
        if may_be_real(message.input.value):
            self.wipe()

    def wipe(self) -> None:
        """Empty the field and what belongs to it, and say why."""
        self.refuse((Rejection(Reason.NOT_PRACTICE_ID, Field.CONTRACT_ID),))
