"""Plans, regular calls, things to do, how often, corrections, drafts: what the pages refuse and what they keep."""

import re
import uuid
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.models import Family, Person, Professional
from alongside.observations.models import Draft
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.support.models import AgreedRhythm, Appointment, Contact, ContactCorrection, PlannedContact, Task
from alongside.support.rules.appointments import Again
from tests.cast import Cast, make_family, make_tie
from tests.signin import SignedIn
from tests.supporting import may_ring, parent_of, plan, regular, talk, todo

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    found = make_family(cast)
    may_ring(cast, found)
    return found


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def when(name: str, at: datetime) -> dict[str, Any]:
    local = timezone.localtime(at)
    parts = {"day": local.day, "month": local.month, "year": local.year, "time": f"{local:%H:%M}"}
    return {f"{name}-{part}": value for part, value in parts.items()}


def contact_said(family: Family, **more: Any) -> dict[str, Any]:
    return {
        "person": str(parent_of(family).pk), "mode": "voice", "outcome": "reached", "once": str(uuid.uuid4()),
        **when("happened_at", timezone.now()), **more,
    }  # fmt: skip


def tomorrow() -> datetime:
    return timezone.now() + timedelta(days=1)


class TestPlanned:
    def said(self, family: Family, **more: Any) -> dict[str, Any]:
        return {
            "person": str(parent_of(family).pk), "mode": "visit", "once": str(uuid.uuid4()),
            **when("at", tomorrow()), **more,
        }  # fmt: skip

    def test_planned_it_stands_on_the_family_page(self, priya: Client, family: Family) -> None:
        given = self.said(family, purpose="To read the letter")
        for _ in range(2):
            assert priya.post(f"/families/{family.pk}/planned/new/", given).status_code == 302
        assert PlannedContact.objects.count() == 1
        page = priya.get(f"/families/{family.pk}/").content.decode()
        assert "Visit at home with Tanya Arkle" in page
        assert "To read the letter" in page

    @pytest.mark.parametrize(
        "wrong",
        [
            {"at-day": "31", "at-month": "2"}, {"at-time": ""}, {"person": "x"}, {"mode": "pigeon"},
            {"at-year": "2001"}, {"professional": str(uuid.uuid4()), "person": "none"}, {"purpose": "x" * 300},
        ],
    )  # fmt: skip
    def test_bad_answers_keep_what_was_typed(self, priya: Client, family: Family, wrong: dict[str, str]) -> None:
        given = {**self.said(family, purpose="Kept words"), **wrong}
        page = priya.post(f"/families/{family.pk}/planned/new/", given)
        assert (page.status_code, PlannedContact.objects.count()) == (422, 0)
        assert "There is a problem" in page.content.decode()
        assert "purpose" in wrong or "Kept words" in page.content.decode()

    def test_whether_it_is_safe_is_said(self, cast: Cast, priya: Client, family: Family) -> None:
        row = plan(cast, family)
        assert "They said that a phone call is safe" in priya.get(f"/planned/{row.pk}/").content.decode()

    def test_it_happened_leads_to_the_contact_filled_as_planned(
        self, cast: Cast, priya: Client, family: Family
    ) -> None:
        row = plan(cast, family)
        answer = priya.post(f"/planned/{row.pk}/", {"became": "happen"})
        assert answer["Location"] == f"/families/{family.pk}/contacts/new/?planned={row.pk}"
        assert "To read the letter" in priya.get(answer["Location"]).content.decode()
        priya.post(answer["Location"], contact_said(family, words="We read it"))
        assert (PlannedContact.objects.get().state, PlannedContact.objects.get().contact) == (
            "happened", Contact.objects.get(),
        )  # fmt: skip
        assert "What was written about it" in priya.get(f"/planned/{row.pk}/").content.decode()

    def test_a_plan_of_another_family_is_passed_over(self, cast: Cast, priya: Client, family: Family) -> None:
        other = plan(cast, make_family(cast))
        for odd in (other.pk, uuid.uuid4(), "x"):
            page = f"/families/{family.pk}/contacts/new/?planned={odd}"
            assert priya.get(page).status_code == 200
        priya.post(page, contact_said(family))
        assert PlannedContact.objects.get().state == "ahead"

    def test_moved(self, cast: Cast, priya: Client, family: Family) -> None:
        row = plan(cast, family)
        assert priya.post(f"/planned/{row.pk}/", {"became": "move"}).status_code == 422
        past = {"became": "move", **when("at", timezone.now() - timedelta(days=1))}
        assert "has passed" in priya.post(f"/planned/{row.pk}/", past).content.decode()
        answer = priya.post(f"/planned/{row.pk}/", {"became": "move", "why_moved": "Bus", **when("at", tomorrow())})
        later = PlannedContact.objects.get(moved_from=row)
        assert answer["Location"] == f"/planned/{later.pk}/"
        page = priya.get(f"/planned/{row.pk}/").content.decode()
        assert f"/planned/{later.pk}/" in page
        assert "Bus" in page

    def test_called_off_and_a_missed_call(self, cast: Cast, priya: Client, family: Family) -> None:
        row = plan(cast, family, now=timezone.now() - timedelta(hours=3))
        assert priya.post(f"/planned/{row.pk}/", {"became": ""}).status_code == 422
        assert priya.post(f"/planned/{row.pk}/", {"became": "nobody_come"}).status_code == 302
        page = priya.get(f"/to-do/{Task.objects.get().pk}/").content.decode()
        assert "Before you ring" in page
        assert "You may ring now" in page

    def test_a_supervisor_sees_no_form(self, cast: Cast, family: Family, signed_in: SignedIn) -> None:
        row = plan(cast, family)
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        una = signed_in("una")
        assert "What became of it?" not in una.get(f"/planned/{row.pk}/").content.decode()
        assert una.post(f"/planned/{row.pk}/", {"became": "we_call_off"}).status_code == 403


