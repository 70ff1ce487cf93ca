"""Closing a file, opening it again, and the code by which another hub takes a family in. Plain values only."""

import hashlib
import secrets
from datetime import datetime, timedelta

WAITS_FOR = timedelta(days=7)  # ours: as long as an invitation
_LETTERS = "ACDEFGHJKMNPQRTUVWXY34679"  # as in a reference: none that sound or look alike on a bad line
_NO_LONGER = (
    "That code opens nothing. It may have been used, taken back, or be more than a week old. Ask for a new one."
)


def close_problem(closed_at: datetime | None, reason: str, offered: frozenset[str], because: str) -> str:
    """Empty if the file may be closed so, else the sentence to show."""
    if closed_at is not None:
        return "This file is closed already."
    if reason not in offered:
        return "Choose why it is closed."
    return "Say the reason in your own words." if reason == "other" and not because.strip() else ""


def reopen_problem(closed_at: datetime | None) -> str:
    return "" if closed_at is not None else "This file is open already."


def new_code() -> str:
    """Twelve letters in threes, such as 7KQ-M3M-DXA-H4T: to be read out once, and kept nowhere."""
    letters = [secrets.choice(_LETTERS) for _ in range(12)]
    return "-".join("".join(letters[at : at + 3]) for at in range(0, 12, 3))


def tag_of(code: str) -> bytes:
    """What is kept of a code, however it was typed."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(plain.encode()).digest()


def leaving_problem(until_at: datetime, ended_at: datetime | None, now: datetime) -> str:
    """Empty if the code still opens the way, else the one sentence for every reason."""
    return "" if ended_at is None and now < until_at else _NO_LONGER


def unknown_code() -> str:
    """The same sentence as for a code that is spent: nothing is told about what exists."""
    return _NO_LONGER


def same_hub_problem(from_hub: object, to_hub: object) -> str:
    return "This family is in your hub already." if from_hub == to_hub else ""
