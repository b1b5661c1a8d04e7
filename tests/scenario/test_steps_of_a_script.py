"""Scripts are read from `[[step]]` tables, and a mistake in one is named on its very line."""

from datetime import timedelta

import pytest

from otp_tui.bank.rejection import Field, ReadingReason, Reason
from otp_tui.phone.rejection import AppReason
from otp_tui.scenario.built_in import built_in_names
from otp_tui.scenario.files import find_scenario, script_of
from otp_tui.scenario.mode import Mode
from otp_tui.scenario.model import Goal, Lesson, Mistake, Scenario, Slip
from otp_tui.scenario.problems import ScenarioError
from otp_tui.scenario.reader import read_scenario
from otp_tui.scenario.script import Action, Button, Manner, Press, Step, Type, Wait
from otp_tui.scenario.script_reader import FITTING
from otp_tui.text.ja_command_line import SCENARIO
from tests.scenario.said import Said, lines, said


def read(text: str) -> Scenario:
    """Read a scenario's text, less its title."""
    return read_scenario(f'title = "a"\n{text}', "lesson.toml", "lesson")


def action(toml: str) -> Action:
    """Return the action that an inline table describes."""
    (step,) = read(f'[[step]]\ncaption = "a"\ndo = [{{ {toml} }}]\n').script
    (one,) = step.do
    return one


def problems_of(text: str) -> list[tuple[str, int]]:
    """Return key and line of everything that is wrong; lines count from the title's."""
    with pytest.raises(ScenarioError) as caught:
        read(text)
    return [(problem.key, problem.line) for problem in caught.value.problems]


def problem_of(text: str) -> Said:
    """Return the one thing that is wrong."""
    with pytest.raises(ScenarioError) as caught:
        read(text)
    (problem,) = caught.value.problems
    return said(problem)


# --- What is read -----------------------------------------------------------------------------


@pytest.mark.parametrize("field", Field)
@pytest.mark.parametrize("manner", Manner)
def test_each_manner_is_read_for_the_fields_that_it_fits(field: Field, manner: Manner) -> None:
    toml = f'type = "{field.value}", manner = "{manner.value}"'
    if field in FITTING.get(manner, {field}):
        assert action(toml) == Type(field, manner)
        return
    problem = problem_of(f'[[step]]\ncaption = "a"\ndo = [{{ {toml} }}]\n')
    assert (problem.key, problem.line) == ("step[0].do[0].manner", 4)
    fitting = (one.value for one in Manner if field in FITTING.get(one, {field}))
    said = SCENARIO.manner_field.format(allowed=", ".join(fitting))
    assert problem.message == said + SCENARIO.found.format(value=f'"{manner.value}"')


@pytest.mark.parametrize("button", Button)
def test_each_button_is_read(button: Button) -> None:
    assert action(f'press = "{button.value}"') == Press(button)


@pytest.mark.parametrize(
    ("toml", "expected"),
    [
        ('type = "code"', Type(Field.CODE)),
        ('type = "code", seconds_left = 1', Type(Field.CODE, seconds_left=1)),
        ('type = "code", seconds_left = 29', Type(Field.CODE, seconds_left=29)),
        ('type = "code", text = ""', Type(Field.CODE, text="")),
        ('type = "code", text = "12\u3000あ"', Type(Field.CODE, text="12\u3000あ")),
        (f'type = "code", text = "{"7" * 40}"', Type(Field.CODE, text="7" * 40)),
        ('manner = "as-shown", type = "code", text = "{="', Type(Field.CODE, text="{=")),
        ("wait = 1", Wait(timedelta(seconds=1))),
        ("wait = 86400", Wait(timedelta(days=1))),
    ],
)
def test_an_action_is_read(toml: str, expected: Action) -> None:
    assert action(toml) == expected


def test_a_step_is_read_whole_and_steps_in_their_order() -> None:
    script = read(f"""
[[step]]
caption = "はじめ"

[[step]]
caption = "つぎ"
note = \"\"\"
一行目
二行目　おわり
\"\"\"
picture = "{"2-" + "a" * 38}"
do = [
    {{ type = "code", manner = "old" }},
    # {{ press = "bell" }}
    {{ press = "enter" }}, {{ wait = 30 }},
]
""").script
    assert script == (
        Step("はじめ"),
        Step(
            "つぎ",
            (Type(Field.CODE, Manner.OLD), Press(Button.ENTER), Wait(timedelta(seconds=30))),
            "一行目\n二行目　おわり",
            "2-" + "a" * 38,
        ),
    )


def test_a_scenario_without_a_script_is_played_as_the_usual_enrolment() -> None:
    scenario = read("")
    assert scenario.script == ()
    assert script_of(scenario) == find_scenario("standard").script
    assert script_of(scenario)


def test_a_script_of_its_own_is_played() -> None:
    scenario = read('[[step]]\ncaption = "a"\n')
    assert script_of(scenario) == scenario.script == (Step("a"),)


