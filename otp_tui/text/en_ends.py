"""English for how the program stops, ends or fails. Our own words."""

from typing import Final

from otp_tui.text.words import Ends

ENDS: Final = Ends(
    exit_codes=(
        "Exit codes: 0 ended as usual  1 failed  2 cannot be started as it was asked for\n"
        "            129 the terminal was closed  130 Ctrl+C  131 SIGQUIT  143 SIGTERM"
    ),
    report="If this happens again, please show the following to whoever gave you the program.",
    program="Program: otp-tui {version} (Python {python}, {platform})",
    kind="Kind of error: {kind}",
    place="Place: {place}",
    ask_for_more="Start it with --debug to see more of the place.",
    no_message="The error's own words are not shown: they might hold what was typed.",
    suspended="The rehearsal is waiting. To go on, type fg and press Enter.",
    cannot_suspend="It cannot be put aside in this terminal. Press Ctrl+Q to quit.",
    close_first="Press Esc to close this first, then press that key.",
    interrupted="Stopped before it was done.",
)
