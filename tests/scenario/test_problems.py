"""Every mistake that a scenario file can hold is named with its file, line and key."""

import json
import tomllib
from pathlib import Path

import pytest

from otp_tui.scenario.built_in import built_in_names
from otp_tui.scenario.files import SIZE_LIMIT, find_scenario
from otp_tui.scenario.problems import ScenarioError
from otp_tui.scenario.reader import read_scenario
from otp_tui.text.ja_command_line import SCENARIO
from otp_tui.text.printable import printable
from tests.scenario.said import Said, all_said, lines

TEXT = SCENARIO.text.format(limit=120)
URL = SCENARIO.url.format(limit=250)
PASSWORD = SCENARIO.password.format(low=6, high=12)
CONTRACT_ID = SCENARIO.digits.format(prefix="999", length=11)

CARD_OF_SEVEN = '["11", "22", "33", "44", "55", "66", "77"]'
CARD_OF_NUMBERS = "[11, 22, 33, 44, 55, 66, 77, 88]"
CARD_FULL_WIDTH = '["１１", "22", "33", "44", "55", "66", "77", "88"]'

MISTAKES = [
    ("summary", "5", TEXT),
    ("summary", '""', TEXT),
    ("summary", f'"{"あ" * 121}"', TEXT),
    ("summary", r'"\u001b[2J"', TEXT),
    ("summary", r'"a\nb"', TEXT),
    ("summary", r'"\u202e"', TEXT),
    ("seed", "-1", SCENARIO.number.format(low=0, high=2**63 - 1)),
    ("seed", "9223372036854775808", SCENARIO.number.format(low=0, high=2**63 - 1)),
    ("seed", "7.0", SCENARIO.number.format(low=0, high=2**63 - 1)),
    ("seed", "true", SCENARIO.number.format(low=0, high=2**63 - 1)),
    ("seed", '"7"', SCENARIO.number.format(low=0, high=2**63 - 1)),
    ("institution.name", "[]", TEXT),
    ("institution.desk_name", "1", TEXT),
    ("institution.desk_number", "120", TEXT),
    ("institution.desk_opens", '"9:00"', SCENARIO.time_of_day),
    ("institution.desk_closes", "2020-11-26T19:40:00", SCENARIO.time_of_day),
    ("institution.desk_closes", "08:59:59", SCENARIO.hours_order),
    ("institution.desk_closes", "09:00:00", SCENARIO.hours_order),
    ("institution.app_store", '"http://example.com/"', URL),
    ("institution.app_store", '"https://例え.jp/"', URL),
    ("institution.google_play", f'"https://{"a" * 243}"', URL),
    ("institution.google_play", r'"https://a\u0007"', URL),
    ("customer.contract_id", "99912345678", CONTRACT_ID),
    ("customer.contract_id", '"12345678901"', CONTRACT_ID),
    ("customer.contract_id", '"9991234567"', CONTRACT_ID),
    ("customer.contract_id", '"999１２３４５６７８"', CONTRACT_ID),
    ("customer.password", '"short"', PASSWORD),
    ("customer.password", '"thirteen13abc"', PASSWORD),
    ("customer.password", '"renshu-2020"', PASSWORD),
    ("customer.card", CARD_OF_SEVEN, SCENARIO.card),
    ("customer.card", CARD_OF_NUMBERS, SCENARIO.card),
    ("customer.card", CARD_FULL_WIDTH, SCENARIO.card),
    ("customer.card", '"11223344"', SCENARIO.card),
    ("customer.serial", '"skoh99999999"', SCENARIO.serial),
    ("customer.serial", r'"SKOH99999999\n"', SCENARIO.serial),
    ("customer.registered", "1", SCENARIO.flag),
    ("phone.clock_error", "86401", SCENARIO.number.format(low=-86400, high=86400)),
    ("phone.clock_error", "-86401", SCENARIO.number.format(low=-86400, high=86400)),
    ("phone.clock_error", "1.5", SCENARIO.number.format(low=-86400, high=86400)),
    ("clock.start", "2020-11-26T19:40:00", SCENARIO.moment),
    ("clock.start", "2020-11-26", SCENARIO.moment),
    ("clock.start", '"2020-11-26T19:40:00+09:00"', SCENARIO.moment),
    ("clock.start", "0001-01-01T00:00:00+23:00", SCENARIO.moment),
    ("clock.stopped", '"true"', SCENARIO.flag),
    ("rules.contract_id_digits", "5", SCENARIO.number.format(low=6, high=20)),
    ("rules.password_min", "3", SCENARIO.number.format(low=4, high=32)),
    ("rules.password_max", "33", SCENARIO.number.format(low=4, high=32)),
    ("rules.password_max", "5", SCENARIO.password_order),
    ("rules.drift_window", "11", SCENARIO.number.format(low=0, high=10)),
    ("rules.lock_out_after", "0", SCENARIO.number.format(low=1, high=99)),
    ("rules.idle_time_out", "29", SCENARIO.number.format(low=30, high=86400)),
    ("bank.challenge", '["ア", "ア"]', SCENARIO.challenge),
    ("bank.challenge", '["ア", "ケ"]', SCENARIO.challenge),
    ("bank.challenge", '["ア", "イ", "ウ"]', SCENARIO.challenge),
    ("bank.challenge", '["ア", ""]', SCENARIO.challenge),
    ("bank.challenge", '"アイ"', SCENARIO.challenge),
    ("bank.receipt_number", '"041104084IT"', SCENARIO.receipt_number),
]
"""A key, an unfit value and what is said about it."""

