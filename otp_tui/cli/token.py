"""`otp-tui token`: what the phone of a scenario knows, for scripts and for checking."""

import json

from otp_tui import otp
from otp_tui.cli.arguments import Options
from otp_tui.cli.output import say
from otp_tui.cli.time_and_chance import set_up
from otp_tui.text.languages import words_of


def show_token(options: Options) -> int:
    """Print serial number, key URI, secret, code and seconds left; return the exit code."""
    words = words_of(options.language).command_line
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
        "serial": words.token_serial,
        "uri": words.token_uri,
        "secret": words.token_secret,
        "code": words.token_code,
        "seconds_left": words.token_seconds_left,
        "at": words.token_at,
        "seed": words.token_seed,
    }
    return say("".join(f"{labels[key]}: {value}\n" for key, value in values.items()))
