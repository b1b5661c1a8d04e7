"""English for steps (1) and (2): the explanations are the document's."""

from typing import Final

from otp_tui.bank.rejection import ReadingReason
from otp_tui.phone.handset import Store
from otp_tui.phone.rejection import AppReason
from otp_tui.text.catalogue import Preparing, Refusal

PREPARING: Final = Preparing(
    trail=("(1)App", "(2)Card"),
    app_title="Getting the app",
    app_heading="Download the software token",
    phone_only="The software token (ソフトウェアトークン) is for smartphones only.",
    app_name="Name of the app",
    how_to_get="How to get it",
    get={
        Store.APP_STORE: "Get it in the App Store",
        Store.GOOGLE_PLAY: "Get it on Google Play",
    },
    store_title="The app at: {store}",
    free="The app is free of charge.",
    store_question=(
        "Does the app run on your phone? Compare the phone's version with what the app needs."
    ),
    install="Install (インストール)",
    too_old="It does not run on this phone",
    unsupported_title="This phone cannot be used",
    unsupported=(
        "Your phone is: {handset}. That is older than what the app needs, so the app cannot be "
        "installed."
    ),
    unsupported_next="Please ask the desk below what you can do.",
    back="＜ Back to how to get the app",
    installed_title="The app is installed",
    installed="The app is on the phone. Open it to see your one-time password.",
    open_app="Open the app",
    launched_title="The app is open",
    launched=(
        "The phone shows a serial number, and a one-time password of 6 digits. "
        "There is a new one-time password every 30 seconds."
    ),
    next="Next (次へ)",
    card_title="Have your customer card at hand",
    card_id="Contract ID (契約者ID)",
    card_id_is="A number on your customer card (お客様カード) that is yours alone.",
    card_cells="Confirmation password (確認用パスワード)",
    card_cells_are="A number of 2 digits for each of the letters ア to ク.",
    exercise="Practise reading the card",
    instruction="Look at the sample card, and type in half-width characters.",
    cell="{number} Number under {letter}",
    check="Check the answers",
    ready_title="You are ready",
    ready=(
        "All right. You know how to read the card. "
        "Next, open the log-in page on a computer or phone, and choose Start (利用開始)."
    ),
    to_login="Go on to the log-in page",
    reasons={
        AppReason.OTHER_STORE: Refusal(
            "That is not the store of your phone.",
            "It is the App Store for iPhones, and Google Play for Android.",
        ),
        AppReason.TOO_OLD: Refusal(
            "The phone is older than what the app needs, so it cannot be installed.",
            'Press "It does not run on this phone".',
        ),
        AppReason.NEW_ENOUGH: Refusal(
            "The phone is new enough for the app.",
            "Press Install (インストール).",
        ),
        ReadingReason.OTHER_ID: Refusal(
            "This is not the contract ID of the sample card.",
            "Type the number right under Contract ID (契約者ID) as you read it.",
        ),
        ReadingReason.OTHER_CELL: Refusal(
            "This is not the number under {letter}.",
            "Type the 2 digits right under {letter} of the card.",
        ),
    },
    help={
        "store": (
            "This is how to get the app. If your phone is an iPhone, press the button of the App "
            "Store; if it is an Android phone, that of Google Play. For a real phone, you can also "
            "read a QR code."
        ),
        "version": (
            "If the phone's version is what the app needs, or newer, press Install (インストール). "
            'If it is older, press "It does not run on this phone".'
        ),
        "ask-desk": "The phone is too old for the app. Ask the support desk below.",
        "first-launch": 'The app is on the phone. Press "Open the app".',
        "app-shows": (
            "See where the phone shows the serial number and the 6 digits, then press Next (次へ)."
        ),
        "check": (
            "Type the contract ID of the sample card, and the 2 digits under the letters that are "
            "asked for, in half-width characters. You can try as often as you like. Do not enter "
            "real numbers."
        ),
        "ready": 'You have the app and know the card. Press "Go on to the log-in page".',
    },
    choose="Please type one of them.",
    choices="Type {choices}: ",
    choice='"{label}"',
    or_else=" or ",
)
