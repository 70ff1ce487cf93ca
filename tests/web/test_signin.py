"""Signing in: a password and a second step for everybody, nothing told to whoever guesses."""

import json
import re
import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.sessions.backends.db import SessionStore as PlainStore
from django.core import mail
from django.db import connections
from django.test import Client, TestCase
from django.urls import reverse

from alongside.record.models import Entry
from alongside.web.signin import letters
from tests.cast import Cast
from tests.signin import SignedIn, sign_in

PASSWORD = "seven lanterns over water"


def code(secret: str) -> str:
    """What the phone shows now."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def set_up(client: Client) -> str:
    """Go through the second step's page and give back its secret."""
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200
    secret = client.session["mfa.totp.secret"]
    with TestCase.captureOnCommitCallbacks(execute=True):
        done = client.post(reverse("mfa_activate_totp"), {"code": code(secret)})
    assert (done.status_code, done["Location"]) == (302, reverse("mfa_view_recovery_codes"))
    return str(secret)


@pytest.fixture
def owen(cast: Cast, settings: Any) -> Client:
    """Owen with a password, in an installation that is for real."""
    settings.DEMO = False
    account = cast.account("owen")
    account.set_password(PASSWORD)
    account.save()
    client = Client()
    answer = client.post(reverse("account_login"), {"login": account.email, "password": PASSWORD})
    assert answer.status_code == 302
    return client


def did(**where: Any) -> list[str]:
    return list(Entry.objects.filter(did__startswith="signin.", **where).order_by("id").values_list("did", flat=True))


def test_without_a_second_step_only_setting_one_up_is_there(owen: Client) -> None:
    for path in ("/", "/people/", "/record/", "/account/", "/no/such/page/"):
        answer = owen.get(path)
        assert (answer.status_code, answer["Location"]) == (302, reverse("mfa_activate_totp")), path


def test_the_whole_way_in(owen: Client, cast: Cast) -> None:
    secret = set_up(owen)
    codes = owen.get(reverse("mfa_view_recovery_codes"))
    assert codes.status_code == 200
    assert owen.get("/people/").status_code == 200
    assert owen.post("/sign-out/").status_code == 302
    assert owen.get("/people/").status_code == 302
    owen.post(reverse("account_login"), {"login": "owen@alongside.invalid", "password": PASSWORD})
    assert owen.get("/people/")["Location"].startswith("/sign-in/")
    used = owen.post(reverse("mfa_authenticate"), {"code": code(secret)})
    assert used.status_code == 422  # the code that set it up is not taken a second time
    assert owen.get("/people/").status_code == 302
    with time_machine.travel(time.time() + 31):
        assert owen.post(reverse("mfa_authenticate"), {"code": code(secret)}).status_code == 302
        assert owen.get("/people/").status_code == 200
    assert did(hub=cast.hub.id) == [
        "signin.in",
        "signin.second_step",
        "signin.out",
        "signin.second_step_failed",
        "signin.in",
    ]
    assert set(Entry.objects.filter(did__startswith="signin.").values_list("by", flat=True)) == {
        cast.account("owen").id
    }


def test_a_recovery_code_works_once(owen: Client) -> None:
    set_up(owen)
    first = owen.get(reverse("mfa_view_recovery_codes")).content.decode().split("<code>")[1].split("<")[0]
    for status in (302, 422):
        owen.post("/sign-out/")
        owen.post(reverse("account_login"), {"login": "owen@alongside.invalid", "password": PASSWORD})
        assert owen.post(reverse("mfa_authenticate"), {"code": first}).status_code == status


def test_no_secret_stands_in_the_database_in_the_clear(owen: Client) -> None:
    secret = set_up(owen)
    kept = [str(a.data) for a in Authenticator.objects.all()]
    assert len(kept) == 2
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT session_data FROM django_session")
        kept += [row[0] for row in cursor.fetchall()]
    assert not [row for row in kept if secret in row or "mfa" in row]
    assert not any(PlainStore().decode(row) for row in kept)


def test_whoever_guesses_is_told_the_same_of_everybody(cast: Cast) -> None:
    """The same page for an address somebody has and one nobody has, for a password and for a reset."""
    pages = []
    for address in ("owen@alongside.invalid", "nobody@alongside.invalid"):
        client = Client()
        signing = client.post(reverse("account_login"), {"login": address, "password": "wrong words here"})
        asking = client.post(reverse("account_reset_password"), {"email": address})
        sent = client.get(asking["Location"])
        body = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", signing.content.decode())
        pages.append((signing.status_code, body.replace(address, "…"), asking.status_code, sent.content))
    assert pages[0] == pages[1]
    assert pages[0][0] == 422


def test_too_many_wrong_passwords_rest_the_address_whoever_has_it(cast: Cast) -> None:
    for address in ("owen@alongside.invalid", "nobody@alongside.invalid"):
        client = Client()
        for _ in range(8):
            client.post(reverse("account_login"), {"login": address, "password": "wrong words here"})
        account = cast.account("owen")
        account.set_password(PASSWORD)
        account.save()
        answer = client.post(reverse("account_login"), {"login": address, "password": PASSWORD})
        assert answer.status_code in {422, 429}
        assert client.get("/account/").status_code == 302


def test_a_wrong_password_leaves_a_line_in_the_hub_of_whom_it_was_tried_for(cast: Cast) -> None:
    Client().post(reverse("account_login"), {"login": "owen@alongside.invalid", "password": "wrong words here"})
    entry = Entry.objects.get(did="signin.refused")
    assert (entry.hub, entry.because, entry.by.int) == (cast.hub.id, str(cast.account("owen").id), 0)


