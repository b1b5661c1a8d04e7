"""What has to be said, by screen: a language is one value of `Catalogue`.

`{name}` in a sentence stands for a value that the program puts there. Named tuples, because
dataclasses of this size would cost a tenth of the time to the first paint.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # What is said on the command line needs none of them.
    from otp_tui.bank.later import AnyField, AnyReason
    from otp_tui.bank.rejection import ReadingReason
    from otp_tui.bank.stages import Counter
    from otp_tui.phone.handset import Store, System
    from otp_tui.phone.rejection import AppReason


class Frame(NamedTuple):
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


class Typing(NamedTuple):
    """What is said of characters that no field takes. Our own words."""

    unreadable: str
    not_taken: str


class Keys(NamedTuple):
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
    already: str
    next_time: str
    well_done: str
    again: str
    result: str


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


class Refusal(NamedTuple):
    """What is said about a rejection."""

    what: str
    """What is wrong; `{field}` is the field's name."""

    next: str
    """What to do next."""


class Preparing(NamedTuple):
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
    locked: Mapping["Counter", str]
    locked_next: str
    unlock: str
    timed_out_title: str
    timed_out: str
    back: str


class Line(NamedTuple):
    """What is said while the bank's answer does not come. Our own words."""

    waiting: str
    kept: str
    unreachable: str
    maintenance: str
    until: str


class Desk(NamedTuple):
    """The support desk (document, step (7))."""

    heading: str
    number: str
    hours: str
    open: str
    closed: str


class TwoPhones(NamedTuple):
    """What is said of the phones while the customer has an old and a new one."""

    old: str
    new: str
    other: str


class Phone(NamedTuple):
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


class Hints(NamedTuple):
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


class Instructor(NamedTuple):
    """The instructor's controls. Our own words. The keys are those of `tour.instructor`."""

    heading: str
    none_in_exam: str
    not_now: str
    groups: Mapping[str, str]
    jump: str
    jumped: str
    choices: Mapping[str, str]
    done: Mapping[str, str]


class ShowTexts(NamedTuple):
    """The presenter's bar. Our own words."""

    place: str
    note: str
    playing: str
    paused: str
    handed_over: str
    ended: str


class Results(NamedTuple):
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


class Refusals(NamedTuple):
    """Every rejection of the bank. Our own words, our own codes."""

    fields: Mapping["AnyField", str]
    formats: Mapping["AnyField", str]
    reasons: Mapping["AnyReason", Refusal]
    line: str
    attempts_left: str
    typed: str


class Choosing(NamedTuple):
    """Fields that let choose, and take nothing that is typed. Our own words."""

    options: Mapping["AnyField", Mapping[str, str]]
    """What each of `bank.later.CHOICES` is called."""

    label: str
    how: str


class ScenarioProblems(NamedTuple):
    """What can be wrong with a scenario file. Our own words."""

    line: str
    whole_file: str
    found: str
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
    digits_only: str
    katakana: str
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
    prose: str
    typed: str
    picture: str
    picture_twice: str
    verb: str
    manner_field: str
    manner_or_text: str
    version: str
    goal_desk: str
    phone_too_old: str


class ScenarioReference(NamedTuple):
    """What a new scenario file says around its keys, and the reference of all keys. Our own words.

    `keys` explains each key, `fault_kinds` what each kind of fault does.
    """

    head: str
    title: str
    faults: str
    drawn: str
    table_head: str
    fault_table_head: str
    script: str
    script_example: str
    keys: Mapping[str, str]
    fault_kinds: Mapping[str, str]


