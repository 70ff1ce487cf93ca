"""Families thrown by the dice, for filling hubs: plain, varied and short. The told stories are in `stories/`."""

from alongside.access.roles import Role
from alongside.demo.dice import Dice
from alongside.demo.house import House
from alongside.demo.names import ELDERS, NAMES, ROADS, STREETS, SURNAMES
from alongside.demo.story import Bond, Call, Chosen, Details, Home, Safe, Said, Someone, Story, Talk, Way

_RELATIONS = ("Mum", "Mum", "Mum", "Dad", "Nan", "Step-mum", "Foster carer", "Aunt")
_BONDS = {"Nan": "grandparent", "Step-mum": "step_parent", "Foster carer": "foster", "Aunt": "other"}
_SCHOOL = ("full_time", "full_time", "part_time", "alternative", "suspended", "missing", "college", "not_known")
_LEGAL = ("none", "none", "none", "none", "V2", "C2", "not_known")
_KINDS = (["sexual"], ["sexual"], ["criminal"], ["criminal"], ["sexual", "criminal"], ["not_known"])
_STRENGTHS = (
    "I know when something is wrong before anybody says it.",
    "We still have our tea together.",
    "My sister comes whenever I ring.",
    "I keep a notebook. It is all in there.",
    "She came to me first.",
    "I turn up. Every meeting, I turn up.",
)
_NEEDS = (
    "To sleep.",
    "Somebody to explain what the letters mean.",
    "Help with the little ones on court days.",
    "For people to ring back.",
    "To understand why he goes back to them.",
    "Somebody beside me at meetings.",
)
_REASONS = (
    "School has noticed new things and tiredness. The family is worried and would like somebody of their own.",
    "Home late, and a second phone. Mum has rung us four times this month.",
    "Found with adults nobody in the family knows. They asked what help there is for parents.",
    "A worker from the youth service is beside the child. Nobody is beside the parents.",
)
_SCREENED = ("Exploited, and the family asks for support.", "Several signs together. Support now may keep it small.")


def family(number: int, hub: str, plo: str, dice: Dice, house: House, hours: float) -> Story:
    """The `number`th invented family, of a hub and a PLO, received some time in the last `hours`."""
    surname, relation = dice.one(SURNAMES), dice.one(_RELATIONS)
    received = dice.part(100, hours)
    return Story(
        hub=hub,
        like="nobody: thrown by the dice",
        plo=plo,
        call=_call(hub, dice, house, received),
        closed=received * dice.part(0.05, 0.6) if received > 4000 and dice.chance(0.5) else None,
        people=_people(surname, relation, dice),
        details=[
            Details("child", dice.one(_KINDS), school_status=dice.one(_SCHOOL), legal_status=dice.one(_LEGAL)),
        ],
        homes=[_home(dice)],
        bonds=[Bond("parent", _BONDS.get(relation, "parent"), "child")],
        ways=[Way("parent", "mobile", phone(number))],
        rules=_rules(dice),
        said=[Said("parent", "strength", dice.one(_STRENGTHS)), Said("parent", "need", dice.one(_NEEDS))],
        choices=[Chosen("parent", dice.one(("accepted", "accepted", "accepted", "thinking")))],
        talks=_talks(received, dice),
    )


def phone(number: int) -> str:
    """Ofcom keeps a thousand mobile numbers for drama; after that many families they come round again."""
    return f"07700 900{number % 1000:03d}"


def _call(hub: str, dice: Dice, house: House, received: float) -> Call:
    refers = [role for role in (Role.DETECTIVE, Role.SOCIAL_WORKER, Role.CHILDS_WORKER) if (hub, role) in house.by_role]
    by = house.somebody(hub, dice.one(refers))
    return Call(
        by=by,
        received=received,
        stage="contacted",
        reason=dice.one(_REASONS),
        source=dice.one(("2A", "5A", "6", "8", "1A")),
        parent_knows=dice.one(("yes", "yes", "no", "not_known")),
        referrer_name=house.names[by],
        level=dice.one(("low", "medium", "high", "high")),
        screening=dice.one(_SCREENED),
        screened=received - dice.part(0.5, 6),
        allocated=received - dice.part(7, 20),
    )


def _people(surname: str, relation: str, dice: Dice) -> list[Someone]:
    people = [
        Someone("child", "child", f"{dice.one(NAMES)} {surname}", age=dice.part(11, 17.8)),
        Someone("parent", "parent", f"{dice.one(ELDERS)} {surname}", relation=relation),
    ]
    if dice.chance(0.4):
        sibling = Someone(
            "sibling", "sibling", f"{dice.one(NAMES)} {surname}", "Brother or sister", age=dice.part(2, 20)
        )
        people.append(sibling)
    return people


def _home(dice: Dice) -> Home:
    return Home(
        "Home",
        ["child", "parent"],
        f"{dice.whole(1, 180)} {dice.one(STREETS)} {dice.one(ROADS)}",
        f"ZZ{dice.whole(1, 99)} {dice.whole(1, 9)}{dice.one('ABDEFGHJLN')}{dice.one('PQRSTUWXYZ')}",
    )


def _rules(dice: Dice) -> list[Safe]:
    rules = [
        Safe("parent", "voice", True),
        Safe("parent", "voice", True, days=[0, 1, 2, 3, 4], start="09:30", end="14:45"),
        Safe("parent", "voice", True, start="18:00", end="21:00", say="Say you will ring again."),
        Safe("parent", "voice", True, start="22:00", end="06:00", words="Nights only."),
    ]
    return [dice.one(rules), Safe("parent", "text", dice.chance(0.6)), Safe("parent", "voicemail", dice.chance(0.3))]


def _talks(received: float, dice: Dice) -> list[Talk]:
    reached = Talk(
        "voice",
        "reached",
        received - dice.part(20, 30),
        "parent",
        dice.whole(10, 70),
        first=True,
        explained=["who_we_are", "your_choice", "private", "limit_harm"],
    )
    later = [
        Talk(
            dice.one(("voice", "voice", "visit", "text", "walk")),
            dice.one(("reached", "reached", "no_answer", "left_message")),
            dice.part(2, received - 31),
            "parent",
            dice.whole(5, 90),
        )
        for _ in range(dice.whole(1, 4))
    ]
    return [reached, *later]
