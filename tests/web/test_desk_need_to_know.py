"""The pages of need-to-know: an emergency, its banner and end, what waits for review, who looked, and the paper."""

import io
import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.families.actors import actor_for
from alongside.families.models import Alert, EmergencyOpening, Family, Person
from alongside.families.models.people import PersonKind
from alongside.governance.models import OpeningReview, WhyAsked
from alongside.observations.actions.files import Shows, attach
from alongside.record.models import Entry
from alongside.record.writing import looked_at
from alongside.web.signin import recent
from tests.cast import Cast, make_family
from tests.full_governance import another_plo
from tests.observing import make_observation
from tests.web.test_files_pages import picture

pytestmark = pytest.mark.django_db
SignedIn = Callable[[str], Client]
SAID = {"code": "danger_now", "reason": "He is at the door"}


@pytest.fixture
def theirs(cast: Cast, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch) -> tuple[Client, Family]:
    """Priya, who has just shown who she is, and the family of a colleague."""
    colleague = another_plo(cast)
    family = make_family(
        cast, worker=None, child="Kai Fenn", parent="Rowan Fenn", at=timezone.now() - timedelta(days=9)
    )
    from alongside.access.actor import system
    from alongside.families.models import Tie
    from alongside.hubs.models import Post
    from alongside.record.writing import recorded

    with recorded(by=system("tests"), did="tests.tie", about=family):
        Tie(
            family=family, hub=cast.hub, post=Post.objects.get(account=colleague), kind="worker",
            from_at=family.opened_at, made_at=family.opened_at, made_by=cast.account("owen"),
        ).save()  # fmt: skip
    monkeypatch.setattr(recent, "recently", lambda request, seconds=0: True)
    return signed_in("priya"), family


def opens(client: Client, family: Family, **changed: str) -> Any:
    said = {"reference": family.reference, "once": str(uuid.uuid4()), **SAID, **changed}
    return client.post(reverse("desk:emergency"), said)


def text(page: Any) -> str:
    return re.sub(r"\s+", " ", page.content.decode())


def test_it_asks_who_somebody_is_first(cast: Cast, signed_in: SignedIn) -> None:
    page = signed_in("priya").get(reverse("desk:emergency"))
    assert page.status_code == 302
    assert page["Location"].startswith(reverse("account_reauthenticate"))


def test_before_while_and_after(theirs: tuple[Client, Family], cast: Cast) -> None:
    priya, family = theirs
    home = reverse("desk:family", args=[family.id])
    assert priya.get(home).status_code == 404
    answer = opens(priya, family)
    assert (answer.status_code, answer["Location"]) == (302, home)
    page = text(priya.get(home))
    assert f"You have {family.reference} open in an emergency, to read." in page
    assert "Kai Fenn" in page
    assert reverse("desk:contact", args=[family.id]) not in page
    assert priya.get(reverse("desk:contact", args=[family.id])).status_code == 403
    assert priya.get(reverse("desk:lock_new", args=[family.id])).status_code == 403
    assert priya.get(reverse("desk:who-opened", args=[family.id])).status_code == 403
    assert "open in an emergency" in text(priya.get(reverse("desk:today")))
    row = EmergencyOpening.objects.get()
    shut = priya.post(reverse("desk:emergency-close", args=[row.id]), follow=True)
    assert "Thank you for closing it." in text(shut)
    assert "open in an emergency, to read" not in text(shut)
    assert priya.get(home).status_code == 404


def test_two_open_files_are_closed_one_by_one(theirs: tuple[Client, Family], cast: Cast) -> None:
    priya, family = theirs
    opens(priya, family)
    opens(priya, make_family(cast, worker=None))
    first, second = EmergencyOpening.objects.order_by("made_at")
    assert priya.post(reverse("desk:emergency-close", args=[first.id]))["Location"] == reverse("desk:emergency")
    page = text(priya.get(reverse("desk:emergency")))
    assert second.family.reference in page
    assert first.family.reference not in page