def queued() -> list[str]:
    """What waits for the worker, as the database holds it."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT args_kwargs FROM django_tasks_database_dbtaskresult")
        return [row[0] for row in cursor.fetchall()]


def letters_sent() -> None:
    """What the worker does with them."""
    for row in queued():
        letters.deliver.func(*json.loads(row)["args"])


def test_a_new_password_by_email_ends_every_session(cast: Cast, settings: Any) -> None:
    inside = sign_in(Client(), cast, "owen")
    assert inside.get("/account/").status_code == 200
    account = cast.account("owen")
    account.set_password(PASSWORD)
    account.save()
    inside = sign_in(Client(), cast, "owen")
    client = Client()
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(reverse("account_reset_password"), {"email": account.email})
    letters_sent()
    letter = mail.outbox[-1]
    assert (letter.subject, letter.to) == ("Sign in", [account.email])
    assert "Owen" not in letter.body
    assert "famil" not in letter.body.lower()
    link = re.search(r"/sign-in/new-password/\S+", str(letter.body))
    assert link
    page = client.get(link[0])
    assert page.status_code == 302
    new = {"password1": "nine kettles singing low", "password2": "nine kettles singing low"}
    assert client.get(page["Location"]).status_code == 200
    assert client.post(page["Location"], new).status_code == 302
    assert inside.get("/account/").status_code == 302
    assert Client().get(link[0]).status_code in {200, 422}
    assert "does not work any more" in Client().get(link[0]).content.decode()
    assert did(hub=cast.hub.id)[-1] == "signin.password"


def test_the_queue_of_letters_holds_no_link_in_the_clear(cast: Cast) -> None:
    letters.invitation("new@alongside.invalid", "https://house.invalid/welcome/secret-word/")
    kept = str(queued())
    assert kept
    assert "secret-word" not in kept
    assert "new@alongside" not in kept
    letters_sent()
    assert "https://house.invalid/welcome/secret-word/" in mail.outbox[-1].body


def test_changing_ones_password_signs_out_everywhere(owen: Client, cast: Cast) -> None:
    set_up(owen)
    other = sign_in(Client(), cast, "owen")
    new = {"oldpassword": PASSWORD, "password1": "nine kettles singing low", "password2": "nine kettles singing low"}
    answer = owen.post(reverse("account_change_password"), new)
    assert (answer.status_code, answer["Location"]) == (302, reverse("account_login"))
    assert "Your password is changed" in owen.get(reverse("account_login")).content.decode()
    assert other.get("/account/").status_code == 302


def test_half_an_hour_of_nothing_signs_out(signed_in: SignedIn) -> None:
    client = signed_in("owen")
    assert client.get("/people/").status_code == 200
    with time_machine.travel(time.time() + 29 * 60):
        assert client.get("/people/").status_code == 200
    with time_machine.travel(time.time() + 61 * 60):
        sent = client.post("/people/invite/", {"email": "typed@alongside.invalid"})
        assert sent.status_code == 403
        assert "Go back" in sent.content.decode()
        assert client.get("/people/")["Location"] == "/sign-in/?next=/people/"


def test_pages_for_managers_ask_who_it_is_once_more(signed_in: SignedIn) -> None:
    client = signed_in("owen")
    asked = client.get("/people/invite/")
    assert asked["Location"] == "/account/confirm/?next=%2Fpeople%2Finvite%2F"
    assert "Yes, it is me" in client.get(asked["Location"]).content.decode()
    assert client.post("/account/confirm/", {"next": "/people/invite/"})["Location"] == "/people/invite/"
    assert client.get("/people/invite/").status_code == 200
    with time_machine.travel(time.time() + 301):
        assert client.get("/people/invite/").status_code == 302
        # The form was opened in time: what was typed is not lost.
        assert client.post("/people/invite/", {"email": "typed"}).status_code == 422
    with time_machine.travel(time.time() + 901):
        assert client.post("/people/invite/", {"email": "typed"}).status_code == 302


def test_confirming_never_leads_out_of_the_house(signed_in: SignedIn) -> None:
    client = signed_in("owen")
    for elsewhere in ("https://elsewhere.invalid/", "//elsewhere.invalid/", "javascript:alert(1)", ""):
        assert client.post("/account/confirm/", {"next": elsewhere})["Location"] == "/"


def test_somebody_real_confirms_by_password(owen: Client) -> None:
    set_up(owen)
    with time_machine.travel(time.time() + 400):
        asked = owen.get("/people/invite/")
        assert asked["Location"].startswith("/account/confirm/")
        assert owen.post(asked["Location"], {"password": "wrong words here"}).status_code == 422
        done = owen.post(asked["Location"], {"password": PASSWORD, "next": "/people/invite/"})
        assert done["Location"] == "/people/invite/"
        assert owen.get("/people/invite/").status_code == 200


def test_nothing_of_a_persona_can_be_changed(signed_in: SignedIn) -> None:
    client = signed_in("priya")
    for name in ("account_change_password", "mfa_activate_totp", "mfa_view_recovery_codes"):
        assert client.get(reverse(name)).status_code == 404


def test_there_is_no_way_to_sign_up_or_out_by_a_link(signed_in: SignedIn) -> None:
    assert signed_in("priya").get("/sign-out/").status_code == 405
    for path in ("/accounts/signup/", "/sign-up/", "/accounts/login/", "/admin/"):
        assert Client().get(path).status_code in {302, 404}