def test_the_digest_tells_one_text_from_another() -> None:
    digests = {read("").digest, read("seed = 1").digest, find_scenario("standard").digest}
    assert len(digests) == 3
    assert all(len(digest) == 64 for digest in digests)
    assert read("").digest == read("").digest


@pytest.mark.parametrize("name", built_in_names())
def test_no_built_in_scenario_types_anything_that_it_does_not_say_how(name: str) -> None:
    assert all(step.caption for step in script_of(find_scenario(name)))


# --- The lesson -------------------------------------------------------------------------------


def test_a_lesson_is_guided_to_the_receipt_unless_something_else_is_said() -> None:
    assert read("").lesson == Lesson(Mode.GUIDED, Goal.ENROLLED, (), 80)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("goal", Goal)
def test_mode_and_goal_are_read(mode: Mode, goal: Goal) -> None:
    begins = 'begins = "app"\nphone.version = "11"\n' if goal is Goal.DESK else ""
    lesson = read(f'{begins}[lesson]\nmode = "{mode.value}"\ngoal = "{goal.value}"\n').lesson
    assert (lesson.mode, lesson.goal) == (mode, goal)


@pytest.mark.parametrize("mistake", [*Reason, *ReadingReason, *AppReason, *Slip])
def test_each_mistake_may_belong_to_the_lesson(mistake: Mistake) -> None:
    assert read(f'lesson.expected = ["{mistake.value}"]').lesson.expected == (mistake,)
    assert read(f'lesson.expected = "{mistake.value}"').lesson.expected == (mistake,)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("mode", '"easy"'),
        ("mode", "1"),
        ("goal", '"receipt"'),
        ("expected", '["TR-01", "TR-99"]'),
        ("expected", "[1]"),
        ("expected", '[["TR-01"]]'),
        ("pass_mark", "-1"),
        ("pass_mark", "101"),
        ("pass_mark", "80.5"),
        ("marks", "1"),
    ],
)
def test_a_mistake_in_a_lesson_is_named_on_its_line(key: str, value: str) -> None:
    assert problems_of(f"[lesson]\n\n{key} = {value}\n") == [(f"lesson.{key}", 4)]


@pytest.mark.parametrize("speed", ["0.1", "1", "2.5", "60"])
def test_a_clock_goes_at_another_speed(speed: str) -> None:
    assert read(f"clock.speed = {speed}").clock.speed == float(speed)


@pytest.mark.parametrize("speed", ["0", "0.09", "60.1", "-1", "nan", "inf", "true", '"2"'])
def test_a_clock_that_is_too_slow_or_too_fast_is_refused(speed: str) -> None:
    problem = problem_of(f"clock.speed = {speed}")
    assert (problem.key, problem.line) == ("clock.speed", 2)
    assert problem.message.startswith(SCENARIO.any_number.format(low=0.1, high=60))


# --- Mistakes in steps ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "key", "said"),
    [
        ("caption = 5", "caption", SCENARIO.text.format(limit=120)),
        (f'caption = "{"あ" * 121}"', "caption", SCENARIO.text.format(limit=120)),
        (f'note = "{"あ" * 601}"', "note", SCENARIO.prose.format(limit=600)),
        ('note = " "', "note", SCENARIO.prose.format(limit=600)),
        (r'note = "\u001b[2J"', "note", SCENARIO.prose.format(limit=600)),
        ('picture = ""', "picture", SCENARIO.picture),
        ('picture = "Login"', "picture", SCENARIO.picture),
        ('picture = "../login"', "picture", SCENARIO.picture),
        ('picture = "-a"', "picture", SCENARIO.picture),
        (f'picture = "{"a" * 41}"', "picture", SCENARIO.picture),
        ("do = 5", "do", SCENARIO.tables.format(name="do")),
        ('do = { press = "button" }', "do", SCENARIO.tables.format(name="do")),
        ('do = ["button"]', "do", SCENARIO.tables.format(name="do")),
        ("do = [{}]", "do[0]", SCENARIO.verb.partition("{")[0]),
        ("do = [{ fly = 1, manner = 2 }]", "do[0]", SCENARIO.verb.partition("{")[0]),
        ('do = [{ press = "bell" }]', "do[0].press", ""),
        ('do = [{ type = "pin" }]', "do[0].type", ""),
        ('do = [{ type = "code", manner = "loud" }]', "do[0].manner", ""),
        ('do = [{ type = "code", seconds_left = 0 }]', "do[0].seconds_left", ""),
        ('do = [{ type = "code", seconds_left = 30 }]', "do[0].seconds_left", ""),
        ('do = [{ type = "code", text = 5 }]', "do[0].text", SCENARIO.typed.format(limit=40)),
        (
            f'do = [{{ type = "code", text = "{"7" * 41}" }}]',
            "do[0].text",
            SCENARIO.typed.format(limit=40),
        ),
        (
            'do = [{ type = "code", text = "\\u0007" }]',
            "do[0].text",
            SCENARIO.typed.format(limit=40),
        ),
        (
            'do = [{ type = "code", text = "1", manner = "wrong" }]',
            "do[0].text",
            SCENARIO.manner_or_text,
        ),
        ("do = [{ wait = 0 }]", "do[0].wait", SCENARIO.number.format(low=1, high=86400)),
        ("do = [{ wait = 86401 }]", "do[0].wait", SCENARIO.number.format(low=1, high=86400)),
        ("do = [{ wait = 1.5 }]", "do[0].wait", SCENARIO.number.format(low=1, high=86400)),
        ('do = [{ press = "back", wait = 3 }]', "do[0].wait", ""),
        ('do = [{ type = "code", press = "back" }]', "do[0].press", ""),
        ('do = [{ press = "back", caption = "a" }]', "do[0].caption", ""),
        ("say = 1", "say", ""),
    ],
    ids=lambda value: value if isinstance(value, str) and "=" in value else "",
)
def test_a_mistake_in_a_step_is_named_on_its_line(line: str, key: str, said: str) -> None:
    caption = "" if key == "caption" else 'caption = "b"\n'
    text = (
        f'[[step]]\ncaption = "a"\ndo = [{{ wait = 1 }}]\n\n[[step]]\n# {{ no }}\n{caption}{line}\n'
    )
    problem = problem_of(text)
    assert (problem.key, problem.line) == (f"step[1].{key}", len(text.splitlines()) + 1)
    assert problem.message.startswith(said)


