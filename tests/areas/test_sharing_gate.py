"""Nothing that is locked leaves; what leaves is kept exactly; and only those who may decide do."""

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.models import ContactWay, Family, Household, HouseholdMember, LockedFact, MustNotLearn, Person
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.sharing import actions, queries, rules
from alongside.sharing.actions import ParentTold, Reasons
from alongside.sharing.gate import HeldBack, release
from alongside.sharing.models import Decision, Snapshot
from tests.cast import Cast, make_family, make_tie

pytestmark = pytest.mark.django_db
WHY = Reasons(purpose="So that they know it was received", basis="legitimate")
SECRET = "14 Quarry Lane, Northbeck, ZZ99 9ZZ"


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def row(cast: Cast, family: Family, model: Any, **fields: Any) -> Any:
    made = model(family=family, hub_id=family.hub_id, made_at=timezone.now(), made_by=cast.account("priya"), **fields)
    with recorded(by=cast.actor("priya"), did="tests.row", about=family):
        made.save()
    return made


def locked(cast: Cast, family: Family, kind: str, value: str, **fields: Any) -> Any:
    return row(cast, family, LockedFact, kind=kind, value=value, **fields)


def letter(cast: Cast, family: Family, *paragraphs: str, to: str = "Sam Okoro", title: str = "Your referral") -> Any:
    return release(family=family, title=title, paragraphs=paragraphs, recipient=to, by=cast.actor("priya"))


def decided(cast: Cast, family: Family, by: str = "priya", **said: Any) -> Decision:
    given: dict[str, Any] = {
        "what": "answer_to_referrer",
        "about": None,
        "recipient": "Sam Okoro, Northbeck council",
        "reasons": WHY,
        "title": "Your referral",
        "paragraphs": ["We received it.", "We offered support."],
        "once": uuid.uuid4(),
        **said,
    }
    given.setdefault("seen", rules.digest_of(given["title"], given["paragraphs"]))
    return actions.decide(family=family, by=cast.actor(by), now=timezone.now(), **given)


class TestGate:
    def test_a_harmless_letter_passes_word_for_word(self, cast: Cast, family: Family) -> None:
        locked(cast, family, "address", SECRET)
        passed = letter(cast, family, "We offered support.", "Thank you.")
        assert (passed.title, passed.paragraphs) == ("Your referral", ("We offered support.", "Thank you."))
        assert passed.family == family.pk

    @pytest.mark.parametrize(
        ("kind", "value", "said"),
        [
            ("address", SECRET, "They are at 14 quarry ln now"),
            ("route", "Ring her sister on 07700 900123", "Ring +44 7700 900123"),
            ("code_word", "Heron", "Say heron at the door"),
            ("location", "Southmere", "They are in Southmere"),
        ],
    )
    def test_each_locked_fact_is_held(self, cast: Cast, family: Family, kind: str, value: str, said: str) -> None:
        locked(cast, family, kind, value)
        with pytest.raises(HeldBack) as held:
            letter(cast, family, "We offered support.", said)
        assert value.lower() not in str(held.value).lower()
        assert kind not in str(held.value)
        assert Entry.objects.get(did="sharing.held").family == family.pk

    def test_in_the_title_too_and_across_two_paragraphs(self, cast: Cast, family: Family) -> None:
        locked(cast, family, "address", SECRET)
        with pytest.raises(HeldBack):
            letter(cast, family, "Thank you", title="About Quarry Lane")
        with pytest.raises(HeldBack):
            letter(cast, family, "It is 14 Quarry", "Lane")

    def test_a_place_they_left_still_hides_whoever_lives_there(self, cast: Cast, family: Family) -> None:
        over = {"ended_at": timezone.now(), "ended_by": cast.account("priya")}
        locked(cast, family, "address", SECRET, **over)
        locked(cast, family, "code_word", "Heron", **over)
        with pytest.raises(HeldBack):
            letter(cast, family, "At Quarry Lane")
        assert letter(cast, family, "A heron stood in the park")

    def test_another_familys_secrets_are_no_business_of_this_letter(self, cast: Cast, family: Family) -> None:
        locked(cast, make_family(cast), "code_word", "Heron")
        assert letter(cast, family, "A heron stood in the park")


