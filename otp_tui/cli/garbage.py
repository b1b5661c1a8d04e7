"""When garbage is looked for: neither while the program begins nor as it ends."""

import gc


def collect_garbage_from_now_on() -> None:
    """Look for garbage again, leaving out what was made until now: it all stays."""
    gc.freeze()
    gc.enable()
