"""The choices an episode is made of, and how each is said."""

from enum import StrEnum


class Number(StrEnum):
    """How police were told."""

    N101 = "101"
    N999 = "999"
    ONLINE = "online"
    IN_PERSON = "in_person"
    OTHER = "other"


NUMBER_WORDS: dict[Number, str] = {
    Number.N101: "Rang 101",
    Number.N999: "Rang 999",
    Number.ONLINE: "On the police website",
    Number.IN_PERSON: "Spoke with an officer",
    Number.OTHER: "Another way, or not known",
}


class Told(StrEnum):
    """What police were told."""

    MISSING = "missing"
    BACK = "back"


class Risk(StrEnum):
    """What police call it (College of Policing). It is theirs; nobody here sets it."""

    NOT_KNOWN = "not_known"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE_APPARENT = "none_apparent"


RISK_WORDS: dict[Risk, str] = {
    Risk.NOT_KNOWN: "They did not say",
    Risk.HIGH: "High",
    Risk.MEDIUM: "Medium",
    Risk.LOW: "Low",
    Risk.NONE_APPARENT: "No apparent risk",
}


class Who(StrEnum):
    """Who did something while the child was missing."""

    PARENT = "parent"
    FAMILY = "family"
    FRIENDS = "friends"
    POLICE = "police"
    SOCIAL_CARE = "social_care"
    SCHOOL = "school"
    US = "us"
    OTHER = "other"


WHO_WORDS: dict[Who, str] = {
    Who.PARENT: "The parent",
    Who.FAMILY: "Somebody else in the family",
    Who.FRIENDS: "Friends or neighbours",
    Who.POLICE: "Police",
    Who.SOCIAL_CARE: "Social care",
    Who.SCHOOL: "School",
    Who.US: "I did",
    Who.OTHER: "Somebody else",
}


class HowBack(StrEnum):
    BY_THEMSELVES = "by_themselves"
    FAMILY_FOUND = "family_found"
    POLICE_FOUND = "police_found"
    BROUGHT = "brought"
    WAS_SAFE = "was_safe"
    OTHER = "other"
    NOT_KNOWN = "not_known"


HOW_BACK_WORDS: dict[HowBack, str] = {
    HowBack.BY_THEMSELVES: "Came home by themselves",
    HowBack.FAMILY_FOUND: "Their family or friends found them",
    HowBack.POLICE_FOUND: "Police found them",
    HowBack.BROUGHT: "Somebody brought them",
    HowBack.WAS_SAFE: "Was somewhere safe all along",
    HowBack.OTHER: "Another way",
    HowBack.NOT_KNOWN: "Not known",
}


class Whose(StrEnum):
    """Whose return conversation it is."""

    CHILD = "child"
    PARENT = "parent"


WHOSE_WORDS: dict[Whose, str] = {Whose.CHILD: "The child’s own", Whose.PARENT: "The parent’s own"}
