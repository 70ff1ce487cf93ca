"""The pages of missing episodes: two answers on a phone, nothing typed is lost, and no name on a shared screen."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.models import Family, Person
from alongside.families.models.people import PersonKind
from alongside.missing import actions
from alongside.missing.models import Episode, Learnt, MissingProfile, Report, Return, ReturnTalk, SearchLine, Step
from alongside.missing.rules import Talk
from alongside.record.models import Entry
from alongside.record.writing import recorded
from tests.cast import Cast, make_family
from tests.missing_kit import at, came_back, child_of, gone, profiled, searched, talked, told_police
from tests.noticing import noticed
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def home(family: Family) -> str:
    return f"/families/{family.pk}/missing/"


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return str(answer.content.decode())


def sent(client: Client, address: str, **said: Any) -> Any:
    return client.post(address, {"once": str(uuid.uuid4()), **said})


def now_boxes(minutes_ago: int = 0) -> dict[str, Any]:
    moment = timezone.localtime() - timedelta(minutes=minutes_ago)
    return {"at-day": moment.day, "at-month": moment.month, "at-year": moment.year, "at-time": f"{moment:%H:%M}"}


def episode(family: Family) -> Episode:
    return Episode.objects.get(family=family)


class TestNoticing:
    def test_one_child_needs_no_answer_at_all(self, priya: Client, family: Family) -> None:
        form = page(priya, home(family) + "new/")
        assert form.count("checked") == 2
        assert "It does not report a child missing" in form
        answer = sent(priya, home(family) + "new/", child=str(child_of(family).pk), when="now")
        row = episode(family)
        assert (answer.status_code, answer["Location"]) == (302, f"/episodes/{row.pk}/")
        assert (row.precision, row.state) == ("exact", "missing")

    @pytest.mark.parametrize(
        ("said", "precision"),
        [
            ({"when": "vague", "when_words": "after tea"}, "vague"),
            ({"when": "unknown"}, "unknown"),
            (
                {
                    "when": "range", "happened_from-day": 1, "happened_from-month": 3, "happened_from-year": 2026,
                    "happened_from-time": "9:00", "happened_until-day": 1, "happened_until-month": 3,
                    "happened_until-year": 2026, "happened_until-time": "11:00",
                },
                "range",
            ),
        ],
    )  # fmt: skip
    def test_however_well_it_is_known(
        self, priya: Client, family: Family, said: dict[str, Any], precision: str
    ) -> None:
        assert sent(priya, home(family) + "new/", child=str(child_of(family).pk), **said).status_code == 302
        assert episode(family).precision == precision

    def test_what_was_typed_is_not_lost(self, priya: Client, family: Family) -> None:
        answer = sent(priya, home(family) + "new/", words="She went for milk", when="vague")
        assert answer.status_code == 422
        text = answer.content.decode()
        assert "She went for milk" in text
        assert "Choose who is missing" in text
        assert "Write when it was" in text

    def test_a_rule_of_the_action_lands_on_its_question(self, priya: Client, family: Family) -> None:
        later = timezone.localtime() + timedelta(days=1)
        boxes = {f"happened_at-{part}": getattr(later, part) for part in ("day", "month", "year")}
        answer = sent(
            priya, home(family) + "new/", child=str(child_of(family).pk), when="exact",
            **boxes, **{"happened_at-time": "9:00"},
        )  # fmt: skip
        assert (answer.status_code, "This is in the future" in answer.content.decode()) == (422, True)

    def test_already_missing_leads_there(self, cast: Cast, priya: Client, family: Family) -> None:
        row = gone(cast, family)
        answer = sent(priya, home(family) + "new/", child=str(child_of(family).pk), when="now", words="Again")
        text = answer.content.decode()
        assert (answer.status_code, f"/episodes/{row.pk}/" in text, "Again" in text) == (422, True, True)

    def test_over_already_asks_how_they_came_back(self, priya: Client, family: Family) -> None:
        answer = sent(priya, home(family) + "new/", child=str(child_of(family).pk), when="unknown", over="on")
        assert answer["Location"] == f"/episodes/{episode(family).pk}/back/"

    def test_brothers_and_sisters_who_are_grown_up_are_not_asked_after(
        self, cast: Cast, priya: Client, family: Family
    ) -> None:
        today = timezone.localdate()
        with recorded(by=cast.actor("priya"), did="tests.people", about=family):
            for name, years in (("Dylan", 19), ("Rosie", 6)):
                Person(
                    family=family, hub_id=family.hub_id, made_at=timezone.now(), made_by=cast.account("priya"),
                    kind=PersonKind.SIBLING.value, name=name, born_on=today - timedelta(days=years * 366),
                ).save()  # fmt: skip
        form = page(priya, home(family) + "new/")
        assert ("Rosie" in form, "Dylan" in form) == (True, False)

    def test_a_family_without_a_child(self, cast: Cast, priya: Client, family: Family) -> None:
        with recorded(by=cast.actor("priya"), did="tests.people", about=family):
            child_of(family).delete()
        assert "No child is written down" in page(priya, home(family) + "new/")


class TestSteps:
    @pytest.fixture
    def row(self, cast: Cast, family: Family) -> Episode:
        return gone(cast, family, happened=at(timezone.now() - timedelta(hours=70)), words="She went for milk")

    def test_the_episode(self, cast: Cast, priya: Client, row: Episode) -> None:
        text = page(priya, f"/episodes/{row.pk}/")
        assert "Jess Arkle has been missing for" in text
        assert "She went for milk" in text
        assert "This page reports nothing" in text
        assert "<title>Missing episode, family" in text
        assert Entry.objects.filter(did="missing.see", about=row.pk).count() == 1

    def test_a_supervisor_is_offered_nothing_to_do(self, cast: Cast, signed_in: SignedIn, row: Episode) -> None:
        from alongside.access.roles import TieKind
        from tests.cast import make_tie

        make_tie(cast, row.family, "una", TieKind.SUPERVISOR)
        text = page(signed_in("una"), f"/episodes/{row.pk}/")
        assert "They are back" not in text

    def test_police_were_told(self, priya: Client, row: Episode) -> None:
        said = {"number": "101", "reference": "MP-7", "words": "A child of fourteen", "risk": "high", **now_boxes()}
        assert sent(priya, f"/episodes/{row.pk}/report/", **said).status_code == 302
        report = Report.objects.get()
        assert (report.reference, report.risk, report.kind) == ("MP-7", "high", "missing")

    def test_a_muddled_time_keeps_what_was_typed(self, priya: Client, row: Episode) -> None:
        said = {"number": "101", "reference": "MP-7", **now_boxes(), "at-time": "half past"}
        answer = sent(priya, f"/episodes/{row.pk}/report/", **said)
        text = answer.content.decode()
        assert (answer.status_code, "MP-7" in text, "<details class=" in text, " open" in text) == (
            422,
            True,
            True,
            True,
        )

    def test_not_reported(self, priya: Client, row: Episode) -> None:
        assert sent(priya, f"/episodes/{row.pk}/not-reported/", words="She is afraid").status_code == 302
        assert Step.objects.get().words == "She is afraid"
        assert sent(priya, f"/episodes/{row.pk}/not-reported/").status_code == 422

    def test_the_search(self, priya: Client, row: Episode) -> None:
        said = {"who": "family", "words": "Dylan went round on his bike", **now_boxes(5)}
        assert sent(priya, f"/episodes/{row.pk}/search/", **said).status_code == 302
        assert SearchLine.objects.get().who == "family"

    def test_back_and_police_know(self, cast: Cast, priya: Client, row: Episode) -> None:
        assert "Police have been told" not in page(priya, f"/episodes/{row.pk}/back/")
        told_police(cast, row)
        assert "Police have been told" in page(priya, f"/episodes/{row.pk}/back/")
        said = {"how": "brought", "when": "now", "seemed": "Cold", "police_know": "on"}
        assert sent(priya, f"/episodes/{row.pk}/back/", **said).status_code == 302
        assert (Return.objects.get().seemed, episode(row.family).police) == ("Cold", "stood_down")

    def test_back_before_they_went(self, priya: Client, row: Episode) -> None:
        said = {
            "how": "brought", "when": "exact", "seemed": "Cold", "happened_at-day": 1, "happened_at-month": 1,
            "happened_at-year": 2020, "happened_at-time": "9:00",
        }  # fmt: skip
        answer = sent(priya, f"/episodes/{row.pk}/back/", **said)
        text = answer.content.decode()
        assert (answer.status_code, "before they went missing" in text, "Cold" in text) == (422, True, True)

    def test_the_whole_way(self, cast: Cast, priya: Client, row: Episode) -> None:
        told_police(cast, row)
        came_back(cast, row, seemed="Cold")
        text = page(priya, f"/episodes/{row.pk}/")
        assert "Police may still be looking" in text
        assert "Not offered yet. " in text
        told = {"number": "101", **now_boxes()}
        assert sent(priya, f"/episodes/{row.pk}/back-told/", **told).status_code == 302
        talk = {"came": "held", "whose": "child", "with_whom": "Ines", "independent": "yes", **now_boxes()}
        assert sent(priya, f"/episodes/{row.pk}/talk/", **talk).status_code == 302
        assert ReturnTalk.objects.get().independent is True
        again = {"came": "offered", "whose": "child", **now_boxes()}
        assert "cannot become" in sent(priya, f"/episodes/{row.pk}/talk/", **again).content.decode()
        assert sent(priya, f"/episodes/{row.pk}/settle/").status_code == 302
        assert sent(priya, f"/episodes/{row.pk}/reopen/", words="She wants to say more").status_code == 302
        assert sent(priya, f"/episodes/{row.pk}/not-back/", words="It was her sister").status_code == 302
        assert episode(row.family).state == "missing"

    def test_what_was_learnt(self, priya: Client, row: Episode) -> None:
        said = {"words": "They call him Bizzo", "how": "told", "how_true": "She said so", "precision": "unknown"}
        mum = Person.objects.get(family=row.family, kind="parent")
        answer = sent(priya, f"/episodes/{row.pk}/learn/", said_by=str(mum.pk), **said)
        learnt = Learnt.objects.get()
        assert answer["Location"] == f"/observations/{learnt.observation_id}/mentions/"
        assert learnt.observation.said_by_id == mum.pk
        assert "Something was learnt" in page(priya, f"/episodes/{row.pk}/")
        assert sent(priya, f"/episodes/{row.pk}/learn/", words="x").status_code == 422

    def test_a_mistake(self, priya: Client, row: Episode) -> None:
        assert sent(priya, f"/episodes/{row.pk}/mistake/").status_code == 422
        assert sent(priya, f"/episodes/{row.pk}/mistake/", words="Wrong child").status_code == 302
        assert "written down by mistake" in page(priya, f"/episodes/{row.pk}/")
        answer = sent(priya, f"/episodes/{row.pk}/search/", who="us", words="Rang", **now_boxes())
        assert (answer.status_code, "by mistake" in answer.content.decode()) == (422, True)


class TestLists:
    def test_every_episode(self, cast: Cast, priya: Client, family: Family) -> None:
        assert "None is written down" in page(priya, home(family))
        came_back(cast, gone(cast, family))
        gone(cast, family)
        text = page(priya, home(family))
        assert (text.count("/episodes/"), "Missing now" in text) == (2, True)

    def test_patterns(self, cast: Cast, priya: Client, family: Family) -> None:
        assert "No episode is written down" in page(priya, home(family) + "patterns/")
        before = timezone.now() - timedelta(days=40)
        for week in range(5):
            row = gone(cast, family, happened=at(before + timedelta(days=7 * week)))
            came_back(cast, row)
            actions.learn(
                episode=row, noticed=noticed(), said_by=None, once=uuid.uuid4(), by=cast.actor("priya"),
                now=timezone.now(),
            )  # fmt: skip
        text = page(priya, home(family) + "patterns/")
        assert "n = 5 exact times of 5." in text
        assert "n = 0 exact times of 5. Not in the picture: 5 not known." in text
        assert text.count("app-heat__cell--4") == 1
        assert "app-heat__cell--1" in text or "app-heat__number--4" in text

    def test_the_screen_says_no_name(self, cast: Cast, signed_in: SignedIn, family: Family) -> None:
        told_police(cast, gone(cast, family))
        for name in ("priya", "owen", "moira"):
            answer = signed_in(name).get("/missing-now/screen/")
            text = answer.content.decode()
            assert '<p class="app-screen__number">1</p>' in text
            assert not [word for word in ("Jess", "Arkle", family.reference) if word in text]
            assert answer["Refresh"] == "60"
        assert '<p class="app-screen__number">0</p>' in page(signed_in("una"), "/missing-now/screen/")

    def test_the_familys_page(self, cast: Cast, priya: Client, family: Family) -> None:
        text = page(priya, f"/families/{family.pk}/")
        assert "Never missing, as far as we know" in text
        assert f"/missing/children/{child_of(family).pk}/pack/" in text
        gone(cast, family)
        assert "is missing now, for" in page(priya, f"/families/{family.pk}/")


class TestProfile:
    def address(self, family: Family) -> str:
        return f"{home(family)}children/{child_of(family).pk}/"

    def test_written_and_put_right(self, priya: Client, family: Family) -> None:
        address = self.address(family) + "profile/"
        assert priya.post(address, {"version": 0, "looks": "Tall"}).status_code == 302
        assert priya.post(address, {"version": 1, "looks": "Very tall", "checked_with": "Mum"}).status_code == 302
        row = MissingProfile.objects.get()
        assert (row.looks, row.checked_with, row.version) == ("Very tall", "Mum", 2)

    def test_two_people_see_both(self, cast: Cast, priya: Client, family: Family) -> None:
        profiled(cast, family, looks="Tall")
        answer = priya.post(self.address(family) + "profile/", {"version": 0, "looks": "Short"})
        text = answer.content.decode()
        assert (answer.status_code, "Tall" in text, "Short" in text) == (409, True, True)

    def test_still_right(self, cast: Cast, priya: Client, family: Family) -> None:
        assert priya.get(self.address(family) + "profile/checked/").status_code == 404
        profiled(cast, family, looks="Tall")
        assert priya.post(self.address(family) + "profile/checked/", {"checked_with": "Mum"}).status_code == 302
        assert "Checked today." in page(priya, f"/families/{family.pk}/")

    def test_the_photograph(self, cast: Cast, priya: Client, family: Family) -> None:
        from tests.areas.test_missing_told import picture

        profiled(cast, family, looks="Tall")
        photo = picture(cast, family)
        address = self.address(family) + "profile/photo/"
        assert "At the sea" in page(priya, address)
        assert priya.post(address, {"photo": str(photo.pk)}).status_code == 302
        assert MissingProfile.objects.get().photo_id == photo.pk
        assert "cannot be shown here" in page(priya, self.address(family) + "pack/")
        assert priya.post(address, {"photo": "none"}).status_code == 302
        assert MissingProfile.objects.get().photo_id is None


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_ask_as_much_for_many_as_for_one(
    cast: Cast, priya: Client, family: Family, rows: int, django_assert_max_num_queries: Any
) -> None:
    for _ in range(rows):
        row = gone(cast, family)
        searched(cast, row)
        came_back(cast, row)
        talked(cast, row, Talk.HELD)
    addresses = (f"/families/{family.pk}/", home(family), home(family) + "patterns/", f"/episodes/{row.pk}/")
    for address, most in zip(addresses, (26, 20, 20, 22), strict=True):
        page(priya, address)
        with django_assert_max_num_queries(most):
            page(priya, address)