class TestMustNotLearn:
    @pytest.fixture
    def kept_apart(self, cast: Cast, family: Family) -> Person:
        """The father must not learn where the mother is, nor that she is pregnant."""
        father = row(cast, family, Person, kind="parent", name="Dean Arkle", known_as="Deano")
        mother = Person.objects.filter(family=family, kind="parent").exclude(pk=father.pk).get()
        row(cast, family, MustNotLearn, who=father, about=mother, what="That Tanya is pregnant")
        home = row(cast, family, Household, name="Mum's", address="8 Heron Court", postcode="ZZ98 8YY")
        row(cast, family, HouseholdMember, household=home, person=mother)
        row(cast, family, ContactWay, person=mother, kind="mobile", value="07700 900456")
        return mother

    @pytest.mark.parametrize(
        "said", ["She is pregnant", "She lives at 8 Heron Court", "Ring her: 07700900456", "ZZ98 8YY"]
    )
    @pytest.mark.parametrize("to", ["Mr Dean Arkle", "Mr D Arkle", "Deano"])
    def test_nothing_of_it_goes_to_them(
        self, cast: Cast, family: Family, kept_apart: Person, said: str, to: str
    ) -> None:
        with pytest.raises(HeldBack):
            letter(cast, family, said, to=to)

    def test_to_others_it_may_go_and_a_name_is_no_secret(self, cast: Cast, family: Family, kept_apart: Person) -> None:
        assert letter(cast, family, "She is pregnant, at 8 Heron Court", to="Sam Okoro")
        assert letter(cast, family, "Tanya asked us to thank you", to="Dean Arkle")

    def test_a_home_they_left_is_not_where_they_are(self, cast: Cast, family: Family, kept_apart: Person) -> None:
        with recorded(by=cast.actor("priya"), did="tests.left", about=family):
            HouseholdMember.objects.update(until_on=timezone.localdate() - timedelta(days=1))
        assert letter(cast, family, "8 Heron Court", to="Dean Arkle")

    def test_about_nobody_and_about_oneself(self, cast: Cast, family: Family) -> None:
        father = row(cast, family, Person, kind="parent", name="Dean Arkle")
        row(cast, family, MustNotLearn, who=father, about=None, what="the tracker")
        row(cast, family, MustNotLearn, who=father, about=father, what="the tracker")
        with pytest.raises(HeldBack):
            letter(cast, family, "We found the tracker", to="Dean Arkle")
        assert letter(cast, family, "Thank you", to="Dean Arkle")


