"""Finds identifying things in what somebody wrote: offered to a person, never accepted by the machine.

Pure: text in, finds out. A find has Python string indices, a kind and a normal value; the raw text is never changed.
Kinds: plate, phone, handle, nickname, postcode, place, time (000 §4.6; 003 objective 5).
"""

from alongside.words.lifting.find import Find
from alongside.words.lifting.lift import lift

__all__ = ["Find", "lift"]
