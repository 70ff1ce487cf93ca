"""The plans of the invented families: some agreed by both, some half agreed, some being written, one due, one ended.

They are told in words that any family might say, thrown by dice of their own.
"""

from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from django.utils import timezone

from alongside.demo.dice import Dice
from alongside.demo.telling import Telling
from alongside.demo.telling_referral import first_talk
from alongside.families.models import FamilyRow
from alongside.plans.models import Agreement, Ending, Plan, Review, ReviewDate, Version
from alongside.plans.rules import How, Kind, ReviewOutcome, Side, Why

R = TypeVar("R", bound=FamilyRow)
_SAFETY: dict[str, tuple[str, ...]] = {
    "worries": (
        "The second phone, and the cars that wait at the end of the road.",
        "Older lads. New trainers nobody bought. Not eating with us any more.",
        "Somebody has said we are the enemy, and some days it is believed.",
    ),
    "signs": (
        "Whispering in the bathroom. The bag by the back door. Asking what time I am on shift.",
        "Very cheerful on a Thursday, then nothing till Sunday.",
        "Snapping at the little one. Sleeping in clothes.",
    ),
    "home": (
        "Tea on the table whatever time it is. I do not shout on the stairs any more.\n"
        "I sit on the landing with a book until it is quiet.",
        "We pick our battles. School can wait. Coming home cannot.",
    ),
    "ring": (
        "My sister first, any hour: 07700 900461. Then our worker in the day. 101 at night, 999 if a car is outside.",
        "Nan, then the out-of-hours number on the fridge, then 999 if I am frightened.",
    ),
    "helps": ("“Just don’t ask me things the second I walk in.”", "“Leave the hall light on.”"),
    "others": (
        "School rings me by ten past nine if there is an empty chair. The worker rings every Friday.",
        "The social worker asks before she comes. Police park round the corner.",
    ),
    "door": (
        "I’m so glad you’re home. Are you hurt? There is soup. We can talk tomorrow.",
        "Hello love. Come in. Shoes off, you’re safe.",
    ),
}
_MISSING: dict[str, tuple[str, ...]] = {
    "late": (
        "Half past nine on a school night, or a phone that goes straight to voicemail twice.",
        "If I have heard nothing an hour after the time we said.",
    ),
    "first": (
        "1. Their phone. 2. Kayleigh’s mum. 3. Nan, 01632 960733. 4. 101, and I say the word exploited.",
        "Phone, then big brother, then 101. If the silver car was about: 999 first.",
    ),
    "places": ("We look: the park, Nan’s, the chip shop. Police look: the flats behind the station.",),
    "wears": ("Black puffer coat, white trainers, a grey bag with a broken zip. Brown hair to the chin.",),
    "phones": ("07700 900512, and another one I have never been told the number of.",),
    "needs": ("Inhaler, twice a day, the brown one. Goes quiet when frightened: wait, do not crowd.",),
    "photo": ("On my phone, under Favourites. A printed one in the drawer with the batteries.",),
    "police": ("Please knock quietly and come to the back. The little ones sleep at the front.",),
    "door": _SAFETY["door"],
}
_WORDS = {Kind.SAFETY: _SAFETY, Kind.MISSING: _MISSING}
_YES = ("That is exactly how I would say it.", "Yes. Put it on the fridge.", "It is ours. I can live by that.")


class _Told:
    """One plan while it is told: its rows come one after another, each some days after the one before."""

    def __init__(self, telling: Telling, dice: Dice, kind: Kind, ago: float) -> None:
        self.telling, self.dice, self.kind, self.ago = telling, dice, kind, ago
        self.parent, self.child = (telling.people[telling.story.first(one).key] for one in ("parent", "child"))
        self.plan = telling.own(Plan, self.when, kind=kind.value, child=self.child)
        self.versions: list[Version] = []

    @property
    def when(self) -> datetime:
        return self.telling.at(self.ago)

    def later(self, days: float) -> None:
        """Some days pass, but never beyond now, nor beyond the end of the work with the family."""
        last = self.telling.story.closed or 0.0
        self.ago = max(self.ago - days * 24, last + (self.ago - last) / 2)

    def row(self, model: type[R], **values: Any) -> R:
        return self.telling.own(model, self.when, plan=self.plan, **values)


