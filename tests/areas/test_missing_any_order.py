"""Episodes done in any order by anybody: what the rows say and where the episode stands are always the same thing.

The machine keeps its own plain memory of what happened; it shares no code with the rules.
"""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from alongside.access.gate import Refused
from alongside.missing import actions
from alongside.missing.actions import Back, Conversation, Gone, ToldPolice
from alongside.missing.models import Episode, Report, Return, ReturnTalk, SearchLine, Step
from alongside.missing.rules import Number, Talk, Who, Whose
from tests.cast import Cast, make_cast, make_family
from tests.conftest import amount
from tests.missing_kit import child_of

pytestmark = [pytest.mark.django_db, pytest.mark.proof]
_ENDED = {"declined", "held"}


class AnyOrder(RuleBasedStateMachine):
    """One child. `told` remembers of each episode: whether back, settled, mistaken, what police know, the talk."""

    cast: Cast

    @initialize()
    def a_family(self) -> None:
        self.point = transaction.atomic()
        self.point.__enter__()
        self.child = child_of(make_family(self.cast))
        self.priya, self.now = self.cast.actor("priya"), timezone.now()
        self.told: dict[uuid.UUID, dict[str, Any]] = {}
        self.rows = 0

    def teardown(self) -> None:
        if hasattr(self, "point"):
            transaction.set_rollback(True)
            self.point.__exit__(None, None, None)

    def _open(self) -> bool:
        return any(one["at"] == "missing" for one in self.told.values())

    def _any(self, pick: int) -> "tuple[Episode, dict[str, Any]] | None":
        if not self.told:
            return None
        key = sorted(self.told)[pick % len(self.told)]
        return Episode.objects.get(pk=key), self.told[key]

    def _do(self, act: Callable[..., Any], may: bool, **said: Any) -> bool:
        try:
            act(once=uuid.uuid4(), by=self.priya, now=self.now, **said)
        except Refused:
            assert not may, (act.__name__, self.told)
            return False
        assert may, (act.__name__, self.told)
        self.rows += 1
        return True

    @rule(over=st.booleans())
    def goes_missing(self, over: bool) -> None:
        may = over or not self._open()
        back = Back() if over else None
        before = set(self.told)
        if self._do(actions.notice, may, child=self.child, gone=Gone(), back=back):
            key = next(pk for pk in Episode.objects.values_list("pk", flat=True) if pk not in before)
            self.told[key] = {"at": "back" if over else "missing", "police": "not_said", "talk": "none"}
            self.rows += 1 if over else 0

    @rule(pick=st.integers(0, 9))
    def police_are_told(self, pick: int) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        said = ToldPolice(at=self.now, number=Number.N101)
        if self._do(actions.report, one["at"] in {"missing", "back"}, episode=row, said=said):
            one["police"] = "reported"

    @rule(pick=st.integers(0, 9))
    def police_are_not_told(self, pick: int) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        may = one["at"] in {"missing", "back"} and one["police"] in {"not_said", "not_reported"}
        if self._do(actions.leave_unreported, may, episode=row, words="afraid"):
            one["police"] = "not_reported"

    @rule(pick=st.integers(0, 9))
    def police_hear_of_the_return(self, pick: int) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        may = one["at"] in {"back", "settled"} and one["police"] == "reported"
        if self._do(actions.tell_back, may, episode=row, said=ToldPolice(at=self.now, number=Number.N101)):
            one["police"] = "stood_down"

    @rule(pick=st.integers(0, 9))
    def somebody_searches(self, pick: int) -> None:
        if (found := self._any(pick)) is not None:
            row, one = found
            self._do(actions.search, one["at"] != "mistaken", episode=row, who=Who.US, at=self.now, words="Rang")

    @rule(pick=st.integers(0, 9))
    def comes_back(self, pick: int) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        if self._do(actions.come_back, one["at"] in {"missing", "back"}, episode=row, back=Back()):
            one["at"] = "back"

    @rule(pick=st.integers(0, 9))
    def is_not_back(self, pick: int) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        if self._do(actions.not_back, one["at"] == "back" and not self._open(), episode=row, words="no"):
            one["at"] = "missing"
            one["police"] = "not_said" if one["police"] == "stood_down" else one["police"]

    @rule(pick=st.integers(0, 9), came=st.sampled_from([talk for talk in Talk if talk is not Talk.NONE]))
    def a_talk(self, pick: int, came: Talk) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        stays = {"accepted": {"later", "declined", "held"}, "held": {"held"}}.get(one["talk"])
        fits = came.value in stays if stays is not None else (one["talk"], came.value) != ("declined", "declined")
        said = Conversation(whose=Whose.CHILD, came=came, at=self.now)
        if self._do(actions.talk, one["at"] == "back" and fits, episode=row, said=said):
            one["talk"] = came.value

    @rule(pick=st.integers(0, 9), words=st.sampled_from(["", "moved away"]))
    def is_settled(self, pick: int, words: str) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        may = one["at"] == "back" and (bool(words) or one["talk"] in _ENDED)
        if self._do(actions.settle, may, episode=row, words=words):
            one["at"] = "settled"

    @rule(pick=st.integers(0, 9))
    def is_opened_again(self, pick: int) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        if self._do(actions.reopen, one["at"] == "settled", episode=row):
            one["at"] = "back"

    @rule(pick=st.integers(0, 9))
    def was_a_mistake(self, pick: int) -> None:
        if (found := self._any(pick)) is None:
            return
        row, one = found
        may = one["at"] == "missing" and one["police"] == "not_said"
        if self._do(actions.mistake, may, episode=row, words="wrong child"):
            one["at"] = "mistaken"

    @invariant()
    def the_episodes_stand_where_the_rows_say(self) -> None:
        if not hasattr(self, "told"):
            return
        stands = {row.pk: {"at": row.state, "police": row.police, "talk": row.talk} for row in Episode.objects.all()}
        assert stands == self.told
        kept = sum(model.objects.count() for model in (Episode, Report, Return, ReturnTalk, SearchLine, Step))
        assert kept == self.rows

    @invariant()
    def what_is_over_has_a_return_and_a_clock(self) -> None:
        if not hasattr(self, "told"):
            return
        assert sum(one["at"] == "missing" for one in self.told.values()) <= 1
        for row in Episode.objects.exclude(state="mistaken"):
            over = row.state in {"back", "settled"}
            assert (row.talk_due_at is not None) is over
            assert not over or Return.objects.filter(episode=row).exists()


def test_any_order_of_acts_leaves_rows_and_states_agreeing(db: None) -> None:
    AnyOrder.cast = make_cast()
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=amount(15, 1000), stateful_step_count=25, deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )  # fmt: skip
