"""How long and since when, said the way somebody would."""

from datetime import datetime

from django.utils import timezone

from alongside.missing.rules import elapsed, nights
from alongside.observations.rules import Happened, happened_words
from alongside.web.design.moments import count


def how_long(since: datetime, until: datetime) -> str:
    """“3 nights, 71 hours”, “5 hours”, “20 minutes”."""
    minutes = int(elapsed(since, until).total_seconds() // 60)
    if minutes < 60:
        return count(minutes, "minute")
    hours, slept = count(minutes // 60, "hour"), nights(since, until, timezone.get_current_timezone())
    return f"{count(slept, 'night')}, {hours}" if slept else hours


def when(happened: Happened) -> str:
    return happened_words(happened, timezone.get_current_timezone())
