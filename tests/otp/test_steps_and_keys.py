"""Time steps, the window around the bank's clock, secrets and key URIs."""

import base64
import hashlib
import hmac
import re
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from otp_tui import otp
from otp_tui.clock import JST

SERIAL = "SKOH99999999"
SECRET = otp.secret_of(SERIAL)
HANDBOOK = datetime(2020, 11, 26, 19, 40, tzinfo=JST)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

fixed = settings(deadline=None, derandomize=True, database=None, max_examples=100)


def hotp_by_hand(key: bytes, count: int) -> str:
    """Return six digits as RFC 4226 section 5.3 describes them, without the library."""
    digest = hmac.new(key, count.to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


@pytest.mark.parametrize(
    ("seconds", "step", "left"),
    [
        (0, 0, 30),
        (0.999999, 0, 30),
        (1, 0, 29),
        (29, 0, 1),
        (29.999, 0, 1),
        (29.999999, 0, 1),
        (30, 1, 30),
        (59.999, 1, 1),
        (60, 2, 30),
    ],
)
def test_a_code_changes_exactly_on_its_time_step(seconds: float, step: int, left: int) -> None:
    at = EPOCH + timedelta(seconds=seconds)
    assert (otp.time_step_at(at), otp.seconds_left(at)) == (step, left)


def test_the_same_moment_has_the_same_step_in_every_zone() -> None:
    assert otp.time_step_at(HANDBOOK) == otp.time_step_at(HANDBOOK.astimezone(UTC))


def test_the_handbook_code_agrees_with_an_hmac_computed_by_hand() -> None:
    key = hmac.new(otp.DEMO_KEY, SERIAL.encode(), hashlib.sha1).digest()
    count = int(datetime(2020, 11, 26, 10, 40, tzinfo=UTC).timestamp()) // 30
    assert otp.code_at(SECRET, HANDBOOK) == hotp_by_hand(key, count) == "782274"


@fixed
@given(
    serial=st.from_regex(r"[A-Z]{4}[0-9]{8}", fullmatch=True),
    seconds=st.integers(0, 2**33),
)
def test_any_code_agrees_with_an_hmac_computed_by_hand(serial: str, seconds: int) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    key = base64.b32decode(otp.secret_of(serial))
    assert otp.code_at(otp.secret_of(serial), at) == hotp_by_hand(key, seconds // 30)


def test_a_secret_is_160_bits_in_32_base32_characters() -> None:
    assert re.fullmatch(r"[A-Z2-7]{32}", SECRET)
    assert len(base64.b32decode(SECRET)) * 8 == 160


def test_the_same_serial_gives_the_same_secret_and_another_serial_another() -> None:
    assert otp.secret_of(SERIAL) == SECRET == "Y6AU5P2O4L4KO42FAB4XHNTS3WLS7M2A"
    assert otp.secret_of("SKOH99999998") != SECRET


@pytest.mark.parametrize("drift_window", [0, 1, 2])
@pytest.mark.parametrize("offset", [-3, -2, -1, 0, 1, 2, 3])
def test_a_code_matches_within_the_window_alone(offset: int, drift_window: int) -> None:
    step = otp.time_step_at(HANDBOOK) + offset
    code = otp.code_of_step(SECRET, step)
    found = otp.matching_step(SECRET, code, HANDBOOK, drift_window)
    assert found == (step if abs(offset) <= drift_window else None)


def test_a_code_of_no_step_matches_nothing() -> None:
    now = otp.time_step_at(HANDBOOK)
    shown = {otp.code_of_step(SECRET, now + offset) for offset in range(-2, 3)}
    stranger = next(code for code in ("000000", "000001", "000002", "000003") if code not in shown)
    assert otp.matching_step(SECRET, stranger, HANDBOOK, 2) is None


@pytest.mark.parametrize(
    ("now", "nearest"),
    [(154752, 154750), (154756, 154750), (154757, 154762), (154760, 154762)],
    ids=["behind", "as-far-so-the-earlier", "ahead", "just-ahead"],
)
def test_of_two_steps_with_the_same_code_the_nearest_matches(now: int, nearest: int) -> None:
    # The token of the handbook happens to show 373645 at two steps that are twelve apart.
    assert {otp.code_of_step(SECRET, step) for step in (154750, 154762)} == {"373645"}
    at = EPOCH + timedelta(seconds=now * otp.TIME_STEP)
    assert otp.matching_step(SECRET, "373645", at, 12) == nearest


def test_the_window_does_not_reach_before_the_epoch() -> None:
    first = otp.code_of_step(SECRET, 0)
    assert otp.matching_step(SECRET, first, EPOCH, 2) == 0
    assert otp.matching_step(SECRET, "000000", EPOCH, 2) is None


@pytest.mark.parametrize("with_issuer", [True, False])
def test_an_app_that_scans_the_key_uri_shows_the_same_code(*, with_issuer: bool) -> None:
    uri = otp.key_uri(SERIAL, with_issuer=with_issuer)
    app = pyotp.parse_uri(uri)
    assert isinstance(app, pyotp.TOTP)
    assert (app.issuer, app.name, app.secret) == (otp.ISSUER, SERIAL, SECRET)
    assert app.at(HANDBOOK) == otp.code_at(SECRET, HANDBOOK)


def test_the_key_uri_is_ascii_and_spelt_out() -> None:
    short = f"otpauth://totp/Shinkin:{SERIAL}?secret={SECRET}"
    assert otp.key_uri(SERIAL, with_issuer=False) == short
    assert otp.key_uri(SERIAL) == f"{short}&issuer=Shinkin"