SECRETS = {"contract_id", "password", "card"}
"""Last names of the keys whose values are not repeated."""


def found(value: object) -> str:
    """Return what is said about a value that was found instead."""
    as_json = isinstance(value, str | list | bool)
    said = json.dumps(value, ensure_ascii=False, default=str) if as_json else str(value)
    return SCENARIO.found.format(value=printable(said, 40))


def mistake_name(mistake: tuple[str, str, str]) -> str:
    """Return the key, which names the test."""
    return mistake[0]


def problems_of(text: str) -> tuple[Said, ...]:
    """Return what is wrong with a scenario file's text."""
    with pytest.raises(ScenarioError) as caught:
        read_scenario(text, "lesson.toml", "lesson")
    assert all(line.startswith("lesson.toml ") for line in lines(caught.value).splitlines())
    return all_said(caught.value)


@pytest.mark.parametrize("mistake", MISTAKES, ids=mistake_name)
def test_an_unfit_value_is_named_with_its_line_and_key(mistake: tuple[str, str, str]) -> None:
    key, value, expected = mistake
    section, _, last = key.rpartition(".")
    header = f"[{section}]\n" if section else ""
    text = f'# A lesson.\ntitle = "練習"\n{header}# And now:\n{last} = {value}\n'
    line = len(text.splitlines())
    if last not in SECRETS:
        expected += found(tomllib.loads(f"value = {value}")["value"])
    assert problems_of(text) == (Said(expected, key, line),)


@pytest.mark.parametrize(
    "text",
    [
        'title = "a"\ncustomer.serial = 5',
        'title = "a"\ncustomer = { serial = 5 }',
        'title = "a"\n  customer . serial = 5',
        '\n[customer]\n\n"serial" = 5\ntitle = 1',
    ],
    ids=["dotted", "inline", "dotted-with-spaces", "quoted"],
)
def test_a_key_is_found_in_every_way_of_writing_it(text: str) -> None:
    named = {problem.key for problem in problems_of(text)}
    assert "customer.serial" in named


def test_the_sentence_of_a_problem_begins_with_file_line_and_key() -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scenario('title = "a"\nseed = -1\n', "dir/lesson.toml", "lesson")
    limits = SCENARIO.number.format(low=0, high=2**63 - 1)
    assert lines(caught.value) == f"dir/lesson.toml 2行目 seed: {limits}{found(-1)}"


def test_a_missing_title_is_said_on_the_first_line() -> None:
    assert problems_of("") == (Said(SCENARIO.missing, "title", 1),)
    assert problems_of("\n\nseed = 1\n") == (Said(SCENARIO.missing, "title", 1),)


def test_several_mistakes_are_named_at_once_in_the_files_order() -> None:
    text = '\n[clock]\nstopped = 1\n[customer]\nserial = ""\nnonsense = 1\n[rules]\ndrift_window=-1'
    named = [(problem.line, problem.key) for problem in problems_of(text)]
    assert named == [
        (1, "title"),
        (3, "clock.stopped"),
        (5, "customer.serial"),
        (6, "customer.nonsense"),
        (8, "rules.drift_window"),
    ]


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ('title = "a"\nnonsense = 1\n', "nonsense", 2),
        ('title = "a"\n[nonsense]\nseed = 1\n', "nonsense", 2),
        ('title = "a"\n[clock]\nnonsense = 1\n', "clock.nonsense", 3),
        ('title = "a"\n[rules]\nseed = 1\n', "rules.seed", 3),
        ('title = "a"\n[clock.start]\nx = 1\n', "clock.start", 2),
    ],
    ids=["top-level", "section", "in-a-section", "in-the-wrong-section", "section-for-a-value"],
)
def test_an_unknown_or_misplaced_key_is_a_mistake(text: str, key: str, line: int) -> None:
    (problem,) = problems_of(text)
    assert (problem.key, problem.line) == (key, line)


