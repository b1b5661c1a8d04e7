"""What has to be said outside the screens: on the command line, in lines, of files and of pictures.

It is in the catalogue, too, but comes without the rest where no screen is shown.
"""

from collections.abc import Mapping

from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class ScenarioProblems:
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


@dataclass(frozen=True, slots=True)
class ScenarioReference:
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


@dataclass(frozen=True, slots=True)
class CommandLine:
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


@dataclass(frozen=True, slots=True)
class Pictures:
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


@dataclass(frozen=True, slots=True)
class Plain:
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


@dataclass(frozen=True, slots=True)
class Ends:
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


@dataclass(frozen=True, slots=True)
class Terminals:
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


@dataclass(frozen=True, slots=True)
class Words:
    """What the command line needs to speak a language: a part of its catalogue, quickly loaded."""

    command_line: CommandLine
    scenario: ScenarioProblems
    pictures: Pictures
    plain: Plain
    ends: Ends
    terminals: Terminals
