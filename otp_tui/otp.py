"""Time-based one-time passwords (RFC 6238) for both sides, the phone's and the bank's.

A token's secret follows from its serial number by a key that stands here for everybody to read:
the same serial gives the same token on every machine, and nobody can mistake it for protection.
"""

import base64
import hmac
from datetime import datetime
from typing import Final
from urllib.parse import quote

import pyotp

DEMO_KEY: Final = b"otp-tui: a public demo key, it protects nothing"
"""Key of the HMAC that makes a secret out of a serial number."""

DIGITS: Final = 6
"""Digits of a one-time password (document, 「ワンタイムパスワードとは」)."""

TIME_STEP: Final = 30
"""Time step X of RFC 6238 section 4.1, in seconds (document, 「ソフトウェアトークンについて」)."""

ISSUER: Final = "Shinkin"
"""Who issues the token, as an authenticator app shows it."""


def secret_of(serial: str) -> str:
    """Return the shared secret of the token with this serial number.

    160 bits, as RFC 4226 section 4 (R6) recommends, in base32: 32 characters, no padding.
    """
    return base64.b32encode(hmac.digest(DEMO_KEY, serial.encode(), "sha1")).decode()


def key_in_groups(serial: str) -> str:
    """Return a token's secret as a person types it: in groups of four."""
    secret = secret_of(serial)
    return " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))


def time_step_at(at: datetime) -> int:
    """Return T of RFC 6238 section 4.2: whole time steps since the Unix epoch. `at` is aware."""
    return int(at.timestamp()) // TIME_STEP


def seconds_left(at: datetime) -> int:
    """Return how long the code of this moment is still shown: 1 to 30 seconds."""
    return TIME_STEP - int(at.timestamp()) % TIME_STEP


def code_of_step(secret: str, step: int, digits: int = DIGITS) -> str:
    """Return HOTP(K, T) of RFC 4226 section 5.3 for a base32 secret.

    Raises:
        ValueError: the secret has under 112 bits, the step is negative, or there are fewer
            than 6 or more than 10 digits.
    """
    return pyotp.HOTP(secret, digits=digits).at(step)


def code_at(secret: str, at: datetime, digits: int = DIGITS) -> str:
    """Return the one-time password of a moment (RFC 6238 section 4.2). `at` is aware."""
    return code_of_step(secret, time_step_at(at), digits)


def matching_step(secret: str, code: str, at: datetime, drift_window: int) -> int | None:
    """Return the time step whose code this is, or None.

    Looks `drift_window` steps to either side of `at`, the nearest first (RFC 6238 section 5.2 and
    6). `code` holds 6 to 10 half-width digits: the caller has checked that. Says nothing about
    whether that step's code was used before.
    """
    now = time_step_at(at)
    for distance in range(drift_window + 1):
        for step in sorted({now - distance, now + distance}):
            if step >= 0 and hmac.compare_digest(code_of_step(secret, step, len(code)), code):
                return step
    return None


def key_uri(serial: str, *, with_issuer: bool = True) -> str:
    """Return the key URI that an authenticator app scans (Key Uri Format).

    The label names the issuer always; the parameter of the same meaning costs 15 characters more,
    which a small QR code may not have.
    """
    label = quote(f"{ISSUER}:{serial}", safe=":")
    issuer = f"&issuer={quote(ISSUER)}" if with_issuer else ""
    return f"otpauth://totp/{label}?secret={secret_of(serial)}{issuer}"
