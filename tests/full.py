"""One of everything, for tests that walk the whole site: every page has something on it that could leak.

`make_full` gives a mapping from the names of URL parameters to the thing an address would carry.
"""

import io
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.families.actions import homes, locked, people, reach, round, standing, voice
from alongside.families.actions.alerts import alert
from alongside.families.models import HouseholdMember, Person
from alongside.families.models.homes import Bond, Holds
from alongside.families.models.locked import LockedKind
from alongside.families.models.people import PersonKind
from alongside.families.models.reach import WayKind
from alongside.families.models.voice import ConsentAbout, ConsentAnswer, NeedKind
from alongside.families.rules import AlertKind, Channel
from alongside.observations.actions import files
from alongside.referrals import actions as referring
from alongside.referrals.models import Form, Referral
from alongside.referrals.rules import Level, Pathway
from alongside.referrals.said import Said
from alongside.sharing.actions import Reasons, decide
from alongside.sharing.rules import digest_of
from alongside.support.actions.contacts import record_contact
from alongside.support.rules import Mode, Outcome
from alongside.words.models import Code
from tests.cast import Cast, make_family, make_tie
from tests.full_advocacy import make_advocacy
from tests.full_beside import make_beside
from tests.full_families import make_families
from tests.full_governance import make_governance
from tests.full_intelligence import make_intelligence
from tests.full_missing import make_missing
from tests.full_plans import make_plans
from tests.full_sharing import make_sharing
from tests.full_support import make_support
from tests.noticing import observed
from tests.observing import make_observation

# What only the family's own may ever see; no page of anybody else may say it.
SECRETS = ("Larkspur", "Tanya Arkle", "01632 960 144", "Fennel Mews", "marigold", "Her nan upstairs", "Aunt Bexley")


@dataclass(frozen=True)
class Address:
    """One entry of the URLconf."""

    name: str
    parameters: tuple[str, ...]


def addresses() -> list[Address]:
    return sorted(set(_walk(get_resolver(), "")), key=lambda a: a.name)


def _walk(resolver: URLResolver, namespace: str) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry, inner)
        elif isinstance(entry, URLPattern) and entry.name:
            yield Address(namespace + entry.name, tuple(entry.pattern.regex.groupindex))


def link(address: Address, things: dict[str, Any]) -> str:
    """The address with the ids of the full world in it."""
    return reverse(address.name, kwargs={name: things[name] for name in address.parameters})


def make_full(cast: Cast) -> dict[str, Any]:
    now = timezone.now()
    owen, priya, sam, moira = (cast.actor(name) for name in ("owen", "priya", "sam", "moira"))
    open_ = referring.receive(
        said=Said(child_name="Robin Sedge", parent_name="Aunt Bexley", reason="Larkspur reason", source="6"),
        hub=cast.hub, form=Form.PROFESSIONAL, once=uuid.uuid4(), by=cast.actor("frances"), now=now,
    )  # fmt: skip
    sent = referring.receive(
        said=Said(
            child_name="Jess Arkle", child_born_on=date(2011, 5, 4), parent_name="Tanya Arkle", parent_relation="Mum",
            parent_phone="01632 960 144", address="7 Fennel Mews", postcode="ZZ99 3WZ", reason="Larkspur things",
            safe_to_ring="After ten", who_else_may_answer="Her nan upstairs", childs_worker="Chidi Obi", source="5A",
        ),
        hub=cast.hub, form=Form.PROFESSIONAL, once=uuid.uuid4(), by=sam, now=now,
    )  # fmt: skip
    referring.screen(
        referral=sent, version=sent.version, level=Level.HIGH, pathway=Pathway.ONE_TO_ONE, reason="Larkspur", by=moira,
        now=now,
    )  # fmt: skip
    sent.refresh_from_db()
    referring.allocate(referral=sent, post=cast.post("priya"), because="Near by", by=owen, now=now)
    sent = Referral.objects.get(pk=sent.pk)
    family = sent.family
    assert family
    things: dict[str, Any] = {"open": open_, "referral": sent, "family": family}
    things.update(_filled(cast, family))
    things.update(_noticed(cast, family))
    for name, kind in (("sam", TieKind.PARTNER), ("dee", TieKind.PARTNER), ("chidi", TieKind.CHILDS_WORKER)):
        make_tie(cast, family, name, kind)
    things.update(make_families(cast, family, things))
    things.update(make_plans(cast, family, things))
    things.update(make_missing(cast, family, things))
    things.update(make_advocacy(cast, family, things))
    things.update(make_support(cast, family, things))
    things.update(make_beside(cast, family, things))
    things.update(make_sharing(cast, family, things))
    things.update(make_intelligence(cast, family, things))
    things.update(make_governance(cast, family, things))
    make_family(cast, worker=None)
    choice = Code.objects.get(list="relation", code="mum").id
    words = {"clock": "first_contact", "word_list": "relation", "choice": choice}
    return {name: getattr(thing, "pk", thing) for name, thing in things.items()} | {"key": priya.id} | words


