"""Out alone, on duty, and supervision: nobody is forgotten, and nothing of a family is told to who may not know it."""

import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.db.models import SET_NULL
from django.utils import timezone

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.families.actions.standing import exclude
from alongside.families.models import Family
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.record.writing import recorded
from alongside.support.actions.lone import call_off, go_out, put_on_duty, say_safe, stay_longer
from alongside.support.actions.supervision import write_supervision
from alongside.support.actions.unfit import Unfit
from alongside.support.models import Duty, LoneVisit, Supervision
from alongside.support.queries import team
from alongside.support.rules.team import Offered, Supervising
from tests.cast import Cast, make_family

pytestmark = pytest.mark.django_db
NOT_OF_THE_TEAM = ("moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una")


def later(minutes: int) -> datetime:
    return timezone.now() + timedelta(minutes=minutes)


def out(cast: Cast, by: str = "priya", hub: Any = None, now: datetime | None = None, **said: Any) -> LoneVisit:
    now = now or timezone.now()
    given = {"place": "A café in town", "due_at": now + timedelta(hours=1), "once": uuid.uuid4(), **said}
    return go_out(hub=hub or cast.hub, **given, by=cast.actor(by), now=now)


def on_duty(cast: Cast, who: str = "priya", by: str = "owen", begins: int = -60, ends: int = 60) -> Duty:
    given: dict[str, Any] = {"post": cast.post(who), "from_at": later(begins), "until_at": later(ends)}
    return put_on_duty(**given, once=uuid.uuid4(), by=cast.actor(by), now=timezone.now())


def supervised(cast: Cast, who: str = "priya", by: str = "owen", **said: Any) -> Supervision:
    given = {
        "kind": Supervising.LINE, "state": Offered.TAKEN, "day_on": timezone.localdate(), "once": uuid.uuid4(), **said,
    }  # fmt: skip
    return write_supervision(post=cast.post(who), **given, by=cast.actor(by), now=timezone.now())


class TestOut:
    def test_out_and_back_is_kept_with_its_entries(self, cast: Cast) -> None:
        visit = out(cast, told="My sister", reach="07700 900123")
        assert (visit.place, visit.told, visit.reach) == ("A café in town", "My sister", "07700 900123")
        say_safe(visit=visit, by=cast.actor("priya"), now=timezone.now())
        visit.refresh_from_db()
        assert (visit.safe_by, visit.safe_at is None) == (cast.account("priya"), False)
        did = Entry.objects.filter(about=visit.id).order_by("seq").values_list("did", "because", "family")
        assert list(did) == [("support.out", "", None), ("support.safe", "own", None)]

    def test_a_colleague_who_heard_says_so_and_the_first_word_stands(self, cast: Cast) -> None:
        visit = out(cast)
        say_safe(visit=visit, by=cast.actor("owen"), now=timezone.now())
        say_safe(visit=LoneVisit.objects.get(), by=cast.actor("priya"), now=timezone.now())
        assert LoneVisit.objects.get().safe_by == cast.account("owen")
        assert Entry.objects.filter(did="support.safe", because="heard").count() == 1

    def test_sent_twice_it_is_one(self, cast: Cast) -> None:
        once = uuid.uuid4()
        assert out(cast, once=once) == out(cast, once=once)
        assert LoneVisit.objects.count() == 1

    @pytest.mark.parametrize(
        ("said", "field"),
        [({"place": "7 Fennel Mews"}, "place"), ({"due_at": later(-1)}, "due_at"), ({"due_at": later(2000)}, "due_at")],
    )
    def test_what_does_not_fit_says_which_question(self, cast: Cast, said: dict[str, Any], field: str) -> None:
        with pytest.raises(Unfit) as refused:
            out(cast, **said)
        assert (refused.value.field, LoneVisit.objects.count()) == (field, 0)

    def test_only_the_person_who_is_out_says_that_they_will_be_longer(self, cast: Cast) -> None:
        visit = out(cast)
        with pytest.raises(NotAllowed):
            stay_longer(visit=visit, version=1, due_at=later(120), by=cast.actor("owen"), now=timezone.now())
        until = later(120)
        mine: dict[str, Any] = {"visit": visit, "by": cast.actor("priya"), "now": timezone.now()}
        assert stay_longer(**mine, version=1, due_at=until).due_at == until
        with pytest.raises(Conflict):
            stay_longer(**mine, version=1, due_at=later(180))
        with pytest.raises(Unfit):
            stay_longer(**mine, version=2, due_at=later(-5))
        say_safe(**mine)
        with pytest.raises(Refused, match="already said you are back"):
            stay_longer(**mine, version=2, due_at=later(180))

    def test_the_database_itself_refuses_half_a_safe_word(self, cast: Cast) -> None:
        visit = out(cast)
        with pytest.raises(IntegrityError), recorded(by=cast.actor("priya"), did="tests.safe", about=visit):
            LoneVisit.objects.filter(pk=visit.pk).update(safe_at=timezone.now())


