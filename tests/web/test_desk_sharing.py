"""The answer to a referrer: read before it leaves, kept as it left, and silent about what is the parent's to say."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.families.models import Choice, Consent, LockedFact, Person
from alongside.record.models import Entry
from alongside.record.writing import recorded
from alongside.referrals.models import Referral
from alongside.sharing.models import Decision, Snapshot
from alongside.web.design import pdf
from tests.cast import Cast
from tests.referring import allocated, contacted, received, screened
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db
SILENT = "for them to tell you"


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return contacted(cast, allocated(cast, screened(cast, received(cast))))


@pytest.fixture
def priya(signed_in: SignedIn) -> Client:
    return signed_in("priya")


def address(referral: Referral) -> str:
    return f"/referrals/{referral.pk}/answer/"


def answers(**more: Any) -> dict[str, Any]:
    return {
        "recipient": "Sam Okoro, Northbeck council",
        "parent_told": "told",
        "purpose": "So that they know",
        "basis": "legitimate",
        "once": str(uuid.uuid4()),
        **more,
    }


def put(cast: Cast, referral: Referral, model: Any, **fields: Any) -> None:
    row = model(
        family=referral.family, hub_id=referral.hub_id, made_by=cast.account("priya"),
        **{"made_at": timezone.now(), **fields},
    )  # fmt: skip
    with recorded(by=cast.actor("priya"), did="tests.row", about=referral.family):
        row.save()


def chose(cast: Cast, referral: Referral, choice: str, *consents: str) -> None:
    parent = Person.objects.get(family=referral.family, kind="parent")
    put(cast, referral, Choice, person=parent, answer=choice)
    for number, answer in enumerate(consents):
        at = timezone.now() + timedelta(seconds=number)
        put(cast, referral, Consent, person=parent, about="tell_referrer", answer=answer, made_at=at)


def letter(client: Client, referral: Referral, **more: Any) -> str:
    answer = client.post(address(referral), answers(**more))
    assert answer.status_code == 200
    return answer.content.decode()


def seen(page: str) -> str:
    return page.split('name="seen" value="')[1].split('"')[0]


def sent(client: Client, referral: Referral, **more: Any) -> Decision:
    said = answers(**more)
    digest = seen(client.post(address(referral), said).content.decode())
    answer = client.post(address(referral), {**said, "seen": digest, "leave": "yes"})
    assert answer.status_code == 302
    return Decision.objects.get(once=said["once"])


def test_it_is_prefilled(priya: Client, referral: Referral) -> None:
    page = priya.get(address(referral)).content.decode()
    assert "Sam Okoro" in page
    assert "So that the person who referred the family knows" in page
    assert Entry.objects.filter(did="families.see", about=referral.family_id).count() == 1


def test_it_is_read_before_it_leaves(priya: Client, referral: Referral) -> None:
    page = letter(priya, referral)
    assert f"Your referral {referral.reference}" in page
    assert "We offered the parent our support on" in page
    assert "Nothing has left yet" in page
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("choice", "consents", "words"),
    [
        ("accepted", ("agrees",), "they would like our support"),
        ("thinking", ("agrees",), "they are thinking about it"),
        ("declined", ("agrees",), "would not like support just now"),
        ("accepted", (), SILENT),
        ("accepted", ("disagrees",), SILENT),
        ("declined", ("agrees", "withdrawn"), SILENT),
    ],
)
def test_taken_up_only_if_the_parent_agreed(
    cast: Cast, priya: Client, referral: Referral, choice: str, consents: tuple[str, ...], words: str
) -> None:
    chose(cast, referral, choice, *consents)
    assert words in letter(priya, referral)


def test_without_agreement_the_letter_is_the_same_whatever_they_chose(
    cast: Cast, priya: Client, referral: Referral
) -> None:
    digests = {seen(letter(priya, referral))}
    for choice in ("accepted", "thinking", "declined"):
        chose(cast, referral, choice)
        digests.add(seen(letter(priya, referral)))
    assert len(digests) == 1


def test_another_parents_agreement_does_not_count(cast: Cast, priya: Client, referral: Referral) -> None:
    chose(cast, referral, "accepted")
    put(cast, referral, Person, kind="parent", name="Dean Arkle")
    other = Person.objects.filter(family=referral.family, kind="parent").latest("made_at")
    put(cast, referral, Consent, person=other, about="tell_referrer", answer="agrees")
    assert SILENT in letter(priya, referral)


def test_what_was_read_is_what_leaves(priya: Client, referral: Referral) -> None:
    made = sent(priya, referral, added="Thank you for the school's letter.")
    kept = Snapshot.objects.get(decision=made)
    assert (made.about, made.what, made.recipient) == (
        referral.pk, "answer_to_referrer", "Sam Okoro, Northbeck council",
    )  # fmt: skip
    assert "Thank you for the school's letter." in kept.paragraphs
    page = priya.get(f"/papers/{made.pk}/").content.decode()
    assert all(part.replace("'", "&#39;") in page for part in kept.paragraphs)
    assert "Sent before" in priya.get(address(referral)).content.decode()


def test_what_changed_meanwhile_is_read_again(cast: Cast, priya: Client, referral: Referral) -> None:
    chose(cast, referral, "accepted", "agrees")
    said = answers()
    digest = seen(priya.post(address(referral), said).content.decode())
    chose(cast, referral, "accepted", "withdrawn")
    page = priya.post(address(referral), {**said, "seen": digest, "leave": "yes"}).content.decode()
    assert "Something has changed since you read it" in page
    assert SILENT in page
    assert not Decision.objects.exists()


def test_a_changed_answer_is_read_again(priya: Client, referral: Referral) -> None:
    """The digest goes along hidden, but only the button under the letter makes it count."""
    said = answers()
    digest = seen(priya.post(address(referral), said).content.decode())
    again = priya.post(address(referral), {**said, "seen": digest, "change": "yes"})
    assert "Is there anything to add?" in again.content.decode()
    assert "Nothing has left yet" in priya.post(address(referral), {**said, "seen": digest}).content.decode()
    assert not Decision.objects.exists()


def test_something_locked_is_held_and_what_was_typed_is_kept(cast: Cast, priya: Client, referral: Referral) -> None:
    put(cast, referral, LockedFact, kind="address", value="14 Quarry Lane, Northbeck, ZZ99 9ZZ")
    said = answers(added="They are at 14 quarry ln for now")
    page = priya.post(address(referral), said)
    assert page.status_code == 422
    assert "says something that is locked" in page.content.decode()
    assert "They are at 14 quarry ln for now" in page.content.decode()
    digest = "0" * 64
    forced = priya.post(address(referral), {**said, "seen": digest, "leave": "yes"})
    assert forced.status_code == 422
    assert not Decision.objects.exists()


def test_locked_after_it_was_read(cast: Cast, priya: Client, referral: Referral) -> None:
    said = answers(added="They went to Westlea")
    digest = seen(priya.post(address(referral), said).content.decode())
    put(cast, referral, LockedFact, kind="location", value="Westlea")
    assert priya.post(address(referral), {**said, "seen": digest, "leave": "yes"}).status_code == 422
    assert not Decision.objects.exists()


def test_sent_twice_it_is_one(priya: Client, referral: Referral) -> None:
    said = answers()
    digest = seen(priya.post(address(referral), said).content.decode())
    for _ in range(2):
        assert priya.post(address(referral), {**said, "seen": digest, "leave": "yes"}).status_code == 302
    assert (Decision.objects.count(), Snapshot.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"recipient": ""},
        {"purpose": ""},
        {"basis": "because"},
        {"parent_told": ""},
        {"parent_told": "not_told"},
        {"added": "a\x00b"},
        {"added": "x" * 1_000_000},
    ],
)
def test_bad_answers_are_said(priya: Client, referral: Referral, wrong: dict[str, str]) -> None:
    page = priya.post(address(referral), answers(**wrong))
    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()
    assert not Decision.objects.exists()


def test_before_there_is_a_family_there_is_nothing_to_answer(cast: Cast, signed_in: SignedIn) -> None:
    assert signed_in("owen").get(address(received(cast))).status_code == 404


@pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
def test_nobody_else(signed_in: SignedIn, priya: Client, referral: Referral, name: str) -> None:
    made = sent(priya, referral)
    other = signed_in(name)
    for place in (f"/papers/{made.pk}/", f"/papers/{made.pk}/pdf/"):
        assert priya.get(place).status_code == 200
        assert other.get(place).status_code == 404
    # Moira may read the referral in the hub's record; the page of the answer is the charity's.
    assert other.get(address(referral)).status_code == 404
    assert other.post(address(referral), answers()).status_code == 404


class TestPaper:
    def test_looking_and_printing_are_written_down(self, priya: Client, referral: Referral) -> None:
        made = sent(priya, referral)
        answer = priya.get(f"/papers/{made.pk}/pdf/")
        assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
        assert "Arkle" not in answer["Content-Disposition"]
        priya.get(f"/papers/{made.pk}/")
        snapshot = Snapshot.objects.get()
        looks = Entry.objects.filter(about=snapshot.pk, did__in=["sharing.see", "sharing.print"])
        assert list(looks.values_list("did", flat=True)) == ["sharing.print", "sharing.see"]

    def test_without_the_libraries_the_page_still_prints(
        self, priya: Client, referral: Referral, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def missing(html: str) -> bytes:
            raise pdf.PdfUnavailable("Run: apt-get install something.")

        monkeypatch.setattr(pdf, "pdf", missing)
        answer = priya.get(f"/papers/{sent(priya, referral).pk}/pdf/")
        assert (answer.status_code, "Run: apt-get install something." in answer.content.decode()) == (200, True)

    def test_what_was_locked_since_is_not_printed_again(self, cast: Cast, priya: Client, referral: Referral) -> None:
        made = sent(priya, referral, added="They went to Westlea")
        put(cast, referral, LockedFact, kind="location", value="Westlea")
        for place in (f"/papers/{made.pk}/", f"/papers/{made.pk}/pdf/"):
            answer = priya.get(place)
            assert answer.status_code == 409
            assert "Westlea" not in answer.content.decode()
