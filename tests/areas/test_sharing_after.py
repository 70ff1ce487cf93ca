"""After something was passed on: taken back, read a second time, a source looked up, and what is told of it."""

import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.families.models import Alert, Family
from alongside.observations.models import Observation
from alongside.sharing import actions, queries
from alongside.sharing.models import Given, SourceReference
from alongside.sharing.queries import told
from alongside.sharing.rules.passing import Outcome, ReadingKind
from tests.areas.test_sharing_passing import WHY, family, got, moved, passed, seen
from tests.cast import Cast
from tests.observing import make_observation

pytestmark = pytest.mark.django_db
__all__ = ["family", "seen"]  # fixtures


class TestTakenBack:
    def test_access_ends_and_the_record_stays(self, cast: Cast, family: Family, seen: Observation) -> None:
        decision, priya, now = passed(cast, family), cast.actor("priya"), timezone.now()
        given = Given.objects.get()
        assert queries.given_for(cast.actor("dee"), given.pk)
        first = actions.withdraw(decision=decision, because="The parent asked", by=priya, now=now)
        assert actions.withdraw(decision=decision, because="Again", by=cast.actor("owen"), now=now).pk == first.pk
        with pytest.raises(NotVisible):
            queries.given_for(cast.actor("dee"), given.pk)
        assert got(cast, "dee") == []
        found = queries.crossing_for(priya, decision.pk)
        assert found.withdrawal
        assert found.withdrawal.because == "The parent asked"
        assert found.snapshot.paragraphs

    def test_a_reason_is_needed(self, cast: Cast, family: Family, seen: Observation) -> None:
        with pytest.raises(Refused):
            actions.withdraw(decision=passed(cast, family), because=" ", by=cast.actor("priya"), now=timezone.now())

    def test_two_at_once_are_one(
        self, cast: Cast, family: Family, seen: Observation, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from alongside.sharing.models import Withdrawal

        decision = passed(cast, family)
        given: dict[str, Any] = {"decision": decision, "because": "x", "by": cast.actor("priya"), "now": timezone.now()}
        first = actions.withdraw(**given)
        monkeypatch.setattr(Withdrawal.objects, "filter", lambda **_: Withdrawal.objects.none())
        assert actions.withdraw(**given).pk == first.pk


class TestSecondReader:
    def test_where_a_family_had_to_move_it_waits(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        decision = passed(cast, family)
        assert got(cast, "dee") == []
        reading = queries.crossing_for(cast.actor("owen"), decision.pk).readings[0]
        assert reading.kind == ReadingKind.SECOND
        now = timezone.now()
        with pytest.raises(Refused, match="Somebody else must read it"):
            actions.read_again(reading=reading, outcome=Outcome.STANDS, words="", by=cast.actor("priya"), now=now)
        actions.read_again(reading=reading, outcome=Outcome.STANDS, words="Fine", by=cast.actor("owen"), now=now)
        assert len(got(cast, "dee")) == 1
        with pytest.raises(Refused, match="just read it"):
            actions.read_again(reading=reading, outcome=Outcome.STANDS, words="", by=cast.actor("owen"), now=now)

    def test_it_may_be_taken_back_before_it_goes(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        decision = passed(cast, family)
        reading = queries.crossing_for(cast.actor("owen"), decision.pk).readings[0]
        given: dict[str, Any] = {
            "reading": reading,
            "outcome": Outcome.TAKEN_BACK,
            "by": cast.actor("owen"),
            "now": timezone.now(),
        }
        with pytest.raises(Refused, match="Say why"):
            actions.read_again(words="", **given)
        actions.read_again(words="It names the street", **given)
        assert got(cast, "dee") == []
        assert queries.crossing_for(cast.actor("priya"), decision.pk).withdrawal

    def test_today_tells_the_other_and_not_whoever_decided(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        passed(cast, family)
        now = timezone.now()

        def waits(name: str) -> list[str]:
            return [line[5] for rows in told.waiting(cast.actor(name), now) for line in rows]

        assert (waits("owen"), waits("priya"), waits("una"), waits("dee")) == (["to_read"], [], [], [])

    def test_its_own_review_comes(self, cast: Cast, family: Family, seen: Observation) -> None:
        today = timezone.localdate()
        decision = passed(cast, family, reasons=replace(WHY, review_on=today))
        passed(cast, family, reasons=replace(WHY, review_on=today + timedelta(days=1)))
        now = timezone.now()

        def due() -> list[uuid.UUID]:
            rows = told.waiting(cast.actor("priya"), now)
            return [line[1] for some in rows for line in some if line[5] == "to_review"]

        assert due() == [decision.pk]
        actions.withdraw(decision=decision, because="x", by=cast.actor("priya"), now=now)
        assert due() == []


class TestSource:
    def test_the_custodian_looks_it_up_and_the_worker_is_told(
        self, cast: Cast, family: Family, seen: Observation
    ) -> None:
        decision, corin, now, once = passed(cast, family), cast.actor("corin"), timezone.now(), uuid.uuid4()
        source = SourceReference.objects.get()
        found = queries.reference_called(corin, source.code.lower().replace("-", " "))
        assert found == source
        with pytest.raises(Refused):
            actions.open_source(reference=source, reason=" ", once=once, by=corin, now=now)
        for _ in range(2):
            actions.open_source(reference=source, reason="A threat to life", once=once, by=corin, now=now)
        openings = queries.crossing_for(cast.actor("priya"), decision.pk).openings
        assert [(one.reason, one.made_by.name) for one in openings] == [("A threat to life", "Corin Hale")]
        alert = Alert.objects.get(kind="source_opened")
        assert alert.to_post_id == cast.post("priya").pk
        assert [one.reference_id for one in queries.openings_for(corin)] == [source.pk]

    @pytest.mark.parametrize(
        "name", ["priya", "owen", "dee", "sam", "moira", "gita", "una", "frances", "ruth", "chidi"]
    )
    def test_nobody_else_looks_it_up(self, cast: Cast, family: Family, seen: Observation, name: str) -> None:
        passed(cast, family)
        source, actor = SourceReference.objects.get(), cast.actor(name)
        assert queries.reference_called(cast.actor("corin"), source.code)
        assert queries.reference_called(actor, source.code) is None
        assert queries.openings_for(actor) == []
        with pytest.raises(NotVisible):
            queries.reference_for(actor, source.pk)
        with pytest.raises(NotVisible):
            actions.open_source(reference=source, reason="x", once=uuid.uuid4(), by=actor, now=timezone.now())

    def test_no_such_reference(self, cast: Cast) -> None:
        assert queries.reference_called(cast.actor("corin"), "S") is None

    def test_one_source_one_reference_a_paper_and_another_in_the_next(
        self, cast: Cast, family: Family, seen: Observation
    ) -> None:
        make_observation(cast, family, words="It came back at nine")
        passed(cast, family)
        assert SourceReference.objects.count() == 1
        passed(cast, family)
        assert SourceReference.objects.values("code").distinct().count() == 2


class TestTold:
    def test_what_happened_is_told_in_our_words(self, cast: Cast, family: Family, seen: Observation) -> None:
        moved(cast, family)
        decision, priya, now = passed(cast, family), cast.actor("priya"), timezone.now()
        reading = queries.crossing_for(priya, decision.pk).readings[0]
        actions.read_again(reading=reading, outcome=Outcome.STANDS, words="Fine", by=cast.actor("owen"), now=now)
        source = SourceReference.objects.get()
        actions.open_source(reference=source, reason="A threat", once=uuid.uuid4(), by=cast.actor("corin"), now=now)
        actions.withdraw(decision=decision, because="Too much", by=priya, now=now)
        lines = [line for rows in told.happened(family) for line in rows]
        ids: dict[str, list[uuid.UUID]] = {}
        for kind, key, _ in lines:
            ids.setdefault(kind, []).append(key)
        said = {(one.kind, one.said, one.by) for one in told.told(priya, family, ids)}
        assert said == {
            ("passed_on", "To find the car", "Priya Nair"),
            ("taken_back", "Too much", "Priya Nair"),
            ("read_again", "Fine", "Owen Clarke"),
            ("source_opened", "A threat", "Corin Hale"),
        }
        assert [text.kind for text in told.said([family.pk])] == ["passed_on"]
        with pytest.raises(NotVisible):
            told.told(cast.actor("dee"), family, ids)
