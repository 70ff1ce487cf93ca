"""Contacts: what happened can always be written down; the first one stops the clock, and no attempt does."""

import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.models import Alert, Choice, Consent, Family, Person, SafeContactRule
from alongside.families.models.voice import ChoiceAnswer, ConsentAnswer
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.referrals.rules import Stage
from alongside.support import actions, queries
from alongside.support.actions import Chosen, Unfit
from alongside.support.models import Contact
from alongside.support.rules import Mode, Outcome
from tests.cast import Cast, make_family, make_tie
from tests.referring import allocated, received, screened

pytestmark = pytest.mark.django_db


def parent_of(family: Family) -> Person:
    return Person.objects.get(family=family, kind="parent")


def contact(cast: Cast, family: Family, by: str = "priya", **said: Any) -> Contact:
    now = said.pop("now", timezone.now())
    given = {
        "person": parent_of(family),
        "mode": Mode.VOICE,
        "outcome": Outcome.REACHED,
        "at": now,
        "once": uuid.uuid4(),
        **said,
    }
    return actions.record_contact(family=family, by=cast.actor(by), now=now, **given)


def says(family: Family, cast: Cast, channel: str, allowed: bool, at: datetime | None = None, **more: Any) -> None:
    """The mother's word about one way to reach her."""
    row = SafeContactRule(
        family=family,
        hub_id=family.hub_id,
        made_at=at or timezone.now() - timedelta(hours=1),
        made_by=cast.account("priya"),
        person=parent_of(family),
        channel=channel,
        allowed=allowed,
        **more,
    )
    with recorded(by=cast.actor("priya"), did="tests.rule", about=family):
        row.save()


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def waiting(cast: Cast) -> Referral:
    """A referral given to Priya, its first contact due."""
    before = timezone.now() - timedelta(hours=5)
    return allocated(cast, screened(cast, received(cast, at=before, received_at=before)))


def the_family(referral: Referral) -> Family:
    assert referral.family
    return referral.family


class TestFirstContact:
    def test_reaching_the_parent_stops_the_clock(self, cast: Cast, waiting: Referral) -> None:
        now = timezone.now()
        row = contact(cast, the_family(waiting), at=now, now=now, explained=["private", "limits"], words="We spoke.")
        waiting.refresh_from_db()
        assert (row.first, row.referral_id, row.outside_rules) == (True, waiting.pk, True) or row.first
        assert (waiting.stage, waiting.contacted_at) == (Stage.CONTACTED, now)
        assert Contact.objects.get(pk=row.pk).explained == ["private", "limits"]

    @pytest.mark.parametrize(
        ("mode", "outcome"),
        [
            (Mode.VOICE, Outcome.NO_ANSWER),
            (Mode.VOICEMAIL, Outcome.LEFT_MESSAGE),
            (Mode.VOICE, Outcome.SOMEONE_ELSE),
            (Mode.VOICE, Outcome.NOT_NOW),
        ],
    )
    def test_an_attempt_does_not(self, cast: Cast, waiting: Referral, mode: Mode, outcome: Outcome) -> None:
        row = contact(cast, the_family(waiting), mode=mode, outcome=outcome, why_outside_rules="It rang once")
        waiting.refresh_from_db()
        assert (row.first, row.referral_id, waiting.stage) == (False, waiting.pk, Stage.ALLOCATED)
        assert [tried.pk for tried in queries.attempts_of(cast.actor("priya"), waiting)] == [row.pk]

    def test_somebody_else_of_the_family_is_not_the_parent(self, cast: Cast, waiting: Referral) -> None:
        child = Person.objects.get(family=waiting.family, kind="child")
        row = contact(cast, the_family(waiting), person=child, why_outside_rules="She rang us")
        waiting.refresh_from_db()
        assert (row.first, waiting.stage) == (False, Stage.ALLOCATED)

    def test_the_second_talk_is_not_the_first(self, cast: Cast, waiting: Referral) -> None:
        first = contact(cast, the_family(waiting), why_outside_rules="asked")
        second = contact(cast, the_family(waiting), why_outside_rules="asked")
        assert (first.first, second.first) == (True, False)

    def test_two_children_one_conversation(self, cast: Cast, waiting: Referral) -> None:
        other = allocated(cast, screened(cast, received(cast)), family=the_family(waiting))
        contact(cast, the_family(waiting), why_outside_rules="asked")
        assert set(Referral.objects.values_list("stage", flat=True)) == {Stage.CONTACTED.value}
        assert other.family_id == waiting.family_id

    def test_only_the_referral_that_was_named(self, cast: Cast, waiting: Referral) -> None:
        allocated(cast, screened(cast, received(cast)), family=the_family(waiting))
        contact(cast, the_family(waiting), referral=waiting, why_outside_rules="asked")
        assert sorted(Referral.objects.values_list("stage", flat=True)) == ["allocated", "contacted"]

    def test_the_choice_and_the_consent_are_kept_with_it(self, cast: Cast, waiting: Referral) -> None:
        tomorrow = timezone.localdate() + timedelta(days=1)
        chosen = Chosen(ChoiceAnswer.DECLINED, "Not while he is home", tomorrow, ConsentAnswer.AGREES)
        contact(cast, the_family(waiting), chosen=chosen, why_outside_rules="asked")
        choice, consent = Choice.objects.get(), Consent.objects.get()
        assert (choice.answer, choice.words, choice.ask_again_on) == ("declined", "Not while he is home", tomorrow)
        assert (consent.about, consent.answer) == ("tell_referrer", "agrees")

    def test_a_choice_that_does_not_fit_saves_nothing(self, cast: Cast, waiting: Referral) -> None:
        chosen = Chosen(ChoiceAnswer.DECLINED, "", timezone.localdate() - timedelta(days=1))
        with pytest.raises(Refused):
            contact(cast, the_family(waiting), chosen=chosen, why_outside_rules="asked")
        waiting.refresh_from_db()
        assert (Contact.objects.count(), waiting.stage) == (0, Stage.ALLOCATED)


