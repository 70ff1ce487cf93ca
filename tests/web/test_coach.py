"""“Check my words”: beside the field, on asking, for those who write; nothing is stored, nothing stands in the way."""

from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from alongside.families.models import Family, Person
from alongside.web.coach import WRITERS
from alongside.web.desk.families.forms.standing import HandoverForm
from alongside.web.desk.families.forms.voice import ConcernForm, NeedForm
from alongside.web.desk.referrals.forms import EndForm, PhoneForm, ScreenForm
from alongside.web.desk.support.forms.contacts import ContactForm
from alongside.web.hub.forms import ReferForm
from alongside.web.log.forms import WriteForm
from tests.cast import Cast, make_family
from tests.signin import SignedIn
from tests.web.reading import words

pytestmark = pytest.mark.django_db
ADDRESS = "/words/check/"
BLAMING = "Tia keeps putting herself at risk. Mum told us “she absconded”."


def ask(client: Client, text: str = BLAMING, name: str = "words") -> Any:
    return client.post(ADDRESS, {"check-words": name, name: text, "once": "x", "person": "somebody"})


@pytest.mark.parametrize("name", ["priya", "owen", "moira", "dee", "sam", "chidi", "frances"])
def test_whoever_writes_may_ask(signed_in: SignedIn, name: str) -> None:
    said = words(ask(signed_in(name)))
    assert "You wrote “putting herself at risk”. You could say: somebody may be exploiting the child" in said
    assert "You wrote “absconded”" not in said


@pytest.mark.parametrize("name", ["ruth", "gita"])
def test_for_those_who_write_nothing_it_is_not_there(signed_in: SignedIn, name: str) -> None:
    assert ask(signed_in("priya")).status_code == 200
    assert ask(signed_in(name)).status_code == 404


def test_it_is_asked_by_post_and_signed_in(signed_in: SignedIn) -> None:
    assert signed_in("priya").get(ADDRESS).status_code == 405
    assert ask(Client()).status_code == 302
    assert len(WRITERS) == 10


def test_nothing_is_stored(signed_in: SignedIn) -> None:
    client = signed_in("priya")
    ask(client)
    counted = [model for model in apps.get_models() if model._meta.app_label != "sessions"]
    before = {model._meta.label: model._default_manager.count() for model in counted}
    answer = ask(client)
    assert {model._meta.label: model._default_manager.count() for model in counted} == before
    assert answer["Cache-Control"] == "no-store"
    assert "putting herself" not in str(dict(client.session.items()))


def test_each_phrase_is_said_once(signed_in: SignedIn) -> None:
    said = words(ask(signed_in("priya"), "He absconded. Later he absconded again, and is NEET."))
    assert said.count("You wrote “absconded”") == 1
    assert said.index("You wrote “absconded”") < said.index("You wrote “NEET”")


@pytest.mark.parametrize(
    "sent", [{}, {"check-words": ""}, {"check-words": "words"}, {"check-words": "words", "words": ""}]
)
def test_nothing_to_check_is_said(signed_in: SignedIn, sent: dict[str, str]) -> None:
    answer = signed_in("priya").post(ADDRESS, sent)
    assert answer.status_code == 200
    assert "There are no words to check yet. What you could say Nothing to suggest." in words(answer)


def test_what_was_typed_is_escaped(signed_in: SignedIn) -> None:
    answer = ask(signed_in("priya"), "<script>x</script>\0 <b>absconded</b>")
    assert b"<script>x" not in answer.content
    assert b"<mark>absconded</mark>" in answer.content
    assert b"\0" not in answer.content


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (ContactForm, "words"), (ScreenForm, "reason"), (EndForm, "because"), (ConcernForm, "words"),
        (HandoverForm, "because"), (ReferForm, "reason"),
    ],
)  # fmt: skip
def test_it_stands_beside_what_workers_tell(form: Any, name: str) -> None:
    assert form.base_fields[name].coach


@pytest.mark.parametrize(("form", "name"), [(NeedForm, "words"), (PhoneForm, "reason"), (WriteForm, "words")])
def test_it_never_stands_beside_exact_words(form: Any, name: str) -> None:
    assert not form.base_fields[name].coach


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


def test_the_button_is_no_trap_for_enter(signed_in: SignedIn, family: Family) -> None:
    """Enter in a one-line box presses the first button of the form, which must be one that sends it."""
    page = signed_in("priya").get(f"/families/{family.pk}/contacts/new/").content.decode()
    assert page.index('<button type="submit" hidden></button>') < page.index("app-coach__ask")
    assert 'name="check-words" value="words" formaction="/words/check/" formtarget="_blank" formnovalidate' in page
    assert "data-coach-said" not in page


def test_a_form_shown_again_has_its_suggestions_and_its_words(signed_in: SignedIn, family: Family) -> None:
    answer = signed_in("priya").post(f"/families/{family.pk}/contacts/new/", {"words": BLAMING})
    assert answer.status_code == 422
    assert "You wrote “putting herself at risk”" in words(answer)
    assert BLAMING in words(answer)


def test_it_never_blocks(signed_in: SignedIn, family: Family) -> None:
    person = Person.objects.get(family=family, kind="parent")
    sent = {"person": str(person.pk), "words": BLAMING, "route": "gp", "told": ""}
    answer = signed_in("priya").post(f"/families/{family.pk}/wellbeing/new/", sent)
    assert answer.status_code == 302
