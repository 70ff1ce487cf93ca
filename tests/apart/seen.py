"""What a partner of the hub, a foster carer, a commissioner and a worker elsewhere know, and what happens of it."""

import io
import uuid
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.advocacy.rules.promises import Verb
from alongside.families.actions import standing
from alongside.intelligence import actions as police
from alongside.intelligence.actions import Grade, Saying, Telling
from alongside.intelligence.models import AnswerOwed
from alongside.intelligence.rules import Answered
from alongside.observations.actions import files
from alongside.observations.actions.judging import Answered as Judged
from alongside.observations.actions.judging import answer_mentions
from alongside.observations.actions.writing import correct
from alongside.observations.models import Mention
from alongside.record.writing import looked_over
from alongside.referrals.said import Said
from alongside.sharing import actions as sharing
from alongside.sharing.actions import Now, ParentTold
from alongside.support.actions.topics import mark
from alongside.support.rules import Mode
from alongside.support.rules.topics import Covered, Side
from tests.apart.unseen import by
from tests.apart.world import Life, World
from tests.areas.advocating import became, met, promised, told
from tests.cast import make_family, make_tie
from tests.full import make_full
from tests.missing_kit import gone, told_police
from tests.noticing import noticed, observed
from tests.passing_on import as_told, given_of, officer, passed_on
from tests.referring import allocated, contacted, received, screened
from tests.supporting import parent_of, talk, todo

_TIE = {"dee": TieKind.PARTNER, "sam": TieKind.PARTNER, "chidi": TieKind.CHILDS_WORKER, "frances": TieKind.CARER}
_STEPS = (
    "receive", "grade", "handling", "reference", "outcome", "exhibit", "hand-on", "mark", "hold", "lift", "say-back",
)  # fmt: skip


def _said(w: World) -> Said:
    return Said(child_name=w.name(), parent_name=w.name(), reason=w.words(), parent_phone="07700 900456", source="5A")


def _looked(w: World) -> None:
    """Somebody looked in both hubs before, as on any day."""
    for cast, name in ((w.cast, "priya"), (w.there, "priya")):
        looked_over(by=cast.actor(name), did="families.list", seen=[(cast.hub.id, uuid.uuid4())])


def _tied(w: World, child: str = "", parent: str = "") -> Life:
    family = make_family(w.cast, child=child or w.name(), parent=parent or w.name())
    make_tie(w.cast, family, w.reader, _TIE[w.reader])
    w.show(family=family, cared=family)
    w.known.append(life := Life(w.cast, family))
    return life


def _kept_from(w: World) -> None:
    """A family that the reader works beside and must know nothing of."""
    life = _tied(w)
    w.known.remove(life)
    w.lives.append(life)
    who: dict[str, Any] = {"family": life.family, "account": w.cast.account(w.reader), "because": "They are cousins"}
    standing.exclude(**who, **by(life, "owen"))


def partner_begins(w: World) -> None:
    """A family that came by a referral, one that did not, and one of everything the hub reads of them."""
    row = allocated(w.cast, screened(w.cast, received(w.cast, by="frances", said=_said(w))))
    assert row.family
    make_tie(w.cast, row.family, w.reader, _TIE[w.reader])
    w.known.append(life := Life(w.cast, row.family))
    w.show(family=row.family)
    contacted(w.cast, row)
    _tied(w)
    _tied(w)
    _kept_from(w)
    w.show(episode=(episode := gone(w.cast, life.family)))
    told_police(w.cast, episode, words=w.words())
    for act in (a_promise, a_meeting, a_held_meeting, a_paper, own_referral):
        act(w)
    w.things["step"] = list(_STEPS)
    _looked(w)


def own_referral(w: World) -> None:
    w.show(referral=received(w.cast, by=w.reader, said=_said(w)))


def a_promise(w: World) -> None:
    day = timezone.localdate() + timedelta(days=w.way.randint(-5, 9))
    w.show(promise=promised(w.cast, w.known[0].family, what=w.words(), due_on=day))


def a_promise_moves(w: World) -> None:
    became(w.cast, w.of("promise"), w.way.choice((Verb.KEEP, Verb.BREAK, Verb.ASK)), words=w.words())


def a_meeting(w: World) -> None:
    w.show(meeting=met(w.cast, w.known[0].family, about=w.words()))


def a_held_meeting(w: World) -> None:
    row = met(w.cast, w.known[0].family, at=timezone.now() - timedelta(days=1), about=w.words())
    told(w.cast, row, words=w.words())
    w.show(held=row, meeting=row)


def a_topic(w: World) -> None:
    side = Side.CHILD if w.reader == "chidi" else Side.PARENT
    topic = w.way.choice(("law", "grooming", "online", "rights"))
    given: dict[str, Any] = {"side": side, "topic": topic, "state": w.way.choice(list(Covered))}
    given["day_on"] = timezone.localdate()
    life = w.way.choice(w.known)
    mark(family=life.family, **given, **by(life, "chidi" if side is Side.CHILD else "priya"))


def a_paper(w: World) -> None:
    """Passed on to the reader."""
    life = w.way.choice(w.known)
    row = passed_on(w.cast, life.family, to=w.reader, words=w.words())
    w.show(passed=row, given=given_of(row))