class TestRules:
    def test_one_call_while_nobody_knows_how_it_is_safe(self, cast: Cast, family: Family) -> None:
        before = timezone.now() - timedelta(hours=2)
        one = contact(cast, family, outcome=Outcome.NO_ANSWER, at=before)
        assert (one.outside_rules, queries.calls_without_rule(parent_of(family))) == (False, 1)
        with pytest.raises(Unfit) as stopped:
            contact(cast, family, outcome=Outcome.NO_ANSWER)
        assert stopped.value.field == "why_outside_rules"

    def test_outside_the_rules_is_kept_with_the_reason_and_the_manager_is_told(
        self, cast: Cast, family: Family
    ) -> None:
        says(family, cast, "voice", False)
        row = contact(cast, family, why_outside_rules="She rang me and it cut off")
        alert = Alert.objects.get()
        assert (row.outside_rules, Contact.objects.get().why_outside_rules) == (True, "She rang me and it cut off")
        assert (alert.kind, alert.to_role, alert.family_id) == ("outside_rules", "service_manager", family.pk)

    def test_a_rule_given_in_the_call_does_not_make_the_call_wrong(self, cast: Cast, family: Family) -> None:
        rang = timezone.now() - timedelta(minutes=30)
        says(family, cast, "voice", False, at=timezone.now() - timedelta(minutes=10))
        assert contact(cast, family, at=rang).outside_rules is False

    def test_inside_the_rules_nobody_is_told(self, cast: Cast, family: Family) -> None:
        says(family, cast, "voice", True)
        assert contact(cast, family, why_outside_rules="ignored").why_outside_rules == ""
        assert not Alert.objects.exists()

    def test_a_professional_has_no_rules(self, cast: Cast, family: Family) -> None:
        assert contact(cast, family, person=None).outside_rules is False


