"""Meetings: held, moved or cancelled, their minutes, and what the parent says of them."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.gate import Refused
from alongside.advocacy import actions, queries
from alongside.advocacy.models import Meeting, MeetingStep, View
from alongside.advocacy.rules.meetings import Came, Invited, Moment
from alongside.advocacy.rules.meetings import Verb as MeetingVerb
from alongside.families.models import Family, Person
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.support.actions.unfit import Unfit
from tests.areas import advocating
from tests.areas.advocating import met
from tests.at_once import not_seen_at_first
from tests.cast import Cast, make_family

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(cast: Cast) -> Family:
    return make_family(cast)


@pytest.fixture
def mum(family: Family) -> Person:
    return Person.objects.get(family=family, kind="parent")


class TestMeetings:
    def test_held_with_who_was_there(self, cast: Cast, family: Family) -> None:
        row = met(cast, family, at=timezone.now() - timedelta(days=1))
        step = advocating.told(cast, row, invited=Invited.NO, came=Came.NO)
        row.refresh_from_db()
        kept = MeetingStep.objects.get()
        assert (row.state, row.at, row.version) == ("held", step.at, 2)
        assert (kept.people, kept.invited, kept.words) == ([["Sam Okoro", "social worker", ""]], "no", "Larkspur plan")
        assert Entry.objects.get(did="advocacy.tell").because == "hold"

    def test_moved_and_cancelled_and_held_after_all(self, cast: Cast, family: Family) -> None:
        row = met(cast, family)
        later = timezone.now() + timedelta(days=9)
        advocating.told(cast, row, MeetingVerb.MOVE, at=later)
        row.refresh_from_db()
        assert (row.state, row.at) == ("planned", later)
        advocating.told(cast, row, MeetingVerb.CANCEL)
        with pytest.raises(Refused, match="cancelled already"):
            advocating.told(cast, row, MeetingVerb.CANCEL)
        advocating.told(cast, row)
        row.refresh_from_db()
        assert (row.state, MeetingStep.objects.count()) == ("held", 3)

    def test_not_in_the_future(self, cast: Cast, family: Family) -> None:
        with pytest.raises(Unfit) as stopped:
            advocating.told(cast, met(cast, family), at=timezone.now() + timedelta(hours=1))
        assert stopped.value.field == "at"

    def test_two_people_at_once(self, cast: Cast, family: Family) -> None:
        row = met(cast, family)
        advocating.told(cast, row, by="owen", version=1, words="Owen’s account")
        with pytest.raises(Conflict):
            advocating.told(cast, row, version=1)
        newest = queries.newest_account(cast.actor("priya"), row)
        assert newest
        assert (newest.words, newest.made_by.name) == ("Owen’s account", "Owen Clarke")

    def test_sent_twice_it_is_one(self, cast: Cast, family: Family, monkeypatch: pytest.MonkeyPatch) -> None:
        row, once = met(cast, family), uuid.uuid4()
        first = advocating.told(cast, row, once=once, version=1)
        assert advocating.told(cast, row, once=once, version=1).pk == first.pk
        not_seen_at_first(monkeypatch)
        assert advocating.told(cast, row, once=once).pk == first.pk
        assert MeetingStep.objects.count() == 1

    def test_the_minutes_came(self, cast: Cast, family: Family) -> None:
        row, now = met(cast, family), timezone.now()
        with pytest.raises(Unfit):
            actions.minutes_came(
                meeting=row, version=1, on=advocating.today() + timedelta(days=1), by=cast.actor("priya"), now=now
            )
        actions.minutes_came(meeting=row, version=1, on=advocating.today(), by=cast.actor("priya"), now=now)
        kept = Meeting.objects.get(pk=row.pk)
        assert (kept.minutes_on, kept.minutes_by_id) == (advocating.today(), cast.account("priya").pk)

    def test_the_parent_s_view_word_for_word(self, cast: Cast, family: Family, mum: Person) -> None:
        row = met(cast, family)
        actions.say_view(
            meeting=row, moment=Moment.BEFORE, words="Ask the men", person=mum, by=cast.actor("priya"),
            now=timezone.now(),
        )  # fmt: skip
        assert (View.objects.get().words, View.objects.get().moment) == ("Ask the men", "before")
        found, one = queries.meeting_file(cast.actor("priya"), row.pk)
        assert ([view.words for view in one.views], found.names) == (
            ["Ask the men"], {cast.account("priya").pk: "Priya Nair"},
        )  # fmt: skip
