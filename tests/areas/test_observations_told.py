"""What the log tells the chronology, Today and a search."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.happenings import Happening, waits
from alongside.families.models import Exclusion, Family
from alongside.observations import actions
from alongside.observations.models import Mention, Observation
from alongside.observations.queries import told
from alongside.observations.rules import Happened, Precision
from alongside.record.writing import recorded
from tests.cast import Cast, make_family, make_tie
from tests.noticing import noticed, observed

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def test_each_entry_stands_when_it_happened(cast: Cast, family: Family) -> None:
    then = timezone.now() - timedelta(days=3)
    dated = observed(cast, family, happened=Happened(Precision.EXACT, then))
    vague = observed(cast, family, happened=Happened(Precision.VAGUE, words="after tea"))
    observed(cast, make_family(cast))
    (rows,) = told.happened(family)
    assert sorted(rows) == sorted([("observation", dated.pk, then), ("observation", vague.pk, vague.made_at)])


def test_an_entry_is_told_in_its_own_words(cast: Cast, family: Family) -> None:
    row = observed(cast, family, by="priya", words="He waits there")
    later = actions.correct(
        observation=row, noticed=noticed(words="He waited"), once=uuid.uuid4(), by=cast.actor("priya"),
        now=timezone.now(),
    )  # fmt: skip
    lines = told.told(cast.actor("priya"), family, {"observation": [row.pk, later.pk], "episode": [uuid.uuid4()]})
    assert {line.id: line for line in lines} == {
        row.pk: Happening("observation", row.pk, row.made_at, "Something was noticed", "He waits there", "Priya Nair"),
        later.pk: Happening(
            "observation", later.pk, later.made_at, "An entry of the log was corrected", "He waited", "Priya Nair"
        ),
    }
    assert told.told(cast.actor("priya"), family, {"episode": [uuid.uuid4()]}) == []


def test_whoever_may_not_read_it_is_told_nothing(cast: Cast, family: Family) -> None:
    make_tie(cast, family, "frances", TieKind.CARER)
    row, own = observed(cast, family), observed(cast, family, by="frances")
    asked = {"observation": [row.pk, own.pk]}
    seen = {name: {line.id for line in told.told(cast.actor(name), family, asked)} for name in ("owen", "frances")}
    assert seen == {"owen": {row.pk, own.pk}, "frances": {own.pk}}
    for name in ("una", "dee", "sam", "chidi", "gita", "ruth"):
        assert told.told(cast.actor(name), family, asked) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_one_query_opens_them_all(cast: Cast, family: Family, rows: int, django_assert_num_queries: Any) -> None:
    ids = [observed(cast, family).pk for _ in range(rows)]
    priya = cast.actor("priya")
    with django_assert_num_queries(1):
        assert len(told.told(priya, family, {"observation": ids})) == rows


def waiting(cast: Cast, name: str) -> list[Any]:
    return [line for rows in told.waiting(cast.actor(name), timezone.now()) for line in waits(list(rows))]


def test_what_nobody_has_judged_waits_for_the_worker(cast: Cast, family: Family) -> None:
    row = observed(cast, family)
    observed(cast, family, words="It was quiet")
    make_tie(cast, family, "owen", TieKind.COVER, until=timezone.now() + timedelta(days=1))
    for name in ("priya", "owen"):
        (line,) = waiting(cast, name)
        assert (line.kind, line.id, line.family, line.hub, line.at, line.state) == (
            "mentions", row.pk, family.pk, family.hub_id, row.made_at, "to_check",
        )  # fmt: skip
    assert [waiting(cast, name) for name in ("una", "dee", "frances", "gita")] == [[], [], [], []]
    answers = [actions.Answered(one, right=True) for one in Mention.objects.filter(observation=row)]
    actions.answer_mentions(observation=row, answers=answers, by=cast.actor("priya"), now=timezone.now())
    assert waiting(cast, "priya") == []


def test_an_exclusion_takes_it_away(cast: Cast, family: Family) -> None:
    observed(cast, family)
    now = timezone.now()
    with recorded(by=cast.actor("owen"), did="tests.exclude", about=family):
        Exclusion(
            family=family, hub_id=family.hub_id, account=cast.account("priya"), because="knows them",
            made_at=now, made_by=cast.account("owen"),
        ).save()  # fmt: skip
    assert waiting(cast, "priya") == []


def test_a_search_reads_every_word(cast: Cast, family: Family) -> None:
    row = observed(cast, family, words="Plate AB12 CDE and 07700 900123", interpretation="He waits", where="the park")
    refused = Mention.objects.get(kind="phone")
    actions.answer_mentions(
        observation=row, answers=[actions.Answered(refused, right=False)], by=cast.actor("priya"), now=timezone.now()
    )
    observed(cast, make_family(cast))
    (text,) = told.said([family.pk])
    assert (text.kind, text.id, text.family, text.at) == ("observation", row.pk, family.pk, row.made_at)
    assert dict(text.words) == {
        "In their own words": "Plate AB12 CDE and 07700 900123",
        "What somebody made of it": "He waits",
        "How they know it is true": "I was at the window",
        "Where": "the park",
        "Things in it": "AB12CDE",
    }
    assert Observation.objects.count() == 2
