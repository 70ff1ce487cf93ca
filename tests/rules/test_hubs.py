"""When a post is held, how long an invitation waits, who works for whom."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.access.roles import Role
from alongside.hubs import rules

TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("starts", "ends", "held"),
    [
        (TODAY, None, True),
        (TODAY, TODAY + DAY, True),
        (TODAY, TODAY, False),
        (TODAY + DAY, None, False),
        (TODAY - DAY, TODAY, False),
    ],
)
def test_a_post_is_held_from_its_first_day_to_the_day_before_its_end(
    starts: date, ends: date | None, held: bool
) -> None:
    assert rules.held(starts, ends, TODAY) is held


def test_ending_a_post_ends_it_today_also_one_that_has_not_begun() -> None:
    assert [rules.ends_on(TODAY - DAY, TODAY), rules.ends_on(TODAY + DAY, TODAY)] == [TODAY, TODAY + DAY]


def test_an_invitation_waits_seven_days_and_works_once() -> None:
    now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    until = now + rules.INVITED_FOR
    assert rules.INVITED_FOR == 7 * DAY
    assert rules.invitation_open(until, None, now)
    assert not rules.invitation_open(until, None, until)
    assert not rules.invitation_open(until, now, now)


def test_a_detective_works_for_the_police_and_a_commissioner_for_anybody() -> None:
    assert rules.fits(Role.DETECTIVE, "police") == ""
    assert rules.fits(Role.DETECTIVE, "charity").startswith("Somebody in this role does not work")
    assert rules.fits(Role.COMMISSIONER, "health") == ""
