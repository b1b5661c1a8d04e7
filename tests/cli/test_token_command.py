"""`otp-tui token`: what a phone would show."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from datetime import datetime
from typing import TYPE_CHECKING

import pyotp
import pytest
import zxingcpp
from PIL import Image
from resvg_py import svg_to_bytes

from otp_tui.text.ja_command_line import COMMAND_LINE
from otp_tui.text.ja_terminals import TERMINALS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Call

AT = "2020-11-26T19:40:00+09:00"
UNIX = 1606387200
HANDBOOK = ("token", "handbook", "--at", AT, "--frozen")


def token(call: Call, *arguments: str) -> dict[str, str | int]:
    """Return what `--json` says."""
    ran = call("token", *arguments, "--json")
    assert (ran.code, ran.err) == (0, "")
    values = json.loads(ran.out)
    assert isinstance(values, dict)
    return values


def test_the_document_s_token(call: Call) -> None:
    values = token(call, "handbook", "--at", AT, "--frozen")
    assert list(values) == ["serial", "uri", "secret", "code", "seconds_left", "at", "seed"]
    assert values["serial"] == "SKOH99999999"
    assert values["code"] == "782274"
    assert values["seconds_left"] == 30
    assert len(str(values["secret"])) == 32


def test_two_phones_are_told_apart(call: Call) -> None:
    said = call("token", "exchange", "--frozen").out
    old, new = said.split(COMMAND_LINE.token_new)
    values = json.loads(call("token", "exchange", "--frozen", "--json").out)
    assert old.startswith(COMMAND_LINE.token_old)
    for part, told in ((old, values["old"]), (new, values)):
        assert told["serial"] in part
        assert told["code"] in part
    assert values["old"]["serial"] not in new
    assert said.count(values["at"]) == 1
    assert call("token", "exchange", "--frozen", "--lang", "en").out.count("Old phone") == 1


def test_json_is_one_line(call: Call) -> None:
    out = call(*HANDBOOK, "--json").out
    assert out.endswith("}\n")
    assert out.count("\n") == 1


def test_text_says_the_same_as_json(call: Call) -> None:
    ran = call(*HANDBOOK)
    values = token(call, *HANDBOOK[1:])
    labels = [
        COMMAND_LINE.token_serial,
        COMMAND_LINE.token_uri,
        COMMAND_LINE.token_secret,
        COMMAND_LINE.token_code,
        COMMAND_LINE.token_seconds_left,
        COMMAND_LINE.token_at,
        COMMAND_LINE.token_seed,
    ]
    expected = [f"{label}: {said}" for label, said in zip(labels, values.values(), strict=True)]
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == expected


@pytest.mark.parametrize(
    ("at", "left"),
    [
        ("2020-11-26T19:40:00+09:00", 30),
        ("2020-11-26T19:40:29+09:00", 1),
        ("2020-11-26T19:40:30+09:00", 30),
        ("2020-11-26T10:40:01Z", 29),
        ("2000-01-01T00:00:00Z", 30),
        ("2099-12-31T23:59:59+09:00", 1),
    ],
)
def test_the_code_is_what_an_authenticator_app_computes(call: Call, at: str, left: int) -> None:
    values = token(call, "--seed", "3", "--at", at, "--frozen")
    app = pyotp.parse_uri(str(values["uri"]))
    assert isinstance(app, pyotp.TOTP)
    assert (app.secret, app.digits, app.interval) == (values["secret"], 6, 30)
    assert app.issuer == "Shinkin"
    assert app.name == values["serial"]
    assert values["code"] == app.at(int(datetime.fromisoformat(at).timestamp()))
    assert values["seconds_left"] == left


@pytest.mark.skipif(shutil.which("oathtool") is None, reason="oathtool is not installed")
@pytest.mark.parametrize("seed", ["0", "1", "20201126", "9223372036854775807"])
def test_the_code_is_what_oathtool_computes(call: Call, seed: str) -> None:
    values = token(call, "--seed", seed, "--at", AT, "--frozen")
    command = ["oathtool", "--totp", "--base32", str(values["secret"])]
    done = subprocess.run(  # noqa: S603 - another program for the same
        [*command, "--now", "2020-11-26 10:40:00 UTC"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == values["code"]


def test_the_same_seed_gives_the_same_token(call: Call) -> None:
    fixed = ("--at", AT, "--frozen")
    assert token(call, "--seed", "7", *fixed) == token(call, "standard", "--seed", "7", *fixed)
    assert token(call, "--seed", "7", *fixed) != token(call, "--seed", "8", *fixed)


def test_without_a_seed_every_token_is_another(call: Call) -> None:
    assert len({token(call)["serial"] for _ in range(20)}) >= 19


def test_a_stopped_clock_begins_at_the_real_present_without_at(call: Call) -> None:
    values = token(call, "--frozen")
    app = pyotp.parse_uri(str(values["uri"]))
    assert isinstance(app, pyotp.TOTP)
    assert app.verify(str(values["code"]), valid_window=2)


def test_the_clock_runs_on_from_at(call: Call) -> None:
    # A step before or after: the test may be as slow as it likes within half a minute.
    values = token(call, "handbook", "--at", AT)
    app = pyotp.parse_uri(str(values["uri"]))
    assert isinstance(app, pyotp.TOTP)
    assert values["code"] in {app.at(UNIX), app.at(UNIX + 30)}


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_large_qr_code_is_written_and_can_be_read(call: Call, tmp_path: Path, kind: str) -> None:
    pictures = []
    for name in ("one", "two"):
        file = tmp_path / f"{name}.{kind}"
        ran = call(*HANDBOOK, "--qr", kind, str(file))
        assert (ran.code, ran.err) == (0, "")
        assert str(file) in ran.out
        pictures.append(file.read_bytes())
    assert pictures[0] == pictures[1]
    png = pictures[0] if kind == "png" else svg_to_bytes(svg_string=pictures[0].decode())
    image = Image.open(io.BytesIO(bytes(png))).convert("L")
    [found] = zxingcpp.read_barcodes(image, try_invert=False)
    assert found.text == str(token(call, *HANDBOOK[1:])["uri"])
    left = found.position.top_left.x
    assert left >= 4 * 20 - 2, "the quiet zone"
    assert image.getpixel((0, 0)) == 255


@pytest.mark.parametrize("kind", ["gif", "PNG", ""])
def test_no_other_kind_of_picture(call: Call, tmp_path: Path, kind: str) -> None:
    ran = call("token", "--qr", kind, str(tmp_path / "a"))
    assert (ran.code, ran.out) == (2, "")
    assert TERMINALS.bad_qr.format(value=kind) in ran.err
    assert not list(tmp_path.iterdir())


def test_a_picture_that_cannot_be_written(call: Call, tmp_path: Path) -> None:
    ran = call("token", "--qr", "png", str(tmp_path / "no" / "a.png"))
    assert (ran.code, ran.out) == (1, "")
    assert "a.png" in ran.err
