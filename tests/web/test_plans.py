"""The pages of plans: a few answers are enough, nothing typed is lost, and what differs is said word by word."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.models import Family, Person
from alongside.observations.models import Draft
from alongside.plans import actions
from alongside.plans.models import Agreement, Ending, Plan, Review, ReviewDate, Version
from alongside.plans.rules import Kind, Side, Why
from alongside.record.models import Entry
from alongside.record.writing import recorded
from tests.cast import Cast, make_family
from tests.planning import agreed, child_of, newest, parent_of, planned, rewritten
from tests.signin import SignedIn
from tests.web.reading import hidden, links_land, words

pytestmark = pytest.mark.django_db
OUTSIDE = ("una", "dee", "sam", "chidi", "moira", "ruth", "gita", "frances")


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def plan(cast: Cast, family: Family) -> Plan:
    return planned(cast, family)


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def at(name: str, *keys: Any) -> str:
    return reverse(f"desk:{name}", args=keys)


def answers(family: Family, **more: Any) -> dict[str, Any]:
    return {
        "child": str(child_of(family).pk),
        "said_by": str(parent_of(family).pk),
        "part_worries": "A silver car",
        "ready": "ready",
        "once": str(uuid.uuid4()),
        **more,
    }


class TestBeginning:
    def test_one_part_is_enough(self, priya: Client, family: Family) -> None:
        page = priya.get(at("plan-new", family.pk, "safety"))
        assert words(page).count("Why we ask") == 7
        assert page.content.decode().count(" checked") == 3
        answer = priya.post(at("plan-new", family.pk, "safety"), answers(family))
        plan = Plan.objects.get()
        assert (answer.status_code, answer["Location"]) == (302, f"/plans/{plan.pk}/")
        assert newest(plan).parts == {"worries": "A silver car"}

    def test_a_plan_for_a_missing_child_asks_other_things(self, priya: Client, family: Family) -> None:
        page = words(priya.get(at("plan-new", family.pk, "missing")))
        for label in ("What counts as late for this child", "For the police", "What we say at the door"):
            assert label in page
        said = answers(family, part_late="Half past nine", part_worries="")
        priya.post(at("plan-new", family.pk, "missing"), said)
        assert newest(Plan.objects.get()).parts == {"late": "Half past nine"}

    def test_nothing_written_is_said_and_nothing_is_lost(self, priya: Client, family: Family) -> None:
        page = priya.post(at("plan-new", family.pk, "safety"), answers(family, part_worries=" "))
        assert page.status_code == 422
        assert "Write at least one part" in words(page)
        links_land(page)
        assert (Plan.objects.count(), Draft.objects.count()) == (0, 0)

    @pytest.mark.parametrize(
        "wrong",
        [
            {"child": ""},
            {"child": str(uuid.uuid4())},
            {"said_by": "x"},
            {"ready": "maybe"},
            {"part_signs": "x" * 2001},
            {"part_signs": "a\x00b"},
        ],
    )
    def test_bad_answers_are_said_and_what_was_typed_stays(
        self, priya: Client, family: Family, wrong: dict[str, str]
    ) -> None:
        page = priya.post(at("plan-new", family.pk, "safety"), {**answers(family), **wrong})
        assert page.status_code == 422
        assert "A silver car" in page.content.decode()
        assert Plan.objects.count() == 0
        assert Draft.objects.get().values["part_worries"] == "A silver car"

    def test_an_empty_form(self, priya: Client, family: Family) -> None:
        assert priya.post(at("plan-new", family.pk, "safety"), {}).status_code == 422

    def test_sent_twice_it_is_one(self, priya: Client, family: Family) -> None:
        said = answers(family)
        for _ in range(2):
            assert priya.post(at("plan-new", family.pk, "safety"), said).status_code == 302
        assert Version.objects.count() == 1

    def test_a_second_one_of_a_kind_is_refused_in_words(self, priya: Client, family: Family, plan: Plan) -> None:
        page = priya.post(at("plan-new", family.pk, "safety"), answers(family))
        assert (page.status_code, "There is such a plan for this child already" in words(page)) == (422, True)

    def test_without_a_child_it_says_what_to_do(self, cast: Cast, priya: Client, family: Family) -> None:
        with recorded(by=cast.actor("priya"), did="tests.gone", about=family):
            Person.objects.filter(family=family, kind="child").delete()
        assert "Add them to the family first" in words(priya.get(at("plan-new", family.pk, "safety")))

    def test_without_a_parent_nobody_is_asked_for(self, cast: Cast, priya: Client, family: Family) -> None:
        with recorded(by=cast.actor("priya"), did="tests.gone", about=family):
            Person.objects.filter(family=family, kind="parent").delete()
        page = priya.get(at("plan-new", family.pk, "safety"))
        assert "Whose words are these?" not in words(page)
        said = {"child": str(child_of(family).pk), "part_worries": "x", "ready": "ready"}
        assert priya.post(at("plan-new", family.pk, "safety"), said).status_code == 302
        page = priya.get(at("plan-agree", Plan.objects.get().pk))
        assert "No parent or carer is written down" in words(page)

    def test_there_are_two_kinds(self, priya: Client, family: Family) -> None:
        assert priya.get(at("plan-new", family.pk, "other")).status_code == 404


class TestWriting:
    def test_it_begins_with_the_words_of_the_one_before(self, priya: Client, family: Family, plan: Plan) -> None:
        page = priya.get(at("plan-write", plan.pk))
        assert "A silver car at night" in page.content.decode()
        said = answers(family, part_worries="Two cars", changed="It got worse", version=hidden(page, "version"))
        assert priya.post(at("plan-write", plan.pk), said).status_code == 302
        row = newest(plan)
        assert (row.number, row.parts, row.changed) == (2, {"worries": "Two cars"}, "It got worse")

    def test_two_who_write_at_once_are_both_kept(self, cast: Cast, priya: Client, family: Family, plan: Plan) -> None:
        page = priya.get(at("plan-write", plan.pk))
        rewritten(cast, plan, {"worries": "Theirs", "ring": "Nan"}, by="owen")
        said = answers(family, part_worries="Mine", version=hidden(page, "version"))
        shown = priya.post(at("plan-write", plan.pk), said)
        assert shown.status_code == 409
        for said_so in ("Owen Clarke wrote version 2", "Theirs", "Mine", "Nan"):
            assert said_so in words(shown)
        assert Draft.objects.get().values["part_worries"] == "Mine"
        said |= {"version": hidden(shown, "version"), "slot": hidden(shown, "slot"), "part_worries": "Mine and theirs"}
        assert priya.post(at("plan-write", plan.pk), said).status_code == 302
        assert [row.parts["worries"] for row in Version.objects.order_by("number")] == [
            "A silver car at night", "Theirs", "Mine and theirs",
        ]  # fmt: skip
        assert not Draft.objects.exists()

    def test_a_page_that_lost_its_version_is_not_guessed_for(self, priya: Client, family: Family, plan: Plan) -> None:
        page = priya.post(at("plan-write", plan.pk), answers(family, part_worries="Mine", version="x"))
        assert (page.status_code, "Mine" in page.content.decode()) == (422, True)

    def test_nothing_different(self, priya: Client, family: Family, plan: Plan) -> None:
        parts = {f"part_{code}": text for code, text in newest(plan).parts.items()}
        page = priya.post(at("plan-write", plan.pk), answers(family, version="1", **parts))
        assert (page.status_code, "Nothing is different" in words(page)) == (422, True)

    def test_what_has_ended_is_not_written(self, cast: Cast, priya: Client, plan: Plan) -> None:
        actions.end(plan=plan, once=uuid.uuid4(), by=cast.actor("priya"), now=timezone.now())
        for name in ("plan-write", "plan-agree", "plan-review", "plan-date", "plan-end"):
            page = priya.get(at(name, plan.pk))
            assert (page.status_code, "This plan has ended" in words(page)) == (409, True)


class TestDrafts:
    def test_a_draft_is_kept_and_carried_on_and_thrown_away(self, priya: Client, family: Family) -> None:
        address = at("plan-new", family.pk, "safety")
        answer = priya.post(address, answers(family, part_home="We wait up", keep="yes"))
        assert answer["Location"] == f"{address}?draft=safety-plan"
        page = priya.get(answer["Location"])
        assert "You began this" in words(page)
        assert "We wait up" in page.content.decode()
        assert priya.post(at("draft-drop", family.pk, "safety-plan"), {"slot": "safety-plan"})["Location"] == address
        assert not Draft.objects.exists()
        assert priya.post(at("draft-drop", family.pk, "safety-plan"), {"slot": "x"}).status_code == 302

    def test_the_page_keeps_it_by_itself_on_two_devices(self, priya: Client, family: Family, plan: Plan) -> None:
        address = at("draft", family.pk, "plan") + f"?of={plan.pk}"
        first = priya.post(address, answers(family, part_worries="Phone", version="1")).json()
        second = priya.post(address, answers(family, part_worries="Laptop", version="1")).json()
        assert (first["at"], second["at"], first["slot"] != second["slot"]) == (1, 1, True)
        assert {row.values["part_worries"] for row in Draft.objects.all()} == {"Phone", "Laptop"}
        page = priya.get(at("plan-write", plan.pk))
        assert "Laptop" in page.content.decode()
        assert "You also began one that was kept" in words(page)
        other = priya.get(at("plan-write", plan.pk) + f"?draft={first['slot']}")
        assert "Phone" in other.content.decode()
        assert hidden(other, "version") == "1"
        assert priya.post(at("draft", family.pk, "missing-plan"), {}).json()["slot"] == ""
        priya.post(at("draft-drop", family.pk, "plan") + f"?of={plan.pk}", {"slot": first["slot"]})
        assert Draft.objects.count() == 1

    def test_a_draft_over_an_old_version_is_shown_the_newer(
        self, cast: Cast, priya: Client, family: Family, plan: Plan
    ) -> None:
        priya.post(
            at("draft", family.pk, "plan") + f"?of={plan.pk}", answers(family, part_worries="Begun", version="1")
        )
        rewritten(cast, plan, {"worries": "Theirs"}, by="owen")
        page = priya.get(at("plan-write", plan.pk))
        said = answers(family, part_worries="Begun", version=hidden(page, "version"))
        assert priya.post(at("plan-write", plan.pk), said).status_code == 409


class TestSteps:
    def test_both_agree(self, priya: Client, family: Family, plan: Plan) -> None:
        page = priya.get(at("plan-agree", plan.pk))
        assert "A silver car at night" in words(page)
        said = {"who": str(parent_of(family).pk), "how": "phone", "words": "Yes", "read": hidden(page, "read")}
        assert priya.post(at("plan-agree", plan.pk), said).status_code == 302
        assert "Half agreed" in words(priya.get(at("plan", plan.pk)))
        page = priya.get(at("plan-agree", plan.pk))
        assert "Tanya Arkle" not in words(page).split("Who agrees?")[1]
        priya.post(at("plan-agree", plan.pk), {"who": "worker", "read": hidden(page, "read"), "words": ""})
        assert [row.how for row in Agreement.objects.order_by("made_at")] == ["phone", "writing"]
        told = words(priya.get(at("plan", plan.pk)))
        for said_so in ("Agreed by both", "Said so by phone", "“Yes”", "the usual time after both agreed"):
            assert said_so in told

    def test_words_that_changed_meanwhile_are_not_agreed_to(
        self, cast: Cast, priya: Client, family: Family, plan: Plan
    ) -> None:
        page = priya.get(at("plan-agree", plan.pk))
        rewritten(cast, plan, {"worries": "New"}, by="owen")
        said = {"who": "worker", "read": hidden(page, "read"), "words": "kept"}
        again = priya.post(at("plan-agree", plan.pk), said)
        assert (again.status_code, "A newer version was written meanwhile" in words(again)) == (422, True)
        assert "kept" in again.content.decode()

    @pytest.mark.parametrize("wrong", [{}, {"who": "x"}, {"who": "worker", "how": "x"}])
    def test_a_bad_agreement(self, priya: Client, plan: Plan, wrong: dict[str, str]) -> None:
        assert priya.post(at("plan-agree", plan.pk), wrong).status_code == 422
        assert not Agreement.objects.exists()

    def test_read_again(self, cast: Cast, priya: Client, plan: Plan) -> None:
        agreed(cast, plan)
        today = timezone.localdate()
        actions.review_after(family=plan.family, why=Why.EPISODE, on=today, by=cast.actor("priya"), now=timezone.now())
        page = words(priya.get(at("plan", plan.pk)))
        assert "Due for review" in page
        assert "after the child was missing" in page
        said = {"outcome": "same", "words": "Fine", "read": str(newest(plan).pk)}
        assert priya.post(at("plan-review", plan.pk), said)["Location"] == at("plan", plan.pk)
        page = words(priya.get(at("plan", plan.pk)))
        for said_so in ("it still fits", "No day is set. Choose one"):
            assert said_so in page
        assert Review.objects.count() == 1

    def test_what_needs_to_change_leads_to_the_next_version(self, priya: Client, plan: Plan) -> None:
        page = priya.post(at("plan-review", plan.pk), {"outcome": "change"})
        assert (page.status_code, "Say what needs to change" in words(page)) == (422, True)
        links_land(page)
        answer = priya.post(at("plan-review", plan.pk), {"outcome": "change", "words": "Sooner"})
        assert answer["Location"] == at("plan-write", plan.pk)

    def test_a_day_and_the_end(self, priya: Client, plan: Plan) -> None:
        on = timezone.localdate() + timedelta(days=10)
        typed = {"due_on-day": on.day, "due_on-month": on.month, "due_on-year": on.year}
        assert priya.post(at("plan-date", plan.pk), typed).status_code == 302
        assert ReviewDate.objects.get().due_on == on
        past = {"due_on-day": "1", "due_on-month": "1", "due_on-year": "2020"}
        page = priya.post(at("plan-date", plan.pk), past)
        assert (page.status_code, "This day is past" in words(page)) == (422, True)
        assert priya.post(at("plan-end", plan.pk), {"words": "Calm"}).status_code == 302
        told = words(priya.get(at("plan", plan.pk)))
        assert ("It is no longer needed. It is kept as it was." in told, "Calm" in told) == (True, True)
        assert Ending.objects.count() == 1

    def test_a_step_of_a_chronology_leads_to_its_plan(self, cast: Cast, priya: Client, plan: Plan) -> None:
        agreed(cast, plan, Side.WORKER)
        step = Agreement.objects.get()
        assert priya.get(at("plan-step", step.pk))["Location"] == at("plan", plan.pk) + "#story"
        assert priya.get(at("plan-step", uuid.uuid4())).status_code == 404


class TestReading:
    def test_the_look_is_written_down(self, priya: Client, plan: Plan) -> None:
        priya.get(at("plan", plan.pk))
        priya.get(at("plans", plan.family_id))
        assert sorted(Entry.objects.filter(did__in=["plans.see", "plans.list"]).values_list("did", flat=True)) == [
            "plans.list", "plans.see",
        ]  # fmt: skip

    def test_what_is_empty_says_what_to_do(self, priya: Client, family: Family) -> None:
        assert "A first plan can be three lines long" in words(priya.get(at("plans", family.pk)))
        assert "Make a plan together" in words(priya.get(at("family", family.pk)))

    def test_the_difference_is_marked_for_the_eye_and_said_for_the_ear(
        self, cast: Cast, priya: Client, plan: Plan
    ) -> None:
        row = rewritten(cast, plan, {"worries": "A red car at night", "signs": "Whispering"}, changed="A hard week")
        html = priya.get(at("plan-version", row.pk)).content.decode()
        assert '<del class="app-out"><span class="govuk-visually-hidden">[taken out: </span>silver<' in html
        assert '<ins class="app-in"><span class="govuk-visually-hidden">[added: </span>red<' in html
        page = words(priya.get(at("plan-version", row.pk)))
        for said in ("What is different from version 1", "New", "Taken out", "A hard week"):
            assert said in page

    def test_any_two_versions_can_be_compared(self, cast: Cast, priya: Client, plan: Plan) -> None:
        first = newest(plan)
        rewritten(cast, plan, {"worries": "Two"})
        third = rewritten(cast, plan, {"worries": "Three"})
        assert "different from version 2" in words(priya.get(at("plan-version", third.pk)))
        page = words(priya.get(at("plan-version", third.pk) + f"?with={first.pk}"))
        assert "different from version 1" in page
        assert "different from" not in words(priya.get(at("plan-version", first.pk)))
        assert "There is a newer one" in words(priya.get(at("plan-version", first.pk)))
        for odd in ("x", str(uuid.uuid4())):
            assert priya.get(at("plan-version", third.pk) + f"?with={odd}").status_code == 200

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_for_everybody_else_it_is_not_there(
        self, cast: Cast, signed_in: SignedIn, priya: Client, plan: Plan, name: str
    ) -> None:
        other = signed_in(name)
        pages = [
            at("plans", plan.family_id),
            at("plan-new", plan.family_id, "safety"),
            at("plan-version", newest(plan).pk),
        ]
        pages += [at(part, plan.pk) for part in ("plan", "plan-write", "plan-agree", "plan-review", "plan-date")]
        pages += [at(part, plan.pk) for part in ("plan-end", "plan-print", "plan-print-pdf")]
        for page in pages:
            assert priya.get(page).status_code == 200
            assert other.get(page).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_pages_take_as_many_queries_whatever_the_rows(
    cast: Cast, priya: Client, family: Family, rows: int, django_assert_num_queries: Any
) -> None:
    plan = planned(cast, family)
    for number in range(rows - 1):
        rewritten(cast, plan, {"worries": f"Wording {number}"})
    agreed(cast, plan)
    if rows == 3:
        planned(cast, family, Kind.MISSING)
    priya.get(at("plans", family.pk))
    # Only a version that has one before it opens that one too.
    counts = {"plans": (family.pk, 10), "plan": (plan.pk, 15), "plan-version": (newest(plan).pk, 10 + (rows > 1))}
    for name, (key, queries) in counts.items():
        with django_assert_num_queries(queries):
            priya.get(at(name, key))
