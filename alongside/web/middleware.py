"""What every request passes: plain pages for what went wrong, the idle time-out, the second step, the actor."""

import hashlib
import time
from collections.abc import Callable
from datetime import datetime
from urllib.parse import unquote_to_bytes

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.families.actors import actor_for
from alongside.record.versions import Conflict
from alongside.record.writing import RecordUnavailable
from alongside.sealing.envelope import CannotOpen
from alongside.web import errors

Next = Callable[[HttpRequest], HttpResponse]
SEEN = "seen_at"
UTF_8 = "utf-8"
SECOND_STEP = "second_step"
PERSONA = "persona"
# Where somebody who has no second step yet may still go.
SET_UP = frozenset(
    {"mfa_activate_totp", "mfa_view_recovery_codes", "account_reauthenticate", "account_logout", "healthy"}
)


class PlainErrors:
    """Turns what a view raises into a page in plain words; never a 5xx for what somebody typed."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not readable(request):
            return errors.bad_request(request)
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            return _wrong_method(request, response)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        for kinds, page in _PAGES:
            if isinstance(exception, kinds):
                return page(request, exception)
        return None


def readable(request: HttpRequest) -> bool:
    """False for a NUL or bytes that are not UTF-8 in the address, or another alphabet than UTF-8 in what is sent.

    No page of ours makes such a link or form, and some alphabets hold half letters that no database can keep.
    """
    if request.content_params and request.content_params.get("charset", UTF_8).casefold() != UTF_8:
        return False
    try:
        asked = unquote_to_bytes(request.META.get("QUERY_STRING", "")).decode()
    except UnicodeDecodeError:
        return False
    return not any("\0" in part for part in (asked, request.path, request.META.get("HTTP_COOKIE", "")))


def _wrong_method(request: HttpRequest, refused: HttpResponseNotAllowed) -> HttpResponse:
    words = "This address is for a button or a form on a page. Nothing was changed."
    page = errors.page(request, 405, "That cannot be done from here", words, "Go back and use the page’s own button.")
    page["Allow"] = refused["Allow"]
    return page


def _unwritten(request: HttpRequest, exception: Exception) -> HttpResponse:
    words = "Every look at a family is written down before it is shown, and just now that cannot be done."
    return errors.unavailable(request, f"{words} So nothing is shown. Please wait a minute and try again.")


def _sealed(request: HttpRequest, exception: Exception) -> HttpResponse:
    words = "Something on this page is sealed with a key that is not here. Tell whoever looks after Alongside for you."
    return errors.unavailable(request, words)


_PAGES: tuple[tuple[tuple[type[Exception], ...], Callable[[HttpRequest, Exception], HttpResponse]], ...] = (
    ((NotVisible,), errors.not_found),
    ((NotAllowed,), errors.not_allowed),
    ((Conflict,), lambda request, exception: errors.conflict(request)),
    ((Refused,), lambda request, exception: errors.conflict(request, str(exception))),
    ((RequestDataTooBig, TooManyFieldsSent), errors.too_large),
    ((RecordUnavailable,), _unwritten),
    ((CannotOpen,), _sealed),
    ((OperationalError, InterfaceError), lambda request, exception: errors.unavailable(request)),
)


class IdleSignOut:
    """Signs out after `IDLE_MINUTES` in which nothing was asked: a screen left in an office or a kitchen."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(time.time())
            seen = request.session.get(SEEN, now)
            if now - seen > settings.IDLE_MINUTES * 60:
                return self._signed_out(request)
            # Once a minute is enough: every write of the session is a write to the disk.
            if SEEN not in request.session or now - seen >= 60:
                request.session[SEEN] = now
        return self.get_response(request)

    def _signed_out(self, request: HttpRequest) -> HttpResponse:
        asked = request.get_full_path() if request.method == "GET" else ""
        logout(request)
        if request.method != "GET":
            return errors.stale_form(request)
        words = f"You were signed out because nothing happened for {settings.IDLE_MINUTES} minutes."
        messages.info(request, words)
        return _to_sign_in(asked)


def _to_sign_in(asked: str) -> HttpResponse:
    from django.contrib.auth.views import redirect_to_login

    return redirect_to_login(asked, settings.LOGIN_URL) if asked else redirect(settings.LOGIN_URL)


class SecondFactor:
    """Somebody signed in without a second step may set one up, or sign out; nothing else is there for them."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and not self._passed(request) and not _sets_up(request):
            return redirect("mfa_activate_totp")
        return self.get_response(request)

    def _passed(self, request: HttpRequest) -> bool:
        """Asked of the database once a session; whoever takes a second step away ends the sessions too."""
        if settings.DEMO and request.session.get(PERSONA):
            return True
        if not request.session.get(SECOND_STEP) and is_mfa_enabled(request.user):
            request.session[SECOND_STEP] = True
        return bool(request.session.get(SECOND_STEP))


def _sets_up(request: HttpRequest) -> bool:
    try:
        return resolve(request.path_info).view_name in SET_UP
    except Resolver404:
        return False


class Asking:
    """Sets `request.actor` and `request.now`; keeps every page of somebody signed in out of every cache."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        signed_in = request.user.is_authenticated
        request.now = now  # type: ignore[attr-defined]
        request.actor = self._actor(request, now) if signed_in else None  # type: ignore[attr-defined]
        response = self.get_response(request)
        if signed_in or request.user.is_authenticated:
            response["Cache-Control"] = "no-store"
        return response

    def _actor(self, request: HttpRequest, now: datetime) -> Actor:
        return actor_for(request.user, now, session=session_mark(request))  # type: ignore[arg-type]


def session_mark(request: HttpRequest) -> str:
    """Which session, for the record: it tells two apart and opens neither."""
    key = getattr(request.session, "session_key", None) or ""
    return hashlib.sha256(key.encode()).hexdigest()[:16] if key else ""
