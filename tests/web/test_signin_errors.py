"""Whatever is typed or sent, the answer is a page in plain words, and never a 5xx."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as conf
from django.core import checks as django_checks
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.record.versions import Conflict
from alongside.record.writing import RecordUnavailable
from alongside.sealing.envelope import CannotOpen
from alongside.web import checks
from alongside.web.middleware import PlainErrors
from tests.signin import SignedIn

HOUSE = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "address",
    ["/record/?by=%00", "/record/?kind=%FF%FE", "/people/?after=%00", "/%00/", "/record/%FF/", "/welcome/%00/"],
)
def test_bytes_that_are_no_text_are_refused(signed_in: SignedIn, address: str) -> None:
    assert signed_in("owen").get(address).status_code in {400, 404}


@pytest.mark.parametrize(
    "address",
    [
        "/record/?by=nobody&kind=nothing&before=-1",
        "/record/?before=99999999999999999999999999",
        "/record/?before=²",
        "/people/?after=2026-99-99_x",
        "/reports/?hub=x&year=99999",
        "/reports/?hub=00000000-0000-0000-0000-000000000000&year=",
        "/people/00000000-0000-0000-0000-000000000000/",
        "/people/00000000-0000-0000-0000-000000000000/end/",
        "/account/confirm/?next=//x",
    ],
)
def test_addresses_that_make_no_sense_do_no_harm(signed_in: SignedIn, address: str) -> None:
    assert signed_in("owen").get(address).status_code in {200, 302, 404, 422}


def test_a_megabyte_in_a_field_and_too_much_altogether(signed_in: SignedIn) -> None:
    client = signed_in("owen")
    client.post("/account/confirm/")
    assert client.post("/people/invite/", {"email": "x" * 1_000_000}).status_code == 422
    assert client.post("/people/invite/", {"email": "x" * 3_000_000}).status_code == 413
    assert client.post("/people/invite/", {f"f{n}": "" for n in range(600)}).status_code == 413


def test_the_sign_in_page_takes_anything(db: None) -> None:
    for typed in ("\0", "x" * 100_000, "=1+1", "<script>", "a@b", "ü@ü.ü"):
        answer = Client().post("/sign-in/", {"login": typed, "password": typed})
        assert answer.status_code in {422, 429}, typed[:10]


def test_a_button_s_address_cannot_be_read(signed_in: SignedIn) -> None:
    answer = signed_in("gita").get("/record/check/")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "Nothing was changed" in answer.content.decode()


@pytest.mark.parametrize(
    ("raised", "status", "words"),
    [
        (NotVisible(), 404, "There is nothing here"),
        (NotAllowed("You can see this, and to share is for others."), 403, "to share is for others"),
        (Conflict(None), 409, "changed since you opened it"),
        (Refused("It was closed yesterday."), 409, "It was closed yesterday."),
        (RecordUnavailable(), 503, "nothing is shown"),
        (CannotOpen("x"), 503, "sealed with a key"),
        (OperationalError("x"), 503, "not ready just now"),
    ],
)
def test_what_a_view_raises_becomes_a_page(raised: Exception, status: int, words: str) -> None:
    request = RequestFactory().get("/")
    request.actor = None  # type: ignore[attr-defined]
    page = PlainErrors(lambda request: HttpResponse()).process_exception(request, raised)
    assert page is not None
    assert (page.status_code, words in page.content.decode()) == (status, True)


def test_a_mistake_of_ours_is_left_to_the_last_page() -> None:
    nothing = PlainErrors(lambda request: HttpResponse()).process_exception(RequestFactory().get("/"), KeyError())
    assert nothing is None


def test_every_page_forbids_what_it_does_not_need(signed_in: SignedIn) -> None:
    answer = signed_in("owen").get("/people/")
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";") if part.strip())
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == conf.SECURE_REFERRER_POLICY
    assert conf.SECURE_REFERRER_POLICY in {"no-referrer", "same-origin"}
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"


def test_the_session_cookie_is_for_the_server_alone(db: None) -> None:
    client = Client()
    client.get("/sign-in/")
    cookie = client.cookies[conf.SESSION_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Strict")
    assert set(client.cookies) == {conf.SESSION_COOKIE_NAME}


def test_for_real_use_djangos_own_check_finds_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o700)
    (tmp_path / "data" / "mode").write_text("real\n")
    (tmp_path / "key").write_bytes(bytes(range(32)))
    env = {
        "ALONGSIDE_MODE": "real",
        "ALONGSIDE_DATA": str(tmp_path / "data"),
        "ALONGSIDE_KEY_FILE": str(tmp_path / "key"),
        "PATH": "/usr/bin:/bin",
    }
    told = "import alongside.config.settings as s; print(s.SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE)"
    said = subprocess.run([sys.executable, "-c", told], cwd=HOUSE, env=env, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["__Host-session", "True"]
    done = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=HOUSE,
        env=env,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, "no issues" in done.stdout) == (0, True), done.stderr


def _unguarded(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [path("thought-of-nobody/", _unguarded, name="nobody")]


def test_a_view_without_a_guard_stops_the_start(settings: Any) -> None:
    assert checks.every_view_is_guarded() == []
    settings.ROOT_URLCONF = __name__
    found = checks.every_view_is_guarded()
    assert [(one.id, one.level) for one in found] == [("alongside.E001", django_checks.ERROR)]
    assert "/thought-of-nobody/" in found[0].msg
