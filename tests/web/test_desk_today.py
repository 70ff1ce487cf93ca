"""Today: what waits, for whom, and nothing of anybody else's."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.actions.alerts import alert
from alongside.families.models import Alert, Choice, Family, Person
from alongside.families.rules import AlertKind
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.web import health
from tests.cast import Cast, make_family, make_tie
from tests.referring import allocated, received, screened
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db


def waiting(cast: Cast, hours: int = 1) -> Referral:
    at = timezone.now() - timedelta(hours=hours)
    return allocated(cast, screened(cast, received(cast, at=at, received_at=at)))


def asks_again(cast: Cast, family: Family, days: int | None = 0, **made: Any) -> Choice:
    row = Choice(
        family=family, hub_id=family.hub_id, made_at=made.get("at", timezone.now()), made_by=cast.account("priya"),
        person=Person.objects.get(family=family, kind="parent"), answer=made.get("answer", "declined"),
        ask_again_on=timezone.localdate() + timedelta(days=days) if days is not None else None,
    )  # fmt: skip
    with recorded(by=cast.actor("priya"), did="tests.choice", about=family):
        row.save()
    return row


def page(client: Client) -> str:
    answer = client.get("/today/")
    assert answer.status_code == 200
    return answer.content.decode()


class TestParts:
    def test_an_empty_day_is_warm(self, signed_in: SignedIn) -> None:
        text = page(signed_in("priya"))
        assert "Nothing waits for you right now" in text
        assert "First contacts due" not in text

    def test_first_contacts_the_longest_waiting_first(self, cast: Cast, signed_in: SignedIn) -> None:
        late, fresh = waiting(cast, hours=30), waiting(cast, hours=2)
        for name in ("priya", "owen"):
            text = page(signed_in(name))
            assert text.index(f"/families/{late.family_id}/contacts/new/") < text.index(
                f"/families/{fresh.family_id}/contacts/new/"
            )
            assert "6 hours 1 minute overdue" in text
            assert "21 hours 59 minutes left" in text

    def test_to_screen_is_the_operational_managers(self, cast: Cast, signed_in: SignedIn) -> None:
        sent = received(cast)
        assert f"/referrals/{sent.pk}/screen/" in page(signed_in("moira"))
        for name in ("priya", "owen"):
            assert "To screen" not in page(signed_in(name))

    def test_to_allocate_is_the_service_managers(self, cast: Cast, signed_in: SignedIn) -> None:
        sent = screened(cast, received(cast))
        assert f"/referrals/{sent.pk}/allocate/" in page(signed_in("owen"))
        for name in ("priya", "moira"):
            assert "To allocate" not in page(signed_in(name))

    def test_ask_again_on_the_day(self, cast: Cast, signed_in: SignedIn) -> None:
        today, tomorrow, asked = (make_family(cast) for _ in range(3))
        asks_again(cast, today)
        asks_again(cast, tomorrow, days=1)
        asks_again(cast, asked, days=-1, at=timezone.now() - timedelta(days=2), answer="thinking")
        text = page(signed_in("priya"))
        assert [f"/families/{f.pk}/contacts/new/" in text for f in (today, tomorrow, asked)] == [True, False, True]
        asks_again(cast, asked, days=None, answer="accepted")
        assert f"/families/{asked.pk}/contacts/new/" not in page(signed_in("priya"))

    def test_alerts_until_they_are_seen(self, cast: Cast, signed_in: SignedIn) -> None:
        family = make_family(cast)
        alert(about=family, kind=AlertKind.OUTSIDE_RULES, by=cast.actor("priya"), now=timezone.now())
        owen, row = signed_in("owen"), Alert.objects.get()
        assert "had not said is safe" in page(owen)
        assert "had not said is safe" not in page(signed_in("priya"))
        assert signed_in("priya").post(f"/today/alerts/{row.pk}/seen/").status_code == 404
        assert owen.post(f"/today/alerts/{row.pk}/seen/").status_code == 302
        assert "had not said is safe" not in page(owen)
        assert Alert.objects.get().seen_by == cast.account("owen")

    def test_cover_that_ends_soon(self, cast: Cast, signed_in: SignedIn) -> None:
        family = make_family(cast, worker=None)
        now = timezone.now()
        make_tie(cast, family, "priya", TieKind.COVER, until=now + timedelta(days=2))
        other = make_family(cast, worker=None)
        make_tie(cast, other, "priya", TieKind.COVER, until=now + timedelta(days=9))
        for name in ("priya", "owen"):
            text = page(signed_in(name))
            assert "Cover that ends soon" in text
            assert str(other.pk) not in text

    def test_more_than_the_page_shows(self, cast: Cast, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("alongside.support.queries.today.MOST", 1)
        monkeypatch.setattr("alongside.web.desk.today.waiting.MOST", 1)
        waiting(cast)
        assert "See them all" not in page(signed_in("priya"))
        waiting(cast)
        assert "See them all" in page(signed_in("priya"))

    def test_a_silent_worker_is_for_those_who_can_do_something(self, signed_in: SignedIn) -> None:
        assert "Background work has stopped" in page(signed_in("owen"))
        assert "Background work has stopped" not in page(signed_in("priya"))
        health.beat(timezone.now())
        assert "Background work has stopped" not in page(signed_in("owen"))


class TestWho:
    def test_the_outsider_sees_none_of_it(self, cast: Cast, signed_in: SignedIn) -> None:
        due = waiting(cast)
        received(cast)
        screened(cast, received(cast))
        family = due.family
        assert family
        asks_again(cast, family)
        alert(about=family, kind=AlertKind.WELLBEING, by=cast.actor("priya"), now=timezone.now())
        make_tie(cast, family, "owen", TieKind.COVER, until=timezone.now() + timedelta(days=1))
        assert "Jess Arkle" in page(signed_in("priya"))
        text = page(signed_in("una"))
        assert "Jess" not in text
        assert "Nothing waits for you" in text

    def test_an_excluded_worker_does_not_either(self, cast: Cast, signed_in: SignedIn) -> None:
        from alongside.families.models import Exclusion

        due = waiting(cast)
        assert due.family
        asks_again(cast, due.family)
        priya = signed_in("priya")
        assert "Tanya" in page(priya)
        row = Exclusion(
            family=due.family, hub_id=due.hub_id, made_at=timezone.now(), made_by=cast.account("owen"),
            account=cast.account("priya"), because="She knows them",
        )  # fmt: skip
        with recorded(by=cast.actor("owen"), did="tests.exclude", about=due.family):
            row.save()
        assert "Tanya" not in page(priya)

    @pytest.mark.parametrize("name", ["dee", "sam", "chidi", "frances", "ruth", "gita"])
    def test_it_is_not_a_partners_page(self, signed_in: SignedIn, name: str) -> None:
        client = signed_in(name)
        assert client.get("/today/").status_code == 404
        assert client.post(f"/today/alerts/{uuid.uuid4()}/seen/").status_code == 404

    def test_one_look_a_hub_names_whom_it_showed(self, cast: Cast, signed_in: SignedIn) -> None:
        due = waiting(cast)
        page(signed_in("priya"))
        entry = Entry.objects.get(did="support.today")
        assert due.family_id
        assert (entry.hub, entry.items) == (due.hub_id, due.family_id.hex)


class TestQueries:
    @pytest.mark.parametrize(("name", "queries"), [("priya", 17), ("owen", 20), ("moira", 14)])
    @pytest.mark.parametrize("rows", [1, 3])
    def test_as_many_whatever_waits(
        self, cast: Cast, signed_in: SignedIn, name: str, queries: int, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            due = waiting(cast)
            assert due.family
            asks_again(cast, due.family)
            received(cast)
            screened(cast, received(cast))
            alert(about=due.family, kind=AlertKind.WELLBEING, by=cast.actor("priya"), now=timezone.now())
            for worker in ("priya", "owen"):
                make_tie(cast, due.family, worker, TieKind.COVER, until=timezone.now() + timedelta(days=1))
        client = signed_in(name)
        client.get("/today/")  # lists and clocks are kept for a minute
        with django_assert_num_queries(queries):
            client.get("/today/")


class TestHome:
    @pytest.mark.parametrize(
        ("name", "place"),
        [
            ("priya", "/today/"),
            ("owen", "/today/"),
            ("moira", "/today/"),
            ("dee", "/hub/"),
            ("sam", "/hub/"),
            ("chidi", "/hub/"),
            ("frances", "/log/"),
            ("ruth", "/reports/"),
            ("gita", "/record/"),
        ],
    )
    def test_everybody_begins_where_their_work_is(self, signed_in: SignedIn, name: str, place: str) -> None:
        assert signed_in(name).get("/")["Location"] == place

    def test_nobodys_post(self, cast: Cast, signed_in: SignedIn) -> None:
        post = cast.post("priya")
        post.until_on = timezone.localdate()
        with recorded(by=cast.actor("owen"), did="tests.post"):
            post.save()
        client = signed_in("priya")
        assert client.get("/")["Location"] == "/no-post/"
        assert "You have no post at present" in client.get("/no-post/").content.decode()
