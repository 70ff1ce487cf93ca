"""The lists and clocks of the house: what is shipped, and who may change what."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from alongside.access.actor import system
from alongside.access.gate import NotVisible, Refused
from alongside.families.rules.load import Travel, WorkStage
from alongside.record.models import Entry
from alongside.record.versions import Conflict
from alongside.record.writing import recorded
from alongside.referrals.rules import Level, Pathway
from alongside.words import actions, queries, shipped
from alongside.words.models import Clock, Code, Confidence
from alongside.words.rules import FIXED, ClockTimes
from tests.cast import Cast, make_cast

pytestmark = pytest.mark.django_db
MAY = ("owen", "gita")
MAY_NOT = ("priya", "moira", "dee", "sam", "chidi", "frances", "ruth", "una")


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def line(list_: str, code: str) -> queries.CodeLine:
    return next(found for found in queries.everything(list_) if found.code == code)


def test_every_database_begins_with_the_shipped_lists() -> None:
    assert queries.lists() == sorted({row["list"] for row in shipped.codes()})
    assert Code.objects.count() == len(list(shipped.codes()))
    assert actions.load(by=system("tests")) == 0
    assert not Entry.objects.filter(did="words.load").exists()


def test_every_shipped_line_says_where_it_comes_from() -> None:
    for row in [*shipped.codes(), *shipped.clocks()]:
        assert row["source"]
        assert row["confidence"] in Confidence.values


def test_the_lists_the_program_decides_by_are_the_program_s() -> None:
    today = timezone.localdate()
    assert sorted(FIXED) == ["level", "pathway", "travel_band", "work_stage"]
    assert [code for code, _ in queries.choices("work_stage", today)] == [s.value for s in WorkStage]
    assert [code for code, _ in queries.choices("travel_band", today)] == [t.value for t in Travel]
    assert [code for code, _ in queries.choices("pathway", today)] == [p.value for p in Pathway]
    assert [code for code, _ in queries.choices("level", today)] == [v.value for v in Level]


def test_what_is_missing_is_added_and_what_was_changed_stays(cast: Cast) -> None:
    found = line("relation", "mum")
    actions.change_code(hub=cast.hub, key=found.id, version=1, label="Mam", hint="", by=cast.actor("owen"))
    with recorded(by=system("tests"), did="tests.gone"):
        Code.objects.filter(list="relation", code="dad").delete()
        Clock.objects.filter(name="first_contact").delete()
    queries.forget()
    assert queries.clock("first_contact", timezone.localdate()) == ClockTimes(24, 4)
    assert actions.load(by=system("tests")) == 2
    assert queries.label("relation", "dad") == "Dad"
    assert queries.label("relation", "mum") == "Mam"


def test_words_of_a_code(cast: Cast) -> None:
    assert queries.labels("exploitation", ["sexual", "never_written"]) == ["Sexual exploitation", "never_written"]
    assert queries.hints("level", timezone.localdate())["high"].startswith("The child is being exploited")
    assert "none" not in queries.hints("legal_status", timezone.localdate())


def test_one_query_for_all_lists_and_one_for_all_clocks(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    today = timezone.localdate()
    with django_assert_num_queries(2):
        for _ in range(3):
            queries.choices("relation", today)
            queries.label("level", "high")
            queries.clock("first_contact", today)
            queries.clock_lines()


@pytest.mark.parametrize("who", MAY)
def test_a_clock_changes_from_a_day_and_the_past_keeps_its_own(cast: Cast, who: str) -> None:
    now = timezone.now()
    today = timezone.localdate(now)
    given: dict[str, Any] = {"hub": cast.hub, "name": "first_contact", "by": cast.actor(who), "now": now, "source": ""}
    actions.change_clock(**given, hours=48, warn_hours=6, from_on=today + timedelta(days=7))
    assert queries.clock("first_contact", today) == ClockTimes(24, 4)
    assert queries.clock("first_contact", today + timedelta(days=7)) == ClockTimes(48, 6)
    actions.change_clock(**{**given, "source": "Our board"}, hours=36, warn_hours=6, from_on=today + timedelta(days=7))
    first, last = (line for line in queries.clock_lines() if line.name == "first_contact")
    assert (last.times, last.source, last.confidence) == (ClockTimes(36, 6), "Our board", Confidence.OURS)
    assert (queries.ends_on(first), queries.ends_on(last)) == (today + timedelta(days=6), None)
    entry = Entry.objects.filter(did="words.clock").latest("id")
    assert (entry.hub, entry.because) == (cast.hub.id, "first_contact")


def test_a_clock_that_cannot_be(cast: Cast) -> None:
    now = timezone.now()
    given: dict[str, Any] = {"hub": cast.hub, "by": cast.actor("owen"), "now": now, "source": "", "warn_hours": 4}
    with pytest.raises(Refused, match="from today on"):
        actions.change_clock(
            **given, name="first_contact", hours=24, from_on=timezone.localdate(now) - timedelta(days=1)
        )
    with pytest.raises(NotVisible):
        actions.change_clock(**given, name="tea_break", hours=24, from_on=timezone.localdate(now))
    assert Clock.objects.filter(name="first_contact").count() == 1


def test_a_clock_in_working_days_stays_in_working_days(cast: Cast) -> None:
    now = timezone.now()
    today = timezone.localdate(now)
    given: dict[str, Any] = {"hub": cast.hub, "by": cast.actor("owen"), "now": now, "source": ""}
    actions.change_clock(**given, name="answer_complaint_1", hours=20, warn_hours=2, from_on=today)
    found = queries.clock_if_any("answer_complaint_1", today)
    assert found
    assert (found.times, found.times.words) == (ClockTimes(20, 2, "working_days"), "20 working days")
    with pytest.raises(Refused, match="give fewer working days"):
        actions.change_clock(**given, name="answer_complaint_1", hours=2, warn_hours=2, from_on=today)
    assert queries.clock_if_any("nobody_s_clock", today) is None


def test_bank_holidays_are_a_list_the_charity_keeps(cast: Cast) -> None:
    now, owen = timezone.now(), cast.actor("owen")
    given: dict[str, Any] = {"hub": cast.hub, "list_": "bank_holiday", "hint": "", "source": "", "by": owen, "now": now}
    before = queries.bank_holidays()
    assert {date(2026, 12, 25), date(2026, 12, 28), date(2028, 4, 17)} <= before
    actions.add_code(**given, label="10 May 2027, an extra day for everybody")
    actions.add_code(**given, label="A day nobody can read")
    assert queries.bank_holidays() - before == {date(2027, 5, 10)}
    christmas = line("bank_holiday", "2027-12-27")
    actions.end_code(hub=cast.hub, key=christmas.id, version=1, until_on=timezone.localdate(now), by=owen, now=now)
    assert date(2027, 12, 27) not in queries.bank_holidays()


def test_a_choice_is_reworded_ended_and_offered_again(cast: Cast) -> None:
    now, owen = timezone.now(), cast.actor("owen")
    today = timezone.localdate(now)
    found = line("relation", "foster")
    actions.change_code(hub=cast.hub, key=found.id, version=1, label="Carer", hint="Fostering", by=owen)
    assert queries.label("relation", "foster") == "Carer"
    with pytest.raises(Conflict) as conflict:
        actions.change_code(hub=cast.hub, key=found.id, version=1, label="Foster mum", hint="", by=owen)
    assert conflict.value.row.label == "Carer"
    actions.end_code(hub=cast.hub, key=found.id, version=2, until_on=today, by=owen, now=now)
    assert "foster" not in dict(queries.choices("relation", today))
    assert queries.label("relation", "foster") == "Carer"
    actions.offer_again(hub=cast.hub, key=found.id, version=3, by=owen)
    assert "foster" in dict(queries.choices("relation", today))
    kept = Entry.objects.filter(did__startswith="words.").order_by("id").values_list("did", "because")
    assert list(kept) == [(did, "relation.foster") for did in ("words.reword", "words.end", "words.again")]


def test_the_last_choice_stays_and_so_do_the_program_s_own(cast: Cast) -> None:
    now, owen = timezone.now(), cast.actor("owen")
    today = timezone.localdate(now)
    for found in queries.everything("locked_reason")[1:]:
        actions.end_code(hub=cast.hub, key=found.id, version=1, until_on=today, by=owen, now=now)
    last = queries.everything("locked_reason")[0]
    with pytest.raises(Refused, match="last choice"):
        actions.end_code(hub=cast.hub, key=last.id, version=1, until_on=today, by=owen, now=now)
    with pytest.raises(Refused, match="The program decides"):
        actions.end_code(hub=cast.hub, key=line("level", "low").id, version=1, until_on=today, by=owen, now=now)
    with pytest.raises(Refused, match="The program decides"):
        actions.add_code(hub=cast.hub, list_="level", label="Higher", hint="", source="", by=owen, now=now)
    assert line("level", "low").version == 1


def test_a_new_choice_is_one_row_however_often_it_is_sent(cast: Cast) -> None:
    now = timezone.now()
    given: dict[str, Any] = {
        "hub": cast.hub,
        "list_": "relation",
        "hint": "",
        "source": "",
        "by": cast.actor("gita"),
        "now": now,
    }
    one = actions.add_code(**given, label="Godparent")
    two = actions.add_code(**given, label="godparent")
    assert one.pk == two.pk
    assert queries.choices("relation", timezone.localdate(now))[-1] == ("godparent", "Godparent")
    with pytest.raises(NotVisible):
        actions.add_code(**{**given, "list_": "no_such_list"}, label="x")


def test_two_people_adding_at_once_make_one_row(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    given: dict[str, Any] = {
        "hub": cast.hub,
        "list_": "relation",
        "hint": "",
        "source": "",
        "by": cast.actor("gita"),
        "now": now,
    }
    before = queries.everything("relation"), queries.offered("relation", timezone.localdate(now))
    one = actions.add_code(**given, label="Godparent")
    monkeypatch.setattr(queries, "everything", lambda _: before[0])
    monkeypatch.setattr(queries, "offered", lambda *_: before[1])
    assert actions.add_code(**given, label="Godparent").pk == one.pk


@pytest.mark.parametrize("who", MAY_NOT)
def test_nobody_else_changes_them(cast: Cast, who: str) -> None:
    now, by = timezone.now(), cast.actor(who)
    today, found = timezone.localdate(now), line("relation", "mum")
    with pytest.raises(NotVisible):
        actions.change_clock(
            hub=cast.hub, name="first_contact", hours=9, warn_hours=1, from_on=today, source="", by=by, now=now
        )
    with pytest.raises(NotVisible):
        actions.change_code(hub=cast.hub, key=found.id, version=1, label="x", hint="", by=by)
    with pytest.raises(NotVisible):
        actions.add_code(hub=cast.hub, list_="relation", label="x", hint="", source="", by=by, now=now)
    with pytest.raises(NotVisible):
        actions.end_code(hub=cast.hub, key=found.id, version=1, until_on=today, by=by, now=now)
    with pytest.raises(NotVisible):
        actions.offer_again(hub=cast.hub, key=found.id, version=1, by=by)
    queries.forget()
    assert line("relation", "mum") == found


def test_a_choice_that_is_not_there(cast: Cast) -> None:
    with pytest.raises(NotVisible):
        actions.change_code(hub=cast.hub, key=uuid4(), version=1, label="x", hint="", by=cast.actor("owen"))
