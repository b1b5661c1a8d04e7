"""English. Labels of the bank's screens keep the document's Japanese beside them where it fits.

The bank's real pages are Japanese only, so a customer has to recognise what is written there.
"""

from typing import Final

from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import Counter
from otp_tui.phone.handset import System
from otp_tui.text import en_later as later
from otp_tui.text.catalogue import (
    Bank,
    Catalogue,
    Desk,
    Ended,
    Frame,
    Help,
    Identify,
    Keys,
    Line,
    Login,
    NoToken,
    Phone,
    Receipt,
    Refusal,
    Refusals,
    Register,
    TwoPhones,
    Typing,
)
from otp_tui.text.en_command_line import COMMAND_LINE, SCENARIO
from otp_tui.text.en_ends import ENDS
from otp_tui.text.en_lesson import HINTS, INSTRUCTOR, RESULTS, SHOW
from otp_tui.text.en_pictures import PICTURES
from otp_tui.text.en_plain import PLAIN
from otp_tui.text.en_preparing import PREPARING
from otp_tui.text.en_terminals import TERMINALS

REFUSALS: Final = Refusals(
    fields={
        Field.CONTRACT_ID: "Contract ID (契約者ID)",
        Field.PASSWORD: "Log-in password (ログインパスワード)",
        Field.SERIAL: "Serial number (シリアル番号)",
        Field.CODE: "One-time password (ワンタイムパスワード)",
        Field.FIRST_CELL: "Confirmation password (1)",
        Field.SECOND_CELL: "Confirmation password (2)",
        **later.FIELDS,
    },
    formats={
        Field.CONTRACT_ID: "{contract_id_digits} half-width digits",
        Field.PASSWORD: "{password_min} to {password_max} half-width letters and digits",
        Field.SERIAL: "4 half-width capital letters and 8 digits",
        Field.CODE: "6 half-width digits",
        Field.FIRST_CELL: "2 half-width digits",
        Field.SECOND_CELL: "2 half-width digits",
        **later.FORMATS,
    },
    reasons={
        Reason.EMPTY: Refusal("{field} is empty.", "Enter {format}."),
        Reason.FULL_WIDTH: Refusal(
            "{field} has full-width characters (全角).",
            "Press the 半角/全角 key (on a Mac: 英数), then enter {format}.",
        ),
        Reason.BAD_FORMAT: Refusal(
            "{field} has the wrong length or wrong characters.", "Enter {format}."
        ),
        Reason.LOWER_CASE: Refusal("{field} has small letters.", "Enter capital letters."),
        Reason.NOT_PRACTICE_ID: Refusal(
            "This is not the number on the sample card, so it was erased. It is kept nowhere.",
            "Enter the number that begins with 999, from the sample card.",
        ),
        Reason.WRONG_LOGIN: Refusal(
            "The contract ID or the log-in password is wrong.",
            "Look at the practice log-in password and enter it again.",
        ),
        Reason.WRONG_SERIAL: Refusal(
            "The serial number is not that of your token.",
            "Look at the phone again. The letter O and the digit 0 are much alike.",
        ),
        Reason.WRONG_CODE: Refusal(
            "The one-time password is wrong.",
            "Enter the 6 digits that the phone shows now.",
        ),
        Reason.OLD_CODE: Refusal(
            "The time of this one-time password is over.",
            "Enter the 6 digits shown now. If this goes on, see whether the phone's clock is slow.",
        ),
        Reason.EARLY_CODE: Refusal(
            "The time of this one-time password has not come yet.",
            "Look at the number again. If this goes on, set the phone's clock.",
        ),
        Reason.REUSED_CODE: Refusal(
            "This one-time password has been used.",
            "A number works only once. Wait for the next 6 digits and enter them.",
        ),
        Reason.SPENT_CODE: Refusal(
            "The number is used up now.",
            "Wait for the next 6 digits and enter them.",
        ),
        Reason.WRONG_CELL: Refusal(
            "The confirmation password is wrong.",
            "Look at the card again.",
        ),
        Reason.ALREADY_REGISTERED: Refusal(
            "Your software token is already in use.",
            "With a new phone you do not press Start (利用開始): you ask for a token exchange.",
        ),
        **later.REASONS,
    },
    line="{what} {next} ({code})",
    typed="\nCharacters typed: {count}.",
    attempts_left="\nMistakes left before the procedure is locked: {left}.",
)

