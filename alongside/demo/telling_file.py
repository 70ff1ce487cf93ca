"""The family's file of a story: people, homes, how it is safe to reach them, what they said, who stands round them."""

from datetime import datetime, timedelta

from alongside.access.roles import Role, TieKind
from alongside.demo.telling import Telling
from alongside.demo.telling_advocacy import tell_advocacy
from alongside.demo.telling_beside import tell_beside
from alongside.demo.telling_course import tell_course
from alongside.demo.telling_governance import tell_governance
from alongside.demo.telling_intelligence import tell_intelligence
from alongside.demo.telling_missing import tell_missing
from alongside.demo.telling_noticed import tell_noticed
from alongside.demo.telling_plans import tell_plans
from alongside.demo.telling_referral import first_talk
from alongside.demo.telling_sharing import tell_sharing
from alongside.demo.telling_support import besides, tell_support
from alongside.families.models import (
    Alert,
    ChildDetails,
    Choice,
    Consent,
    ContactWay,
    Household,
    HouseholdMember,
    LockedFact,
    MustNotLearn,
    Need,
    Person,
    Professional,
    Relationship,
    Responsibility,
    SafeContactRule,
    Tie,
    WellbeingConcern,
)
from alongside.families.rules import AlertKind
from alongside.referrals.models import Referral
from alongside.support.models import Contact


def tell_file(telling: Telling, referral: Referral) -> None:
    """Everything in the file of a family, written down when the PLO first spoke with them."""
    known_at = telling.at(first_talk(telling).ago if telling.story.call.stage == "contacted" else _opened(telling))
    _people(telling, known_at)
    _homes(telling, known_at)
    _bonds(telling, known_at)
    _reach(telling, known_at)
    _voice(telling, known_at)
    _round(telling, known_at)
    _kept_back(telling, known_at)
    _ties(telling)
    _worries(telling)
    _contacts(telling, referral)
    tell_noticed(telling)
    tell_beside(telling)
    tell_plans(telling)
    tell_missing(telling)
    tell_advocacy(telling)
    tell_course(telling)
    tell_sharing(telling)
    tell_governance(telling)
    tell_intelligence(telling)  # its answers are contacts, which the next counts from
    tell_support(telling)


def _opened(telling: Telling) -> float:
    return telling.story.call.allocated


def _people(telling: Telling, at: datetime) -> None:
    for someone in telling.story.people:
        telling.people[someone.key] = telling.own(
            Person,
            at,
            kind=someone.kind,
            name=someone.name,
            known_as=someone.known_as,
            relation=someone.relation,
            born_on=telling.born(someone.age),
            languages=someone.languages,
            interpreter=someone.interpreter,
            note=someone.note,
        )
    for details in telling.story.details:
        telling.own(ChildDetails, at, **{**vars(details), "person": telling.people[details.person]})


def _homes(telling: Telling, at: datetime) -> None:
    for home in telling.story.homes:
        row = telling.own(
            Household, at, name=home.name, address=home.address, postcode=home.postcode, danger=home.danger
        )
        for key in home.members:
            telling.own(HouseholdMember, at, household=row, person=telling.people[key])


def _bonds(telling: Telling, at: datetime) -> None:
    people = telling.people
    for bond in telling.story.bonds:
        telling.own(Relationship, at, one=people[bond.one], two=people[bond.two], bond=bond.bond)
    for holder in telling.story.responsibility:
        telling.own(Responsibility, at, parent=people[holder.parent], child=people[holder.child], holds=holder.holds)


def _reach(telling: Telling, at: datetime) -> None:
    for way in telling.story.ways:
        telling.own(ContactWay, at, **{**vars(way), "person": telling.people[way.person]})
    for rule in telling.story.rules:
        telling.own(
            SafeContactRule,
            at,
            person=telling.people[rule.person],
            channel=rule.channel,
            allowed=rule.allowed,
            times=rule.times(),
            who_may_answer=rule.who_may_answer,
            say=rule.say,
            words=rule.words,
        )


def _voice(telling: Telling, at: datetime) -> None:
    people = telling.people
    for said in telling.story.said:
        telling.own(Need, at, person=people[said.person], kind=said.kind, words=said.words)
    for agreed in telling.story.consents:
        telling.own(
            Consent, at, person=people[agreed.person], about=agreed.about, answer=agreed.answer, words=agreed.words
        )
    # Answers of one story follow each other: a later yes stands after an earlier “not now”.
    for number, chosen in enumerate(telling.story.choices):
        again = None if chosen.ask_again_in is None else telling.day(chosen.ask_again_in)
        later = min(at + timedelta(days=21 * number), telling.house.now)
        telling.own(
            Choice,
            later,
            person=people[chosen.person],
            answer=chosen.answer,
            words=chosen.words,
            ask_again_on=again,
        )


def _round(telling: Telling, at: datetime) -> None:
    for one in telling.story.professionals:
        telling.own(
            Professional,
            at,
            person=telling.people.get(one.person),
            name=one.name,
            role=one.role,
            agency=one.agency,
            reach=one.reach,
            from_on=at.date(),
        )


def _kept_back(telling: Telling, at: datetime) -> None:
    people = telling.people
    for secret in telling.story.must_not_learn:
        telling.own(
            MustNotLearn,
            at,
            who=people[secret.who],
            about=people.get(secret.about),
            what=secret.what,
            because=secret.because,
        )
    for fact in telling.story.locked:
        telling.own(LockedFact, at, person=people.get(fact.person), kind=fact.kind, value=fact.value)


def _ties(telling: Telling) -> None:
    story, house = telling.story, telling.house
    opened, over = telling.at(_opened(telling)), None if story.closed is None else telling.at(story.closed)
    bound = [(story.plo, TieKind.WORKER.value), *((one.who, one.kind) for one in story.bound)]
    for who, kind in bound:
        telling.row(
            Tie,
            family=telling.family,
            hub_id=telling.hub,
            made_at=opened,
            made_by_id=house.manager(story.hub),
            post_id=house.posts[who, story.hub],
            kind=kind,
            from_at=opened,
            until_at=over,
            ended_by_id=house.manager(story.hub) if over else None,
        )


def _worries(telling: Telling) -> None:
    story, house = telling.story, telling.house
    for worry in story.worries:
        at, plo = telling.at(worry.ago), house.accounts[story.plo]
        over = at + timedelta(days=20) if worry.over else None
        telling.own(
            WellbeingConcern,
            at,
            person=telling.people[worry.person],
            words=worry.words,
            route=worry.route,
            told=worry.told,
            told_at=at,
            told_by_id=plo,
            closed_at=over,
            closed_by_id=plo if over else None,
        )
        telling.own(
            Alert,
            at,
            kind=AlertKind.WELLBEING.value,
            to_role=Role.SERVICE_MANAGER.value,
            seen_at=over,
            seen_by_id=house.manager(story.hub) if over else None,
        )


def _contacts(telling: Telling, referral: Referral) -> None:
    for talk in telling.story.talks:
        at = telling.at(talk.ago)
        telling.own(
            Contact,
            at,
            person=telling.people.get(talk.person),
            # Attempts before the first contact belong to the referral too: the clock's page shows them.
            referral=referral if talk.first or not referral.contacted_at or at < referral.contacted_at else None,
            mode=talk.mode,
            outcome=talk.outcome,
            at=at,
            minutes=talk.minutes,
            first=talk.first,
            outside_rules=bool(talk.why_outside_rules),
            **besides(telling, talk, at),
            once=telling.dice.id(),
            words=talk.words,
            explained=talk.explained,
            why_outside_rules=talk.why_outside_rules,
        )
