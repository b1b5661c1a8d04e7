"""English for terminals of every kind, and for QR codes large enough to be read. Our own words."""

from typing import Final

from otp_tui.text.words import Terminals

TERMINALS: Final = Terminals(
    ambiguous=(
        "cells that your terminal gives to box lines and the like: auto (ask it), narrow (one), "
        "wide (two); auto if left out"
    ),
    still="let nothing move: only the six digits, the time and the seconds change by themselves",
    qr="write the QR code as a picture (KIND is png or svg), large enough for a projector",
    bad_ambiguous='"{value}" cannot be used here. Say auto, narrow or wide.',
    bad_qr='"{value}" is no kind of picture. Say png or svg.',
    qr_written="The QR code was written to {path}.",
    distance="Hold the phone straight, 20 to 30 cm from the screen.",
    not_read=(
        "If it does not scan, try larger letters in the terminal, a brighter screen, or keep "
        "lamps from shining on it. "
    ),
    not_read_key="Space draws it in another way.",
    no_other_way="There is no room for another way. Please make the window larger.",
)
