"""Asks who somebody is once more, before the few things an unlocked screen must not give away.

    if ask := require_recent_sign_in(request):
        return ask

Put it first in the view, for GET and POST alike: it is asked before the form is shown, and what is then typed has
a quarter of an hour, so that nothing typed is lost to it.
"""

import time
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from alongside.web.middleware import PERSONA

WITHIN = 300
TO_FINISH = 600  # a form that was opened in time may be sent this much later
CONFIRMED = "confirmed_at"


def require_recent_sign_in(request: HttpRequest) -> HttpResponse | None:
    """Nothing if the person showed who they are within five minutes, else the way to do so and come back here."""
    if recently(request, WITHIN + (TO_FINISH if request.method == "POST" else 0)):
        return None
    return redirect(f"{reverse('account_reauthenticate')}?{urlencode({'next': request.get_full_path()})}")


def recently(request: HttpRequest, seconds: int = WITHIN) -> bool:
    """By password, authenticator or recovery code; a persona of a demonstration by saying so."""
    return time.time() - _shown_at(request) < seconds


def confirm(request: HttpRequest) -> None:
    """A persona said it is them."""
    request.session[CONFIRMED] = int(time.time())


def _shown_at(request: HttpRequest) -> float:
    if request.session.get(PERSONA):
        return float(request.session.get(CONFIRMED, 0))
    user: Any = request.user
    return max((float(record["at"]) for record in get_authentication_records(request, user)), default=0.0)