class TestRegularCalls:
    def said(self, family: Family, **more: Any) -> dict[str, Any]:
        today = timezone.localdate()
        return {
            "person": str(parent_of(family).pk), "weekday": "1", "at_time": "15:30", "every_weeks": "2",
            "mode": "voice", "from_on-day": today.day, "from_on-month": today.month, "from_on-year": today.year,
            "once": str(uuid.uuid4()), **more,
        }  # fmt: skip

    def test_agreed_it_shows_its_next_days(self, priya: Client, family: Family) -> None:
        assert priya.post(f"/families/{family.pk}/calls/new/", self.said(family)).status_code == 302
        row = Appointment.objects.get()
        page = priya.get(f"/calls/{row.pk}/").content.decode()
        assert "Every other week on Tuesday at 15:30" in page
        assert page.count(f"/calls/{row.pk}/20") >= 4

    @pytest.mark.parametrize("wrong", [{"weekday": ""}, {"at_time": "25:00"}, {"every_weeks": "3"}, {"person": "x"}])
    def test_bad_answers(self, priya: Client, family: Family, wrong: dict[str, str]) -> None:
        page = priya.post(f"/families/{family.pk}/calls/new/", self.said(family, **wrong))
        assert (page.status_code, Appointment.objects.count()) == (422, 0)

    def test_a_day_its_outcome_and_the_end(self, cast: Cast, priya: Client, family: Family) -> None:
        on = timezone.localdate()
        row = regular(cast, family, Again(on.weekday(), time(0, 1), 1, on), timezone.now())
        day = f"/calls/{row.pk}/{on.isoformat()}/"
        passed = {"became": "move", "at-day": "9", "at-month": "3", "at-year": "2020", "at-time": "13:00"}
        assert (priya.post(day, passed).status_code, PlannedContact.objects.count()) == (422, 0)
        assert priya.get(day).status_code == 200
        assert priya.post(day, {}).status_code == 422
        assert priya.post(day, {"became": "they_call_off", "why_they": "Asleep"}).status_code == 302
        planned = PlannedContact.objects.get()
        assert (planned.state, planned.due_on) == ("they_called_off", on)
        assert priya.get(day)["Location"] == f"/planned/{planned.pk}/"
        assert priya.post(day, {"became": "put_back"}).status_code == 302
        assert priya.post(f"/calls/{row.pk}/end/", {"because": "Enough"}).status_code == 302
        assert "Enough" in priya.get(f"/calls/{row.pk}/").content.decode()
        assert priya.post(f"/calls/{row.pk}/end/", {}).status_code == 422

    @pytest.mark.parametrize("odd", ["x", "2026-02-31", "2001-01-01"])
    def test_a_day_that_is_none_is_not_there(self, cast: Cast, priya: Client, family: Family, odd: str) -> None:
        on = timezone.localdate()
        row = regular(cast, family, Again(on.weekday(), time(9), 1, on), timezone.now())
        assert priya.get(f"/calls/{row.pk}/{odd}/").status_code == 404


