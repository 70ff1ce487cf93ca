"""A family of Priya's that another PLO of the hub opens in an emergency, for tests of need-to-know."""

import uuid
from datetime import timedelta

from django.utils import timezone

from alongside.access.actor import Actor
from alongside.families.actions.emergency import open_file
from alongside.families.actors import actor_for
from alongside.families.models import EmergencyOpening, Family
from alongside.governance.actions.asking import About
from alongside.governance.queries import Week
from alongside.governance.rules import week_of
from alongside.hubs.models import Account
from alongside.record.writing import looked_at
from tests.cast import make_cast, make_family
from tests.full_governance import another_plo

LOOKS = frozenset({"families.see", "families.list", "sharing.received", "governance.opened"})


class World:
    """Priya's family, opened in an emergency by another PLO of the hub."""

    def __init__(self) -> None:
        self.now = timezone.now()
        self.cast = make_cast()
        self.family = make_family(self.cast, at=self.now - timedelta(days=20))
        self.account = another_plo(self.cast)

    def opened(self) -> EmergencyOpening:
        return open_file(
            family=self.family, code="danger_now", reason="He is at the door", once=uuid.uuid4(),
            by=actor_for(self.account, self.now), now=self.now,
        )  # fmt: skip

    def look(self, by: Actor, family: Family | None = None, did: str = "families.see") -> None:
        looked_at(by=by, did=did, about=family or self.family)

    @property
    def week(self) -> Week:
        return Week(week_of(timezone.localdate(self.now)), LOOKS)

    def about(self, account: Account) -> About:
        return About(account.id, self.family.id, self.week.on)
