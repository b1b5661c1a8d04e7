"""What has to be said, by screen: a language is one value of `Catalogue`.

`{name}` in a sentence stands for a value that the program puts there. Named tuples, because
dataclasses of this size would cost a tenth of the time to the first paint.
"""

from collections.abc import Mapping
from typing import NamedTuple

from otp_tui.bank.rejection import Field, Reason
from otp_tui.bank.stages import Counter


class Frame(NamedTuple):
    """What surrounds the bank's screens. Our own words."""

    app_title: str
    banner: str
    banner_short: str
    trail: tuple[str, str, str, str]
    too_small: str
    quit_hint: str
    no_back: str
    cancel_again: str
    clock_stepped: str
    clock_stands: str
    time_is_short: str
    pasted_cut: str


class Keys(NamedTuple):
    """Names of the keys' actions in the bottom line. Our own words."""

    help: str
    card: str
    qr: str
    phone: str
    colours: str
    step_clock: str
    cancel: str
    back: str
    quit: str
    close: str


class Bank(NamedTuple):
    """Words that several of the bank's screens share (document, (3) to (6))."""

    title: str
    help_link: str
    required: str
    step_register: str
    step_result: str
    step_separator: str


class Login(NamedTuple):
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
    next_time: str
    well_done: str
    again: str


class Identify(NamedTuple):
    """Contract ID and log-in password (document, step (4))."""

    heading: str
    instruction: str
    contract_id: str
    password: str
    next: str
    may_be_real: str


class Register(NamedTuple):
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


class NoToken(NamedTuple):
    """The folding section for who has no token yet (document, step (1))."""

    heading: str
    instruction: str
    search_words: str
    app_store: str
    app_store_system: str
    google_play: str
    google_play_system: str
    show_code: str


class Receipt(NamedTuple):
    """The receipt (document, step (6))."""

    done: str
    number: str
    at: str
    at_format: str
    registered: str
    serial: str
    back: str
    next_time: str


class Ended(NamedTuple):
    """The pages of a lock-out and of an idle time-out. Our own words."""

    locked_title: str
    locked: Mapping[Counter, str]
    locked_next: str
    unlock: str
    timed_out_title: str
    timed_out: str
    back: str


class Line(NamedTuple):
    """What is said while the bank's answer does not come. Our own words."""

    waiting: str
    unreachable: str
    maintenance: str


class Desk(NamedTuple):
    """The support desk (document, step (7))."""

    heading: str
    number: str
    hours: str
    open: str
    closed: str


class Phone(NamedTuple):
    """The phone, its QR code and the card beside the bank's screens."""

    heading: str
    app: tuple[str, str]
    open_app: str
    serial: str
    seconds_left: str
    qr_heading: str
    qr_key: str
    qr_too_small: str
    qr_instruction: str
    qr_other_time: str
    qr_other_time_short: str
    store_instruction: str
    store_too_small: str
    card_heading: str
    card_contract_id: str
    password_heading: str
    card_cells: str
    tab_qr: str
    tab_card: str


class Help(NamedTuple):
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


class Refusal(NamedTuple):
    """What is said about a rejection."""

    what: str
    """What is wrong; `{field}` is the field's name."""

    next: str
    """What to do next."""


class Refusals(NamedTuple):
    """Every rejection of the bank. Our own words, our own codes."""

    fields: Mapping[Field, str]
    formats: Mapping[Field, str]
    reasons: Mapping[Reason, Refusal]
    line: str
    attempts_left: str
    typed: str


class ScenarioProblems(NamedTuple):
    """What can be wrong with a scenario file. Our own words."""

    line: str
    whole_file: str
    unreadable: str
    no_file: str
    is_folder: str
    no_permission: str
    not_utf8: str
    too_large: str
    not_found: str
    syntax: str
    unknown_key: str
    missing: str
    text: str
    flag: str
    number: str
    moment: str
    time_of_day: str
    digits: str
    password: str
    serial: str
    card: str
    challenge: str
    receipt_number: str
    any_number: str
    word: str
    section: str
    tables: str
    ends_order: str
    hours_order: str
    password_order: str
    url: str


class CommandLine(NamedTuple):
    """The command line and its help. Our own words."""

    description: str
    usage: str
    usages: tuple[str, ...]
    commands: str
    options: str
    examples: str
    rehearse: str
    token: str
    shots: str
    scenarios: str
    check: str
    new: str
    checked: str
    begun: str
    file_exists: str
    bad_suffix: str
    scenario: str
    at: str
    frozen: str
    seed: str
    theme: str
    json: str
    out: str
    size: str
    debug: str
    help: str
    version: str
    no_terminal: str
    dumb_terminal: str
    bad_arguments: str
    missing_argument: str
    unknown_argument: str
    needless_value: str
    bad_at: str
    bad_seed: str
    bad_theme: str
    bad_size: str
    see_help: str
    crashed: str
    drawn: str
    cannot_write: str
    token_serial: str
    token_uri: str
    token_secret: str
    token_code: str
    token_seconds_left: str
    token_at: str
    token_seed: str


class Catalogue(NamedTuple):
    """All that is said in one language."""

    frame: Frame
    keys: Keys
    bank: Bank
    login: Login
    identify: Identify
    register: Register
    no_token: NoToken
    receipt: Receipt
    ended: Ended
    line: Line
    desk: Desk
    phone: Phone
    help: Help
    refusals: Refusals
    scenario: ScenarioProblems
    command_line: CommandLine
