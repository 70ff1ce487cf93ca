"""From a form to the act, a step each: one piece for both doors."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from alongside.access.actor import Actor
from alongside.access.gate import NotVisible
from alongside.intelligence import actions
from alongside.intelligence.actions import Found, Grade, Hands, Side, Told
from alongside.intelligence.rules import HoldKind, Verb
from alongside.web.police.forms import StepForm

if TYPE_CHECKING:
    from alongside.intelligence.queries import Paper

Given = dict[str, Any]


def save(paper: "Paper", form: StepForm, *, by: Actor, now: datetime) -> None:
    given = form.cleaned_data
    side = Side(decision=paper.decision, given=paper.given, **form.known())
    told = Told(side=side, once=given["once"], version=given.get("version"))
    _SAVE[form.verb](paper, given, {"told": told, "by": by, "now": now})


def _receive(paper: "Paper", given: Given, told: Given) -> None:
    actions.receive(**told)


def _grade(paper: "Paper", given: Given, told: Given) -> None:
    grade = Grade(given["source"], given["information"], given["handling"])
    actions.grade(grade=grade, words=given["words"] if grade.handling == "C" else "", **told)


def _handling(paper: "Paper", given: Given, told: Given) -> None:
    actions.set_handling(words=given["words"], **told)


def _reference(paper: "Paper", given: Given, told: Given) -> None:
    actions.give_reference(words=given["words"], **told)


def _outcome(paper: "Paper", given: Given, told: Given) -> None:
    actions.outcome(outcome=given["outcome"], words=given["words"], **told)


def _say_back(paper: "Paper", given: Given, told: Given) -> None:
    actions.say_back(code=given["code"], words=given["words"], **told)


def _hold(paper: "Paper", given: Given, told: Given) -> None:
    actions.hold(kind=HoldKind(given["kind"]), until_on=given["until_on"], words=given["words"], **told)


def _lift(paper: "Paper", given: Given, told: Given) -> None:
    actions.lift(hold=_one(paper.holds, given["hold"]), words=given["words"], **told)


def _exhibit(paper: "Paper", given: Given, told: Given) -> None:
    names = ("mark", "what", "found_by", "found_where", "seal")
    actions.add_exhibit(found=Found(**{name: given[name] for name in names}), **told)


def _hand_on(paper: "Paper", given: Given, told: Given) -> None:
    whole = {"yes": True, "no": False}.get(given["seal_whole"])
    hands = Hands(given["to_whom"], given["from_whom"], given["why"], whole)
    actions.hand_on(exhibit=_one(paper.exhibits, given["exhibit"]), hands=hands, **told)


def _mark(paper: "Paper", given: Given, told: Given) -> None:
    actions.mark(code=given["code"], what=given["what"], words=given["words"], **told)


def _one(rows: list[Any], key: str) -> Any:
    """The one that was chosen; a form only offers those of this paper."""
    found = next((row for row in rows if row.pk == UUID(key)), None)
    if found is None:
        raise NotVisible
    return found


_SAVE: dict[Verb, Callable[["Paper", Given, Given], None]] = {
    Verb.RECEIVE: _receive,
    Verb.GRADE: _grade,
    Verb.HANDLING: _handling,
    Verb.REFERENCE: _reference,
    Verb.OUTCOME: _outcome,
    Verb.SAY_BACK: _say_back,
    Verb.HOLD: _hold,
    Verb.LIFT: _lift,
    Verb.EXHIBIT: _exhibit,
    Verb.HAND_ON: _hand_on,
    Verb.MARK: _mark,
}
