"""What has to be said, by screen: a language is one value of `Catalogue`.

`{name}` in a sentence stands for a value that the program puts there.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from otp_tui.text.words import CommandLine, Ends, Pictures, Plain, ScenarioProblems, Terminals
from otp_tui.values import dataclass

if TYPE_CHECKING:
    from otp_tui.bank.later import AnyField, AnyReason
    from otp_tui.bank.rejection import ReadingReason
    from otp_tui.bank.stages import Counter
    from otp_tui.phone.handset import Store, System
    from otp_tui.phone.rejection import AppReason


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds the bank's screens. Our own words."""

    app_title: str
    practice: str
    next_practice: str
    banner: str
    banner_short: str
    trail: tuple[str, str, str, str]
    too_small: str
    quit_hint: str
    no_back: str
    cancel_again: str
    clock_stepped: str
    clock_stands: str
    clock_stands_answer: str
    time_is_short: str
    pasted_cut: str


@dataclass(frozen=True, slots=True)
class Typing:
    """What is said of characters that no field takes. Our own words."""

    unreadable: str
    not_taken: str


@dataclass(frozen=True, slots=True)
class Keys:
    """Names of the keys' actions in the bottom line. Our own words."""

    help: str
    card: str
    qr: str
    phone: str
    hint: str
    colours: str
    instructor: str
    step_clock: str
    cancel: str
    back: str
    quit: str
    close: str
    draw: str


@dataclass(frozen=True, slots=True)
class Bank:
    """Words that several of the bank's screens share (document, (3) to (6))."""

    title: str
    help_link: str
    required: str
    step_register: str
    step_result: str
    step_separator: str


@dataclass(frozen=True, slots=True)
class Login:
    """The log-in page (document, step (3), and 「ワンタイムパスワードとは」)."""

    title: str
    about_heading: str
    about: str
    token_heading: str
    token: str
    invitation: str
    start: str
    in_use: str
    in_use_serial: str
    already: str
    next_time: str
    well_done: str
    again: str
    result: str


@dataclass(frozen=True, slots=True)
class Identify:
    """Contract ID and log-in password (document, step (4))."""

    heading: str
    instruction: str
    contract_id: str
    password: str
    next: str
    may_be_real: str


@dataclass(frozen=True, slots=True)
class Register:
    """Serial number, one-time password and two cells (document, step (5))."""

    heading: str
    serial: str
    code: str
    how_to_find: str
    figure_pointer: str
    figure_serial: str
    figure_code: str
    card_heading: str
    card_instruction: str
    submit: str


@dataclass(frozen=True, slots=True)
class NoToken:
    """The folding section for who has no token yet (document, step (1))."""

    heading: str
    instruction: str
    search_words: str
    app_store: str
    app_store_system: str
    google_play: str
    google_play_system: str
    show_code: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is said about a rejection."""

    what: str
    """What is wrong; `{field}` is the field's name."""

    next: str
    """What to do next."""


@dataclass(frozen=True, slots=True)
class Preparing:
    """Getting the app and knowing the card (document, steps (1) and (2)).

    The keys of `get` are stores, those of `help` the values of the hints of the same pages.
    """

    trail: tuple[str, str]
    app_title: str
    app_heading: str
    phone_only: str
    app_name: str
    how_to_get: str
    get: Mapping["Store", str]
    store_title: str
    free: str
    store_question: str
    install: str
    too_old: str
    unsupported_title: str
    unsupported: str
    unsupported_next: str
    back: str
    installed_title: str
    installed: str
    open_app: str
    launched_title: str
    launched: str
    next: str
    card_title: str
    card_id: str
    card_id_is: str
    card_cells: str
    card_cells_are: str
    exercise: str
    instruction: str
    cell: str
    check: str
    ready_title: str
    ready: str
    to_login: str
    reasons: Mapping["AppReason | ReadingReason", Refusal]
    help: Mapping[str, str]
    choose: str
    choices: str
    choice: str
    or_else: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The receipt (document, step (6))."""

    done: str
    number: str
    at: str
    at_format: str
    registered: str
    serial: str
    back: str
    next_time: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The pages of a lock-out and of an idle time-out. Our own words."""

    locked_title: str
    locked: Mapping["Counter", str]
    locked_next: str
    unlock: str
    timed_out_title: str
    timed_out: str
    back: str


