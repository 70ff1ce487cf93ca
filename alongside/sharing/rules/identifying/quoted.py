"""Quotations: what somebody else said or wrote is theirs, and “my” in it is not the teller's."""

import re

_QUOTES = re.compile(r"“[^”\n]{1,200}”|\"[^\"\n]{1,200}\"|(?<![\w])‘[^’\n]{1,200}’(?!\w)")


def outside_quotes(text: str) -> str:
    """The text with every quotation blanked, each place kept."""
    return _QUOTES.sub(lambda found: " " * len(found.group()), text)
