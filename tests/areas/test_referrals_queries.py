"""What may be read of referrals, by whom, and at what cost."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible
from alongside.access.roles import TieKind
from alongside.families.actions.standing import exclude
from alongside.hubs.models import Hub
from alongside.record.writing import recorded
from alongside.referrals import actions, queries
from alongside.referrals.models import Form, Referral
from alongside.referrals.rules import Due, Stage
from alongside.referrals.said import Said
from alongside.sealing import keyring
from tests.cast import PEOPLE, Cast, make_family, make_tie
from tests.referring import allocated, contacted, other_plo, received, screened

pytestmark = pytest.mark.django_db
NAMES = sorted(PEOPLE)


class TestQueue:
    @pytest.mark.parametrize("name", NAMES)
    def test_listed_is_what_may_be_opened(self, cast: Cast, name: str) -> None:
        received(cast)
        screened(cast, received(cast))
        allocated(cast, screened(cast, received(cast)))
        actor, seen = cast.actor(name), set()
        for stage in Stage:
            seen |= set(queries.queue_for(actor, stage))
        for row in Referral.objects.all():
            if row in seen:
                assert queries.referral_for(actor, row.id) == row
            else:
                with pytest.raises(NotVisible):
                    queries.referral_for(actor, row.id)
        assert len(seen) == {"owen": 3, "moira": 3, "priya": 1}.get(name, 0)

    def test_what_is_owed_stands_oldest_first_and_what_is_done_newest_first(self, cast: Cast) -> None:
        now = timezone.now()
        rows = [received(cast, received_at=now - timedelta(hours=n)) for n in range(4)]
        moira = cast.actor("moira")
        assert queries.queue_for(moira, Stage.RECEIVED) == rows[::-1]
        assert queries.queue_for(moira, Stage.RECEIVED, after=rows[2].id) == [rows[1], rows[0]]
        for row in rows:
            actions.close(referral=row, because="x", by=moira, now=timezone.now())
        assert queries.queue_for(moira, Stage.CLOSED) == rows
        assert queries.queue_for(moira, Stage.CLOSED, after=rows[1].id, limit=1) == [rows[2]]

    def test_rows_of_one_moment_are_neither_lost_nor_doubled(self, cast: Cast) -> None:
        at = timezone.now()
        rows = {received(cast, received_at=at).id for _ in range(5)}
        seen, last = [], None
        while page := queries.queue_for(cast.actor("moira"), Stage.RECEIVED, after=last, limit=2):
            seen += [row.id for row in page]
            last = page[-1].id
        assert len(seen) == 5
        assert set(seen) == rows

    @pytest.mark.parametrize("amount", [1, 3])
    def test_one_query_and_one_for_the_keys(self, cast: Cast, django_assert_num_queries: Any, amount: int) -> None:
        for _ in range(amount):
            received(cast)
        moira = cast.actor("moira")
        keyring.forget()
        with django_assert_num_queries(1), django_assert_num_queries(1, using="keyring"):
            assert [row.child_name for row in queries.queue_for(moira, Stage.RECEIVED)] == ["Jess Arkle"] * amount


class TestOne:
    def test_history_is_for_those_who_may_read(self, cast: Cast) -> None:
        made = contacted(cast, allocated(cast, screened(cast, received(cast))))
        found = queries.history(cast.actor("priya"), made)
        assert [step.stage for step in found.steps] == ["received", "screened", "allocated", "contacted"]
        assert [row.by.name for row in found.screenings] == ["Moira Feltham"]
        assert [row.post.account.name for row in found.allocations] == ["Priya Nair"]
        with pytest.raises(NotVisible):
            queries.history(cast.actor("una"), made)

    def test_the_clock_of_the_day_it_was_received(self, cast: Cast) -> None:
        from alongside.words import queries as words
        from alongside.words.models import Clock

        now = timezone.now()
        made = received(cast, received_at=now - timedelta(days=3))
        with recorded(by=cast.actor("owen"), did="tests.clock"):
            Clock.objects.create(
                name="first_contact", hours=12, warn_hours=2, from_on=timezone.localdate(), source="x",
                confidence="ours",
            )  # fmt: skip
        words.forget()
        try:
            assert queries.deadline_of(made, now).due_at == made.received_at + timedelta(hours=24)
            assert queries.deadline_of(received(cast), now).due_at - now < timedelta(hours=13)
            assert queries.deadline_of(made, now).state is Due.OVERDUE
        finally:
            words.forget()

    def test_who_was_asked_last(self, cast: Cast) -> None:
        made = allocated(cast, screened(cast, received(cast)))
        assert queries.workers_of([made]) == {made.id: "Priya Nair"}
        actions.hand_over(
            referral=made, post=other_plo(cast), because="", by=cast.actor("owen"), now=timezone.now()
        )  # fmt: skip
        assert queries.workers_of([made]) == {made.id: "Una Pike"}

    def test_a_family_by_its_reference(self, cast: Cast) -> None:
        family, made = make_family(cast), screened(cast, received(cast))
        far = make_family(cast, worker=None, hub=cast.elsewhere)
        owen = cast.actor("owen")
        assert queries.family_called(owen, made, f" {family.reference.lower()} ") == family
        assert queries.family_called(owen, made, far.reference) is None
        assert queries.family_called(cast.actor("moira"), made, family.reference) is None


class TestDuplicates:
    def found(self, cast: Cast, made: Referral, by: str = "moira") -> dict[str, tuple[str, ...]]:
        return {one.reference: one.matched for one in queries.possible_duplicates(cast.actor(by), made)}

    @pytest.mark.parametrize(
        ("said", "matched"),
        [
            (Said(child_name="J", parent_phone="+44 7700 900456"), ("the same phone number",)),
            (Said(child_name="J", address="Flat 12", postcode="zz999zz"), ("the same postcode and house",)),
            (
                Said(child_name="Jessica Arkel", child_born_on=date(2011, 9, 9)),
                ("a surname that sounds the same, born in the same year",),
            ),
            (
                Said(child_name="J", parent_phone="07700 900456", address="12", postcode="ZZ99 9ZZ"),
                ("the same phone number", "the same postcode and house"),
            ),
        ],
    )
    def test_a_reference_and_what_matched(self, cast: Cast, said: Said, matched: tuple[str, ...]) -> None:
        first = received(cast)
        assert self.found(cast, received(cast, said=said)) == {first.reference: matched}

    @pytest.mark.parametrize(
        "said",
        [
            Said(child_name="Jess Arkle"),
            Said(child_name="Jess Arkle", child_born_on=date(2012, 3, 4)),
            Said(child_name="J", parent_phone="07700 900457"),
            Said(child_name="J", postcode="ZZ99 9ZZ"),
        ],
        ids=["a bare name", "another year", "another number", "no house"],
    )
    def test_too_little_to_go_by(self, cast: Cast, said: Said) -> None:
        received(cast)
        assert self.found(cast, received(cast, said=said)) == {}

    def test_a_family_is_a_match_by_its_own_reference(self, cast: Cast) -> None:
        family = allocated(cast, screened(cast, received(cast))).family
        assert family is not None
        assert list(self.found(cast, received(cast))) == [family.reference]

    def test_not_of_another_hub_nor_its_own_family(self, cast: Cast) -> None:
        received(cast, by="una", hub=cast.elsewhere)
        made = allocated(cast, screened(cast, received(cast)))
        assert self.found(cast, made) == {}

    def test_what_was_written_over_no_longer_matches(self, cast: Cast) -> None:
        first = received(cast, by="priya", form=Form.PHONE, said=Said(child_name="J", parent_phone="07700 900111"))
        actions.write_on(
            referral=first, said=Said(child_name="J", parent_phone="07700 900222"), version=first.version,
            by=cast.actor("priya"), now=timezone.now(),
        )  # fmt: skip
        assert self.found(cast, received(cast, said=Said(child_name="K", parent_phone="07700 900111"))) == {}
        second = received(cast, said=Said(child_name="K", parent_phone="07700 900222"))
        assert list(self.found(cast, second)) == [first.reference]

    def test_a_family_one_is_kept_from_changes_nothing(self, cast: Cast) -> None:
        family = allocated(cast, screened(cast, received(cast))).family
        assert family is not None
        made = received(cast)
        assert list(self.found(cast, made)) == [family.reference]
        exclude(
            family=family, account=cast.account("moira"), because="Her niece", by=cast.actor("owen"),
            now=timezone.now(),
        )  # fmt: skip
        assert self.found(cast, made) == {}

    @pytest.mark.parametrize("name", [name for name in NAMES if name != "moira"])
    def test_only_whoever_screens(self, cast: Cast, name: str) -> None:
        received(cast)
        with pytest.raises(NotAllowed if name == "owen" else NotVisible):
            self.found(cast, received(cast), by=name)


class TestCaseloads:
    def loads(self, cast: Cast, by: str = "owen", hub: Hub | None = None) -> dict[str, tuple[int, int, float]]:
        found = queries.caseloads_for(cast.actor(by), hub or cast.hub, timezone.now())
        return {one.name: (one.load.families, one.load.waiting, one.load.hours_a_week) for one in found}

    def test_families_first_contacts_and_hours(self, cast: Cast) -> None:
        other_plo(cast)
        make_family(cast)
        made = allocated(cast, screened(cast, received(cast)))
        assert self.loads(cast) == {"Una Pike": (0, 0, 37.0), "Priya Nair": (2, 1, 37.0)}
        assert next(iter(self.loads(cast))) == "Una Pike"
        contacted(cast, made)
        assert self.loads(cast)["Priya Nair"] == (2, 0, 37.0)

    def test_what_ended_is_not_counted(self, cast: Cast) -> None:
        now = timezone.now()
        family = make_family(cast)
        with recorded(by=cast.actor("owen"), did="tests.close"):
            family.closed_at, family.closed_by = now, cast.account("owen")
            family.save()
        gone = make_family(cast, worker=None)
        make_tie(cast, gone, "priya", TieKind.WORKER, now - timedelta(days=2), now - timedelta(days=1))
        assert self.loads(cast)["Priya Nair"] == (0, 0, 37.0)

    def test_a_family_the_manager_is_kept_from_is_not_counted(self, cast: Cast) -> None:
        family = make_family(cast)
        assert self.loads(cast)["Priya Nair"][0] == 1
        exclude(
            family=family, account=cast.account("owen"), because="His sister", by=cast.actor("owen"), now=timezone.now()
        )
        assert self.loads(cast)["Priya Nair"][0] == 0

    @pytest.mark.parametrize("name", [name for name in NAMES if name != "owen"])
    def test_only_the_service_manager_of_the_hub(self, cast: Cast, name: str) -> None:
        assert self.loads(cast)
        with pytest.raises(NotVisible):
            self.loads(cast, by=name)

    def test_not_of_another_hub(self, cast: Cast) -> None:
        with pytest.raises(NotVisible):
            self.loads(cast, hub=cast.elsewhere)
        assert queries.hubs_with_caseloads(cast.actor("owen")) == [cast.hub]

    @pytest.mark.parametrize("amount", [1, 3])
    def test_four_queries(self, cast: Cast, django_assert_num_queries: Any, amount: int) -> None:
        for _ in range(amount):
            allocated(cast, screened(cast, received(cast)))
        owen = cast.actor("owen")
        with django_assert_num_queries(4):
            queries.caseloads_for(owen, cast.hub, timezone.now())


class TestHub:
    @pytest.mark.parametrize("name", NAMES)
    def test_listed_is_what_may_be_opened(self, cast: Cast, name: str) -> None:
        made = allocated(cast, screened(cast, received(cast)))
        assert made.family is not None
        make_tie(cast, made.family, "dee", TieKind.PARTNER)
        make_family(cast, worker=None, hub=cast.elsewhere)
        actor, now = cast.actor(name), timezone.now()
        faces = queries.hub_families_for(actor, now)
        assert [face.family for face in faces] == ([made.family_id] if name in {"dee", "moira"} else [])
        if faces:
            assert queries.hub_face_for(actor, made.family.id, now) == faces[0]
        else:
            with pytest.raises(NotVisible):
                queries.hub_face_for(actor, made.family.id, now)

    def test_the_childs_worker_by_tie_else_as_the_referrer_said(self, cast: Cast) -> None:
        made = allocated(cast, screened(cast, received(cast, said=Said(child_name="J", childs_worker="Bo at school"))))
        assert made.family is not None
        moira, now = cast.actor("moira"), timezone.now()
        assert queries.hub_face_for(moira, made.family.id, now).childs_worker == "Bo at school"
        make_tie(cast, made.family, "chidi", TieKind.CHILDS_WORKER)
        assert queries.hub_face_for(moira, made.family.id, now).childs_worker == "Chidi Obi"

    @pytest.mark.parametrize("amount", [1, 3])
    def test_constant_queries(self, cast: Cast, django_assert_num_queries: Any, amount: int) -> None:
        for _ in range(amount):
            made = allocated(cast, screened(cast, received(cast)))
            assert made.family is not None
            make_tie(cast, made.family, "dee", TieKind.PARTNER)
        dee = cast.actor("dee")
        with django_assert_num_queries(3):
            queries.hub_families_for(dee, timezone.now())
        sam = cast.actor("sam")
        with django_assert_num_queries(1):
            assert len(queries.sent_by(sam)) == amount

    def test_who_refers_without_a_post_is_not_known(self, cast: Cast) -> None:
        found = queries.referrer_in(cast.actor("una"), cast.hub, timezone.now())
        assert (found.agency, found.source) == ("", "10")

    def test_where_one_may_refer(self, cast: Cast) -> None:
        assert queries.hubs_to_refer_to(cast.actor("sam")) == [cast.hub]
        assert queries.hubs_to_refer_to(cast.actor("ruth")) == []
