"""What somebody who told something is owed, being told as a contact, and the month’s figures."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.families.models import Alert, Family
from alongside.intelligence import actions as police
from alongside.intelligence import queries
from alongside.intelligence.actions import Saying, Telling
from alongside.intelligence.models import Answer, AnswerOwed, SayBack
from alongside.intelligence.queries import told
from alongside.intelligence.rules import ANSWER_WORDS, Answered, HoldKind
from alongside.record.models import Entry
from alongside.sharing.models import Decision
from alongside.support.models import Contact
from alongside.support.rules import Mode
from alongside.telling.search import Sought, search
from alongside.telling.waiting import waiting
from tests.at_once import not_seen_at_first
from tests.cast import Cast
from tests.passing_on import mother, officer, owed_of, passed_on, received, rung_at_any_time

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return rung_at_any_time(cast)


def says(cast: Cast, decision: Decision, code: str = "kept", words: str = "") -> SayBack:
    return police.say_back(told=officer(decision), code=code, words=words, by=cast.actor("dee"), now=timezone.now())


def tells(cast: Cast, decision: Decision, saying: Saying, name: str = "priya", **how: Any) -> Answer:
    owed = owed_of(decision)
    known: dict[str, Any] = {"person": mother(owed.family), "mode": Mode.VOICE, "at": timezone.now(), **how}
    once = known.pop("once", None) or uuid.uuid4()
    return police.answer(
        owed=owed, saying=saying, telling=Telling(**known), once=once, by=cast.actor(name), now=timezone.now()
    )


CANNOT = Saying(Answered.CANNOT_SAY)


def test_telling_them_is_a_contact_and_pays_what_is_owed(cast: Cast, family: Family) -> None:
    decision = passed_on(cast, family)
    received(cast, decision)
    row = says(cast, decision, "acted", "Thank her from us.")
    answer = tells(cast, decision, Saying(Answered.SAID_BACK, row), reply="“At last.”")
    contact = Contact.objects.get(pk=answer.contact_id)
    assert answer.words == "Police did something because of what you told us. They cannot say more. Thank her from us."
    assert contact.words == f"Told what became of it: “{answer.words}”\n“At last.”"
    assert (contact.person_id, contact.outside_rules, contact.dimensions) == (
        mother(family).pk, False, ["intelligence"],
    )  # fmt: skip
    owed = owed_of(decision)
    assert (owed.state, owed.since_at) == ("paid", None)
    assert owed.answered_at == owed.last_at
    assert owed.answered_at is not None
    assert Entry.objects.filter(did="intelligence.answer", because="said_back").count() == 1


def test_cannot_say_pays_it_until_there_is_news(cast: Cast, family: Family) -> None:
    decision = passed_on(cast, family)
    assert tells(cast, decision, CANNOT).words == ANSWER_WORDS[Answered.CANNOT_SAY]
    first = owed_of(decision).answered_at
    received(cast, decision)
    assert owed_of(decision).state == "paid"
    row = says(cast, decision)
    owed = owed_of(decision)
    assert (owed.state, owed.since_at == row.made_at) == ("news", True)
    tells(cast, decision, Saying(Answered.SAID_BACK, row))
    owed = owed_of(decision)
    assert (owed.state, owed.answered_at) == ("paid", first)
    assert owed.last_at != first


def test_more_news_keeps_the_day_of_the_first(cast: Cast, family: Family) -> None:
    decision = passed_on(cast, family)
    received(cast, decision)
    tells(cast, decision, Saying(Answered.RECEIVED))
    since = says(cast, decision).made_at
    says(cast, decision, "acted")
    assert owed_of(decision).since_at == since


@pytest.mark.parametrize("answered", [Answered.CANNOT_SAY, Answered.SAID_BACK])
def test_while_a_hold_stands_only_received_may_be_said(cast: Cast, family: Family, answered: Answered) -> None:
    decision = passed_on(cast, family)
    received(cast, decision)
    row = says(cast, decision)
    held = police.hold(
        told=officer(decision), kind=HoldKind.WITNESS, until_on=None, words="", by=cast.actor("dee"), now=timezone.now()
    )
    owing = queries.owing_for(cast.actor("priya"), owed_of(decision).pk)
    assert owing.may == {Answered.RECEIVED}
    with pytest.raises(Refused, match="only one thing is said"):
        tells(cast, decision, Saying(answered, row))
    assert Contact.objects.count() == Answer.objects.count() == 0
    tells(cast, decision, Saying(Answered.RECEIVED))
    police.lift(told=officer(decision), hold=held, words="", by=cast.actor("dee"), now=timezone.now())
    # What had been said before the hold may be said again, and that is news.
    assert owed_of(decision).state == "news"
    tells(cast, decision, Saying(Answered.SAID_BACK, row))


def test_a_hold_that_is_lifted_over_silence_is_no_news(cast: Cast, family: Family) -> None:
    decision = passed_on(cast, family)
    received(cast, decision)
    held = police.hold(
        told=officer(decision), kind=HoldKind.WITNESS, until_on=None, words="", by=cast.actor("dee"), now=timezone.now()
    )
    tells(cast, decision, Saying(Answered.RECEIVED))
    police.lift(told=officer(decision), hold=held, words="", by=cast.actor("dee"), now=timezone.now())
    assert owed_of(decision).state == "paid"


def test_words_that_nobody_said_may_not_be_chosen(cast: Cast, family: Family) -> None:
    one, two = passed_on(cast, family), passed_on(cast, family)
    received(cast, one)
    elsewhere = says(cast, one)
    with pytest.raises(Refused, match="have not said yet that they have it"):
        tells(cast, two, Saying(Answered.RECEIVED))
    with pytest.raises(Refused, match="what may be said back"):
        tells(cast, two, Saying(Answered.SAID_BACK, elsewhere))
    with pytest.raises(Refused, match="Say who you told"):
        tells(cast, two, CANNOT, person=None)


def test_outside_the_safe_contact_rules_it_asks_why_and_tells_the_manager(cast: Cast, family: Family) -> None:
    decision = passed_on(cast, family)
    with pytest.raises(Refused) as refused:
        tells(cast, decision, CANNOT, mode=Mode.TEXT)
    assert getattr(refused.value, "field", "") == "why_outside_rules"
    assert owed_of(decision).state == "owed"
    tells(cast, decision, CANNOT, mode=Mode.TEXT, why_outside_rules="She asked for a text as we spoke")
    assert Alert.objects.filter(kind="outside_rules").count() == 1
    assert Contact.objects.get().outcome == "left_message"


def test_a_carer_who_told_it_is_told_by_name(cast: Cast, family: Family) -> None:
    decision = passed_on(cast, family)
    tells(cast, decision, CANNOT, person=None, with_whom="Frances Moor")
    assert Contact.objects.get().with_whom == "Frances Moor"


def test_sent_twice_they_were_told_once(cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    decision, once = passed_on(cast, family), uuid.uuid4()
    first = tells(cast, decision, CANNOT, once=once)
    assert tells(cast, decision, CANNOT, once=once).pk == first.pk
    not_seen_at_first(monkeypatch)
    assert tells(cast, decision, CANNOT, once=once).pk == first.pk
    assert (Contact.objects.count(), Answer.objects.count()) == (1, 1)


@pytest.mark.parametrize("name", ["una", "dee", "sam", "chidi", "moira", "ruth", "gita", "corin", "frances"])
def test_only_the_familys_own_see_what_is_owed(cast: Cast, family: Family, name: str) -> None:
    decision = passed_on(cast, family)
    owed, actor = owed_of(decision), cast.actor(name)
    for rightful in ("priya", "owen"):
        assert [row.owed.pk for row in queries.owed_for(cast.actor(rightful))] == [owed.pk]
    assert queries.owed_for(actor) == []
    assert waiting(actor, timezone.now()) == []
    with pytest.raises(NotVisible):
        queries.owing_for(actor, owed.pk)
    with pytest.raises(NotVisible):
        queries.owed_on(actor, family, decision=decision.pk)
    with pytest.raises(NotVisible):
        tells(cast, decision, CANNOT, name)


def test_the_list_has_those_who_waited_longest_first(
    cast: Cast, family: Family, django_assert_num_queries: Any
) -> None:
    priya = cast.actor("priya")
    old = passed_on(cast, family, at=timezone.now() - timedelta(days=30))
    queries.owed_for(priya)
    with django_assert_num_queries(3):
        assert [row.owed.submission.decision_id for row in queries.owed_for(priya)] == [old.pk]
    new = [passed_on(cast, family, at=timezone.now() - timedelta(days=day)) for day in (5, 9)]
    with django_assert_num_queries(3):
        found = queries.owed_for(priya)
    assert [row.owed.submission.decision_id for row in found] == [old.pk, new[1].pk, new[0].pk]
    assert [r.owed.pk for r in queries.owed_for(priya, after=found[0].owed.pk)] == [r.owed.pk for r in found[1:]]


def test_today_waits_for_the_worker_and_for_the_manager_once(cast: Cast, family: Family) -> None:
    decision = passed_on(cast, family)
    for name in ("priya", "owen"):
        lines = [(one.kind, one.state) for one in waiting(cast.actor(name), timezone.now()) if one.kind == "answer"]
        assert lines == [("answer", "nothing_yet")]
    received(cast, decision)
    tells(cast, decision, CANNOT)
    says(cast, decision)
    assert [one.state for one in waiting(cast.actor("priya"), timezone.now()) if one.kind == "answer"] == ["news"]


def test_the_chronology_and_the_search_tell_it(cast: Cast, family: Family) -> None:
    decision, dee = passed_on(cast, family), cast.actor("dee")
    received(cast, decision)
    police.outcome(told=officer(decision), outcome="disruption", words="A warning notice", by=dee, now=timezone.now())
    police.add_exhibit(told=officer(decision), found=police.Found("JS/1", "A black phone"), by=dee, now=timezone.now())
    row = says(cast, decision)
    police.hold(
        told=officer(decision), kind=HoldKind.WITNESS, until_on=None, words="Till court", by=dee, now=timezone.now()
    )
    tells(cast, decision, Saying(Answered.RECEIVED, row))
    ids: dict[str, list[uuid.UUID]] = {}
    for rows in told.happened(family):
        for kind, key, _ in rows:
            ids.setdefault(kind, []).append(key)
    heads = {one.head for one in told.told(cast.actor("priya"), family, ids)}
    assert heads == {
        "Police have what was passed on", "What came of it: disruption", "Exhibit JS/1", "Told that police have it",
        "Police said what may be said back", "Possible witness: only “received” may be said",
    }  # fmt: skip
    for words in ("warning notice", "black phone", "till court"):
        assert [hit.text.family for hit in search(cast.actor("priya"), Sought(words)).found] == [family.pk]
        assert search(cast.actor("una"), Sought(words)).found == []
    with pytest.raises(NotVisible):
        told.told(cast.actor("una"), family, ids)


def test_the_months_count_what_went_what_was_answered_and_how_soon(cast: Cast, family: Family) -> None:
    first = (timezone.localdate().replace(day=1) - timedelta(days=40)).replace(day=1)
    decisions = [passed_on(cast, family, at=timezone.now()) for _ in range(3)]
    received(cast, decisions[0])
    police.outcome(told=officer(decisions[0]), outcome="disruption", words="", by=cast.actor("dee"), now=timezone.now())
    for decision in decisions[:2]:
        tells(cast, decision, CANNOT)
    months = queries.months_for(cast.actor("owen"), cast.hub.id, first, timezone.now() + timedelta(seconds=1))
    this = months[0].counts
    assert (this.n, this.answered, this.days, this.disrupted) == (3, 2, 0.0, 1)
    assert [one.counts.n for one in months[1:]] == [0] * (len(months) - 1)
    assert queries.months_for(cast.actor("priya"), cast.hub.id, first, timezone.now())[0].counts.n == 0
    assert AnswerOwed.objects.count() == 3