@pytest.mark.parametrize("wrong", ["F-NONE-HERE", "elsewhere", ""])
def test_a_wrong_reference_says_the_same_and_keeps_what_was_typed(
    theirs: tuple[Client, Family], cast: Cast, wrong: str
) -> None:
    priya, family = theirs
    if wrong == "elsewhere":
        wrong = make_family(cast, worker="una", hub=cast.elsewhere).reference
    page = opens(priya, family, reference=wrong)
    assert page.status_code == 422
    assert ("No family here has this reference" in text(page)) == bool(wrong)
    assert "He is at the door" in text(page)
    assert EmergencyOpening.objects.count() == Alert.objects.count() == 0
    assert Entry.objects.filter(did="families.emergency_tried").count() == int(bool(wrong))


def test_without_a_reason_nothing_opens(theirs: tuple[Client, Family]) -> None:
    priya, family = theirs
    assert opens(priya, family, reason="").status_code == 422
    assert opens(priya, family, code="").status_code == 422
    assert EmergencyOpening.objects.count() == 0


def test_the_manager_reviews_it_and_what_is_overdue_says_so(theirs: tuple[Client, Family], signed_in: SignedIn) -> None:
    priya, family = theirs
    opens(priya, family)
    owen = signed_in("owen")
    row = EmergencyOpening.objects.get()
    listed = text(owen.get(reverse("desk:to-review")))
    assert f"Priya Nair opened {family.reference}" in listed
    assert "Overdue" not in listed
    from alongside.access.actor import system
    from alongside.record.writing import recorded

    with recorded(by=system("tests"), did="tests.later", about=row):
        EmergencyOpening.objects.filter(pk=row.pk).update(due_at=timezone.now() - timedelta(minutes=1))
    assert "Overdue" in text(owen.get(reverse("desk:to-review")))
    page = reverse("desk:opening-review", args=[row.id])
    assert "He is at the door" in text(owen.get(page))
    refused = owen.post(page, {"outcome": "not_needed", "words": ""})
    assert (refused.status_code, "Say why" in text(refused)) == (422, True)
    done = owen.post(page, {"outcome": "follow_up", "words": "Ring Rowan"}, follow=True)
    assert "Something has to follow" in text(done)
    assert OpeningReview.objects.get().words == "Ring Rowan"
    assert "It was reviewed" in text(owen.get(page))


def test_a_week_s_looks_are_asked_about_and_answered(
    cast: Cast, signed_in: SignedIn, theirs: tuple[Client, Family]
) -> None:
    _, family = theirs
    looked_at(by=cast.actor("owen"), did="families.see", about=family)
    gita, owen = signed_in("gita"), signed_in("owen")
    page = text(gita.get(reverse("record:weekly")))
    assert "Owen Clarke" in page
    assert family.reference in page
    assert "Kai Fenn" not in page
    assert "somebody else asks" in text(owen.get(reverse("record:weekly")))
    found = dict(re.findall(r'name="(account|family|week)" value="([^"]+)"', page))
    asked = gita.post(reverse("record:ask-why"), found, follow=True)
    assert "They are asked." in text(asked)
    row = WhyAsked.objects.get()
    assert "Kai Fenn: somebody asks why you looked" in text(owen.get(reverse("desk:today")))
    mine = reverse("desk:asked", args=[row.id])
    assert "a question and not a reproach" in text(owen.get(mine))
    assert owen.post(mine, {"answer": ""}).status_code == 422
    assert "It is written down." in text(owen.post(mine, {"answer": "Her school rang"}, follow=True))
    assert "Her school rang" in text(gita.get(mine))
    assert "Answered" in text(gita.get(reverse("record:weekly")))
    late = gita.post(mine, {"answer": "Another"})
    assert (late.status_code, "answered meanwhile" in text(late)) == (422, True)


@pytest.mark.parametrize(
    "sent", [{}, {"account": "x"}, {"account": "0" * 32, "family": "0" * 32, "week": "2026-13-01"}]
)
def test_a_line_that_cannot_be_read_asks_nothing(cast: Cast, signed_in: SignedIn, sent: dict[str, str]) -> None:
    page = signed_in("gita").post(reverse("record:ask-why"), sent, follow=True)
    assert "That line could not be read" in text(page)


