"""A referral joins a family: sealed under the family's key from then on, and its words begin the family's file.

The referrer's words about ringing safely stand beside the number and are not made into a safe-contact rule:
a rule is what a parent said, and until they have said it the gate allows one careful call and no more.
"""

from datetime import datetime
from typing import Any

from alongside.access.actor import Actor
from alongside.families.models import (
    ChildDetails,
    ContactWay,
    Family,
    Household,
    HouseholdMember,
    Person,
    Professional,
)
from alongside.families.models.people import PersonKind
from alongside.families.models.reach import WayKind
from alongside.referrals import traces
from alongside.referrals.models import Asking, Referral
from alongside.sealing.fields import unseal


def join(referral: Referral, family: Family, by: Actor) -> None:
    """Open everything under its own key, then save it under the family’s. The caller holds the transaction."""
    rows = [*referral.steps.all(), *referral.screenings.all(), *referral.allocations.all(), *referral.askings.all()]
    for row in (referral, *rows):
        unseal(row)
    referral.family = family
    for row in (referral, *rows):
        row.save()
    traces.join(referral, family, by=by)


def begin_file(referral: Referral, family: Family, by: Actor, now: datetime) -> None:
    """The first people, home and number of a new family's file, in the referrer's words."""
    made: dict[str, Any] = {"family": family, "hub_id": family.hub_id, "made_at": now, "made_by_id": by.id}
    child = _child(referral, made) if referral.child_name else None
    asking = referral.askings.first()
    parent = _parent(referral, asking, made) if _speaks_of_parent(referral) else None
    if referral.address or referral.postcode or referral.danger_at_home:
        _home(referral, parent, made)
    if referral.childs_worker:
        Professional(person=child, name=referral.childs_worker, role="Child’s worker", **made).save()


def _child(referral: Referral, made: dict[str, Any]) -> Person:
    child = Person(kind=PersonKind.CHILD, name=referral.child_name, born_on=referral.child_born_on, **made)
    child.save()
    ChildDetails(person=child, exploitation=list(referral.exploitation), **made).save()
    return child


def _speaks_of_parent(referral: Referral) -> bool:
    return bool(referral.parent_name or referral.parent_phone)


def _parent(referral: Referral, asking: Asking | None, made: dict[str, Any]) -> Person:
    name = referral.parent_name or "Parent, name not known yet"
    parent = Person(kind=PersonKind.PARENT, name=name, relation=referral.parent_relation, **made)
    parent.languages = asking.language if asking else ""
    parent.save()
    if reach := asking.reach if asking else referral.parent_phone:
        note = _about_ringing(referral, asking)
        ContactWay(person=parent, kind=_kind_of(reach), value=reach, note=note, **made).save()
    return parent


def _kind_of(reach: str) -> WayKind:
    """A number that begins as mobiles do, an address with its sign; whatever else somebody wrote is rung."""
    if "@" in reach:
        return WayKind.EMAIL
    return WayKind.MOBILE if reach.replace(" ", "").startswith(("07", "+447")) else WayKind.LANDLINE


def _about_ringing(referral: Referral, asking: Asking | None) -> str:
    """Whoever asked, in their words, said as theirs."""
    if asking:
        said = [
            f"They wrote themselves: {asking.when_safe}" if asking.when_safe else "",
            f"If somebody else answers: {asking.if_others_answer}" if asking.if_others_answer else "",
        ]
        return "\n".join(filter(None, said))
    said = [
        f"The referrer said: {referral.safe_to_ring}" if referral.safe_to_ring else "",
        f"Who else may answer: {referral.who_else_may_answer}" if referral.who_else_may_answer else "",
    ]
    return "\n".join(filter(None, said))


def _home(referral: Referral, parent: Person | None, made: dict[str, Any]) -> None:
    home = Household(
        name="Home", address=referral.address, postcode=referral.postcode, danger=referral.danger_at_home, **made
    )
    home.save()
    if parent:
        HouseholdMember(household=home, person=parent, **made).save()
