"""The traces a referral leaves, by which another referral of the same family can be noticed and never read."""

from alongside.access.actor import Actor
from alongside.families import traces
from alongside.families.models import Family, Trace
from alongside.referrals.models import Form, Referral


def forms_of(referral: Referral) -> list[traces.Form]:
    """What another referral of the same family could be noticed by, also where the parent wrote it themselves."""
    asking = referral.askings.first() if referral.form == Form.SELF else None
    return traces.forms(
        name=referral.child_name,
        born_on=referral.child_born_on,
        phones=[referral.parent_phone, asking.reach if asking else ""],
        address=referral.address,
        postcode=referral.postcode,
    )


def leave(referral: Referral, *, by: Actor) -> None:
    """Leave what stands on it now, in place of what stood there before. The caller holds the writing window."""
    Trace.objects.filter(hub=referral.hub_id, referral=referral.id).delete()
    traces.trace(referral.hub_id, forms_of(referral), by=by, referral=referral.id)


def join(referral: Referral, family: Family, *, by: Actor) -> None:
    """From now on they are the family's."""
    traces.joined(referral.id, family.id, referral.hub_id, by=by)


def matches(referral: Referral) -> list[traces.Match]:
    """What other files of this hub share with it; never itself nor its own family."""
    found = traces.matches(referral.hub_id, forms_of(referral))
    return [
        match
        for match in found
        if match.referral_id != referral.id and (match.family_id is None or match.family_id != referral.family_id)
    ]
