"""One referral: what was said, where its clock stands, what happened, and what may be done now."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from alongside.access.actor import Actor
from alongside.access.gate import allowed
from alongside.access.policy import Can
from alongside.referrals import queries
from alongside.referrals.rules import NEED_CHANGES, SCREENABLE, STAGE_WORDS, Form, Stage
from alongside.web.design.pages import render
from alongside.web.desk.referrals import READERS, looks, presenters
from alongside.web.desk.referrals.due import due_words, moment_in_words
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest

if TYPE_CHECKING:
    from alongside.referrals.models import Referral


# Whether it is open to this person now, its words, its address, and whether it stands back.
Offer = tuple[bool, str, str, bool]


@dataclass(frozen=True)
class Button:
    text: str
    href: str
    quiet: bool = False


@open_to(*READERS)
def referral(request: MemberRequest, referral: UUID) -> HttpResponse:
    found = queries.referral_for(request.actor, referral)
    looks.at_one(request.actor, found)
    screens = allowed(request.actor, Can.SCREEN, found)
    history = queries.history(request.actor, found)
    context = {
        "heading": f"Referral {found.reference}",
        "stage": STAGE_WORDS[Stage(found.stage)],
        "received": f"Received {moment_in_words(found.received_at, request.now)}",
        "due": due_words(found, request.now),
        "asked": presenters.since_allocated(history, request.now) if found.stage == Stage.ALLOCATED else "",
        "clock": queries.clock_on(timezone.localdate(found.received_at)).hours,
        "told": presenters.told(found, queries.asking_of(request.actor, found)),
        "happenings": presenters.happenings(history),
        "screens": screens,
        "duplicates": queries.possible_duplicates(request.actor, found) if screens else [],
        "family": _family(request.actor, found),
        "buttons": _buttons(request.actor, found),
    }
    return render(request, "desk/referrals/referral.html", context)


def _family(actor: Actor, found: "Referral") -> Button | None:
    if found.family is None or not allowed(actor, Can.SEE_FAMILY, found.family):
        return None
    href = _address("desk:family", found.family_id)
    return Button(f"The family’s file, {found.family.reference}", href) if href else None


def _address(name: str, key: UUID | None) -> str:
    """A page of another part of the desk, if it is there."""
    try:
        return reverse(name, args=[key])
    except NoReverseMatch:
        return ""


def _buttons(actor: Actor, found: "Referral") -> list[Button]:
    """What may be done now, the likeliest first; quiet where it is not the next step."""
    stage = Stage(found.stage)
    screens, gives = allowed(actor, Can.SCREEN, found), allowed(actor, Can.ALLOCATE, found)
    return [
        Button(text, href, quiet)
        for offered, text, href, quiet in (
            *_of_workers(actor, found, stage),
            *_of_managers(found, stage, screens, gives),
        )
        if offered and href
    ]


def _of_workers(actor: Actor, found: "Referral", stage: Stage) -> list[Offer]:
    works = found.family_id is not None and allowed(actor, Can.WORK_WITH_FAMILY, found)
    writes = found.made_by_id == actor.id and found.form == Form.PHONE
    return [
        (works and stage is Stage.ALLOCATED, "Record a contact", _address("desk:contact", found.family_id), False),
        (writes and stage is Stage.RECEIVED, "Write more", _address("desk:referral-write", found.id), True),
        (works and found.form != Form.SELF and allowed(actor, Can.ANSWER_REFERRER, found), "Answer the referrer",
         _address("desk:answer", found.id), True),
    ]  # fmt: skip


def _of_managers(found: "Referral", stage: Stage, screens: bool, gives: bool) -> list[Offer]:
    again = "Screen it" if stage is Stage.RECEIVED else "Screen it again"
    reopens = stage is Stage.CLOSED and not found.contacted_at
    either = screens or gives
    return [
        (gives and stage is Stage.SCREENED, "Allocate it", _address("desk:referral-allocate", found.id), False),
        (screens and stage in SCREENABLE, again, _address("desk:referral-screen", found.id), stage is Stage.SCREENED),
        (screens and stage in NEED_CHANGES, "Screen it again", _address("desk:referral-screen-again", found.id), True),
        (gives and stage is Stage.ALLOCATED, "Ask somebody else", _address("desk:referral-allocate", found.id), True),
        (either and stage is not Stage.CLOSED, "Close it", _address("desk:referral-close", found.id), True),
        (either and reopens, "Open it again", _address("desk:referral-reopen", found.id), True),
    ]