class TestToDo:
    def test_written_done_and_found_again(self, priya: Client, family: Family) -> None:
        once = str(uuid.uuid4())
        for _ in range(2):
            answer = priya.post(f"/families/{family.pk}/to-do/new/", {"what": "Ring the school", "once": once})
            assert answer.status_code == 302
        row = Task.objects.get()
        for place in ("/to-do/", f"/families/{family.pk}/", f"/families/{family.pk}/to-do/"):
            assert "Ring the school" in priya.get(place).content.decode()
        assert priya.post(f"/to-do/{row.pk}/", {"how": "let_go"}).status_code == 422
        assert priya.post(f"/to-do/{row.pk}/", {"how": "do"}).status_code == 302
        assert "Nothing waits for you" in priya.get("/to-do/").content.decode()
        assert "Ring the school" in priya.get(f"/families/{family.pk}/to-do/?show=done").content.decode()
        assert priya.get(f"/families/{family.pk}/to-do/?show=odd").status_code == 200
        assert Entry.objects.filter(did="support.task_settled").count() == 1

    @pytest.mark.parametrize(
        "wrong", [{"what": ""}, {"what": "x" * 201}, {"what": "a\0b"}, {"post": "x"}, {"due_on-day": "1"}]
    )
    def test_bad_answers(self, priya: Client, family: Family, wrong: dict[str, str]) -> None:
        page = priya.post(f"/families/{family.pk}/to-do/new/", {"what": "Ring", **wrong})
        assert (page.status_code, Task.objects.count()) == (422, 0)

    def test_after_a_contact_of_this_family_only(self, cast: Cast, priya: Client, family: Family) -> None:
        row, other = talk(cast, family), talk(cast, make_family(cast))
        place = f"/families/{family.pk}/to-do/new/?contact="
        assert priya.get(f"{place}{other.pk}").status_code == 404
        answer = priya.post(f"{place}{row.pk}", {"what": "Send the leaflet"})
        assert answer["Location"] == f"/contacts/{row.pk}/"
        assert "Send the leaflet" in priya.get(answer["Location"]).content.decode()
        assert "It came from" in priya.get(f"/to-do/{Task.objects.get().pk}/").content.decode()

    @pytest.mark.parametrize("rows", [1, 3])
    def test_the_list_takes_as_many_queries_whatever_the_rows(
        self, cast: Cast, priya: Client, family: Family, rows: int, django_assert_max_num_queries: Any
    ) -> None:
        for _ in range(rows):
            todo(cast, family, due_on=date(2030, 1, 1))
        with django_assert_max_num_queries(13):
            assert priya.get("/to-do/").content.decode().count("Ring the school") == rows


