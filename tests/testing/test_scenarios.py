"""A folder of lessons is a snapshot suite."""

import pytest

from tests.testing.conftest import LESSON, Author

pytest_plugins = ["pytester"]

LOGIN, IDENTIFY = "1-login-120x40-dark-ja", "2-identify-120x40-dark-ja"


# --- The life of a lesson ---------------------------------------------------------------------


def test_a_new_lesson_fails_until_its_pictures_are_accepted(author: Author) -> None:
    author.write("first")
    missing = author.run()
    missing.assert_outcomes(failed=2)
    missing.stdout.fnmatch_lines(
        [
            f"no snapshot of {LOGIN}",
            f"accept it with: pytest 'lessons/first.toml::scenario[[]{LOGIN}[]]' --snapshot-update",
        ]
    )
    missing.stdout.no_fnmatch_line("*<svg*")
    assert not author.snapshots("first")

    author.run("--snapshot-update").assert_outcomes(passed=2)
    assert author.snapshots("first") == {LOGIN, IDENTIFY}
    text = author.snapshot("first", LOGIN, "txt").read_text(encoding="utf-8")
    assert len(text.splitlines()) == 40
    assert "みどり信用金庫" in text

    done = author.run()
    done.assert_outcomes(passed=2)
    assert done.ret == 0


def test_a_changed_label_is_named_in_the_terminal(author: Author) -> None:
    file = author.write("first")
    author.run("--snapshot-update")
    author.change(file, "みどり信用金庫", "あおぞら信用金庫")
    done = author.run()
    done.assert_outcomes(failed=1, passed=1)
    done.stdout.fnmatch_lines(
        ["--- accepted", "+++ now", "-  みどり信用金庫*", "+  あおぞら信用金庫*"]
    )
    done.stdout.no_fnmatch_line("*<text*")
    assert len(done.outlines) < 40


def test_a_changed_colour_is_named_with_its_cells(author: Author) -> None:
    author.write("first")
    author.run("--snapshot-update")
    accepted = author.snapshot("first", LOGIN, "svg")
    author.change(accepted, "#fed166", "#abcdef")
    done = author.run("-k", "login")
    done.assert_outcomes(failed=1, deselected=1)
    done.stdout.fnmatch_lines(
        [
            f"{LOGIN}: only colours differ",
            'row 1, columns 1-120 "これは練習です。*": #000000 bold on #fed166, was * on #abcdef',
        ]
    )
    done.stdout.no_fnmatch_line("--- accepted")


def test_another_svg_of_the_same_screen_is_no_match(author: Author) -> None:
    author.write("first")
    author.run("--snapshot-update")
    author.change(author.snapshot("first", LOGIN, "svg"), "</title>", " </title>")
    done = author.run("-k", "login")
    done.stdout.fnmatch_lines([f"{LOGIN}: only the SVG differs", "-<title>* </title>"])


def test_the_text_is_asked_for_like_the_svg(author: Author) -> None:
    author.write("first")
    author.run("--snapshot-update")
    author.snapshot("first", LOGIN, "txt").unlink()
    done = author.run("-k", "login")
    done.stdout.fnmatch_lines([f"no text beside the snapshot of {LOGIN}"])
    author.run("-k", "login", "--snapshot-update").assert_outcomes(passed=1, deselected=1)
    author.run().assert_outcomes(passed=2)


# --- What is wrong with a lesson --------------------------------------------------------------


def test_a_wrong_lesson_is_told_by_its_lines(author: Author) -> None:
    author.write("good")
    author.write("wrong", LESSON.replace('"button"', '"knob"').replace("seed = 7", "sed = 7"))
    done = author.run()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*wrong.toml 3行目 sed*", "*wrong.toml 15行目 *do*press*"])
    done.stdout.no_fnmatch_line("*Traceback*")
    done.stdout.no_fnmatch_line("*.py:*")


def test_a_lesson_without_a_picture_tests_nothing_and_says_so(author: Author) -> None:
    lines = [line for line in LESSON.splitlines() if "picture" not in line]
    author.write("bare", "\n".join(lines))
    done = author.run()
    done.assert_outcomes(errors=1)
    done.stdout.fnmatch_lines(["*bare.toml: no step of the script has a picture*"])


