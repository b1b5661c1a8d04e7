"""A lesson's script, as data: what the customer does, what is said about it, and the pictures."""

from datetime import timedelta
from enum import Enum
from typing import TypeAlias

from otp_tui import values
from otp_tui.bank.later import AnyField
from otp_tui.text.languages import Language
from otp_tui.values import dataclass


class Manner(Enum):
    """How the customer types into a field."""

    AS_SHOWN = "as-shown"
    """As card and phone show it at that moment."""
    FULL_WIDTH = "full-width"
    """The same in full-width characters (１２３)."""
    LOWER_CASE = "lower-case"
    """The same in small letters."""
    LETTER_O = "letter-o"
    """The same with O for 0 and 0 for O."""
    SWAPPED = "swapped"
    """The number that belongs into the other cell's field."""
    NEIGHBOUR = "neighbour"
    """The number under the next letter of the card."""
    OLD = "old"
    """The newest code whose time is over, beyond the drift window."""
    FIRST_HALF = "first-half"
    """The first three digits of the code that is shown."""
    MIXED = "mixed"
    """The first three digits of the code before, and the last three of the one that is shown."""
    USED = "used"
    """The code that the bank accepted last."""
    WRONG = "wrong"
    """Of the right form, but wrong."""


class Button(Enum):
    """What a customer can press: a button of a page, or a key that stands for it."""

    MAIN = "button"
    """The page's own: 「利用開始」, 「次へ」, 「登録」, 「ログイン画面に戻る」 and the like."""
    ENTER = "enter"
    """Enter in a field: what is wrong with it is said, and the next one has its turn."""
    BACK = "back"
    """Esc: back, where the page can."""
    CANCEL = "cancel"
    """F9 twice: leave the procedure."""
    CLOSE = "close"
    """Esc on what lies on top."""
    HELP = "help"
    """F1."""
    CARD = "card"
    """F2."""
    QR = "qr"
    """F3."""
    PHONE = "phone"
    """F4: also opens the token app."""
    HINT = "hint"
    """F5."""
    NO_TOKEN = "no-token"  # noqa: S105 - the name of a section
    """「トークンをご用意されていない場合はこちら」."""
    APP_STORE = "app-store"
    """「AppStore より入手」 (document, step (1))."""
    GOOGLE_PLAY = "google-play"
    """「GooglePlay より入手」 (document, step (1))."""
    STORE = "store"
    """Whichever of the two belongs to the customer's phone."""
    APP_STORE_QR = "app-store-qr"
    """The QR code of the AppStore's page."""
    GOOGLE_PLAY_QR = "google-play-qr"
    """The QR code of the GooglePlay's page."""
    TOO_OLD = "too-old"
    """「このスマホでは使えない」."""
    PHONE_CLOCK = "phone-clock"
    """Set the phone's clock right."""
    RESULT = "result"
    """「結果を見る」."""
    AGAIN = "again"
    """「もう1度はじめから練習する」."""
    CORRECT = "correct"
    """「修正する」, where what is about to happen is shown."""
    LEAVE = "leave"
    """「取引を中止する」, where what is about to happen is shown."""
    REPORT_LOST = "report-lost"
    """「スマホをなくした」, where a code of the old phone is asked for."""
    USE_CARD = "use-card"
    """「スマホが手もとにない」, where the card can be asked for instead of a code."""
    USE_TOKEN = "use-token"  # noqa: S105 - the name of a button
    """The way back from there."""


@dataclass(frozen=True, slots=True)
class Type:
    """Type into a field."""

    field: AnyField
    """Which."""

    manner: Manner = Manner.AS_SHOWN
    """How, unless the text is given."""

    text: str | None = values.field(default=None, repr=False)
    """What, or None if it follows from the manner: at most 40 characters."""

    seconds_left: int | None = None
    """Wait until the phone shows its code for so many seconds more, 1 to 29; None for no wait."""


@dataclass(frozen=True, slots=True)
class Press:
    """Press something."""

    button: Button = Button.MAIN
    """What."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Let time pass."""

    by: timedelta
    """How much, on the rehearsal's clock."""


Action: TypeAlias = Type | Press | Wait


@dataclass(frozen=True, slots=True)
class Telling:
    """A text of a lesson in a language."""

    language: Language
    """Which."""

    key: str
    """Which text: its key in the file, `title` or `caption`, say."""

    said: str
    """The text."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a script."""

    caption: str
    """What the room reads while it is played."""

    do: tuple[Action, ...] = ()
    """What the customer does."""

    note: str = ""
    """What the presenter reads."""

    picture: str = ""
    """Name of the picture of the screen after it, or empty for none."""

    tellings: tuple[Telling, ...] = ()
    """Caption and note in other languages."""


Script: TypeAlias = tuple[Step, ...]
