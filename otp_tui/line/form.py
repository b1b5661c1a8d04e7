"""A page's fields, one asked after the other; after a refusal, those alone that need it."""

from collections.abc import Sequence

from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.later import AnyField
from otp_tui.bank.rejection import Refused
from otp_tui.tour.practice import Page, Values


class Form:
    """What the fields of one page hold, and which are still to be asked for."""

    def __init__(self, page: Page, entered: Values) -> None:
        """Begin the form of a page; some have no fields.

        Args:
            page: Which.
            entered: What was typed before, where that is to be corrected.
        """
        self.fields = page.fields
        self.values = {field: entered.get(field, "") for field in self.fields}
        self.refused: set[AnyField] = set()
        self._page = page
        self._to_ask = list(self.fields)

    @property
    def asked(self) -> AnyField | None:
        """The field that is asked for now; None if the page's button is."""
        return self._to_ask[0] if self._to_ask else None

    def ask_for(self, fields: Sequence[AnyField]) -> None:
        """Ask for some fields, too, in reading order."""
        wanted = {*fields, *self._to_ask}
        self._to_ask = [field for field in self.fields if field in wanted]

    def holds(self, field: AnyField) -> str:
        """Return what a field holds that may stay; empty if that was refused."""
        return "" if field in self.refused else self.values[field]

    def is_filled(self) -> bool:
        """Take the present field as it is; return whether it was the last one."""
        del self._to_ask[0]
        return not self._to_ask

    def go_back(self) -> bool:
        """Ask for the field before the present one; return whether there is one."""
        place = self.fields.index(self.asked) if self.asked else len(self.fields)
        if place == 0:
            return False
        self.ask_for(self.fields[place - 1 : place])
        return True

    def touched_by(self, rejections: Sequence[Refused[object, AnyField]]) -> tuple[AnyField, ...]:
        """Return the fields that some rejections are about, or that they empty."""
        about = {rejection.field for rejection in rejections}
        emptied = {field for rejection in rejections for field in rejection.clears}
        return tuple(field for field in self.fields if field in about | emptied)

    def intent(self) -> AnyEvent:
        """Return what the page's button asks for; of two, the page says what each is for."""
        return self._page.form.make(self.values)
