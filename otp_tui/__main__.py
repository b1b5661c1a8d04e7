"""`python -m otp_tui` does what `otp-tui` does."""

import sys

from otp_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
