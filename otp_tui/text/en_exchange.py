"""English for トークン交換 (a changed or lost phone). Our own words."""

from typing import Final

from otp_tui.text.en_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="Change of the phone (トークン交換)",
    trail={
        "login": "Log in",
        "authorise": "Old phone",
        "register": "New phone",
        "receipt": "Done",
    },
    pages={
        "AtLogin": LOG_IN,
        "GivingOldCode": PageWords(
            heading="Your old phone (前のスマホの確認)",
            says="Enter the 6 digits of the old phone, the one in use until now.",
            button="Next (次へ) >",
            help=(
                "The two phones show different digits. This page asks for the 6 digits of the "
                "old one: type them and press Next. If you have the old phone no more, press I "
                "have lost the phone."
            ),
            hint="Press Next (次へ); without the old phone, press I have lost the phone.",
        ),
        "Referred": PageWords(
            heading="This cannot be done online",
            says="The old phone's token has been stopped. Please call the support desk.",
            button="< Back to the log-in page",
            help=(
                "Nobody can use the lost phone's digits any more. The support desk says how to "
                "go on. After that, begin again with the new phone (利用開始)."
            ),
            hint="Call the support desk, then press Back to the log-in page.",
        ),
        "Registering": PageWords(
            heading="Your new phone (新しいトークンの登録)",
            says=(
                "Enter serial number and 6 digits of the new phone, and the card's numbers (1) "
                "and (2)."
            ),
            button="Register (登録) >",
            help=(
                "From here on it is the new phone's numbers. Type its serial number and its 6 "
                "digits and the two numbers of the card, and press Register."
            ),
            hint="Press Register (登録): the Enter key.",
        ),
        "Completed": PageWords(
            heading="The phone has been changed.",
            says="Please note down the receipt number. From now on, use the new phone.",
            button="< Back to the log-in page",
            help=(
                "Done. The old phone's digits do not work any more. Note down the receipt "
                "number and go back to the log-in page."
            ),
            hint="Note down the receipt number, then press Back to the log-in page.",
        ),
    },
    labels={
        "in-use": "Serial number in use",
        "serial": "Serial number",
        "number": "Receipt number (受付番号)",
        "at": "Receipt time (受付時刻)",
        "at-format": "{at:%Y}-{at:%m}-{at:%d} {at:%H}:{at:%M}:{at:%S}",
        "report-lost": "I have lost the phone (スマホをなくした)",
    },
    note_heading="Your note",
    ends={
        "completed": (
            "The new phone is in use, and the old one works no more. This is the end. Well done."
        ),
        "refused": (
            "The lost phone's token is stopped. In earnest, too, call at once. This is the "
            "end. Well done."
        ),
        "left": "You stopped. The old phone works as before.",
    },
    keys={
        "exchange.serial": "Serial number of the new phone's token.",
        "exchange.lost": "Whether the old phone is lost.",
    },
)
