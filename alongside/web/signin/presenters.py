"""The people of a hub as words for the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from alongside.access.roles import NAMES, Role
from alongside.hubs import rules

if TYPE_CHECKING:
    from alongside.hubs.models import Invitation, Post


@dataclass(frozen=True)
class PostLine:
    """One post: who, as what, for whom, since when. `href` is empty once it ended."""

    name: str
    role: str
    agency: str
    hub: str
    since: date
    ended: date | None
    href: str


@dataclass(frozen=True)
class InvitationLine:
    email: str
    role: str
    hub: str
    until: datetime


def post_lines(posts: Iterable["Post"], today: date) -> list[PostLine]:
    return [
        PostLine(
            name=post.account.name,
            role=NAMES[Role(post.role)],
            agency=post.agency.name,
            hub=post.hub.name,
            since=post.from_on,
            ended=post.until_on,
            href=reverse("signin:post", args=[post.id])
            if rules.held(post.from_on, post.until_on, today) or post.until_on is None
            else "",
        )
        for post in posts
    ]


def invitation_lines(waiting: Iterable["Invitation"]) -> list[InvitationLine]:
    return [InvitationLine(row.email, NAMES[Role(row.role)], row.hub.name, row.until_at) for row in waiting]
