"""Finds identifying things in what somebody wrote: offered to a person, never accepted by the machine.

Pure: text in, finds out. A find has Python string indices, a kind and a normal value; the raw text is never changed.
Kinds: plate, phone, handle, nickname, postcode, place, time (000 §4.6; 003 objective 5).
"""

from alongside.words.lifting.find import Find


def lift(text: str) -> list[Find]:
    """Every find, in the order of the text. What is looked for is made ready by the first text, not by every start."""
    from alongside.words.lifting.together import lifted

    return lifted(text)


__all__ = ["Find", "lift"]
