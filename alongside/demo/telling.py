"""One story on its way to becoming rows: who is who, what time it was, and the rows so far. Nothing is written here."""

from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from django.db.models import Model
from django.utils import timezone

from alongside.advocacy import models as advocacy
from alongside.demo.dice import Dice
from alongside.demo.house import House
from alongside.demo.story import Story
from alongside.families.models import (
    Alert,
    ChildDetails,
    Choice,
    Closing,
    Consent,
    ContactWay,
    EmergencyOpening,
    Family,
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
    Trace,
    WellbeingConcern,
)
from alongside.governance import models as governance
from alongside.intelligence import models as intelligence
from alongside.missing import models as missing
from alongside.missing.models import Episode, Learnt, MissingProfile, Report, Return, ReturnTalk, SearchLine
from alongside.observations.models import Mention, Observation
from alongside.plans.models import Agreement, Ending, Plan, Review, ReviewDate, Version
from alongside.referrals.models import Allocation, Referral, Screening, Step
from alongside.sharing import models as sharing
from alongside.support import models as support
from alongside.support.models import Contact, Help, HelpStep, MirrorMark, TopicTalk

M = TypeVar("M", bound=Model)

# The order in which tables are filled, so that every row finds what it points to.
ORDER: tuple[type[Model], ...] = (
    Family, Referral, Step, Screening, Allocation, Closing, Person, ChildDetails, Household, HouseholdMember,
    Relationship, Responsibility, ContactWay, SafeContactRule, Need, Consent, Choice, MustNotLearn, LockedFact,
    Professional, Tie, WellbeingConcern, Alert, Contact, Trace, Observation, Mention,
    support.AgreedRhythm, support.LastReached, support.Appointment, support.PlannedContact, support.PlannedStep,
    support.Task,
    TopicTalk, MirrorMark, Help, HelpStep,
    Plan, Version, Agreement, ReviewDate, Review, Ending,
    Episode, missing.Step, Report, SearchLine, Return, ReturnTalk, Learnt, MissingProfile,
    advocacy.Meeting, advocacy.MeetingStep, advocacy.View, advocacy.Promise, advocacy.PromiseStep, advocacy.Effect,
    advocacy.Asking, advocacy.Answer, advocacy.Outcome,
    sharing.Decision, sharing.Passing, sharing.Snapshot, sharing.SourceReference, sharing.PassedItem, sharing.Given,
    sharing.Reading, sharing.Withdrawal,
    intelligence.Submission, intelligence.AnswerOwed, intelligence.PoliceStep, intelligence.Hold, intelligence.SayBack,
    intelligence.Exhibit, intelligence.Movement, intelligence.DisclosureMark, intelligence.Answer,
    EmergencyOpening, governance.OpeningReview,
)  # fmt: skip


def in_working_hours(at: datetime, now: datetime) -> datetime:
    """Days before yesterday are told between nine and five: nobody visits at four in the morning.

    A day's hours are drawn together, so what came first still does, and what came within a day still did.
    """
    local = timezone.localtime(at)
    if local.date() >= timezone.localdate(now) - timedelta(days=1):
        return at
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight.replace(hour=9) + (local - midnight) / 3


class Telling:
    """`letters` end its references. `row` makes a row with the next id; `own` one that belongs to the family's file."""

    def __init__(self, story: Story, letters: str, dice: Dice, house: House) -> None:
        self.story, self.letters, self.dice, self.house = story, letters, dice, house
        self.hub = house.hubs[story.hub]
        self.rows: list[Model] = []
        self.family: Family | None = None
        self.people: dict[str, Person] = {}
        self.truth: list[dict[str, str]] = []  # which mentions are the same thing: told beside the rows, never in them

    def at(self, hours_ago: float) -> datetime:
        return in_working_hours(self.house.now - timedelta(hours=hours_ago), self.house.now)

    def day(self, days_from_now: int) -> date:
        return timezone.localdate(self.house.now) + timedelta(days=days_from_now)

    def born(self, age: float | None) -> date | None:
        return None if age is None else self.day(-round(age * 365.25))

    def row(self, model: type[M], **values: Any) -> M:
        made = model(id=self.dice.id(), **values)
        self.rows.append(made)
        return made

    def own(self, model: type[M], made_at: datetime, **values: Any) -> M:
        """A row of the family's file, written by its PLO."""
        by = self.house.accounts[self.story.plo]
        return self.row(model, family=self.family, hub_id=self.hub, made_at=made_at, made_by_id=by, **values)
