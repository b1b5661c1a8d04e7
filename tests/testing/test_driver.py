"""A rehearsal in the user's words, for tests written in Python."""

import re
from pathlib import Path

import pytest

import otp_tui.testing
from otp_tui.bank.stages import AtLogin, Completed, Identifying, Locked, Registering
from otp_tui.scenario.files import find_scenario
from otp_tui.testing.looks import BadLook
from otp_tui.testing.plugin import Rehearse
from tests.testing.conftest import LESSON, QUICK, Author

pytest_plugins = ["pytester"]

README = Path(otp_tui.testing.__file__).with_name("README.md")


def run(author: Author, test: str, *arguments: str) -> pytest.RunResult:
    """Run a test of an author's."""
    author.pytester.makepyfile(test_mine=test)
    return author.pytester.runpytest_inprocess(*QUICK, *arguments)


def test_the_example_in_the_readme_runs(author: Author) -> None:
    # It is run twice: there is no picture yet, then all of it.
    examples = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert len(examples) == 1
    missing = run(author, examples[0])
    missing.assert_outcomes(failed=1)
    missing.stdout.fnmatch_lines(["E * no snapshot of wrong-password-120x40-light-ja"])
    run(author, examples[0], "--snapshot-update").assert_outcomes(passed=1)
    kept = author.pytester.path / "__snapshots__" / "test_mine"
    assert len(list(kept.glob("*wrong-password-120x40-light-ja*.svg"))) == 1
    assert len(list(kept.glob("*receipt-120x40-light-ja*.txt"))) == 1


def test_the_usual_way_leads_to_the_receipt(rehearsal: Rehearse) -> None:
    user = rehearsal("handbook")
    assert isinstance(user.stage, AtLogin)
    user.start()
    assert isinstance(user.stage, Identifying)
    user.identify()
    assert isinstance(user.stage, Registering)
    user.register()
    assert isinstance(user.stage, Completed)
    user.see("0411040847IT")


def test_buttons_keys_and_time_do_what_they_do(rehearsal: Rehearse) -> None:
    user = rehearsal("handbook", size=(100, 30))
    before = user.text
    user.press("help")
    assert user.text != before
    user.key("escape")
    user.start()
    user.type("contract-id", "99900000000")
    user.see("99900000000")
    assert user.app.step.fields[0].value == "99900000000"
    user.key("f8")
    user.wait(601)
    user.not_see("99900000000")


def test_other_values_are_typed_as_they_are_given(rehearsal: Rehearse) -> None:
    user = rehearsal("lock-out")
    user.start()
    user.identify("９９９１２３４５６７８", "renshu2020")
    assert isinstance(user.stage, Identifying)
    for _ in range(3):
        user.identify(password="chigau123")
    assert isinstance(user.stage, Locked)


def test_a_sentence_is_seen_wherever_its_lines_break(rehearsal: Rehearse) -> None:
    user = rehearsal("handbook", size=(60, 30))
    user.start()
    sentence = "契約者IDとログインパスワードを入力し、「次へ」ボタンを選択してください。"
    assert sentence not in user.text
    user.see(sentence)


def test_two_rehearsals_stand_side_by_side(rehearsal: Rehearse) -> None:
    dark, light = rehearsal("handbook"), rehearsal("handbook", theme="light", mode="exam")
    dark.start()
    light.start()
    dark.identify()
    assert isinstance(dark.stage, Registering)
    assert isinstance(light.stage, Identifying)
    light.identify()
    assert isinstance(light.stage, Registering)


def test_a_scenario_is_named_or_handed_over(rehearsal: Rehearse, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(LESSON, encoding="utf-8")
    rehearsal(file).see("みどり信用金庫")
    rehearsal(str(file)).see("みどり信用金庫")
    rehearsal(find_scenario(str(file))).see("みどり信用金庫")
    with pytest.raises(BadLook, match="no theme"):
        rehearsal(file, theme="blue")
    with pytest.raises(BadLook, match="no size"):
        rehearsal(file, size=(1, 1))


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ('user.see("そんな文", limit=0.1)', "'そんな文' is not on the screen"),
        ('user.not_see("利用開始", limit=0.1)', "'利用開始' is on the screen"),
        ('user.type("code", "1")', 'there is no field "code" on this page; its fields: none'),
        ("user.start(); user.start()", "start() is for the log-in page, not for Identifying"),
    ],
)
def test_what_cannot_be_fails_at_once_with_the_screen(author: Author, does: str, said: str) -> None:
    author.write("first")
    begin = 'user = rehearsal("lessons/first.toml")'
    done = run(author, f"def test_mine(rehearsal):\n    {begin}\n    {does}\n")
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(
        [f">*{does}", f"E * {said}", "E *これは練習です。*", "test_mine.py:3: *"]
    )
    done.stdout.no_fnmatch_line("*driver.py*")