def _filled(cast: Cast, family: Any) -> dict[str, Any]:
    priya, now = cast.actor("priya"), timezone.now()
    owen = cast.actor("owen")
    child = Person.objects.get(family=family, kind=PersonKind.CHILD)
    parent = Person.objects.filter(family=family, kind=PersonKind.PARENT)[0]
    by: dict[str, Any] = {"by": priya, "now": now}
    people.child_details(child=child, version=1, said={"school": "Larkspur High", "exploitation": ["criminal"]}, **by)
    home = homes.add_household(
        family=family, name="Dad’s", people=[child], address="7 Fennel Mews", danger="Larkspur", **by
    )
    homes.responsibility(parent=parent, child=child, holds=Holds.YES, **by)
    contact = record_contact(
        family=family, person=parent, mode=Mode.VOICE, outcome=Outcome.NO_ANSWER, at=now - timedelta(minutes=1),
        words="Larkspur: rang out", why_outside_rules="It was urgent", once=uuid.uuid4(), by=priya, now=now,
    )  # fmt: skip
    return _voices(family, child, parent, by) | {
        "child": child,
        "person": child,
        "parent": parent,
        "household": home,
        "home": home,
        "stay": HouseholdMember.objects.filter(household=home)[0],
        "member": HouseholdMember.objects.filter(household=home)[0],
        "relationship": (bond := homes.relate(one=parent, two=child, bond=Bond.PARENT, from_on=None, **by)),
        "bond": bond,
        "way": reach.add_way(person=parent, kind=WayKind.MOBILE, value="01632 960 144", **by),
        "rule": reach.give_rule(person=parent, channel=Channel.VOICE, allowed=True, say="Larkspur", **by),
        "contact": contact,
        "professional": round.add_professional(family=family, name="Aunt Bexley", role="Tutor", **by),
        "exclusion": standing.exclude(
            family=family, account=cast.account("frances"), because="Larkspur", by=owen, now=now
        ),
        "tie": standing.give_tie(family=family, post=cast.post("owen"), kind=TieKind.SUPERVISOR, by=owen, now=now),
        "post": cast.post("frances"),
        "account": cast.account("frances"),
        "hub": cast.hub,
        "channel": Channel.VOICE.value,
        "kind": "parent",
        "list": "pathway",
        "name": "first_contact",
        "code": "signpost",
    }


def _noticed(cast: Cast, family: Any) -> dict[str, Any]:
    """What was noticed, with a file, and with a picture that is only written down."""
    row, by = make_observation(cast, family, words="Larkspur: a silver car"), cast.actor("priya")
    files.note_not_stored(observation=row, device="Larkspur’s phone", by=by, now=timezone.now())
    file = files.attach(
        observation=row, stream=io.BytesIO(b"\x89PNG\r\n\x1a\n"), name="Larkspur.png", shows=files.Shows.NO,
        caption="Larkspur: the car", by=by, now=timezone.now(),
    )  # fmt: skip
    return {"observation": row, "attachment": file, "shared": _shared(family, by)} | _cared(cast)


def _shared(family: Any, by: Any) -> Any:
    """A log that left as a file."""
    said = ["Entry: L-1\nIn their own words: Larkspur"]
    return decide(
        family=family, what="log", about=None, recipient="Dee Hartley",
        reasons=Reasons(purpose="To keep her safe", basis="legitimate"), title="Larkspur log", paragraphs=said,
        seen=digest_of("Larkspur log", said), once=uuid.uuid4(), by=by, now=timezone.now(),
    )  # fmt: skip


def _cared(cast: Cast) -> dict[str, Any]:
    """A child a foster carer writes about, and what she wrote."""
    family = make_family(cast, worker=None, child="Robin Sedge", parent="Jo Sedge")
    make_tie(cast, family, "frances", TieKind.CARER)
    return {"cared": family, "noticed": observed(cast, family, by="frances", words="A grey van, plate AB12 CDE")}


def _voices(family: Any, child: Person, parent: Person, by: dict[str, Any]) -> dict[str, Any]:
    """What the parent said, and what must be kept."""
    fact = locked.lock_fact(family=family, kind=LockedKind.CODE_WORD, value="marigold", **by)
    concern = voice.concern(person=parent, words="Larkspur: not sleeping", route="gp", **by)
    return {
        "fact": fact,
        "concern": concern,
        "choice": Code.objects.filter(list="pathway")[0],
        "decision": decide(
            family=family,
            what="answer_to_referrer",
            about=None,
            recipient="Sam Okoro",
            reasons=Reasons(purpose="To answer", basis="legitimate", necessity="They asked"),
            title="Larkspur letter",
            paragraphs=["We wrote."],
            seen=digest_of("Larkspur letter", ["We wrote."]),
            once=uuid.uuid4(),
            **by,
        ),
        "alert": alert(about=concern, kind=AlertKind.WELLBEING, **by),
        "kept": round.must_not_learn(who=parent, about=child, what="Larkspur", **by),
        "need": voice.say(person=parent, kind=NeedKind.STRENGTH, words="Larkspur: she never gives up", **by),
        "consent": voice.record_consent(
            person=parent, about=ConsentAbout.TELL_REFERRER, answer=ConsentAnswer.AGREES, **by
        ),
    }
