"""Every write and every sensitive look leaves an entry, or does not happen."""

import uuid
from unittest.mock import patch

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from alongside.access.actor import system
from alongside.families.models import Family, Person
from alongside.hubs.models import Hub
from alongside.record import window, writing
from alongside.record.models import Entry
from alongside.record.writing import RecordUnavailable, looked_at, looked_over, recorded
from tests.cast import make_cast, make_family

pytestmark = pytest.mark.django_db


def last() -> Entry:
    return Entry.objects.order_by("-id")[0]


def test_a_write_outside_the_window_does_not_happen() -> None:
    with pytest.raises(window.OutsideWindow):
        Hub.objects.create(name="Nowhere", area="Nowhere")
    assert not window.is_open()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE families_family SET reference='x'",
        "DELETE FROM families_family",
        "INSERT INTO families_family (id) VALUES ('x')",
        "WITH a AS (SELECT 1) INSERT INTO families_family (id) SELECT 'x'",
        'insert or replace into "families_family" (id) values (1)',
    ],
)
def test_raw_writes_are_refused_too(sql: str) -> None:
    with pytest.raises(window.OutsideWindow), connection.cursor() as cursor:
        cursor.execute(sql)


def test_tables_of_sessions_are_outside_the_guard(client: object) -> None:
    from django.contrib.sessions.models import Session

    Session.objects.create(session_key="x", session_data="", expire_date=timezone.now())


def test_the_entry_says_who_did_what_about_whom() -> None:
    cast = make_cast()
    family = make_family(cast)
    priya = cast.actor("priya")
    with recorded(by=priya, did="families.note", about=family, because="reason-code"):
        pass
    entry = last()
    assert (entry.by, entry.did, entry.about, entry.family, entry.hub, entry.because, entry.about_kind) == (
        priya.id,
        "families.note",
        family.id,
        family.id,
        cast.hub.id,
        "reason-code",
        "families.family",
    )
    assert entry.stream == f"family:{family.id}"
    assert abs((entry.when - timezone.now()).total_seconds()) < 60


def test_a_failed_write_leaves_no_entry_and_no_row() -> None:
    cast = make_cast()
    family = make_family(cast)
    before = Entry.objects.count()

    def fail() -> None:
        with recorded(by=cast.actor("priya"), did="families.note", about=family):
            Person(
                family=family,
                hub=cast.hub,
                made_at=timezone.now(),
                made_by=cast.account("priya"),
                kind="other",
                name="X",
            ).save()
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - raised three lines above
        fail()
    assert Entry.objects.count() == before
    assert not Person.objects.filter(family=family, kind="other").exists()


def test_what_it_is_about_may_be_known_only_at_the_end() -> None:
    cast = make_cast()
    with recorded(by=system("test"), did="hubs.open") as leaf:
        leaf.about = Hub.objects.create(name="New hub", area="New")
        leaf.items = ["a"]
    assert (last().stream, last().items) == (f"hub:{leaf.about.id}", "a")
    assert cast


def test_a_look_at_a_list_names_the_families_in_the_hubs_stream() -> None:
    cast = make_cast()
    one, two = make_family(cast), make_family(cast)
    looked_over(by=cast.actor("owen"), did="families.list", seen=[(cast.hub.id, one.id), (cast.hub.id, two.id)])
    assert last().items.split(",") == [one.id.hex, two.id.hex]
    assert last().stream == f"hub:{cast.hub.id}"


def test_a_list_of_nothing_is_no_look() -> None:
    cast = make_cast()
    before = Entry.objects.count()
    looked_over(by=cast.actor("owen"), did="families.list", seen=[])
    assert Entry.objects.count() == before


def test_a_list_over_two_hubs_leaves_an_entry_in_each() -> None:
    cast = make_cast()
    here, there = make_family(cast), make_family(cast, worker=None, hub=cast.elsewhere)
    before = Entry.objects.count()
    looked_over(by=cast.actor("owen"), did="families.list", seen=[(f.hub_id, f.id) for f in (here, there)])
    assert Entry.objects.count() == before + 2
    assert set(Entry.objects.order_by("-id").values_list("hub", "items")[:2]) == {
        (cast.hub.id, here.id.hex),
        (cast.elsewhere.id, there.id.hex),
    }


def test_a_look_that_cannot_be_written_shows_nothing() -> None:
    cast = make_cast()
    family = make_family(cast)
    with (
        patch.object(writing, "append", side_effect=DatabaseError),
        pytest.raises(RecordUnavailable),
        transaction.atomic(),
    ):
        looked_at(by=cast.actor("priya"), did="families.see", about=family)


def test_a_row_with_another_kind_of_key_is_named_by_kind_only() -> None:
    with recorded(by=system("test"), did="test.entry", about=Entry(id=5)):
        pass
    assert (last().about, last().about_kind, last().stream) == (None, "record.entry", "house")


def test_nested_records_share_one_transaction() -> None:
    cast = make_cast()
    family = make_family(cast)
    before = Entry.objects.filter(family=family.id).count()
    with (
        recorded(by=cast.actor("priya"), did="outer", about=family),
        recorded(by=cast.actor("priya"), did="inner", about=family),
    ):
        assert window.is_open()
    dids = list(Entry.objects.filter(family=family.id).order_by("seq").values_list("did", flat=True))
    assert dids[before:] == ["inner", "outer"]


@pytest.mark.parametrize(
    "sql", ["UPDATE record_entry SET did='x'", "DELETE FROM record_entry", "DELETE FROM record_head"]
)
def test_the_database_itself_refuses_to_change_the_record(sql: str) -> None:
    make_family(make_cast())
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), window.opened():
        connection.cursor().execute(sql)


def test_streams() -> None:
    key = uuid.uuid4()
    assert writing.stream_of(key, key) == f"family:{key}"
    assert writing.stream_of(None, key) == f"hub:{key}"
    assert writing.stream_of(None, None) == "house"
    assert Family.care.family == "id"


def test_a_connection_is_watched_once() -> None:
    before = list(connection.execute_wrappers)
    window.watch(connection)
    assert connection.execute_wrappers == before
