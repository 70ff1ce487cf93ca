"""What was gone over with the invented families, the grid with the child's worker, and the help they asked for."""

from datetime import timedelta

from django.utils import timezone

from alongside.access.roles import TieKind
from alongside.demo.telling import Telling
from alongside.demo.telling_referral import first_talk
from alongside.families.models import Person
from alongside.support.models import Help, HelpStep, MirrorMark, TopicTalk
from alongside.support.rules.helping import OPEN, HelpState
from alongside.support.rules.topics import Covered, Side

_TOPICS = ("grooming", "exploiters", "responsibility", "noticing", "trauma", "keeping_calm", "online", "siblings")
_LANDED = (
    "“So it was done to us as well.” We sat with that for a while.",
    "She wrote some of it down to read to her mother.",
    "“Say it again next week, I will have forgotten half.” We will.",
    "He was quiet, then asked what he should have done. Nothing: we said it twice.",
    "",
)
_HELP = (
    ("housing", "I don’t feel right in this house any more.", "The council’s housing team"),
    (
        "childcare",
        "Somebody for the little ones on the days of meetings.",
        "A neighbour she trusts, and family support",
    ),
    ("work", "A letter, so that work knows without knowing why.", "Our service manager"),
    ("travel", "A lift, the bus takes two hours.", "The volunteer drivers"),
    ("counselling", "Somebody to talk to who is only mine.", "The family’s doctor"),
    ("home_safety", "A light at the back door.", "The police safety team"),
)
_ENDS = (HelpState.CAME, HelpState.CAME, HelpState.DID_NOT, HelpState.WAITING, HelpState.PASSED_ON)
_BECAME = {HelpState.CAME: "It came on the day they said.", HelpState.DID_NOT: "There is a list, and it is long."}


def tell_beside(telling: Telling) -> None:
    """From the first talk on; families whom nobody has reached yet have none of it."""
    story = telling.story
    if story.call.stage != "contacted" or "parent" not in {one.kind for one in story.people}:
        return
    parent = telling.people[story.first("parent").key]
    begun, ended = first_talk(telling).ago, story.closed or 0.0
    _talks(telling, parent, begun, ended)
    _childs_side(telling, begun, ended)
    for kind, words, who in telling.dice.some(_HELP, telling.dice.whole(0, 2)):
        _help(telling, parent, (kind, words, who), telling.dice.part(ended, begun))


def _talks(telling: Telling, parent: Person, begun: float, ended: float) -> None:
    """A few topics in the order people come to them, one of them gone over again."""
    dice = telling.dice
    topics = list(_TOPICS[: dice.whole(0, 5)])
    if topics:
        topics.append(dice.one(topics))
    for number, topic in enumerate(topics):
        ago = begun - (begun - ended) * (number + 1) / (len(topics) + 1)
        at = telling.at(ago)
        telling.own(TopicTalk, at, person=parent, topic=topic, at=at, words=dice.one(_LANDED))
        telling.own(
            MirrorMark, at, topic=topic, side=Side.PARENT.value, state=Covered.TALKED.value,
            day_on=timezone.localdate(at),
        )  # fmt: skip


def _childs_side(telling: Telling, begun: float, ended: float) -> None:
    """What each child's worker put on the grid: a day, and nothing of what was said."""
    dice, house = telling.dice, telling.house
    for one in telling.story.bound:
        if one.kind != TieKind.CHILDS_WORKER.value:
            continue
        for topic in dice.some(_TOPICS, 4):
            at, planned = telling.at(dice.part(ended, begun)), dice.chance(0.3)
            telling.row(
                MirrorMark, family=telling.family, hub_id=telling.hub, made_at=at,
                made_by_id=house.accounts[one.who], topic=topic, side=Side.CHILD.value,
                state=(Covered.PLANNED if planned else Covered.TALKED).value,
                day_on=None if planned else timezone.localdate(at),
            )  # fmt: skip


def _help(telling: Telling, parent: Person, asked: tuple[str, str, str], ago: float) -> None:
    """Asked for, passed on, and what became of it, each some days after the other."""
    kind, words, who = asked
    dice, ends = telling.dice, telling.dice.one(_ENDS)
    steps = [(HelpState.ASKED, ago, "", "")]
    if ends is not HelpState.PASSED_ON:
        steps.append((HelpState.PASSED_ON, ago * 0.9, who, ""))
    steps.append((ends, ago * dice.part(0.2, 0.8), "" if ends in _BECAME else who, _BECAME.get(ends, "")))
    by, last = telling.house.accounts[telling.story.plo], telling.at(steps[-1][1])
    row = telling.own(
        Help, telling.at(ago), person=parent, kind=kind, words=words, state=ends.value, moved_at=last, moved_by_id=by,
        look_again_on=timezone.localdate(last + timedelta(days=14)) if ends in OPEN and not telling.story.closed
        else None, version=len(steps),
    )  # fmt: skip
    for state, then, with_, body in steps:
        at = telling.at(then)
        telling.own(HelpStep, at, help=row, state=state.value, at=at, who=with_, words=body)
