"""English for 振込 (transfer). The bank's own screens are not public: our own words."""

from typing import Final

from otp_tui.bank.later import LaterField
from otp_tui.text.en_later import CHOOSING, LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="Transfer (振込)",
    trail={
        "login": "Log in",
        "enter": "Payee",
        "confirm": "Check",
        "authorise": "Code",
        "receipt": "Done",
    },
    pages={
        "AtLogin": LOG_IN,
        "Entering": PageWords(
            heading="Payee and amount (振込先と金額)",
            says="Enter the payee and the amount, and choose Next.",
            button="To the check page (確認画面へ)",
            help=(
                "Enter the numbers, the name and the amount of your note, one after the other. "
                "Nothing is transferred yet."
            ),
            hint="Press To the check page (確認画面へ): the Enter key.",
        ),
        "Confirming": PageWords(
            heading="Check what is about to happen (振込内容の確認)",
            says="Nothing is transferred yet. If this is right, choose Go on.",
            button="This is right, go on (この内容で進む)",
            help=(
                "This is whom you are about to pay, and how much. Compare each line with your "
                "note. What you mistyped can be corrected. If it is somebody whom you did not "
                "enter, stop the transfer and call your credit union."
            ),
            hint="Compare each line with your note: go on only if all is the same.",
        ),
        "Authorising": PageWords(
            heading="One-time password (ワンタイムパスワード)",
            says="This is about to be transferred. Enter the 6 digits that the phone shows.",
            button="Transfer (振込を実行する)",
            help=(
                "Enter the 6 digits that the phone shows now, and press Transfer. They change "
                "every 30 seconds and can be used once only."
            ),
            hint="Press Transfer (振込を実行する): the Enter key.",
        ),
        "AuthorisingByCard": PageWords(
            heading="Confirmation password (確認用パスワード)",
            says="Enter the numbers of your customer card that belong to (1) and (2).",
            button="Transfer (振込を実行する)",
            help=(
                "You use no token, so the card is asked. See the letters at (1) and (2) in the "
                "table, and enter the two digits under the same letters of the card."
            ),
            hint="Press Transfer (振込を実行する): the Enter key.",
        ),
        "Ordered": PageWords(
            heading="The transfer has been accepted.",
            says="Please note down the receipt number.",
            button="< Back to the log-in page",
            help="Done. Note down the receipt number and go back to the log-in page.",
            hint="Note down the receipt number, then press Back to the log-in page.",
        ),
    },
    labels={
        "payee": "Payee (受取人名)",
        "bank": "Bank code (金融機関コード)",
        "branch": "Branch code (支店コード)",
        "kind": "Account type (預金種目)",
        "account": "Account (口座番号)",
        **CHOOSING.options[LaterField.ACCOUNT_KIND],
        "amount": "Amount (金額)",
        "yen": "{amount:,} yen",
        "number": "Receipt number (受付番号)",
        "at": "Receipt time (受付時刻)",
        "at-format": "{at:%Y}-{at:%m}-{at:%d} {at:%H}:{at:%M}:{at:%S}",
        "correct": "Correct it (修正する)",
        "cancel": "Stop the transfer (取引を中止する)",
    },
    note_heading="Your note of the payee",
    ends={
        "completed": "You have transferred what your note says. This is the end. Well done.",
        "refused": (
            "Some amounts are refused like this, and the page says why. This is the end. Well done."
        ),
        "left": (
            "You noticed that the payee is not the one of your note, and stopped. That is right. "
            "Harmful software can put another payee in. In earnest, call your credit union at once."
        ),
    },
    keys={
        "transfer.bank": "The payee's bank code.",
        "transfer.branch": "The payee's branch code.",
        "transfer.kind": (
            "The payee's account type: ordinary (普通), current (当座) or savings (貯蓄)."
        ),
        "transfer.number": "The payee's account number.",
        "transfer.name": "The payee's name.",
        "transfer.amount": "The amount in yen.",
        "transfer.stranger.bank": (
            "Bank code of who is put in the place of the payee, if there is [transfer.stranger]."
        ),
        "transfer.stranger.branch": "Their branch code.",
        "transfer.stranger.kind": "Their account type.",
        "transfer.stranger.number": "Their account number.",
        "transfer.stranger.name": "Their name.",
    },
    misdirected=(
        "This is not the transfer of your note. In earnest the money may be lost: call your "
        "credit union at once. This is practice, so no money has moved."
    ),
)
