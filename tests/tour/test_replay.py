"""What is read back and replayed stands as what was rehearsed; what cannot happen is named."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from otp_tui.clock import HandClock
from otp_tui.scenario.deal import Deal
from otp_tui.tour.journal import (
    MARK,
    VERSION,
    BadJournal,
    Flaw,
    heading_line,
)
from otp_tui.tour.practice import Place
from otp_tui.tour.procedures.enrolment import PRACTICE
from otp_tui.tour.replay import is_journal, read_journal, replay, replayed
from tests.tour.journals import (
    DEAL,
    FIRST_LINE,
    HEADING,
    WHOLE,
    Move,
    fixed,
    flaw_of,
    journal_of,
    let_happen,
    moves,
    recorded,
    usual,
)

# --- Whole rehearsals -------------------------------------------------------------------------


def outcomes(text: str) -> list[tuple[object, ...]]:
    """Return what the bank said, line by line."""
    lines = [json.loads(line) for line in text.splitlines()[1:]]
    return [tuple(line.get(key) for key in ("at", "stage", "trouble", "refused")) for line in lines]


@fixed
@given(st.lists(moves, max_size=30), st.sampled_from([DEAL, WHOLE]))
def test_a_replay_stands_where_the_rehearsal_stood(played: list[Move], dealt: Deal) -> None:
    kept = recorded(dealt)
    let_happen(kept, played)
    journal = read_journal(kept.text)
    assert not journal.cut_off
    assert len(journal.entries) == len(kept.lines) - 1 == len(kept.states) - 1
    again = recorded(dealt)
    clock = again.rehearsal.clock
    assert isinstance(clock, HandClock)
    for entry, state in zip(journal.entries, kept.states[1:], strict=True):
        replay(entry, again.rehearsal, clock)
        assert again.rehearsal.state == state
    assert outcomes(again.text) == outcomes(kept.text)
    assert again.rehearsal.clock.now() == kept.rehearsal.clock.now()
    assert again.rehearsal.clock.speed == kept.rehearsal.clock.speed
    assert replayed(journal, dealt).state == kept.rehearsal.state


# --- A journal that ends too soon -------------------------------------------------------------


def test_a_journal_is_replayed_up_to_its_last_whole_line_wherever_it_is_cut_off() -> None:
    kept = usual()
    data = kept.text.encode()
    first = data.index(b"\n") + 1
    for length in range(len(data) + 1):
        text = data[:length].decode("utf-8", "replace")
        if length < first:
            assert flaw_of(text) == (Flaw.NO_JOURNAL, 1)
            continue
        journal = read_journal(text)
        whole = data[:length].count(b"\n")
        assert len(journal.entries) == whole - 1
        assert journal.cut_off == (not text.endswith("\n"))
        if text.endswith(("\n", "}")):
            assert replayed(journal, DEAL).state == kept.states[whole - 1]


# --- What is no journal -----------------------------------------------------------------------


@pytest.mark.parametrize("version", [0, 2, "1", None, 1.5, [], {}, 10**300, [[1]], "x" * 500])
def test_another_version_is_refused_and_named_short(version: object) -> None:
    with pytest.raises(BadJournal) as caught:
        read_journal(journal_of(**{MARK: version}))
    assert (caught.value.kind, caught.value.line) == (Flaw.OTHER_VERSION, 1)
    assert caught.value.values["known"] == VERSION
    assert str(caught.value.values["found"]) == str(version)[:20]


@pytest.mark.parametrize(
    "text",
    ["", "\n", "{}\n", "[]\n", "null\n", "x", '{"a":1}\n{"b":2}\n', "\ufeff\n", "[" * 99999 + "\n"],
    ids=["nothing", "empty", "object", "array", "null", "letter", "other", "mark", "deep"],
)
def test_what_has_no_first_line_is_no_journal(text: str) -> None:
    assert flaw_of(text) == (Flaw.NO_JOURNAL, 1)


UNFIT: dict[str, list[object]] = {
    "scenario": [5, None, []],
    "digest": [1, None],
    "seed": [-1, "7", 1.5, None],
    "at": [
        *("", "now", 5, "2020-01-01T00:00:00", "1999-12-31T00:00:00Z"),
        *("2201-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59"),
    ],
    "mode": ["hard", 1, [], {}],
    "speed": ["1", None, True, []],
    "size": [
        *([], [80], [80, 24, 1], [0, 24], [80, 1001], ["80", 24]),
        *(80, None, {"columns": 80}, [80.0, 24]),
    ],
}
"""What a first line cannot say, by key."""


@pytest.mark.parametrize(
    ("key", "value"), [(key, value) for key, values in UNFIT.items() for value in values]
)
def test_a_first_line_that_says_nothing_sensible_is_damaged(key: str, value: object) -> None:
    assert flaw_of(journal_of(**{key: value})) == (Flaw.DAMAGED, 1)


@pytest.mark.parametrize("key", sorted(FIRST_LINE.keys() - {MARK}))
def test_a_first_line_that_lacks_something_is_damaged(key: str) -> None:
    lacking = {name: value for name, value in FIRST_LINE.items() if name != key}
    assert flaw_of(json.dumps(lacking) + "\n") == (Flaw.DAMAGED, 1)


@pytest.mark.parametrize("speed", [10**400, float("nan"), float("inf"), -1])
def test_a_first_line_with_an_impossible_speed_is_damaged(speed: float) -> None:
    assert flaw_of(journal_of(speed=speed)) == (Flaw.DAMAGED, 1)


DAMAGED: list[dict[str, object] | str] = [
    "",
    "x",
    "{}",
    "[]",
    "5",
    "null",
    '{"do":"notice"',
    '{"do":"notice"}',
    "[" * 99999,
    '{"at":' * 99999,
    "9" * 99999,
    {"at": None, "do": "notice"},
    {"at": "2020-11-26T19:40:00", "do": "notice"},
    {"at": "12020-11-26T19:40:00+09:00", "do": "notice"},
    {},
    {"do": None},
    {"do": []},
    {"do": {}},
    {"do": "fly"},
    {"do": 5},
    {"do": "press"},
    {"do": "press", "button": "bell"},
    {"do": "press", "button": []},
    {"do": "wait"},
    {"do": "wait", "seconds": "30"},
    {"do": "wait", "seconds": True},
    {"do": "wait", "seconds": float("nan")},
    {"do": "wait", "seconds": float("inf")},
    {"do": "wait", "seconds": 10**400},
    {"do": "wait", "seconds": 4 * 10**8},
    {"do": "shift-phone", "seconds": -4 * 10**8},
    {"do": "go"},
    {"do": "go", "to": 5},
    {"do": "go", "to": ""},
    {"do": "go", "to": "A"},
    {"do": "go", "to": "a\n"},
    {"do": "go", "to": "#id > *"},
    {"do": "go", "to": "a" * 42},
    {"do": "view", "view": "all"},
    {"do": "resize", "size": [80]},
    {"do": "resize", "size": [80, 10**30]},
    {"do": "resize", "size": "80x24"},
    {"do": "jump", "place": "moon"},
    {"do": "inject", "mishap": "fire"},
    {"do": "pace", "speed": "fast"},
    {"do": "pace", "speed": 10**400},
    {"do": "instruct"},
    {"do": "instruct", "event": "start"},
    {"do": "instruct", "event": "lock"},
    {"do": "instruct", "event": "lock", "counter": "pin"},
    {"do": "instruct", "event": "unlock"},
    {"do": "instruct", "event": "expire"},
    {"do": "step", "step": -1},
    {"do": "step", "step": 1.0},
    {"do": "rewind", "step": None},
    {"do": "send"},
    {"do": "send", "event": "cancel"},
    {"do": "send", "event": []},
    {"do": "send", "event": "lock"},
    {"do": "send", "event": "identify"},
    {"do": "send", "event": "identify", "fields": []},
    {"do": "send", "event": "identify", "fields": {"contract-id": {"shape": ""}}},
    {"do": "type"},
    {"do": "type", "field": "pin", "text": {"shape": "9"}},
    {"do": "type", "field": [], "text": {"shape": "9"}},
    {"do": "type", "field": "code"},
    {"do": "type", "field": "code", "text": "782274"},
    {"do": "type", "field": "code", "text": {}},
    {"do": "type", "field": "code", "text": {"shape": 9}},
    {"do": "type", "field": "code", "text": {"shape": "?"}},
    {"do": "type", "field": "code", "text": {"shape": "\ud800"}},
    {"do": "type", "field": "code", "text": {"shape": "9" * 201}},
    {"do": "type", "field": "code", "text": {"like": "shown"}},
    {"do": "type", "field": "code", "text": {"like": "shown", "length": -1}},
    {"do": "type", "field": "code", "text": {"like": "shown", "length": 1.5}},
    {"do": "type", "field": "code", "text": {"like": "shown", "length": 6, "form": "bold"}},
    {"do": "type", "field": "code", "text": {"like": "shown", "length": 6, "form": []}},
    {"do": "type", "field": "code", "text": {"like": "step+21", "length": 6}},
    {"do": "type", "field": "serial", "text": {"like": "swapped", "length": 6}},
]
"""Lines that say nothing that can happen at the beginning."""


@pytest.mark.parametrize("line", DAMAGED, ids=lambda line: str(line)[:60])
def test_a_line_that_says_nothing_that_can_happen_is_named(line: dict[str, object] | str) -> None:
    fine: dict[str, object] = {"do": "notice"}
    assert flaw_of(journal_of(fine, fine, line, fine)) == (Flaw.DAMAGED, 4)


def test_a_phone_whose_clock_is_before_the_epoch_is_damage() -> None:
    back: dict[str, object] = {"do": "shift-phone", "seconds": -3 * 10**8}
    begun: dict[str, object] = {"do": "type", "field": "password", "text": {"shape": "a"}}
    assert flaw_of(journal_of(*[back] * 6, begun)) == (Flaw.DAMAGED, 8)


@pytest.mark.parametrize("speed", [float("nan"), float("inf"), -1, 10**9])
def test_a_line_with_an_impossible_speed_is_damaged(speed: float) -> None:
    assert flaw_of(journal_of({"do": "pace", "speed": speed})) == (Flaw.DAMAGED, 2)


def test_a_line_too_much_by_itself_adds_up_to_damage() -> None:
    ages: dict[str, object] = {"do": "shift-phone", "seconds": 3 * 10**8}
    begun: dict[str, object] = {"do": "type", "field": "code", "text": {"shape": "9"}}
    assert flaw_of(journal_of(*[ages] * 900, begun)) == (Flaw.DAMAGED, 902)


plain_json = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-3, 90)
    | st.floats()
    | st.text(max_size=9)
    | st.sampled_from(["start", "identify", "register", "lock", "code", "login", "shown", "9あ=."])
)
shape_keys = st.sampled_from(["shape", "like", "length", "form", "code", "serial"])
any_json = st.recursive(
    plain_json,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(shape_keys, inner, max_size=3),
    max_leaves=6,
)
KINDS = sorted(
    {str(json.loads(line)["do"]) for kept in [usual()] for line in kept.lines[1:]}
    | {"wait", "view", "resize", "jump", "inject", "instruct", "renew", "next-code", "clear", "go"}
)
VALUES = (
    *("field", "text", "event", "fields", "button", "to", "view", "size"),
    *("place", "mishap", "seconds", "counter", "step"),
)
entries = st.dictionaries(st.sampled_from(VALUES), any_json, max_size=4)


def refusal(text: str) -> BadJournal | None:
    """Return why a journal cannot be replayed, or None if it can."""
    try:
        replayed(read_journal(text), DEAL)
    except BadJournal as bad:
        return bad
    return None


@fixed
@given(
    kind=st.sampled_from(KINDS) | any_json, values=entries, begun=st.sampled_from(PRACTICE.trail)
)
def test_whatever_a_line_holds_it_happens_or_is_named(
    kind: object, values: dict[str, object], begun: Place
) -> None:
    jump: dict[str, object] = {"do": "jump", "place": begun.value}
    text = journal_of(jump, {"do": kind, **values})
    bad = refusal(text)
    assert bad is None or (bad.kind, bad.line) == (Flaw.DAMAGED, 3)


@fixed
@given(place=st.integers(1, 9), key=st.integers(0, 9), value=any_json)
def test_a_line_in_which_one_value_is_another_happens_or_is_named(
    place: int, key: int, value: object
) -> None:
    lines = [json.loads(line) for line in usual().lines[: place + 1]]
    keys = sorted(lines[-1])
    lines[-1][keys[key % len(keys)]] = value
    bad = refusal("".join(json.dumps(line) + "\n" for line in lines))
    assert bad is None or (bad.kind, bad.line) == (Flaw.DAMAGED, place + 1)


@fixed
@given(st.text(max_size=40) | st.text('{}[]":,\n dot1', max_size=40))
def test_any_text_after_the_first_line_is_read_or_named(text: str) -> None:
    bad = refusal(heading_line(HEADING) + text)
    if bad is not None:
        assert bad.kind is Flaw.DAMAGED
        assert 2 <= bad.line <= text.count("\n") + 1
    else:
        journal = read_journal(heading_line(HEADING) + text)
        assert len(journal.entries) == text.count("\n")
        assert journal.cut_off == (not text.endswith("\n") and bool(text))


@fixed
@given(st.text(max_size=60))
def test_any_text_is_no_journal(text: str) -> None:
    with pytest.raises(BadJournal) as caught:
        read_journal(text)
    assert (caught.value.kind, caught.value.line) == (Flaw.NO_JOURNAL, 1)


@pytest.mark.parametrize("version", [VERSION, VERSION + 1, "x"])
def test_a_journal_is_known_by_its_first_line_of_whatever_version(version: object) -> None:
    first = journal_of(**{MARK: version}).splitlines()[0]
    assert is_journal(first)
    assert is_journal(first + "\n")


@pytest.mark.parametrize("line", ["", "x", "{}", "[]", f'["{MARK}"]', f'"{MARK}"', '{"do":"end"}'])
def test_another_line_is_no_journal_s_first(line: str) -> None:
    assert not is_journal(line)
