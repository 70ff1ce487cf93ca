"""`render(request, "desk/today.html", {...})`: a page in our layout, with menu, messages and error summary.

A view gives `heading` (the h1, and the start of the title) and what its template asks for; a form given as
any value of the context brings its own error summary and the word "Error" in the title.
"""

from collections.abc import Mapping
from typing import Any

from django.contrib.messages import get_messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from markupsafe import Markup

from alongside.access.roles import NAMES
from alongside.web import navigation
from alongside.web.design import filters
from alongside.web.design.components import component

# A page of ours is for one person's eyes: no cache between, none on disk.
_HEADERS = {"Cache-Control": "no-store"}


def render(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The page. A form with errors answers 422 unless the view says otherwise."""
    given = dict(context or {})
    problems = _problems(given)
    text = to_string(request, template, {**given, "problems": problems})
    return HttpResponse(text, status=status or (422 if problems else 200), headers={**_HEADERS, **(headers or {})})


def to_string(request: HttpRequest | None, template: str, context: Mapping[str, Any]) -> str:
    """The page as text, for `pdf` and for tests."""
    return render_to_string(template, {**frame(request), "problems": "", **context}, request, using="jinja2")


def part(request: HttpRequest, name: str) -> SafeString:
    """One part of the layout for a template in Django's language."""
    return mark_safe(to_string(request, f"design/{name}.html", {}))  # noqa: S308  our own autoescaped template


def frame(request: HttpRequest | None) -> dict[str, Any]:
    """What the layout needs on every page, also on one for a person who is not signed in, or after a crash."""
    actor = getattr(request, "actor", None)
    return {
        "navigation": _navigation(request, actor),
        "user_menu": _user_menu(actor),
        "open_files": sorted(getattr(actor, "opened", ()), key=lambda one: (one.until_at, one.family)),
        "notices": list(get_messages(request)) if request is not None and hasattr(request, "_messages") else [],
        "pattern": "",
        "printed_at": timezone.now(),
    }


def _navigation(request: HttpRequest | None, actor: Any) -> list[dict[str, Any]]:
    path = getattr(request, "path", "")
    found = [(text, filters.url(name)) for text, name in navigation.items_for(actor)]
    # The longest address that begins this one: a family's page belongs to Families, not to Today at /.
    here = max((href for _, href in found if path.startswith(href)), key=len, default="")
    return [
        {"text": text, "href": href, "current": href == path, "active": href == here and href != path}
        for text, href in found
    ]


def _user_menu(actor: Any) -> dict[str, str] | None:
    if actor is None:
        return None
    roles = sorted({NAMES[role] for role, _ in actor.roles})
    return {
        "name": actor.name,
        "roles": ", ".join(roles),
        "sign_out": filters.url_if_there("account_logout"),
        "personas": filters.url_if_there("demo:personas"),
        "account": filters.url_if_there("signin:account"),
    }


def _problems(context: Mapping[str, Any]) -> Markup | str:
    """One error summary for every form of the page."""
    entries: list[dict[str, Any]] = []
    for value in context.values():
        if isinstance(value, BaseForm) and value.is_bound and value.errors:
            entries += _entries(value)
    if not entries:
        return ""
    return component("error-summary", titleText="There is a problem", errorList=entries)


def _entries(form: BaseForm) -> list[dict[str, Any]]:
    from alongside.web.design.forms.summary import entries

    return entries(form)
