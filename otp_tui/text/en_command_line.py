"""English for the command line and for what is wrong with a scenario file. Our own words."""

from typing import Final

from otp_tui.text.en_ends import ENDS
from otp_tui.text.en_pictures import PICTURES
from otp_tui.text.en_plain import PLAIN
from otp_tui.text.en_terminals import TERMINALS
from otp_tui.text.words import CommandLine, ScenarioProblems, Words

SCENARIO: Final = ScenarioProblems(
    line="{file} line {line}{key}: {problem}",
    whole_file="{file}: {problem}",
    found=" (found: {value})",
    unreadable="It cannot be read.",
    no_file="There is no such file.",
    is_folder="This is a folder, not a file.",
    no_permission="There is no permission to read it.",
    not_utf8="It is not encoded in UTF-8.",
    too_large="It is too large: {limit} KB at the most.",
    not_found=(
        'There is no lesson called "{name}". The built-in ones are: {names}. '
        "For one of your own, give the name of its file (.toml)."
    ),
    syntax="This is not right TOML.",
    unknown_key="There is no such key. There is: {allowed}.",
    missing="This key is needed.",
    text="Give a sentence of 1 to {limit} characters (none invisible or right-to-left).",
    flag="Give true or false.",
    number="Give a whole number from {low} to {high}.",
    moment="Give a date and time of 2000 to 2099 with its offset, as 2020-11-26T19:40:00+09:00.",
    time_of_day="Give a time of day, as 09:00:00.",
    digits='Give a text of {length} half-width digits that begins with "{prefix}".',
    digits_only="Write a text of {length} half-width digits.",
    katakana="Write up to {limit} katakana, capital letters, digits, and marks ().-",
    password="Give a text of {low} to {high} half-width letters and digits.",
    serial="Give a text of 4 half-width capital letters and 8 digits.",
    card="Give 8 texts of 2 half-width digits, in the order of ア to ク.",
    challenge="Give two different ones of ア to ク.",
    receipt_number='Give a text of 10 half-width digits and "IT".',
    any_number="Give a number from {low} to {high}.",
    word="Give one of: {allowed}.",
    tables="Give tables of the form [[{name}]].",
    ends_order="Let ends be later than begins.",
    section="Give a section of the form [{name}].",
    hours_order="Let desk_closes be later than desk_opens.",
    password_order="Let password_max be password_min or more.",
    url="Give a text of up to {limit} half-width characters that begins with https://.",
    prose="Give 1 to {limit} characters in lines, none invisible or right-to-left.",
    typed="Give a text of up to {limit} characters (none invisible or right-to-left).",
    picture="Give a name of up to 40 half-width small letters, digits and hyphens.",
    picture_twice="An earlier step has this picture's name. Give another name.",
    verb="One of {allowed} is needed (keys found: {found}).",
    manner_field="This field can have: {allowed}.",
    manner_or_text="Give text or manner, not both.",
    version="Give half-width digits and dots, as in 17.5.",
    goal_desk=(
        "lesson.goal may be desk only if begins is app and phone.version is older than what the "
        "app needs."
    ),
    phone_too_old=(
        "The app does not run on this phone, "
        "so nobody can finish the lesson: set lesson.goal to desk."
    ),
)

