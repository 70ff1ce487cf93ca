"""Finds in a text whatever would tell who said it: every detail of the family’s record, and phrases that give it away.

It points; a person decides. Nothing found does not mean that a text is safe, and nobody is told that it is.
"""

from alongside.sharing.rules.identifying.details import Details, Named
from alongside.sharing.rules.identifying.find import Find, Why, without


def identifying(text: str, details: Details) -> list[Find]:
    """Every piece, in the order of the text. What is looked for is made ready by the first text, not by every start."""
    from alongside.sharing.rules.identifying.searching import search

    return search(text, details)


__all__ = ["Details", "Find", "Named", "Why", "identifying", "without"]
