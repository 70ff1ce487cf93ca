"""The request as our views see it: who asks, when, and what was sent."""

from datetime import datetime

from django.http import HttpRequest, QueryDict

from alongside.access.actor import Actor


class MemberRequest(HttpRequest):
    """A request of somebody signed in. For annotations only: the middleware sets both."""

    actor: Actor
    now: datetime


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form is sent with: what was sent, even if it is nothing at all."""
    return request.POST if request.method == "POST" else None
