"""English for the trap that asks for the whole card. Our own words."""

from typing import Final

from otp_tui.text.en_later import LOG_IN
from otp_tui.text.procedure_words import PageWords, ProcedureWords

WORDS: Final = ProcedureWords(
    title="Internet banking (インターネットバンキング)",
    trail={
        "login": "Log in",
        "enter": "Check",
        "receipt": "Result",
    },
    pages={
        "AtLogin": LOG_IN,
        "AskedForAll": PageWords(
            heading="For your security",
            says=(
                "To prevent misuse, enter all numbers of your customer card, ア to ク. Else "
                "your account will be stopped."
            ),
            button="Send",
            help=(
                "Does this page look right to you? Your credit union only ever asks for "
                "two numbers of the card. A page that asks for all of them is a fake. "
                "Press Leave without typing."
            ),
            hint="Before you type anything: think whether this page can be right.",
        ),
        "GaveAway": PageWords(
            heading="That page was a fake",
            says="Go back to the log-in page and try once more.",
            button="< Back to the log-in page",
            help=(
                "The numbers of the card were given to a fake page. In earnest, call your "
                "credit union at once."
            ),
            hint="Press Back to the log-in page and try again: the Enter key.",
        ),
    },
    labels={"cancel": "Leave without typing"},
    note_heading="Note",
    ends={
        "completed": (
            "You noticed the fake page and left without telling anything. That is "
            "right. Your credit union never asks for all numbers of your card. In "
            "earnest, call it and tell it."
        ),
        "refused": (
            "You noticed the fake page and left without telling anything. That is "
            "right. Your credit union never asks for all numbers of your card. In "
            "earnest, call it and tell it."
        ),
        "left": (
            "You noticed the fake page and left without telling anything. That is "
            "right. Your credit union never asks for all numbers of your card. In "
            "earnest, call it and tell it."
        ),
    },
    keys={},
    misdirected=(
        "You have given away numbers of your card. With them, somebody can act in "
        "your name. In earnest, call your credit union at once. This is practice: "
        "the numbers are kept nowhere."
    ),
)
