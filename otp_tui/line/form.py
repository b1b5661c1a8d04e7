"""A page's fields, one asked after the other; after a refusal, those alone that need it."""

from collections.abc import Sequence

from otp_tui.bank.events import CustomerEvent, Identify, Register, ReturnToLogin, Start, Unlock
from otp_tui.bank.rejection import Field, Rejection
from otp_tui.bank.stages import AtLogin, Identifying, Locked, Registering, Stage
from otp_tui.tour.hints import FIELDS


class Form:
    """What the fields of one page hold, and which are still to be asked for."""

    def __init__(self, stage: Stage) -> None:
        """Begin the empty form of a stage's page; some have no fields."""
        self.fields: tuple[Field, ...] = ()
        if isinstance(stage, Identifying | Registering):
            self.fields = FIELDS[type(stage)]
        self.values = dict.fromkeys(self.fields, "")
        self.refused: set[Field] = set()
        self._stage = stage
        self._to_ask = list(self.fields)

    @property
    def asked(self) -> Field | None:
        """The field that is asked for now; None if the page's button is."""
        return self._to_ask[0] if self._to_ask else None

    def ask_for(self, fields: Sequence[Field]) -> None:
        """Ask for some fields, too, in reading order."""
        wanted = {*fields, *self._to_ask}
        self._to_ask = [field for field in self.fields if field in wanted]

    def holds(self, field: Field) -> str:
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

    def touched_by(self, rejections: Sequence[Rejection]) -> tuple[Field, ...]:
        """Return the fields that some rejections are about, or that they empty."""
        about = {rejection.field for rejection in rejections}
        emptied = {field for rejection in rejections for field in rejection.clears}
        return tuple(field for field in self.fields if field in about | emptied)

    def intent(self) -> CustomerEvent:
        """Return what the page's button asks of the bank."""
        match self._stage:
            case AtLogin():
                return Start()
            case Identifying():
                return Identify(*(self.values[field] for field in self.fields))
            case Registering():
                return Register(*(self.values[field] for field in self.fields))
            case Locked():
                return Unlock()
            case _:
                return ReturnToLogin()
