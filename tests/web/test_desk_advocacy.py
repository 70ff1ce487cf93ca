"""The pages of advocacy: what is owed on top, one tap, two answers enough, nothing typed lost, nobody else lets in."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.advocacy.models import (
    Asking,
    Effect,
    Meeting,
    MeetingStep,
    Promise,
    PromiseStep,
    View,
)
from alongside.advocacy.rules.promises import Verb
from alongside.families.models import Family, Person
from alongside.record.models import Entry
from tests.areas.advocating import asked, became, met, overdue, promised, put, today, told
from tests.cast import Cast, make_family, make_tie
from tests.signin import SignedIn
from tests.web.typed import day, moment, once, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


class TestPage:
    def test_what_is_overdue_stands_on_top(self, cast: Cast, priya: Client, family: Family) -> None:
        promised(cast, family, what="Without a day")
        overdue(cast, family, what="Long over")
        promised(cast, family, what="Soon", due_on=today() + timedelta(days=1))
        page = text(priya.get(f"/families/{family.pk}/advocacy/"))
        places = [page.index(words) for words in ("Long over", "Soon", "Without a day")]
        assert places == sorted(places)
        assert ("3 days overdue" in page, "No date was given: ask for one" in page) == (True, True)
        assert Entry.objects.filter(did="advocacy.see", about=family.pk).count() == 1

    def test_empty_says_what_to_do(self, priya: Client, family: Family) -> None:
        page = text(priya.get(f"/families/{family.pk}/advocacy/"))
        assert "After a meeting or a call, write down what each agency said it would do" in page

    @pytest.mark.parametrize("rows", [1, 3])
    def test_queries_do_not_grow(
        self, cast: Cast, priya: Client, family: Family, rows: int, django_assert_num_queries: Any
    ) -> None:
        for _ in range(rows):
            became(cast, overdue(cast, family), Verb.ASK)
            told(cast, met(cast, family))
            asked(cast, family)
        priya.get(f"/families/{family.pk}/advocacy/")
        with django_assert_num_queries(12):
            priya.get(f"/families/{family.pk}/advocacy/")

    def test_on_the_family_s_page(self, cast: Cast, priya: Client, family: Family) -> None:
        assert "Nothing is owed that we know of" in text(priya.get(f"/families/{family.pk}/"))
        for number in range(5):
            overdue(cast, family, what=f"Thing {number}")
        met(cast, family)
        asked(cast, family, put=put(at=timezone.now() - timedelta(days=20)))
        page = text(priya.get(f"/families/{family.pk}/"))
        assert ("And 2 more promises" in page, "Core group" in page, "No answer" in page) == (True, True, True)

    def test_a_supervisor_reads_without_buttons(self, cast: Cast, signed_in: SignedIn, family: Family) -> None:
        make_tie(cast, family, "una", TieKind.SUPERVISOR)
        row, meeting, asking = overdue(cast, family), met(cast, family), asked(cast, family)
        una = signed_in("una")
        for place in ("", "ladder/", "sheet/"):
            page = una.get(f"/families/{family.pk}/advocacy/{place}")
            assert (page.status_code, "/tap/" in text(page)) == (200, False)
        for place in (f"/promises/{row.pk}/", f"/meetings/{meeting.pk}/", f"/askings/{asking.pk}/"):
            assert una.get(place).status_code == 200
        assert una.get(f"/families/{family.pk}/advocacy/promise/").status_code == 403
        assert una.post(f"/promises/{row.pk}/tap/", {"verb": "keep", "version": 1}).status_code == 403

    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
    def test_for_everybody_else_it_is_not_there(
        self, cast: Cast, signed_in: SignedIn, priya: Client, family: Family, name: str
    ) -> None:
        if name in ("dee", "sam"):
            make_tie(cast, family, name, TieKind.PARTNER)
        row, meeting, asking = overdue(cast, family), met(cast, family), asked(cast, family)
        other, start = signed_in(name), f"/families/{family.pk}/advocacy/"
        for place in (
            start, f"{start}promise/", f"{start}meeting/", f"{start}challenge/", f"{start}child-protection/",
            f"{start}ladder/", f"{start}helped/", f"{start}sheet/", f"{start}sheet/share/", f"/promises/{row.pk}/",
            f"/promises/{row.pk}/became/", f"/promises/{row.pk}/effect/", f"/meetings/{meeting.pk}/",
            f"/meetings/{meeting.pk}/told/", f"/meetings/{meeting.pk}/view/", f"/meetings/{meeting.pk}/minutes/",
            f"/meetings/{meeting.pk}/mend/", f"/askings/{asking.pk}/", f"/askings/{asking.pk}/answer/",
        ):  # fmt: skip
            assert priya.get(place).status_code == 200, place
            assert other.get(place).status_code == 404, place
        assert other.post(f"/promises/{row.pk}/tap/", {"verb": "keep", "version": 1, **once()}).status_code == 404
        assert PromiseStep.objects.count() == 0


class TestPromise:
    def test_two_answers_are_enough(self, priya: Client, family: Family) -> None:
        address = f"/families/{family.pk}/advocacy/promise/"
        said = {"agency": "police", "what": "A call on Fridays", **once()}
        for _ in range(2):
            answer = priya.post(address, said)
            assert (answer.status_code, answer["Location"]) == (302, f"/families/{family.pk}/advocacy/")
        row = Promise.objects.get()
        assert (row.what, row.due_on, row.made_on) == ("A call on Fridays", None, today())

    def test_from_a_meeting_it_goes_back_there(self, cast: Cast, priya: Client, family: Family) -> None:
        meeting = met(cast, family, at=timezone.now() - timedelta(days=2))
        address = f"/families/{family.pk}/advocacy/promise/?meeting={meeting.pk}"
        answer = priya.post(address, {"agency": "health", "what": "A letter", **day("due_on", today()), **once()})
        assert answer["Location"] == f"/meetings/{meeting.pk}/"
        row = Promise.objects.get()
        assert (row.meeting, row.how, row.made_on, row.due_on) == (
            meeting, "meeting", today() - timedelta(days=2), today(),
        )  # fmt: skip
        other = met(cast, make_family(cast))
        assert priya.get(f"/families/{family.pk}/advocacy/promise/?meeting={other.pk}").status_code == 404
        assert priya.get(f"/families/{family.pk}/advocacy/promise/?meeting=x").status_code == 200

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"agency": ""}, "agency"),
            ({"agency": "nobody"}, "agency"),
            ({"what": ""}, "what"),
            ({"what": "a\x00b"}, "what"),
            ({"what": "x" * 100_000}, "what"),
            ({"due_on-day": "31", "due_on-month": "2", "due_on-year": "2026"}, "due_on"),
            ({"due_on-day": "1", "due_on-month": "1", "due_on-year": "2001"}, "due_on"),
            ({"made_on-day": "1", "made_on-month": "1", "made_on-year": "2999"}, "made_on"),
            ({"how": "by pigeon"}, "how"),
            ({"owner": "x" * 300}, "owner"),
        ],
    )
    def test_bad_answers_are_said_and_nothing_is_lost(
        self, priya: Client, family: Family, wrong: dict[str, str], field: str
    ) -> None:
        said = {"agency": "police", "what": "Words to keep", **once(), **wrong}
        page = priya.post(f"/families/{family.pk}/advocacy/promise/", said)
        assert (page.status_code, Promise.objects.count()) == (422, 0)
        assert f'href="#id_{field}' in text(page)
        assert field == "what" or "Words to keep" in text(page)
        folded = field in ("made_on", "how", "owner")
        assert not folded or '<details class="govuk-details" open' in text(page)

    @pytest.mark.parametrize(("verb", "state"), [("keep", "kept"), ("keep_late", "late"), ("break", "broken")])
    def test_one_tap(self, cast: Cast, priya: Client, family: Family, verb: str, state: str) -> None:
        row = overdue(cast, family)
        page = text(priya.get(f"/families/{family.pk}/advocacy/"))
        assert f'value="{verb}"' in page
        said = {"verb": verb, "version": 1, **once()}
        for _ in range(2):
            answer = priya.post(f"/promises/{row.pk}/tap/", said)
            assert answer["Location"] == f"/families/{family.pk}/advocacy/"
        row.refresh_from_db()
        assert (row.state, PromiseStep.objects.count()) == (state, 1)

    def test_a_tap_on_an_old_page_changes_nothing(self, cast: Cast, priya: Client, family: Family) -> None:
        row = overdue(cast, family)
        became(cast, row, Verb.BREAK, by="owen")
        for said in ({"verb": "keep", "version": 1}, {"verb": "keep", "version": 2}, {"verb": "fly", "version": 2}, {}):
            answer = priya.post(f"/promises/{row.pk}/tap/", said)
            assert answer["Location"] == f"/promises/{row.pk}/"
        assert PromiseStep.objects.count() == 1
        assert "kept late" in text(priya.get(f"/promises/{row.pk}/"))

    def test_asked_again_with_a_new_day(self, cast: Cast, priya: Client, family: Family) -> None:
        row, on = overdue(cast, family), today() + timedelta(days=5)
        said = {"verb": "ask", "words": "Rang them", "told_how": "agency", "version": 1, **day("due_on", on), **once()}
        assert priya.post(f"/promises/{row.pk}/became/", said).status_code == 302
        row.refresh_from_db()
        assert (row.due_on, row.asked) == (on, 1)
        page = text(priya.get(f"/promises/{row.pk}/"))
        assert ("I asked again" in page, "Rang them" in page, "The agency told me" in page) == (True, True, True)

    @pytest.mark.parametrize(
        "wrong",
        [{"verb": ""}, {"verb": "reopen"}, {"on-day": "1", "on-month": "1", "on-year": "2999"}, {"version": "x"}],
    )
    def test_what_cannot_be_is_said(self, cast: Cast, priya: Client, family: Family, wrong: dict[str, str]) -> None:
        row = overdue(cast, family)
        said = {"verb": "break", "words": "Words to keep", "version": 1, **once(), **wrong}
        page = priya.post(f"/promises/{row.pk}/became/", said)
        assert (page.status_code, PromiseStep.objects.count()) == (422, 0)
        assert "Words to keep" in text(page)

    def test_two_people_see_what_the_other_wrote(self, cast: Cast, priya: Client, family: Family) -> None:
        row = overdue(cast, family)
        page = text(priya.get(f"/promises/{row.pk}/became/"))
        assert 'name="version"' in page
        became(cast, row, Verb.BREAK, by="owen", words="Owen rang them")
        said = {"verb": "keep_late", "words": "Mine", "version": 1, **once()}
        both = priya.post(f"/promises/{row.pk}/became/", said)
        assert both.status_code == 409
        assert ("Owen rang them" in text(both), "Mine" in text(both), "Owen Clarke" in text(both)) == (True,) * 3
        assert priya.post(f"/promises/{row.pk}/became/", {**said, "version": 2}).status_code == 302
        row.refresh_from_db()
        assert (row.state, PromiseStep.objects.count()) == ("late", 2)

    def test_what_it_did(self, cast: Cast, priya: Client, family: Family) -> None:
        row, mum = overdue(cast, family), Person.objects.get(family=family, kind="parent")
        address = f"/promises/{row.pk}/effect/"
        assert priya.post(address, once()).status_code == 422
        assert priya.post(address, {"words": "x", "person": str(uuid.uuid4())}).status_code == 422
        assert priya.post(address, {"words": "Nobody slept", "person": str(mum.pk), **once()}).status_code == 302
        assert (Effect.objects.get().words, Effect.objects.get().person) == ("Nobody slept", mum)
        assert "Nobody slept" in text(priya.get(f"/promises/{row.pk}/"))


class TestMeeting:
    def test_planned_prepared_held_and_promised(self, priya: Client, family: Family) -> None:
        answer = priya.post(f"/families/{family.pk}/advocacy/meeting/", {"kind": "icpc", **moment("at", 3), **once()})
        row = Meeting.objects.get()
        place = f"/meetings/{row.pk}/"
        assert (answer["Location"], row.kind) == (place, "icpc")
        page = text(priya.get(place))
        assert ("What does the parent want said?" in page, "Within 15 working days" in page) == (True, True)
        view = {"moment": "before", "words": "Ask the men", **once()}
        assert priya.post(f"{place}view/", view).status_code == 302
        said = {
            "verb": "hold", "invited": "yes", "came": "part", **moment("at", 0), "words": "A plan", "version": 1,
            "people": "Sam Okoro, social worker, Northbeck\nMs Hale", "chair": "Dr Lowe", **once(),
        }  # fmt: skip
        assert priya.post(f"{place}told/", said).status_code == 302
        page = text(priya.get(place))
        for words in (
            "Ask the men", "The parent was there for a part of it", "Sam Okoro", "Ms Hale", "Dr Lowe", "A plan",
            "No promise is written down yet",
        ):  # fmt: skip
            assert words in page
        assert View.objects.get().moment == "before"

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"kind": ""}, "kind"), ({"kind": "party"}, "kind"), ({"at-time": "27:00"}, "at"),
            ({"at-day": "", "at-month": "", "at-year": "", "at-time": ""}, "at"),
            ({"about": "x" * 20_000}, "about"),
        ],
    )  # fmt: skip
    def test_bad_answers(self, priya: Client, family: Family, wrong: dict[str, str], field: str) -> None:
        said = {"kind": "core", **moment("at", 3), "place": "Words to keep", **once(), **wrong}
        page = priya.post(f"/families/{family.pk}/advocacy/meeting/", said)
        assert (page.status_code, Meeting.objects.count()) == (422, 0)
        assert (f'href="#id_{field}' in text(page), "Words to keep" in text(page)) == (True, True)

    def test_held_asks_whether_the_parent_was_asked(self, cast: Cast, priya: Client, family: Family) -> None:
        row = met(cast, family)
        said = {"verb": "hold", **moment("at", 0), "words": "Words to keep", "version": 1, **once()}
        page = priya.post(f"/meetings/{row.pk}/told/", said)
        assert page.status_code == 422
        assert ("Say whether the parent was invited" in text(page), "Words to keep" in text(page)) == (True, True)
        page = priya.post(f"/meetings/{row.pk}/told/", {**said, "invited": "no", "came": "no", **moment("at", 2)})
        assert (page.status_code, "cannot lie in the future" in text(page)) == (422, True)
        cancelled = {"verb": "cancel", **moment("at", 2), "version": 1, **once()}
        assert priya.post(f"/meetings/{row.pk}/told/", cancelled).status_code == 302
        assert priya.post(f"/meetings/{row.pk}/told/", {**cancelled, "version": 2, **once()}).status_code == 422

    def test_two_people_see_what_the_other_wrote(self, cast: Cast, priya: Client, family: Family) -> None:
        row = met(cast, family)
        told(cast, row, by="owen", words="Owen’s account")
        said = {
            "verb": "hold", "invited": "yes", "came": "yes", **moment("at", 0), "words": "Mine", "version": 1, **once(),
        }  # fmt: skip
        both = priya.post(f"/meetings/{row.pk}/told/", said)
        assert both.status_code == 409
        assert ("Owen’s account" in text(both), "Mine" in text(both)) == (True, True)
        assert priya.post(f"/meetings/{row.pk}/told/", {**said, "version": 2}).status_code == 302
        assert MeetingStep.objects.count() == 2

    def test_the_minutes_and_what_the_parent_says(self, cast: Cast, priya: Client, family: Family) -> None:
        row = met(cast, family, at=timezone.now() - timedelta(days=9))
        told(cast, row)
        place = f"/meetings/{row.pk}/"
        late = {**day("on", today() + timedelta(days=1)), "version": 2}
        assert priya.post(f"{place}minutes/", late).status_code == 422
        assert priya.post(f"{place}minutes/", {**day("on", today()), "version": 1}).status_code == 409
        assert priya.post(f"{place}minutes/", {**day("on", today()), "version": 2}).status_code == 302
        assert priya.post(f"{place}mend/", {"said": "I never did", **once()}).status_code == 422
        future = {**day("on", today() + timedelta(days=1))}
        said = {"said": "I never did", "minutes_say": "Mother agreed", "agency": "social_care", **once()}
        assert priya.post(f"{place}mend/", {**said, **future}).status_code == 422
        answer = priya.post(f"{place}mend/", said)
        asking = Asking.objects.get()
        assert answer["Location"] == f"/askings/{asking.pk}/"
        page = text(priya.get(f"/askings/{asking.pk}/"))
        assert page.index("Mother agreed") < page.index("I never did")
