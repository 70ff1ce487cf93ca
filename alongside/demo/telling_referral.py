"""The referral of a story, each step it has taken, and the family it led to."""

from datetime import datetime

from alongside.demo.story import Talk
from alongside.demo.telling import Telling
from alongside.families import traces
from alongside.families.models import Family, Trace
from alongside.referrals.models import Allocation, Referral, Screening, Step
from alongside.sealing.tags import tag

# How far each stage has come, by the steps that lead to it.
_STEPS: dict[str, tuple[str, ...]] = {
    "received": ("received",),
    "waiting": ("received", "waiting"),
    "screened": ("received", "screened"),
    "allocated": ("received", "screened", "allocated"),
    "contacted": ("received", "screened", "allocated", "contacted"),
}


def tell_referral(telling: Telling) -> Referral:
    """The referral with its steps; the family too, if somebody was given to it."""
    story, call = telling.story, telling.story.call
    if story.has_family:
        telling.family = _family(telling)
    steps = [(stage, _when(telling, stage)) for stage in _STEPS[call.stage]]
    if story.closed is not None:
        steps.append(("closed", telling.at(story.closed)))
    referral = _referral(telling, *steps[-1])
    for stage, at in steps:
        because = call.waiting_for if stage == "waiting" else ""
        telling.row(Step, referral=referral, at=at, by_id=_who(telling, stage), stage=stage, because=because)
    _decisions(telling, referral, dict(steps))
    _traces(telling, referral)
    return referral


def _family(telling: Telling) -> Family:
    story, opened = telling.story, telling.at(telling.story.call.allocated)
    manager = telling.house.manager(story.hub)
    over = None if story.closed is None else telling.at(story.closed)
    return telling.row(
        Family,
        hub_id=telling.hub,
        reference=f"F-{telling.letters}",
        opened_at=opened,
        opened_by_id=manager,
        closed_at=over,
        closed_by_id=manager if over else None,
    )


def _when(telling: Telling, stage: str) -> datetime:
    call = telling.story.call
    hours = {
        "received": call.received,
        "waiting": call.screened or call.received * 0.9,
        "screened": call.screened,
        "allocated": call.allocated,
        "contacted": first_talk(telling).ago if stage == "contacted" else 0.0,
    }
    return telling.at(hours[stage])


def first_talk(telling: Telling) -> Talk:
    return next(talk for talk in telling.story.talks if talk.first)


def _who(telling: Telling, stage: str) -> object:
    """Whose step it is."""
    house, story = telling.house, telling.story
    return {
        "received": house.accounts[story.call.by],
        "waiting": house.screener(story.hub),
        "screened": house.screener(story.hub),
        "allocated": house.manager(story.hub),
        "contacted": house.accounts.get(story.plo),
        "closed": house.manager(story.hub),
    }[stage]


def _referral(telling: Telling, stage: str, stage_at: datetime) -> Referral:
    story, call = telling.story, telling.story.call
    child, parent = story.first("child"), story.first("parent")
    home = next((home for home in story.homes if home.address), None)
    number = next((way.value for way in story.ways if way.person == parent.key and way.kind != "email"), "")
    return telling.row(
        Referral,
        hub_id=telling.hub,
        family=telling.family,
        reference=f"R-{telling.letters}",
        form=call.form,
        source=call.source,
        parent_knows=call.parent_knows,
        received_at=telling.at(call.received),
        made_at=telling.at(call.received),
        made_by_id=telling.house.accounts[call.by],
        stage=stage,
        stage_at=stage_at,
        allocated_at=telling.at(call.allocated) if telling.family else None,
        contacted_at=telling.at(first_talk(telling).ago) if call.stage == "contacted" else None,
        once=telling.dice.id(),
        child_name=child.name,
        child_born_on=telling.born(child.age),
        exploitation=call.exploitation,
        parent_name=parent.name,
        parent_relation=parent.relation,
        parent_phone=number,
        address=home.address if home else "",
        postcode=home.postcode if home else "",
        reason=call.reason,
        safe_to_ring=call.safe_to_ring,
        who_else_may_answer=call.who_else_may_answer,
        danger_at_home=call.danger_at_home,
        childs_worker=call.childs_worker,
        referrer_name=call.referrer_name or telling.house.names[call.by],
        referrer_agency=call.referrer_agency,
        referrer_reach=call.referrer_reach,
    )


def _decisions(telling: Telling, referral: Referral, steps: dict[str, datetime]) -> None:
    story, call = telling.story, telling.story.call
    if screened := steps.get("screened") or steps.get("waiting"):
        telling.row(
            Screening,
            referral=referral,
            at=screened,
            by_id=telling.house.screener(story.hub),
            level=call.level,
            pathway="more" if call.stage == "waiting" else call.pathway,
            reason=call.screening or call.waiting_for,
        )
    if allocated := steps.get("allocated"):
        telling.row(
            Allocation,
            referral=referral,
            at=allocated,
            by_id=telling.house.manager(story.hub),
            post_id=telling.house.posts[story.plo, story.hub],
            because=call.allocating,
        )


def _traces(telling: Telling, referral: Referral) -> None:
    """What a later referral of the same family would be noticed by."""
    for form in traces.forms(
        name=referral.child_name,
        born_on=referral.child_born_on,
        phones=[referral.parent_phone] if referral.parent_phone else [],
        address=referral.address,
        postcode=referral.postcode,
    ):
        telling.row(
            Trace,
            hub_id=telling.hub,
            kind=form.kind.value,
            tag=tag(form.kind, form.form, telling.hub),
            family=telling.family,
            referral=None if telling.family else referral.id,
        )
