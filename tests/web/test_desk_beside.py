"""The pages beside a family and for the team, as people meet them: little to answer, nothing lost, nothing leaked."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.models import Family, Person
from alongside.record.models import Entry
from alongside.support.models import Duty, Help, HelpStep, LoneVisit, MirrorMark, Supervision, TopicTalk
from tests.cast import Cast, make_family, make_tie
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db
Said = dict[str, Any]


@pytest.fixture
def family(cast: Cast) -> Family:
    family = make_family(cast)
    make_tie(cast, family, "chidi", TieKind.CHILDS_WORKER)
    make_tie(cast, family, "sam", TieKind.PARTNER)
    return family


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def mum(family: Family) -> str:
    return str(Person.objects.get(family=family, kind="parent").pk)


def day(name: str, days: int = 0) -> Said:
    on = timezone.localdate() + timedelta(days=days)
    return {f"{name}-day": on.day, f"{name}-month": on.month, f"{name}-year": on.year}


def moment(name: str, minutes: int) -> Said:
    at = timezone.localtime(timezone.now() + timedelta(minutes=minutes))
    return {f"{name}-day": at.day, f"{name}-month": at.month, f"{name}-year": at.year, f"{name}-time": f"{at:%H:%M}"}


def talk(family: Family, **more: Any) -> Said:
    return {"person": mum(family), "topic": "grooming", **day("on"), "on_grid": "on", "once": str(uuid.uuid4()), **more}


def asking(family: Family, **more: Any) -> Said:
    return {"person": mum(family), "kind": "housing", "words": "A safe door", "once": str(uuid.uuid4()), **more}


def going(**more: Any) -> Said:
    return {"place": "A café in town", **moment("due_at", 60), "once": str(uuid.uuid4()), **more}


def text(page: Any) -> str:
    words: str = page.content.decode()
    return words


class TestTopics:
    def test_one_choice_is_enough_and_again_is_counted_gently(self, priya: Client, family: Family) -> None:
        new, listed = f"/families/{family.pk}/topics/new/", f"/families/{family.pk}/topics/"
        form = text(priya.get(f"{new}?topic=grooming"))
        assert 'value="grooming" selected' in form
        for words in ("“So it was not me”", "Again, with her sister"):
            assert priya.post(new, talk(family, words=words)).status_code == 302
        page = text(priya.get(listed))
        assert "Gone over twice, as most people need" in page
        assert "“So it was not me”" in page
        assert "Talked about with the parents. The child has not come to it yet." in page
        assert "Child, with Chidi Obi" in page
        assert "How grooming works" in text(priya.get(f"/families/{family.pk}/"))

    def test_a_day_before_is_kept_as_that_day(self, priya: Client, family: Family) -> None:
        priya.post(f"/families/{family.pk}/topics/new/", talk(family, **day("on", -3)))
        assert timezone.localdate(TopicTalk.objects.get().at) == timezone.localdate() - timedelta(days=3)
        assert MirrorMark.objects.get().day_on == timezone.localdate() - timedelta(days=3)

    @pytest.mark.parametrize("wrong", [{"topic": ""}, {"topic": "x"}, day("on", 2), {"person": ""}, {"on-day": "40"}])
    def test_bad_answers_keep_what_was_typed(self, priya: Client, family: Family, wrong: Said) -> None:
        page = priya.post(f"/families/{family.pk}/topics/new/", talk(family, words="Kept words") | wrong)
        assert (page.status_code, TopicTalk.objects.count()) == (422, 0)
        assert "There is a problem" in text(page)
        assert "Kept words" in text(page)

    def test_a_plan_stands_on_the_grid(self, priya: Client, family: Family) -> None:
        said = {"topic": "law", "state": "planned", "once": str(uuid.uuid4())}
        assert priya.post(f"/families/{family.pk}/topics/plan/", said).status_code == 302
        mark = MirrorMark.objects.get()
        assert (mark.side, mark.state, mark.day_on) == ("parent", "planned", None)

    @pytest.mark.parametrize("rows", [1, 3])
    def test_as_many_queries_whatever_the_rows(
        self, priya: Client, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            priya.post(f"/families/{family.pk}/topics/new/", talk(family))
            priya.post(f"/families/{family.pk}/help/new/", asking(family))
        with django_assert_num_queries(15):
            priya.get(f"/families/{family.pk}/topics/")
        with django_assert_num_queries(11):
            priya.get(f"/families/{family.pk}/help/")


class TestTheHubsSide:
    def test_the_childs_worker_fills_in_their_side_and_sees_no_word(
        self, priya: Client, signed_in: SignedIn, family: Family
    ) -> None:
        priya.post(f"/families/{family.pk}/topics/new/", talk(family, words="Larkspur"))
        chidi, place = signed_in("chidi"), f"/hub/families/{family.pk}/mirror/"
        page = text(chidi.get(place))
        assert ("Larkspur" in page, "Gone over" in page, "Your side" in page) == (False, False, True)
        assert "Parents, with their PLO" in page
        said = {"topic": "grooming", "state": "talked", "once": str(uuid.uuid4())}
        assert chidi.post(place, said).status_code == 302
        assert MirrorMark.objects.get(side="child").day_on == timezone.localdate()
        assert "has not come to it yet" not in text(chidi.get(place))
        assert Entry.objects.filter(did="families.face", family=family.pk).count() >= 2

    def test_what_was_typed_is_kept(self, signed_in: SignedIn, family: Family) -> None:
        chidi, place = signed_in("chidi"), f"/hub/families/{family.pk}/mirror/"
        for wrong in ({"state": ""}, day("day_on", 2)):
            page = chidi.post(place, {"topic": "law", "state": "talked", **wrong})
            assert page.status_code == 422
            assert 'value="law" selected' in text(page)
        assert MirrorMark.objects.count() == 0

    def test_a_partner_reads_it_and_fills_in_nothing(self, signed_in: SignedIn, family: Family) -> None:
        sam, place = signed_in("sam"), f"/hub/families/{family.pk}/mirror/"
        page = sam.get(place)
        assert (page.status_code, "Your side" in text(page)) == (200, False)
        refused = sam.post(place, {"topic": "law", "state": "talked"})
        assert (refused.status_code, MirrorMark.objects.count()) == (403, 0)
        assert signed_in("dee").get(place).status_code == 404
        assert signed_in("priya").get(place).status_code == 404


class TestHelp:
    def test_from_asked_for_to_came_through(self, priya: Client, family: Family) -> None:
        assert priya.post(f"/families/{family.pk}/help/new/", asking(family)).status_code == 302
        help = Help.objects.get()
        place = f"/families/{family.pk}/help/{help.pk}/"
        assert 'value="asked"' not in text(priya.get(place))
        step = {"state": "passed_on", "who": "Housing options", "words": "", "version": 1}
        assert priya.post(place, step).status_code == 302
        page = text(priya.get(f"/families/{family.pk}/help/"))
        assert "Asked somebody who can help: Housing options" in page
        assert "Asked somebody who can help" in text(priya.get(f"/families/{family.pk}/"))
        assert priya.post(place, {"state": "came", "version": 2}).status_code == 302
        assert "1 thing came through" in text(priya.get(f"/families/{family.pk}/"))

    def test_two_people_at_once_are_shown_their_difference(
        self, priya: Client, signed_in: SignedIn, family: Family
    ) -> None:
        priya.post(f"/families/{family.pk}/help/new/", asking(family))
        place = f"/families/{family.pk}/help/{Help.objects.get().pk}/"
        signed_in("owen").post(place, {"state": "waiting", "version": 1})
        page = priya.post(place, {"state": "came", "words": "They rang her", "version": 1})
        assert (page.status_code, HelpStep.objects.count()) == (409, 2)
        assert "They rang her" in text(page)

    @pytest.mark.parametrize("wrong", [{"kind": ""}, {"words": ""}, {"person": "x"}, day("look_again_on", -1)])
    def test_bad_answers_are_said(self, priya: Client, family: Family, wrong: Said) -> None:
        page = priya.post(f"/families/{family.pk}/help/new/", asking(family) | wrong)
        assert (page.status_code, Help.objects.count()) == (422, 0)
        assert "words" in wrong or "A safe door" in text(page)


class TestOut:
    def test_two_answers_and_one_tap(self, priya: Client, family: Family) -> None:
        form = text(priya.get(f"/out/new/?family={family.pk}"))
        assert f'value="{family.pk}" selected' in form
        assert "Nobody is on duty now. Ring Owen Clarke." in form
        assert priya.post("/out/new/", going(family=str(family.pk))).status_code == 302
        visit = LoneVisit.objects.get()
        page = text(priya.get("/out/"))
        assert "You are out: A café in town" in page
        assert "I am safe" in page
        assert priya.post(f"/out/{visit.pk}/safe/").status_code == 302
        visit.refresh_from_db()
        assert visit.safe_by_id == visit.account_id

    def test_late_is_loud_and_says_what_to_do(self, cast: Cast, signed_in: SignedIn, priya: Client) -> None:
        priya.post("/out/new/", going(**moment("due_at", 2)))
        owen = signed_in("owen")
        assert "Late: find out whether they are safe" not in text(owen.get("/out/"))
        with time_passed():
            assert "Late: find out whether they are safe" in text(owen.get("/out/"))
            assert "Are you safe?" in text(priya.get("/out/"))
        assert Entry.objects.filter(did="support.out_seen", hub=cast.hub.pk).count() >= 3

    def test_a_colleague_without_the_family_sees_no_reference(
        self, cast: Cast, signed_in: SignedIn, priya: Client, family: Family
    ) -> None:
        make_family(cast, worker="owen")
        priya.post("/out/new/", going(family=str(family.pk)))
        assert family.reference in text(signed_in("owen").get("/out/"))
        assert "A café" not in text(signed_in("una").get("/out/"))

    def test_an_address_is_asked_out_and_what_was_typed_stays(self, priya: Client) -> None:
        page = priya.post("/out/new/", going(place="7 Fennel Mews", told="My sister"))
        assert (page.status_code, LoneVisit.objects.count()) == (422, 0)
        assert "Leave the address out" in text(page)
        assert "My sister" in text(page)
        assert 'href="#id_place"' in text(page)

    def test_longer_and_on_two_devices(self, priya: Client, signed_in: SignedIn) -> None:
        priya.post("/out/new/", going())
        place = f"/out/{LoneVisit.objects.get().pk}/longer/"
        assert priya.get(place).status_code == 200
        assert priya.post(place, {**moment("due_at", 120), "version": 1}).status_code == 302
        assert priya.post(place, {**moment("due_at", 180), "version": 1}).status_code == 409
        assert priya.post(place, {**moment("due_at", -10), "version": 2}).status_code == 422
        assert signed_in("owen").get(place).status_code == 403

    @pytest.mark.parametrize("wrong", [{"place": ""}, {"due_at-time": ""}, {"family": "x"}, moment("due_at", -5)])
    def test_bad_answers(self, priya: Client, wrong: Said) -> None:
        assert priya.post("/out/new/", going() | wrong).status_code == 422
        assert LoneVisit.objects.count() == 0


def time_passed() -> Any:
    """Ten minutes on."""
    return time_machine.travel(timezone.now() + timedelta(minutes=10), tick=True)


class TestDuty:
    def test_a_manager_adds_a_turn_and_calls_it_off(self, cast: Cast, signed_in: SignedIn, priya: Client) -> None:
        owen = signed_in("owen")
        said = {"post": str(cast.post("priya").pk), **moment("from_at", -60), "once": str(uuid.uuid4())}
        until = {name.replace("due_at", "until_at"): value for name, value in moment("due_at", 60).items()}
        assert owen.post("/duty/new/", said).status_code == 422
        assert owen.post("/duty/new/", {**said, **until}).status_code == 302
        assert "Priya Nair, until" in text(priya.get("/out/"))
        assert "Priya Nair" in text(priya.get("/duty/"))
        assert (priya.get("/duty/new/").status_code, "Add a turn" in text(priya.get("/duty/"))) == (404, False)
        place = f"/duty/{Duty.objects.get().pk}/call-off/"
        assert owen.get(place).status_code == 200
        assert owen.post(place).status_code == 302
        assert "Nobody is on duty now" in text(priya.get("/out/"))


class TestSupervision:
    def test_asked_for_it_stands_as_to_do_for_the_manager(self, cast: Cast, signed_in: SignedIn, priya: Client) -> None:
        place = f"/supervision/{cast.post('priya').pk}/new/"
        said = {"kind": "outside", "state": "asked", **day("day_on"), "once": str(uuid.uuid4())}
        assert 'value="offered"' not in text(priya.get(place))
        assert priya.post(place, said).status_code == 302
        page = text(signed_in("owen").get("/supervision/"))
        assert "They asked for it, and nothing has been arranged yet" in page

    def test_words_of_the_therapeutic_kind_are_not_kept(self, cast: Cast, priya: Client) -> None:
        place = f"/supervision/{cast.post('priya').pk}/new/"
        said = {"kind": "outside", "state": "taken", **day("day_on"), "words": "About the trial"}
        page = priya.post(place, said)
        assert (page.status_code, Supervision.objects.count()) == (422, 0)
        assert "Nothing said there is kept here" in text(page)

    def test_a_worker_has_no_way_to_anothers(self, cast: Cast, priya: Client, signed_in: SignedIn) -> None:
        place = f"/supervision/{cast.post('owen').pk}/new/"
        assert signed_in("owen").get(place).status_code == 200
        assert priya.get(place).status_code == 404
        assert "Owen Clarke" not in text(priya.get("/supervision/")).split("<main")[1]