ENGLISH: Final = Catalogue(
    frame=Frame(
        app_title="Practice: start using one-time passwords",
        practice="Practice: {procedure}",
        next_practice="Next comes: {procedure}",
        banner="This is practice. Do not enter a real contract ID or password.",
        banner_short="Practice only. Use no real numbers.",
        trail=("(3)Log-in page", "(4)Who you are", "(5)Register", "(6)Done"),
        too_small="Please make the window larger.",
        quit_hint="To quit, press Ctrl+Q.",
        no_back='This page has no "back". To leave the procedure, press F9.',
        cancel_again="Leave the procedure? To leave, press F9 once more.",
        clock_stepped="The clock went forward {seconds} seconds.",
        clock_stands="The clock stands still. F8 moves it 30 seconds, to the next 6 digits.",
        clock_stands_answer=" The clock stands still: press F8 to let time pass.",
        time_is_short="The time is over in about a minute. Press the page's button.",
        pasted_cut="Too long: only the first {length} characters were pasted.",
    ),
    typing=Typing(
        unreadable="What came was no text, so it was left out. Set the terminal to UTF-8.",
        not_taken="This field takes no such characters, so they were left out.",
    ),
    keys=Keys(
        help="Help",
        card="Card",
        qr="QR",
        phone="Phone",
        hint="Hint",
        colours="Colours",
        instructor="Teach",
        step_clock="+30s",
        cancel="Stop",
        back="Back",
        quit="Quit",
        close="Close",
        draw="Draw",
    ),
    bank=Bank(
        title="Start one-time passwords (利用開始)",
        help_link="? Help",
        required="required",
        step_register="Register (登録)",
        step_result="Result (処理結果)",
        step_separator="＞",
    ),
    login=Login(
        title="Internet banking: log-in page (ログイン画面)",
        about_heading="What is a one-time password?",
        about=(
            "A one-time password (ワンタイムパスワード) is new each time, and it works only once."
        ),
        token_heading="The software token",
        token=(
            "A software token (ソフトウェアトークン) is an app for smartphones only. "
            "It shows a new one-time password every 30 seconds."
        ),
        invitation="To begin, choose Start (利用開始).",
        start="Start (利用開始)",
        in_use="Your one-time password is registered.",
        in_use_serial="Token in use",
        already="Your software token is already in use.",
        next_time="From now on, use the software token that you have just registered.",
        well_done="This is the end of the rehearsal. Well done!",
        again="Practise again from the beginning",
        result="See the result",
    ),
    identify=Identify(
        heading="Who you are",
        instruction="Enter your contract ID and log-in password, then choose Next (次へ).",
        contract_id="Contract ID (契約者ID)",
        password="Password (ログインパスワード)",
        next="Next (次へ)",
        may_be_real="Enter the number that begins with 999, from the sample card.",
    ),
    register=Register(
        heading="Register the token (ワンタイムパスワードの登録)",
        serial="Serial number (シリアル番号)",
        code="Code (ワンタイムパスワード)",
        how_to_find="Where to find serial number and one-time password",
        figure_pointer="＜",
        figure_serial="Serial number",
        figure_code="One-time password",
        card_heading="Confirmation password (確認用パスワード)",
        card_instruction=(
            "Enter the numbers of your customer card (お客様カード) "
            "that belong to (1) and (2), in half-width digits."
        ),
        submit="Register (登録) ＞",
    ),
    no_token=NoToken(
        heading="No token yet? (トークンをご用意されていない場合)",
        instruction=(
            "Read a QR code; or search with these words in the App Store (iOS) "
            "or on Google Play (Android), and install the app."
        ),
        search_words="しんきん（個人）ワンタイムパスワード",
        app_store="App Store",
        app_store_system="iPhone and other iOS devices (iOS 12 or later)",
        google_play="Google Play",
        google_play_system="Android devices (Android 6 or later)",
        show_code="QR code",
    ),
    preparing=PREPARING,
    receipt=Receipt(
        done=(
            "You can use one-time passwords now.\n(ワンタイムパスワードの利用開始が完了しました。)"
        ),
        number="Receipt number (受付番号): ",
        at="Received at (受付時刻): ",
        at_format="{at:%Y-%m-%d %H:%M:%S}",
        registered="What you registered (登録内容)",
        serial="Serial number",
        back="＜ Back to log-in page (ログイン画面に戻る)",
        next_time=(
            "Your one-time password is registered.\nFrom now on, use the token that you registered."
        ),
    ),
    ended=Ended(
        locked_title="This is not possible (お取扱いできません)",
        locked={
            Counter.LOGIN: "The log-in password was wrong too often, so the procedure is locked.",
            Counter.CODE: "The one-time password was wrong too often, so the procedure is locked.",
            Counter.CARD: (
                "The confirmation password was wrong too often, so the procedure is locked."
            ),
        },
        locked_next=(
            "At the real bank, your branch unlocks it for you. "
            "Here, the button below unlocks it, and you can begin again."
        ),
        unlock="Unlock this rehearsal",
        timed_out_title="Time is over",
        timed_out=(
            "No button was pressed for {minutes} minutes, so the procedure has ended. "
            "Go back to the log-in page and begin again."
        ),
        back="＜ Back to log-in page (ログイン画面に戻る)",
    ),
    line=Line(
        waiting="Waiting for the bank's answer. Please wait.",
        kept="What you typed is still here. ",
        until=" until {at:%H:%M}",
        unreachable=(
            "The bank could not be reached. {kept}Wait a little and press the button again. (TR-51)"
        ),
        maintenance=(
            "The system is under maintenance{until}. Please wait until it is over. {kept}(TR-52)"
        ),
    ),
    desk=Desk(
        heading="Questions (お問い合わせ先)",
        number="Tel {number}",
        hours="Weekdays {opens} to {closes} in Japan\n(not on public holidays, 31 Dec to 3 Jan)",
        open="They answer the phone now.",
        closed="They do not answer the phone now.",
    ),
    phone=Phone(
        heading="Your phone",
        open_app="Open the app (F4)",
        app=("しんきん（個人）", "ワンタイムパスワード"),
        serial="Serial no.",
        clock="{at:%H:%M}",
        set_clock="Set the clock",
        clock_was_set="The phone's clock is right now. Enter the 6 digits that it shows now.",
        clock_is_right="The phone's clock is right.",
        seconds_left="{seconds:2d} sec left",
        qr_heading="QR code of the 6 digits (practice)",
        qr_key="Setup key",
        qr_too_small="To see the QR code, make the window larger.",
        qr_instruction=(
            "Read it with an authenticator app: the app then shows the same 6 digits as this "
            "phone. Hold it straight, 20 to 30 cm from the screen."
        ),
        qr_other_time=(
            "This rehearsal's clock does not show the present time, so an authenticator app will "
            "show other digits."
        ),
        qr_other_time_short="Not the present time: an app shows other digits",
        store_instruction="Read it with the phone's camera to open the store's page.",
        store_too_small="Make the window larger for a QR code, or search with these words.",
        handset={System.IOS: "iPhone (iOS {version})", System.ANDROID: "Android {version}"},
        no_app="The app is not here yet",
        store_codes="Each store's QR code: the link beside its button.",
        card_heading="Customer card (sample)",
        card_contract_id="Contract ID (契約者ID)",
        password_heading="Practice log-in password",
        card_cells="Confirmation password",
        tab_qr="QR code (practice)",
        tab_card="Card",
        two=TwoPhones(old="Old phone", new="New phone", other="Also: {phone}"),
    ),
    help=Help(
        heading="Help on this page",
        login=(
            "This is the bank's log-in page. Press Start (利用開始) to begin to use one-time "
            "passwords."
        ),
        in_use=(
            "Your one-time password is in use. The procedure is finished. "
            'To begin again, press "Practise again from the beginning".'
        ),
        identify=(
            "Enter the contract ID of the sample card and the practice log-in password, "
            "in half-width characters. Do not enter real numbers."
        ),
        register=(
            "Enter the serial number and the 6 digits that the phone shows. The 6 digits change "
            "every 30 seconds. Then look at the letters at (1) and (2) in the table, and enter "
            "the 2 digits under the same letters of the card."
        ),
        receipt="The procedure is finished. Note down the receipt number, then go back to log-in.",
        locked="There were too many mistakes, so the procedure is locked. Unlock it to try again.",
        timed_out="The time is over. Go back to the log-in page and begin again.",
        keys_heading="Keys",
        keys=(
            "Tab : next field   Shift+Tab : field before\n"
            "Enter : finish a field and go on, or press the button\n"
            "You can also click the keys in the bottom line.\n"
            "F7 : the instructor's controls (clock, locks, planned trouble and more)"
        ),
        lesson="Lesson: {title}\nNumber of the lesson (--seed): {seed}",
    ),
    hints=HINTS,
    instructor=INSTRUCTOR,
    show=SHOW,
    results=RESULTS,
    refusals=REFUSALS,
    choosing=later.CHOOSING,
    scenario=SCENARIO,
    command_line=COMMAND_LINE,
    pictures=PICTURES,
    plain=PLAIN,
    ends=ENDS,
    terminals=TERMINALS,
)
