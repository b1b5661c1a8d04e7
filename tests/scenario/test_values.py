"""What a fit value becomes, and that no value whatever does more than be refused."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui.bank.card import Challenge
from otp_tui.bank.rejection import Reason
from otp_tui.bank.rules import Rules
from otp_tui.clock import JST
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Goal, Lesson, Person, Scenario, Slip
from otp_tui.scenario.problems import ScenarioError
from otp_tui.scenario.reader import read_scenario
from otp_tui.scenario.seed import MAX_SEED
from tests.scenario.said import all_said, lines

KEYS = [
    "title",
    "summary",
    "seed",
    "institution",
    "institution.name",
    "institution.desk_name",
    "institution.desk_number",
    "institution.desk_opens",
    "institution.desk_closes",
    "institution.app_store",
    "institution.google_play",
    "customer",
    "customer.contract_id",
    "customer.password",
    "customer.card",
    "customer.serial",
    "customer.registered",
    "phone",
    "phone.clock_error",
    "clock",
    "clock.start",
    "clock.stopped",
    "clock.speed",
    "lesson",
    "lesson.mode",
    "lesson.goal",
    "lesson.expected",
    "lesson.pass_mark",
    "fault",
    "step",
    "rules",
    "rules.contract_id_digits",
    "rules.password_min",
    "rules.password_max",
    "rules.drift_window",
    "rules.lock_out_after",
    "rules.idle_time_out",
    "bank",
    "bank.challenge",
    "bank.receipt_number",
]
"""Every key and section that a scenario knows, less the arrays of tables."""

SECRETS = {"customer.contract_id", "customer.password", "customer.card"}
"""Keys whose values no error repeats: somebody may have put real ones there."""

fixed = settings(deadline=None, derandomize=True, database=None, max_examples=300)


def quoted(text: str) -> str:
    """Return a TOML string in which everything but ASCII letters and digits is escaped."""
    return (
        '"' + "".join(c if c.isascii() and c.isalnum() else f"\\U{ord(c):08X}" for c in text) + '"'
    )


def listed(values: list[str]) -> str:
    """Return a TOML array."""
    return f"[{', '.join(values)}]"


def tabled(values: dict[str, str]) -> str:
    """Return a TOML inline table."""
    pairs = (f"{quoted(key)} = {value}" for key, value in values.items())
    return f"{{ {', '.join(pairs)} }}"


plain = st.one_of(
    st.text(max_size=200).map(quoted),
    st.sampled_from(
        [
            "[@click=app.bell]x[/]",
            "[/nothing]",
            "\x1b]0;x\x07",
            "\x9b2J",
            "$(id)",
            "{file}",
            "%s",
            "../../x",
            "９９９",
            "SKOH99999999",
            "0411040847IT",
            "https://a",
            "a" * 100_000,
        ]
    ).map(quoted),
    st.integers().map(str),
    st.integers(-10, 40).map(str),
    st.floats().map(str),
    st.sampled_from(["true", "false"]),
    st.datetimes(timezones=st.none() | st.sampled_from([UTC, JST])).map(datetime.isoformat),
    st.dates().map(date.isoformat),
    st.times().map(time.isoformat),
)
"""Any TOML value that holds no other."""

junk = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, max_size=9).map(listed)
        | st.dictionaries(st.text(max_size=12), inner, max_size=3).map(tabled)
    ),
    max_leaves=9,
)
"""Any TOML value."""


def read(text: str) -> Scenario:
    """Read a scenario's text."""
    return read_scenario(text, "lesson.toml", "lesson")


def refusal(text: str) -> ScenarioError | None:
    """Return why a scenario's text is refused, or None if it is read."""
    try:
        read(text)
    except ScenarioError as error:
        return error
    return None


@fixed
@given(key=st.sampled_from(KEYS), value=junk)
def test_any_value_under_any_key_is_read_or_named(key: str, value: str) -> None:
    title = "" if key == "title" else 'title = "a"\n'
    refused = refusal(f"{title}{key} = {value}\n")
    if refused is not None:
        section = key.partition(".")[0]
        assert all(problem.key.startswith(section) for problem in refused.problems)
        assert all(line.isprintable() for line in lines(refused).split("\n"))


@fixed
@given(key=st.text(max_size=30), value=plain)
def test_any_unknown_key_is_named_in_printable_characters(key: str, value: str) -> None:
    refused = refusal(f'title = "a"\n{quoted(key + "?")} = {value}\n')
    assert refused is not None
    (problem,) = all_said(refused)
    assert problem.key.isprintable()
    assert problem.key.endswith("?")


@pytest.mark.parametrize(
    "key",
    ["\x1b]0;x\x07", "\u202e", "a\nb", "?" * 1000],
    ids=["escape", "direction", "line", "long"],
)
def test_a_hostile_key_is_named_short_and_printable(key: str) -> None:
    refused = refusal(f'title = "a"\n{quoted(key)} = 1\n')
    assert refused is not None
    assert lines(refused).isprintable()
    assert len(lines(refused)) < 400