@dataclass(frozen=True, slots=True)
class Line:
    """What is said while the bank's answer does not come. Our own words."""

    waiting: str
    kept: str
    unreachable: str
    maintenance: str
    until: str


@dataclass(frozen=True, slots=True)
class Desk:
    """The support desk (document, step (7))."""

    heading: str
    number: str
    hours: str
    open: str
    closed: str


@dataclass(frozen=True, slots=True)
class TwoPhones:
    """What is said of the phones while the customer has an old and a new one."""

    old: str
    new: str
    other: str


@dataclass(frozen=True, slots=True)
class Phone:
    """The phone, its QR code and the card beside the bank's screens."""

    heading: str
    app: tuple[str, str]
    open_app: str
    serial: str
    clock: str
    set_clock: str
    clock_was_set: str
    clock_is_right: str
    seconds_left: str
    qr_heading: str
    qr_key: str
    qr_too_small: str
    qr_instruction: str
    qr_other_time: str
    qr_other_time_short: str
    store_instruction: str
    store_too_small: str
    handset: Mapping["System", str]
    no_app: str
    store_codes: str
    card_heading: str
    card_contract_id: str
    password_heading: str
    card_cells: str
    tab_qr: str
    tab_card: str
    two: TwoPhones


@dataclass(frozen=True, slots=True)
class Help:
    """Help, by stage: what to do there. Our own words."""

    heading: str
    login: str
    in_use: str
    identify: str
    register: str
    receipt: str
    locked: str
    timed_out: str
    keys_heading: str
    keys: str
    lesson: str


@dataclass(frozen=True, slots=True)
class Hints:
    """What to do next. Our own words. The keys are the values of `tour.hints.Hint`.

    `standing` are those of `hints` that a screen says otherwise while the clock stands still: who
    waits then waits for ever. `phones` are the names of the one phone, of the old and of the new.
    """

    lead: str
    about: str
    fields: Mapping["AnyField", str]
    hints: Mapping[str, str]
    phones: Mapping[str, str]
    standing: Mapping[str, str]
    none_in_exam: str


@dataclass(frozen=True, slots=True)
class Instructor:
    """The instructor's controls. Our own words. The keys are those of `tour.instructor`."""

    heading: str
    none_in_exam: str
    not_now: str
    groups: Mapping[str, str]
    jump: str
    jumped: str
    choices: Mapping[str, str]
    done: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ShowTexts:
    """The presenter's bar. Our own words."""

    place: str
    note: str
    playing: str
    paused: str
    handed_over: str
    ended: str


@dataclass(frozen=True, slots=True)
class Results:
    """How a rehearsal went. Our own words."""

    heading: str
    show: str
    completed: str
    not_completed: str
    passed: str
    failed: str
    score: str
    lesson: str
    times_heading: str
    time: str
    time_with_mistakes: str
    clock_stood: str
    mistakes_heading: str
    no_mistakes: str
    mistake: str
    mistakes: Mapping[str, str]
    hints: str
    helped: str
    next_heading: str
    next_lesson: str
    next_mode: str
    nothing_next: str
    same_again: str
    modes: Mapping[str, str]
    steps: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Refusals:
    """Every rejection of the bank. Our own words, our own codes."""

    fields: Mapping["AnyField", str]
    formats: Mapping["AnyField", str]
    reasons: Mapping["AnyReason", Refusal]
    line: str
    attempts_left: str
    typed: str


@dataclass(frozen=True, slots=True)
class Choosing:
    """Fields that let choose, and take nothing that is typed. Our own words."""

    options: Mapping["AnyField", Mapping[str, str]]
    """What each of `bank.later.CHOICES` is called."""

    label: str
    how: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that is said in one language."""

    frame: Frame
    typing: Typing
    keys: Keys
    bank: Bank
    login: Login
    identify: Identify
    register: Register
    no_token: NoToken
    preparing: Preparing
    receipt: Receipt
    ended: Ended
    line: Line
    desk: Desk
    phone: Phone
    help: Help
    hints: Hints
    instructor: Instructor
    show: ShowTexts
    results: Results
    refusals: Refusals
    choosing: Choosing
    scenario: ScenarioProblems
    command_line: CommandLine
    pictures: Pictures
    plain: Plain
    ends: Ends
    terminals: Terminals
