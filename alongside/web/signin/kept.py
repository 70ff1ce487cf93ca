"""Writes sign-ins into the record. The one place that listens to signals: the sign-in package offers nothing else."""

from typing import Any

from allauth.account.signals import password_changed, password_reset
from allauth.mfa.signals import authentication_failed, authenticator_added
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest

from alongside.access.actor import Actor, system
from alongside.hubs import queries
from alongside.hubs.sessions import end_sessions
from alongside.record.writing import looked_at
from alongside.web.middleware import PERSONA, session_mark


def _write(did: str, request: HttpRequest | None, account: Any, by: Actor | None = None, because: str = "") -> None:
    mark = session_mark(request) if request is not None else ""
    who = by or Actor(id=account.id, name=account.name, session=mark)
    looked_at(by=who, did=did, hub=queries.hub_of_first_post(account.id) if account else None, because=because)


def signed_in(request: HttpRequest, user: Any, **_: Any) -> None:
    _write("signin.in", request, user, because="persona" if request.session.get(PERSONA) else "")


def signed_out(request: HttpRequest, user: Any, **_: Any) -> None:
    if user is not None:
        _write("signin.out", request, user)


def refused(credentials: Any, request: HttpRequest | None = None, **_: Any) -> None:
    """A wrong password. Written for an address nobody has too: otherwise the time it takes would tell."""
    typed = str(credentials.get("email") or credentials.get("username") or "")
    account = queries.account_called(typed.replace("\0", ""))
    _write(
        "signin.refused", request, account, by=system("a wrong password"), because=str(account.id) if account else ""
    )


def second_step_failed(request: HttpRequest, user: Any, **_: Any) -> None:
    _write("signin.second_step_failed", request, user)


def second_step_set_up(request: HttpRequest, user: Any, authenticator: Any, **_: Any) -> None:
    """Its recovery codes come with it, and need no line of their own."""
    if authenticator.type == "totp":
        _write("signin.second_step", request, user)


def password_was_changed(request: HttpRequest, user: Any, **_: Any) -> None:
    """Every other session ends: whoever had the old password is out."""
    _write("signin.password", request, user)
    end_sessions(user.id)


def listen() -> None:
    """Called once, when the apps are ready."""
    for signal, does in (
        (user_logged_in, signed_in),
        (user_logged_out, signed_out),
        (user_login_failed, refused),
        (authentication_failed, second_step_failed),
        (authenticator_added, second_step_set_up),
        (password_changed, password_was_changed),
        (password_reset, password_was_changed),
    ):
        signal.connect(does, dispatch_uid=f"record-{does.__name__}")