class CommandLine(NamedTuple):
    """The command line and its help. Our own words."""

    description: str
    usage: str
    usages: tuple[str, ...]
    commands: str
    options: str
    examples: str
    rehearse: str
    demo: str
    notes: str
    replay: str
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
    lang: str
    mode: str
    record: str
    journal: str
    journal_to_read: str
    step: str
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
    required_argument: str
    unknown_argument: str
    needless_value: str
    bad_at: str
    bad_seed: str
    bad_theme: str
    bad_size: str
    bad_mode: str
    recorded: str
    not_recorded: str
    journal_stopped: str
    not_a_journal: str
    same_file: str
    journals: Mapping[str, str]
    journal_cut_off: str
    notes_waiting: str
    notes_step: str
    notes_note: str
    notes_next: str
    notes_time: str
    notes_ended: str
    see_help: str
    crashed: str
    drawn: str
    cannot_write: str
    token_old: str
    token_new: str
    token_serial: str
    token_uri: str
    token_secret: str
    token_code: str
    token_seconds_left: str
    token_at: str
    token_seed: str


class Pictures(NamedTuple):
    """Pictures, their page and the handout, and how they are asked for. Our own words."""

    usages: tuple[str, ...]
    handout: str
    scenarios: str
    every: str
    themes: str
    paper_theme: str
    languages: str
    formats: str
    jobs: str
    with_index: str
    handout_out: str
    bad_lang: str
    bad_format: str
    bad_jobs: str
    bad_handout: str
    same_name: str
    extra_missing: str
    no_font: str
    no_font_for_handout: str
    progress: str
    handout_made: str
    index_title: str
    index_lead: str
    index_alt: str
    kinds: Mapping[str, str]
    paper_lead: str
    paper_practice: str
    steps_heading: str
    step: str
    note_heading: str
    picture_alt: str
    mistakes_heading: str
    mistakes_lead: str
    mistake_code: str
    mistake_what: str
    mistake_next: str
    desk_lead: str


class Plain(NamedTuple):
    """The rehearsal in lines and prompts. Our own words.

    The keys of `words` and `word_help` are the values of `line.words.Word`, those of `unusable` of
    `line.entered.Unusable`. `hints` are those of `Hints` that would name a key of the screens.
    """

    option: str
    exit_codes: str
    elsewhere: str
    intro: str
    intro_card: str
    intro_help: str
    lesson: str
    words: Mapping[str, str]
    word_help: Mapping[str, str]
    word_line: str
    words_heading: str
    hints: Mapping[str, str]
    field_prompt: str
    cell: str
    button_prompt: str
    other_button: str
    result_prompt: str
    end_prompt: str
    end_choices: str
    hidden: str
    about: str
    spelled: str
    between: str
    challenge: str
    no_token: str
    digits: str
    card_cell: str
    clock: str
    seconds_left: str
    token_closed: str
    token_opened: str
    code_hurries: str
    key: str
    key_link: str
    keeps: str
    kept: str
    kept_several: str
    kept_unseen: str
    go_back: str
    first_field: str
    copied: str
    no_copy: str
    no_copy_in_exam: str
    cancel_again: str
    no_back: str
    not_now: str
    teach_heading: str
    teach_how: str
    teach_line: str
    teach_unknown: str
    unknown: str
    unusable: Mapping[str, str]
    clock_stands: str
    clock_runs: str
    waited: str
    input_ended: str
    left: str


class Ends(NamedTuple):
    """How the program stops, ends or fails. Our own words."""

    exit_codes: str
    report: str
    program: str
    kind: str
    place: str
    ask_for_more: str
    no_message: str
    suspended: str
    cannot_suspend: str
    close_first: str
    interrupted: str


class Terminals(NamedTuple):
    """Terminals of every kind, and QR codes that a phone has to read. Our own words."""

    ambiguous: str
    still: str
    qr: str
    bad_ambiguous: str
    bad_qr: str
    qr_written: str
    distance: str
    not_read: str
    not_read_key: str
    no_other_way: str


class Words(NamedTuple):
    """What the command line needs to speak a language: a part of its catalogue, quickly loaded."""

    command_line: CommandLine
    scenario: ScenarioProblems
    pictures: Pictures
    plain: Plain
    ends: Ends
    terminals: Terminals


class Catalogue(NamedTuple):
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
