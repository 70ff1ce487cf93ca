"""The persona page: a card each, and one click to be that person."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from alongside.access.gate import NotVisible
from alongside.hubs import queries
from alongside.web.demo import personas
from alongside.web.design import pages
from alongside.web.guard import open_to_the_world
from alongside.web.middleware import PERSONA

_BACKEND = "django.contrib.auth.backends.ModelBackend"


def _only_in_a_demonstration() -> None:
    """Twice over: the settings say demo, and so does the database itself."""
    if not settings.DEMO or queries.house_mode() == "real":
        raise NotVisible


@open_to_the_world("in a demonstration everybody is invented; in real mode it is not there", methods=("GET", "POST"))
def choose(request: HttpRequest) -> HttpResponse:
    _only_in_a_demonstration()
    if request.method == "POST":
        return _become(request, request.POST.get("key", ""))
    given = {"heading": "Who would you like to be?", "cards": personas.cards()}
    return pages.render(request, "demo/personas.html", given)


def _become(request: HttpRequest, key: str) -> HttpResponse:
    account = queries.account_called(personas.email_of(key)) if key in personas.WORDS else None
    if account is None or not account.is_active:
        raise NotVisible
    if request.user.is_authenticated:
        logout(request)
    request.session[PERSONA] = True
    login(request, account, backend=_BACKEND)
    return redirect("/")
