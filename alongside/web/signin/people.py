"""The people of a manager's hubs: who has which post, who is invited, and how a post ends."""

import uuid
from datetime import date
from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.access.policy import Can
from alongside.access.roles import NAMES, Role
from alongside.hubs import actions, queries
from alongside.web.design import pages
from alongside.web.guard import open_to
from alongside.web.requests import MemberRequest, sent
from alongside.web.signin import MANAGERS, letters
from alongside.web.signin.forms import Invite, Nothing
from alongside.web.signin.presenters import invitation_lines, post_lines
from alongside.web.signin.recent import require_recent_sign_in

if TYPE_CHECKING:
    from alongside.hubs.models import Post

_EACH = 50


@open_to(*MANAGERS)
def people(request: MemberRequest) -> HttpResponse:
    """Everybody with a post, newest first."""
    found = queries.posts_page(request.actor, after=_after(request.GET.get("after", "")), limit=_EACH + 1)
    shown, more = found[:_EACH], len(found) > _EACH
    given = {
        "heading": "People",
        "posts": post_lines(shown, timezone.localdate(request.now)),
        "invitations": invitation_lines(queries.invitations_open(request.actor, request.now)),
        "older": f"?after={shown[-1].from_on.isoformat()}_{shown[-1].id}" if more else "",
    }
    return pages.render(request, "signin/people.html", given)


def _after(word: str) -> tuple[date, uuid.UUID] | None:
    """The place to go on from; anything else begins at the beginning."""
    on, _, key = word.partition("_")
    try:
        return date.fromisoformat(on), uuid.UUID(key)
    except ValueError:
        return None


@open_to(*MANAGERS, methods=("GET", "POST"))
def invite(request: MemberRequest) -> HttpResponse:
    """Send somebody a way in."""
    if ask := require_recent_sign_in(request):
        return ask
    form = Invite(
        sent(request),
        hubs=[(str(hub.id), hub.name) for hub in queries.hubs_where(request.actor, Can.INVITE)],
        agencies=[(str(agency.id), agency.name) for agency in queries.agencies()],
    )
    if form.is_valid() and _sent(request, form):
        messages.success(request, "The invitation is on its way. The link works once, for seven days.")
        return redirect("signin:people")
    words = "They get an email that says only that they can sign in, with a link that works once."
    given = {"heading": "Invite a colleague", "form": form, "words": words, "button": "Send the invitation"}
    return pages.render(request, "design/form.html", {**given, "back": reverse("signin:people")})


def _sent(request: MemberRequest, form: Invite) -> bool:
    """Make the invitation and post its letter; False, with the reason at the question, if a rule says no."""
    said = form.cleaned_data
    try:
        secret = actions.invite(
            email=said["email"],
            role=Role(said["role"]),
            hub=next(h for h in queries.hubs_where(request.actor, Can.INVITE) if str(h.id) == said["hub"]),
            agency=next(a for a in queries.agencies() if str(a.id) == said["agency"]),
            now=request.now,
            by=request.actor,
        )
    except Refused as refused:
        form.add_error("role", str(refused))
        return False
    letters.invitation(said["email"], request.build_absolute_uri(reverse("signin:arrive", args=[secret])))
    return True


@open_to(*MANAGERS)
def post(request: MemberRequest, post: uuid.UUID) -> HttpResponse:
    """One post, and what can be done about it."""
    found = queries.post_for(request.actor, Can.INVITE, post)
    line = post_lines([found], timezone.localdate(request.now))[0]
    given = {"heading": line.name, "post": line, "key": post, "own": found.account_id == request.actor.id}
    return pages.render(request, "signin/post.html", given)


_ASKED = {
    "end": (
        "End this post?",
        "From now on nothing of this post is open to {name}. Families they work with need somebody else today.",
        "End the post",
    ),
    "leave": (
        "Has {name} left?",
        "Every post of theirs ends now, they are signed out everywhere, and they cannot sign in again.",
        "They have left",
    ),
    "second-step": (
        "Take away the second step?",
        "For a lost or broken phone. {name} is signed out, and sets up a new second step at the next sign-in."
        " Make sure first that it is really {name} who asks.",
        "Take it away",
    ),
}


@open_to(*MANAGERS, methods=("GET", "POST"))
def change(request: MemberRequest, post: uuid.UUID, word: str) -> HttpResponse:
    """Ask once more, then do it."""
    if ask := require_recent_sign_in(request):
        return ask
    found = queries.post_for(request.actor, Can.INVITE, post)
    form = Nothing(sent(request))
    if form.is_valid():
        try:
            _do(request, found, word)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"Done: {NAMES[Role(found.role)].lower()}, {found.hub.name}.")
            return redirect("signin:people")
    heading, words, button = (text.format(name=found.account.name) for text in _ASKED[word])
    given = {"heading": heading, "words": words, "button": button, "form": form, "warning": True}
    return pages.render(request, "design/confirm.html", {**given, "cancel": reverse("signin:post", args=[post])})


def _do(request: MemberRequest, found: "Post", word: str) -> None:
    if word == "end":
        actions.end_post(post=found, now=request.now, by=request.actor)
    elif word == "leave":
        actions.leave(account=found.account, now=request.now, by=request.actor)
    else:
        actions.new_second_step(post=found, now=request.now, by=request.actor)
