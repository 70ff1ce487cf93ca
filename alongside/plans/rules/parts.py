"""The parts of each plan, as dated data: what is asked, why, and where the question comes from.

A part that is no longer asked keeps its name, so that old versions can still be read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    SAFETY = "safety"
    MISSING = "missing"


KIND_WORDS: Mapping[Kind, str] = {Kind.SAFETY: "Safety plan", Kind.MISSING: "Missing-from-home plan"}


class Group(StrEnum):
    """Where a part stands on the page. The first ones are open; each other group unfolds."""

    FIRST = "first"
    DOING = "doing"
    ABOUT = "about"
    POLICE = "police"
    HOME = "home"


GROUP_WORDS: Mapping[Group, str] = {
    Group.FIRST: "",
    Group.DOING: "What helps, and who does what",
    Group.ABOUT: "What helps to find them",
    Group.POLICE: "For the police",
    Group.HOME: "When they come home",
}


@dataclass(frozen=True)
class Part:
    """One part. `confidence`: source where a document says so, likely where it is put together from several, ours."""

    code: str
    kind: Kind
    group: Group
    label: str
    hint: str
    why: str
    source: str
    confidence: str = "source"
    since: date = date(2026, 1, 1)
    until: date | None = None


_PHILOMENA = "Philomena Protocol, as police forces publish it"
_DOOR_HINT = "The first few words. “I’m so glad you’re back. Are you hurt? Are you hungry?” Questions can wait."
_DOOR_WHY = (
    "The way a child is met makes it easier, or harder, to come home the next time. It is kinder to have chosen the "
    "words before that night."
)

PARTS: tuple[Part, ...] = (
    Part(
        "worries", Kind.SAFETY, Group.FIRST, "What worries us",
        "What you have seen and heard, and what you are most afraid of.",
        "Parents know their child best, and often see the danger first.", "000 §4.3",
    ),
    Part(
        "signs", Kind.SAFETY, Group.FIRST, "Signs that things are getting worse",
        "Small changes count: a second phone, new clothes, not eating, a name that comes up.",
        "Knowing the signs beforehand means nobody has to decide at midnight whether it is bad enough.", "000 §4.4",
    ),
    Part(
        "home", Kind.SAFETY, Group.FIRST, "What we do at home",
        "What calms things, what keeps everybody safe, and which arguments can wait.",
        "Warmth holds a child closer than control. Choosing what matters most keeps the door open.", "000 §3.3; 004",
    ),
    Part(
        "ring", Kind.SAFETY, Group.DOING, "Who we ring, and when",
        "Names and numbers, in order, for the day and for the night. When it is 101, and when 999.",
        "A number on the fridge is quicker than one in a drawer.", "004, support to parents", "likely",
    ),
    Part(
        "helps", Kind.SAFETY, Group.DOING, "What the child has said helps",
        "In the child’s own words, if they have said it. Leave it empty if nobody has asked.",
        "A plan made with a child fits better than one made about them.", "000 §3.4", "likely",
    ),
    Part(
        "others", Kind.SAFETY, Group.DOING, "What the worker and the agencies do",
        "Who does what, and by when.",
        "Safety is not the family’s work alone. A promise that is written down can be asked after.", "000 §2; 001",
    ),
    Part(
        "door", Kind.SAFETY, Group.HOME, "What we say at the door when they come home",
        _DOOR_HINT, _DOOR_WHY, "004, what professionals told",
    ),
    Part(
        "late", Kind.MISSING, Group.FIRST, "What counts as late for this child",
        "When do you start to worry? A school night, a weekend, a phone that is off.",
        "Your own line, drawn in daylight, needs no defending at night. No waiting time is set before you may ring.",
        "000 §3.3", "likely",
    ),
    Part(
        "first", Kind.MISSING, Group.FIRST, "Who is rung first, and in what order",
        "Their phone, then friends, then family, then 101. Ring 999 at once if you think they are in danger.",
        "In the moment nobody has to think who comes next.", _PHILOMENA,
    ),
    Part(
        "places", Kind.MISSING, Group.FIRST, "Places they may be",
        "Say which the family looks at themselves, and which are for the police to go to.",
        "Some places are not safe for a parent to go to. Those are for the police.", _PHILOMENA,
    ),
    Part(
        "friends", Kind.MISSING, Group.ABOUT, "Friends, and who they may be with",
        "Names and numbers. Nicknames help too.",
        "Somebody often knows.", _PHILOMENA,
    ),
    Part(
        "wears", Kind.MISSING, Group.ABOUT, "What they look like, and what they may wear",
        "Height, hair, glasses, the coat and shoes they usually go out in, the bag they take.",
        "The first thing police ask.", _PHILOMENA,
    ),
    Part(
        "phones", Kind.MISSING, Group.ABOUT, "Phones, names online, cards and travel",
        "Numbers and makes, names on Snapchat and so on, bank and travel cards. Never a password.",
        "Each may tell the police where to look.", _PHILOMENA,
    ),
    Part(
        "needs", Kind.MISSING, Group.ABOUT, "Medicine and needs",
        "What they must take and when it becomes urgent. How they talk, what frightens them, what calms them.",
        "It can change how quickly they must be found.", _PHILOMENA,
    ),
    Part(
        "photo", Kind.MISSING, Group.ABOUT, "Where a recent photograph is kept",
        "For example: on Mum’s phone, and in the kitchen drawer.",
        "It is asked for at once, and hard to find in a hurry.", _PHILOMENA,
    ),
    Part(
        "dangers", Kind.MISSING, Group.POLICE, "Why they may be in danger",
        "Who may be harming them, and what has happened before.",
        "A child who is being exploited is at risk from the first hour, however often they have been missing.",
        "College of Policing, missing people", "likely",
    ),
    Part(
        "police", Kind.MISSING, Group.POLICE, "What we want the police to know",
        "About your child, and about how to come to your door: quietly, to the back, not in front of the little ones.",
        "A parent is a partner, and the one who knows the child.", "000 §2", "likely",
    ),
    Part(
        "door", Kind.MISSING, Group.HOME, "What we say at the door when they come home",
        _DOOR_HINT, _DOOR_WHY, "004, what professionals told",
    ),
)  # fmt: skip


def parts_of(kind: Kind, on: date) -> list[Part]:
    """What is asked on that day, in the order of the page."""
    return [
        part for part in PARTS if part.kind is kind and part.since <= on and (part.until is None or on < part.until)
    ]


def label_of(kind: Kind, code: str) -> str:
    """The name of a part, also of one that is no longer asked; the code itself if nobody knows it."""
    return next((part.label for part in PARTS if (part.kind, part.code) == (kind, code)), code)


def in_order(kind: Kind, parts: Mapping[str, str]) -> list[tuple[str, str]]:
    """(name, words) of the parts that say something, as they stand on the page."""
    return [(label_of(kind, code), parts[code]) for code in codes_of(kind) if parts.get(code)]


def codes_of(kind: Kind) -> list[str]:
    """Every code the kind ever had, in order."""
    return [part.code for part in PARTS if part.kind is kind]
