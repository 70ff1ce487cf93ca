"""The officer’s pages and the worker’s: what each shows, both ways in, conflicts, holds and what is typed wrongly."""

import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.models import Family
from alongside.intelligence import actions as police
from alongside.intelligence.models import Answer, Exhibit, Hold, PoliceStep, SayBack
from alongside.intelligence.rules import HoldKind
from alongside.support.models import Contact
from tests.cast import Cast
from tests.passing_on import given_of, mother, officer, owed_of, paper_of, passed_on, received, rung_at_any_time
from tests.signin import SignedIn
from tests.web.typed import day, moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return rung_at_any_time(cast)


def at_desk(decision: Any, step: str = "") -> str:
    return reverse("desk:police-step", args=[decision.pk, step]) if step else reverse("desk:police", args=[decision.pk])


def at_hub(decision: Any, step: str = "") -> str:
    key = given_of(decision).pk
    return reverse("hub:intake-step", args=[key, step]) if step else reverse("hub:intake-paper", args=[key])


def sends(client: Client, address: str, **said: Any) -> Any:
    """What the page's own form carries, and these answers."""
    page = client.get(address).content.decode()
    version = re.search(r'name="version"[^>]* value="(\d+)"', page)
    return client.post(address, {"once": str(uuid.uuid4()), **({"version": version[1]} if version else {}), **said})


def when() -> dict[str, Any]:
    return moment("at", 0)


TOLD = {"told_by": "DC Lane", "how": "phone"}


def test_the_queue_leads_to_the_paper_and_one_press_acknowledges_it(
    cast: Cast, family: Family, signed_in: SignedIn
) -> None:
    decision, dee = passed_on(cast, family), signed_in("dee")
    queue = dee.get(reverse("hub:intake")).content.decode()
    assert "Not acknowledged yet" in queue
    assert at_hub(decision) in queue
    page = dee.get(at_hub(decision)).content.decode()
    assert "A silver car" in page
    assert not any(secret in page for secret in ("Tanya", "Arkle", family.reference))
    answer = dee.post(at_hub(decision, "receive"), {"once": str(uuid.uuid4())}, follow=True).content.decode()
    assert "It is acknowledged." in answer
    assert paper_of(decision).state == "received"
    assert "Nothing was answered yet" in dee.get(reverse("hub:intake") + "?show=answered").content.decode()


STEPS: list[tuple[str, dict[str, str], str]] = [
    ("grade", {"source": "2", "information": "B", "handling": "C", "words": "Ring first"}, "2 B C"),
    ("handling", {"words": "Only by hand"}, "Only by hand"),
    ("reference", {"words": "OP ROWAN"}, "OP ROWAN"),
    ("outcome", {"outcome": "disruption", "words": "A notice was served"}, "A notice was served"),
    ("say-back", {"code": "acted", "words": ""}, "Police did something because of what you told us."),
    ("hold", {"kind": "witness", "words": "Until court"}, "Until court"),
    ("exhibit", {"mark": "JS/1", "what": "A black phone", "found_by": "PC Stone"}, "Exhibit JS/1"),
    ("mark", {"code": "sensitive", "what": "The whole paper"}, "The whole paper"),
]


@pytest.mark.parametrize(("step", "said", "shown"), STEPS, ids=[step for step, _, _ in STEPS])
def test_every_step_at_both_doors(
    cast: Cast, family: Family, signed_in: SignedIn, step: str, said: dict[str, str], shown: str
) -> None:
    for name, address, more in (("dee", at_hub, {}), ("priya", at_desk, {**TOLD, **when()})):
        decision = passed_on(cast, family)
        received(cast, decision)
        client = signed_in(name)
        answer = sends(client, address(decision, step), **said, **more)
        assert answer.status_code == 302, answer.content.decode()
        page = client.get(address(decision)).content.decode()
        assert shown in page
        assert ("Told by DC Lane, by telephone; written down by Priya Nair" in page) is (name == "priya")


@pytest.mark.parametrize("step", [step for step, _, _ in STEPS])
def test_what_is_missing_keeps_what_was_typed(cast: Cast, family: Family, signed_in: SignedIn, step: str) -> None:
    decision = passed_on(cast, family)
    received(cast, decision)
    answer = sends(signed_in("priya"), at_desk(decision, step), told_by="DC Larkspur")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "There is a problem" in page
    assert "DC Larkspur" in page
    assert PoliceStep.objects.count() == 1


