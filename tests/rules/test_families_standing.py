"""Who may stand beside a family and for how long; ages, days and references."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.access.roles import Role, TieKind
from alongside.families.rules import (
    ALERT_WORDS,
    AlertKind,
    age,
    ask_again_problem,
    birthday_problem,
    cover_problem,
    in_force,
    lasts,
    new_reference,
    partner_tie,
    tie_problem,
)

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("kind", "role", "fits"),
    [
        (TieKind.WORKER, Role.PLO, True),
        (TieKind.WORKER, Role.SERVICE_MANAGER, False),
        (TieKind.WORKER, Role.DETECTIVE, False),
        (TieKind.COVER, Role.SERVICE_MANAGER, True),
        (TieKind.COVER, Role.COMMISSIONER, False),
        (TieKind.SUPERVISOR, Role.PLO, True),
        (TieKind.CHILDS_WORKER, Role.CHILDS_WORKER, True),
        (TieKind.CHILDS_WORKER, Role.PLO, False),
        (TieKind.PARTNER, Role.DETECTIVE, True),
        (TieKind.PARTNER, Role.FOSTER_CARER, False),
    ],
)
def test_a_tie_fits_a_post(kind: TieKind, role: Role, fits: bool) -> None:
    assert (tie_problem(kind, role) == "") is fits


def test_the_words_of_a_tie_that_does_not_fit() -> None:
    assert tie_problem(TieKind.WORKER, Role.DETECTIVE) == "A detective cannot be the family’s PLO."


def test_what_a_colleague_of_the_hub_becomes() -> None:
    assert partner_tie(Role.CHILDS_WORKER) is TieKind.CHILDS_WORKER
    assert partner_tie(Role.DETECTIVE) is TieKind.PARTNER


def test_cover_ends_and_soon() -> None:
    assert cover_problem(NINE, NINE) == "Cover must end after it begins."
    assert cover_problem(NINE, NINE + timedelta(days=14)) == ""
    assert "14 days" in cover_problem(NINE, NINE + timedelta(days=14, minutes=1))


@pytest.mark.parametrize(
    ("from_at", "until_at", "holds"),
    [
        (NINE, None, True),
        (NINE + timedelta(seconds=1), None, False),
        (NINE - timedelta(days=1), NINE, False),
        (NINE - timedelta(days=1), NINE + timedelta(seconds=1), True),
    ],
)
def test_a_tie_holds_until_its_end_and_not_at_it(from_at: datetime, until_at: datetime | None, holds: bool) -> None:
    assert in_force(from_at, until_at, NINE) is holds


@pytest.mark.parametrize(
    ("from_on", "until_on", "holds"),
    [
        (None, None, True),
        (TODAY, None, True),
        (TOMORROW, None, False),
        (None, TODAY, False),
        (YESTERDAY, TOMORROW, True),
    ],
)
def test_a_stay_lasts_until_its_day(from_on: date | None, until_on: date | None, holds: bool) -> None:
    assert lasts(from_on, until_on, TODAY) is holds


def test_days_that_cannot_be() -> None:
    assert birthday_problem(None, TODAY) == ""
    assert birthday_problem(TODAY, TODAY) == ""
    assert birthday_problem(TOMORROW, TODAY) == "The date they were born must be in the past"
    assert ask_again_problem(None, TODAY) == ""
    assert ask_again_problem(TODAY, TODAY) == ""
    assert ask_again_problem(YESTERDAY, TODAY) == "The day to ask again must be today or later"


def test_ages() -> None:
    assert age(date(2011, 11, 20), TODAY) == 15
    assert age(date(2011, 11, 21), TODAY) == 14
    assert age(date(2012, 2, 29), date(2026, 2, 28)) == 13
    assert age(date(2012, 2, 29), date(2026, 3, 1)) == 14


def test_every_alert_has_its_words_and_fits_its_column() -> None:
    assert set(ALERT_WORDS) == set(AlertKind)
    assert all(len(kind) <= 24 for kind in AlertKind)


def test_a_reference_is_safe_to_say_aloud() -> None:
    found = {new_reference("F") for _ in range(200)}
    assert len(found) == 200
    assert all(re.fullmatch(r"F-[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}", one) for one in found)
