"""Says what a family asks of its worker now: the stage of the work and the way there. For reckoning caseloads alone."""

from alongside.access.actor import Actor
from alongside.access.gate import Refused, require
from alongside.access.policy import Can
from alongside.access.roles import TieKind
from alongside.families.models import Tie
from alongside.families.rules.load import Travel, WorkStage
from alongside.record.writing import recorded


def weigh(*, tie: Tie, stage: WorkStage, travel: Travel, by: Actor) -> Tie:
    """The PLO knows best; the manager may. What it was before stands in the record."""
    require(by, Can.WORK_WITH_FAMILY, tie)
    if tie.kind != TieKind.WORKER.value or tie.ended_by_id is not None:
        raise Refused("Only the PLO who is with the family now has a weight.")
    with recorded(by=by, did="families.weigh", about=tie, because=f"{stage.value} {travel.value}"):
        tie.stage, tie.travel = stage.value, travel.value
        tie.save(update_fields=["stage", "travel"])
    return tie
