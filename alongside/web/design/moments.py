"""Days and times in British English, absolute and relative together. Pure: `now` is passed in."""

from datetime import date, datetime, timedelta, tzinfo

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # fmt: skip
# Up to two days people count in hours; the clocks of the service run in hours.
_HOURS_UNTIL = timedelta(hours=48)


def clock(at: datetime) -> str:
    """16:10."""
    return f"{at:%H:%M}"


def day(on: date, *, weekday: bool = False, year: bool = True) -> str:
    """22 November 2026."""
    words = f"{on.day} {MONTHS[on.month - 1]}"
    if year:
        words += f" {on.year}"
    return f"{WEEKDAYS[on.weekday()]} {words}" if weekday else words


def count(number: int, one: str, many: str = "") -> str:
    """1 hour, 2 hours; 1,204 families."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def times(number: int) -> str:
    """Once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def span(length: timedelta) -> str:
    """How long, in the largest unit that says enough: 40 minutes, 31 hours, 5 days, 3 weeks, 2 years."""
    minutes = int(abs(length).total_seconds() // 60)
    if minutes < 60:
        return count(minutes, "minute")
    if abs(length) < _HOURS_UNTIL:
        return count(minutes // 60, "hour")
    return _in_days(minutes // 1440)


def _in_days(days: int) -> str:
    if days < 14:
        return count(days, "day")
    if days < 60:
        return count(days // 7, "week")
    if days < 730:
        return count(days * 12 // 365, "month")
    return count(days // 365, "year")


def ago(at: datetime, now: datetime) -> str:
    """3 hours ago, in 20 minutes, just now."""
    gap = now - at
    if abs(gap) < timedelta(minutes=1):
        return "just now"
    return f"{span(gap)} ago" if gap > timedelta() else f"in {span(gap)}"


def _near_day(on: date, today: date) -> str:
    gap = (on - today).days
    near = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}.get(gap)
    return near or day(on, weekday=abs(gap) < 360, year=on.year != today.year or abs(gap) >= 360)


def when(at: datetime, now: datetime, zone: tzinfo) -> str:
    """Today at 16:10 (in 3 hours)."""
    local = at.astimezone(zone)
    return f"{_near_day(local.date(), now.astimezone(zone).date())} at {clock(local)} ({ago(at, now)})"


def inside(words: str) -> str:
    """Today and tomorrow in small letters, for the inside of a sentence; days of the week keep their capital."""
    return words[:1].lower() + words[1:] if words.startswith(("Today", "Tomorrow", "Yesterday")) else words


def moment(at: datetime, zone: tzinfo) -> str:
    """22 November 2026 at 16:10: for paper, where "today" would soon be untrue."""
    local = at.astimezone(zone)
    return f"{day(local.date())} at {clock(local)}"


def on_day(on: date, today: date) -> str:
    """22 November 2026 (today), 1 December 2026 (in 9 days)."""
    gap = (on - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(gap)
    if near is None:
        near = f"in {_in_days(gap)}" if gap > 0 else f"{_in_days(-gap)} ago"
    return f"{day(on)} ({near})"
