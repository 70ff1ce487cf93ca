"""The page before and after a call: what may be done stands on top, two answers are enough, nothing typed is lost."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.actions.round import end_must_not_learn, must_not_learn
from alongside.families.models import Choice, Consent, Family, SafeContactRule
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.support.models import Contact
from tests.cast import Cast, make_family
from tests.referring import allocated, received, screened
from tests.signin import SignedIn
from tests.supporting import may_ring, parent_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def waiting(cast: Cast) -> Referral:
    return allocated(cast, screened(cast, received(cast)))


def address(family: uuid.UUID) -> str:
    return f"/families/{family}/contacts/new/"


def answers(family: Family, minutes_ago: int = 0, **more: Any) -> dict[str, Any]:
    at = timezone.localtime() - timedelta(minutes=minutes_ago)
    return {
        "person": str(parent_of(family).pk),
        "mode": "voice",
        "outcome": "reached",
        "happened_at-day": at.day,
        "happened_at-month": at.month,
        "happened_at-year": at.year,
        "happened_at-time": f"{at:%H:%M}",
        "once": str(uuid.uuid4()),
        **more,
    }


def no_calls(cast: Cast, family: Family) -> None:
    row = SafeContactRule(
        family=family, hub_id=family.hub_id, made_at=timezone.now() - timedelta(hours=1),
        made_by=cast.account("priya"), person=parent_of(family), channel="voice", allowed=False,
        say="Say you are from the library",
    )  # fmt: skip
    with recorded(by=cast.actor("priya"), did="tests.rule", about=family):
        row.save()


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def test_it_may_be_safe_to_ring(cast: Cast, priya: Client, family: Family) -> None:
    assert "No number is written down" in priya.get(address(family.pk)).content.decode()
    may_ring(cast, family)
    page = priya.get(address(family.pk)).content.decode()
    assert "You may ring now" in page
    assert "Say nothing about the service until you know who you are speaking to" in page


def test_it_may_not(cast: Cast, priya: Client, family: Family) -> None:
    no_calls(cast, family)
    page = priya.get(address(family.pk)).content.decode()
    assert "Do not ring now: they said that a phone call is not safe" in page
    assert "Say you are from the library" in page


def test_who_must_not_learn_what_stands_before_the_call(cast: Cast, priya: Client, family: Family) -> None:
    may_ring(cast, family)
    partner = parent_of(family)
    rule = must_not_learn(who=partner, what="The day of the trial", by=cast.actor("priya"), now=timezone.now())
    page = priya.get(address(family.pk)).content.decode()
    assert page.index("Before you speak or write") < page.index("The day of the trial") < page.index("You may ring now")
    end_must_not_learn(rule=rule, by=cast.actor("priya"), now=timezone.now())
    assert "Before you speak or write" not in priya.get(address(family.pk)).content.decode()


def test_looking_is_written_down(priya: Client, family: Family) -> None:
    priya.get(address(family.pk))
    assert Entry.objects.filter(did="families.see", about=family.pk).count() == 1


def test_two_answers_are_enough(priya: Client, family: Family) -> None:
    """Who, how and when stand there already; what came of it is the only thing to choose."""
    form = priya.get(address(family.pk)).content.decode()
    assert form.count("checked") == 1
    answer = priya.post(address(family.pk), answers(family))
    assert (answer.status_code, answer["Location"]) == (302, f"/families/{family.pk}/")
    assert Contact.objects.get().outcome == "reached"


def test_the_first_contact_with_the_choice(priya: Client, waiting: Referral) -> None:
    assert waiting.family
    said = answers(
        waiting.family,
        explained=["private", "limit_harm"],
        choice="declined",
        choice_words="Not while he is home",
        tell_referrer="agrees",
    )
    assert priya.post(address(waiting.family.pk), said).status_code == 302
    waiting.refresh_from_db()
    contact = Contact.objects.get()
    assert (waiting.stage, contact.first, contact.explained) == ("contacted", True, ["private", "limit_harm"])
    assert (Choice.objects.get().answer, Consent.objects.get().answer) == ("declined", "agrees")


@pytest.mark.parametrize(("choice", "field"), [("thinking", "think_until_on"), ("declined", "ask_again_on")])
def test_when_to_ask_again(priya: Client, family: Family, choice: str, field: str) -> None:
    on = timezone.localdate() + timedelta(days=7)
    day = {f"{field}-day": on.day, f"{field}-month": on.month, f"{field}-year": on.year}
    assert priya.post(address(family.pk), answers(family, choice=choice, **day)).status_code == 302
    assert Choice.objects.get().ask_again_on == on


def test_what_is_settled_is_not_asked_again(priya: Client, family: Family) -> None:
    asked = "Would they like support?"
    assert asked in priya.get(address(family.pk)).content.decode()
    priya.post(address(family.pk), answers(family, choice="accepted"))
    assert asked not in priya.get(address(family.pk)).content.decode()


def test_outside_the_rules_it_asks_why_and_keeps_what_was_typed(cast: Cast, priya: Client, family: Family) -> None:
    no_calls(cast, family)
    said = answers(family, words="She rang from the bus")
    page = priya.post(address(family.pk), said)
    assert page.status_code == 422
    assert "Say why it happened this way" in page.content.decode()
    assert "She rang from the bus" in page.content.decode()
    assert 'href="#id_why_outside_rules"' in page.content.decode()
    assert priya.post(address(family.pk), {**said, "why_outside_rules": "She rang me"}).status_code == 302
    assert Contact.objects.get().outside_rules is True


def test_with_somebody_outside_the_family(priya: Client, family: Family) -> None:
    assert priya.post(address(family.pk), answers(family, person="none")).status_code == 302
    assert Contact.objects.get().person is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"outcome": ""},
        {"outcome": "nonsense"},
        {"mode": "pigeon"},
        {"person": str(uuid.uuid4())},
        {"person": "x"},
        {"happened_at-day": "31", "happened_at-month": "2"},
        {"happened_at-year": "99999"},
        {"happened_at-time": "27:99"},
        {"minutes": "-1"},
        {"minutes": "many"},
        {"words": "a\x00b"},
        {"words": "x" * 1_000_000},
        {"mode": "voicemail"},
        {"choice": "declined", "ask_again_on-day": "1", "ask_again_on-month": "1", "ask_again_on-year": "2001"},
    ],
)
def test_bad_answers_are_said_and_nothing_is_saved(priya: Client, family: Family, wrong: dict[str, str]) -> None:
    page = priya.post(address(family.pk), {**answers(family, words="Kept words"), **wrong})
    assert page.status_code == 422
    assert (Contact.objects.count(), Choice.objects.count()) == (0, 0)
    assert "There is a problem" in page.content.decode()
    assert "words" in wrong or "Kept words" in page.content.decode()


def test_not_in_the_future(priya: Client, family: Family) -> None:
    page = priya.post(address(family.pk), answers(family, minutes_ago=-120))
    assert page.status_code == 422
    assert "cannot be in the future" in page.content.decode()


def test_an_empty_form(priya: Client, family: Family) -> None:
    assert priya.post(address(family.pk), {}).status_code == 422


def test_sent_twice_it_is_one(priya: Client, family: Family) -> None:
    said = answers(family)
    for _ in range(2):
        assert priya.post(address(family.pk), said).status_code == 302
    assert Contact.objects.count() == 1


@pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
def test_for_everybody_else_it_is_not_there(signed_in: SignedIn, priya: Client, family: Family, name: str) -> None:
    other = signed_in(name)
    for place in (address(family.pk), f"/families/{family.pk}/contacts/"):
        assert priya.get(place).status_code == 200
        assert other.get(place).status_code == 404
    assert other.post(address(family.pk), answers(family)).status_code == 404
    assert Contact.objects.count() == 0


def test_all_contacts_page_by_page(priya: Client, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alongside.support.queries.A_PAGE", 2)
    for number in range(3):
        priya.post(
            address(family.pk), answers(family, minutes_ago=number, words=f"talk {number}", why_outside_rules="x")
        )
    first = priya.get(f"/families/{family.pk}/contacts/").content.decode()
    assert ["talk 0" in first, "talk 1" in first, "talk 2" in first] == [True, True, False]
    last = Contact.objects.order_by("-at", "-id")[1]
    older = priya.get(f"/families/{family.pk}/contacts/?after={last.pk}").content.decode()
    assert ["talk 0" in older, "talk 2" in older, "Older" in older] == [False, True, False]
    for odd in ("x", str(uuid.uuid4())):
        assert priya.get(f"/families/{family.pk}/contacts/?after={odd}").status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_as_many_queries_whatever_the_rows(
    priya: Client, family: Family, rows: int, django_assert_num_queries: Any
) -> None:
    for _ in range(rows):
        priya.post(address(family.pk), answers(family, why_outside_rules="x"))
    with django_assert_num_queries(14):
        priya.get(f"/families/{family.pk}/contacts/")
