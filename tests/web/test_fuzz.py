"""Whatever is sent, by whomever: an answer in plain words, nothing half saved, nothing unescaped, no word lost."""

import pytest
from django.test import Client

from tests.cast import Cast
from tests.conftest import amount
from tests.full import addresses
from tests.web.fuzzing import Fuzzer, path_of
from tests.web.nasty import BREAKS_OUT, MARK
from tests.web.sweep import undone

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.proof]


@pytest.fixture
def fuzzer(cast: Cast) -> Fuzzer:
    return Fuzzer(cast)


def told(fuzzer: Fuzzer) -> str:
    return f"{len(fuzzer.faults)} of {fuzzer.asked}:\n" + "\n".join(fuzzer.faults[:40])


def test_no_form_falls_over_or_loses_a_word(fuzzer: Fuzzer) -> None:
    places = list(fuzzer.places(everybody=True))
    assert len({place.address.name for place in places}) >= 40
    for place in places:
        for _ in range(amount(2, 300)):
            fuzzer.shake(place)
        fuzzer.storm(place)
    for place in {place.address.name: place for place in places}.values():
        fuzzer.mark(place, MARK)
        fuzzer.mark(place, BREAKS_OUT)
    assert not fuzzer.faults, told(fuzzer)


def test_what_is_anothers_is_refused_in_every_choice(fuzzer: Fuzzer) -> None:
    for place in fuzzer.places():
        fuzzer.strangers(place)
    assert fuzzer.asked > 60
    assert not fuzzer.faults, told(fuzzer)


def test_every_broken_envelope_is_answered(fuzzer: Fuzzer) -> None:
    places = list(fuzzer.places())
    for place in places[: amount(5, len(places))]:
        fuzzer.envelopes(place)
    assert not fuzzer.faults, told(fuzzer)


def test_every_odd_address_is_answered(fuzzer: Fuzzer) -> None:
    for address in addresses():
        path = path_of(address, fuzzer.site)
        for _ in range(amount(1, 100)):
            fuzzer.odd_address(path, fuzzer.dice.choice(("priya", "owen", "moira", "sam", "nobody")))
    assert not fuzzer.faults, told(fuzzer)


def test_a_form_without_its_token_changes_nothing(fuzzer: Fuzzer) -> None:
    for place in fuzzer.places():
        client = Client(enforce_csrf_checks=True)
        client.cookies = fuzzer.site.client(place.name).cookies
        with undone():
            answer = client.post(place.path, dict(place.form.plain(fuzzer.dice)))
        assert answer.status_code == 403, place.path
        assert "This page was open too long" in answer.content.decode()
