"""A referral from allocation to first contact, and its end: who may do what, and what is left behind."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.models import ContactWay, HouseholdMember, Person, Professional, SafeContactRule
from alongside.families.models.people import PersonKind
from alongside.hubs.models import Post
from alongside.record.writing import recorded
from alongside.referrals import actions
from alongside.referrals.models import Allocation, Referral, Step
from alongside.referrals.rules import Stage
from alongside.referrals.said import Said, said_on
from alongside.sealing import keyring
from tests.cast import PEOPLE, Cast, make_family, make_tie
from tests.referring import SAID, allocated, contacted, other_plo, received, screened

pytestmark = pytest.mark.django_db
ELSE = sorted(PEOPLE)


def fresh(referral: Referral) -> Referral:
    return Referral.objects.get(pk=referral.pk)


class TestAllocate:
    def test_the_words_become_the_familys_and_begin_its_file(self, cast: Cast) -> None:
        made = screened(cast, received(cast))
        own_key = made.key_scope
        row = fresh(allocated(cast, made))
        keyring.forget()
        assert row.family is not None
        assert row.key_scope == row.family.id != own_key
        assert said_on(row) == SAID
        assert (row.stage, row.allocated_at) == ("allocated", row.stage_at)
        assert [step.because for step in row.steps.all()] == ["", "", ""]
        assert row.screenings.get().reason == "Two adults, gifts, and nights away."
        people = {p.kind: p for p in Person.objects.filter(family=row.family)}
        child, parent = people[PersonKind.CHILD], people[PersonKind.PARENT]
        assert (child.name, child.born_on, child.details.exploitation) == ("Jess Arkle", date(2011, 3, 4), ["sexual"])
        assert (parent.name, parent.relation) == ("Tanya Arkle", "Mum")
        way = ContactWay.objects.get(person=parent)
        assert way.value == "07700 900456"
        assert (
            way.note
            == "The referrer said: Before three, never evenings.\nWho else may answer: Her partner, who must not know."
        )
        home = HouseholdMember.objects.get(person=parent).household
        assert (home.address, home.postcode, home.danger) == ("12 Made Up Lane", "ZZ99 9ZZ", "Her partner shouts.")
        assert Professional.objects.get(family=row.family).name == "Chidi Obi"

    def test_a_referrers_word_is_not_a_parents_rule(self, cast: Cast) -> None:
        row = allocated(cast, screened(cast, received(cast)))
        assert not SafeContactRule.objects.filter(family=row.family).exists()

    def test_the_plo_has_the_family_from_now_on(self, cast: Cast) -> None:
        from alongside.referrals import queries

        made = screened(cast, received(cast))
        with pytest.raises(NotVisible):
            queries.referral_for(cast.actor("priya"), made.id)
        allocated(cast, made)
        assert queries.referral_for(cast.actor("priya"), made.id) == made

    @pytest.mark.parametrize(
        "said", [Said(child_name="Jess"), Said(parent_name="Tanya"), Said(child_name="J", parent_phone="01632 960123")]
    )
    def test_little_is_known(self, cast: Cast, said: Said) -> None:
        row = allocated(cast, screened(cast, received(cast, said=said)))
        assert Person.objects.filter(family=row.family).count() == bool(said.child_name) + bool(
            said.parent_name or said.parent_phone
        )

    def test_danger_without_a_name_is_kept_too(self, cast: Cast) -> None:
        said = Said(child_name="Jess", danger_at_home="An uncle in the house")
        row = allocated(cast, screened(cast, received(cast, said=said)))
        from alongside.families.models import Household

        assert Household.objects.get(family=row.family).danger == "An uncle in the house"

    def test_the_second_of_two_is_told_who_was_first(self, cast: Cast) -> None:
        made = screened(cast, received(cast))
        allocated(cast, made)
        with pytest.raises(Refused, match=r"^Owen Clarke gave this referral to Priya Nair at \d\d:\d\d on "):
            allocated(cast, made)
        assert Allocation.objects.count() == 1

    def test_not_before_it_is_screened(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="cannot become"):
            allocated(cast, received(cast))

    @pytest.mark.parametrize("name", ["una", "owen", "chidi"])
    def test_only_to_a_plo_of_this_hub(self, cast: Cast, name: str) -> None:
        with pytest.raises(Refused, match="no PLO’s post"):
            allocated(cast, screened(cast, received(cast)), to=name)

    @pytest.mark.parametrize("name", [name for name in ELSE if name != "owen"])
    def test_only_the_service_manager_allocates(self, cast: Cast, name: str) -> None:
        made = screened(cast, received(cast))
        with pytest.raises(NotAllowed if name == "moira" else NotVisible):
            allocated(cast, made, by=name)
        assert fresh(made).family is None
        allocated(cast, made)

    def test_to_a_family_the_service_already_stands_beside(self, cast: Cast) -> None:
        family = make_family(cast)
        people = Person.objects.filter(family=family).count()
        row = allocated(cast, screened(cast, received(cast)), family=family)
        assert (row.family, row.child_name) == (family, "Jess Arkle")
        assert Person.objects.filter(family=family).count() == people

    def test_a_family_has_one_plo(self, cast: Cast) -> None:
        family = make_family(cast)
        tom = other_plo(cast)
        with pytest.raises(Refused, match="Priya Nair is this family’s PLO already"):
            allocated(cast, screened(cast, received(cast)), family=family, to=tom)

    def test_not_to_a_family_of_another_hub(self, cast: Cast) -> None:
        family = make_family(cast, worker=None, hub=cast.elsewhere)
        made = screened(cast, received(cast))
        with pytest.raises(NotVisible):
            allocated(cast, made, family=family)
        with recorded(by=cast.actor("owen"), did="tests.post"):
            Post.objects.create(
                hub=cast.elsewhere, account=cast.account("owen"), agency=cast.post("owen").agency,
                role="service_manager", from_on=date(2024, 1, 1),
            )  # fmt: skip
        with pytest.raises(Refused, match="another hub"):
            allocated(cast, made, family=family)

    def test_somebody_kept_away_from_the_family_is_refused(self, cast: Cast) -> None:
        from alongside.families.actions.standing import exclude

        family = make_family(cast, worker=None)
        exclude(
            family=family, account=cast.account("priya"), because="Her cousin", by=cast.actor("owen"),
            now=timezone.now(),
        )  # fmt: skip
        made = screened(cast, received(cast))
        with pytest.raises(Refused, match="Priya Nair is kept away from"):
            allocated(cast, made, family=family)
        assert fresh(made).stage == "screened"
        assert fresh(made).family is None


class TestHandOver:
    def give(self, cast: Cast, made: Referral, to: Post, by: str = "owen") -> Allocation:
        return actions.hand_over(
            referral=made, post=to, because="She is away", by=cast.actor(by), now=timezone.now()
        )  # fmt: skip

    def test_the_first_loses_sight_at_once(self, cast: Cast) -> None:
        from alongside.referrals import queries

        made = allocated(cast, screened(cast, received(cast)))
        assert queries.referral_for(cast.actor("priya"), made.id) == made
        self.give(cast, made, other_plo(cast))
        with pytest.raises(NotVisible):
            queries.referral_for(cast.actor("priya"), made.id)
        assert queries.referral_for(cast.actor("una"), made.id) == made
        assert fresh(made).allocated_at == made.allocated_at
        assert [row.post.account.name for row in made.allocations.all()] == ["Priya Nair", "Una Pike"]

    def test_not_to_the_same_person_nor_one_kept_away_nor_before_or_after(self, cast: Cast) -> None:
        from alongside.families.actions.standing import exclude

        made = screened(cast, received(cast))
        una = other_plo(cast)
        with pytest.raises(Refused, match="nothing to hand over"):
            self.give(cast, made, una)
        given = allocated(cast, made)
        with pytest.raises(Refused, match="already this family’s PLO"):
            self.give(cast, given, cast.post("priya"))
        assert given.family is not None
        exclude(
            family=given.family, account=cast.account("una"), because="Known", by=cast.actor("owen"), now=timezone.now()
        )
        with pytest.raises(Refused, match="is kept away from"):
            self.give(cast, given, una)

    @pytest.mark.parametrize("name", [name for name in ELSE if name != "owen"])
    def test_only_the_service_manager(self, cast: Cast, name: str) -> None:
        made = allocated(cast, screened(cast, received(cast)))
        una = other_plo(cast)
        with pytest.raises((NotAllowed, NotVisible)):
            self.give(cast, made, una, by=name)
        self.give(cast, made, una)


class TestContacted:
    def test_the_clock_stops_at_the_moment_they_spoke(self, cast: Cast) -> None:
        row = contacted(cast, allocated(cast, screened(cast, received(cast))))
        assert (row.stage, row.contacted_at) == ("contacted", fresh(row).contacted_at)

    def test_said_twice_the_first_counts(self, cast: Cast) -> None:
        row = contacted(cast, allocated(cast, screened(cast, received(cast))))
        again = contacted(cast, row, at=timezone.now())
        assert again.contacted_at == fresh(row).contacted_at
        assert Step.objects.filter(referral=row, stage="contacted").count() == 1

    @pytest.mark.parametrize(("hours", "words"), [(1, "still to come"), (-1000, "before the referral")])
    def test_the_time_must_be_possible(self, cast: Cast, hours: int, words: str) -> None:
        row = allocated(cast, screened(cast, received(cast)))
        with pytest.raises(Refused, match=words):
            contacted(cast, row, at=timezone.now() + timedelta(hours=hours))

    def test_not_before_somebody_was_asked(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="cannot become"):
            contacted(cast, screened(cast, received(cast)), by="owen")

    @pytest.mark.parametrize("name", [name for name in ELSE if name not in {"owen", "priya"}])
    def test_only_those_who_work_with_the_family(self, cast: Cast, name: str) -> None:
        row = allocated(cast, screened(cast, received(cast)))
        with pytest.raises((NotAllowed, NotVisible)):
            contacted(cast, row, by=name)
        contacted(cast, row)


class TestEnding:
    def close(self, cast: Cast, row: Referral, by: str = "owen", because: str = "They moved away") -> Referral:
        return actions.close(referral=row, because=because, by=cast.actor(by), now=timezone.now())

    def reopen(self, cast: Cast, row: Referral, by: str = "owen", because: str = "They rang") -> Referral:
        return actions.reopen(referral=row, because=because, by=cast.actor(by), now=timezone.now())

    @pytest.mark.parametrize("name", ["owen", "moira"])
    def test_closed_and_opened_again_with_every_step_kept(self, cast: Cast, name: str) -> None:
        row = received(cast)
        self.close(cast, row, by=name)
        back = self.reopen(cast, row, by=name)
        assert [(s.stage, s.because) for s in row.steps.all()] == [
            ("received", ""), ("closed", "They moved away"), ("received", "They rang"),
        ]  # fmt: skip
        assert back.received_at == row.received_at

    @pytest.mark.parametrize("name", [name for name in ELSE if name not in {"owen", "moira"}])
    def test_only_a_manager(self, cast: Cast, name: str) -> None:
        row = received(cast)
        with pytest.raises((NotAllowed, NotVisible)):
            self.close(cast, row, by=name)
        self.close(cast, row)
        with pytest.raises((NotAllowed, NotVisible)):
            self.reopen(cast, row, by=name)
        self.reopen(cast, row)

    def test_both_ask_why_and_neither_twice(self, cast: Cast) -> None:
        row = received(cast)
        with pytest.raises(Refused, match="Say why"):
            self.close(cast, row, because="")
        with pytest.raises(Refused, match="cannot become"):
            self.reopen(cast, row)
        self.close(cast, row)
        with pytest.raises(Refused, match="cannot become"):
            self.close(cast, row)
        with pytest.raises(Refused, match="Say why"):
            self.reopen(cast, row, because=" ")

    def test_once_the_parent_was_reached_a_new_worry_is_a_new_referral(self, cast: Cast) -> None:
        row = contacted(cast, allocated(cast, screened(cast, received(cast))))
        self.close(cast, row)
        with pytest.raises(Refused, match="new referral"):
            self.reopen(cast, row)

    def test_opened_again_it_goes_back_to_the_same_family(self, cast: Cast) -> None:
        row = allocated(cast, screened(cast, received(cast)))
        self.close(cast, row)
        back = self.reopen(cast, row)
        again = allocated(cast, screened(cast, back))
        assert (again.family, again.allocated_at) == (row.family, row.allocated_at)


def test_a_referral_that_is_gone_is_not_there(cast: Cast) -> None:
    row = received(cast)
    with recorded(by=cast.actor("owen"), did="tests.gone"):
        Referral.objects.filter(pk=row.pk).delete()
    with pytest.raises(NotVisible):
        actions.close(referral=row, because="x", by=cast.actor("owen"), now=timezone.now())


def test_an_excluded_manager_sees_no_referral_of_that_family(cast: Cast) -> None:
    from alongside.families.actions.standing import exclude

    row = allocated(cast, screened(cast, received(cast)))
    assert row.family is not None
    make_tie(cast, row.family, "sam", TieKind.PARTNER)
    exclude(
        family=row.family, account=cast.account("moira"), because="Her niece", by=cast.actor("owen"), now=timezone.now()
    )
    with pytest.raises(NotVisible):
        actions.close(referral=row, because="x", by=cast.actor("moira"), now=timezone.now())
    assert Stage(fresh(row).stage) is Stage.ALLOCATED
