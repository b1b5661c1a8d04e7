"""The published test vectors, so that any authenticator app shows the same digits as ours."""

import base64
from datetime import UTC, datetime

import pytest

from otp_tui import otp

RFC_SECRET = base64.b32encode(b"12345678901234567890").decode()
"""The secret of both RFCs' SHA-1 vectors."""

TOTP_VECTORS = [
    (59, "94287082"),
    (1111111109, "07081804"),
    (1111111111, "14050471"),
    (1234567890, "89005924"),
    (2000000000, "69279037"),
    (20000000000, "65353130"),
]
"""RFC 6238 appendix B, SHA-1: seconds since the epoch and eight digits."""

HOTP_VECTORS = [
    "755224",
    "287082",
    "359152",
    "969429",
    "338314",
    "254676",
    "287922",
    "162583",
    "399871",
    "520489",
]
"""RFC 4226 appendix D: the codes of counts 0 to 9."""


@pytest.mark.parametrize(("seconds", "code"), TOTP_VECTORS)
def test_rfc_6238_appendix_b(seconds: int, code: str) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    assert otp.code_at(RFC_SECRET, at, digits=8) == code


@pytest.mark.parametrize(("seconds", "code"), TOTP_VECTORS)
def test_six_digits_are_the_last_six_of_eight(seconds: int, code: str) -> None:
    at = datetime.fromtimestamp(seconds, UTC)
    assert otp.code_at(RFC_SECRET, at) == code[-otp.DIGITS :]


@pytest.mark.parametrize(("count", "code"), enumerate(HOTP_VECTORS))
def test_rfc_4226_appendix_d(count: int, code: str) -> None:
    assert otp.code_of_step(RFC_SECRET, count) == code


def test_a_secret_of_under_112_bits_is_refused() -> None:
    with pytest.raises(ValueError, match="112"):
        otp.code_of_step(base64.b32encode(b"13 bytes only").decode(), 1)


def test_a_negative_step_is_refused() -> None:
    with pytest.raises(ValueError, match="positive"):
        otp.code_of_step(RFC_SECRET, -1)