class TestWhoSeesIt:
    @pytest.mark.parametrize("name", NOT_OF_THE_TEAM)
    def test_nobody_outside_the_team_of_the_hub(self, cast: Cast, name: str) -> None:
        visit = out(cast)
        assert team.visit_for(cast.actor("owen"), visit.id) == visit
        actor = cast.actor(name)
        seen = [one for hub in team.out_for(actor, timezone.now()).hubs for one in hub.out]
        assert (seen, team.late_for(actor, later(120)), team.turns_for(actor, timezone.now())) == ([], [], [])
        with pytest.raises(NotVisible):
            team.visit_for(actor, visit.id)
        with pytest.raises(NotVisible):
            say_safe(visit=visit, by=actor, now=timezone.now())
        with pytest.raises(NotVisible):
            out(cast, by=name)

    def test_a_family_is_named_only_to_those_who_may_see_it(self, cast: Cast) -> None:
        """A colleague sees that Priya is out, and where in general; whom she visits they do not."""
        family = make_family(cast, worker="priya")
        visit = out(cast, family=family, place="Mum’s")
        other = make_family(cast, worker="owen")
        on_duty(cast, who="owen")
        owen = team.out_for(cast.actor("owen"), timezone.now())
        assert (owen.hubs[0].out, owen.references) == ([visit], {family.id: family.reference})
        exclude(
            family=family, account=cast.account("owen"), because="Knows them", by=_manager(cast), now=timezone.now()
        )
        kept_away = team.out_for(cast.actor("owen"), timezone.now())
        assert (kept_away.hubs[0].out, kept_away.references) == ([visit], {})
        assert other.reference not in kept_away.references.values()

    def test_nobody_goes_to_a_family_they_may_not_see(self, cast: Cast) -> None:
        theirs = make_family(cast, worker="una", hub=cast.elsewhere)
        assert out(cast, by="una", hub=cast.elsewhere, family=theirs).family == theirs
        with pytest.raises(NotVisible):
            out(cast, family=theirs)
        assert team.families_to_visit(cast.actor("priya"), theirs.id) == []

    def test_a_manager_can_name_a_family_nobody_tied_them_to(self, cast: Cast) -> None:
        family = make_family(cast)
        assert team.families_to_visit(cast.actor("owen"), family.id) == [family]
        assert team.families_to_visit(cast.actor("owen"), None) == []
        assert team.families_to_visit(cast.actor("priya"), None) == [family]


def _manager(cast: Cast) -> Any:
    return cast.actor("owen")


class TestLate:
    def test_it_is_loud_for_manager_duty_and_the_person_alone(self, cast: Cast, elsewhere_plo: str) -> None:
        visit = out(cast)
        soon, past = later(30), later(61)
        for name in ("priya", "owen"):
            assert team.late_for(cast.actor(name), soon) == []
            assert team.late_for(cast.actor(name), past) == [visit]
        assert team.late_for(cast.actor(elsewhere_plo), past) == []
        on_duty(cast, who=elsewhere_plo, ends=600)
        assert team.late_for(cast.actor(elsewhere_plo), past) == [visit]
        say_safe(visit=visit, by=cast.actor("priya"), now=past)
        assert team.late_for(cast.actor("owen"), past) == []

    @pytest.mark.parametrize("rows", [1, 3])
    def test_as_many_queries_whatever_the_rows(self, cast: Cast, rows: int, django_assert_num_queries: Any) -> None:
        for _ in range(rows):
            out(cast, family=make_family(cast))
            on_duty(cast)
        priya, owen = cast.actor("priya"), cast.actor("owen")
        with django_assert_num_queries(5):
            team.out_for(priya, timezone.now())
        with django_assert_num_queries(5):
            team.out_for(owen, timezone.now())
        with django_assert_num_queries(2):
            team.late_for(priya, later(90))
        with django_assert_num_queries(1):
            team.turns_for(priya, timezone.now())


@pytest.fixture
def elsewhere_plo(cast: Cast) -> str:
    """Una, given a second post in the hub: a colleague with no tie to anybody."""
    with recorded(by=cast.actor("owen"), did="tests.post"):
        post = type(cast.post("una")).objects.create(
            hub=cast.hub, account=cast.account("una"), agency=cast.post("priya").agency, role="plo",
            from_on=timezone.localdate(),
        )  # fmt: skip
    cast.posts["una"] = post
    return "una"


