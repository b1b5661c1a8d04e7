"""Makes bad inputs from a seed: what fields are given, and what scenario files hold."""

from random import Random
from typing import Final

from otp_tui.scenario.built_in import BUILT_IN
from tests.monkey.acts import SCRIPTS

NEARLY: Final = ("99912345678", "renshu2020", "SKOH99999999", "782274", "41", "0", "999")
"""What would be right, or nearly."""

HOSTILE: Final = (
    *("", " ", "\x00", "\x1b[2J", "\x9b31m", "\ud800", "\u202e", "[bold]", "[@click=app.quit]x[/]"),
    *("999９９９", "-1", "1e9", "' OR 1=1", "{0}", "%s", "\n", "\r\n", "\ufffd", "\U0010ffff"),
)

VALUES: Final = (
    *("1", "-1", "0", "1.5", "inf", "nan", "true", '""', '"\\u202e"', "[]", "{}", "[[[[]]]]"),
    *("9" * 400, "0x" + "f" * 300, "1979-05-27", "07:32:00", "1979-05-27T07:32:00Z"),
    *("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "'" + "x" * 5000 + "'"),
    *("[" * 300, "{a=" * 50, '"\\ud800"', "'''\n'''", '"[bold]"', "1e400", "-9223372036854775809"),
)


def bad_text(chance: Random) -> str:
    """Return what nobody should type."""
    kind = chance.randrange(4)
    if kind == 0:
        return chance.choice(HOSTILE) * chance.choice((1, 1, 3, 1000))
    if kind == 1:
        right = list(chance.choice(NEARLY))
        right.insert(chance.randint(0, len(right)), chance.choice(chance.choice(SCRIPTS)))
        return "".join(right)
    if kind == 2:
        return "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randint(1, 30)))
    return "".join(chance.choices(chance.choice(SCRIPTS), k=chance.randint(1, 60)))


def broken_file(chance: Random) -> bytes:
    """Return a scenario that comes with the program, broken in one to three places."""
    files = sorted(BUILT_IN.glob("*.toml"))
    content = chance.choice(files).read_bytes()
    for _ in range(chance.randint(1, 3)):
        content = _broken(content, chance)
    return content


def _broken(content: bytes, chance: Random) -> bytes:
    lines = content.split(b"\n")
    place = chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:
            at = chance.randint(0, len(content))
            return content[:at] + chance.randbytes(chance.randint(1, 4)) + content[at:]
        case 1:
            at = chance.randint(0, len(content))
            return content[:at] + content[at + chance.randint(1, 40) :]
        case 2:
            key, _, _ = lines[place].partition(b"=")
            lines[place] = key + b"= " + chance.choice(VALUES).encode()
        case 3:
            del lines[place]
        case 4:
            lines.insert(place, chance.choice(lines))
        case 5:
            lines.insert(place, b"[" + b"a." * chance.randint(1, 300) + b"b]")
        case _:
            name = bad_text(chance).encode(errors="replace")[:80]
            lines.insert(place, b'"' + name.replace(b'"', b"") + b'" = ' + b'"x"')
    return b"\n".join(lines)
