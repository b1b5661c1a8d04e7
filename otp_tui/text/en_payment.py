"""English for 収納サービス (payment). The bank's own screens are not public: our own words."""

from typing import Final

from otp_tui.text.en_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="Payment (収納サービス)",
    trail={
        "login": "Log in",
        "enter": "Numbers",
        "confirm": "Check",
        "authorise": "Code",
        "receipt": "Done",
    },
    pages={
        "AtLogin": LOG_IN,
        "Entering": PageWords(
            heading="Numbers of the bill (払込書の番号)",
            says="Enter the three numbers of the bill, and choose Next (次へ).",
            button="Next (次へ)",
            help=(
                "Enter the numbers of your note one after the other, in half-width digits. "
                "The amount is not entered: the next page shows it. Nothing is paid yet."
            ),
            hint="Press Next (次へ): the Enter key.",
        ),
        "Confirming": PageWords(
            heading="Check what is about to happen (払込内容の確認)",
            says="Nothing is paid yet. If this is right, choose Go on.",
            button="This is right, go on (この内容で進む)",
            help=(
                "This is how much you are about to pay. Compare it with the amount on the bill. "
                "What you mistyped can be corrected. To pay nothing, stop the payment."
            ),
            hint="Compare it with the bill, and go on if all is the same.",
        ),
        "Authorising": PageWords(
            heading="One-time password (ワンタイムパスワード)",
            says="This is about to be paid. Enter the 6 digits that the phone shows.",
            button="Pay (払込を実行する)",
            help=(
                "Enter the 6 digits that the phone shows now, and press Pay. They change every 30 "
                "seconds and can be used once only."
            ),
            hint="Press Pay (払込を実行する): the Enter key.",
        ),
        "AuthorisingByCard": PageWords(
            heading="Confirmation password (確認用パスワード)",
            says="Enter the numbers of your customer card that belong to (1) and (2).",
            button="Pay (払込を実行する)",
            help=(
                "You use no token, so the card is asked. See the letters at (1) and (2) in the "
                "table, and enter the two digits under the same letters of the card."
            ),
            hint="Press Pay (払込を実行する): the Enter key.",
        ),
        "Ordered": PageWords(
            heading="The payment has been accepted.",
            says="Please note down the receipt number. The bill cannot be used again.",
            button="< Back to the log-in page",
            help=(
                "Paid. There is no receipt on paper: note down the receipt number, and go back to "
                "the log-in page."
            ),
            hint="Note down the receipt number, then press Back to the log-in page.",
        ),
    },
    labels={
        "collector": "Institution (収納機関番号)",
        "payer": "Payer number (納付番号)",
        "confirmation": "Confirmation (確認番号)",
        "amount": "Amount (金額)",
        "yen": "{amount:,} yen",
        "number": "Receipt number (受付番号)",
        "at": "Receipt time (受付時刻)",
        "at-format": "{at:%Y}-{at:%m}-{at:%d} {at:%H}:{at:%M}:{at:%S}",
        "correct": "Correct it (修正する)",
        "cancel": "Stop the payment (取引を中止する)",
    },
    note_heading="Your note of the bill",
    ends={
        "completed": "You have paid the bill. This is the end. Well done.",
        "refused": (
            "Some bills are refused like this, and the page says why. This is the end. Well done."
        ),
        "left": "You stopped before anything was paid. No money has moved.",
    },
    keys={
        "payment.collector": "The collecting institution's number, as on the bill.",
        "payment.payer": "The payer number on the bill.",
        "payment.confirmation": "The confirmation number on the bill.",
        "payment.amount": "The amount of the bill in yen.",
    },
    misdirected=(
        "This is not the payment of your bill. In earnest, call your credit union at once. This is "
        "practice, so no money has moved."
    ),
)