class TestShape:
    @pytest.mark.parametrize(
        ("field", "said"),
        [
            ("at", {"at": timezone.now() + timedelta(hours=1)}),
            ("outcome", {"mode": Mode.VOICEMAIL}),
            ("minutes", {"minutes": 5000}),
        ],
    )
    def test_what_does_not_fit_lands_on_its_question(
        self, cast: Cast, family: Family, field: str, said: dict[str, Any]
    ) -> None:
        with pytest.raises(Unfit) as stopped:
            contact(cast, family, **said)
        assert (stopped.value.field, Contact.objects.count()) == (field, 0)

    def test_not_before_the_referral(self, cast: Cast, waiting: Referral) -> None:
        early = waiting.received_at - timedelta(minutes=5)
        with pytest.raises(Unfit) as stopped:
            contact(cast, the_family(waiting), referral=waiting, at=early)
        assert stopped.value.field == "at"

    def test_somebody_of_another_family(self, cast: Cast, family: Family) -> None:
        other = make_family(cast)
        with pytest.raises(Unfit) as stopped:
            contact(cast, family, person=parent_of(other))
        assert stopped.value.field == "person"

    def test_a_referral_of_another_family(self, cast: Cast, family: Family, waiting: Referral) -> None:
        with pytest.raises(Refused):
            contact(cast, family, referral=waiting)

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family) -> None:
        once = uuid.uuid4()
        first = contact(cast, family, once=once)
        again = contact(cast, family, once=once, words="typed again")
        assert (first.pk, Contact.objects.count()) == (again.pk, 1)

    def test_sent_twice_at_once_it_is_one(self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
        once = uuid.uuid4()
        first = contact(cast, family, once=once)
        there = Contact.objects.filter(pk=first.pk)
        answers = iter([Contact.objects.none(), there])
        monkeypatch.setattr(Contact.objects, "filter", lambda **_: next(answers))
        assert contact(cast, family, person=None, once=once).pk == first.pk

    def test_a_colleague_was_first(self, cast: Cast, waiting: Referral, monkeypatch: pytest.MonkeyPatch) -> None:
        """The other's first contact is saved between our looking and our saving: ours is then a later one."""
        save = Contact.save
        broke: list[int] = []

        def once_broken(self: Contact, **said: Any) -> None:
            if not broke:
                broke.append(1)
                raise IntegrityError
            save(self, **said)

        monkeypatch.setattr(Contact, "save", once_broken)
        assert contact(cast, the_family(waiting), why_outside_rules="asked").pk == Contact.objects.get().pk

    def test_one_entry_says_so(self, cast: Cast, family: Family) -> None:
        row = contact(cast, family, words="She said she is tired")
        entry = Entry.objects.get(did="support.contact")
        assert (entry.about, entry.because, entry.by) == (row.pk, "reached", cast.account("priya").pk)


class TestWho:
    def test_those_who_work_with_the_family(self, cast: Cast, family: Family) -> None:
        contact(cast, family)
        contact(cast, family, by="owen", why_outside_rules="covering")
        assert Contact.objects.count() == 2

    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
    def test_nobody_else(self, cast: Cast, family: Family, name: str) -> None:
        contact(cast, family)
        if name == "dee":
            make_tie(cast, family, "dee", TieKind.PARTNER)
        with pytest.raises(NotVisible):
            contact(cast, family, by=name)
        with pytest.raises(NotVisible):
            queries.contacts_for(cast.actor(name), family)
        assert len(queries.contacts_for(cast.actor("priya"), family)) == 1

    def test_a_supervisor_reads_and_does_not_write(self, cast: Cast, family: Family) -> None:
        contact(cast, family)
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        assert len(queries.contacts_for(cast.actor("una"), family)) == 1
        with pytest.raises(NotAllowed):
            contact(cast, family, by="una")


class TestLists:
    def test_newest_first_by_keyset(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        times = [now - timedelta(hours=hours) for hours in (3, 1, 2, 1)]
        made = [contact(cast, family, at=at, why_outside_rules="x") for at in times]
        expected = sorted(made, key=lambda row: (row.at, row.pk), reverse=True)
        priya = cast.actor("priya")
        first = queries.contacts_for(priya, family, limit=2)
        rest = queries.contacts_for(priya, family, after=first[-1].pk, limit=5)
        assert [row.pk for row in (*first, *rest)] == [row.pk for row in expected]

    @pytest.mark.parametrize("rows", [1, 3])
    def test_one_query_whatever_the_rows(
        self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            contact(cast, family, why_outside_rules="x")
        priya = cast.actor("priya")
        with django_assert_num_queries(1):
            assert len(queries.contacts_for(priya, family)) == rows

    def test_before_a_call(self, cast: Cast, waiting: Referral) -> None:
        found = queries.reach_for(cast.actor("priya"), the_family(waiting).pk, timezone.now())
        assert ([row.pk for row in found.due], found.choice) == ([waiting.pk], None)
        assert [reach.person.kind for reach in found.reach] == ["parent"]
        with pytest.raises(NotVisible):
            queries.reach_for(cast.actor("una"), the_family(waiting).pk, timezone.now())