class TestDuty:
    def test_on_duty_now_and_nobody_after(self, cast: Cast) -> None:
        turn = on_duty(cast)
        assert team.out_for(cast.actor("owen"), timezone.now()).hubs[0].on_duty == [turn]
        after = team.out_for(cast.actor("priya"), later(60)).hubs[0]
        assert (after.on_duty, after.fallback) == ([], ["Owen Clarke"])

    def test_called_off_it_is_no_more(self, cast: Cast) -> None:
        turn = on_duty(cast)
        for _ in range(2):
            call_off(duty=turn, by=cast.actor("owen"), now=timezone.now())
        assert team.turns_for(cast.actor("priya"), timezone.now()) == []
        with pytest.raises(NotAllowed):
            call_off(duty=turn, by=cast.actor("priya"), now=timezone.now())

    def test_turns_to_come_stand_there_and_those_over_do_not(self, cast: Cast) -> None:
        coming, now = on_duty(cast, begins=600, ends=700), on_duty(cast)
        assert team.turns_for(cast.actor("priya"), timezone.now()) == [now, coming]
        assert team.turns_for(cast.actor("priya"), later(61)) == [coming]

    def test_what_does_not_fit_and_who_may(self, cast: Cast) -> None:
        with pytest.raises(Unfit):
            on_duty(cast, begins=60, ends=59)
        with pytest.raises(NotAllowed):
            on_duty(cast, by="priya")
        with pytest.raises(NotVisible):
            on_duty(cast, by="una")
        assert [post.account.name for post in team.posts_for_duty(cast.actor("owen"), timezone.now())] == [
            "Owen Clarke", "Priya Nair",
        ]  # fmt: skip
        assert team.posts_for_duty(cast.actor("priya"), timezone.now()) == []

    def test_sent_twice_it_is_one(self, cast: Cast) -> None:
        given: dict[str, Any] = {
            "post": cast.post("priya"), "from_at": later(0), "until_at": later(60), "once": uuid.uuid4(),
            "by": cast.actor("owen"), "now": timezone.now(),
        }  # fmt: skip
        assert put_on_duty(**given) == put_on_duty(**given)
        assert Duty.objects.count() == 1
        assert team.duty_for(cast.actor("owen"), Duty.objects.get().id)


class TestSupervision:
    def test_a_manager_offers_and_the_worker_answers(self, cast: Cast) -> None:
        supervised(cast, state=Offered.OFFERED, kind=Supervising.OUTSIDE, after_hard=True)
        supervised(cast, by="priya", state=Offered.TAKEN, kind=Supervising.OUTSIDE)
        [one] = [
            one for one in team.supervised_for(cast.actor("owen"), timezone.now()) if one.post == cast.post("priya")
        ]
        assert [(row.state, row.after_hard, row.words) for row in one.rows] == [
            ("offered", True, None), ("taken", False, None),
        ]  # fmt: skip
        [own] = team.supervised_for(cast.actor("priya"), timezone.now())
        assert (own.post, own.rows) == (cast.post("priya"), one.rows)

    def test_nothing_said_outside_is_kept_not_even_by_the_database(self, cast: Cast) -> None:
        with pytest.raises(Unfit):
            supervised(cast, kind=Supervising.OUTSIDE, words="We talked about the trial")
        with pytest.raises(IntegrityError), recorded(by=cast.actor("owen"), did="tests.supervision"):
            Supervision(
                hub=cast.hub, account=cast.account("priya"), kind="outside", state="taken",
                day_on=timezone.localdate(), words="kept", made_at=timezone.now(), made_by=cast.account("owen"),
            ).save()  # fmt: skip

    def test_a_worker_asks_and_does_not_offer(self, cast: Cast) -> None:
        assert supervised(cast, by="priya", state=Offered.ASKED).state == "asked"
        with pytest.raises(NotAllowed, match="offer a colleague supervision"):
            supervised(cast, by="priya", state=Offered.OFFERED)

    @pytest.mark.parametrize("name", NOT_OF_THE_TEAM)
    def test_nobody_else_knows_of_it(self, cast: Cast, name: str) -> None:
        supervised(cast, words="A lighter week")
        seen = [row for one in team.supervised_for(cast.actor(name), timezone.now()) for row in one.rows]
        assert seen == []
        with pytest.raises(NotVisible):
            supervised(cast, by=name)

    def test_a_colleague_does_not_see_another_ones(self, cast: Cast, elsewhere_plo: str) -> None:
        supervised(cast)
        assert [one.rows for one in team.supervised_for(cast.actor(elsewhere_plo), timezone.now())] == [[], []]
        with pytest.raises(NotVisible):
            supervised(cast, by=elsewhere_plo)

    def test_sent_twice_it_is_one(self, cast: Cast) -> None:
        once = uuid.uuid4()
        assert supervised(cast, once=once) == supervised(cast, once=once)

    @pytest.mark.parametrize("rows", [1, 3])
    def test_as_many_queries_whatever_the_rows(self, cast: Cast, rows: int, django_assert_num_queries: Any) -> None:
        for _ in range(rows):
            supervised(cast)
        owen, priya = cast.actor("owen"), cast.actor("priya")
        with django_assert_num_queries(4):
            team.supervised_for(owen, timezone.now())
        with django_assert_num_queries(2):
            team.supervised_for(priya, timezone.now())


def test_a_family_may_go_and_the_visit_stays(cast: Cast) -> None:
    """The row is the worker's: what becomes of the family's file takes nothing of it."""
    family = make_family(cast)
    visit = out(cast, family=family)
    assert Family.objects.get() == family
    assert LoneVisit._meta.get_field("family").remote_field.on_delete is SET_NULL
    assert visit.care.family is None
