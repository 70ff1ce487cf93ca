"""Openings in an emergency reviewed, and looks asked about."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.families.actions import alerts, standing
from alongside.families.actors import actor_for
from alongside.families.queries import alerts_for
from alongside.governance import actions, queries
from alongside.governance.actions.asking import About
from alongside.governance.models import OpeningReview, WhyAsked
from alongside.governance.queries import Week
from alongside.governance.rules import Found
from alongside.hubs.models import Account
from alongside.record.models import Entry
from alongside.record.writing import looked_over
from alongside.telling import chronology
from alongside.telling.waiting import waiting
from tests.cast import make_family, make_tie
from tests.full_governance import another_plo
from tests.need_kit import LOOKS, World

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return World()


# Reviewing


def test_a_manager_reviews_an_opening_once(world: World) -> None:
    row, owen = world.opened(), world.cast.actor("owen")
    assert queries.openings_waiting(owen) == [row]
    made = actions.review(opening=row, outcome=Found.NEEDED, words="", by=owen, now=world.now)
    again = actions.review(opening=row, outcome=Found.NOT_NEEDED, words="No", by=owen, now=world.now)
    assert made == again == OpeningReview.objects.get()
    assert (made.outcome, made.made_by_id) == ("needed", owen.id)
    assert queries.openings_waiting(owen) == []
    assert queries.openings_reviewed(owen) == [made]
    entry = Entry.objects.get(did="governance.review")
    assert (entry.about, entry.because, entry.family) == (row.id, "needed", world.family.id)


def test_nobody_reviews_what_they_opened_themselves(world: World) -> None:
    row = world.opened()
    make_manager(world, world.account)
    with pytest.raises(Refused, match="Somebody else must review it"):
        actions.review(
            opening=row, outcome=Found.NEEDED, words="", by=actor_for(world.account, world.now), now=world.now
        )
    assert OpeningReview.objects.count() == 0


def make_manager(world: World, account: Account) -> None:
    from alongside.access.actor import system
    from alongside.hubs.models import Post
    from alongside.record.writing import recorded

    with recorded(by=system("tests"), did="tests.post"):
        Post.objects.create(
            hub=world.cast.hub, account=account, agency=world.cast.post("owen").agency, role="service_manager",
            from_on=timezone.localdate(world.now),
        )  # fmt: skip


def test_what_is_found_needs_its_words_and_the_first_of_two_managers_stands(world: World) -> None:
    row, owen = world.opened(), world.cast.actor("owen")
    with pytest.raises(Refused, match="Say why"):
        actions.review(opening=row, outcome=Found.NOT_NEEDED, words="", by=owen, now=world.now)
    other = another_plo(world.cast, "Mo Elm")
    make_manager(world, other)
    actions.review(opening=row, outcome=Found.NEEDED, words="", by=actor_for(other, world.now), now=world.now)
    with pytest.raises(Refused, match="just reviewed"):
        actions.review(opening=row, outcome=Found.NEEDED, words="", by=owen, now=world.now)


def test_two_managers_at_one_moment_leave_one_review(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    row, owen = world.opened(), world.cast.actor("owen")
    first = actions.review(opening=row, outcome=Found.NEEDED, words="", by=owen, now=world.now)
    unseen = OpeningReview.objects.none()
    with monkeypatch.context() as patch:
        patch.setattr(OpeningReview.objects, "filter", lambda **asked: unseen)
        assert actions.review(opening=row, outcome=Found.NEEDED, words="", by=owen, now=world.now) == first
    assert OpeningReview.objects.count() == 1


@pytest.mark.parametrize("who", ["priya", "una", "dee", "sam", "moira", "gita", "ruth"])
def test_nobody_else_reviews(world: World, who: str) -> None:
    row, actor = world.opened(), world.cast.actor(who)
    assert queries.openings_waiting(world.cast.actor("owen")) == [row]
    assert queries.openings_waiting(actor) == []
    with pytest.raises((NotVisible, NotAllowed)):
        queries.opening_to_review(actor, row.id)
    with pytest.raises((NotVisible, NotAllowed)):
        actions.review(opening=row, outcome=Found.NEEDED, words="", by=actor, now=world.now)


def test_it_waits_on_today_for_the_manager_and_tells_the_worker(world: World) -> None:
    row = world.opened()
    owen, priya = world.cast.actor("owen"), world.cast.actor("priya")
    assert [(one.kind, one.id) for one in waiting(owen, world.now) if one.kind == "emergency_opening"] == [
        ("emergency_opening", row.id)
    ]
    assert [one.kind for one in alerts_for(priya)] == [one.kind for one in alerts_for(owen)] == ["emergency"]
    assert waiting(actor_for(world.account, world.now), world.now) == []
    actions.review(opening=row, outcome=Found.FOLLOW_UP, words="Ring her mum", by=owen, now=world.now)
    assert not [one for one in waiting(owen, world.now) if one.kind == "emergency_opening"]


def test_both_stand_on_the_chronology(world: World) -> None:
    actions.review(
        opening=world.opened(), outcome=Found.FOLLOW_UP, words="Ring her mum", by=world.cast.actor("owen"),
        now=world.now + timedelta(minutes=1),
    )  # fmt: skip
    head = "Somebody else opened this file in an emergency"
    page = chronology.newest_first(world.cast.actor("priya"), world.family, chronology.Wanted(), None)
    assert [(line.head, line.said, line.by) for line in page.lines] == [
        ("An opening in an emergency was reviewed: something has to follow", "Ring her mum", "Owen Clarke"),
        (f"{head}: Somebody is in danger now", "He is at the door", "Tamsin Reed"),
    ]


# Looks nobody can place


def test_a_look_through_a_post_alone_is_asked_about_and_one_with_a_reason_is_not(world: World) -> None:
    cast = world.cast
    opened = world.opened()
    for who in ("owen", "priya"):
        world.look(cast.actor(who))
    world.look(actor_for(world.account, world.now))
    assert queries.week_for(cast.actor("gita"), world.week) == []  # the alert waits for the manager
    for alert in alerts_for(cast.actor("owen")):
        alerts.see(alert=alert, by=cast.actor("priya") if alert.to_post else cast.actor("owen"), now=world.now)
    assert opened.id
    other = make_family(cast, at=world.now - timedelta(days=20))
    world.look(cast.actor("owen"), other)
    world.look(cast.actor("owen"), other)
    looked_over(by=cast.actor("owen"), did="families.list", seen=[(cast.hub.id, other.id)])
    [line] = queries.week_for(cast.actor("gita"), world.week)
    assert (line.name, line.reference, line.looks, line.asked) == ("Owen Clarke", other.reference, 2, None)
    before = Week(world.week.on - timedelta(weeks=1), LOOKS)
    assert queries.week_for(cast.actor("gita"), before) == []


def test_a_tie_that_has_ended_and_an_hour_that_is_over_are_no_reason(world: World) -> None:
    cast = world.cast
    make_tie(
        cast, world.family, "owen", TieKind.COVER, at=world.now - timedelta(days=3), until=world.now - timedelta(days=1)
    )
    world.look(cast.actor("owen"))
    assert [line.name for line in queries.week_for(cast.actor("gita"), world.week)] == ["Owen Clarke"]


@pytest.mark.parametrize("who", ["priya", "una", "dee", "sam", "moira", "ruth", "corin"])
def test_nobody_else_sees_who_looked_or_asks(world: World, who: str) -> None:
    world.look(world.cast.actor("owen"))
    assert len(queries.week_for(world.cast.actor("gita"), world.week)) == 1
    assert queries.week_for(world.cast.actor(who), world.week) == []
    about = world.about(world.cast.account("owen"))
    with pytest.raises(NotVisible):
        actions.ask_why(about=about, week=world.week, by=world.cast.actor(who), now=world.now)


def keep_away(world: World, who: str) -> None:
    account, owen = world.cast.account(who), world.cast.actor("owen")
    standing.exclude(family=world.family, account=account, because="x", by=owen, now=world.now)


def test_a_family_somebody_must_not_come_near_is_not_on_their_page(world: World) -> None:
    cast = world.cast
    world.look(cast.actor("owen"))
    standing.exclude(
        family=world.family, account=cast.account("gita"), because="x", by=cast.actor("owen"), now=world.now
    )
    assert queries.week_for(cast.actor("gita"), world.week) == []


def asked(world: World) -> WhyAsked:
    world.look(world.cast.actor("owen"))
    about = world.about(world.cast.account("owen"))
    return actions.ask_why(about=about, week=world.week, by=world.cast.actor("gita"), now=world.now)


def test_why_is_asked_once_and_answered_by_the_person(world: World) -> None:
    row, cast = asked(world), world.cast
    about = world.about(cast.account("owen"))
    assert actions.ask_why(about=about, week=world.week, by=cast.actor("gita"), now=world.now) == row
    [line] = queries.week_for(cast.actor("gita"), world.week)
    assert (line.asked, row.looks) == (row, 1)
    owen = cast.actor("owen")
    assert [one.kind for one in waiting(owen, world.now)] == ["why_asked"]
    actions.say_why(asked=row, answer="Her school rang me", by=owen, now=world.now)
    actions.say_why(asked=row, answer="Her school rang me", by=owen, now=world.now)
    assert waiting(owen, world.now) == []
    kept = queries.asked_for(cast.actor("gita"), row.id)
    assert (kept.answer, kept.answered_by_id) == ("Her school rang me", owen.id)
    assert list(Entry.objects.filter(did="governance.say_why").values_list("because", flat=True)) == ["own"]
    with pytest.raises(Refused, match="answered meanwhile"):
        actions.say_why(asked=row, answer="Something else", by=cast.actor("gita"), now=world.now)


def test_whoever_asked_writes_down_what_they_were_told(world: World) -> None:
    row, gita = asked(world), world.cast.actor("gita")
    with pytest.raises(Refused, match="One line is enough"):
        actions.say_why(asked=row, answer=" ", by=gita, now=world.now)
    actions.say_why(asked=row, answer="He says the school rang", by=gita, now=world.now)
    assert Entry.objects.get(did="governance.say_why").because == "told"


@pytest.mark.parametrize("who", ["priya", "una", "moira", "dee"])
def test_nobody_else_reads_a_question(world: World, who: str) -> None:
    row = asked(world)
    assert queries.asked_for(world.cast.actor("owen"), row.id) == row
    with pytest.raises(NotVisible):
        queries.asked_for(world.cast.actor(who), row.id)
    with pytest.raises(NotVisible):
        actions.say_why(asked=row, answer="x", by=world.cast.actor(who), now=world.now)


def test_a_guard_who_must_not_come_near_does_not_read_it(world: World) -> None:
    row, cast = asked(world), world.cast
    standing.exclude(
        family=world.family, account=cast.account("gita"), because="x", by=cast.actor("owen"), now=world.now
    )
    with pytest.raises(NotVisible):
        queries.asked_for(cast.actor("gita"), row.id)


def test_nobody_asks_themselves_or_about_a_week_long_past(world: World) -> None:
    world.look(world.cast.actor("owen"))
    about, owen = world.about(world.cast.account("owen")), world.cast.actor("owen")
    with pytest.raises(Refused, match="Somebody else must ask"):
        actions.ask_why(about=about, week=world.week, by=owen, now=world.now)
    long_ago = About(about.account, about.family, about.week_on - timedelta(weeks=20))
    with pytest.raises(Refused, match="any more"):
        actions.ask_why(about=long_ago, week=world.week, by=world.cast.actor("gita"), now=world.now)


def test_two_who_ask_at_one_moment_ask_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    row = asked(world)
    from alongside.governance.actions import asking

    [line] = queries.week_for(world.cast.actor("gita"), world.week)
    blind = type(line)(**{**vars(line), "asked": None})
    monkeypatch.setattr(asking, "week_for", lambda by, week: [blind])
    about = world.about(world.cast.account("owen"))
    assert actions.ask_why(about=about, week=world.week, by=world.cast.actor("gita"), now=world.now) == row


def test_a_long_week_is_read_some_at_a_time(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from alongside.governance.queries import unplaced

    monkeypatch.setattr(unplaced, "_SOME", 2)
    for _ in range(5):
        world.look(world.cast.actor("owen"))
    assert [line.looks for line in queries.week_for(world.cast.actor("gita"), world.week)] == [5]
    last = Week(world.week.on + timedelta(weeks=1), LOOKS)
    assert queries.week_for(world.cast.actor("gita"), last) == []


def test_a_week_costs_the_same_for_one_look_and_for_many(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    gita = world.cast.actor("gita")
    for families in (1, 3):
        for _ in range(families):
            family = make_family(world.cast, at=world.now - timedelta(days=9))
            for who in ("owen", "moira"):
                world.look(world.cast.actor(who), family)
        with django_assert_num_queries(9):
            assert len(queries.week_for(gita, world.week)) == (2 if families == 1 else 8)
