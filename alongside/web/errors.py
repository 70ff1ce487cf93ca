"""Pages for when something did not work. Each says what happened, what was kept, and what to do now.

The URLconf names these as its handlers; the settings name `stale_form`. None of them reads a database.
"""

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse

from alongside.web.design import pages

_DEMO = "This is a demonstration: nothing real was lost."


def page(request: HttpRequest, status: int, heading: str, *paragraphs: str) -> HttpResponse:
    """An error page in our layout; if even the layout fails, the same words without it."""
    words = [p for p in (*paragraphs, _DEMO if settings.DEMO and status >= 500 else "") if p]
    try:
        return pages.render(request, "design/error.html", {"heading": heading, "paragraphs": words}, status=status)
    except Exception:
        text = "\n\n".join([heading, *words])
        return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return too_large(request, exception)
    return page(
        request,
        HTTPStatus.BAD_REQUEST,
        "We could not read that",
        "Something in the page’s address or in what was sent is not as it should be. Nothing was saved.",
        "Go back and try once more. If you typed the address, check it.",
    )


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Seen and refused: the exception's own words say to whom it is open."""
    words = str(exception or "") or "This part is for other people in the hub."
    return page(
        request,
        HTTPStatus.FORBIDDEN,
        "This is not open to you",
        words,
        "Nothing was changed. If your work has changed, ask your service manager.",
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same words for what never was and for what this person may not see."""
    return page(
        request,
        HTTPStatus.NOT_FOUND,
        "There is nothing here",
        "The page may have moved, or the address may have a slip in it.",
        "If somebody gave you this link, it may be for them and not for you.",
    )


def conflict(request: HttpRequest, words: str = "") -> HttpResponse:
    """When a thing is no longer as the page said, and there are no answers to compare (else `design.conflict`)."""
    return page(
        request,
        HTTPStatus.CONFLICT,
        "This has changed since you opened it",
        words or "Somebody else has changed it, or it was already done.",
        "Nothing of yours was saved over theirs. Open the page again to see how it is now.",
    )


def too_large(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(
        request,
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "That is too much to send at once",
        "Nothing was saved. Go back: your browser should still have what you typed. Shorten it, or send it in parts.",
    )


def failed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    # No actor: what failed may be the very thing that says who is asking.
    request.actor = None  # type: ignore[attr-defined]
    return page(
        request,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong on our side",
        "It is not your doing. What you were saving may not have been saved: go back, copy your words, and try again.",
        "If it happens twice, tell whoever looks after Alongside for you, and say what time it was.",
    )


def unavailable(request: HttpRequest, words: str = "") -> HttpResponse:
    return page(
        request,
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Alongside is not ready just now",
        words or "Please wait a minute and try again.",
        "If you are worried about a child now, do not wait for this page: ring 101, or 999 in an emergency.",
    )


def stale_form(request: HttpRequest, reason: str = "", **kwargs: Any) -> HttpResponse:
    """A form whose token no longer fits: signed out meanwhile, or sent from somewhere else."""
    return page(
        request,
        HTTPStatus.FORBIDDEN,
        "This page was open too long",
        "You may have been signed out while it was open. Nothing was saved.",
        "Go back: your browser should still have what you typed. Copy it, open the page again, and paste it in.",
    )
