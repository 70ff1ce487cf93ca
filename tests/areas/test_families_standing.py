"""Workers, cover, partners, who is kept away: access begins and ends with the act."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.access.roles import TieKind
from alongside.families import queries
from alongside.families.actions import handover, standing
from alongside.families.actions.opening import open_family
from alongside.families.models import Alert, Exclusion, Family, Tie
from alongside.hubs.models import Post
from alongside.record.models import Entry
from alongside.record.writing import recorded
from tests.cast import Cast, make_family


def second_plo(cast: Cast, name: str = "sam") -> Post:
    """Sam leaves the council and becomes a PLO."""
    post = cast.post(name)
    post.role, post.agency = "plo", cast.post("priya").agency
    with recorded(by=cast.actor("owen"), did="tests.post", about=post):
        post.save()
    return post


def test_a_new_family_has_a_reference_and_nobody(cast: Cast) -> None:
    now = timezone.now()
    family = open_family(hub_id=cast.hub.id, by=cast.actor("owen"), now=now)
    assert family.reference.startswith("F-")
    assert not Tie.objects.filter(family=family).exists()
    assert Entry.objects.filter(family=family.id, did="families.open").count() == 1


def test_handover_ends_the_old_and_starts_the_new_at_once(cast: Cast) -> None:
    family, post, now = make_family(cast), second_plo(cast), timezone.now()
    owen = cast.actor("owen")
    standing.cover(
        family=family, post=cast.post("owen"), until_at=now + timedelta(days=2), because="", by=owen, now=now
    )
    assert queries.families_for(cast.actor("priya")) == [family]
    handover(family=family, to_post=post, because="moved", by=owen, now=timezone.now())
    assert queries.families_for(cast.actor("priya")) == []
    assert queries.families_for(cast.actor("sam")) == [family]
    assert cast.actor("owen").families_by([TieKind.COVER]) == frozenset()
    assert Alert.objects.get(family=family, kind="given").to_post == post
    worker = queries.worker_of(family.id, timezone.now())
    assert worker is not None
    assert worker.post == post
    assert worker.because == "moved"


def test_nobody_is_handed_what_they_have(cast: Cast) -> None:
    family = make_family(cast)
    with pytest.raises(Refused, match="already"):
        handover(family=family, to_post=cast.post("priya"), because="", by=cast.actor("owen"), now=timezone.now())
    assert Tie.objects.filter(family=family, until_at__isnull=True).count() == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [("dee", "cannot be the family’s PLO"), ("una", "no post in this family’s hub")],
)
def test_a_family_is_given_to_a_plo_of_its_hub(cast: Cast, name: str, words: str) -> None:
    family = make_family(cast)
    with pytest.raises(Refused, match=words):
        handover(family=family, to_post=cast.post(name), because="", by=cast.actor("owen"), now=timezone.now())


def test_a_post_that_has_ended_gets_nothing(cast: Cast) -> None:
    family, post = make_family(cast), second_plo(cast)
    post.until_on = timezone.localdate()
    with recorded(by=cast.actor("owen"), did="tests.post", about=post):
        post.save()
    with pytest.raises(Refused, match="has ended"):
        handover(family=family, to_post=post, because="", by=cast.actor("owen"), now=timezone.now())
    assert queries.posts_for_tie(cast.actor("owen"), family, (TieKind.WORKER,), timezone.now()) == []


def test_cover_ends_by_itself(cast: Cast) -> None:
    family, post, now = make_family(cast), second_plo(cast), timezone.now()
    owen = cast.actor("owen")
    tie = standing.cover(family=family, post=post, until_at=now + timedelta(hours=1), because="leave", by=owen, now=now)
    assert queries.families_for(cast.actor("sam")) == [family]
    with recorded(by=owen, did="tests.tie", about=tie):
        Tie.objects.filter(pk=tie.pk).update(from_at=now - timedelta(hours=2), until_at=now)
    assert queries.families_for(cast.actor("sam")) == []


@pytest.mark.parametrize("days", [0, -1, 15])
def test_cover_needs_an_end_and_a_near_one(cast: Cast, days: int) -> None:
    family, now = make_family(cast), timezone.now()
    until = now + timedelta(days=days)
    with pytest.raises(Refused):
        standing.cover(
            family=family, post=cast.post("owen"), until_at=until, because="", by=cast.actor("owen"), now=now
        )


def test_a_tie_that_stands_is_given_back(cast: Cast) -> None:
    family, now, owen = make_family(cast), timezone.now(), cast.actor("owen")
    first = standing.add_partner(family=family, post=cast.post("dee"), because="", by=owen, now=now)
    again = standing.add_partner(family=family, post=cast.post("dee"), because="", by=owen, now=now)
    assert first == again
    worker = standing.add_partner(family=family, post=cast.post("chidi"), because="", by=owen, now=now)
    assert worker.kind == TieKind.CHILDS_WORKER


def test_ending_a_tie_twice_is_ending_it_once(cast: Cast) -> None:
    family, owen = make_family(cast), cast.actor("owen")
    tie = Tie.objects.get(family=family)
    ended = standing.end_tie(tie=tie, by=owen, now=timezone.now())
    again = standing.end_tie(tie=tie, by=owen, now=timezone.now() + timedelta(hours=1))
    assert ended.until_at == again.until_at
    assert again.ended_by_id == owen.id


def test_a_tie_to_come_can_be_ended(cast: Cast) -> None:
    family, now, owen = make_family(cast), timezone.now(), cast.actor("owen")
    later = now + timedelta(days=2)
    tie = standing.give_tie(family=family, post=cast.post("dee"), kind=TieKind.PARTNER, by=owen, now=now, from_at=later)
    ended = standing.end_tie(tie=tie, by=owen, now=now)
    assert ended.until_at == ended.from_at
    shown = queries.standing_of(owen, family.id, now)
    assert tie not in shown.coming


def test_whoever_is_kept_away_is_never_given_the_family(cast: Cast) -> None:
    family, post, now = make_family(cast), second_plo(cast), timezone.now()
    owen = cast.actor("owen")
    handover(family=family, to_post=post, because="", by=owen, now=now)
    assert queries.families_for(cast.actor("sam")) == [family]
    standing.exclude(family=family, account=post.account, because="cousin", by=owen, now=timezone.now())
    assert queries.families_for(cast.actor("sam")) == []
    assert not Tie.objects.filter(family=family, post=post, until_at__isnull=True).exists()
    with pytest.raises(Refused, match="is kept away"):
        handover(family=family, to_post=post, because="", by=owen, now=now)
    until = now + timedelta(days=1)
    with pytest.raises(Refused, match="is kept away"):
        standing.cover(family=family, post=post, until_at=until, because="", by=owen, now=now)
    assert post not in queries.posts_for_tie(owen, family, (TieKind.WORKER,), timezone.now())


def test_keeping_away_needs_a_reason_and_is_one_row(cast: Cast) -> None:
    family, owen, now = make_family(cast), cast.actor("owen"), timezone.now()
    dee = cast.account("dee")
    with pytest.raises(Refused, match="Say why"):
        standing.exclude(family=family, account=dee, because=" ", by=owen, now=now)
    first = standing.exclude(family=family, account=dee, because="cousin", by=owen, now=now)
    assert standing.exclude(family=family, account=dee, because="cousin", by=owen, now=now) == first
    standing.end_exclusion(exclusion=first, by=owen, now=now)
    assert Exclusion.objects.get().ended_by_id == owen.id
    assert dee in queries.colleagues_for(owen, family, now)


def test_the_page_of_workers_tells_now_from_before(cast: Cast) -> None:
    family, post, owen = make_family(cast), second_plo(cast), cast.actor("owen")
    handover(family=family, to_post=post, because="", by=owen, now=timezone.now())
    shown = queries.standing_of(owen, family.id, timezone.now())
    assert [tie.post for tie in shown.now] == [post]
    assert [tie.post for tie in shown.before] == [cast.post("priya")]
    assert shown.family == Family.objects.get(pk=family.pk)
