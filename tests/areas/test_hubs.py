"""Inviting, joining, ending a post, leaving: what each opens and shuts, and for whom."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from alongside.access.actor import Actor, system
from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.policy import Can
from alongside.access.roles import Role
from alongside.families.actors import actor_for
from alongside.hubs import actions, queries
from alongside.hubs.models import Account, Agency, Invitation, Post
from alongside.record.models import Entry
from tests.cast import Cast, make_family
from tests.signin import sign_in

GOOD = "seven lanterns over water"


def invite(cast: Cast, by: str = "owen", email: str = "new@alongside.invalid", role: Role = Role.PLO) -> str:
    agency = Agency.objects.get(name="Northbeck charity")
    return actions.invite(email=email, role=role, hub=cast.hub, agency=agency, now=timezone.now(), by=cast.actor(by))


def join(secret: str, password: str = GOOD, days: int = 0) -> Account:
    now = timezone.now() + timedelta(days=days)
    return actions.join(secret=secret, name="Noor Ali", password=password, now=now, by=system("test"))


def test_an_invitation_makes_an_account_and_a_post_once(cast: Cast) -> None:
    secret = invite(cast)
    assert secret.encode() not in bytes(Invitation.objects.get().tag)
    account = join(secret)
    assert account.check_password(GOOD)
    actor = actor_for(account, timezone.now())
    assert actor.roles == {(Role.PLO, cast.hub.id)}
    with pytest.raises(Refused, match="does not work any more"):
        join(secret)
    assert Entry.objects.filter(did="hubs.join", hub=cast.hub.id, by=account.id).count() == 1


def test_it_waits_seven_days_and_no_longer(cast: Cast) -> None:
    secret = invite(cast)
    with pytest.raises(Refused):
        join(secret, days=7)
    assert join(secret, days=6).name == "Noor Ali"


def test_a_second_invitation_to_the_same_post_ends_the_first(cast: Cast) -> None:
    first, second = invite(cast), invite(cast)
    with pytest.raises(Refused):
        join(first)
    assert join(second).email == "new@alongside.invalid"
    assert queries.invitations_open(cast.actor("owen"), timezone.now()) == []


def test_a_weak_password_is_refused_in_words_and_spends_nothing(cast: Cast) -> None:
    secret = invite(cast)
    with pytest.raises(Refused, match="too short"):
        join(secret, password="short")
    assert not Account.objects.filter(email="new@alongside.invalid").exists()
    assert join(secret).is_active


@pytest.mark.parametrize("name", ["priya", "moira", "dee", "gita", "una"])
def test_only_a_manager_of_the_hub_invites(cast: Cast, name: str) -> None:
    with pytest.raises(NotVisible):
        invite(cast, by=name)
    assert not Invitation.objects.exists()


def test_a_role_goes_with_its_kind_of_agency(cast: Cast) -> None:
    with pytest.raises(Refused, match="another agency"):
        invite(cast, role=Role.DETECTIVE)


def test_somebody_with_an_account_takes_up_a_further_post_with_it(cast: Cast) -> None:
    account = cast.account("una")
    account.set_password(GOOD)
    account.save()
    secret = invite(cast, email=account.email)
    with pytest.raises(Refused, match="Sign in first"):
        join(secret)
    with pytest.raises(Refused, match="another address"):
        actions.take_post(secret=secret, now=timezone.now(), by=cast.actor("dee"))
    actions.take_post(secret=secret, now=timezone.now(), by=cast.actor("una"))
    assert cast.actor("una").roles == {(Role.PLO, cast.hub.id), (Role.PLO, cast.elsewhere.id)}


def test_an_ended_post_gives_nothing_from_that_moment(cast: Cast) -> None:
    family = make_family(cast, worker="priya")
    client = sign_in(Client(), cast, "priya")
    assert cast.actor("priya").ties
    actions.end_post(post=cast.post("priya"), now=timezone.now(), by=cast.actor("owen"))
    after = cast.actor("priya")
    assert (after.roles, after.ties) == (frozenset(), frozenset())
    assert not Session.objects.filter(pk=client.cookies["session"].value).exists()
    assert family.id


def test_a_leaver_is_out_everywhere_at_once(cast: Cast) -> None:
    client, other = sign_in(Client(), cast, "dee"), sign_in(Client(), cast, "sam")
    actions.leave(account=cast.account("dee"), now=timezone.now(), by=cast.actor("owen"))
    assert client.get("/account/").status_code == 302
    assert other.get("/account/").status_code == 200
    account = Account.objects.get(pk=cast.account("dee").pk)
    assert (account.is_active, account.left_at is None) == (False, False)
    assert Post.objects.get(account=account).until_on == timezone.localdate()
    assert join(invite(cast, email=account.email, role=Role.COMMISSIONER)).id == account.id
    assert Account.objects.get(pk=account.pk).is_active


def test_nobody_ends_their_own_post_or_somebody_elses_hub(cast: Cast) -> None:
    owen, now = cast.actor("owen"), timezone.now()
    for act in (
        lambda: actions.end_post(post=cast.post("owen"), now=now, by=owen),
        lambda: actions.leave(account=cast.account("owen"), now=now, by=owen),
        lambda: actions.new_second_step(post=cast.post("owen"), now=now, by=owen),
    ):
        with pytest.raises(Refused, match="your own"):
            act()
    with pytest.raises(NotVisible):
        actions.end_post(post=cast.post("una"), now=now, by=owen)
    with pytest.raises(NotVisible):
        actions.leave(account=cast.account("una"), now=now, by=owen)


def test_somebody_with_a_post_elsewhere_is_not_closed_from_here(cast: Cast) -> None:
    test_somebody_with_an_account_takes_up_a_further_post_with_it(cast)
    with pytest.raises(Refused, match="not yours"):
        actions.leave(account=cast.account("una"), now=timezone.now(), by=cast.actor("owen"))
    assert Account.objects.get(pk=cast.account("una").pk).is_active


def test_the_house_is_prepared_from_the_command_line_alone(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        actions.prepare_house(mode="demo", by=cast.actor("owen"))
    hub = actions.open_hub(name="Eastholm hub", area="Eastholm", by=system("test"))
    assert actions.open_hub(name="Eastholm hub", area="", by=system("test")) == hub
    agency = actions.name_agency(name="Eastholm police", kind="police", by=system("test"))
    assert actions.name_agency(name="Eastholm police", kind="other", by=system("test")) == agency


def test_the_people_of_a_hub_are_there_for_its_own(cast: Cast) -> None:
    names = [post.account.name for post in queries.people_in_hub(cast.actor("priya"), cast.hub.id, Role.PLO)]
    assert names == ["Priya Nair"]
    with pytest.raises(NotVisible):
        queries.posts_in(cast.actor("una"), cast.hub.id)
    assert [hub.name for hub in queries.hubs_for(cast.actor("una"))] == ["Southmere hub"]
    assert queries.hubs_where(cast.actor("priya"), Can.INVITE) == []
    assert dict(queries.colleagues(cast.actor("gita"), Can.SEE_RECORD))[cast.account("dee").id] == "Dee Hartley"
    assert queries.colleagues(cast.actor("una"), Can.SEE_RECORD) == []


def test_the_list_of_posts_goes_on_where_it_stopped(cast: Cast) -> None:
    owen = cast.actor("owen")
    everybody = queries.posts_page(owen)
    assert len(everybody) == 10
    first = queries.posts_page(owen, limit=4)
    rest = queries.posts_page(owen, after=(first[-1].from_on, first[-1].id))
    assert [post.id for post in first + rest] == [post.id for post in everybody]


def test_signing_in_belongs_to_the_hub_of_the_first_post(cast: Cast) -> None:
    assert queries.hub_of_first_post(cast.account("una").id) == cast.elsewhere.id
    nobody = Actor(id=cast.hub.id, name="")
    assert queries.hub_of_first_post(nobody.id) is None
