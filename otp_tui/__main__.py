"""`python -m otp_tui` does what `otp-tui` does."""

import sys

from otp_tui.cli import run

if __name__ == "__main__":
    sys.exit(run())
