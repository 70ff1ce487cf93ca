"""A referral from receipt to screening: who may do what, and what is left behind."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.referrals import actions
from alongside.referrals.models import Form, Referral, Screening
from alongside.referrals.rules import Level, Pathway
from alongside.referrals.said import Said, said_on
from tests.cast import PEOPLE, Cast
from tests.referring import SAID, allocated, received, screened

pytestmark = pytest.mark.django_db
ELSE = sorted(PEOPLE)


def fresh(referral: Referral) -> Referral:
    return Referral.objects.get(pk=referral.pk)


class TestReceive:
    def test_it_keeps_every_word_sealed_and_starts_the_clock(self, cast: Cast) -> None:
        made = received(cast, by="sam")
        row = fresh(made)
        assert said_on(row) == SAID
        assert (row.stage, row.received_at, row.version) == ("received", row.made_at, 2)
        assert [step.stage for step in row.steps.all()] == ["received"]
        assert list(Entry.objects.filter(about=made.id).values_list("did", flat=True)) == ["referrals.receive"]

    @pytest.mark.parametrize("name", ["priya", "owen", "moira", "dee", "sam", "chidi", "frances"])
    def test_everybody_who_stands_round_a_family_may_refer(self, cast: Cast, name: str) -> None:
        assert received(cast, by=name).made_by_id == cast.account(name).id

    @pytest.mark.parametrize("name", ["ruth", "gita", "una"])
    def test_nobody_else_may(self, cast: Cast, name: str) -> None:
        with pytest.raises(NotVisible):
            received(cast, by=name)
        assert Referral.objects.count() == 0

    @pytest.mark.parametrize("name", ["dee", "frances"])
    def test_the_phone_form_is_for_those_who_take_calls(self, cast: Cast, name: str) -> None:
        with pytest.raises(Refused, match="take the service’s calls"):
            received(cast, by=name, form=Form.PHONE)

    def test_the_same_form_twice_is_one_referral(self, cast: Cast) -> None:
        once = uuid.uuid4()
        first, second = received(cast, by="sam", once=once), received(cast, by="sam", once=once)
        assert first == second
        assert Referral.objects.count() == 1

    def test_both_sent_at_one_moment_are_one_referral(self, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
        """The second looks before the first is there, and meets it when it saves."""
        from alongside.referrals.actions import receiving

        once, looks = uuid.uuid4(), iter([None])
        first, real = received(cast, by="sam", once=once), receiving._made_before
        monkeypatch.setattr(receiving, "_made_before", lambda *args: next(looks, real(*args)))
        assert received(cast, by="sam", once=once) == first

    def test_somebody_else_with_the_same_number_learns_nothing(self, cast: Cast) -> None:
        once = uuid.uuid4()
        received(cast, by="sam", once=once)
        with pytest.raises(Refused, match="sent before"):
            received(cast, by="dee", once=once)

    def test_one_name_is_enough_and_none_is_not(self, cast: Cast) -> None:
        assert received(cast, by="sam", said=Said(parent_name="Tanya Arkle")).child_name == ""
        assert received(cast, by="sam", said=Said(child_name="Jess")).parent_name == ""
        with pytest.raises(Refused, match="child’s name or the parent’s name"):
            received(cast, by="sam", said=Said(child_name=" "))

    def test_it_cannot_come_from_the_future(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="still to come"):
            received(cast, by="priya", form=Form.PHONE, received_at=timezone.now() + timedelta(hours=1))


class TestWriteOn:
    def write(self, cast: Cast, made: Referral, by: str = "priya", **changes: Any) -> Referral:
        said = Said(**{"parent_name": "Tanya Arkle", **changes})
        version = changes.pop("version", fresh(made).version)
        return actions.write_on(
            referral=made, said=said, version=version, by=cast.actor(by), now=timezone.now()
        )  # fmt: skip

    def test_the_writer_goes_on_writing(self, cast: Cast) -> None:
        made = received(cast, by="priya", form=Form.PHONE)
        self.write(cast, made, reason="She says he is back.")
        assert fresh(made).reason == "She says he is back."
        assert made.steps.count() == 1

    def test_a_second_window_is_told(self, cast: Cast) -> None:
        made = received(cast, by="priya", form=Form.PHONE)
        seen = fresh(made).version
        self.write(cast, made, reason="First")
        with pytest.raises(Conflict):
            actions.write_on(
                referral=made, said=Said(child_name="J"), version=seen, by=cast.actor("priya"), now=timezone.now()
            )
        assert fresh(made).reason == "First"

    def test_not_without_a_name_nor_after_screening(self, cast: Cast) -> None:
        made = screened(cast, received(cast, by="priya", form=Form.PHONE))
        with pytest.raises(Refused, match="has been screened"):
            self.write(cast, made)
        with pytest.raises(Refused, match="name"):
            self.write(cast, made, parent_name="")

    @pytest.mark.parametrize("name", [name for name in ELSE if name != "priya"])
    def test_nobody_else_writes_in_it(self, cast: Cast, name: str) -> None:
        made = received(cast, by="priya", form=Form.PHONE)
        with pytest.raises(NotVisible):
            self.write(cast, made, by=name)
        assert said_on(fresh(made)) == SAID


class TestScreen:
    def test_it_keeps_the_level_the_pathway_the_reason_and_who(self, cast: Cast) -> None:
        made = screened(cast, received(cast))
        row = Screening.objects.get(referral=made)
        assert (row.level, row.pathway, row.reason, row.by_id) == (
            "high", "one_to_one", "Two adults, gifts, and nights away.", cast.account("moira").id,
        )  # fmt: skip
        assert fresh(made).stage == "screened"

    @pytest.mark.parametrize(
        ("pathway", "stage"),
        [
            (Pathway.ONE_TO_ONE, "screened"),
            (Pathway.MORE, "waiting"),
            (Pathway.TELEPHONE, "closed"),
            (Pathway.GROUP, "closed"),
            (Pathway.SIGNPOST, "closed"),
        ],
    )
    def test_the_pathway_says_where_it_goes(self, cast: Cast, pathway: Pathway, stage: str) -> None:
        assert fresh(screened(cast, received(cast), pathway=pathway)).stage == stage

    def test_again_until_it_is_allocated_and_both_stand(self, cast: Cast) -> None:
        made = screened(cast, received(cast), level=Level.LOW, pathway=Pathway.MORE)
        screened(cast, made)
        assert [row.level for row in made.screenings.all()] == ["low", "high"]
        given = allocated(cast, made)
        with pytest.raises(Refused, match=r"Allocated, first contact due.*Owen Clarke"):
            screened(cast, given)

    def test_of_two_at_once_the_second_is_shown_the_first(self, cast: Cast) -> None:
        made = received(cast)
        seen = fresh(made).version
        screened(cast, made)
        with pytest.raises(Conflict):
            screened(cast, made, version=seen, level=Level.LOW)
        assert [row.level for row in made.screenings.all()] == ["high"]

    def test_it_asks_why(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="Say why"):
            screened(cast, received(cast), reason=" ")

    @pytest.mark.parametrize("name", [name for name in ELSE if name != "moira"])
    def test_only_the_operational_manager_screens(self, cast: Cast, name: str) -> None:
        made = received(cast)
        with pytest.raises(NotAllowed if name == "owen" else NotVisible):
            screened(cast, made, by=name)
        assert not made.screenings.exists()
        screened(cast, made)