@pytest.mark.parametrize(
    ("begins", "said"),
    [
        ('rehearsal("lessons/none.toml")', "*none.toml*"),
        ('rehearsal("nowhere")', "*nowhere*handbook*"),
    ],
)
def test_a_scenario_that_there_is_not_is_told_without_a_traceback(
    author: Author, begins: str, said: str
) -> None:
    done = run(author, f"def test_mine(rehearsal):\n    {begins}\n")
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines([said])
    done.stdout.no_fnmatch_line("*>*rehearsal(*")


@pytest.mark.parametrize("names", [("a b",), ("ä",), ("../a",), ("a", "a")])
def test_pictures_have_plain_names_each_its_own(author: Author, names: tuple[str, ...]) -> None:
    pictures = "".join(f"\n    user.picture({name!r})" for name in names)
    begin = 'user = rehearsal("handbook")'
    done = run(author, f"def test_mine(rehearsal):\n    {begin}{pictures}\n", "--snapshot-update")
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(["E * ValueError: *picture*"])


TWO_PICTURES = """
def test_first(rehearsal):
    user = rehearsal("handbook")
    user.picture("login")

def test_second(rehearsal):
    user = rehearsal("handbook")
    user.start()
    user.picture("identify")
"""


UNUSED = ("*test_second*identify-80x24-dark-ja*.svg", "*.txt", "2 unused: delete them with *")


def test_a_picture_that_no_test_takes_any_more_fails_the_run(author: Author) -> None:
    run(author, TWO_PICTURES, "--snapshot-update").assert_outcomes(passed=2)
    kept = author.pytester.path / "__snapshots__" / "test_mine"
    assert len(list(kept.iterdir())) == 4
    renamed = TWO_PICTURES.replace('"identify"', '"who"')
    run(author, renamed, "-k", "second", "--snapshot-update").assert_outcomes(
        passed=1, deselected=1
    )
    assert len(list(kept.iterdir())) == 6  # Half a file tells nothing of what is unused.
    done = run(author, renamed)
    done.assert_outcomes(passed=2)
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(UNUSED)
    assert run(author, renamed, "--snapshot-warn-unused").ret == pytest.ExitCode.OK
    assert run(author, renamed, "--snapshot-update").ret == pytest.ExitCode.OK
    assert len(list(kept.iterdir())) == 4
    assert run(author, renamed).ret == pytest.ExitCode.OK


def test_workers_together_know_what_is_unused(author: Author) -> None:
    one_more = TWO_PICTURES + '    user.picture("who")\n'
    run(author, one_more, "--snapshot-update").assert_outcomes(passed=2)
    kept = author.pytester.path / "__snapshots__" / "test_mine"
    assert len(list(kept.iterdir())) == 6
    one_less = one_more.replace('    user.picture("identify")\n', "")
    done = run(author, one_less, "-n", "2")
    done.assert_outcomes(passed=2)
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(UNUSED)
    assert run(author, one_less, "-n", "2", "--snapshot-update").ret == pytest.ExitCode.OK
    assert len(list(kept.iterdir())) == 4


def test_a_test_that_fails_or_is_named_alone_makes_no_picture_unused(author: Author) -> None:
    run(author, TWO_PICTURES, "--snapshot-update").assert_outcomes(passed=2)
    broken = TWO_PICTURES.replace("    user.start()", "    assert user is None")
    done = run(author, broken)
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.no_fnmatch_line("* unused: *")
    alone = run(author, TWO_PICTURES, "test_mine.py::test_first")
    assert alone.ret == pytest.ExitCode.OK