def test_exhibits_are_handed_on_and_printed(cast: Cast, family: Family, signed_in: SignedIn) -> None:
    decision, dee = passed_on(cast, family), signed_in("dee")
    received(cast, decision)
    assert dee.get(at_hub(decision, "hand-on")).status_code == 409
    sends(dee, at_hub(decision, "exhibit"), mark="JS/1", what="A black phone")
    thing = Exhibit.objects.get()
    answer = sends(dee, at_hub(decision, "hand-on"), exhibit=str(thing.pk), to_whom="Property store", seal_whole="yes")
    assert answer.status_code == 302
    paper = dee.get(reverse("hub:intake-schedule", args=[given_of(decision).pk])).content.decode()
    assert "Property store" in paper
    assert "The seal was whole." in paper
    assert "OFFICIAL-SENSITIVE" in paper
    assert "Nothing." in paper


def test_a_hold_is_lifted_by_an_officer(cast: Cast, family: Family, signed_in: SignedIn) -> None:
    decision, dee = passed_on(cast, family), signed_in("dee")
    received(cast, decision)
    assert dee.get(at_hub(decision, "lift")).status_code == 409
    on = timezone.localdate() + timedelta(days=3)
    sends(dee, at_hub(decision, "hold"), kind="not_before", **day("until_on", on))
    assert Hold.objects.get().until_on == on
    assert dee.get(at_hub(decision, "say-back")).status_code == 409
    assert "Only “received” may be said" in dee.get(at_hub(decision)).content.decode()
    sends(dee, at_hub(decision, "lift"), hold=str(Hold.objects.get().pk), words="Court is over")
    page = dee.get(at_hub(decision)).content.decode()
    assert "Was held before" in page
    assert "Court is over" in page


@pytest.mark.parametrize("step", ["grade", "say-back", "hold", "reference"])
def test_of_two_at_once_the_second_is_shown_both(cast: Cast, family: Family, signed_in: SignedIn, step: str) -> None:
    decision = passed_on(cast, family)
    received(cast, decision)
    said = {name: (given, shown) for name, given, shown in STEPS}[step][0]
    first, second = signed_in("dee"), signed_in("priya")
    assert sends(first, at_hub(decision, step), **said).status_code == 302
    late = {"once": str(uuid.uuid4()), "version": "1", **said, **TOLD, **when(), "words": "Mine, Larkspur"}
    answer = second.post(at_desk(decision, step), late)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "A colleague was here a moment before you" in page
    assert "Mine, Larkspur" in page
    assert "Dee Hartley" in page
    # With the version of the page they were shown, theirs is kept as well.
    again = second.post(at_desk(decision, step), {**late, "version": "2"})
    assert again.status_code == (409 if step == "say-back" and Hold.objects.exists() else 302)


def test_two_officers_at_once_where_nothing_of_the_kind_was_said(
    cast: Cast, family: Family, signed_in: SignedIn
) -> None:
    decision, dee = passed_on(cast, family), signed_in("dee")
    received(cast, decision)
    sends(dee, at_hub(decision, "reference"), words="OP ROWAN")
    late = {"once": str(uuid.uuid4()), "version": "1", "words": "Only by hand"}
    answer = dee.post(at_hub(decision, "handling"), late)
    assert answer.status_code == 409
    assert "A colleague was here a moment before you" in answer.content.decode()


def test_what_was_said_before_is_kept_folded(cast: Cast, family: Family, signed_in: SignedIn) -> None:
    decision, dee = passed_on(cast, family), signed_in("dee")
    received(cast, decision)
    for source in ("1", "3"):
        sends(dee, at_hub(decision, "grade"), source=source, information="D", handling="P", words="")
    for words in ("OP ROWAN", "OP ALDER"):
        sends(dee, at_hub(decision, "reference"), words=words)
    page = dee.get(at_hub(decision)).content.decode()
    assert "3 D P (Not reliable; Not known; Lawful sharing permitted)" in page
    before = page[page.index("What was said before") :]
    assert "1 D P" in before
    assert "OP ROWAN" in before


def test_there_is_no_such_step(cast: Cast, family: Family, signed_in: SignedIn) -> None:
    decision = passed_on(cast, family)
    assert signed_in("dee").get(at_hub(decision, "nothing")).status_code == 404
    assert signed_in("priya").get(at_desk(decision, "nothing")).status_code == 404


