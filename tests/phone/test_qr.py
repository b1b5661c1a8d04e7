"""The QR code that fits a space, read back by a decoder that is not ours."""

import pytest
import zxingcpp
from PIL import Image

from otp_tui import otp
from otp_tui.phone.qr import Modules, QrCode, fitting_code

SERIAL = "SKOH99999999"
WITH_ISSUER = otp.key_uri(SERIAL)
WITHOUT_ISSUER = otp.key_uri(SERIAL, with_issuer=False)

SIZES = [
    (49, 25, 4, WITH_ISSUER),
    (45, 23, 4, WITH_ISSUER),
    (41, 21, 4, WITHOUT_ISSUER),
    (37, 19, 2, WITHOUT_ISSUER),
]
"""Columns, rows, quiet zone and payload of each code, from best to smallest."""

PIXELS = 4
"""Pixels of a module in the test's image."""


def code_for(columns: int, rows: int) -> QrCode:
    """Return the code that fits a space."""
    code = fitting_code(SERIAL, columns, rows)
    assert code is not None
    return code


def quiet_zone(modules: Modules) -> int:
    """Return how many light modules surround a code on every side."""
    dark = [
        (row, column)
        for row, line in enumerate(modules)
        for column, is_dark in enumerate(line)
        if is_dark
    ]
    edges = [place for spot in dark for place in spot]
    return min(*edges, len(modules) - 1 - max(edges))


def decoded(modules: Modules) -> str:
    """Return what a reader sees in black on white with nothing around the quiet zone."""
    size = len(modules)
    image = Image.new("L", (size, size), 255)
    image.putdata([0 if dark else 255 for line in modules for dark in line])
    enlarged = image.resize((size * PIXELS, size * PIXELS), Image.Resampling.NEAREST)
    found = zxingcpp.read_barcode(enlarged)
    assert found is not None
    return found.text


@pytest.mark.parametrize(("columns", "rows", "light", "payload"), SIZES)
def test_a_code_that_just_fits_is_drawn_and_can_be_read(
    columns: int, rows: int, light: int, payload: str
) -> None:
    code = code_for(columns, rows)
    assert (code.columns, code.rows, code.payload) == (columns, rows, payload)
    assert quiet_zone(code.modules) == light
    assert decoded(code.modules) == payload


@pytest.mark.parametrize(("columns", "rows"), [(49, 25), (45, 23), (41, 21)])
@pytest.mark.parametrize("narrower", [(1, 0), (0, 1)], ids=["a-column-less", "a-row-less"])
def test_with_a_column_or_a_row_less_the_next_smaller_code_is_drawn(
    columns: int, rows: int, narrower: tuple[int, int]
) -> None:
    code = code_for(columns - narrower[0], rows - narrower[1])
    assert (code.columns, code.rows) == (columns - 4, rows - 2)


@pytest.mark.parametrize(
    ("columns", "rows"), [(36, 19), (37, 18), (36, 200), (200, 18), (0, 0), (-1, -1)]
)
def test_where_no_code_fits_there_is_none(columns: int, rows: int) -> None:
    assert fitting_code(SERIAL, columns, rows) is None


def test_more_space_than_needed_draws_the_best_code() -> None:
    assert code_for(500, 500) == code_for(49, 25)


def test_no_space_draws_a_cropped_code_or_one_with_too_little_around_it() -> None:
    for columns in range(30, 55):
        for rows in range(15, 28):
            code = fitting_code(SERIAL, columns, rows)
            if code is not None:
                assert code.columns <= columns
                assert code.rows <= rows
                assert quiet_zone(code.modules) >= 2


@pytest.mark.parametrize("serial", ["SKAA00000000", "SKZZ12345678", "AAAA99999999"])
@pytest.mark.parametrize(("columns", "rows"), [(49, 25), (45, 23), (41, 21), (37, 19)])
def test_every_token_can_be_read_at_every_size(serial: str, columns: int, rows: int) -> None:
    code = fitting_code(serial, columns, rows)
    assert code is not None
    assert decoded(code.modules) == code.payload
    assert code.payload in {otp.key_uri(serial), otp.key_uri(serial, with_issuer=False)}


@pytest.mark.parametrize(("columns", "rows"), [(49, 25), (45, 23), (41, 21), (37, 19)])
def test_the_half_blocks_say_the_same_as_the_modules(columns: int, rows: int) -> None:
    code = code_for(columns, rows)
    cells = list(code.half_blocks())
    assert len(cells) == code.rows
    assert all(len(row) == code.columns for row in cells)
    lines = [line for row in cells for line in zip(*row, strict=True)]
    assert tuple(lines[: code.columns]) == code.modules
    assert not any(any(line) for line in lines[code.columns :]), "the half row is light"


def test_an_even_number_of_modules_leaves_no_half_row() -> None:
    code = QrCode("", ((True, False), (False, True)))
    assert list(code.half_blocks()) == [((True, False), (False, True))]
    assert (code.columns, code.rows) == (2, 1)


def test_a_code_is_the_same_every_time() -> None:
    assert code_for(45, 23) == code_for(45, 23)
