"""A carer’s own log says what they were told about what they wrote: once they were told it, and nothing before."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.models import Family, Person
from alongside.intelligence import actions as police
from alongside.intelligence.actions import Saying, Telling
from alongside.intelligence.queries import told_back
from alongside.intelligence.rules import Answered, HoldKind
from alongside.observations.models import Observation
from alongside.observations.queries.giving import to_give
from alongside.sharing import actions as sharing
from alongside.sharing.actions import Going, ParentTold, Reasons
from alongside.sharing.models import Decision
from alongside.support.rules import Mode
from tests.cast import Cast, make_family, make_tie
from tests.observing import make_observation
from tests.passing_on import officer, owed_of
from tests.signin import SignedIn
from tests.web.reading import words

pytestmark = pytest.mark.django_db
SAID = "We spoke to the driver."


@pytest.fixture
def family(cast: Cast) -> Family:
    found = make_family(cast)
    make_tie(cast, found, "frances", TieKind.CARER)
    return found


@pytest.fixture
def frances(signed_in: SignedIn) -> Client:
    return signed_in("frances")


def noticed(cast: Cast, family: Family) -> tuple[Observation, Decision]:
    """Written down and passed on to the detective, who has it."""
    row, priya, now = make_observation(cast, family, "frances"), cast.actor("priya"), timezone.now()
    going = Going(
        things=[one for one in to_give(priya, family) if one.id == row.pk], to=[f"post:{cast.post('dee').id}"],
        outside="", reasons=Reasons("The car", "safeguarding", "Only it", ParentTold.TOLD, "Please do", ""),
        handling="sensitive", conditions="", heard_of_court=True, once=uuid.uuid4(),
    )  # fmt: skip
    left, _ = sharing.read_first(family=family, going=going, by=priya, now=now)
    decision = sharing.pass_on(family=family, going=going, seen=left.digest, by=priya, now=now)
    police.receive(told=officer(decision), by=cast.actor("dee"), now=timezone.now())
    return row, decision


def tell(cast: Cast, decision: Decision, person: Person | None = None) -> None:
    """What may be said is said: to Frances, or to somebody of the family."""
    dee, priya = cast.actor("dee"), cast.actor("priya")
    row = police.say_back(told=officer(decision), code="", words=SAID, by=dee, now=timezone.now())
    how = Telling(
        person, Mode.VOICE, timezone.now(), "" if person else "Frances Moor", "Larkspur: she cried",
        "She rang us" if person else "",
    )  # fmt: skip
    police.answer(
        owed=owed_of(decision), saying=Saying(Answered.SAID_BACK, row), telling=how, once=uuid.uuid4(), by=priya,
        now=timezone.now(),
    )  # fmt: skip


def test_word_for_word_once_she_was_told(cast: Cast, frances: Client, family: Family) -> None:
    row, decision = noticed(cast, family)
    pages = ("/log/", f"/log/entries/{row.pk}/")
    for address in pages:
        assert "told" not in words(frances.get(address))
    tell(cast, decision)
    home, entry = (words(frances.get(address)) for address in pages)
    assert "Answered Read what you were told" in home
    assert "What you were told since Priya Nair told you" in entry
    assert f"“{SAID}”" in entry
    assert "Larkspur" not in home + entry


def test_what_may_be_said_is_not_there_until_somebody_said_it(cast: Cast, frances: Client, family: Family) -> None:
    row, decision = noticed(cast, family)
    police.say_back(told=officer(decision), code="", words=SAID, by=cast.actor("dee"), now=timezone.now())
    assert heard(frances, row) == (False, False)


def heard(frances: Client, row: Observation) -> tuple[bool, bool]:
    """Whether her list says that it is answered, and whether the entry says what."""
    home, entry = (words(frances.get(address)) for address in ("/log/", f"/log/entries/{row.pk}/"))
    return "Answered" in home, SAID in entry


def test_while_only_received_may_be_said_nothing_else_stands_there(cast: Cast, frances: Client, family: Family) -> None:
    row, decision = noticed(cast, family)
    tell(cast, decision)
    assert heard(frances, row) == (True, True)
    by: dict[str, Any] = {"told": officer(decision), "by": cast.actor("dee")}
    police.hold(**by, kind=HoldKind.WITNESS, until_on=None, words="", now=timezone.now())
    assert heard(frances, row) == (False, False)
    police.answer(
        owed=owed_of(decision), saying=Saying(Answered.RECEIVED), once=uuid.uuid4(), by=cast.actor("priya"),
        telling=Telling(None, Mode.VOICE, timezone.now(), "Frances Moor"), now=timezone.now() + timedelta(seconds=1),
    )  # fmt: skip
    assert heard(frances, row) == (True, False)
    assert "Police have what you told us." in words(frances.get(f"/log/entries/{row.pk}/"))


def test_what_a_parent_was_told_is_the_parents(cast: Cast, frances: Client, family: Family) -> None:
    row, decision = noticed(cast, family)
    tell(cast, decision, Person.objects.get(family=family, kind="parent"))
    assert heard(frances, row) == (False, False)


def test_nobody_hears_of_anothers_entry(cast: Cast, family: Family) -> None:
    row, decision = noticed(cast, family)
    tell(cast, decision)
    assert [one.words for one in told_back(cast.actor("frances"), row)] == [SAID]
    for name in ("priya", "owen", "dee", "sam", "una"):
        assert told_back(cast.actor(name), row) == []


def test_as_many_questions_for_three_entries_as_for_one(cast: Cast, frances: Client, family: Family) -> None:
    counts = []
    for number in (1, 2):
        for _ in range(number):
            tell(cast, noticed(cast, family)[1])
        frances.get("/log/")
        with CaptureQueriesContext(connection) as asked:
            frances.get("/log/")
        counts.append(len([q for q in asked.captured_queries if q["sql"].startswith("SELECT")]))
    assert counts[0] == counts[1]
