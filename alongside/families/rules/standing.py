"""Who may stand beside a family and for how long, who is told of what, and how a reference looks."""

import secrets
from datetime import date, datetime, timedelta
from enum import StrEnum

from alongside.access.roles import CARERS, IN_HUB, NAMES, TIE_NAMES, Role, TieKind

COVER_DAYS = 14  # our own limit: longer than a holiday is a handover

# Which posts a tie may be given to. A tie gives access, so nobody gets one by a slip of the finger.
TIES_FOR: dict[TieKind, frozenset[Role]] = {
    TieKind.WORKER: frozenset({Role.PLO}),
    TieKind.COVER: frozenset({Role.PLO, Role.SERVICE_MANAGER}),
    TieKind.SUPERVISOR: frozenset({Role.PLO, Role.SERVICE_MANAGER}),
    TieKind.CHILDS_WORKER: frozenset({Role.CHILDS_WORKER}),
    TieKind.PARTNER: IN_HUB,
    TieKind.CARER: CARERS,
}


def tie_problem(kind: TieKind, role: Role) -> str:
    """Empty if somebody in this role may have such a tie, else the sentence to show."""
    if role in TIES_FOR[kind]:
        return ""
    return f"A {NAMES[role].lower()} cannot be {TIE_NAMES[kind]}."


def partner_tie(role: Role) -> TieKind:
    """What a colleague of the hub becomes when they join the case."""
    return TieKind.CHILDS_WORKER if role is Role.CHILDS_WORKER else TieKind.PARTNER


def cover_problem(from_at: datetime, until_at: datetime) -> str:
    """Cover always ends, and soon: access that nobody thinks of again is how files get read."""
    if until_at <= from_at:
        return "Cover must end after it begins."
    if until_at - from_at > timedelta(days=COVER_DAYS):
        return f"Cover lasts {COVER_DAYS} days at the most. For longer, hand the family over."
    return ""


def in_force(from_at: datetime, until_at: datetime | None, now: datetime) -> bool:
    """Ranges are half-open: a tie that ends at nine does not hold at nine."""
    return from_at <= now and (until_at is None or now < until_at)


def lasts(from_on: date | None, until_on: date | None, today: date) -> bool:
    """The same for days, where the first may not be known."""
    return (from_on is None or from_on <= today) and (until_on is None or today < until_on)


def birthday_problem(born_on: date | None, today: date) -> str:
    if born_on is None or born_on <= today:
        return ""
    return "The date they were born must be in the past"


def age(born_on: date, today: date) -> int:
    """Whole years; somebody born on 29 February is a year older on 1 March."""
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))


def ask_again_problem(ask_again_on: date | None, today: date) -> str:
    if ask_again_on is None or ask_again_on >= today:
        return ""
    return "The day to ask again must be today or later"


class AlertKind(StrEnum):
    """Something a post should know now. The words hold no detail: the page they lead to does."""

    LOCKED_OPENED = "locked_opened"
    WELLBEING = "wellbeing"
    OUTSIDE_RULES = "outside_rules"
    GIVEN = "given"
    COVERING = "covering"
    TASKING = "tasking"
    FILE_STOPPED = "file_stopped"
    NOT_STORED = "not_stored"
    SOURCE_OPENED = "source_opened"
    EMERGENCY = "emergency"


ALERT_WORDS: dict[AlertKind, str] = {
    AlertKind.EMERGENCY: "A colleague opened this file in an emergency",
    AlertKind.SOURCE_OPENED: "The custodian looked up who told something that was passed on",
    AlertKind.FILE_STOPPED: "Ring the police about a file that nobody should have",
    AlertKind.NOT_STORED: "See that the police know of a picture that must not be kept",
    AlertKind.LOCKED_OPENED: "A locked fact was opened",
    AlertKind.WELLBEING: "Somebody is worried about how a parent is",
    AlertKind.OUTSIDE_RULES: "A parent was reached in a way they had not said is safe",
    AlertKind.GIVEN: "This family is now yours",
    AlertKind.COVERING: "You are covering for this family",
    AlertKind.TASKING: "Something written may ask a parent to find out, follow, message or log in",
}


_LETTERS = "ACDEFGHJKMNPQRTUVWXY34679"  # none that sound or look alike on a bad line


def new_reference(prefix: str) -> str:
    """A random reference such as F-7KQM-3MDX: safe to say aloud, says nothing about how many there are."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
    return f"{prefix}-{letters[:4]}-{letters[4:]}"
