"""Two people at one moment, on two real connections: one row, one answer, and words for the other."""

import uuid

import pytest

from alongside.access.gate import Refused
from alongside.record.versions import Conflict
from alongside.referrals.models import Allocation, Referral, Screening, Step
from tests.at_once import at_once
from tests.cast import Cast, make_cast
from tests.referring import allocated, received, screened

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


def test_two_allocations_are_one_and_the_other_is_told(cast: Cast) -> None:
    made = screened(cast, received(cast))
    answers = at_once(*[lambda: allocated(cast, made)] * 2)
    refused = [answer for answer in answers if isinstance(answer, Refused)]
    assert [type(answer) for answer in answers if answer not in refused] == [Referral]
    assert str(refused[0]).startswith("Owen Clarke gave this referral to Priya Nair at ")
    assert Allocation.objects.count() == 1
    assert Step.objects.filter(stage="allocated").count() == 1


def test_two_screenings_from_one_page_are_one_and_the_other_is_shown_it(cast: Cast) -> None:
    made = received(cast)
    answers = at_once(*[lambda: screened(cast, made, version=made.version)] * 2)
    assert sorted(type(answer).__name__ for answer in answers) == ["Conflict", "Referral"]
    assert [answer.row.pk for answer in answers if isinstance(answer, Conflict)] == [made.pk]
    assert Screening.objects.count() == 1


def test_one_form_sent_twice_at_one_moment_is_one_referral(cast: Cast) -> None:
    once = uuid.uuid4()
    answers = at_once(*[lambda: received(cast, once=once)] * 3)
    assert {answer.pk for answer in answers} == {Referral.objects.get().pk}
    assert Step.objects.count() == 1
