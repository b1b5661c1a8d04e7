"""English for 利用中止 (the end of use). Our own words."""

from typing import Final

from otp_tui.text.en_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="End of use (ワンタイムパスワード利用中止)",
    trail={
        "login": "Log in",
        "authorise": "Proof",
        "confirm": "Check",
        "receipt": "Done",
    },
    pages={
        "AtLogin": LOG_IN,
        "Proving": PageWords(
            heading="One-time password (ワンタイムパスワードの入力)",
            says="To show that it is you: enter the phone's 6 digits. Nothing ends yet.",
            button="Next (次へ)",
            help=(
                "Type the 6 digits that the phone shows now and press Next. If the phone is broken "
                "or not here, press No phone here: the card does instead."
            ),
            hint="Press Next (次へ); without the phone, press No phone here.",
        ),
        "ProvingByCard": PageWords(
            heading="Confirmation password (確認用パスワードの入力)",
            says="Enter the numbers of your card for (1) and (2), in half-width digits.",
            button="Next (次へ)",
            help=(
                "The card's numbers take the place of the phone. See which letters stand at (1) "
                "and (2), and type the two digits below the same letters on the card. If you do "
                "have the phone, Use the phone's 6 digits leads back."
            ),
            hint="Press Next (次へ): the Enter key.",
        ),
        "ConfirmingEnd": PageWords(
            heading="Before it ends (利用中止の確認)",
            says="Nothing has ended yet. This is how much you may move a day, now and afterwards.",
            button="End the use (利用を中止する)",
            help=(
                "Look at the limit after the end: you may be able to transfer and pay less. If "
                "that is all right press End the use, if in doubt Keep using it. You can begin "
                "again later (利用開始)."
            ),
            hint="Look at the limit after the end; if it is all right, press End the use.",
        ),
        "Ended": PageWords(
            heading="The use of the token has ended.",
            says="Please note down the receipt number. This token's digits work no more.",
            button="< Back to the log-in page",
            help=(
                "Done. From now on the card proves who you are, and you may move as much as Limit "
                "now says. To use a token again, begin with 利用開始. Note down the receipt number "
                "and go back to the log-in page."
            ),
            hint="Note down the receipt number, then press Back to the log-in page.",
        ),
    },
    labels={
        "in-use": "Serial number in use",
        "was-in-use": "Serial number that ended",
        "limit": "Limit now (a day)",
        "limit-after": "Limit after the end (a day)",
        "yen": "{amount:,} yen",
        "number": "Receipt number (受付番号)",
        "at": "Receipt time (受付時刻)",
        "at-format": "{at:%Y}-{at:%m}-{at:%d} {at:%H}:{at:%M}:{at:%S}",
        "use-card": "No phone here (スマホが手もとにない)",
        "use-token": "Use the phone's 6 digits (スマホの6桁で確認する)",
        "cancel": "Keep using it (利用を続ける)",
    },
    note_heading="Your note",
    ends={
        "completed": (
            "The use of the token has ended; you may move as much as people without one. This is "
            "the end. Well done."
        ),
        "refused": "Without a token in use there is nothing to end. This is the end. Well done.",
        "left": "You stopped. The token works as before.",
    },
    keys={},
)