def test_a_script_that_gets_stuck_says_where_and_shows_the_screen(author: Author) -> None:
    author.write("stuck", LESSON.replace('press = "button"', 'type = "code"'))
    done = author.run()
    done.assert_outcomes(failed=2)
    done.stdout.fnmatch_lines(
        ['step 2 of the script (「利用開始」を押します。): there is no field "code"*', "*利用開始*"]
    )
    done.stdout.no_fnmatch_line("*Traceback*")


# --- What is collected ------------------------------------------------------------------------


def test_every_lesson_is_collected_in_order_with_every_look(author: Author) -> None:
    author.write("b")
    author.write("a")
    (author.folder / "pyproject.toml").write_text("", encoding="utf-8")
    looks = "--otp-sizes=80x24,120x40", "--otp-themes=light, dark"
    found = author.tests("--otp-scenarios", "lessons", *looks)
    assert len(found) == 16
    assert found[:5] == [
        "lessons/a.toml::scenario[1-login-80x24-light-ja]",
        "lessons/a.toml::scenario[2-identify-80x24-light-ja]",
        "lessons/a.toml::scenario[1-login-80x24-dark-ja]",
        "lessons/a.toml::scenario[2-identify-80x24-dark-ja]",
        "lessons/a.toml::scenario[1-login-120x40-light-ja]",
    ]
    assert found[8].startswith("lessons/b.toml::")


@pytest.mark.parametrize(
    ("chosen", "count"),
    [
        (("-k", "login"), 4),
        (("-k", "login and light"), 2),
        (("-k", "a.toml and dark"), 2),
        (("-m", "scenario"), 8),
        (("-m", "not scenario"), 0),
    ],
)
def test_tests_are_chosen_as_usual(author: Author, chosen: tuple[str, str], count: int) -> None:
    author.write("a")
    author.write("b")
    author.ini("addopts = --strict-markers")
    found = author.tests("--otp-scenarios", "lessons", "--otp-themes", "dark,light", *chosen)
    assert len(found) == count


def test_a_lesson_and_one_of_its_tests_can_be_named(author: Author) -> None:
    author.write("a")
    author.write("b")
    assert len(author.tests("lessons/a.toml")) == 2
    assert author.tests(one := f"lessons/a.toml::scenario[{LOGIN}]") == [one]
    assert not author.tests("lessons")
    assert len(author.tests("--otp-scenarios", "lessons/a.toml")) == 2


def test_a_folder_may_be_a_link(author: Author) -> None:
    author.write("a")
    author.folder.rename(author.pytester.path / "elsewhere")
    author.folder.symlink_to("elsewhere")
    assert len(author.tests("--otp-scenarios", "lessons")) == 2
    author.ini("testpaths = lessons\notp_scenarios = lessons")
    assert len(author.tests()) == 2


def test_the_ini_file_says_it_for_good(author: Author) -> None:
    author.write("a")
    author.pytester.makepyfile(**{"checks/test_other": "def test_other(): pass"})
    author.ini("testpaths = checks\notp_scenarios = lessons\notp_sizes = 80x24 100x30")
    assert len(author.tests()) == 5
    assert len(author.tests("checks")) == 1
    assert len(author.tests("lessons")) == 4
    assert len(author.tests("--otp-sizes", "60x20")) == 3
    assert len(author.tests("--otp-scenarios", "lessons")) == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--otp-scenarios", "nowhere"), "*there is no */nowhere"),
        (("--otp-sizes", "120*40"), "*'120[*]40' is no size such as 120x40*"),
        (("--otp-sizes", "5x2"), "*'5x2' is no size*20 to 400 columns, 5 to 200 rows"),
        (("--otp-themes", "dark,blue"), "*'blue' is no theme: there is dark, light, *"),
        (("--otp-langs", "xx"), "*'xx' is no language: there is *ja*"),
    ],
)
def test_what_there_is_not_is_refused(
    author: Author, arguments: tuple[str, str], said: str
) -> None:
    done = author.run(*arguments)
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    done.stderr.fnmatch_lines([f"ERROR: --otp-{said}"])


