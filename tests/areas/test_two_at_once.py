"""Two people at one moment, on real connections: no words are lost, nothing is done twice, each is told plainly."""

import random
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from alongside.access.actor import system
from alongside.access.gate import NotAllowed, NotVisible, Refused
from alongside.access.roles import Role, TieKind
from alongside.families.actions import locked, people, standing, voice
from alongside.families.models import LockedOpening, Need, Person, Tie
from alongside.families.models.locked import LockedKind
from alongside.families.models.voice import NeedKind
from alongside.hubs import actions as hubs
from alongside.hubs.models import Account, Post
from alongside.record.models import Entry
from alongside.record.verify import verify
from alongside.record.versions import Conflict
from alongside.record.writing import stream_of
from alongside.referrals.models import Referral
from alongside.referrals.rules import Stage
from tests.at_once import at_once
from tests.cast import Cast, make_cast, make_family
from tests.full import make_full
from tests.referring import allocated, other_plo, received, screened
from tests.signin import sign_in
from tests.web.fuzzing import FORM, MAY_GROW, Place, body_of, walk
from tests.web.questions import Questions
from tests.web.sweep import Site

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
ROUNDS = 5


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


def kinds(answers: list[Any]) -> list[str]:
    return sorted(type(answer).__name__ for answer in answers)


def test_two_edits_of_one_person_are_one_and_a_difference_shown(cast: Cast) -> None:
    person = Person.objects.filter(family=make_family(cast))[0]
    for turn in range(ROUNDS):
        version = Person.objects.get(pk=person.pk).version

        def edit(note: str, version: int = version) -> Person:
            said: people.AboutPerson = {"note": note}
            return people.change_person(
                person=person, version=version, said=said, by=cast.actor("priya"), now=timezone.now()
            )

        answers = at_once(lambda t=turn: edit(f"one {t}"), lambda t=turn: edit(f"two {t}"))  # type: ignore[misc]
        assert kinds(answers) == ["Conflict", "Person"]
        saved = next(answer for answer in answers if isinstance(answer, Person))
        shown = next(answer.row for answer in answers if isinstance(answer, Conflict))
        now = Person.objects.get(pk=person.pk)
        assert now.note == saved.note == shown.note
        assert now.version == version + 1


def test_two_people_in_one_form_see_each_others_words(cast: Cast) -> None:
    """Through the pages: one is thanked, the other is shown both, with every word still there."""
    things = make_full(cast)
    path = f"/families/{things['family']}/people/{things['parent']}/"
    browsers = [sign_in(Client(), cast, "priya"), sign_in(Client(), cast, "owen")]
    form = Questions(browsers[0].get(path).content.decode(), path)
    rest = [pair for pair in form.plain(random.Random(1)) if pair[0] != "note" and "born" not in pair[0]]
    bodies = [body_of([*rest, ("note", f"the words of {who}")]) for who in ("Priya", "Owen")]
    answers = at_once(*[
        lambda b=browser, body=body: b.generic("POST", path, body, FORM)
        for browser, body in zip(browsers, bodies, strict=True)
    ])  # fmt: skip
    assert sorted(answer.status_code for answer in answers) == [302, 409]
    shown = next(answer for answer in answers if answer.status_code == 409).content.decode()
    assert "the words of Priya" in shown
    assert "the words of Owen" in shown


def counts() -> dict[str, int]:
    return {m._meta.db_table: m._default_manager.count() for m in apps.get_models() if m._meta.db_table not in MAY_GROW}


def grown(before: dict[str, int]) -> dict[str, int]:
    return {table: count - before[table] for table, count in counts().items() if count != before[table]}


def test_every_form_sent_twice_at_once_is_one(cast: Cast) -> None:
    site = Site(cast)
    dice, tried, saved, faults = random.Random(3), 0, 0, list[Any]()
    for place in walk(site, dice):
        if "once" not in place.form.found:
            continue
        body, before = body_of(place.form.plain(dice)), counts()

        def send(place: Place = place, body: bytes = body) -> int:
            return int(site.client(place.name).generic("POST", place.path, body, FORM).status_code)

        answers = at_once(send, send)
        twice = grown(before)
        again = counts()
        later = send()
        if answers != [later, later] or later not in {200, 302, 422} or grown(again):
            faults.append((place.path, answers, later, grown(again)))
        tried, saved = tried + 1, saved + bool(twice)
    assert faults == []
    assert tried >= 12
    assert saved >= 8


def standing_now(family: Any, *kinds: TieKind) -> list[Tie]:
    return [tie for tie in Tie.objects.filter(family=family, kind__in=kinds) if tie.until_at is None
            or tie.until_at > timezone.now()]  # fmt: skip


def test_two_handovers_leave_one_plo(cast: Cast) -> None:
    family, other = make_family(cast), other_plo(cast)
    third = cast.post("una")
    assert third.hub_id != family.hub_id

    def give(post: Any) -> Tie:
        return standing.handover(
            family=family, to_post=post, because="Leave", by=cast.actor("owen"), now=timezone.now()
        )

    answers = at_once(lambda: give(other), lambda: give(other))
    assert kinds(answers) == ["Refused", "Tie"]
    assert "is this family’s PLO already" in str(next(a for a in answers if isinstance(a, Refused)))
    assert [tie.post_id for tie in standing_now(family, TieKind.WORKER)] == [other.pk]
    answers = at_once(lambda: give(cast.post("priya")), lambda: give(third))
    assert kinds(answers) == ["Refused", "Tie"]
    assert [tie.post_id for tie in standing_now(family, TieKind.WORKER)] == [cast.post("priya").pk]