COMMAND_LINE: Final = CommandLine(
    description=(
        "Rehearse, in the terminal, how a Japanese credit union's customer starts to use\n"
        "one-time passwords."
    ),
    usage="Usage: ",
    usages=(
        "otp-tui [rehearse] [NAME|FILE] [options]",
        "otp-tui demo [NAME|FILE] [--step] [options]",
        "otp-tui notes JOURNAL",
        "otp-tui replay JOURNAL",
        "otp-tui token [NAME|FILE] [--json] [options]",
        "otp-tui scenarios [--check FILE | --new FILE]",
    ),
    commands="Commands",
    options="Options",
    examples=(
        "Examples:\n"
        "  otp-tui                            begin the usual rehearsal\n"
        "  otp-tui rehearse handbook          rehearse with the numbers of the bank's handbook\n"
        "  otp-tui rehearse --seed 7          begin rehearsal 7, the same as often as you like\n"
        "  otp-tui rehearse --mode exam       rehearse as an exam, with points\n"
        "  otp-tui demo handbook              show a demonstration that follows the script\n"
        "  otp-tui token handbook --json      print the token's values as JSON\n"
        '  otp-tui shots handbook --out pics  draw each screen (SVG) into the folder "pics"'
    ),
    rehearse="begin a rehearsal (also where no command is given)",
    demo="show a demonstration that follows the script on this screen",
    notes="show, on another screen, how far a demonstration is, and the presenter's notes",
    replay="show a rehearsal that was recorded again, just as it was",
    token="print serial number, key URI, secret, code and seconds left",
    shots="draw a picture (SVG) of the screen at each step",
    scenarios="list the lessons that there are",
    check="see whether a lesson file of your own is right",
    new="write a new lesson file, with explanations",
    checked="{file}: all is right (title: {title}).",
    begun="Wrote {path}.",
    bad_suffix="{path} cannot be used. Let the name end with .toml.",
    file_exists="{path} is there already. Please take another name.",
    scenario=(
        "name of a lesson (otp-tui scenarios lists them) or a .toml file of your own; else standard"
    ),
    at="let the clock begin at this time (as 2020-11-26T19:40:00+09:00); else now",
    frozen="stop the clock; F8 moves it 30 seconds forward",
    seed="number from which all others are drawn (0 or more): same seed, same numbers; else new",
    theme=(
        "colours of the screen: dark, light, contrast-dark, contrast-light, 16, mono; "
        "else what suits the terminal: dark, 16 or mono"
    ),
    lang=(
        "language: ja (Japanese), en (English) or ja-easy (easy Japanese); else what the "
        "environment variable OTP_TUI_LANG or the locale says"
    ),
    mode="how much help there is: guided, practice (on your own) or exam; else guided",
    record="add the result to this file, as a line of JSON; what was typed is not in it",
    journal="write all that happens into this file; what was typed is not in it",
    journal_to_read="a file written with --journal",
    step="let the demonstration wait at each picture",
    json="print JSON",
    out="folder of the pictures; it is made if there is none",
    size="size of the pictures (columns x rows). May be given several times; else 120x40 and 80x24",
    debug="after a crash, show what a developer needs (not what was typed)",
    help="show this help and end",
    version="show the version and end",
    dumb_terminal="This terminal cannot show screens (TERM={term}). Please use another one.",
    no_terminal="Please start this rehearsal in a terminal, not through a pipe or a file.",
    bad_arguments="Something is wrong with what was asked for.",
    missing_argument="{name} needs a value behind it.",
    required_argument="{name} is needed.",
    needless_value="{name} takes no value.",
    unknown_argument='There is no "{name}".',
    bad_at=(
        '"{value}" is no such date and time. Give one from 2000 to 2099, as '
        "2020-11-26T19:40:00+09:00."
    ),
    bad_seed='"{value}" is no seed. Give a whole number from 0 to 9223372036854775807.',
    bad_theme='"{value}" are no such colours. Give one of {allowed}.',
    bad_size=(
        '"{value}" is no such size. Give it as 80x24, from 40 to 400 columns and 12 to 120 rows.'
    ),
    bad_mode='"{value}" is no mode. Give guided, practice or exam.',
    recorded="The result was written to {path}.",
    not_recorded="The result could not be written to {path}. The file is as it was.",
    journal_stopped="{path} could no longer be written, so only a part is in it.",
    not_a_journal="{path} is no journal, so it is not overwritten. Please take another name.",
    same_file="Please give different files for --record and --journal ({path}).",
    journals={
        "no-journal": "{path} is no journal.",
        "other-version": (
            "{path} is a journal of version {found}. This otp-tui knows version {known}."
        ),
        "other-scenario": (
            '{path}: the lesson "{scenario}" has changed since it was recorded, so the journal '
            "cannot be shown."
        ),
        "damaged": "{path} line {line}: it is damaged.",
    },
    journal_cut_off="{path} is cut off. It is shown as far as it goes.",
    notes_waiting="Waiting for a demonstration to begin in {path}. To end, press Ctrl+C.",
    notes_step="{step}/{count}  {caption}",
    notes_note="Note: {note}",
    notes_next="Next: {caption}",
    notes_time="Time so far: {minutes}:{seconds:02d}.",
    notes_ended="The demonstration is over.",
    see_help="otp-tui --help shows how to use it.",
    crashed=(
        "We are sorry. An error in the program has ended it. "
        "What you typed is kept nowhere. Please start again."
    ),
    drawn="Pictures drawn into {folder}: {count}.",
    cannot_write="{path} cannot be written.",
    token_old="[Old phone]",
    token_new="[New phone]",
    token_serial="Serial number",
    token_uri="Key URI",
    token_secret="Secret",
    token_code="One-time password",
    token_seconds_left="Seconds left",
    token_at="Time",
    token_seed="Number of the rehearsal (--seed)",
)

WORDS: Final = Words(COMMAND_LINE, SCENARIO, PICTURES, PLAIN, ENDS, TERMINALS)