def tell_plans(telling: Telling) -> None:
    """After the first talk; most families have a safety plan, and fewer a plan for a missing child."""
    story = telling.story
    if story.call.stage != "contacted" or not {"parent", "child"} <= {one.kind for one in story.people}:
        return
    dice = Dice(17, f"plans|{telling.letters}")
    begun, ended = first_talk(telling).ago, story.closed or 0.0
    for kind, share in ((Kind.SAFETY, 0.7), (Kind.MISSING, 0.45)):
        if dice.chance(share):
            _one(_Told(telling, dice, kind, begun - (begun - ended) * dice.part(0.1, 0.4)))


def _one(told: _Told) -> None:
    dice, ready = told.dice, told.dice.chance(0.85)
    _version(told, _some(dice, told.kind, ready), ready)
    if not ready:
        return
    if dice.chance(0.5):
        told.later(dice.part(2, 9))
        _version(told, _more(dice, told.kind, told.versions[-1].parts), True)
    _agree(told)


def _some(dice: Dice, kind: Kind, ready: bool) -> dict[str, str]:
    """A plan that is ready has most of its parts; one being written has two."""
    codes = list(_WORDS[kind])
    chosen = [code for code in codes if dice.chance(0.8)] or codes[:1]
    return {code: dice.one(_WORDS[kind][code]) for code in (chosen if ready else codes[:2])}


def _more(dice: Dice, kind: Kind, parts: dict[str, str]) -> dict[str, str]:
    """The same plan some days later: a line more in one part, and perhaps a part that was empty."""
    changed = dict(parts)
    changed[dice.one(sorted(changed))] += "\nIf it is dark already, we do it sooner."
    for missing in [code for code in _WORDS[kind] if code not in changed][:1]:
        changed[missing] = dice.one(_WORDS[kind][missing])
    return changed


def _version(told: _Told, parts: dict[str, str], ready: bool) -> None:
    number = len(told.versions) + 1
    changed = "After a hard week they wanted it to begin earlier in the evening." if number > 1 else ""
    row = told.row(Version, number=number, ready=ready, said_by=told.parent, parts=parts, changed=changed)
    told.versions.append(row)


def _agree(told: _Told) -> None:
    dice, version = told.dice, told.versions[-1]
    sides = dice.one(((), (Side.PARENT,), (Side.WORKER,), tuple(Side), tuple(Side), tuple(Side), tuple(Side)))
    for side in sides:
        told.later(dice.part(0.1, 2))
        theirs = side is Side.PARENT
        how, words = (dice.one(list(How)), dice.one(_YES)) if theirs else (How.WRITING, "")
        person = told.parent if theirs else None
        told.row(Agreement, version=version, side=side.value, how=how.value, words=words, person=person)
    if len(sides) == 2:
        _after(told, version)


def _after(told: _Told, version: Version) -> None:
    """Agreed by both: the usual day is set; then it was read again, or it is due, or it has ended."""
    dice, today = told.dice, timezone.localdate(told.telling.house.now)
    usual = timezone.localdate(told.when) + timedelta(weeks=6)
    _date(told, usual, Why.USUAL)
    if told.telling.story.closed is not None:
        told.later(dice.part(20, 40))
        told.row(Ending, words="Things are calmer. We know it by heart now.")
        told.plan.review_on = None
    elif usual <= today and dice.chance(0.6):
        told.ago = min(told.ago, (today - usual).days * 24.0) * dice.part(0.3, 1) + 0.5
        words = "We read it out together. It still says what we want it to say."
        told.row(Review, version=version, outcome=ReviewOutcome.SAME.value, words=words)
        _date(told, today + timedelta(days=dice.whole(3, 40)), Why.CHOSEN)


def _date(told: _Told, on: date, why: Why) -> None:
    told.row(ReviewDate, due_on=on, why=why.value)
    told.plan.review_on = on