@fixed
@given(text=st.text() | st.text(alphabet="[]{}=.\"'\\#\n abc019-:T+_"))
def test_any_text_is_read_or_refused(text: str) -> None:
    refused = refusal(text)
    assert refused is None or refused.problems


@pytest.mark.parametrize(
    "text",
    [
        "title = " + "[" * 100_000,
        "title = " + "{a=" * 50_000,
        "title = " + "[" * 100_000 + "]" * 100_000,
        "title = " + "9" * 100_000,
        'title = "' + "a" * 200_000 + '"',
        "#" * 200_000,
    ],
    ids=["brackets", "tables", "closed-brackets", "digits", "letters", "comment"],
)
def test_a_file_that_is_deep_or_long_is_refused(text: str) -> None:
    with pytest.raises(ScenarioError):
        read(text)


@pytest.mark.parametrize("value", ["0x{}", "[0x{}]", "{{ a = 0x{} }}"])
def test_a_number_of_thousands_of_digits_is_refused(value: str) -> None:
    assert refusal(f'title = "a"\nseed = {value.format("f" * 5000)}\n') is not None


@pytest.mark.parametrize(
    "value", ["[@click=app.bell]x[/]", "[/]", "{title}", "%(title)s", "$title", "\\x1b[2J"]
)
def test_markup_and_placeholders_are_only_text(value: str) -> None:
    scenario = read(f"title = {quoted(value)}\n[institution]\nname = {quoted(value)}\n")
    assert (scenario.title, scenario.institution.name) == (value, value)


@pytest.mark.parametrize("key", sorted(SECRETS))
@pytest.mark.parametrize(
    "value", ['"Himitsu-Kagi-7"', '["Himitsu-Kagi-7"]', '{ a = "Himitsu-Kagi-7" }']
)
def test_no_error_repeats_a_secret_that_stood_in_the_file(key: str, value: str) -> None:
    refused = refusal(f'title = "a"\n{key} = {value}\n')
    assert refused is not None
    assert key in lines(refused)
    assert "Himitsu" not in lines(refused) + str(refused) + repr(refused)


@pytest.mark.parametrize("key", [key for key in KEYS if "." in key and key not in SECRETS])
def test_every_other_error_repeats_what_stood_in_the_file_short_and_printable(key: str) -> None:
    refused = refusal(f'title = "a"\n{key} = ["\\u001b[2JKagi{"7" * 200}"]\n')
    assert refused is not None
    (problem,) = all_said(refused)
    assert "[2JKagi7" in problem.message
    assert "7" * 41 not in problem.message
    assert problem.message.isprintable()


def test_a_full_file_becomes_what_it_says() -> None:
    scenario = read("""
title = "試験"
summary = "まとめ"
seed = 9223372036854775807
[institution]
name = "試験信用金庫"
desk_name = "窓口"
desk_number = "03-0000-0000"
desk_opens = 08:30:00
desk_closes = 20:00:00
app_store = "https://example.com/a"
google_play = "https://example.com/b"
[customer]
contract_id = "999123"
password = "abcd"
card = ["11", "22", "33", "44", "55", "66", "77", "88"]
serial = "ABCD12345678"
registered = true
[phone]
clock_error = -300
[clock]
start = 2020-11-26T10:40:00Z
stopped = true
speed = 2.5
[lesson]
mode = "exam"
goal = "refused"
expected = ["TR-41", "timed-out"]
pass_mark = 0
[rules]
contract_id_digits = 6
password_min = 4
password_max = 5
drift_window = 0
lock_out_after = 1
idle_time_out = 30
[bank]
challenge = ["ク", "ア"]
receipt_number = "0000000000IT"
""")
    card = ("11", "22", "33", "44", "55", "66", "77", "88")
    assert scenario.person == Person(
        "999123", "abcd", card, "ABCD12345678", registered=True, clock_error=timedelta(minutes=-5)
    )
    assert scenario.rules == Rules(6, 4, 5, 0, 1, timedelta(seconds=30))
    assert scenario.clock.start == datetime(2020, 11, 26, 19, 40, tzinfo=JST)
    assert scenario.clock.start.tzinfo is JST
    assert (scenario.clock.stopped, scenario.clock.speed) == (True, 2.5)
    assert scenario.lesson == Lesson(
        Mode.EXAM, Goal.REFUSED, (Reason.ALREADY_REGISTERED, Slip.TIMED_OUT), 0
    )
    assert scenario.institution.desk.opens == time(8, 30)
    assert scenario.institution.desk.closes == time(20)
    assert scenario.institution.stores.app_store == "https://example.com/a"
    assert (scenario.challenge, scenario.receipt_number) == (Challenge("ク", "ア"), "0000000000IT")
    assert (scenario.title, scenario.summary, scenario.seed) == ("試験", "まとめ", MAX_SEED)


def test_texts_may_be_120_characters_and_links_250() -> None:
    link = "https://" + "a" * 242
    scenario = read(f'title = "{"あ" * 120}"\n[institution]\napp_store = "{link}"\n')
    assert len(scenario.title) == 120
    assert len(scenario.institution.stores.app_store) == 250
