"""`otp-tui token`: what the phone of a scenario knows, for scripts and for checking."""

import json

from otp_tui import otp
from otp_tui.cli.arguments import Options
from otp_tui.cli.output import say
from otp_tui.cli.time_and_chance import set_up
from otp_tui.text.ja_command_line import COMMAND_LINE


def show_token(options: Options) -> int:
    """Print serial number, key URI, secret, code and seconds left; return the exit code."""
    deal, clock = set_up(options)
    now = clock.now()
    reading = deal.token.reading(now)
    serial = deal.token.serial
    values: dict[str, str | int] = {
        "serial": serial,
        "uri": otp.key_uri(serial),
        "secret": otp.secret_of(serial),
        "code": reading.code,
        "seconds_left": reading.seconds_left,
        "at": now.isoformat(timespec="seconds"),
        "seed": deal.seed,
    }
    if options.as_json:
        return say(json.dumps(values, ensure_ascii=False) + "\n")
    labels = {
        "serial": COMMAND_LINE.token_serial,
        "uri": COMMAND_LINE.token_uri,
        "secret": COMMAND_LINE.token_secret,
        "code": COMMAND_LINE.token_code,
        "seconds_left": COMMAND_LINE.token_seconds_left,
        "at": COMMAND_LINE.token_at,
        "seed": COMMAND_LINE.token_seed,
    }
    return say("".join(f"{labels[key]}: {value}\n" for key, value in values.items()))