def test_covers_and_a_handover_at_once_leave_one_plo_and_no_third_hand(cast: Cast) -> None:
    """In whatever order they come, who works with the family in the end is who the last of them said."""
    family, other = make_family(cast), other_plo(cast)

    def cover() -> Tie:
        now = timezone.now()
        until = now + timedelta(days=3)
        return standing.cover(family=family, post=other, until_at=until, because="Ill", by=cast.actor("owen"), now=now)

    def handover() -> Tie:
        return standing.handover(
            family=family, to_post=other, because="Leave", by=cast.actor("owen"), now=timezone.now()
        )

    answers = at_once(cover, cover, handover)
    assert all(isinstance(answer, Tie | Refused) for answer in answers), answers
    assert [tie.post_id for tie in standing_now(family, TieKind.WORKER)] == [other.pk]
    assert {tie.post_id for tie in standing_now(family, TieKind.COVER)} <= {other.pk}


def test_screening_while_allocating_ends_in_one_story(cast: Cast) -> None:
    for _ in range(ROUNDS):
        made = screened(cast, received(cast))
        answers = at_once(
            lambda m=made: allocated(cast, m),  # type: ignore[misc]
            lambda m=made: screened(cast, m, version=m.version),  # type: ignore[misc]
        )
        assert isinstance(answers[0], Referral), answers
        assert isinstance(answers[1], Referral | Conflict | Refused), answers
        now = Referral.objects.get(pk=made.pk)
        assert (now.stage, now.family is None) == (Stage.ALLOCATED.value, False)
        assert Tie.objects.filter(family=now.family, kind=TieKind.WORKER.value).count() == 1


def test_a_locked_fact_opened_while_the_tie_ends_is_recorded_or_not_seen(cast: Cast) -> None:
    owen = cast.actor("owen")
    for _ in range(ROUNDS):
        family = make_family(cast)
        fact = locked.lock_fact(
            family=family, kind=LockedKind.CODE_WORD, value="marigold", by=cast.actor("priya"), now=timezone.now()
        )
        tie = Tie.objects.get(family=family, kind=TieKind.WORKER.value)

        def open_(fact: Any = fact) -> str:
            return locked.open_locked(
                fact=fact, code="risk", reason="She rang", by=cast.actor("priya"), now=timezone.now()
            )

        answers = at_once(open_, lambda t=tie: standing.end_tie(tie=t, by=owen, now=timezone.now()))  # type: ignore[misc]
        seen = answers[0] == "marigold"
        assert seen or isinstance(answers[0], NotVisible | NotAllowed), answers[0]
        assert LockedOpening.objects.filter(fact=fact).count() == seen
        assert Entry.objects.filter(did="families.open_locked", about=fact.pk).count() == seen
        with pytest.raises((NotVisible, NotAllowed)):
            open_()


def test_a_locked_fact_that_has_ended_is_not_opened_by_an_old_page(cast: Cast) -> None:
    family, priya = make_family(cast), cast.actor("priya")
    fact = locked.lock_fact(family=family, kind=LockedKind.CODE_WORD, value="marigold", by=priya, now=timezone.now())
    locked.end_locked(fact=type(fact).objects.get(pk=fact.pk), by=priya, now=timezone.now())
    with pytest.raises(Refused):
        locked.open_locked(fact=fact, code="risk", reason="She rang", by=priya, now=timezone.now())
    assert LockedOpening.objects.count() == 0


def test_eight_writers_to_one_record_leave_one_chain(cast: Cast) -> None:
    family = make_family(cast)
    parent = Person.objects.get(family=family, kind="parent")

    def write() -> int:
        for _ in range(25):
            voice.say(
                person=parent, kind=NeedKind.NEED, words="Sleep", by=cast.actor("priya"), now=timezone.now(),
                once=uuid.uuid4(),
            )  # fmt: skip
        return 25

    answers = at_once(*[write] * 8)
    assert not [answer for answer in answers if isinstance(answer, OperationalError)], answers
    assert answers == [25] * 8
    assert Need.objects.filter(family=family).count() == 200
    assert verify(stream_of(family.pk, family.hub_id)).holds
    assert Entry.objects.filter(family=family.pk, did="families.say").count() == 200
    assert verify().holds


def test_one_link_opened_in_two_browsers_is_one_person(cast: Cast) -> None:
    secret = hubs.invite(
        email="new@alongside.invalid", role=Role.PLO, hub=cast.hub, agency=cast.post("priya").agency,
        now=timezone.now(), by=cast.actor("owen"),
    )  # fmt: skip

    def join() -> Account:
        return hubs.join(
            secret=secret, name="Noor Ali", password="a long walk by water", now=timezone.now(), by=system("test")
        )

    assert kinds(at_once(join, join)) == ["Account", "Refused"]
    joined = Account.objects.get(email="new@alongside.invalid")
    assert Post.objects.filter(account=joined).count() == 1
