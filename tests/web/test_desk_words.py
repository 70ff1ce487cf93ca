"""The page of clocks and lists, as a service manager and a data guardian meet it."""

import re
from datetime import timedelta
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.words import queries
from alongside.words.models import Clock, Code
from alongside.words.rules import ClockTimes
from tests.cast import Cast
from tests.signin import SignedIn

pytestmark = pytest.mark.django_db
OTHERS = ("priya", "moira", "dee", "sam", "chidi", "frances", "ruth", "una")


@pytest.fixture
def owen(signed_in: SignedIn) -> Client:
    return signed_in("owen")


def line(list_: str, code: str) -> queries.CodeLine:
    return next(found for found in queries.everything(list_) if found.code == code)


def text(answer: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def day(days: int) -> dict[str, int]:
    on = timezone.localdate() + timedelta(days=days)
    return {"from_on-day": on.day, "from_on-month": on.month, "from_on-year": on.year}


def until(days: int) -> dict[str, int]:
    return {name.replace("from", "until"): value for name, value in day(days).items()}


@pytest.mark.parametrize("who", ["owen", "gita"])
def test_every_clock_and_list_with_where_it_comes_from(signed_in: SignedIn, who: str) -> None:
    page = text(signed_in(who).get(reverse("desk:words")))
    assert "First contact after a referral is received 24 hours, with a warning 4 hours before." in page
    assert "004, PLO programme" in page
    assert "Where a referral comes from 26 choices" in page


@pytest.mark.parametrize("who", OTHERS)
def test_for_everybody_else_it_is_not_there(signed_in: SignedIn, who: str) -> None:
    client, key = signed_in(who), line("relation", "mum").id
    for address in (
        reverse("desk:words"),
        reverse("desk:words-clock", args=["first_contact"]),
        reverse("desk:words-list", args=["relation"]),
        reverse("desk:words-new", args=["relation"]),
        *(reverse(f"desk:words-{name}", args=[key]) for name in ("choice", "end", "again")),
    ):
        assert client.get(address).status_code == 404
        assert client.post(address, {"label": "x", "version": 1}).status_code == 404
    queries.forget()
    assert line("relation", "mum").label == "Mum"


def test_a_clock_is_set_from_a_day(owen: Client) -> None:
    address = reverse("desk:words-clock", args=["first_contact"])
    assert 'value="24"' in owen.get(address).content.decode()
    answer = owen.post(address, {"hours": "48", "warn_hours": "8", "source": "Our board", **day(3)}, follow=True)
    assert "The clock is set." in text(answer)
    assert "48 hours, with a warning 8 hours before. Our board" in text(answer)
    later = timezone.localdate() + timedelta(days=3)
    assert queries.clock("first_contact", later) == ClockTimes(48, 8)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"hours": "", "warn_hours": "4"}, "Enter the number of hours"),
        ({"hours": "4", "warn_hours": "4"}, "The warning must come before"),
        ({"hours": "4\x00", "warn_hours": "4"}, "must be a whole number"),
        ({"hours": "24", "warn_hours": "4", **day(-1)}, "A clock can change from today on"),
        ({"hours": "24", "warn_hours": "4", "from_on-day": "31", "from_on-month": "2"}, "There is a problem"),
        ({"hours": "24", "warn_hours": "4", "source": "x" * 1_000_000}, "Shorten this"),
    ],
)
def test_a_clock_that_cannot_be_says_why_and_keeps_what_was_typed(
    owen: Client, typed: dict[str, Any], said: str
) -> None:
    lines = Clock.objects.count()
    answer = owen.post(reverse("desk:words-clock", args=["first_contact"]), {**day(0), "source": "Board 7", **typed})
    assert answer.status_code == 422
    assert said in text(answer)
    assert ("Board 7" in answer.content.decode()) is ("source" not in typed)
    assert Clock.objects.count() == lines


def test_a_choice_is_added_reworded_ended_and_offered_again(owen: Client) -> None:
    address = reverse("desk:words-list", args=["relation"])
    answer = owen.post(
        reverse("desk:words-new", args=["relation"]), {"label": "Godparent", "hint": "Named"}, follow=True
    )
    assert "Saved." in text(answer)
    assert "Godparent Named Your own charity (Our own choice; change it if yours differs)." in text(answer)
    key = line("relation", "godparent").id
    owen.post(reverse("desk:words-choice", args=[key]), {"label": "God-parent", "hint": "", "version": 1})
    assert line("relation", "godparent").label == "God-parent"
    owen.post(reverse("desk:words-end", args=[key]), {"version": 2, **until(0)})
    assert "godparent" not in dict(queries.choices("relation", timezone.localdate()))
    assert "Not offered" in text(owen.get(address))
    owen.post(reverse("desk:words-again", args=[key]), {"version": 3})
    assert "godparent" in dict(queries.choices("relation", timezone.localdate()))
    assert "Not offered" not in text(owen.get(address))


def test_an_ending_on_its_way_shows_its_day(owen: Client) -> None:
    key = line("relation", "foster").id
    owen.post(reverse("desk:words-end", args=[key]), {"version": 1, **until(9)})
    assert "Ends" in text(owen.get(reverse("desk:words-list", args=["relation"])))
    answer = owen.post(reverse("desk:words-end", args=[key]), {"version": 2, **until(-9)})
    assert answer.status_code == 422
    assert "A choice can end today or on a later day." in text(answer)


def test_a_list_the_program_decides_by_is_only_reworded(owen: Client) -> None:
    page = text(owen.get(reverse("desk:words-list", args=["level"])))
    assert "The program decides by this list" in page
    assert "Add a choice" not in page
    answer = owen.post(reverse("desk:words-new", args=["level"]), {"label": "Higher"})
    assert answer.status_code == 422
    assert "The program decides by this list" in text(answer)


@pytest.mark.parametrize("what", ["choice", "end", "again"])
def test_two_people_on_one_choice_are_shown_their_difference(
    owen: Client, signed_in: SignedIn, cast: Cast, what: str
) -> None:
    key = line("relation", "mum").id
    signed_in("gita").post(reverse("desk:words-choice", args=[key]), {"label": "Mam", "hint": "", "version": 1})
    typed = {"label": "Mother", "hint": "", "version": 1, **until(0)}
    answer = owen.post(reverse(f"desk:words-{what}", args=[key]), typed)
    assert answer.status_code == 409
    assert ("Mam" in text(answer)) is (what == "choice")
    assert Code.objects.get(pk=key).label == "Mam"


def test_what_is_not_there_is_not_found(owen: Client) -> None:
    for address in (
        reverse("desk:words-list", args=["no_such"]),
        reverse("desk:words-new", args=["no_such"]),
        reverse("desk:words-clock", args=["no_such"]),
        reverse("desk:words-choice", args=[uuid4()]),
    ):
        assert owen.get(address).status_code == 404
