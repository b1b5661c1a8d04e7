"""Makes what somebody typed fit to be shown."""


def printable(text: str, limit: int = 300) -> str:
    """Return the text without control characters, cut to `limit` characters."""
    return "".join(filter(str.isprintable, text))[:limit]
