"""`otp-tui token`: what the phone of a scenario knows, for scripts and for checking."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from otp_tui import otp
from otp_tui.cli.arguments import Options
from otp_tui.cli.output import complain, say
from otp_tui.cli.time_and_chance import set_up
from otp_tui.cli.values import QrKind
from otp_tui.phone.token import Token
from otp_tui.text.languages import words_of
from otp_tui.text.printable import printable
from otp_tui.text.words import CommandLine, Words

Values: TypeAlias = Mapping[str, str | int]
"""What is told, by its name in JSON."""


def show_token(options: Options) -> int:
    """Print serial number, key URI, secret, code and seconds left; return the exit code.

    Where a picture of the QR code is asked for, it is written instead. Where the customer has two
    phones, the old one comes first; in JSON it is under `old`.
    """
    words = words_of(options.language).command_line
    deal, clock = set_up(options)
    if options.qr is not None:
        return _draw_qr(deal.token.serial, *options.qr, words_of(options.language))
    now = clock.now()
    about: Values = {"at": now.isoformat(timespec="seconds"), "seed": deal.seed}
    values = {**_values(deal.token, now), **about}
    old = _values(deal.old_phone, now) if deal.old_phone else None
    if options.as_json:
        import json  # noqa: PLC0415 - only where it is asked for

        return say(json.dumps({**values, **({"old": old} if old else {})}) + "\n")
    if old is None:
        return say(_lines(values, words))
    new = _lines(_values(deal.token, now), words)
    both = f"{words.token_old}\n{_lines(old, words)}{words.token_new}\n{new}"
    return say(both + _lines(about, words))


def _values(token: Token, at: datetime) -> Values:
    """Return what a phone knows at a moment (aware)."""
    reading = token.reading(at)
    return {
        "serial": token.serial,
        "uri": otp.key_uri(token.serial),
        "secret": otp.secret_of(token.serial),
        "code": reading.code,
        "seconds_left": reading.seconds_left,
    }


def _lines(values: Values, words: CommandLine) -> str:
    """Return some values, each in a line with what it is."""
    labels = {
        "serial": words.token_serial,
        "uri": words.token_uri,
        "secret": words.token_secret,
        "code": words.token_code,
        "seconds_left": words.token_seconds_left,
        "at": words.token_at,
        "seed": words.token_seed,
    }
    return "".join(f"{labels[key]}: {value}\n" for key, value in values.items())


def _draw_qr(serial: str, kind: QrKind, path: Path, words: Words) -> int:
    """Write a picture of a token's QR code; return the exit code."""
    from otp_tui.cli.whole_file import write_whole  # noqa: PLC0415 - only where it is asked for

    where = printable(str(path))
    try:
        write_whole(path, _large_picture(otp.key_uri(serial), kind))
    except (OSError, ValueError):
        complain(words.command_line.cannot_write.format(path=where) + "\n")
        return 1
    return say(words.terminals.qr_written.format(path=where) + "\n")


def _large_picture(payload: str, kind: QrKind) -> bytes:
    """Return a picture of a code for a projector: black on white, the quiet zone 4 modules wide.

    The same payload gives the same bytes every time.

    Args:
        payload: What it says: ASCII.
        kind: What kind of picture. A module is 20 pixels or units a side.
    """
    import segno  # noqa: PLC0415 - only where it is asked for

    code, drawn = segno.make(payload, error="M", micro=False), BytesIO()
    code.save(drawn, kind=kind, scale=20, border=4, dark="#000000", light="#ffffff")
    return drawn.getvalue()