def an_urgent_paper(w: World) -> None:
    life = w.way.choice(w.known)
    what = Now(w.words(), [], [f"post:{w.cast.post(w.reader).id}"], "", ParentTold.NOT_TOLD, w.words(), uuid.uuid4())
    row = sharing.share_now(family=life.family, what=what, **by(life))
    w.show(passed=row, given=given_of(row))


def a_paper_goes(w: World) -> None:
    """One the reader had is taken back, in both worlds."""
    sharing.withdraw(decision=w.of("passed"), because="The parent asked", **by(w.known[0]))


def police_work(w: World) -> None:
    """A step of the reader’s own, who is the officer."""
    row = w.of("passed")
    said: dict[str, Any] = {"told": officer(row, at=timezone.now()), "by": w.cast.actor("dee"), "now": timezone.now()}
    w.way.choice(
        (
            lambda: police.receive(**said),
            lambda: police.receive(**said),
            lambda: police.grade(grade=Grade("2", "C", "P"), **said),
            lambda: police.set_handling(words=w.words(), **said),
            lambda: police.give_reference(words="OP ROWAN", **said),
            lambda: police.outcome(outcome="intelligence", words=w.words(), **said),
            lambda: police.say_back(code="fits", words="", **said),
        )
    )()


def police_told(w: World) -> None:
    """One more report of the child who is missing."""
    told_police(w.cast, w.of("episode"), words=w.words())


PARTNER = (
    own_referral, a_promise, a_promise_moves, a_meeting, a_held_meeting, a_topic, a_paper, an_urgent_paper,
    a_paper_goes, police_told,
)  # fmt: skip
POLICE = (*PARTNER, police_work, police_work, police_work)


def carer_begins(w: World) -> None:
    _tied(w)
    _tied(w)
    _kept_from(w)
    for act in (own_note, own_note, own_file, own_referral):
        act(w)
    _looked(w)


def own_note(w: World) -> None:
    life = w.way.choice(w.known)
    row = observed(
        w.cast, life.family, by="frances", words=f"{w.words()}, a grey van, plate ZZ21 ZZZ", once=uuid.uuid4()
    )
    w.show(noticed=row, observation=row)


def own_correction(w: World) -> None:
    said = noticed(words=w.words())
    row = correct(observation=w.of("noticed"), noticed=said, once=uuid.uuid4(), **by(w.known[0], "frances"))
    w.show(noticed=row, observation=row)


def own_file(w: World) -> None:
    stream = io.BytesIO(b"\x89PNG\r\n\x1a\n" + w.dice.randbytes(40))
    row = files.attach(
        observation=w.open_to_all["noticed"][0], stream=stream, name="van.png", shows=files.Shows.NO, caption=w.words(),
        **by(w.known[0], "frances"),
    )  # fmt: skip
    w.show(attachment=row)


def own_answers(w: World) -> None:
    """Which things in their words are right; the worker may say so too, and both see it."""
    row = w.of("noticed")
    answers = [Judged(one, w.way.random() < 0.7) for one in Mention.objects.filter(observation=row)]
    who = w.way.choice(("frances", "priya"))
    answer_mentions(observation=row, answers=answers, **by(w.known[0], who))


CARER = (own_note, own_correction, own_file, own_answers, own_referral)


def counts_begin(w: World) -> None:
    """A few of everything that is counted, so that something is shown."""
    for _ in range(6):
        counted_referral(w)
    row = allocated(w.cast, screened(w.cast, received(w.cast, by="sam", said=_said(w))))
    assert row.family
    contacted(w.cast, row)
    w.known.append(Life(w.cast, row.family))
    _looked(w)


def counted_referral(w: World) -> None:
    row = received(w.cast, by=w.way.choice(("sam", "chidi", "frances")), said=_said(w))
    if w.way.random() < 0.8:
        row = screened(w.cast, row, reason=w.words())
        if w.way.random() < 0.8:
            row = allocated(w.cast, row)
            if w.way.random() < 0.8:
                contacted(w.cast, row)


def counted_paper(w: World) -> None:
    """Passed on, and sometimes looked into and answered."""
    life = w.known[0]
    row = passed_on(w.cast, life.family, to="dee", words=w.words())
    if w.way.random() < 0.6:
        police.receive(told=as_told(row, told_by=w.name()), **by(life))
        police.outcome(told=as_told(row), outcome="disruption", words=w.words(), **by(life))
        telling = Telling(
            person=parent_of(life.family),
            mode=Mode.VOICE,
            at=timezone.now(),
            reply=w.words(),
            why_outside_rules="She rang",
        )
        owed = AnswerOwed.objects.get(submission__decision=row)
        police.answer(owed=owed, saying=Saying(Answered.RECEIVED), once=uuid.uuid4(), telling=telling, **by(life))


COUNTS = (counted_referral, counted_paper)


def una_begins(w: World) -> None:
    """Her own hub, with one of everything of her own; a family of a colleague; and a family in ours."""
    full = make_full(w.there)
    for name, thing in full.items():
        w.things[name] = [thing]
    for cast in (w.cast, w.beside):
        w.lives.append(Life(cast, make_family(cast, child=w.name(), parent=w.name())))
    _looked(w)


def una_writes(w: World) -> None:
    from alongside.families.models import Family

    family = Family.objects.get(pk=w.things["family"][0])
    talk(w.there, family, words=w.words())
    todo(w.there, family, what=w.words())


UNA = (una_writes,)
