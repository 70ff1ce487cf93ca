"""Where a first contact stands, as a sentence and a tag."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from alongside.referrals import queries
from alongside.referrals.rules import Deadline, Due, Stage
from alongside.web.design import moments

if TYPE_CHECKING:
    from alongside.referrals.models import Referral


@dataclass(frozen=True)
class DueWords:
    """`words` without a full stop; `tag` and `colour` are empty where nothing is owed; `kind` is a card's."""

    words: str
    tag: str = ""
    colour: str = ""

    @property
    def kind(self) -> str:
        return {"red": "now", "yellow": "due"}.get(self.colour, "")


TAGS: dict[Due, tuple[str, str]] = {
    Due.RUNNING: ("Due", "blue"),
    Due.SOON: ("Due soon", "yellow"),
    Due.OVERDUE: ("Overdue", "red"),
    Due.MET: ("In time", "green"),
    Due.LATE: ("Later than hoped", "grey"),
}


def moment_in_words(at: datetime, now: datetime) -> str:
    """Today and tomorrow in small letters: the words stand inside a sentence."""
    return moments.inside(moments.when(at, now, timezone.get_current_timezone()))


def due_words(referral: "Referral", now: datetime) -> DueWords:
    """“Due today at 16:10 (in 3 hours)”."""
    if referral.stage == Stage.CLOSED and not referral.contacted_at:
        return DueWords("Closed before a first contact")
    found = queries.deadline_of(referral, now)
    return DueWords(_sentence(found, referral.contacted_at, now), *TAGS[found.state])


def _sentence(found: Deadline, contacted_at: datetime | None, now: datetime) -> str:
    if contacted_at:
        return f"The parent was reached {moment_in_words(contacted_at, now)}"
    verb = "Was due" if found.state is Due.OVERDUE else "Due"
    return f"{verb} {moment_in_words(found.due_at, now)}"
