"""One's own account, and taking up an invitation."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.actor import system
from alongside.access.gate import Refused
from alongside.access.roles import NAMES, Role
from alongside.hubs import actions, queries, rules
from alongside.web.design import pages
from alongside.web.guard import open_to_members, open_to_the_world
from alongside.web.middleware import PERSONA
from alongside.web.requests import MemberRequest, sent
from alongside.web.signin.forms import Nothing, Welcome

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@open_to_members()
def account(request: MemberRequest) -> HttpResponse:
    """Who the house thinks you are, and what keeps your account yours."""
    places = queries.hub_names(hub for _, hub in request.actor.roles)
    posts = sorted(f"{NAMES[Role(role)]}, {places[hub]}" for role, hub in request.actor.roles)
    email = str(request.user.email) if request.user.is_authenticated else ""
    given: dict[str, Any] = {"heading": "Your account", "name": request.actor.name, "email": email, "posts": posts}
    given["persona"] = bool(request.session.get(PERSONA))
    return pages.render(request, "signin/account.html", given)


_INVITED = "invitation"


@open_to_the_world("the link itself is the secret, and works once")
def arrive(request: HttpRequest, secret: str) -> HttpResponse:
    """Take the secret out of the address at once: addresses stand in histories and logs."""
    request.session[_INVITED] = secret[:200]
    return redirect("signin:welcome")


@open_to_the_world("without a link that was sent to somebody it shows nothing", methods=("GET", "POST"))
def welcome(request: HttpRequest) -> HttpResponse:
    """Where an invitation leads."""
    now = timezone.now()
    secret = str(request.session.get(_INVITED, ""))
    found = queries.invitation_by_secret(secret)
    if found is None or not rules.invitation_open(found.until_at, found.used_at, now):
        given = {"heading": "This link does not work any more", "words": "Ask whoever invited you to send a new one."}
        return pages.render(request, "signin/said.html", given, status=404)
    known = queries.account_called(found.email)
    if known is not None and known.is_active and known.has_usable_password():
        return _another_post(request, secret, known.email)
    return _first_post(request, secret)


def _first_post(request: HttpRequest, secret: str) -> HttpResponse:
    form = Welcome(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        try:
            by = system("an invitation is taken up")
            joined = actions.join(
                secret=secret, name=said["name"], password=said["password"], now=timezone.now(), by=by
            )
        except Refused as refused:
            form.add_error("password", str(refused))
        else:
            login(request, joined, backend=_BACKEND)
            record_authentication(request, joined, method="password")
            return redirect("mfa_activate_totp")
    words = "You were invited. Choose a password; then we set up a second step on your phone."
    given = {"heading": "Welcome to Alongside", "form": form, "words": words, "button": "Continue"}
    return pages.render(request, "design/form.html", given)


def _another_post(request: HttpRequest, secret: str, email: str) -> HttpResponse:
    """Somebody who has an account takes up a further post with it."""
    actor = getattr(request, "actor", None)
    if actor is None or request.user.email.lower() != email.lower():  # type: ignore[union-attr]
        words = "You have an account already. Sign in first, then open the link in your email again."
        return pages.render(request, "signin/said.html", {"heading": "Sign in first", "words": words})
    form = Nothing(sent(request))
    if form.is_valid():
        try:
            actions.take_post(secret=secret, now=timezone.now(), by=actor)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "The post is yours. Its pages are in the menu.")
            return redirect("/")
    given = {"heading": "Take up this post?", "form": form, "words": "", "button": "Yes, take it up"}
    return pages.render(request, "design/form.html", given)