def test_an_unknown_key_is_answered_with_the_known_ones() -> None:
    (problem,) = problems_of('title = "a"\n[clock]\nbegin = 1\n')
    assert problem.message == SCENARIO.unknown_key.format(allowed="start, stopped, speed")


@pytest.mark.parametrize("value", ["5", '"a"', "[]", "true", "[{ serial = 5 }]"])
@pytest.mark.parametrize("section", ["institution", "customer", "phone", "clock", "rules", "bank"])
def test_a_section_that_is_none_is_a_mistake(section: str, value: str) -> None:
    expected = SCENARIO.section.format(name=section)
    if "{" not in value:
        expected += found(tomllib.loads(f"value = {value}")["value"])
    assert problems_of(f'title = "a"\n{section} = {value}\n') == (Said(expected, section, 2),)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('title = "a\n', 1),
        ('title = "a"\nseed =\n', 2),
        ('title = "a"\n\ntitle = "b"\n', 3),
        ('title = "a"\n[clock]\n[clock]\n', 3),
        ("title", 1),
        ('title = "a"\nseed = 1\n[clock', 3),
        (r'title = "\ud800"', 1),
    ],
    ids=["quote", "no-value", "twice", "section-twice", "no-equals", "bracket", "surrogate"],
)
def test_a_syntax_error_is_named_with_its_line(text: str, line: int) -> None:
    assert problems_of(text) == (Said(SCENARIO.syntax, "", line),)


def whole_file_problem(name_or_file: str) -> str:
    """Return what is said about a file that cannot be read at all."""
    with pytest.raises(ScenarioError) as caught:
        find_scenario(name_or_file)
    (problem,) = all_said(caught.value)
    assert (problem.key, problem.line) == ("", 0)
    assert lines(caught.value) == f"{printable(name_or_file)}: {problem.message}"
    return problem.message


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lesson.toml"
    file.write_bytes('# A\ntitle = "練習"'.encode("shift_jis"))
    with pytest.raises(ScenarioError) as caught:
        find_scenario(str(file))
    assert all_said(caught.value) == (Said(SCENARIO.not_utf8, "", 2),)


def test_a_file_up_to_the_limit_is_read_and_a_larger_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "lesson.toml"
    lesson = b'title = "a"\n'
    file.write_bytes(lesson + b"#" * (SIZE_LIMIT * 1024 - len(lesson)))
    assert find_scenario(str(file)).title == "a"
    file.write_bytes(lesson + b"#" * (SIZE_LIMIT * 1024 - len(lesson) + 1))
    assert whole_file_problem(str(file)) == SCENARIO.too_large.format(limit=SIZE_LIMIT)


def test_a_file_that_is_not_there_is_said_not_to_be_there(tmp_path: Path) -> None:
    assert whole_file_problem(str(tmp_path / "lesson.toml")) == SCENARIO.no_file


def test_a_directory_is_said_to_be_one(tmp_path: Path) -> None:
    directory = tmp_path / "lesson.toml"
    directory.mkdir()
    assert whole_file_problem(str(directory)) == SCENARIO.is_folder


@pytest.mark.parametrize(
    "name",
    ["nonsense", "", "Handbook", "../builtin/handbook", "handbook.txt", "a\0b"],
    ids=["unknown", "empty", "capital", "path", "other-ending", "null"],
)
def test_a_name_that_is_none_is_answered_with_the_ones_there_are(name: str) -> None:
    expected = SCENARIO.not_found.format(name=printable(name), names=", ".join(built_in_names()))
    assert whole_file_problem(name) == expected


def test_a_file_name_with_a_null_character_is_refused() -> None:
    message = whole_file_problem("a\0b.toml")
    assert message.startswith(SCENARIO.unreadable.partition("{")[0])


def test_a_file_of_the_users_is_read_and_named_after_itself(tmp_path: Path) -> None:
    file = tmp_path / "my lesson.toml"
    file.write_text('\ufefftitle = "練習"\r\nseed = 3\r\n', encoding="utf-8")
    scenario = find_scenario(str(file))
    assert (scenario.name, scenario.title, scenario.seed) == ("my lesson", "練習", 3)
