"""Office hours as the charity wrote them down, and whether a moment is outside them."""

from datetime import datetime

from django.utils import timezone

from alongside.support.rules.hours import out_of_hours, read_hours
from alongside.words import queries as words


def is_out_of_hours(at: datetime) -> bool:
    """By the hours in force on that day. A line that cannot be read is passed over."""
    local = timezone.localtime(at)
    read = [read_hours(line) for _, line in words.choices("office_hours", local.date())]
    return out_of_hours(local, [hours for hours in read if hours is not None])
