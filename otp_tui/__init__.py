"""Rehearse, in a terminal, how a Shinkin customer starts to use a one-time password token."""

__version__ = "0.1.0"
