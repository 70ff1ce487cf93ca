"""What is hidden beside the shared rows of the hub: views, effects, askings, other papers, sources and answers."""

import io
import uuid
from typing import Any

from django.utils import timezone

from alongside.advocacy import actions as advocacy
from alongside.advocacy.models import Asking
from alongside.advocacy.rules.askings import Verb as AskingVerb
from alongside.advocacy.rules.meetings import Moment
from alongside.advocacy.rules.outcomes import Helped
from alongside.intelligence import actions as police
from alongside.intelligence.actions import Saying, Telling
from alongside.intelligence.models import AnswerOwed
from alongside.intelligence.rules import Answered
from alongside.observations.actions import drafts, files
from alongside.observations.actions.writing import correct
from alongside.referrals import actions as referring
from alongside.referrals.said import Said
from alongside.sharing import actions as sharing
from alongside.sharing.actions import Now, ParentTold, Reasons, decide
from alongside.sharing.models import Given, Reading, SourceReference
from alongside.sharing.rules import digest_of
from alongside.sharing.rules.passing import Outcome
from alongside.support.rules import Mode
from tests.apart.unseen import by
from tests.apart.world import World
from tests.areas.advocating import asked, put
from tests.noticing import noticed
from tests.passing_on import as_told, given_of, passed_on
from tests.referring import allocated, received, screened
from tests.supporting import parent_of


def what_they_thought(w: World) -> None:
    """The parent’s view of a meeting that the hub knows of, and what came of a promise for them."""
    life = w.known[0]
    parent = parent_of(life.family)
    if "meeting" in w.open_to_all:
        meeting, moment = w.of("meeting"), w.way.choice(list(Moment))
        w.keep(advocacy.say_view(meeting=meeting, moment=moment, words=w.words(), person=parent, **by(life)))
    if "promise" in w.open_to_all:
        promise = w.of("promise")
        w.keep(advocacy.say_effect(promise=promise, words=w.words(), person=parent, **by(life)))


def what_we_asked(w: World) -> None:
    life = w.known[0]
    if "promise" not in w.open_to_all:
        return
    w.keep(row := asked(life.cast, life.family, promise=w.of("promise"), put=put(said=w.words())), asking=row)
    if w.way.random() < 0.5:
        row = Asking.objects.get(pk=row.pk)
        done: dict[str, Any] = {"verb": AskingVerb.ANSWER, "at": timezone.now(), "result": "yes", "words": w.words()}
        w.keep(advocacy.answer(asking=row, version=row.version, **done, **by(life)))


def how_it_helped(w: World) -> None:
    life = w.life()
    parent = parent_of(life.family)
    w.keep(advocacy.refer_child(family=life.family, put=put(said=w.words()), told="told", **by(life)))
    w.keep(advocacy.helped(family=life.family, helped=Helped.HELPED, words=w.words(), person=parent, **by(life)))


def minutes_mended(w: World) -> None:
    life = w.known[0]
    if "held" in w.open_to_all:
        said: dict[str, Any] = {"put": put(said=w.words()), "minutes_say": w.words(), "person": parent_of(life.family)}
        w.keep(advocacy.mend_minutes(meeting=w.of("held"), **said, **by(life)))


def passed_to_others(w: World) -> None:
    """To somebody else of the hub, to somebody outside, or to the reader and taken back."""
    life = w.life()
    others = [name for name in ("dee", "sam", "chidi") if name != w.reader]
    outside = w.way.choice(("", w.name()))
    row = passed_on(life.cast, life.family, to=w.way.choice(others), outside=outside, words=w.words())
    w.keep(row, decision=row)
    if not outside:
        w.keep(given := given_of(row), given=given)


def taken_back(w: World) -> None:
    """It was given to the reader, and is not theirs any more."""
    if w.reader not in {"dee", "sam", "chidi"}:
        return
    life = w.known[0]
    row = passed_on(life.cast, life.family, to=w.reader, words=w.words())
    given = Given.objects.get(decision=row)
    w.keep(row, given, given=given)
    w.keep(sharing.withdraw(decision=row, because=w.words(), **by(life)))


def shared_now(w: World) -> None:
    """To somebody else at once, and read a second time."""
    life = w.life()
    others = [name for name in ("dee", "sam", "chidi") if name != w.reader]
    to = [f"post:{life.cast.post(w.way.choice(others)).id}"]
    what = Now(w.words(), [], to, "", ParentTold.NOT_TOLD, w.words(), uuid.uuid4())
    row = sharing.share_now(family=life.family, what=what, **by(life))
    w.keep(row)
    reading = Reading.objects.get(decision=row)
    w.keep(sharing.read_again(reading=reading, outcome=Outcome.STANDS, words=w.words(), **by(life, "owen")))


