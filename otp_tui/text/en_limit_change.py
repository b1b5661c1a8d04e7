"""English for 限度額変更 (a change of the limit). Our own words."""

from typing import Final

from otp_tui.text.en_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="Change of the limit (限度額変更)",
    trail={
        "login": "Log in",
        "enter": "Limit",
        "confirm": "Check",
        "authorise": "Proof",
        "receipt": "Done",
    },
    pages={
        "AtLogin": LOG_IN,
        "Entering": PageWords(
            heading="The new limit (新しい限度額の入力)",
            says="Enter how much you want to be able to move a day, and choose Next (次へ).",
            button="Next (次へ)",
            help=(
                "Type the amount of your note in half-width digits, without commas. A limit no "
                "higher than you need is safer."
            ),
            hint="Press Next (次へ): the Enter key.",
        ),
        "Confirming": PageWords(
            heading="Check the limit (限度額の確認)",
            says="Nothing has changed yet. If this is right, choose Go on (この内容で進む).",
            button="Go on (この内容で進む)",
            help=(
                "See how much it is and from when it counts: for the rest of today the limit stays "
                "as it is. Correct leads back to the amount; to change nothing choose Leave."
            ),
            hint="See amount and day; if they are right, press Go on (この内容で進む).",
        ),
        "Authorising": PageWords(
            heading="One-time password (ワンタイムパスワードの入力)",
            says="This will be the limit. Enter the phone's 6 digits.",
            button="Change the limit (限度額を変更する)",
            help="Type the 6 digits that the phone shows now, and press Change the limit.",
            hint="Press Change the limit (限度額を変更する): the Enter key.",
        ),
        "AuthorisingByCard": PageWords(
            heading="Confirmation password (確認用パスワードの入力)",
            says="Enter the numbers of your card for (1) and (2), in half-width digits.",
            button="Change the limit (限度額を変更する)",
            help=(
                "You use no token, so the card's numbers are asked for: the two digits below the "
                "letters at (1) and (2). It is of no use above the limit without a token."
            ),
            hint="Press Change the limit (限度額を変更する): the Enter key.",
        ),
        "Ordered": PageWords(
            heading="The change of the limit was received.",
            says="Please note down the receipt number. The new limit counts from 0:00 tomorrow.",
            button="< Back to the log-in page",
            help=(
                "It changes at 0:00 tomorrow, and no sooner: today the limit is as it was. Note "
                "down the receipt number and go back to the log-in page."
            ),
            hint="Note down the receipt number, then press Back to the log-in page.",
        ),
    },
    labels={
        "limit": "Limit today",
        "new-limit": "New limit (a day)",
        "from": "From",
        "from-format": "{day:%Y}-{day:%m}-{day:%d} 0:00",
        "yen": "{amount:,} yen",
        "number": "Receipt number (受付番号)",
        "at": "Receipt time (受付時刻)",
        "at-format": "{at:%Y}-{at:%m}-{at:%d} {at:%H}:{at:%M}:{at:%S}",
        "correct": "Correct (修正する)",
        "cancel": "Leave (変更を中止する)",
    },
    note_heading="Your note of the limit",
    ends={
        "completed": "The limit changes at 0:00 tomorrow. This is the end. Well done.",
        "refused": "A limit too high is refused like this. This is the end. Well done.",
        "left": "You stopped. The limit is as it was.",
    },
    keys={"limit-change.limit": "The new limit that stands on the note, in yen."},
    misdirected="This is not the limit of your note. Please change it once more.",
)