class TestHowOften:
    def test_agreed_with_a_reason(self, cast: Cast, priya: Client, family: Family) -> None:
        talk(cast, family)
        place = f"/families/{family.pk}/how-often/"
        assert "Twice a week" in priya.get(place).content.decode()
        assert priya.post(place, {"rhythm": "daily"}).status_code == 422
        assert priya.post(place, {"rhythm": "odd", "because": "x"}).status_code == 422
        assert priya.post(place, {"rhythm": "daily", "because": "Until the hearing"}).status_code == 302
        assert AgreedRhythm.objects.get().rhythm == "daily"
        assert "Until the hearing" in priya.get(place).content.decode()


class TestContactsBesides:
    def test_everything_that_was_folded_away(self, priya: Client, family: Family) -> None:
        given = contact_said(
            family, travel_minutes="40", out_of_hours="yes", others_there="Her sister",
            people_there=[str(parent_of(family).pk)], dimensions=["emotional", "legal"], todo="Ring the school",
        )  # fmt: skip
        assert priya.post(f"/families/{family.pk}/contacts/new/", given).status_code == 302
        row = Contact.objects.get()
        assert (row.travel_minutes, row.out_of_hours, row.dimensions) == (40, True, ["emotional", "legal"])
        page = priya.get(f"/contacts/{row.pk}/").content.decode()
        for words in (
            "Her sister",
            "40 minutes on the way",
            "out of hours",
            "Listening and feelings",
            "Ring the school",
        ):
            assert words in page

    def test_with_a_professional_round_the_family(self, cast: Cast, priya: Client, family: Family) -> None:
        now = timezone.now()
        with recorded(by=cast.actor("priya"), did="tests.round", about=family):
            one = Professional(
                family=family, hub_id=family.hub_id, made_at=now, made_by=cast.account("priya"), name="Gwen Ashby",
                role="Head of year",
            )  # fmt: skip
            one.save()
        given = contact_said(family, person="none", professional=str(one.pk), mode="meet")
        assert priya.post(f"/families/{family.pk}/contacts/new/", given).status_code == 302
        given = contact_said(family, person="none", with_whom="A neighbour")
        assert priya.post(f"/families/{family.pk}/contacts/new/", given).status_code == 302
        page = priya.get(f"/families/{family.pk}/contacts/").content.decode()
        assert "Meeting with Gwen Ashby, Head of year: we spoke" in page
        assert "Phone call with A neighbour: we spoke" in page

    @pytest.mark.parametrize(
        "wrong",
        [
            {"travel_minutes": "5000"}, {"people_there": "x"}, {"dimensions": "odd"}, {"todo_on-day": "1"},
            {"out_of_hours": "maybe"},
            {"todo": "Ring", "todo_on-day": "1", "todo_on-month": "1", "todo_on-year": "2001"},
        ],
    )  # fmt: skip
    def test_bad_answers_open_what_was_folded(self, priya: Client, family: Family, wrong: dict[str, str]) -> None:
        page = priya.post(f"/families/{family.pk}/contacts/new/", contact_said(family, words="Kept", **wrong))
        assert (page.status_code, Contact.objects.count(), Task.objects.count()) == (422, 0, 0)
        assert "Kept" in page.content.decode()
        assert "<details" in page.content.decode()

    def test_why_is_asked_only_where_it_is_needed(self, cast: Cast, priya: Client, family: Family) -> None:
        asked = "It was not a way or a time they said is safe"
        assert asked not in priya.get(f"/families/{family.pk}/contacts/new/").content.decode()
        other = make_family(cast)
        may_ring(cast, other, allowed=False)
        assert asked in priya.get(f"/families/{other.pk}/contacts/new/").content.decode()

    def test_put_right_beside_what_was_written(self, cast: Cast, priya: Client, family: Family) -> None:
        row = talk(cast, family, words="It was Monday")
        assert priya.post(f"/contacts/{row.pk}/correct/", {"words": ""}).status_code == 422
        once = str(uuid.uuid4())
        for _ in range(2):
            priya.post(f"/contacts/{row.pk}/correct/", {"words": "It was Tuesday", "once": once})
        assert ContactCorrection.objects.count() == 1
        for place in (f"/contacts/{row.pk}/", f"/families/{family.pk}/contacts/"):
            page = priya.get(place).content.decode()
            assert "It was Monday" in page
            assert "It was Tuesday" in page
        assert "Put right since" in priya.get(f"/families/{family.pk}/").content.decode()