def a_letter(w: World) -> None:
    life = w.life()
    reasons = Reasons(purpose=w.words(), basis="legitimate", necessity=w.words())
    title, said = w.words(), [w.words()]
    w.keep(
        decide(
            family=life.family, what="answer_to_referrer", about=None, recipient="Sam Okoro", reasons=reasons,
            title=title, paragraphs=said, seen=digest_of(title, said), once=uuid.uuid4(), **by(life),
        )
    )  # fmt: skip
    drafts.keep_draft(family=life.family, form="log", values={"words": w.words()}, **by(life))


def the_workers_hand(w: World) -> None:
    """Files that the worker adds to what a carer wrote. (What stands in the words either may say, on one page.)"""
    if "noticed" not in w.open_to_all:
        return
    row = w.of("noticed")
    life = next(life for life in w.known if life.family == row.family)
    stream = io.BytesIO(b"\x89PNG\r\n\x1a\n" + w.dice.randbytes(40))
    said: dict[str, Any] = {"name": f"{w.name()}.png", "shows": files.Shows.NO, "caption": w.words()}
    w.keep(file := files.attach(observation=row, stream=stream, **said, **by(life)), attachment=file)
    files.note_not_stored(observation=row, device=w.words(), **by(life))
    w.keep(correct(observation=row, noticed=noticed(words=w.words()), once=uuid.uuid4(), **by(life)))
    for theirs in w.open_to_all.get("attachment", ()):
        files.open_attachment(attachment=theirs, by=life.cast.actor("priya"))


def a_source_opened(w: World) -> None:
    """The custodian looks up who told what the reader was given."""
    if "passed" in w.open_to_all:
        source = SourceReference.objects.filter(decision=w.of("passed")).first()
        if source:
            said: dict[str, Any] = {"reason": w.words(), "once": uuid.uuid4()}
            w.keep(sharing.open_source(reference=source, **said, **by(w.known[0], "corin")))


def somebody_was_told(w: World) -> None:
    """The parent hears that police have it, and says something."""
    if "passed" not in w.open_to_all:
        return
    paper = w.of("passed")
    life = next(life for life in w.known if life.family == paper.family)
    owed = AnswerOwed.objects.filter(submission__decision=paper).first()
    if owed:
        telling = Telling(
            person=parent_of(life.family), mode=Mode.VOICE, at=timezone.now(), reply=w.words(),
            why_outside_rules=w.words(),
        )  # fmt: skip
        said = Saying(Answered.CANNOT_SAY)
        w.keep(police.answer(owed=owed, saying=said, once=uuid.uuid4(), telling=telling, **by(life)))


def police_elsewhere(w: World) -> None:
    """What police did with a paper of another reader, written down by the worker who was rung."""
    if w.reader == "dee":
        return
    life = w.life()
    row = passed_on(life.cast, life.family, to="dee", words=w.words())
    w.keep(row)
    w.keep(police.receive(told=as_told(row, told_by=w.name()), **by(life)))


def a_referral(w: World) -> None:
    """From somebody else; sometimes about somebody with the same name and number."""
    cast = w.way.choice((w.cast, w.beside))
    who = w.way.choice([name for name in ("sam", "chidi", "dee") if name != w.reader])
    same = w.way.random() < 0.5
    said = Said(
        child_name="Jess Arkle" if same else w.name(), parent_name=w.name(), reason=w.words(),
        parent_phone="07700 900456", source="5A", safe_to_ring=w.words(),
    )  # fmt: skip
    w.keep(row := received(cast, by=who, said=said), referral=row, open=row)
    if w.way.random() < 0.7:
        row = screened(cast, row, reason=w.words())
        allocated(cast, row)


def help_asked_for(w: World) -> None:
    words = referring.Words(name=w.name(), reach="01632 960 145", words=w.words())
    hub = w.way.choice((w.cast.hub, w.there.hub))
    w.keep(
        referring.ask_for_help(
            words=words, hub=hub, once=uuid.uuid4(), by=referring.public_page(), now=timezone.now()
        )
    )  # fmt: skip


HUB = (
    what_they_thought, what_we_asked, how_it_helped, minutes_mended, passed_to_others, taken_back, shared_now, a_letter,
    the_workers_hand, a_source_opened, somebody_was_told, police_elsewhere, a_referral, help_asked_for,
)  # fmt: skip
