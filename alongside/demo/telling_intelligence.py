"""What became of what was passed on from the invented families: most is answered, some waits, one in a while is held.

About half is entered by the detective; the other half was told to the worker by telephone. Told by dice of their own.
"""

from datetime import datetime, timedelta
from typing import Any

from alongside.access.roles import Role
from alongside.demo.dice import Dice
from alongside.demo.telling import Telling, in_working_hours
from alongside.intelligence.models import Answer, AnswerOwed, Exhibit, Hold, Movement, PoliceStep, SayBack, Submission
from alongside.intelligence.rules import ANSWER_WORDS, Answered, HoldKind, State, Verb
from alongside.observations.models import Observation
from alongside.sharing.models import Decision, Given, PassedItem, SourceReference, Withdrawal
from alongside.support.models import Contact
from alongside.support.rules import Mode, Outcome
from alongside.words.queries import label

_OUTCOMES = (
    ("disruption", "The driver was stopped and served with a warning notice.", "harder"),
    ("intelligence", "It fits with two other reports.", "fits"),
    ("evidence", "The footage was kept.", "acted"),
    ("no_action", "", "no_further"),
    ("intelligence", "", "kept"),
)
_REPLIES = ("“Thank you for telling me.”", "“At last somebody says something.”", "“So it was worth it.”", "")
_TOLD_BY = ("DC Lane, the intelligence desk", "DS Marsh", "The intelligence desk")


def tell_intelligence(telling: Telling) -> None:
    """One paper after another, in the order in which they went."""
    dice = Dice(0, f"intelligence|{telling.letters}")
    rows = list(telling.rows)
    back = {row.decision_id for row in rows if isinstance(row, Withdrawal)}
    for given in [row for row in rows if isinstance(row, Given) and row.from_at is not None]:
        if given.decision_id not in back:
            _Told(telling, dice, given, rows).tell()


class _Told:
    """One paper with what police did and what the parent heard."""

    def __init__(self, telling: Telling, dice: Dice, given: Given, rows: list[Any]) -> None:
        self.telling, self.dice, self.now = telling, dice, telling.house.now
        self.decision: Decision = given.decision
        self.at: datetime = given.from_at or given.made_at
        self.paper = telling.own(
            Submission, self.at, decision=self.decision, state=State.PASSED.value, given_at=self.at
        )  # fmt: skip
        of = [row for row in rows if isinstance(row, SourceReference) and row.decision_id == self.decision.pk]
        self.owed = [
            telling.own(AnswerOwed, self.at, submission=self.paper, source=row, since_at=self.at) for row in of
        ]
        about = {row.about for row in rows if isinstance(row, PassedItem) and row.decision_id == self.decision.pk}
        self.seen = next((row for row in rows if isinstance(row, Observation) and row.pk in about), None)
        self.by_phone = dice.chance(0.5)

    def later(self, least: int, most: int) -> datetime | None:
        """Some hours after the last step; nothing if that has not come yet."""
        at = in_working_hours(self.at + timedelta(hours=self.dice.whole(least, most)), self.now)
        if at <= self.at or at > self.now:
            return None
        self.at = at
        return at

    def tell(self) -> None:
        if (at := self.later(4, 60)) is None:
            return
        self.step(PoliceStep, at, verb=Verb.RECEIVE.value)
        self.paper.state = State.RECEIVED.value
        if self.dice.chance(0.7) and (at := self.later(10, 90)):
            self.step(
                PoliceStep, at, verb=Verb.GRADE.value, source=self.dice.one("12"), information=self.dice.one("ABC"),
                handling="P",
            )  # fmt: skip
            self.paper.state = State.GRADED.value
        if self.dice.chance(0.12):
            self.held()
        elif self.dice.chance(0.9):
            self.became()

    def held(self) -> None:
        if at := self.later(5, 80):
            self.step(Hold, at, kind=HoldKind.WITNESS.value)
            self.paper.held = True
            self.hear(Answered.RECEIVED, None, ANSWER_WORDS[Answered.RECEIVED])

    def became(self) -> None:
        outcome, words, code = self.dice.one(_OUTCOMES)
        if (at := self.later(30, 300)) is None:
            return
        self.step(PoliceStep, at, verb=Verb.OUTCOME.value, outcome=outcome, words=words)
        self.paper.disrupted = outcome == "disruption"
        if outcome == "evidence":
            thing = self.step(Exhibit, at, mark=f"JS/{self.dice.whole(1, 30)}", what="Footage of the street")
            self.step(Movement, at, exhibit=thing, to_whom="Property store")
        if at := self.later(2, 120):
            row = self.step(SayBack, at, code=code)
            self.paper.said_at = at
            self.hear(Answered.SAID_BACK, row, label("say_back", code))

    def hear(self, answered: Answered, row: SayBack | None, words: str) -> None:
        """The parent is told, as a contact; now and then that still waits."""
        person = self.seen.said_by if self.seen else None
        if person is None or self.dice.chance(0.15) or (at := self.later(3, 70)) is None:
            return
        reply = self.dice.one(_REPLIES)
        said = f"Told what became of it: “{words}”" + (f"\n{reply}" if reply else "")
        for owed in self.owed:
            contact = self.telling.own(
                Contact, at, person=person, mode=Mode.VOICE.value, outcome=Outcome.REACHED.value, at=at, minutes=10,
                words=said, once=self.dice.id(), dimensions=["intelligence"],
            )  # fmt: skip
            self.telling.own(Answer, at, owed=owed, contact=contact, code=answered.value, said_back=row, words=words)
            owed.state, owed.since_at, owed.answered_at, owed.last_at = "paid", None, at, at

    def step(self, model: type[Any], at: datetime, **said: Any) -> Any:
        """As an officer wrote it, or as the worker was told by telephone."""
        if self.by_phone:
            told = {"told_by": self.dice.one(_TOLD_BY), "how": "phone"}
            return self.telling.own(model, at, submission=self.paper, at=at, **told, **said)
        house, hub = self.telling.house, self.telling.story.hub
        row = self.telling.own(model, at, submission=self.paper, at=at, **said)
        row.made_by_id = house.accounts[next(iter(house.by_role[hub, Role.DETECTIVE]))]
        return row