def test_one_s_own_and_weeks_long_past_are_refused_in_words(
    cast: Cast, signed_in: SignedIn, theirs: tuple[Client, Family]
) -> None:
    looked_at(by=cast.actor("owen"), did="families.see", about=theirs[1])
    owen = signed_in("owen")
    about = {"account": str(cast.account("owen").id), "family": str(theirs[1].id)}
    monday = timezone.localdate() - timedelta(days=timezone.localdate().weekday())
    own = owen.post(reverse("record:ask-why"), {**about, "week": str(monday)}, follow=True)
    assert "Somebody else must ask" in text(own)
    old = owen.post(reverse("record:ask-why"), {**about, "week": str(monday - timedelta(weeks=30))}, follow=True)
    assert "any more" in text(old)
    last = monday - timedelta(weeks=1)
    assert "Every look has a reason" in text(owen.get(reverse("record:weekly") + f"?week={last}"))
    assert "Owen Clarke" in text(owen.get(reverse("record:weekly") + "?week=never"))


def give_to(family: Family) -> str:
    parent = Person.objects.get(family=family, kind=PersonKind.PARENT)
    return reverse("desk:who-opened-give", args=[family.id, parent.id])


def test_the_list_is_read_first_and_then_kept_as_it_leaves(
    cast: Cast, signed_in: SignedIn, theirs: tuple[Client, Family]
) -> None:
    priya, family = theirs
    opens(priya, family)
    priya.get(reverse("desk:family", args=[family.id]))
    owen = signed_in("owen")
    page = text(owen.get(reverse("desk:who-opened", args=[family.id]) + "?months=all"))
    assert "Priya Nair, a worker for parents" in page
    address = give_to(family)
    assert "is not safe" in text(owen.get(address))
    home = owen.post(address, {"hand": "home", "once": str(uuid.uuid4())})
    assert (home.status_code, "take the paper back" in text(home)) == (422, True)
    shown = owen.post(address, {"hand": "together", "once": str(uuid.uuid4())})
    assert "Nothing has left yet." in text(shown)
    carried = dict(re.findall(r'name="(hand|once|seen)" value="([^"]+)"', text(shown)))
    left = owen.post(address, {**carried, "leave": "yes"}, follow=True)
    paper = text(left)
    assert "A list for you" in paper
    assert "It was urgent and your worker was not there." in paper
    for tells in ("OFFICIAL", "Kai", family.reference):
        assert tells not in paper.split("<aside")[0].split("<main>")[1]
    changed = owen.post(address, {**carried, "seen": "0" * 64, "once": str(uuid.uuid4()), "leave": "yes"})
    assert "changed since you read it" in text(changed)
    assert "What happens with the paper?" in text(owen.post(address, {**carried, "change": "yes"}))


def test_a_locked_fact_stays_locked_in_an_emergency(theirs: tuple[Client, Family], cast: Cast) -> None:
    from alongside.families.actions import locked
    from alongside.families.models.locked import LockedKind

    priya, family = theirs
    fact = locked.lock_fact(
        family=family, kind=LockedKind.CODE_WORD, value="marigold", by=cast.actor("owen"), now=timezone.now()
    )
    opens(priya, family)
    reader = actor_for(cast.account("priya"), timezone.now())
    assert len(reader.opened) == 1
    page = priya.get(reverse("desk:family", args=[family.id]))
    assert "marigold" not in text(page)
    assert priya.get(reverse("desk:lock_open", args=[family.id, fact.id])).status_code == 403
    said = {"code": "danger_now", "reason": "He is here"}
    assert priya.post(reverse("desk:lock_open", args=[family.id, fact.id]), said).status_code == 403


def test_in_an_emergency_a_file_is_looked_at_and_not_taken(theirs: tuple[Client, Family], cast: Cast) -> None:
    priya, family = theirs
    seen = make_observation(cast, family, by="owen")
    held = attach(
        observation=seen, stream=io.BytesIO(picture()), name="car.png", shows=Shows.NO, by=cast.actor("owen"),
        now=timezone.now(),
    )  # fmt: skip
    at = [seen.id, held.id]
    assert priya.post(reverse("desk:file_original", args=at)).status_code == 404
    opens(priya, family)
    page = text(priya.get(reverse("desk:file", args=at)))
    assert "Show a preview" in page
    assert "Take a copy" not in page
    assert priya.post(reverse("desk:file_preview", args=at)).status_code == 200
    assert priya.post(reverse("desk:file_original", args=at)).status_code == 403
