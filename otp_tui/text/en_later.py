"""English for the fields and refusals of the procedures after the receipt. Our own words."""

from collections.abc import Mapping
from typing import Final

from otp_tui.bank.later import AccountKind, AnyField, AnyReason, LaterField, LaterReason
from otp_tui.text.catalogue import Choosing, Refusal
from otp_tui.text.procedure_words import PageWords

FIELDS: Final[Mapping[AnyField, str]] = {
    LaterField.BANK: "Bank code (金融機関コード)",
    LaterField.BRANCH: "Branch code (支店コード)",
    LaterField.ACCOUNT_KIND: "Account type (預金種目)",
    LaterField.ACCOUNT_NUMBER: "Account number (口座番号)",
    LaterField.PAYEE_NAME: "Payee's name (受取人名)",
    LaterField.AMOUNT: "Amount in yen (金額)",
    LaterField.COLLECTOR: "Institution number (収納機関番号)",
    LaterField.PAYER: "Payer number (納付番号)",
    LaterField.CONFIRMATION: "Confirmation number (確認番号)",
    LaterField.LIMIT: "Limit a day (1日の限度額)",
    LaterField.CELL_1: "Number under ア",
    LaterField.CELL_2: "Number under イ",
    LaterField.CELL_3: "Number under ウ",
    LaterField.CELL_4: "Number under エ",
    LaterField.CELL_5: "Number under オ",
    LaterField.CELL_6: "Number under カ",
    LaterField.CELL_7: "Number under キ",
    LaterField.CELL_8: "Number under ク",
}

SHORT: Final[Mapping[AnyField, str]] = {
    **FIELDS,
    LaterField.BANK: "Bank code",
    LaterField.BRANCH: "Branch code",
    LaterField.ACCOUNT_KIND: "Account type",
    LaterField.ACCOUNT_NUMBER: "Account number",
    LaterField.PAYEE_NAME: "Payee's name",
    LaterField.AMOUNT: "Amount in yen",
    LaterField.COLLECTOR: "Institution",
    LaterField.PAYER: "Payer",
    LaterField.CONFIRMATION: "Confirmation",
    LaterField.LIMIT: "Limit a day",
}
"""What the note and the hints call them."""

FORMATS: Final[Mapping[AnyField, str]] = {
    LaterField.BANK: "{low} half-width digits",
    LaterField.BRANCH: "{low} half-width digits",
    LaterField.ACCOUNT_KIND: "ordinary, current or savings",
    LaterField.ACCOUNT_NUMBER: "{low} half-width digits",
    LaterField.PAYEE_NAME: "up to {high} katakana",
    LaterField.AMOUNT: "half-width digits, no commas",
    LaterField.COLLECTOR: "{low} half-width digits",
    LaterField.PAYER: "{low} to {high} half-width digits",
    LaterField.CONFIRMATION: "{low} to {high} half-width digits",
    LaterField.LIMIT: "digits, no commas",
    LaterField.CELL_1: "{low} half-width digits",
    LaterField.CELL_2: "{low} half-width digits",
    LaterField.CELL_3: "{low} half-width digits",
    LaterField.CELL_4: "{low} half-width digits",
    LaterField.CELL_5: "{low} half-width digits",
    LaterField.CELL_6: "{low} half-width digits",
    LaterField.CELL_7: "{low} half-width digits",
    LaterField.CELL_8: "{low} half-width digits",
}

CHOOSING: Final = Choosing(
    options={
        LaterField.ACCOUNT_KIND: {
            AccountKind.ORDINARY.value: "ordinary (普通)",
            AccountKind.CURRENT.value: "current (当座)",
            AccountKind.SAVINGS.value: "savings (貯蓄)",
        },
    },
    label="{field}: arrow keys",
    how="Choose with the arrow keys or Space, or click on one.",
)
"""Fields that let choose."""

REASONS: Final[Mapping[AnyReason, Refusal]] = {
    LaterReason.NOT_KATAKANA: Refusal(
        "{field} holds something else than katakana.",
        "Enter it in katakana; capital letters and digits will do, too.",
    ),
    LaterReason.NOT_CHOSEN: Refusal("{field}: nothing is chosen.", "Choose one."),
    LaterReason.SAME_TOKEN: Refusal(
        "This is the serial number of the token that is in use now.",
        "Enter the serial number that the new phone shows.",
    ),
    LaterReason.NO_TOKEN: Refusal(
        "No token is in use.",
        "To begin to use one, follow the procedure of Start (利用開始).",
    ),
    LaterReason.PHONE_LOST: Refusal(
        "The phone was reported lost, so this cannot be done here.",
        "Please call the support desk.",
    ),
    LaterReason.NEEDS_TOKEN: Refusal(
        "More than {limit} yen a day needs a one-time password.",
        "If you cannot enter less, begin to use a token first: Start (利用開始).",
    ),
    LaterReason.OVER_LIMIT: Refusal(
        "This is more than your limit of the day.",
        "If you cannot enter less, change your limit first.",
    ),
    LaterReason.LIMIT_TOO_HIGH: Refusal(
        "This limit is too high to be chosen.", "Enter a lower amount."
    ),
    LaterReason.NO_SUCH_BILL: Refusal(
        "No bill with these numbers is found.",
        "Compare each number with the bill, and mend the one that differs.",
    ),
    LaterReason.BILL_PAID: Refusal(
        "This bill has been paid already.",
        "It need not be paid again. If you know nothing of it, call the support desk.",
    ),
}

MISTAKES: Final[Mapping[str, str]] = {
    "TR-06": "Something else than katakana",
    "TR-07": "Nothing chosen",
    "TR-27": "Serial number of the old token",
    "TR-42": "No token in use",
    "TR-43": "The phone was reported lost",
    "TR-61": "An amount that needs a token",
    "TR-62": "An amount above the limit",
    "TR-63": "A limit that is too high",
    "TR-64": "Numbers of no bill",
    "TR-65": "A bill that was paid already",
    "misdirected": "Something else than the note says",
    "gave-away": "Numbers of the card told to a fake page",
}
"""What a result calls each mistake."""

LOG_IN: Final = PageWords(
    heading="Internet banking: log-in page (ログイン画面)",
    says="Enter contract ID and log-in password, and choose Log in (ログイン).",
    button="Log in (ログイン)",
    help=(
        "Enter the contract ID of the sample card and the practice log-in password, in "
        "half-width characters. Enter no real number."
    ),
    hint="Press Log in (ログイン): the Enter key.",
)
"""The log-in page, which is one for all procedures after the receipt."""
