"""The ladder: what to do, step after step, when an agency does not do what it said. Dated data of the charity."""

from dataclasses import dataclass
from datetime import date

from alongside.access import gate
from alongside.access.actor import Actor
from alongside.access.policy import Can
from alongside.advocacy.models import Asking, Promise
from alongside.advocacy.rules import askings
from alongside.families.models import Family
from alongside.words import queries as words


@dataclass(frozen=True)
class Rung:
    """One step, how long an answer may take, where both come from, and when we took it for this family."""

    code: str
    label: str
    hint: str
    clock: str
    source: str
    confidence: str
    taken: list[Asking]


def ladder_name(agency: str) -> str:
    """The list of an agency's steps; the general one for an agency that has none of its own."""
    name = f"ladder_{agency}"
    return name if words.everything(name) else "ladder_other"


def ladder_of(agency: str, on: date, taken: list[Asking]) -> list[Rung]:
    """The steps on offer that day, each with what was asked there."""
    return [
        Rung(
            code=line.code,
            label=line.label,
            hint=line.hint,
            clock=_clock(line.code, on),
            source=line.source,
            confidence=str(line.confidence.label),
            taken=[one for one in taken if one.step == line.code and one.agency == agency],
        )
        for line in words.offered(ladder_name(agency), on)
    ]


def _clock(step: str, on: date) -> str:
    line = words.clock_if_any(askings.clock_name(askings.Kind.CHALLENGE, step), on)
    return f"An answer within {line.times.words}. {line.source}" if line else ""


def next_step_for(actor: Actor, family: Family, agency: str, promise: Promise | None, before: Asking | None) -> str:
    """The step above the highest that was taken for the same promise, or above the one that was asked before."""
    gate.require(actor, Can.SEE_FAMILY, family)
    steps = [line.code for line in words.everything(ladder_name(agency)) if line.until_on is None]
    promise_id = promise.id if promise else before.promise_id if before else None
    taken = [before.step] if before else []
    if promise_id:
        rows = Asking.objects.filter(family=family, promise=promise_id, agency=agency)
        taken += list(rows.values_list("step", flat=True))
    return askings.next_step(steps, taken)
