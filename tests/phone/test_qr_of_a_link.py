"""The QR code of a link to an app store, as large as the space allows."""

import pytest
import zxingcpp
from PIL import Image

from otp_tui.phone.qr import QrCode, fitting_link
from otp_tui.scenario.files import find_scenario

STORES = find_scenario("standard").institution.stores
LONGEST = "https://" + "a" * 242


def smallest(url: str) -> QrCode:
    """Return the code of the smallest square space that holds one."""
    codes = (fitting_link(url, size, size) for size in range(200))
    return next(code for code in codes if code is not None)


def decoded(code: QrCode) -> str:
    """Return what a reader sees at four pixels a module."""
    image = Image.new("L", (code.columns, code.columns), 255)
    image.putdata([0 if dark else 255 for line in code.modules for dark in line])
    enlarged = image.resize((code.columns * 4, code.columns * 4), Image.Resampling.NEAREST)
    found = zxingcpp.read_barcode(enlarged)
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    "url",
    [STORES.app_store, STORES.google_play, "https://a", LONGEST],
    ids=["app-store", "google-play", "shortest", "longest"],
)
def test_a_link_is_read_back_from_the_smallest_and_the_best_code(url: str) -> None:
    best = fitting_link(url, 500, 500)
    assert best is not None
    for code in (best, smallest(url)):
        assert code.payload == url
        assert decoded(code) == url


@pytest.mark.parametrize("url", [STORES.app_store, LONGEST], ids=["app-store", "longest"])
def test_a_link_is_never_cropped_and_keeps_two_light_modules_around_it(url: str) -> None:
    for columns in range(30, 90):
        code = fitting_link(url, columns, 100)
        if code is None:
            continue
        assert code.columns <= columns
        edge = [*code.modules[:2], *code.modules[-2:]]
        sides = [row[:2] + row[-2:] for row in code.modules]
        assert not any(any(line) for line in (*edge, *sides))


def test_the_smallest_code_of_a_link_saves_two_modules_of_light_on_each_side() -> None:
    code = smallest(STORES.app_store)
    wider = fitting_link(STORES.app_store, code.columns + 4, code.rows + 2)
    assert wider is not None
    assert wider.columns == code.columns + 4
    assert tuple(row[2:-2] for row in wider.modules[2:-2]) == code.modules


def test_where_a_link_does_not_fit_there_is_no_code() -> None:
    code = smallest(STORES.app_store)
    assert fitting_link(STORES.app_store, code.columns, code.rows) == code
    assert fitting_link(STORES.app_store, code.columns - 1, code.rows) is None
    assert fitting_link(STORES.app_store, code.columns, code.rows - 1) is None
