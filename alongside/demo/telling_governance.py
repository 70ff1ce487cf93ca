"""Files of invented families that a colleague opened in an emergency, and what the manager found.

One story has such an opening that still waits for its review; of the thrown families one in thirty has an old one.
"""

from datetime import datetime, timedelta

from django.utils import timezone

from alongside.access.roles import Role
from alongside.demo.dice import Dice
from alongside.demo.telling import Telling
from alongside.demo.telling_referral import first_talk
from alongside.families.models import Alert, EmergencyOpening
from alongside.families.rules import AlertKind
from alongside.families.rules.emergency import due_at, until
from alongside.governance.models import OpeningReview
from alongside.governance.rules import Found

_WAITS_IN = "004, a mother whose daughter is missing"
_WAITED_HOURS = 20.0
_REASONS = (
    ("child_missing", "Police rang the office: where might she be? Her worker is on leave."),
    ("parent_rings", "Mum rang the duty line in tears and her own worker was at a funeral."),
    ("parent_unwell", "Dad sent a message that frightened us, late on a Friday."),
    ("agency_asks", "The hospital asked who is safe to ring."),
)
_FOUND = (
    (Found.NEEDED, ""),
    (Found.NEEDED, "Well done. I have told the family’s worker how it went."),
    (Found.FOLLOW_UP, "The parent is told on Monday by their own worker that a colleague read the file."),
    (Found.NOT_NEEDED, "I was there to be asked. We talked about whom to ring first."),
)


def tell_governance(telling: Telling) -> None:
    """Nothing before the family was met."""
    dice, story = Dice(0, f"governance|{telling.letters}"), telling.story
    if story.like == _WAITS_IN:
        _opened(telling, dice, telling.house.now - timedelta(hours=_WAITED_HOURS), found=None)
    elif story.call.stage == "contacted" and dice.chance(0.03):
        begun, ended = first_talk(telling).ago, story.closed or 0.0
        ago = dice.part(ended, begun)
        if ago > 24 * 14:
            _opened(telling, dice, telling.at(ago), found=dice.one(_FOUND))


def _opened(telling: Telling, dice: Dice, at: datetime, found: tuple[Found, str] | None) -> None:
    house, hub = telling.house, telling.story.hub
    others = [key for key in house.by_role.get((hub, Role.PLO), []) if key != telling.story.plo]
    if not others:
        return
    who, (code, reason) = dice.one(others), dice.one(_REASONS)
    made = {"family": telling.family, "hub_id": telling.hub}
    opening = telling.row(
        EmergencyOpening, **made, made_at=at, made_by_id=house.accounts[who], post_id=house.posts[who, hub], code=code,
        reason=reason, until_at=until(at), due_at=due_at(at, 2, frozenset(), timezone.get_current_timezone()),
    )  # fmt: skip
    told = {} if found is None else {"seen_at": at + timedelta(hours=2), "seen_by_id": house.manager(hub)}
    telling.row(
        Alert, **made, made_at=at, made_by_id=house.accounts[who], kind=AlertKind.EMERGENCY.value,
        to_role=Role.SERVICE_MANAGER.value, **told,
    )  # fmt: skip
    if found is not None:
        outcome, words = found
        telling.row(
            OpeningReview, **made, made_at=at + timedelta(hours=3), made_by_id=house.manager(hub), opening=opening,
            outcome=outcome.value, words=words,
        )  # fmt: skip
