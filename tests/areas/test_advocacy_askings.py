"""Meetings told of, views kept apart, askings with their clocks and answers, and whether it helped."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.gate import NotVisible, Refused
from alongside.access.roles import TieKind
from alongside.advocacy import actions, queries
from alongside.advocacy.models import Answer, Asking, MeetingStep, Outcome, View
from alongside.advocacy.queries import hub, told
from alongside.advocacy.queries.ladder import ladder_name
from alongside.advocacy.rules.askings import Verb
from alongside.advocacy.rules.meetings import Moment
from alongside.advocacy.rules.meetings import Verb as MeetingVerb
from alongside.advocacy.rules.outcomes import Helped
from alongside.advocacy.rules.promises import Verb as PromiseVerb
from alongside.families.happenings import waits
from alongside.families.models import Family, Person
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.sharing.actions import Reasons
from alongside.sharing.models import Decision, Snapshot
from alongside.sharing.rules import digest_of
from alongside.support.actions.unfit import Unfit
from tests.areas import advocating
from tests.areas.advocating import asked, became, met, overdue, promised, put
from tests.at_once import not_seen_at_first
from tests.cast import Cast, make_family, make_tie

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def mum(family: Family) -> Person:
    return Person.objects.get(family=family, kind="parent")


def answered(cast: Cast, asking: Asking, verb: Verb = Verb.ANSWER, by: str = "priya", **given: Any) -> Answer:
    version = given.pop("version", None) or Asking.objects.get(pk=asking.pk).version
    said = {"at": timezone.now(), **given}
    return actions.answer(asking=asking, version=version, verb=verb, by=cast.actor(by), now=timezone.now(), **said)


class TestAskings:
    def test_a_child_protection_referral_is_due_by_the_clock(self, cast: Cast, family: Family) -> None:
        friday = datetime(2026, 11, 20, 16, tzinfo=UTC)
        child = Person.objects.get(family=family, kind="child")
        row = actions.refer_child(
            family=family, put=put(at=friday), child=child, told="told", by=cast.actor("priya"), now=timezone.now()
        )
        assert (row.due_on, row.state, row.kind) == (datetime(2026, 11, 23).date(), "waiting", "child_protection")

    def test_why_the_parent_was_not_told(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit) as stopped:
            actions.refer_child(family=family, put=put(), told="not_told", by=cast.actor("priya"), now=timezone.now())
        assert stopped.value.field == "why_not_told"

    @pytest.mark.parametrize(("step", "has"), [("complaint_1", True), ("ombudsman", False)])
    def test_a_step_without_a_clock_has_no_day(self, cast: Cast, family: Family, step: str, has: bool) -> None:
        assert (asked(cast, family, step=step).due_on is not None) is has

    def test_a_day_that_was_named_counts(self, cast: Cast, family: Family) -> None:
        day = advocating.today() + timedelta(days=40)
        assert asked(cast, family, put=put(due_on=day)).due_on == day
        with pytest.raises(Unfit) as stopped:
            asked(cast, family, put=put(due_on=advocating.today() - timedelta(days=1)))
        assert stopped.value.field == "due_on"
        with pytest.raises(Unfit):
            asked(cast, family, put=put(at=timezone.now() + timedelta(hours=1)))

    def test_an_answer_and_asking_on(self, cast: Cast, family: Family) -> None:
        row = asked(cast, family)
        answered(cast, row, result="partly", words="We will see")
        answered(cast, row, Verb.ASK_ON, due_on=advocating.today() + timedelta(days=3))
        row.refresh_from_db()
        assert (row.state, row.due_on) == ("waiting", advocating.today() + timedelta(days=3))
        answered(cast, row, Verb.LET_GO)
        with pytest.raises(Refused, match="let go"):
            answered(cast, row)
        assert Answer.objects.count() == 3
        assert list(Entry.objects.filter(did="advocacy.answer").order_by("id").values_list("because", flat=True)) == [
            "partly", "ask_on", "let_go",
        ]  # fmt: skip

    def test_answers_fit_their_time(self, cast: Cast, family: Family) -> None:
        row = asked(cast, family)
        for at in (timezone.now() + timedelta(hours=1), timezone.now() - timedelta(days=2)):
            with pytest.raises(Unfit):
                answered(cast, row, at=at)

    def test_two_people_at_once_and_one_form_twice(
        self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        row, once = asked(cast, family), uuid.uuid4()
        first = answered(cast, row, by="owen", version=1, result="no", once=once)
        with pytest.raises(Conflict):
            answered(cast, row, version=1, result="yes")
        assert answered(cast, row, by="owen", version=1, result="no", once=once).pk == first.pk
        not_seen_at_first(monkeypatch)
        assert answered(cast, row, by="owen", result="no", once=once).pk == first.pk
        assert queries.newest_answer(cast.actor("priya"), row) == Answer.objects.get()

    def test_minutes_stand_beside_what_the_parent_says(self, cast: Cast, family: Family, mum: Person) -> None:
        row = met(cast, family)
        made = actions.mend_minutes(
            meeting=row, put=put(said="I never agreed"), minutes_say="Mother agreed", person=mum,
            by=cast.actor("priya"), now=timezone.now(),
        )  # fmt: skip
        found, one = queries.asking_file(cast.actor("priya"), made.pk)
        assert (one.asking.minutes_say, one.asking.said, one.asking.person_id) == (
            "Mother agreed", "I never agreed", mum.pk,
        )  # fmt: skip
        assert found.meetings[0].askings == [made]

    def test_the_ladder_goes_on_from_where_it_was(self, cast: Cast, family: Family) -> None:
        promise = overdue(cast, family)
        asked(cast, family, promise=promise)
        second = asked(cast, family, "manager", promise=promise)
        priya = cast.actor("priya")
        assert queries.next_step_for(priya, family, "social_care", promise, None) == "chair"
        assert queries.next_step_for(priya, family, "social_care", None, second) == "chair"
        assert queries.next_step_for(priya, family, "police", None, None) == "ask"
        rungs = queries.ladder_of("social_care", advocating.today(), [second])
        assert [rung.code for rung in rungs if rung.taken] == ["manager"]
        assert "An answer within 10 working days" in next(r.clock for r in rungs if r.code == "complaint_1")
        assert (ladder_name("youth"), ladder_name("police")) == ("ladder_other", "ladder_police")

    def test_whether_it_helped(self, cast: Cast, family: Family, mum: Person) -> None:
        promise, meeting, asking = overdue(cast, family), met(cast, family), asked(cast, family)
        for about in (promise, meeting, asking, None):
            actions.helped(
                family=family, helped=Helped.MADE_WORSE, words="They were colder", person=mum, about=about,
                by=cast.actor("priya"), now=timezone.now(),
            )  # fmt: skip
        rows = list(Outcome.objects.order_by("made_at"))
        assert [(row.promise, row.meeting, row.asking) for row in rows] == [
            (promise, None, None), (None, meeting, None), (None, None, asking), (None, None, None),
        ]  # fmt: skip

    @pytest.mark.parametrize("name", ["moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"])
    def test_nobody_else(self, cast: Cast, family: Family, name: str) -> None:
        meeting, asking = met(cast, family), asked(cast, family)
        if name in ("dee", "sam"):
            make_tie(cast, family, name, TieKind.PARTNER)
        actor, now = cast.actor(name), timezone.now()
        assert queries.asking_for(cast.actor("priya"), asking.pk) == asking
        for act in (
            lambda: met(cast, family, by=name),
            lambda: advocating.told(cast, meeting, by=name),
            lambda: actions.say_view(meeting=meeting, moment=Moment.AFTER, words="x", by=actor, now=now),
            lambda: actions.minutes_came(meeting=meeting, version=1, on=advocating.today(), by=actor, now=now),
            lambda: asked(cast, family, by=name),
            lambda: answered(cast, asking, by=name),
            lambda: actions.refer_child(family=family, put=put(), by=actor, now=now),
            lambda: actions.mend_minutes(meeting=meeting, put=put(), minutes_say="x", by=actor, now=now),
            lambda: actions.helped(family=family, helped=Helped.HELPED, by=actor, now=now),
            lambda: queries.meeting_file(actor, meeting.pk),
            lambda: queries.asking_file(actor, asking.pk),
            lambda: told.told(actor, family, {}),
        ):
            with pytest.raises(NotVisible):
                act()
        assert (MeetingStep.objects.count(), View.objects.count(), Asking.objects.count()) == (0, 0, 1)


class TestSheetLeaves:
    def share(self, cast: Cast, family: Family, seen: str, once: uuid.UUID, by: str = "priya") -> Decision:
        return actions.share_sheet(
            family=family.pk, recipient="Sam Okoro", reasons=Reasons(purpose="To keep it", basis="legitimate"),
            seen=seen, once=once, by=cast.actor(by), now=timezone.now(),
        )  # fmt: skip

    def test_exactly_as_it_was_read(self, cast: Cast, family: Family) -> None:
        overdue(cast, family)
        sheet = queries.sheet_for(cast.actor("priya"), family.pk, timezone.now())
        seen, once = digest_of(sheet.title, sheet.paragraphs), uuid.uuid4()
        decision = self.share(cast, family, seen, once)
        assert self.share(cast, family, seen, once).pk == decision.pk
        assert (decision.what, Snapshot.objects.get().paragraphs) == ("promises", sheet.paragraphs)
        promised(cast, family, what="Something new")
        with pytest.raises(Refused, match="has changed since you read it"):
            self.share(cast, family, seen, uuid.uuid4())
        with pytest.raises(NotVisible):
            self.share(cast, family, seen, uuid.uuid4(), by="una")


class TestHub:
    def test_partners_read_meetings_and_promises_live_and_nothing_else(
        self, cast: Cast, family: Family, mum: Person, django_assert_num_queries: Any
    ) -> None:
        meeting = met(cast, family, called_by="Sam Okoro")
        advocating.told(cast, meeting, words="A plan")
        actions.say_view(
            meeting=meeting, moment=Moment.AFTER, words="Larkspur", person=mum, by=cast.actor("priya"),
            now=timezone.now(),
        )  # fmt: skip
        promise = overdue(cast, family)
        became(cast, promise, PromiseVerb.ASK, words="Rang them")
        actions.say_effect(promise=promise, words="Larkspur", by=cast.actor("priya"), now=timezone.now())
        asked(cast, family, promise=promise, put=put(said="Larkspur"))
        make_tie(cast, family, "sam", TieKind.PARTNER)
        make_tie(cast, family, "chidi", TieKind.CHILDS_WORKER)
        for name in ("sam", "chidi", "moira"):
            actor = cast.actor(name)
            meetings, promises = hub.meetings_face(actor, family), hub.promises_face(actor, family, timezone.now())
            assert "Larkspur" not in repr((meetings, promises))
            assert (meetings[0].words, meetings[0].came, meetings[0].people) == (
                "A plan", "The parent was there", (("Sam Okoro", "social worker", ""),),
            )  # fmt: skip
            assert (promises[0].due, promises[0].overdue, promises[0].steps[0][1:]) == (
                "3 days overdue", True, ("I asked again", "Rang them"),
            )  # fmt: skip
        sam = cast.actor("sam")
        with django_assert_num_queries(2):
            hub.meetings_face(sam, family)
            hub.promises_face(sam, family, timezone.now())

    @pytest.mark.parametrize("name", ["dee", "frances", "ruth", "gita", "una", "priya", "owen"])
    def test_who_is_not_tied_as_a_partner_has_no_hub_face(self, cast: Cast, family: Family, name: str) -> None:
        met(cast, family)
        promised(cast, family)
        with pytest.raises(NotVisible):
            hub.meetings_face(cast.actor(name), family)
        with pytest.raises(NotVisible):
            hub.promises_face(cast.actor(name), family, timezone.now())


class TestTold:
    def everything(self, cast: Cast, family: Family, mum: Person) -> None:
        by: dict[str, Any] = {"by": cast.actor("priya"), "now": timezone.now()}
        meeting, ahead = met(cast, family), met(cast, family, about="What comes")
        advocating.told(cast, meeting)
        advocating.told(cast, ahead, MeetingVerb.MOVE, at=timezone.now() + timedelta(days=3))
        actions.say_view(meeting=meeting, moment=Moment.AFTER, words="Nobody asked me", person=mum, **by)
        promise = overdue(cast, family)
        became(cast, promise, PromiseVerb.BREAK)
        actions.say_effect(promise=promise, words="We waited", **by)
        for row in (
            asked(cast, family),
            actions.refer_child(family=family, put=put(), told="told", **by),
            actions.mend_minutes(meeting=meeting, put=put(), minutes_say="Agreed", **by),
        ):
            answered(cast, row, result="accepted" if row.kind == "child_protection" else "yes")
        answered(cast, asked(cast, family), Verb.LET_GO)
        on = asked(cast, family)
        answered(cast, on)
        answered(cast, on, Verb.ASK_ON)
        actions.helped(family=family, helped=Helped.HELPED, words="It did", **by)

    def test_every_kind_is_told_once_and_names_nobody(
        self, cast: Cast, family: Family, mum: Person, django_assert_num_queries: Any
    ) -> None:
        self.everything(cast, family, mum)
        found: dict[str, list[uuid.UUID]] = {}
        for rows in told.happened(family):
            for kind, key, at in rows:
                assert at.tzinfo
                found.setdefault(kind, []).append(key)
        assert {kind: len(keys) for kind, keys in found.items()} == {
            "meeting_planned": 1, "meeting_held": 1, "meeting_changed": 1, "parent_view": 1, "promise": 1,
            "promise_step": 1, "promise_effect": 1, "asking": 5, "asking_answer": 6, "advocacy_outcome": 1,
        }  # fmt: skip
        priya = cast.actor("priya")
        told.told(priya, family, found)
        with django_assert_num_queries(len(found)):
            lines = told.told(priya, family, found)
        assert len(lines) == 19
        assert all("Arkle" not in line.head and line.head and line.by == "Priya Nair" for line in lines)
        heads = {line.head for line in lines}
        assert {
            "Core group: planned", "Core group: held. The parent was invited. The parent was there",
            "Core group: moved", "Core group: what they say of it afterwards", "Children’s social care promised",
            "A promise of children’s social care: it was broken", "What a promise of children’s social care did",
            "Ask the worker: children’s social care", "We made a child-protection referral: children’s social care",
            "We asked for minutes to be corrected", "An answer came. They will look into it",
            "An answer came. Yes: they do what was asked", "We let go of what we had asked", "We asked on",
            "An answer came", "Speaking up: it helped",
        } <= heads  # fmt: skip
        assert {line.said for line in lines if line.kind == "parent_view"} == {"Nobody asked me"}
        assert told.told(priya, family, {}) == []

    def test_what_a_search_reads(self, cast: Cast, family: Family, mum: Person) -> None:
        self.everything(cast, family, mum)
        other = make_family(cast)
        promised(cast, other, what="Another family’s")
        texts = list(told.said([family.pk]))
        words = {word for text in texts for word in text.words}
        assert {
            ("What it is about", "What comes"), ("What was promised", "A tutor from Monday"),
            ("What the minutes say", "Agreed"), ("Who was there", "Sam Okoro, social worker"),
            ("In words", "Nobody asked me"),
        } <= words  # fmt: skip
        assert {text.family for text in texts} == {family.pk}

    def waiting(self, cast: Cast, name: str) -> list[tuple[str, str]]:
        rows = [row for rows in told.waiting(cast.actor(name), timezone.now()) for row in rows]
        return sorted((one.kind, one.state) for one in waits(rows))

    def test_what_waits_for_whom(self, cast: Cast, family: Family) -> None:
        past = timezone.now() - timedelta(days=20)
        overdue(cast, family)
        promised(cast, family, due_on=advocating.today())
        promised(cast, family)
        became(cast, overdue(cast, family), PromiseVerb.KEEP_LATE)
        asked(cast, family, put=put(at=past))
        by: dict[str, Any] = {"by": cast.actor("priya"), "now": timezone.now()}
        actions.refer_child(family=family, put=put(at=past), told="told", **by)
        actions.mend_minutes(meeting=met(cast, family), put=put(at=past), minutes_say="x", **by)
        met(cast, family, at=timezone.now() - timedelta(days=1))
        met(cast, family, at=timezone.now() + timedelta(days=8))
        late = [
            ("asking", "no_answer"), ("asking", "no_answer_child"), ("asking", "no_answer_minutes"),
        ]  # fmt: skip
        assert self.waiting(cast, "priya") == [
            *late, ("meeting", "soon"), ("meeting", "to_tell"), ("promise", "overdue"),
        ]  # fmt: skip
        assert self.waiting(cast, "owen") == [*late, ("promise", "overdue")]
        for name in ("moira", "dee", "sam", "chidi", "frances", "ruth", "gita", "una"):
            assert self.waiting(cast, name) == []

    def test_a_manager_who_also_works_with_the_family_hears_once(self, cast: Cast, family: Family) -> None:
        overdue(cast, family)
        make_tie(cast, family, "owen", TieKind.WORKER)
        assert self.waiting(cast, "owen") == [("promise", "overdue")]
