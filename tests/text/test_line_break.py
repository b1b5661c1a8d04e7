"""Japanese text is broken into lines as a printer would."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui.text.line_break import NOT_AT_END, NOT_AT_START, break_lines, cells


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("あいうえお", 6, ["あいう", "えお"]),
        ("あいう。えお", 6, ["あい", "う。え", "お"]),
        ("あい「うえ」", 6, ["あい", "「う", "え」"]),
        ("番号は handbook です", 12, ["番号は", "handbook で", "す"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("あ\nい", 10, ["あ", "い"]),
        ("次は数字(すうじ)です", 14, ["次は", "数字(すうじ)で", "す"]),
        ("press it (次へ) now", 12, ["press it", "(次へ) now"]),
        ("", 10, [""]),
    ],
    ids=[
        "plain",
        "full-stop",
        "brackets",
        "words",
        "too-long",
        "paragraphs",
        "reading",
        "label",
        "empty",
    ],
)
def test_lines_are_broken_where_they_may_be(text: str, width: int, lines: list[str]) -> None:
    assert break_lines(text, width) == lines


def test_wide_and_combining_characters_are_measured() -> None:
    assert cells("aあｱ") == 4
    assert cells("か\u3099") == 2


SENTENCES = st.text(alphabet="あいう、。「」ーabc 12(", max_size=60)


@settings(deadline=None, derandomize=True)
@given(SENTENCES, st.integers(12, 40))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    lines = break_lines(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cells(line.rstrip()) <= width for line in lines)


@settings(deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(["あい", "うえ。", "「お」", "か、"]), max_size=20))
def test_no_line_begins_or_ends_where_it_must_not(pieces: list[str]) -> None:
    lines = [line for line in break_lines("".join(pieces), 12) if line]
    assert all(line[0] not in NOT_AT_START and line[-1] not in NOT_AT_END for line in lines)
