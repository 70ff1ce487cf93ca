"""What waits today as lines, each one tap from doing it."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from alongside.families.happenings import Waits
from alongside.families.rules import ALERT_WORDS, AlertKind
from alongside.referrals.rules import Due as State
from alongside.support.rules import due_words
from alongside.web.design import moments
from alongside.web.desk.today.waiting import Line, Part, part
from alongside.web.desk.today.waiting import parts as waits

if TYPE_CHECKING:
    from alongside.families.models import Alert, Choice, Tie
    from alongside.support.models import LoneVisit
    from alongside.support.queries import Today
    from alongside.support.queries.today import Due

_TAGS = {
    State.OVERDUE: ("Overdue", "red"),
    State.SOON: ("Due soon", "yellow"),
    State.RUNNING: ("Due", "blue"),
}


def parts(
    found: "Today", waiting: list[Waits], late: "list[LoneVisit]", names: dict[UUID, str], now: datetime
) -> list[Part]:
    """Only the parts that have something, the most pressing first."""
    missing, *others = waits(waiting, names, now)
    screening = reverse("desk:referrals") + "?show=to-screen"
    allocating = reverse("desk:referrals") + "?show=to-allocate"
    due_list = reverse("desk:referrals") + "?show=due"
    made = [
        missing,
        part("Should be back by now", "now", [_late(visit, now) for visit in late]),
        part("First contacts due", "due", [_due(due, now) for due in found.due], due_list),
        *others[:2],
        part("To screen", "now", [_referral(due, "referral-screen", now) for due in found.to_screen], screening),
        part("To allocate", "now", [_referral(due, "referral-allocate", now) for due in found.to_allocate], allocating),
        *others[2:],
        part("For you to know", "", [_alert(alert, names, now) for alert in found.alerts]),
        part("Ask again", "", [_ask(choice, now) for choice in found.ask_again]),
        part("Cover that ends soon", "", [_cover(tie, names, now) for tie in found.cover]),
    ]
    return [part for part in made if part.lines]


def _moment(at: datetime, now: datetime) -> str:
    """The absolute time; how long is said beside it."""
    return _when(at, now).rpartition(" (")[0]


def _when(at: datetime, now: datetime) -> str:
    return moments.inside(moments.when(at, now, timezone.get_current_timezone()))


def _due(due: "Due", now: datetime) -> Line:
    referral, stands = due.referral, due.deadline
    tag, colour = _TAGS[stands.state]
    over = stands.state is State.OVERDUE
    when = f"{'Was due' if over else 'Due'} {_moment(stands.due_at, now)}: {due_words(stands.minutes_left)}"
    return Line(_called(due), reverse("desk:contact", args=[referral.family_id]), when, tag, colour)


def _called(due: "Due") -> str:
    referral = due.referral
    parent = referral.parent_name or "The parent"
    return f"{parent}, about {referral.child_name}" if referral.child_name else parent


def _referral(due: "Due", page: str, now: datetime) -> Line:
    referral, stands = due.referral, due.deadline
    tag, colour = _TAGS[stands.state]
    received = f"Received {moments.ago(referral.received_at, now)}; first contact {due_words(stands.minutes_left)}"
    text = referral.child_name or referral.parent_name
    return Line(f"{text}, {referral.reference}", reverse(f"desk:{page}", args=[referral.id]), received, tag, colour)


def _late(visit: "LoneVisit", now: datetime) -> Line:
    """Somebody of the team who is out alone. Where they are stands on the page it leads to."""
    due = f"Was due back {_when(visit.due_at, now)}"
    return Line(visit.account.name, reverse("desk:out"), due, "Ring them", "red")


def _alert(alert: "Alert", names: dict[UUID, str], now: datetime) -> Line:
    called = names.get(alert.family_id, "") or alert.family.reference
    kind = AlertKind(alert.kind)
    # Who opened it and why stands on the line of time.
    page = "chronology" if kind is AlertKind.EMERGENCY else "family"
    return Line(
        text=f"{ALERT_WORDS[kind]}: {called}",
        href=reverse(f"desk:{page}", args=[alert.family_id]),
        more=moments.when(alert.made_at, now, timezone.get_current_timezone()),
        seen=reverse("desk:alert-seen", args=[alert.id]),
    )


def _ask(choice: "Choice", now: datetime) -> Line:
    assert choice.ask_again_on  # noqa: S101  the query asks for nothing else
    said = (
        "They wanted time to think until"
        if choice.answer == "thinking"
        else "They said not now, and that we may ask on"
    )
    return Line(
        text=f"Ask {choice.person.called} again",
        href=reverse("desk:contact", args=[choice.family_id]),
        more=f"{said} {moments.on_day(choice.ask_again_on, timezone.localdate(now))}",
    )


def _cover(tie: "Tie", names: dict[UUID, str], now: datetime) -> Line:
    assert tie.until_at  # noqa: S101  cover always ends
    called = names.get(tie.family_id, "") or tie.family.reference
    ends = f"Ends {_when(tie.until_at, now)}"
    return Line(f"{tie.post.account.name} for {called}", reverse("desk:family", args=[tie.family_id]), ends)
