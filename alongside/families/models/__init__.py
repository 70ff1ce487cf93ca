"""What the charity holds about a family. Names, words and birth dates are sealed; lists walk plain columns."""

from alongside.families.models.course import Closing, EarlierFile, Leaving, MovedOn, Reopening
from alongside.families.models.emergency import EmergencyOpening
from alongside.families.models.family import Family, FamilyRow
from alongside.families.models.figures import Figure
from alongside.families.models.homes import Household, HouseholdMember, Relationship, Responsibility
from alongside.families.models.locked import LockedFact, LockedOpening
from alongside.families.models.people import ChildDetails, Person
from alongside.families.models.reach import ContactWay, SafeContactRule
from alongside.families.models.standing import Alert, Exclusion, MustNotLearn, Professional, Tie
from alongside.families.models.trace import Trace
from alongside.families.models.voice import Choice, Consent, Need, WellbeingConcern

__all__ = [
    "Alert",
    "ChildDetails",
    "Choice",
    "Closing",
    "Consent",
    "ContactWay",
    "EarlierFile",
    "EmergencyOpening",
    "Exclusion",
    "Family",
    "FamilyRow",
    "Figure",
    "Household",
    "HouseholdMember",
    "Leaving",
    "LockedFact",
    "LockedOpening",
    "MovedOn",
    "MustNotLearn",
    "Need",
    "Person",
    "Professional",
    "Relationship",
    "Reopening",
    "Responsibility",
    "SafeContactRule",
    "Tie",
    "Trace",
    "WellbeingConcern",
]
