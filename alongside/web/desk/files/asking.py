"""Remembers for an hour that somebody answered the question with a plain no, for this observation."""

from typing import TYPE_CHECKING

from django.core import signing
from django.urls import reverse

from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.observations.models import Observation

_SALT = "files: no such picture"
_FOR = 3600


def _body(request: MemberRequest, observation: "Observation") -> str:
    return f"{request.actor.id.hex}{observation.id.hex}"


def add_address(request: MemberRequest, observation: "Observation") -> str:
    """Where files can be sent, for whoever has just said no."""
    said = signing.dumps(_body(request, observation), salt=_SALT)
    return reverse("desk:files_add", args=[observation.id]) + f"?said={said}"


def said_no(request: MemberRequest, observation: "Observation") -> bool:
    try:
        said = signing.loads(request.GET.get("said", ""), salt=_SALT, max_age=_FOR)
    except signing.BadSignature:
        return False
    return bool(said == _body(request, observation))