class TestDrafts:
    def test_kept_given_back_and_gone_when_it_is_sent(self, priya: Client, family: Family) -> None:
        place = f"/families/{family.pk}/contacts/"
        kept = priya.post(
            f"/families/{family.pk}/drafts/contact/", contact_said(family, words="She was going to")
        ).json()
        assert (kept["slot"], kept["at"]) == ("contact", 1)
        page = priya.get(f"{place}new/").content.decode()
        assert "She was going to" in page
        assert "You began this" in page
        sent = contact_said(family, words="She was going to tell me", slot="contact", saved="1")
        assert priya.post(f"{place}new/", sent).status_code == 302
        assert Draft.objects.count() == 0

    def test_two_devices_keep_both(self, priya: Client, family: Family) -> None:
        place = f"/families/{family.pk}/drafts/contact/"
        first = priya.post(place, contact_said(family, words="On the phone")).json()
        second = priya.post(place, contact_said(family, words="At the desk")).json()
        assert {first["slot"], second["slot"]} == {"contact", "contact.2"}
        page = priya.get(f"/families/{family.pk}/contacts/new/").content.decode()
        assert "Carry on with that one" in page
        assert "On the phone" in priya.get(f"/families/{family.pk}/contacts/new/?draft=contact").content.decode()

    def test_every_tick_is_given_back(self, priya: Client, family: Family) -> None:
        ticked = [str(person.pk) for person in Person.objects.filter(family=family)][:2]
        priya.post(f"/families/{family.pk}/drafts/contact/", contact_said(family, people_there=ticked))
        page = priya.get(f"/families/{family.pk}/contacts/new/").content.decode()
        boxes = re.findall(r'<input[^>]*name="people_there"[^>]*>', page)
        assert sum("checked" in box for box in boxes) == len(ticked) == 2

    def test_what_was_begun_of_a_plan_waits_there_and_meets_it(self, cast: Cast, priya: Client, family: Family) -> None:
        row = plan(cast, family)
        here = f"/families/{family.pk}/contacts/new/?planned={row.pk}"
        keep = f"/families/{family.pk}/drafts/contact/?planned={row.pk}"
        assert f'data-draft="{keep}"' in priya.get(here).content.decode()
        priya.post(keep, contact_said(family, words="We had read half"))
        page = priya.get(here).content.decode()
        assert ("We had read half" in page, "To read the letter" in page) == (False, True)
        assert f'href="{here}&amp;draft=contact"' in page
        assert "We had read half" in priya.get(f"{here}&draft=contact").content.decode()

    def test_a_form_sent_back_is_kept_too(self, priya: Client, family: Family) -> None:
        priya.post(f"/families/{family.pk}/contacts/new/", contact_said(family, outcome="", words="Not lost"))
        assert "Not lost" in priya.get(f"/families/{family.pk}/contacts/new/").content.decode()

    def test_kept_for_later_and_thrown_away(self, priya: Client, family: Family) -> None:
        place = f"/families/{family.pk}/contacts/"
        assert priya.post(f"{place}new/", contact_said(family, words="Later", keep="yes")).status_code == 302
        assert (Contact.objects.count(), Draft.objects.count()) == (0, 1)
        drop = f"/families/{family.pk}/drafts/contact/drop/"
        assert priya.post(drop, {"slot": "odd"}).status_code == 302
        assert priya.post(drop, {"slot": "contact"}).status_code == 302
        assert Draft.objects.count() == 0