# --- What nobody asks for any more ------------------------------------------------------------


def rename(author: Author) -> None:
    """Accept all pictures of a lesson, then call one of them otherwise."""
    file = author.write("first")
    author.run("--snapshot-update", "--otp-themes", "dark,light")
    author.change(file, '"2-identify"', '"2-who"')


def test_a_renamed_picture_fails_the_run_that_tests_the_whole_lesson(author: Author) -> None:
    rename(author)
    chosen = author.run("-k", "login")
    chosen.assert_outcomes(passed=1, deselected=1)
    assert chosen.ret == 0
    done = author.run()
    done.assert_outcomes(passed=1, failed=1)
    done.stdout.fnmatch_lines(
        [
            f"lessons/__snapshots__/first/scenario[[]{IDENTIFY}[]].svg",
            f"lessons/__snapshots__/first/scenario[[]{IDENTIFY}[]].txt",
            "4 unused: delete them with --snapshot-update",
        ]
    )
    author.run("--snapshot-update").stdout.fnmatch_lines(["4 unused: deleted"])
    # The light log-in page is still the script's: another run may take it.
    assert author.snapshots("first") == {LOGIN, "2-who-120x40-dark-ja", "1-login-120x40-light-ja"}
    done = author.run()
    done.assert_outcomes(passed=2)
    assert done.ret == 0


def test_a_look_that_the_ini_file_does_not_list_is_unused(author: Author) -> None:
    author.write("first")
    author.run("--snapshot-update", "--otp-themes", "dark,light")
    author.ini("otp_themes = dark")
    done = author.run()
    done.assert_outcomes(passed=2)
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(["*2-identify-120x40-light-ja*.txt", "4 unused: *"])
    assert author.run("--snapshot-warn-unused").ret == 0
    assert author.run("--otp-themes", "dark").ret == 0


def test_snapshots_of_a_lesson_that_is_gone_are_unused(author: Author) -> None:
    author.write("stays")
    file = author.write("goes")
    author.run("--snapshot-update")
    file.unlink()
    assert author.run("-k", "login").ret == 0
    done = author.run()
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    done.stdout.fnmatch_lines(["lessons/__snapshots__/goes/*", "4 unused: *"])
    author.run("--snapshot-update")
    assert not (author.folder / "__snapshots__" / "goes").exists()
    assert author.snapshots("stays") == {LOGIN, IDENTIFY}


# --- The report -------------------------------------------------------------------------------


def test_the_report_has_every_picture_and_nothing_of_the_machine(author: Author) -> None:
    file = author.write("first")
    author.run("--snapshot-update", "-k", "login")
    author.change(file, "みどり信用金庫", "<b>信用金庫")
    author.run("--otp-report", "out/report.html").assert_outcomes(failed=2)
    page = (author.pytester.path / "out" / "report.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 3
    assert f"first.toml::scenario[{LOGIN}]" in page
    assert f"first.toml::scenario[{IDENTIFY}]" in page
    assert "<del>-  みどり信用金庫" in page
    assert "<ins>+  &lt;b&gt;信用金庫" in page
    assert "<b>" not in page
    for network in ("://", "<script", "<link", "<img", "@import", "url("):
        assert network not in page
    for variable in ("PATH", "HOME", "PYTEST_CURRENT_TEST"):
        assert variable not in page
    assert str(author.pytester.path) not in page


# --- On more than one core --------------------------------------------------------------------


def test_workers_find_the_same_as_one_process(author: Author) -> None:
    rename(author)
    on_two = ("-n", "2", "--dist", "loadgroup", "--otp-themes", "dark,light")
    done = author.run("--otp-report", "report.html", *on_two)
    done.assert_outcomes(passed=2, failed=2)
    assert done.ret == pytest.ExitCode.TESTS_FAILED
    missing = "no snapshot of 2-who-120x40-"
    done.stdout.fnmatch_lines_random([f"{missing}dark-ja", f"{missing}light-ja", "4 unused: *"])
    page = (author.pytester.path / "report.html").read_text(encoding="utf-8")
    assert page.count("<svg") == 2
    assert "2 of 4 pictures" in page
    assert "scenario[2-who-120x40-light-ja]: 2-who" in page
