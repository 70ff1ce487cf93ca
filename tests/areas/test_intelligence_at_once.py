"""Two people at one paper at one moment: two officers who grade, and a hold against an answer."""

import uuid

import pytest
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.intelligence import actions as police
from alongside.intelligence.actions import Grade, Saying, Telling
from alongside.intelligence.models import Answer, Hold, PoliceStep
from alongside.intelligence.rules import Answered, HoldKind
from alongside.record.versions import Conflict
from alongside.support.models import Contact
from alongside.support.rules import Mode
from tests.at_once import at_once
from tests.cast import Cast
from tests.passing_on import mother, officer, owed_of, paper_of, passed_on, received, rung_at_any_time

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_grades_at_one_moment_one_is_kept_and_one_is_shown_the_other(cast: Cast) -> None:
    decision, dee, now = passed_on(cast, rung_at_any_time(cast)), cast.actor("dee"), timezone.now()
    received(cast, decision)
    tolds = [officer(decision, 1, at=now) for _ in range(2)]
    answers = at_once(
        *(
            lambda told=told, code=code: police.grade(told=told, grade=Grade(code, "A", "P"), by=dee, now=now)
            for told, code in zip(tolds, "12", strict=True)
        )
    )
    assert sorted(type(one).__name__ for one in answers) == [Conflict.__name__, PoliceStep.__name__]
    assert PoliceStep.objects.filter(verb="grade").count() == 1
    assert paper_of(decision).version == 2


def test_an_answer_comes_before_a_hold_or_is_refused_by_it(cast: Cast) -> None:
    decision, dee, priya = passed_on(cast, rung_at_any_time(cast)), cast.actor("dee"), cast.actor("priya")
    received(cast, decision)
    now = timezone.now()
    row = police.say_back(told=officer(decision, at=now), code="acted", words="", by=dee, now=now)
    told, owed = officer(decision, at=now), owed_of(decision)
    telling = Telling(person=mother(owed.family), mode=Mode.VOICE, at=now)
    held, answer = at_once(
        lambda: police.hold(told=told, kind=HoldKind.WITNESS, until_on=None, words="", by=dee, now=now),
        lambda: police.answer(
            owed=owed, saying=Saying(Answered.SAID_BACK, row), telling=telling, once=uuid.uuid4(), by=priya, now=now
        ),
    )
    assert isinstance(held, Hold)
    assert isinstance(answer, Answer | Refused)
    said = int(isinstance(answer, Answer))
    assert (Answer.objects.count(), Contact.objects.count()) == (said, said)
