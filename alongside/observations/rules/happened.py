"""When something happened, as well as anybody knows. A vague time in the person's words is as good as an exact one."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from alongside.observations.rules.choices import Precision

PRECISION_WORDS: dict[Precision, str] = {
    Precision.EXACT: "At this time",
    Precision.RANGE: "Between two times",
    Precision.VAGUE: "Roughly, in their own words",
    Precision.UNKNOWN: "Nobody knows",
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Happened:
    """`from_at` alone is exact; with `until_at` (not included) a range; `words` are kept as they were said."""

    precision: Precision = Precision.UNKNOWN
    from_at: datetime | None = None
    until_at: datetime | None = None
    words: str = ""


def happened_problems(happened: Happened, now: datetime) -> dict[str, str]:
    """What to mend, by the question it belongs to; empty if it can be kept."""
    if happened.precision is Precision.EXACT:
        return _named(happened_at=_moment_problem(happened.from_at, now))
    if happened.precision is Precision.RANGE:
        return _range_problems(happened, now)
    if happened.precision is Precision.VAGUE and not happened.words.strip():
        return {"when_words": "Write when it was, the way they said it"}
    return {}


def _range_problems(happened: Happened, now: datetime) -> dict[str, str]:
    first = _moment_problem(happened.from_at, now)
    if happened.until_at is None:
        return _named(happened_from=first, happened_until="Say until when, or choose another answer")
    if happened.from_at is not None and happened.until_at <= happened.from_at:
        return _named(happened_from=first, happened_until="The second time must be after the first")
    return _named(happened_from=first)


def _moment_problem(at: datetime | None, now: datetime) -> str:
    if at is None:
        return "Say when it happened, or choose another answer"
    return "This is in the future. Check the day and the time" if at > now else ""


def _named(**problems: str) -> dict[str, str]:
    return {name: problem for name, problem in problems.items() if problem}


def happened_words(happened: Happened, zone: tzinfo) -> str:
    """“22 November 2026 at 16:10”, “Between … and …”, “Roughly: after tea on Tuesday”, “Nobody knows when”."""
    if happened.precision is Precision.EXACT and happened.from_at:
        return moment(happened.from_at, zone)
    if happened.precision is Precision.RANGE and happened.from_at and happened.until_at:
        return f"Between {moment(happened.from_at, zone)} and {moment(happened.until_at, zone)}"
    if happened.precision is Precision.VAGUE:
        return f"Roughly: {happened.words}"
    return "Nobody knows when"


def moment(at: datetime, zone: tzinfo) -> str:
    """22 November 2026 at 16:10."""
    local = at.astimezone(zone)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year} at {local:%H:%M}"
