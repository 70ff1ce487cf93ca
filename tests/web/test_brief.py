"""The weekly brief and the panel pack: hub rows and papers that were passed on, for whom they are, and nothing else."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.gate import NotVisible
from alongside.access.roles import TieKind
from alongside.advocacy.rules.promises import State, Verb
from alongside.families.actions import standing
from alongside.families.models import Family
from alongside.intelligence import actions as police
from alongside.intelligence.rules import State as PaperState
from alongside.missing import actions as missing
from alongside.plans.models import Version
from alongside.record.models import Entry
from alongside.sharing import actions as sharing
from alongside.support.actions.topics import mark
from alongside.support.rules.topics import Covered, Side
from alongside.telling.brief import Brief, brief_for, hubs_for
from alongside.telling.rules import month_of, week_to
from tests.areas.advocating import became, met, overdue, promised, today
from tests.cast import Cast, make_family, make_tie
from tests.full import SECRETS, make_full
from tests.missing_kit import came_back, gone, told_police
from tests.passing_on import given_of, officer, passed_on
from tests.referring import received
from tests.signin import SignedIn
from tests.web.reading import words

pytestmark = pytest.mark.django_db
PAGES = ("/hub/brief/", "/hub/brief/print/", "/hub/panel/", "/hub/panel/print/")
PDFS = ("/hub/brief/print/pdf/", "/hub/panel/print/pdf/")
PARTNERS = ("dee", "sam", "chidi", "moira")


def brief(cast: Cast, name: str, now: datetime | None = None) -> Brief:
    now = now or timezone.now()
    return brief_for(cast.actor(name), cast.hub, week_to(timezone.localdate(now)), now)


@pytest.fixture
def family(cast: Cast) -> Family:
    """Dee, Sam and Chidi are part of it."""
    found = make_family(cast)
    for name, kind in (("dee", TieKind.PARTNER), ("sam", TieKind.PARTNER), ("chidi", TieKind.CHILDS_WORKER)):
        make_tie(cast, found, name, kind)
    return found


class TestMissing:
    def test_a_number_and_times_until_police_were_told_of_the_return(
        self, cast: Cast, signed_in: SignedIn, family: Family
    ) -> None:
        episode = gone(cast, family, words="Larkspur")
        assert brief(cast, "sam").spells == []  # the charity knows, and nobody told police
        told_police(cast, episode, words="A child of fourteen", reference="MP-7")
        assert [one.back_at for one in brief(cast, "sam").missing_now] == [None]
        page = words(signed_in("sam").get("/hub/brief/"))
        assert "1 child, as far as police were told." in page
        assert family.reference not in page.split("Missing now")[1].split("Missing, and back again")[0]
        came_back(cast, episode)
        assert len(brief(cast, "sam").missing_now) == 1  # back, and police do not know it yet
        told_police(cast, episode, act=missing.tell_back)
        assert brief(cast, "sam").missing_now == []
        page = words(signed_in("sam").get("/hub/brief/"))
        assert "Nobody is missing, as far as police were told." in page
        assert f"Family {family.reference} Police were told on" in page
        for said in ("Larkspur", "A child of fourteen", "MP-7", "Jess"):
            assert said not in page

    def test_told_again_is_the_same_time(self, cast: Cast, family: Family) -> None:
        now = timezone.now()
        episode = gone(cast, family, now=now - timedelta(hours=5))
        told_police(cast, episode, now=now - timedelta(hours=5))
        told_police(cast, episode, now=now - timedelta(hours=2))
        spells = brief(cast, "dee").spells
        assert [one.at for one in spells] == [now - timedelta(hours=5)]


class TestPapers:
    def test_what_was_passed_on_and_where_it_stands(self, cast: Cast, signed_in: SignedIn, family: Family) -> None:
        decision = passed_on(cast, family, words="Larkspur: a silver car")
        found = brief(cast, "dee")
        assert [(one.state, one.days) for one in found.passed] == [(PaperState.PASSED, 0)]
        assert [one.id for one in found.waiting] == [given_of(decision).pk]
        page = words(signed_in("dee").get("/hub/brief/"))
        assert "Not acknowledged yet" in page
        assert "Answers that wait for you" in page
        assert "Larkspur" not in page
        assert family.reference not in page
        police.receive(told=officer(decision), by=cast.actor("dee"), now=timezone.now())
        police.say_back(told=officer(decision), code="", words="We have it", by=cast.actor("dee"), now=timezone.now())
        found = brief(cast, "dee")
        assert [one.state for one in found.passed] == [PaperState.RECEIVED]
        assert found.waiting == []

    def test_how_long_somebody_has_waited(self, cast: Cast, family: Family) -> None:
        passed_on(cast, family, at=timezone.now() - timedelta(days=12))
        found = brief(cast, "dee")
        assert found.passed == []
        assert [one.days for one in found.waiting] == [12]

    def test_a_social_worker_has_the_paper_and_nothing_of_the_police(
        self, cast: Cast, signed_in: SignedIn, family: Family
    ) -> None:
        passed_on(cast, family, to="sam")
        found = brief(cast, "sam")
        assert [one.state for one in found.passed] == [None]
        assert found.waiting == []
        page = words(signed_in("sam").get("/hub/brief/"))
        assert "Not acknowledged yet" not in page
        assert "Answers that wait for you" not in page

    def test_taken_back_it_is_not_there(self, cast: Cast, family: Family) -> None:
        decision = passed_on(cast, family)
        assert len(brief(cast, "dee").passed) == 1
        sharing.withdraw(decision=decision, because="Wrong", by=cast.actor("priya"), now=timezone.now())
        found = brief(cast, "dee")
        assert (found.passed, found.waiting) == ([], [])

    def test_nobody_else_has_it(self, cast: Cast, family: Family) -> None:
        passed_on(cast, family)
        for name in ("sam", "chidi", "moira"):
            found = brief(cast, name)
            assert (found.passed, found.waiting) == ([], [])


class TestPromises:
    def test_owed_overdue_broken_and_kept_by_agency(self, cast: Cast, family: Family) -> None:
        overdue(cast, family)
        promised(cast, family)
        became(cast, promised(cast, family, agency="police"), Verb.BREAK)
        became(cast, promised(cast, family, agency="police"), Verb.KEEP)
        found = brief(cast, "sam")
        tallies = [
            (one.agency, one.owed, one.overdue, one.undated, one.kept, one.broken) for one in found.tally(today())
        ]
        assert tallies == [("Children’s social care", 2, 1, 1, 0, 0), ("Police", 0, 0, 0, 1, 1)]

    def test_what_was_put_right_since_is_no_news(self, cast: Cast, family: Family) -> None:
        promise = promised(cast, family)
        became(cast, promise, Verb.BREAK)
        assert [one.state for one in brief(cast, "sam").became] == [State.BROKEN]
        became(cast, promise, Verb.REOPEN)
        assert brief(cast, "sam").became == []

    def test_the_pack_asks_about_those_past_their_day_without_one_or_broken(
        self, cast: Cast, signed_in: SignedIn, family: Family
    ) -> None:
        overdue(cast, family, what="A tutor")
        promised(cast, family, what="A plan")
        promised(cast, family, what="A call every Friday", due_on=today() + timedelta(days=40))
        became(cast, promised(cast, family, agency="police", what="A visit"), Verb.BREAK)
        page = words(signed_in("moira").get("/hub/panel/print/"))
        asked = page.split("To ask about")[1].split("Missing now")[0]
        for said in ("Children’s social care", "A tutor", "A plan", "Police", "A visit"):
            assert said in asked
        assert "A call every Friday" not in page
        assert "Decided" in page
        assert page.count("A tutor") == 1
        assert "Promises past their day" in words(signed_in("moira").get("/hub/panel/"))


class TestAhead:
    def test_meetings_promises_and_talks_day_by_day(self, cast: Cast, signed_in: SignedIn, family: Family) -> None:
        met(cast, family, at=timezone.now() + timedelta(days=3), place="7 Fennel Mews", about="Larkspur")
        met(cast, family, at=timezone.now() + timedelta(days=30), kind="strategy")
        promised(cast, family, what="A tutor", due_on=today() + timedelta(days=1))
        chidi, now, day = cast.actor("chidi"), timezone.now(), today() + timedelta(days=5)
        child: dict[str, Any] = {"family": family, "side": Side.CHILD, "by": chidi}
        for topic in ("grooming", "trauma"):
            mark(**child, topic=topic, state=Covered.PLANNED, day_on=day, now=now - timedelta(minutes=2))
        mark(**child, topic="trauma", state=Covered.NOT_YET, day_on=None, now=now)
        found = brief(cast, "sam")
        assert len(found.meetings) == 1
        assert len(found.talks) == 1
        page = words(signed_in("sam").get("/hub/brief/"))
        ahead = page.split("The next two weeks")[1]
        assert ahead.index("A tutor") < ahead.index("Core group") < ahead.index("with the child")
        assert "Fennel Mews" not in page
        assert "Larkspur" not in page


class TestReferrals:
    def test_whoever_runs_the_hub_sees_each_and_a_partner_their_families(self, cast: Cast, signed_in: SignedIn) -> None:
        referral = received(cast)
        assert [one.reference for one in brief(cast, "moira").referrals] == [referral.reference]
        assert brief(cast, "dee").referrals == []
        assert f'href="/referrals/{referral.pk}/"' in signed_in("moira").get("/hub/brief/").content.decode()


class TestPeriods:
    def test_an_earlier_week_tells_of_its_own_days(self, cast: Cast, signed_in: SignedIn, family: Family) -> None:
        then = timezone.now() - timedelta(days=16)
        told_police(cast, gone(cast, family, now=then), now=then)
        client = signed_in("sam")
        assert "No child was reported missing" in words(client.get("/hub/brief/"))
        earlier = today() - timedelta(days=14)
        page = words(client.get("/hub/brief/", {"days": earlier.isoformat()}))
        assert "reported missing to police once" in page
        assert f"to {earlier.day}" in page
        another = (today() - timedelta(days=13)).isoformat()
        assert f'value="{another}" selected' in client.get("/hub/brief/", {"days": another}).content.decode()

    @pytest.mark.parametrize("days", ["", "x", "2026-13-01", "9999-12-31", "1901-01-01", "２０２６-01-01"])
    @pytest.mark.parametrize("address", ["/hub/brief/", "/hub/panel/print/"])
    def test_days_that_cannot_be_are_the_newest(self, cast: Cast, signed_in: SignedIn, address: str, days: str) -> None:
        said = signed_in("sam").get(address, {"days": days, "hub": "x"})
        assert said.status_code == 200
        assert (
            f"days={(today() if 'brief' in address else month_of(today()).last).isoformat()}" in said.content.decode()
        )


class TestForWhom:
    @pytest.mark.parametrize("name", ["priya", "owen", "frances", "ruth", "gita", "corin", "una"])
    @pytest.mark.parametrize("address", [*PAGES, *PDFS])
    def test_for_nobody_else(self, cast: Cast, signed_in: SignedIn, family: Family, name: str, address: str) -> None:
        overdue(cast, family)
        assert signed_in("sam").get(address).status_code == 200
        assert signed_in(name).get(address).status_code == 404

    def test_the_brief_of_another_hub_is_not_there(self, cast: Cast, family: Family) -> None:
        assert hubs_for(cast.actor("sam")) == [cast.hub]
        for name, hub in (("sam", cast.elsewhere), ("una", cast.elsewhere), ("una", cast.hub), ("priya", cast.hub)):
            with pytest.raises(NotVisible):
                brief_for(cast.actor(name), hub, week_to(today()), timezone.now())

    def test_each_sees_their_own_families_and_the_hubs_manager_all(
        self, cast: Cast, signed_in: SignedIn, family: Family
    ) -> None:
        other = make_family(cast, child="Robin Sedge")
        overdue(cast, family, what="A tutor")
        overdue(cast, other, what="A school place")
        assert [one.what for one in brief(cast, "sam").owed] == ["A tutor"]
        assert sorted(one.what for one in brief(cast, "moira").owed) == ["A school place", "A tutor"]
        assert (brief(cast, "sam").families, brief(cast, "moira").families) == (1, 2)
        assert "A school place" not in words(signed_in("sam").get("/hub/panel/print/"))

    def test_kept_away_from_a_family_it_is_on_no_brief(self, cast: Cast, family: Family) -> None:
        overdue(cast, family)
        told_police(cast, gone(cast, family))
        met(cast, family)
        for name in ("sam", "moira"):
            assert len(brief(cast, name).owed) == 1
            standing.exclude(
                family=family, account=cast.account(name), because="Related", by=cast.actor("owen"), now=timezone.now()
            )
            found = brief(cast, name)
            assert (found.owed, found.spells, found.meetings, found.families) == ([], [], [], 0)

    @pytest.mark.parametrize("name", PARTNERS)
    def test_nothing_of_the_charitys_own_file(self, cast: Cast, signed_in: SignedIn, name: str) -> None:
        """The full family has a contact, plan, log, effect, view, asking, consent and what somebody must not learn."""
        family = make_full(cast)["family"]
        assert Version.objects.filter(family_id=family).exists()
        client = signed_in(name)
        for address in PAGES:
            page = words(client.get(address))
            assert "A tutor from Monday" in page
            for said in (*SECRETS, "Jess Arkle", "Safety plan", "OP ROWAN", "rang out", "silver car"):
                assert said not in page, (address, said)


class TestLooks:
    @pytest.mark.parametrize(
        ("address", "did"),
        [("/hub/brief/", "telling.brief"), ("/hub/brief/print/", "telling.brief_print"),
         ("/hub/brief/print/pdf/", "telling.brief_print"), ("/hub/panel/", "telling.panel"),
         ("/hub/panel/print/", "telling.panel_print"), ("/hub/panel/print/pdf/", "telling.panel_print")],
    )  # fmt: skip
    def test_every_look_is_written_down_with_what_was_seen(
        self, cast: Cast, signed_in: SignedIn, family: Family, address: str, did: str
    ) -> None:
        signed_in("sam").get(address)
        assert Entry.objects.get(did=did).items == ""  # also when nothing stood on it
        overdue(cast, family)
        signed_in("sam").get(address)
        entry = Entry.objects.filter(did=did).latest("seq")
        assert (entry.items, entry.hub, entry.by) == (family.pk.hex, cast.hub.pk, cast.account("sam").pk)

    @pytest.mark.parametrize("address", PDFS)
    def test_as_a_pdf(self, cast: Cast, signed_in: SignedIn, family: Family, address: str) -> None:
        overdue(cast, family)
        made = signed_in("sam").get(address)
        assert made.content.startswith(b"%PDF")
        assert made["Cache-Control"] == "no-store"

    @pytest.mark.parametrize("address", PAGES)
    def test_marked_and_dated(self, cast: Cast, signed_in: SignedIn, settings: Any, address: str) -> None:
        page = words(signed_in("sam").get(address))
        assert settings.HANDLING in page
        assert ("True on" in page) == ("print" in address)


class TestNumbers:
    def test_the_whole_hubs_numbers_are_for_those_who_see_counts_and_hidden_when_small(
        self, cast: Cast, signed_in: SignedIn, family: Family
    ) -> None:
        passed_on(cast, family)
        assert "What was passed on, and answered" not in words(signed_in("sam").get("/hub/panel/"))
        page = words(signed_in("moira").get("/hub/panel/"))
        assert ("What was passed on, and answered" in page) != ("too small to hide anybody in" in page)

    @pytest.mark.parametrize("name", PARTNERS)
    @pytest.mark.parametrize("address", PAGES)
    def test_as_many_questions_for_three_families_as_for_one(
        self, cast: Cast, signed_in: SignedIn, name: str, address: str
    ) -> None:
        client, counts = signed_in(name), []
        for number in (1, 2):
            for _ in range(number):
                self._busy(cast)
            client.get(address)
            with CaptureQueriesContext(connection) as asked:
                assert client.get(address).status_code == 200
            counts.append(len([q for q in asked.captured_queries if q["sql"].startswith("SELECT")]))
        assert counts[0] == counts[1]

    def _busy(self, cast: Cast) -> None:
        family = make_family(cast)
        for name in ("dee", "sam", "chidi"):
            make_tie(cast, family, name, TieKind.PARTNER)
        overdue(cast, family)
        became(cast, promised(cast, family), Verb.BREAK)
        met(cast, family)
        told_police(cast, gone(cast, family))
        for to in ("dee", "sam"):
            passed_on(cast, family, to=to)


def test_the_menu_and_the_hubs_page_lead_there(cast: Cast, signed_in: SignedIn) -> None:
    page = signed_in("sam").get("/hub/").content.decode()
    assert page.count('href="/hub/brief/"') == 2
    assert 'href="/hub/panel/"' in page