def test_the_worker_tells_the_parent_in_words_police_allowed(cast: Cast, family: Family, signed_in: SignedIn) -> None:
    decision, priya = passed_on(cast, family), signed_in("priya")
    received(cast, decision)
    row = police.say_back(told=officer(decision), code="acted", words="", by=cast.actor("dee"), now=timezone.now())
    assert "A silver car" in priya.get(reverse("desk:answers")).content.decode()
    address = reverse("desk:answer-owed", args=[owed_of(decision).pk])
    page = priya.get(address).content.decode()
    assert "Police did something because of what you told us. They cannot say more." in page
    assert "A silver car" in page
    said = {"answered": f"said_back:{row.pk}", "person": str(mother(family).pk), "mode": "voice", **when()}
    answer = priya.post(address, {**said, "once": str(uuid.uuid4()), "reply": "“At last.”"}, follow=True)
    assert "Written down: they were told." in answer.content.decode()
    assert "They were told" in answer.content.decode()
    assert Contact.objects.get().words.endswith("“At last.”")
    assert "Nobody waits for an answer" in priya.get(reverse("desk:answers")).content.decode()
    seen = Answer.objects.get().owed.submission.decision.items.get().about
    assert "Last said back" in priya.get(reverse("desk:log-entry", args=[seen])).content.decode()


def test_a_hold_that_came_while_the_page_was_open_is_told_beside_the_question(
    cast: Cast, family: Family, signed_in: SignedIn
) -> None:
    decision, priya = passed_on(cast, family), signed_in("priya")
    received(cast, decision)
    row = police.say_back(told=officer(decision), code="acted", words="", by=cast.actor("dee"), now=timezone.now())
    police.hold(
        told=officer(decision), kind=HoldKind.WITNESS, until_on=None, words="", by=cast.actor("dee"), now=timezone.now()
    )
    address = reverse("desk:answer-owed", args=[owed_of(decision).pk])
    page = priya.get(address).content.decode()
    assert "An officer must lift this first" in page
    assert "They cannot say more" not in page
    said = {"answered": f"said_back:{row.pk}", "person": str(mother(family).pk), "mode": "voice", **when()}
    answer = priya.post(address, {**said, "once": str(uuid.uuid4()), "reply": "Larkspur"})
    assert answer.status_code == 422
    assert "Larkspur" in answer.content.decode()
    assert SayBack.objects.count() == 1
    assert not Answer.objects.exists()


def test_an_unsafe_way_asks_why_and_keeps_what_was_typed(cast: Cast, family: Family, signed_in: SignedIn) -> None:
    decision, priya = passed_on(cast, family), signed_in("priya")
    address = reverse("desk:answer-owed", args=[owed_of(decision).pk])
    said = {"answered": "cannot_say", "person": str(mother(family).pk), "mode": "text", "reply": "Larkspur", **when()}
    answer = priya.post(address, {**said, "once": str(uuid.uuid4())})
    assert answer.status_code == 422
    assert "Say why it happened this way" in answer.content.decode()
    assert "Larkspur" in answer.content.decode()
    nobody = priya.post(address, {**said, "person": "none", "with_whom": "", "once": str(uuid.uuid4())})
    assert "Say who you told" in nobody.content.decode()


def test_today_and_the_months(cast: Cast, family: Family, signed_in: SignedIn) -> None:
    decision, owen = passed_on(cast, family), signed_in("owen")
    assert "Answers owed" in signed_in("priya").get(reverse("desk:today")).content.decode()
    received(cast, decision)
    months = owen.get(reverse("desk:answers-months")).content.decode()
    assert "0 of 1" in months
    assert "None answered" in months
    assert signed_in("priya").get(reverse("desk:answers-months")).status_code == 404


def test_the_crossing_and_the_paper_lead_there(cast: Cast, family: Family, signed_in: SignedIn) -> None:
    decision = passed_on(cast, family)
    crossing = signed_in("priya").get(reverse("desk:crossing", args=[decision.pk])).content.decode()
    assert at_desk(decision) in crossing
    paper = signed_in("dee").get(reverse("hub:received-paper", args=[given_of(decision).pk])).content.decode()
    assert at_hub(decision) in paper


def test_long_lists_have_a_next_page(cast: Cast, family: Family, signed_in: SignedIn, monkeypatch: Any) -> None:
    monkeypatch.setattr("alongside.web.hub.intake.PAGE", 1)
    monkeypatch.setattr("alongside.web.desk.intelligence.answers.PAGE", 1)
    decisions = [passed_on(cast, family, at=timezone.now() - timedelta(days=days)) for days in (3, 2)]
    for name, address in (("dee", reverse("hub:intake")), ("priya", reverse("desk:answers"))):
        client = signed_in(name)
        first = client.get(address).content.decode()
        after = re.search(r'href="(\?after=[^"]+)" rel="next"', first)
        assert after
        assert "Back to the first" in client.get(address + after[1]).content.decode()
    assert len(decisions) == 2
