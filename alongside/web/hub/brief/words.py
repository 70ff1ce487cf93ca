"""The days a brief tells of, what it covers, and its moments, in words."""

from datetime import date, datetime

from django.utils import timezone

from alongside.telling.brief import MOST, Brief
from alongside.telling.rules import Period
from alongside.web.design import moments


def period_words(period: Period) -> str:
    """“16 to 22 November 2026”, “28 October to 3 November 2026”, “October 2026”."""
    first, last = period.first, period.last
    if first.day == 1 and (last - first).days > 20:
        return f"{moments.MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {moments.day(last)}"
    return f"{moments.day(first, year=first.year != last.year)} to {moments.day(last)}"


def at_words(at: datetime) -> str:
    return moments.moment(at, timezone.get_current_timezone())


def scope(brief: Brief, today: date) -> list[str]:
    """What stands on it and what does not, with n."""
    whole = (
        f"It tells of the whole hub: {moments.count(brief.families, 'family', 'families')}, and every new referral,"
        " even where the parents have no worker yet."
    )
    mine = f"It tells of the families you are part of in this hub: {brief.families}."
    found = [
        whole if brief.whole_hub else mine,
        "It holds what was born in the hub’s own record, and papers that were passed on to you or your agency. What"
        " parents tell their worker is not here.",
        "Others may see this, so each family is a reference, which leads to its page. Promises stand as they were"
        " written, and may say a name.",
        f"What came in is of {period_words(brief.period)}. What is open, owed or ahead is as it is now.",
    ]
    if brief.period.last > today:
        found.append("These days are not over yet.")
    if brief.cut:
        found.append(f"There is more than fits: of each kind there are at most {MOST}.")
    return found


def days_ago(days: int) -> str:
    return {0: "today", 1: "1 day ago"}.get(days, f"{days} days ago")