@pytest.mark.parametrize("text", ["step = 1", "[step]\ncaption = 'a'", "step = ['a']"])
def test_steps_that_are_no_tables_are_refused(text: str) -> None:
    problem = problem_of(text)
    assert problem.message.startswith(SCENARIO.tables.format(name="step"))
    assert (problem.key, problem.line) == ("step", 2)


def test_a_step_without_a_caption_is_named_on_the_line_where_it_begins() -> None:
    text = '[[step]]\ncaption = "a"\n\n[[step]]\npicture = "b"\n'
    assert problem_of(text) == Said(SCENARIO.missing, "step[1].caption", 5)


def test_each_action_of_an_array_over_several_lines_is_named_on_its_own() -> None:
    text = """[[step]]
caption = "a"
do = [
    { press = "bell" },
    { type = "code", text = "} { [[step]]" },  # { a remark }

    { wait = 0 }, { wait = 1 }, { press = "whistle" },
    # { wait = 0 },
    { type = "pin" },
]
[[step]]
caption = "b"
do = [{ press = "back" },
      { wait = -1 }]
"""
    assert problems_of(text) == [
        ("step[0].do[0].press", 5),
        ("step[0].do[2].wait", 8),
        ("step[0].do[4].press", 8),
        ("step[0].do[5].type", 10),
        ("step[1].do[1].wait", 15),
    ]


def test_an_action_that_is_a_table_of_its_own_is_named_on_its_line() -> None:
    begin = '[[step]]\ncaption = "a"\n[[step.do]]\npress = "back"\n'
    text = f'{begin}{begin}[[step.do]]\npress = "bell"\n'
    assert problems_of(text) == [("step[1].do[1].press", 11)]


def test_a_note_of_several_lines_holds_no_keys() -> None:
    text = '[[step]]\ncaption = "a"\nnote = """\npicture = "b"\n"""\npicture = "A"\n'
    assert problems_of(text) == [("step[0].picture", 7)]


def test_a_field_that_there_is_not_is_the_only_mistake() -> None:
    text = '[[step]]\ncaption = "a"\ndo = [{ type = "serail", manner = "lower-case" }]\n'
    assert problems_of(text) == [("step[0].do[0].type", 4)]


def test_a_picture_s_name_is_used_once() -> None:
    step = '[[step]]\ncaption = "a"\npicture = "{}"\n'
    text = "".join(step.format(name) for name in ("a", "b", "a", "c", "b", "a"))
    assert problems_of(text) == [(f"step[{place}].picture", 4 + 3 * place) for place in (2, 4, 5)]
    bare = '[[step]]\ncaption = "a"\n'
    assert len(read(bare * 3).script) == 3


def test_what_a_script_types_is_repeated_nowhere() -> None:
    with pytest.raises(ScenarioError) as caught:
        read('[[step]]\ncaption = "a"\ndo = [{ type = "password", text = ["Himitsu-Kagi"] }]\n')
    assert "Himitsu" not in lines(caught.value) + str(caught.value) + repr(caught.value)
    scenario = read('[[step]]\ncaption = "a"\ndo = [{ type = "password", text = "Himitsu" }]\n')
    assert "Himitsu" not in repr(scenario)
