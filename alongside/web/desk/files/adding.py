"""Keeps the files of one form, each on its own: one that cannot be kept takes no other with it."""

from typing import TYPE_CHECKING, Any

from alongside.access.gate import Refused
from alongside.files.incoming import AT_ONCE
from alongside.files.receiving import TOO_LARGE, plain_name
from alongside.observations.actions.files import Shows, attach
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.observations.models import Observation
    from alongside.web.uploads import Sent

TOO_MANY = f"Only {AT_ONCE} files can be sent at once. Send this one with the next."


def keep(
    request: MemberRequest, observation: "Observation", given: dict[str, Any]
) -> tuple[int, list[tuple[str, str]]]:
    """How many were kept, and (name, why not) for the others."""
    kept, refused = 0, []
    for number, sent in enumerate(given["chosen"]):
        try:
            _keep(request, observation, given, number, sent)
            kept += 1
        except Refused as words:
            refused.append((plain_name(sent.name or ""), str(words)))
    return kept, refused


def _keep(request: MemberRequest, observation: "Observation", given: dict[str, Any], number: int, sent: "Sent") -> None:
    if number >= AT_ONCE:
        raise Refused(TOO_MANY)
    if not sent.whole:
        raise Refused(TOO_LARGE)
    attach(
        observation=observation, stream=sent.stream, name=sent.name or "", shows=Shows.NO, caption=given["caption"],
        once=given["once"], by=request.actor, now=request.now,
    )  # fmt: skip
