"""Opening a file in an emergency, from plain values: for how long, how a reference is typed, what must be said."""

import re
from datetime import date, datetime, timedelta, tzinfo

from alongside.words import working_days

# The program's own figure, not a clock of the charity's: need-to-know would end where it could be set to a month.
OPEN_FOR = timedelta(minutes=60)
# A reference read out over the telephone has other dashes and spaces, or none.
_MARKS = re.compile(r"[^A-Z0-9]+")

NOT_FOUND = "No family here has this reference. Read it again letter by letter, or ask whoever gave it to you."
ALREADY_YOURS = "You can see this family already. You will find them under Families."


def until(now: datetime) -> datetime:
    """Half-open: what was opened at ten is closed at eleven."""
    return now + OPEN_FOR


def due_at(now: datetime, days: int, holidays: frozenset[date], zone: tzinfo) -> datetime:
    """The last minute of the working day by which somebody else has reviewed it: a midnight reads as the day after."""
    return working_days.end_of(working_days.due_on(now, days, holidays, zone), zone) - timedelta(minutes=1)


def typed_as(reference: str) -> str:
    """“f 7kqm 3mdx” → “F-7KQM-3MDX”. What is no reference at all stays as it was typed."""
    letters = _MARKS.sub("", reference.upper())
    half = 1 + len(letters) // 2
    return f"{letters[:1]}-{letters[1:half]}-{letters[half:]}" if len(letters) > 2 else reference.strip().upper()


def problem(code: str, offered: frozenset[str], reason: str) -> str:
    """Empty if enough was said, else the sentence to show."""
    if code not in offered:
        return "Choose why it cannot wait."
    if not reason.strip():
        return "Say in your own words why it cannot wait. One line is enough."
    return ""
