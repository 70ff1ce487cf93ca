"""The public page: no sign-in, nothing in addresses, nothing kept in the browser, and kind where it refuses."""

import uuid
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from alongside.referrals.models import Asking, Referral
from tests.cast import Cast
from tests.signin import SignedIn
from tests.web.reading import words

pytestmark = pytest.mark.django_db
PAGE, SENT = "/get-in-touch/", "/get-in-touch/sent/"


@pytest.fixture(autouse=True)
def _forget_who_wrote() -> None:
    cache.clear()


def send(client: Client, **changes: Any) -> Any:
    said = {
        "reach": "01632 960145", "name": "Bluebell", "when_safe": "Mornings", "words": "He waits outside",
        "language": "Polish", "danger": "yes", "area": "", "once": str(uuid.uuid4()), **changes,
    }  # fmt: skip
    return client.post(PAGE, said)


def test_the_page_is_quiet_and_can_be_left_without_javascript(cast: Cast) -> None:
    page = Client().get(PAGE)
    html = page.content.decode()
    assert "<title>Get in touch</title>" in html
    assert "no-store" in page.headers["Cache-Control"]
    assert html.count('href="https://www.bbc.co.uk/weather"') == 2
    assert 'rel="nofollow noreferrer"' in html
    assert "Alongside" not in words(page)
    assert html.index('name="reach"') < html.index('name="name"')


def test_what_is_sent_arrives_and_the_next_page_says_what_happens(cast: Cast) -> None:
    area = str(cast.elsewhere.id)
    done = send(Client(), area=area)
    assert (done.status_code, done.headers["Location"]) == (302, SENT)
    row = Asking.objects.get()
    assert (row.reach, row.when_safe, row.words, row.danger) == ("01632 960145", "Mornings", "He waits outside", "yes")
    assert row.referral.hub == cast.elsewhere
    assert "within 24 hours" in words(Client().get(SENT))


def test_whoever_is_not_sure_of_their_area_is_screened_all_the_same(cast: Cast) -> None:
    assert send(Client(), area="").status_code == 302
    assert Asking.objects.get().area == "They are not sure of their area"


def test_two_answers_are_needed_and_nothing_typed_is_lost(cast: Cast) -> None:
    page = send(Client(), reach="", name="")
    assert page.status_code == 422
    said = words(page)
    assert "Tell us a safe way to reach you" in said
    assert "Tell us what to call you" in said
    assert "He waits outside" in page.content.decode()
    assert not Referral.objects.exists()


def test_sent_twice_it_is_one(cast: Cast) -> None:
    once = str(uuid.uuid4())
    assert [send(Client(), once=once).status_code for _ in range(2)] == [302, 302]
    assert Referral.objects.count() == 1


def test_the_thank_you_tells_nobody_whether_something_was_sent(cast: Cast) -> None:
    before = words(Client().get(SENT))
    send(Client())
    assert words(Client().get(SENT)) == before


def test_too_many_from_one_place_wait_and_keep_what_they_typed(cast: Cast, settings: Any) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "ask_for_help": "2/h/ip,300/h/key"}
    assert [send(Client()).status_code for _ in range(3)] == [302, 302, 429]
    page = send(Client())
    assert "What you wrote is still below" in words(page)
    assert "He waits outside" in page.content.decode()
    assert Referral.objects.count() == 2


def test_a_house_without_a_hub_says_so(db: None) -> None:
    page = send(Client())
    assert page.status_code == 422
    assert "ring 999" in words(page)


def test_screening_sees_what_it_needs_and_the_manager_the_rest(cast: Cast, signed_in: SignedIn) -> None:
    send(Client(), area=str(cast.hub.id))
    made = Referral.objects.get()
    screens = words(signed_in("moira").get(f"/referrals/{made.id}/screen/"))
    assert "Bluebell" in screens
    assert "somebody is in danger now" in screens
    assert "stay with the charity" in screens
    for secret in ("He waits outside", "01632 960145", "Mornings"):
        assert secret not in screens
        assert secret in words(signed_in("owen").get(f"/referrals/{made.id}/"))


@pytest.mark.parametrize("name", ["priya", "dee", "una"])
def test_nobody_else_finds_it(cast: Cast, signed_in: SignedIn, name: str) -> None:
    send(Client(), area=str(cast.hub.id))
    assert signed_in(name).get(f"/referrals/{Referral.objects.get().id}/").status_code == 404
