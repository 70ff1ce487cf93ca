"""What a referrer says, as plain values between a form and an action."""

from dataclasses import dataclass, fields
from datetime import date

from alongside.referrals.models import Referral
from alongside.referrals.rules import SOURCE_UNKNOWN, ParentKnows


@dataclass(frozen=True)
class Said:
    """Every word is as it was said; what was not said stays empty. Names are those of `Referral`'s columns."""

    child_name: str = ""
    child_born_on: date | None = None
    exploitation: tuple[str, ...] = ()
    parent_name: str = ""
    parent_relation: str = ""
    parent_phone: str = ""
    address: str = ""
    postcode: str = ""
    reason: str = ""
    safe_to_ring: str = ""
    who_else_may_answer: str = ""
    danger_at_home: str = ""
    childs_worker: str = ""
    referrer_name: str = ""
    referrer_agency: str = ""
    referrer_reach: str = ""
    parent_knows: str = ParentKnows.NOT_KNOWN.value
    source: str = SOURCE_UNKNOWN

    def put_on(self, referral: Referral) -> None:
        """Write these words on the row; saving it is the action's."""
        for field in fields(self):
            value = getattr(self, field.name)
            setattr(referral, field.name, list(value) if isinstance(value, tuple) else value)


WORDS = tuple(field.name for field in fields(Said))


def said_on(referral: Referral) -> Said:
    """What stands on a referral now, for a form that goes on writing it."""
    found = {name: getattr(referral, name) for name in WORDS}
    return Said(**{**found, "exploitation": tuple(found["exploitation"])})
