"""English for the scenario file's reference and its starting point. Our own words."""

from typing import Final

from otp_tui.text.words import ScenarioReference

REFERENCE: Final = ScenarioReference(
    head=(
        '# A lesson. Take away a "# " at the beginning of a line, write a value, and it counts.\n'
        "# Then check it with: otp-tui scenarios --check THIS_FILE"
    ),
    title="A new lesson",
    faults="# What goes wrong (as many as you like)",
    drawn="follows from the seed, or none",
    table_head="| key | what it is | values | if missing |",
    fault_table_head="| what happens | what it is | further keys |",
    script="# The script (for demonstrations, pictures and tests; if missing, the usual procedure)",
    script_example="Press Start (利用開始).",
    keys={
        "title": "Title of the lesson.",
        "summary": "What the lesson teaches.",
        "begins": (
            "Where it begins (app is (1) getting the app, card is (2) the card, "
            "login is (3) the log-in page)."
        ),
        "seed": "Number from which all others are drawn.",
        "rules.password_min": "Fewest characters of a log-in password.",
        "rules.password_max": "Most characters of a log-in password.",
        "rules.contract_id_digits": "Digits of a contract ID.",
        "rules.drift_window": "By how much a clock may differ (1 is 30 seconds).",
        "rules.lock_out_after": "Mistakes in a row after which it is locked.",
        "rules.idle_time_out": "Seconds without doing anything after which the time is over.",
        "procedure": (
            "What is rehearsed (enrolment, transfer, payment, limit-change, exchange, end-of-use "
            "or phishing). [transfer] needs it."
        ),
        "then": "Procedures that come after it, in order; the account goes on.",
        "enrolment.serial": "Serial number of who begins again after the end of use.",
        "rules.limit_without_token": "Yen that may be moved a day without a token.",
        "rules.limit_with_token": "Yen that may be moved a day with a token.",
        "rules.highest_limit": ("The highest limit a day that can be chosen, in yen."),
        "account.token": (
            "The token at the beginning: none, in use, lost with the phone, or its use has ended."
        ),
        "account.locked": "What has failed too often, for who is locked out at the beginning.",
        "account.spent_today": "Yen that were moved today already.",
        "account.limit": "The limit a day that the customer has chosen, in yen.",
        "bank.challenge": "The letters that the bank asks for at (1) and (2).",
        "bank.receipt_number": "Receipt number.",
        "institution.name": "Name of the credit union.",
        "institution.desk_name": "Name of the support desk.",
        "institution.desk_number": "Telephone number of the support desk.",
        "institution.desk_opens": "When the support desk opens.",
        "institution.desk_closes": "When the support desk closes.",
        "institution.app_store": "Link to the App Store.",
        "institution.google_play": "Link to Google Play.",
        "customer.contract_id": "Contract ID.",
        "customer.password": "Log-in password.",
        "customer.card": "Numbers of the customer card.",
        "customer.serial": "Serial number of the token.",
        "customer.registered": "Whether the token is in use already.",
        "phone.system": "What the phone runs on.",
        "phone.version": "Version of that.",
        "phone.clock_error": "By how many seconds the phone's clock is fast (minus: slow).",
        "clock.start": "When the lesson begins.",
        "clock.stopped": "Whether the clock stands still.",
        "clock.speed": "Speed of the clock (2 is twice as fast).",
        "lesson.mode": "How much help (guided; practice: when asked; exam: none).",
        "lesson.goal": (
            "The goal: enrolled, completed, refused, left where that is right, "
            "or desk: the phone is too old."
        ),
        "lesson.expected": "What is done on purpose and is no mistake (TR- codes).",
        "lesson.pass_mark": "Points from which an exam is passed.",
        "lesson.reading": "Letters asked for in (2), reading the card.",
        "text.en.title": "Title in another language (ja and ja-easy instead of en, too).",
        "text.en.summary": "Summary in another language.",
        "step.caption": "What is said in the demonstration.",
        "step.note": "Note for the presenter.",
        "step.picture": "Name of the picture of the screen after this step.",
        "step.text.en.caption": "Caption in another language.",
        "step.text.en.note": "Note in another language.",
        "step.do[].type": "Type into a field: its name.",
        "step.do[].manner": "How it is typed.",
        "step.do[].text": "What is typed (instead of manner).",
        "step.do[].seconds_left": "Wait until the code is shown for so many seconds more.",
        "step.do[].press": "Press something.",
        "step.do[].wait": "Let time pass (seconds).",
    },
    fault_kinds={
        "unreachable": "The bank is out of reach when a button is pressed for the submit-th time.",
        "slow": ("The answer is seconds late when a button is pressed for the submit-th time."),
        "expired": "The time is over when a button is pressed for the submit-th time.",
        "maintenance": "The system is under maintenance from begins to ends.",
        "locked-out": "It is locked from the beginning.",
        "wrong-serial": "The phone shows another serial number.",
        "hidden-token": "The app on the phone is not open yet.",
        "code-ends-soon": "When typing the code begins, it changes after seconds_left seconds.",
    },
)