class TestDecision:
    def test_what_left_is_kept_exactly(self, cast: Cast, family: Family) -> None:
        about = uuid.uuid4()
        made = decided(cast, family, about=about)
        kept = queries.paper_for(cast.actor("priya"), made.pk)
        assert (kept.title, kept.paragraphs) == ("Your referral", ["We received it.", "We offered support."])
        assert kept.digest == queries.copy_of(cast.actor("priya"), kept).digest
        assert [left.pk for left in queries.left_for(cast.actor("owen"), family)] == [made.pk]
        assert [left.pk for left in queries.answers_to(cast.actor("owen"), family, about)] == [made.pk]
        entry = Entry.objects.get(did="sharing.decide")
        assert (entry.about, entry.because) == (made.pk, "answer_to_referrer")

    def test_what_left_never_changes(self, cast: Cast, family: Family) -> None:
        decided(cast, family)
        kept = Snapshot.objects.get()
        kept.title = "Something else"
        with pytest.raises(DatabaseError), transaction.atomic(), recorded(by=cast.actor("priya"), did="tests.change"):
            kept.save()
        assert Snapshot.objects.get().title == "Your referral"

    def test_with_the_family_it_goes(self, cast: Cast, family: Family) -> None:
        decided(cast, family)
        with recorded(by=cast.actor("priya"), did="tests.erase"):
            Family.objects.filter(pk=family.pk).delete()
        assert (Decision.objects.count(), Snapshot.objects.count()) == (0, 0)

    def test_a_held_paper_leaves_no_decision(self, cast: Cast, family: Family) -> None:
        locked(cast, family, "code_word", "Heron")
        with pytest.raises(HeldBack):
            decided(cast, family, paragraphs=["heron"])
        assert (Decision.objects.count(), Snapshot.objects.count()) == (0, 0)

    def test_a_paper_that_was_harmless_is_held_once_its_words_are_locked(self, cast: Cast, family: Family) -> None:
        made = decided(cast, family, paragraphs=["They went to Westlea"])
        locked(cast, family, "location", "Westlea")
        priya = cast.actor("priya")
        with pytest.raises(HeldBack):
            queries.copy_of(priya, queries.paper_for(priya, made.pk))

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ({"recipient": "  "}, "who this goes to"),
            ({"reasons": Reasons(purpose="", basis="legitimate")}, "what it is for"),
            ({"reasons": Reasons(purpose="x", basis="legitimate", parent_told=ParentTold.NOT_TOLD)}, "why the parent"),
        ],
    )
    def test_what_must_be_said(self, cast: Cast, family: Family, said: dict[str, Any], words: str) -> None:
        with pytest.raises(Refused, match=words):
            decided(cast, family, **said)

    def test_every_reason_is_kept(self, cast: Cast, family: Family) -> None:
        reasons = Reasons(
            "For the meeting", "duty_16la", "Only this", ParentTold.NOT_TOLD, "None", "Danger at home", date(2027, 1, 1)
        )
        made = Decision.objects.get(pk=decided(cast, family, reasons=reasons).pk)
        kept = (made.purpose, made.basis, made.necessity, made.parent_told, made.why_not_told, made.review_on)
        assert kept == ("For the meeting", "duty_16la", "Only this", "not_told", "Danger at home", date(2027, 1, 1))

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
        once = uuid.uuid4()
        first = decided(cast, family, once=once)
        assert decided(cast, family, once=once).pk == first.pk

        monkeypatch.setattr(Decision.objects, "filter", lambda **_: Decision.objects.none())
        assert decided(cast, family, once=once).pk == first.pk
        assert Decision.objects.count() == 1

    def test_a_fault_that_is_not_ours_is_not_hidden(
        self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(self: Decision, **_: Any) -> None:
            raise IntegrityError

        monkeypatch.setattr(Decision, "save", broken)
        with pytest.raises(Decision.DoesNotExist):
            decided(cast, family)


class TestWho:
    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
    def test_nobody_else_decides_or_reads(self, cast: Cast, family: Family, name: str) -> None:
        made = decided(cast, family)
        make_tie(cast, family, "sam", TieKind.PARTNER)
        assert queries.paper_for(cast.actor("owen"), made.pk)
        for act in (
            lambda: decided(cast, family, by=name),
            lambda: queries.paper_for(cast.actor(name), made.pk),
            lambda: queries.left_for(cast.actor(name), family),
            lambda: queries.answers_to(cast.actor(name), family, family.pk),
        ):
            with pytest.raises(NotVisible):
                act()

    def test_a_supervisor_reads_and_does_not_decide(self, cast: Cast, family: Family) -> None:
        made = decided(cast, family)
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        assert queries.paper_for(cast.actor("una"), made.pk)
        with pytest.raises(NotAllowed):
            decided(cast, family, by="una")

    @pytest.mark.parametrize("rows", [1, 3])
    def test_one_query_whatever_the_rows(
        self, cast: Cast, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            decided(cast, family)
        priya = cast.actor("priya")
        with django_assert_num_queries(1):
            assert len(queries.left_for(priya, family)) == rows
